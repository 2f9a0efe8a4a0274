"""One city: what it is to the network, what it has taken part in, and what no source says of it."""

from functools import partial
from itertools import chain
from typing import Any

from dash import html, register_page

from dashboard import auth
from dashboard.components import journey, profile, shell
from dashboard.components.activities import activity_table
from dashboard.components.cards import cards
from dashboard.components.committee import structure_columns
from dashboard.components.disagreements import disagreements
from dashboard.components.drawing import drawn
from dashboard.components.freshness import updated
from dashboard.components.indicator_list import indicator_section
from dashboard.components.names import city_link
from dashboard.components.partners import organisation_columns
from dashboard.components.provenance import page_sources, report_link, source_ids
from dashboard.components.steps import step_columns
from dashboard.filters import Filters
from dashboard.indicators.journeys import of_city
from dashboard.indicators.reported import of_record
from dashboard.language import _, marked
from dashboard.metrics.journeys import closest, gaps
from dashboard.queries import cities, evidence, exchanges, journeys
from dashboard.store import current_store, rows
from dashboard.vocabulary import Audience

PAGE = "city"
LISTS = {
    "standing": journeys.memberships,
    "exchanges": journeys.exchanges_of,
    "events": journeys.events_of,
    "programmes": journeys.programmes_of,
    "seats": journeys.seats_of,
    "structures": journeys.structures_of,
    "plans": journeys.plans_of,
    "activities": journeys.activities_of,
    "steps": journeys.next_steps_of,
    "outcomes": journeys.outcomes_of,
    "resources": journeys.resources_of,
    "organisations": journeys.organisations_of,
}


def title(city_id: str = "") -> str:
    """The city's name for the browser's tab."""
    known = rows(cities.city_named(city_id))
    return f"{known[0].name} · Strong Cities Network" if known else _("City · Strong Cities Network")


register_page(
    __name__,
    path_template="/city/<city_id>",
    title=title,
    description=marked("One city: membership, exchanges, plans, structures, next steps and sources."),
    record=cities.city_named,
)


layout = shell.layout(PAGE)


@shell.shows(PAGE)
def show(asked: Any, pathname: Any) -> str:
    return content(shell.last_part(pathname), Filters(sources=Filters.parse(asked).sources), auth.audience())


@drawn
def content(city_id: str, filters: Filters, audience: Audience) -> Any:
    place = next(iter(rows(cities.city(city_id, audience))), None)
    if place is None:
        return _unknown(city_id, audience)
    found = {name: rows(query(city_id, filters, audience)) for name, query in LISTS.items()}
    moments, conflicts = _moments(city_id, filters, audience)
    cited = source_ids(row.sources for row in [place, *chain(*found.values()), *moments, *conflicts])
    return [
        shell.heading(place.name, "", f"{place.country} · {place.region}"),
        report_link(f"/city/{city_id}"),
        profile.seeds_only() if filters.sources else None,
        profile.standing(found["standing"]),
        cards(of_city(city_id, found, filters)),
        shell.section(_("The place"), profile.place_facts(place, *_names(city_id, audience))),
        indicator_section(of_record("city", city_id, audience)),
        shell.section(_("Timeline"), profile.timeline(moments), name="timeline"),
        *_taken_part(found, audience),
        *_work(found),
        profile.silence(gaps(profile.known(place, found))),
        _conflicts(conflicts, audience),
        page_sources(rows(evidence.sources(cited)), updated(current_store().latest_import()), f"/city/{city_id}"),
    ]


def _unknown(city_id: str, audience: Audience) -> Any:
    close = [html.Li(_link(row)) for row in closest(city_id, rows(cities.close_to(city_id, audience)))]
    near = [html.H2(_("Names that come close")), html.Ul(close, className="plain-list")] if close else []
    said = _("No city has the address “{name}”.", name=city_id)
    return [*shell.unknown_record(said, "/cities", _("All cities")), *near]


def _link(row: Any) -> list[Any]:
    return [city_link(row.name, row.id), f", {row.country}"]


def _moments(city_id: str, filters: Filters, audience: Audience) -> tuple[Any, Any]:
    return rows(journeys.timeline(city_id, filters, audience)), rows(journeys.conflicts_of(city_id, audience))


def _names(city_id: str, audience: Audience) -> tuple[Any, Any]:
    return rows(cities.aliases(city_id)), rows(cities.parts_of(city_id, audience))


def _taken_part(found: Any, audience: Audience) -> list[Any]:
    owners = rows(exchanges.next_step_owners(audience))
    steps = partial(journey.without_sorting, step_columns(owners, with_exchange=True))
    unheard = _("Unknown is a status: silence is read neither as done nor as late.")
    shared = _("Its part in each is that which the source gives it. A programme's dates are not the city's.")
    return [
        journey.listed(_("Exchanges"), found["exchanges"], journey.exchange_columns, "exchanges"),
        journey.listed(_("Next steps it owns"), found["steps"], steps, "next-steps", unheard),
        journey.listed(_("Results reported"), found["outcomes"], journey.outcome_columns, "outcomes"),
        journey.listed(_("Steering committee"), found["seats"], journey.seat_columns, "committee"),
        journey.listed(_("Programmes"), found["programmes"], journey.programme_columns, "programmes", shared),
        journey.listed(_("Events"), found["events"], journey.event_columns, "events"),
    ]


def _work(found: Any) -> list[Any]:
    work, here = found["activities"], partial(organisation_columns, with_place=False)
    listed = activity_table(work, _("Activities of the city, by the status last reported")) if work else None
    return [
        journey.listed(_("Action plans"), found["plans"], journey.plan_columns, "plans"),
        shell.section(_("Activities"), listed, name="activities") if work else None,
        journey.listed(_("Local structures"), found["structures"], structure_columns, "structures"),
        journey.listed(_("Practices and publications"), found["resources"], journey.resource_columns, "resources"),
        journey.listed(_("Organisations here"), found["organisations"], here, "organisations"),
    ]


def _conflicts(conflicts: Any, audience: Audience) -> Any:
    if not conflicts:
        return None
    return shell.section(_("Where sources disagree"), disagreements(conflicts, rows(evidence.claims(audience))))
