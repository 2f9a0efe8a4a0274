"""Regions covered: cards, bars, and one table of counts for a group of regions."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dash import dcc, html

from dashboard.components import shell
from dashboard.components.bars import Bar, bars
from dashboard.components.cards import Card
from dashboard.components.charts import Chart, drawn
from dashboard.components.provenance import marks, source_ids
from dashboard.components.tables import Column, table
from dashboard.filters import Filters
from dashboard.language import _
from dashboard.metrics import coverage as measured
from dashboard.vocabulary import CoverageBasis, RegionKind


@dataclass(frozen=True, slots=True)
class Ground:
    """What the page of regions is made from: rows of queries, and what `metrics.coverage` made of them."""

    found: measured.Coverage
    priority: Sequence[Any]
    partners: Sequence[Any]
    organisations: Sequence[Any]
    seats: Sequence[Any]


def coverage_cards(ground: Ground, as_of: str, of_the_seeds: Any) -> list[Card]:
    """Six cards about the five priority regions. `of_the_seeds`: partners with a region by founding documents alone."""
    return [*_city_cards(ground, as_of), *_seat_cards(ground, as_of), *_partner_cards(ground, as_of, of_the_seeds)]


def _city_cards(ground: Ground, as_of: str) -> list[Card]:
    found, priority = ground.found, ground.priority
    regions = ";".join(source_ids(row.sources for row in priority))
    return [
        Card(
            "REG-01",
            _("Priority regions with a member"),
            measured.regions_with(found, priority, "member"),
            "/cities?status=members",
            _(
                "A region counts when a source states or reports the membership of a city in it. Whether members were"
                " active in the last twelve months, which the definition also asks for, no source says."
            ),
            as_of,
            regions,
        ),
        Card(
            "regions-named",
            _("Priority regions with a city in an activity"),
            measured.regions_with(found, priority, "named"),
            "/map?view=exchanges",
            _(
                "A region counts when a city in it sits on the committee or is named in an exchange, an event"
                " or a programme."
            ),
            as_of,
            regions,
        ),
    ]


def _seat_cards(ground: Ground, as_of: str) -> list[Card]:
    found, priority = ground.found, ground.priority
    seats = ";".join(source_ids(row.sources for row in ground.seats))
    return [
        Card(
            "REP-04",
            _("Committee seats of priority regions"),
            measured.seats_in(found, priority),
            "/governance",
            _("Seats of the first complete list of the steering committee whose city lies in a priority region."),
            as_of,
            seats,
        ),
        Card(
            "regions-on-committee",
            _("Priority regions on the committee"),
            measured.regions_with(found, priority, "seat"),
            "/governance",
            _("Priority regions with at least one seat on the same list."),
            as_of,
            seats,
        ),
    ]


def _partner_cards(ground: Ground, as_of: str, of_the_seeds: Any) -> list[Card]:
    tied = ";".join(source_ids(row.sources for row in ground.partners))
    part, whole = of_the_seeds.value, of_the_seeds.denominator
    alone = _("{part} of {whole} from the founding documents alone", part=part, whole=whole)
    return [
        Card(
            "regions-with-partner",
            _("Priority regions with evidenced partner activity"),
            measured.regions_with_partners(ground.priority, ground.partners),
            "/regions#activity",
            _("A region counts when a source reports work of one named organisation in it."),
            as_of,
            tied,
        ),
        Card(
            "REG-02",
            _("Network partners with a region of their own"),
            measured.partners_with_a_region(ground.organisations, ground.partners),
            "/regions#partners",
            _(
                "Partners named in the leaflet for which a source reports work of their own in a region. The leaflet"
                " names five partners and five regions in one sentence and ties none to any."
            ),
            as_of,
            tied,
            context=alone,
        ),
    ]


def count_columns(ground: Ground, *, with_partners: bool) -> list[Column]:
    """Columns for rows of regions: what each holds, of all that is recorded."""
    aspects = (
        ("member", _("Members"), "/cities?status=members&region="),
        ("seat", _("Committee seats"), None),
        ("exchange", _("Exchanges"), "/exchanges?region="),
        ("plan", _("Action plans"), "/action-plans?view=plans&region="),
        ("structure", _("Prevention structures"), "/map?view=structures&region="),
    )
    partners = (
        (CoverageBasis.EVIDENCED, _("Partners with evidenced activity")),
        (CoverageBasis.COLLECTIVE, _("Partners stated collectively")),
    )
    return [
        Column(_("Region"), lambda row: html.A(row.name, href=f"?region={row.id}", **{"data-ask": ""})),
        *(Column(name, _counted(ground, aspect, href), is_number=True) for aspect, name, href in aspects),
        *(Column(name, _partners(ground, basis), is_number=True) for basis, name in partners if with_partners),
        Column(_("Sources"), lambda row: marks(row.sources)),
    ]


def _counted(ground: Ground, aspect: str, href: str | None) -> Any:
    def cell(row: Any) -> Any:
        value, whole = ground.found.count(row.id, aspect), ground.found.of(aspect)
        said = _("{part} of {whole}", part=value, whole=whole)
        number = dcc.Link(said, href=f"{href}{row.id}") if href and value else said
        bar = html.Span(style={"width": f"{value / whole if whole else 0:.2%}"}, className="bar-fill")
        return html.Span([number, html.Span(bar, className="bar-track", **{"aria-hidden": "true"})], className="of-all")

    return cell


def _partners(ground: Ground, basis: CoverageBasis) -> Any:
    return lambda row: str(measured.partners_in(row.id, ground.partners, basis) or _("none named"))


def counts(title: str, regions: Sequence[Any], ground: Ground) -> Any:
    """A section with the table of counts, partners included."""
    columns = count_columns(ground, with_partners=True)
    note = _(
        "Each number is a part of all that is recorded anywhere. Nothing recorded in a region does not mean that"
        " nothing exists there. No source lists the countries of the priority regions; they are our reading."
    )
    return shell.section(title, html.Div(table(columns, regions, caption=title), className="counts"), note=note)


def world(areas: Sequence[Any], ground: Ground, as_of: str, kept: Filters) -> Any:
    """The eight display regions: members as bars with their denominator, and the table of counts beside it."""
    found, whole = ground.found, ground.found.of("member")
    counted = [(area, found.count(area.id, "member")) for area in areas]
    share = [
        Bar(
            area.name,
            number / max(1, whole),
            _("{part} of {whole}", part=number, whole=whole),
            href=f"/cities?region={area.id}&status=members",
        )
        for area, number in counted
    ]
    columns = [
        Column(_("Region"), lambda row: row[0].name),
        Column(_("Members"), lambda row: str(row[1]), is_number=True),
        Column(_("Of"), lambda _row: str(whole), is_number=True),
    ]
    title = _("Members by region of the world")
    about = Chart(
        name="members-by-region",
        title=title,
        finding=_(
            "{held} of {all} regions have a city whose membership is stated or reported; {whole} such cities in all.",
            held=sum(number > 0 for _area, number in counted),
            all=len(areas),
            whole=whole,
        ),
        table=table(columns, counted, caption=title),
        export=f"/data/memberships.csv{kept.query_string}",
        as_of=as_of,
        sources=marks(";".join(source_ids(row.sources for row in areas))),
    )
    every = table(count_columns(ground, with_partners=False), areas, caption=_("What is recorded in each region"))
    note = _("Our grouping of the sub-regions of UN M49, for display; the Western Balkans stand apart.")
    return shell.section(
        _("The world in eight regions"), drawn(about, bars(share)), html.Div(every, className="counts"), note=note
    )


def region_facts(area: Any, lands: Sequence[Any]) -> Any:
    """One region: what kind it is, its countries, and where its rows are listed."""
    countries = ", ".join(land.country for land in lands if land.region_id == area.id)
    pages = (
        ("cities", _("All places")),
        ("exchanges", _("Exchanges")),
        ("action-plans", _("Action plans")),
        ("map", _("Map")),
    )
    links = [dcc.Link(name, href=f"/{page}?region={area.id}") for page, name in pages]
    described = shell.facts(
        [
            (_("Kind"), RegionKind(area.kind).label),
            (_("Countries, by our reading"), countries),
            (_("Note"), area.note),
            (_("Sources"), marks(area.sources)),
        ]
    )
    every = html.A(_("All regions"), href="?", **{"data-ask": ""})
    return shell.section(area.name, described, html.P([*links, every], className="page-links"))
