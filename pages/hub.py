"""Hub: good practices, initiatives, city profiles and reports, searched without regard to accents; and the grants."""

from dataclasses import replace
from itertools import groupby
from typing import Any

from dash import dcc, html, register_page

from dashboard import auth, formats
from dashboard.components import shell
from dashboard.components.drawing import drawn
from dashboard.components.filter_bar import Choice, filter_bar, sources_choice
from dashboard.components.freshness import updated
from dashboard.components.provenance import marks, page_sources, source_ids
from dashboard.components.resources import KINDS, kind_title, resource_cards
from dashboard.components.tables import Column, Listed, count, files, listing
from dashboard.filters import Filters
from dashboard.language import _, _n, marked
from dashboard.metrics.resources import modules_found
from dashboard.queries import evidence, regions, resources
from dashboard.store import current_store, rows
from dashboard.vocabulary import Audience

PAGE = "hub"
register_page(
    __name__,
    path="/hub",
    name=marked("Hub"),
    title=marked("Hub · Strong Cities Network"),
    description=marked("Good practices, initiatives, training modules, city profiles, reports and grants, to search."),
)


layout = shell.layout(PAGE)


@shell.shows(PAGE)
def show(asked: Any, _pathname: Any) -> str:
    return content(Filters.parse(asked), auth.audience())


@drawn
def content(filters: Filters, audience: Audience) -> Any:
    found, awards = rows(resources.resources(filters, audience)), rows(resources.grants(filters, audience))
    cited = source_ids(row.sources for row in [*found, *awards])
    return [
        shell.heading(_("Hub"), _lead()),
        filter_bar(PAGE, filters, _choices(), search=_("Search titles, texts and places")),
        html.Div([_count(found), files("resources", filters)], className="list-head"),
        _kinds(found, filters),
        _results(found, filters, audience),
        _announced(audience),
        _grants(awards, filters),
        page_sources(rows(evidence.sources(cited)), updated(current_store().latest_import()), "/hub"),
    ]


def _lead() -> str:
    return _("What cities and the network do and have written down, as far as a public source describes it.")


def _choices() -> list[Choice]:
    places = tuple((row.id, row.name) for row in rows(regions.choices()))
    topics = tuple((row.id, row.name) for row in rows(resources.themes()))
    kinds = tuple((kind.value, kind.label) for kind in KINDS)
    return [
        Choice("status", _("Kind"), kinds),
        Choice("region", _("Region"), places),
        Choice("topic", _("Theme"), topics),
        sources_choice(),
    ]


def _kinds(found: Any, filters: Filters) -> Any:
    """How many of each kind were found; each name narrows to its kind."""
    counts = [(kind, sum(row.kind == kind for row in found)) for kind in KINDS]
    links = [
        html.Li(
            [
                html.A(kind_title(kind), href=replace(filters, status=kind).query_string, **{"data-ask": ""}),
                f" {number}",
            ]
        )
        for kind, number in counts
        if number
    ]
    return html.Ul(links, className="facets") if len(links) > 1 else None


def _results(found: Any, filters: Filters, audience: Audience) -> Any:
    if not found:
        return shell.empty(filters, _("No resource has been recorded yet."))
    themes = {
        key: [row.theme for row in group]
        for key, group in groupby(
            sorted(rows(resources.resource_themes(audience)), key=lambda row: row.resource_id),
            key=lambda row: row.resource_id,
        )
    }
    parts = [(kind, [row for row in found if row.kind == kind]) for kind in KINDS]
    sections = [shell.section(kind_title(kind), resource_cards(own, themes), name=kind) for kind, own in parts if own]
    return html.Div(sections)


def _count(found: Any) -> Any:
    return count(len(found), lambda n: _n("resource", "resources", n))


def _announced(audience: Audience) -> Any:
    """What the network promised, where nothing of it was found."""
    if modules_found(rows(resources.resources(Filters(), audience))).value:
        return None
    said = _("The sources announce an online repository, web-based training modules and a searchable training hub.")
    return html.Div(html.P([said, " ", _("No module was found.")]), className="notice", id="announced")


def _grants(awards: Any, filters: Filters) -> Any:
    listed = listing(
        _columns(),
        awards,
        Listed(
            caption=_("Awards of Local Innovation Grants found in a source"),
            filters=filters,
            export="grants",
            nothing=_("No award has been recorded: no source names one."),
            noun=lambda n: _n("award", "awards", n),
        ),
    )
    note = _("The network announced grants for local initiatives. Only awards that a source names are listed.")
    return shell.section(_("Local Innovation Grants"), listed, note=note, name="grants")


def _columns() -> list[Column]:
    return [
        Column(_("Grant"), lambda row: row.title),
        Column(_("To"), lambda row: row.organisation or row.city),
        Column(_("Programme"), lambda row: dcc.Link(row.programme, href=f"/programme/{row.programme_id}")),
        Column(_("When"), formats.span),
        Column(
            _("Amount"), lambda row: f"{formats.number(row.amount)} {row.currency}" if row.amount is not None else None
        ),
        Column(_("Sources"), lambda row: marks(row.sources)),
    ]
