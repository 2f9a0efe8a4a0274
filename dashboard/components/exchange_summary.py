"""The head of an exchange's page: when, and how that is known, between whom, what for."""

from collections.abc import Sequence
from typing import Any

from dash import dcc, html

from dashboard import formats
from dashboard.components import shell
from dashboard.components.dates import when
from dashboard.components.exchange_list import status
from dashboard.components.parties import host_cities, visiting_cities
from dashboard.components.provenance import marks
from dashboard.language import _
from dashboard.vocabulary import Certainty, ExchangeKind


def lead(row: Any) -> Any:
    """Status, dates and kind in one line."""
    dates = formats.span(row) or _("no date stated")
    return [status(row.status), " ", html.Strong(dates), f" · {ExchangeKind(row.kind).label} ", marks(row.sources)]


def facts(row: Any, parties: Sequence[Any], themes: Sequence[Any]) -> Any:
    """What the sources say of it, and where they are silent."""
    programme = dcc.Link(row.programme, href=f"/programme/{row.programme_id}") if row.programme else None
    listed = shell.facts(
        [
            (_("Dates, and how they are known"), when(row)),
            (_("Host city or place"), host_cities(parties)),
            (_("Visitors and other participants"), visiting_cities(parties)),
            (_("Hosted by, as the source puts it"), row.host),
            (_("Programme"), programme),
            (_("Size of the delegation"), formats.qualified(row.delegates, row.delegates_qualifier)),
            *([(_("Note"), row.note)] if row.note else []),
        ]
    )
    return [html.P(row.summary, className="exchange-summary") if row.summary else None, listed, _topics(themes)]


def _topics(themes: Sequence[Any]) -> Any:
    stated = Certainty.STATED
    items = [
        html.Li(html.Span(f"{theme.name}{'' if theme.certainty == stated else ' *'}", className="tag"))
        for theme in themes
    ]
    is_ours = any(theme.certainty != stated for theme in themes)
    note = html.P(_("* our reading of the source"), className="small") if is_ours else None
    return html.Div([html.H2(_("Themes"), className="small-heading"), html.Ul(items, className="chips"), note])
