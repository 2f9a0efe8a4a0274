"""Regions covered: cards, bars, and one table of counts for a group of regions."""

from collections.abc import Sequence
from typing import Any

from dash import dcc, html

from dashboard.components import shell
from dashboard.components.bars import Bar, bars, lengths
from dashboard.components.charts import Chart, barred
from dashboard.components.provenance import marks, source_ids
from dashboard.components.tables import Column, table
from dashboard.filters import Filters
from dashboard.language import _
from dashboard.metrics import coverage as measured
from dashboard.vocabulary import CoverageBasis, RegionKind


def count_columns(ground: measured.Ground, *, with_partners: bool) -> list[Column]:
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


def _counted(ground: measured.Ground, aspect: str, href: str | None) -> Any:
    def cell(row: Any) -> Any:
        value, whole = ground.found.count(row.id, aspect), ground.found.of(aspect)
        said = _("{part} of {whole}", part=value, whole=whole)
        number = dcc.Link(said, href=f"{href}{row.id}") if href and value else said
        bar = html.Span(style={"width": f"{value / whole if whole else 0:.2%}"}, className="bar-fill")
        return html.Span([number, html.Span(bar, className="bar-track", **{"aria-hidden": "true"})], className="of-all")

    return cell


def _partners(ground: measured.Ground, basis: CoverageBasis) -> Any:
    return lambda row: str(measured.partners_in(row.id, ground.partners, basis) or _("none named"))


def counts(title: str, regions: Sequence[Any], ground: measured.Ground) -> Any:
    """A section with the table of counts, partners included."""
    columns = count_columns(ground, with_partners=True)
    note = _(
        "Each number is a part of all that is recorded anywhere. Nothing recorded in a region does not mean that"
        " nothing exists there. No source lists the countries of the priority regions; they are our reading."
    )
    return shell.section(
        title, html.Div(table(columns, regions, caption=title), className="counts"), note=note, name="priority"
    )


def _of_all(area: Any, number: int, whole: int) -> Bar:
    shown = _("{part} of {whole}", part=number, whole=whole)
    return Bar(area.name, number / max(1, whole), shown, href=f"/cities?region={area.id}&status=members")


def world(areas: Sequence[Any], ground: measured.Ground, as_of: str, kept: Filters) -> Any:
    """The eight display regions: members as bars with their denominator, and the table of counts beside it."""
    found, whole = ground.found, ground.found.of("member")
    counted = [(area, found.count(area.id, "member")) for area in areas]
    share = [_of_all(area, number, whole) for area, number in counted]
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
        _("The world in eight regions"),
        barred(about, bars(share), lengths(share)),
        html.Div(every, className="counts"),
        note=note,
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
