"""Places as rows: what a city is to the network, since when, and what is recorded of it."""

import re
from typing import Any

from dash import html

from dashboard import formats
from dashboard.components import shell
from dashboard.components.names import city_link
from dashboard.components.provenance import certainty, marks
from dashboard.components.tables import Column
from dashboard.language import _, stored
from dashboard.vocabulary import CityKind, MembershipStatus

SAYS_NOTHING = re.compile(r"[SWG]\d+|day|month|year|not stated")


def place_columns() -> list[Column]:
    """Columns for rows of `queries.cities.cities`."""
    return [
        Column(_("City"), _name, sort="name"),
        Column(_("Country"), lambda row: row.country, sort="country"),
        Column(_("Region"), lambda row: row.region, sort="region"),
        Column(_("Status"), lambda row: status_tag(row.status), sort="status"),
        Column(_("Since"), since, sort="since"),
        Column(_("Committee"), lambda row: _("yes") if row.on_committee else _none()),
        Column(_("Exchanges"), lambda row: row.n_exchanges or _none(), is_number=True),
        Column(_("Plans"), lambda row: row.n_plans or _none(), is_number=True),
        Column(_("Sources"), lambda row: marks(row.membership_sources or row.sources)),
    ]


def _name(row: Any) -> Any:
    kind = None if row.kind == CityKind.CITY else html.Div(CityKind(row.kind).label, className="small")
    return html.Div([city_link(row.name, row.id), kind])


def _none() -> Any:
    return html.Span(_("none recorded"), className="small nothing")


def status_tag(status: str | None) -> Any:
    """What the city is to the network, or nothing where no counted source speaks of it."""
    return html.Span(MembershipStatus(status).label, className=f"tag {status}") if status else None


def since(row: Any) -> Any:
    """When membership began as exactly as it is known; a bound stands in its own words."""
    if row.status in (MembershipStatus.LOCATION, MembershipStatus.PARTICIPANT):
        return html.Span(_("no membership stated"), className="small")
    when = formats.span(row)
    if when:
        return html.Span(when, title=told(row.date_note))
    return html.Span([shell.not_stated(), html.Div(told(row.date_note), className="small")])


def told(note: str | None) -> str:
    """How a date is known; a bare source or precision says nothing that the mark or the date does not."""
    return "" if note is None or SAYS_NOTHING.fullmatch(stored(note)) else note


def sure(row: Any) -> Any:
    """A word for how sure a fact is, with the reason in the open."""
    tag = certainty(row.certainty, row.certainty_note)
    if tag is None:
        return None
    return html.Span([tag, html.Span(f" {row.certainty_note}", className="small") if row.certainty_note else None])
