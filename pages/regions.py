"""Regions and partners: what each region holds of all that is recorded, and which partner works where."""

from dataclasses import replace
from typing import Any

from dash import html, register_page

from dashboard import auth
from dashboard.components import coverage, partners, shell, terms
from dashboard.components.cards import cards
from dashboard.components.committee import structure_columns
from dashboard.components.drawing import drawn
from dashboard.components.filter_bar import Choice, filter_bar, sources_choice
from dashboard.components.freshness import as_of, updated
from dashboard.components.indicator_list import indicator_section
from dashboard.components.places import place_columns
from dashboard.components.provenance import page_sources, source_ids
from dashboard.components.tables import Listed, count, files, listing, table
from dashboard.filters import Filters
from dashboard.indicators import coverage as indicators
from dashboard.indicators.reported import of_record
from dashboard.language import _, _n, marked
from dashboard.metrics import coverage as measured
from dashboard.queries import cities, evidence, network, regions
from dashboard.store import current_store, rows
from dashboard.vocabulary import Audience, RegionKind

PAGE = "regions"
register_page(
    __name__,
    path="/regions",
    name=marked("Regions"),
    title=marked("Regions and partners · Strong Cities Network"),
    description=marked("Members, committee seats, exchanges, plans and partners in each region, with denominators."),
)


layout = shell.layout(PAGE)


@shell.shows(PAGE)
def show(asked: Any, _pathname: Any) -> str:
    return content(Filters.parse(asked), auth.audience())


@drawn
def content(filters: Filters, audience: Audience) -> Any:
    kept = Filters(sources=filters.sources)
    ground = indicators.ground(kept, audience)
    areas = rows(regions.regions(RegionKind.NETWORK))
    chosen = next((area for area in [*ground.priority, *areas] if area.id == filters.region), None)
    parts = _one(chosen, ground, filters, audience) if chosen else _all(areas, ground, kept, audience)
    cited = [*ground.priority, *ground.partners, *ground.organisations, *ground.seats, *areas]
    return [
        shell.heading(_("Regions and partners"), _lead()),
        terms.words_here("Priority region", "Stated collectively", "Evidenced activity"),
        filter_bar(PAGE, filters, [Choice("region", _("Region"), _names()), sources_choice()]),
        *parts,
        page_sources(
            rows(evidence.sources(source_ids(row.sources for row in cited))),
            updated(current_store().latest_import()),
            "/regions",
        ),
    ]


def _lead() -> str:
    return _(
        "How far the network reaches: its five priority regions first, then the world in eight regions, and which"
        " partner works where."
    )


def _names() -> tuple[tuple[str, str], ...]:
    return tuple((row.id, row.name) for row in rows(regions.choices()))


def _all(areas: Any, ground: measured.Ground, kept: Filters, audience: Audience) -> list[Any]:
    today = as_of(current_store().latest_import())
    return [
        cards(indicators.of_coverage(ground, audience)),
        coverage.counts(_("The five priority regions"), ground.priority, ground),
        partners.matrix_section(ground.partners, ground.priority, kept),
        partners.activity_section(ground.partners),
        coverage.world(areas, ground, today, kept),
        _organisations(ground, kept),
    ]


def _organisations(ground: measured.Ground, kept: Filters) -> Any:
    caption = _("Organisations that a source names, the five partners of the leaflet first")
    named = table(partners.organisation_columns(), ground.organisations, caption=caption)
    number = count(len(ground.organisations), lambda n: _n("organisation", "organisations", n))
    shown = html.Details([html.Summary(_("Show the list")), named], className="as-table")
    head = html.Div([number, files("organisations", kept)], className="list-head")
    return shell.section(_("Organisations"), head, shown, name="organisations")


def _one(area: Any, ground: measured.Ground, filters: Filters, audience: Audience) -> list[Any]:
    asked = Filters(region=area.id, sources=filters.sources)
    own = rows(network.partner_regions(asked, audience))
    return [
        coverage.region_facts(area, rows(regions.lands())),
        coverage.counts(_("What is recorded here"), [area], ground),
        indicator_section(of_record("region", area.id, audience)),
        _members(replace(asked, status="members"), audience),
        _structures(rows(network.structures(asked, audience))),
        partners.matrix_section(own, [area], asked),
        partners.activity_section(own),
    ]


def _members(asked: Filters, audience: Audience) -> Any:
    listed = listing(
        place_columns(),
        rows(cities.cities(asked, audience)),
        Listed(
            caption=_("Members in this region"),
            filters=asked,
            export="cities",
            nothing=_("No member is recorded in this region."),
            noun=lambda n: _n("member", "members", n),
        ),
    )
    return shell.section(_("Members"), listed)


def _structures(found: Any) -> Any:
    if not found:
        return shell.section(_("Prevention structures"), html.P(_("No source names a structure in this region.")))
    return shell.section(
        _("Prevention structures"), table(structure_columns(), found, caption=_("Local structures in this region"))
    )
