"""Cities: every place that a source names, filtered, searched and sorted by the address."""

from typing import Any

from dash import Input, Output, callback, dcc, html, register_page

from dashboard import auth, formats
from dashboard.cache import cached
from dashboard.components import shell
from dashboard.components.filter_bar import Choice, filter_bar, sources_choice
from dashboard.components.freshness import updated
from dashboard.components.provenance import marks, page_sources, source_ids
from dashboard.components.tables import Column, listing
from dashboard.filters import Filters
from dashboard.language import _, marked
from dashboard.queries import cities, evidence, regions
from dashboard.store import current_store, rows
from dashboard.vocabulary import Audience, CityKind, MembershipStatus

PAGE = "cities"
register_page(
    __name__,
    path="/cities",
    name=marked("Cities"),
    title=marked("Cities · Strong Cities Network"),
    description=marked("Members, participants and places of the network, with country, region, exchanges and plans."),
)


def layout(**asked: Any) -> Any:
    return shell.waiting(PAGE, asked, _("Cities"), _lead())


@callback(Output(shell.body(PAGE), "children"), Input(shell.asked(PAGE), "data"))
def show(asked: Any) -> Any:
    return content(Filters.parse(asked), auth.audience())


@cached
def content(filters: Filters, audience: Audience) -> Any:
    found = rows(cities.cities(filters, audience))
    return [
        shell.heading(_("Cities"), _lead()),
        filter_bar(PAGE, filters, _choices(), search=_("Name of a city or country")),
        listing(
            _columns(),
            found,
            caption=_("Places, their country, and what they are to the network"),
            filters=filters,
            export="cities",
            nothing=_("No city has been recorded yet."),
            noun=(_("place"), _("places")),
        ),
        page_sources(
            rows(evidence.sources(source_ids(row.sources for row in found))), updated(current_store().latest_import())
        ),
    ]


def _lead() -> str:
    return _("Every place that a source names: members, participants, and places where something was held.")


def _choices() -> list[Choice]:
    statuses = (
        ("members", _("Members (stated or reported)")),
        *((term.value, term.label) for term in MembershipStatus),
    )
    places = tuple((row.id, row.name) for row in rows(regions.choices()))
    return [Choice("region", _("Region"), places), Choice("status", _("Status"), statuses), sources_choice()]


def _columns() -> list[Column]:
    return [
        Column(_("City"), lambda row: dcc.Link(row.name, href=f"/city/{row.id}"), sort="name"),
        Column(_("Country"), lambda row: row.country, sort="country"),
        Column(_("Region"), lambda row: row.region, sort="region"),
        Column(_("Kind"), lambda row: CityKind(row.kind).label),
        Column(_("Status"), _status, sort="status"),
        Column(_("Since"), lambda row: formats.span(row) if row.status else "", sort="since"),
        Column(_("Committee"), lambda row: _("yes") if row.on_committee else _("no record")),
        Column(_("Exchanges"), lambda row: row.n_exchanges or _("none recorded"), is_number=True),
        Column(_("Plans"), lambda row: row.n_plans or _("none recorded"), is_number=True),
        Column(_("Sources"), lambda row: marks(row.sources)),
    ]


def _status(row: Any) -> Any:
    return html.Span(MembershipStatus(row.status).label, className=f"tag {row.status}") if row.status else None
