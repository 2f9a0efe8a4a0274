"""Exchanges as a list and as labels of a drawing: name, dates as exactly as known, host, visitors, status, sources."""

from collections.abc import Sequence
from typing import Any

from dash import dcc, html

from dashboard import formats
from dashboard.components.dates import when
from dashboard.components.parties import host_cities, visiting_cities
from dashboard.components.provenance import marks
from dashboard.components.tables import Column
from dashboard.language import _
from dashboard.vocabulary import ExchangeKind, ReportedStatus


def exchange_columns(parties: Sequence[Any], *, is_sortable: bool = True) -> list[Column]:
    """Columns for rows of exchanges; `parties`: their participants."""

    def of(row: Any) -> list[Any]:
        return [party for party in parties if party.exchange_id == row.id]

    def sort(value: str) -> str | None:
        return value if is_sortable else None

    return [
        Column(_("Exchange"), lambda row: dcc.Link(row.title, href=f"/exchange/{row.id}"), sort=sort("title")),
        Column(_("Dates"), when, sort=sort("oldest")),
        Column(_("Host"), lambda row: host_cities(of(row))),
        Column(_("Visitors and participants"), lambda row: visiting_cities(of(row))),
        Column(_("Kind"), lambda row: ExchangeKind(row.kind).label, sort=sort("kind")),
        Column(_("Last reported"), lambda row: status(row.status), sort=sort("status")),
        Column(_("Next steps"), lambda row: row.n_next_steps or _("none recorded"), is_number=True),
        Column(_("Sources"), lambda row: marks(row.sources)),
    ]


def status(value: str) -> Any:
    """What a source last said of it."""
    return html.Span(ReportedStatus(value).label, className=f"tag {value}")


def labelled(row: Any) -> Any:
    """Name and dates in one line, with the status where it is not simply held."""
    return [
        dcc.Link(row.title, href=f"/exchange/{row.id}"),
        html.Span(formats.span(row) or _("no date stated"), className="small"),
        None if row.status == ReportedStatus.HELD else status(row.status),
    ]
