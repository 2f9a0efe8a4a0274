"""Cities: every place that a source names, filtered, searched and sorted by the address."""

from dataclasses import replace
from typing import Any

from dash import register_page

from dashboard import auth
from dashboard.components import shell
from dashboard.components.drawing import drawn
from dashboard.components.filter_bar import Choice, filter_bar, sources_choice
from dashboard.components.freshness import updated
from dashboard.components.places import place_columns
from dashboard.components.provenance import page_sources, source_ids
from dashboard.components.tables import Listed, listing
from dashboard.filters import Filters
from dashboard.language import _, _n, marked
from dashboard.metrics.coverage import places_by_region, places_by_status
from dashboard.queries import cities, evidence, regions
from dashboard.store import current_store, rows
from dashboard.vocabulary import Audience, MembershipStatus

PAGE = "cities"
register_page(
    __name__,
    path="/cities",
    name=marked("Cities"),
    title=marked("Cities · Strong Cities Network"),
    description=marked("Members, participants and places of the network, with country, region, exchanges and plans."),
)


layout = shell.layout(PAGE)


@shell.shows(PAGE)
def show(asked: Any, _pathname: Any) -> str:
    return content(Filters.parse(asked), auth.audience())


@drawn
def content(filters: Filters, audience: Audience) -> Any:
    found = rows(cities.cities(filters, audience))
    return [
        shell.heading(_("Cities"), _lead()),
        filter_bar(PAGE, filters, _choices(filters, audience), search=_("Name of a city or country")),
        listing(
            place_columns(),
            found,
            Listed(
                caption=_("Places, their country, and what they are to the network"),
                filters=filters,
                export="cities",
                nothing=_("No city has been recorded yet."),
                noun=lambda n: _n("place", "places", n),
            ),
        ),
        page_sources(
            rows(evidence.sources(source_ids(row.sources for row in found))),
            updated(current_store().latest_import()),
            "/cities",
        ),
    ]


def _lead() -> str:
    return _("Every place that a source names: members, participants, and places where something was held.")


def _choices(filters: Filters, audience: Audience) -> list[Choice]:
    """Each option says how many places it would show, the other filters kept."""
    anywhere = rows(cities.places(replace(filters, region=None), audience))
    anyhow = rows(cities.places(replace(filters, status=None), audience))
    by_region, by_status = places_by_region(anywhere, rows(regions.lands())), places_by_status(anyhow)
    places = [(row.id, f"{row.name} ({by_region[row.id]})") for row in rows(regions.choices())]
    names = (("members", _("Members, stated or reported")), *((term.value, term.label) for term in MembershipStatus))
    statuses = [(key, f"{name} ({by_status[key]})") for key, name in names]
    return [
        Choice("region", _("Region"), tuple(places)),
        Choice("status", _("Status"), tuple(statuses)),
        sources_choice(),
    ]
