"""The list beside the map, its count and files, and what to know when reading it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dash import html

from dashboard.components import map_list, map_words, tables
from dashboard.components.bars import Bar, bars
from dashboard.filters import Filters
from dashboard.language import _


def beside(name: str, filters: Filters, listed: Sequence[Any], others: Sequence[Any]) -> Any:
    """`listed`: every mark of the view as a row. `others`: rows of places that are no members."""
    view = map_list.VIEWS[name]
    return html.Section(
        [
            html.H2(_("List"), className="visually-hidden"),
            tables.listing(
                view.columns(),
                listed,
                tables.Listed(
                    caption=_(view.caption),
                    filters=exported(name, filters),
                    export=view.table,
                    nothing=_("Nothing of this kind has been recorded yet."),
                    noun=view.noun,
                ),
            ),
            map_words.note(name, filters, others),
            _shares(listed) if name == "coverage" else None,
        ],
        className="map-list",
    )


def _shares(listed: Sequence[Any]) -> Any:
    most = max((row.n_members for row in listed), default=0) or 1
    heading = html.H3(_("Members named, by priority region"), className="map-bars")
    return html.Div(
        [
            heading,
            bars([Bar(row.name, row.n_members / most, str(row.n_members), f"/map?region={row.id}") for row in listed]),
        ]
    )


def exported(name: str, filters: Filters) -> Filters:
    """The list's files hold what the map shows, members unless another status is asked for."""
    status = filters.status or "members" if name == "members" else None
    return replace(filters, status=status, view=None, sort=None)
