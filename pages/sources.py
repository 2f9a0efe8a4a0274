"""Sources: where the facts come from, where sources disagree, and how much of the store is known."""

from typing import Any

from dash import dcc, html, register_page

from dashboard import auth, formats
from dashboard.components import shell, terms
from dashboard.components.completeness import completeness_report
from dashboard.components.disagreements import disagreements
from dashboard.components.drawing import drawn
from dashboard.components.filter_bar import Choice, filter_bar, sources_choice
from dashboard.components.freshness import updated
from dashboard.components.names import kept
from dashboard.components.provenance import report_link
from dashboard.components.quality import quality_report
from dashboard.components.resources import outside
from dashboard.components.tables import Column, Listed, count, files, listing
from dashboard.components.tabs import tabs
from dashboard.exports.wording import TABLES
from dashboard.filters import Filters
from dashboard.indicators.data_quality import quality
from dashboard.indicators.reported import today
from dashboard.language import _, _n, marked, told
from dashboard.metrics.completeness import KEY_FIELDS, completeness
from dashboard.queries import evidence, tables
from dashboard.store import current_store, rows
from dashboard.vocabulary import Audience, ConflictState

PAGE = "sources"
VIEWS = ("sources", "conflicts", "coverage", "quality")
register_page(
    __name__,
    path="/sources",
    name=marked("Sources"),
    title=marked("Sources · Strong Cities Network"),
    description=marked("Every source, every point on which sources disagree, and how complete the data are."),
)


layout = shell.layout(PAGE)


@shell.shows(PAGE)
def show(asked: Any, _pathname: Any) -> str:
    return content(Filters.parse(asked), auth.audience())


@drawn
def content(filters: Filters, audience: Audience) -> Any:
    parts = {
        "sources": lambda: [_sources(filters)],
        "conflicts": lambda: [_conflicts(filters, audience)],
        "coverage": lambda: [_coverage(filters, audience)],
        "quality": lambda: [_quality(filters, audience)],
    }
    wanted = [filters.view] if filters.view in parts else VIEWS
    return [
        shell.heading(_("Sources"), _lead()),
        terms.words_here("Founding document", "Conflict", "Certainty", "Not stated"),
        filter_bar(PAGE, filters, _choices(), search=_("Source, conflict or its code, such as A01")),
        tabs(filters, _views(), _("Views")),
        *[part for view in wanted for part in parts[view]()],
        html.P(updated(current_store().latest_import()), className="small page-sources", **{"data-source": ""}),
        report_link("/sources"),
    ]


def _lead() -> str:
    return _(
        "Where every fact comes from, where sources disagree and what was done about it, and what is still unknown."
    )


def _views() -> list[tuple[str | None, str]]:
    return [
        (None, _("Everything")),
        ("sources", _("Sources")),
        ("conflicts", _("Conflicts")),
        ("coverage", _("Data coverage")),
        ("quality", _("Data quality")),
    ]


def _choices() -> list[Choice]:
    states = tuple((state.value, state.label) for state in ConflictState)
    return [Choice("status", _("State of conflicts"), states), sources_choice()]


def _sources(filters: Filters) -> Any:
    listed = listing(
        _columns(),
        rows(evidence.sources(None, filters)),
        Listed(
            caption=_("Sources, who published them, and how many facts cite them"),
            filters=filters,
            export="sources",
            nothing=_("No source has been recorded yet."),
            noun=lambda n: _n("source", "sources", n),
        ),
    )
    return shell.section(_("All sources"), listed, name="all-sources")


def _columns() -> list[Column]:
    return [
        Column(_("Source"), lambda row: dcc.Link(row.id, href=f"/source/{row.id}")),
        Column(_("Title"), lambda row: kept(row.title)),
        Column(_("Publisher"), lambda row: kept(row.publisher)),
        Column(_("Date"), lambda row: formats.partial(row.published) or _("undated")),
        Column(_("Kind"), lambda row: _("founding document") if row.kind == "seed" else told(row.kind)),
        Column(_("Quality"), lambda row: told(row.quality)),
        Column(_("Address"), lambda row: outside(row.address, _("open")) or shell.not_stated(_("no address known"))),
        Column(_("Facts citing it"), lambda row: str(row.n_facts), is_number=True),
    ]


def _conflicts(filters: Filters, audience: Audience) -> Any:
    found = rows(evidence.conflicts(filters, audience))
    records = {(row.entity, row.id): row for row in rows(tables.records_in_conflict(audience))}
    number = count(len(found), lambda n: _n("conflict", "conflicts", n))
    head = html.Div([number, files("conflicts", filters)], className="list-head")
    states = [(state.label.lower(), sum(row.state == state for row in found)) for state in ConflictState]
    note = _("Where sources disagree, are silent, or need reading. Every statement is kept; one is accepted, or none.")
    blocks = disagreements(found, rows(evidence.claims(audience)), records)
    return shell.section(
        _("Conflicts between sources"),
        head,
        html.P(", ".join(f"{name} {number}" for name, number in states if number), className="small"),
        blocks if found else shell.empty(filters, _("No conflict has been recorded yet.")),
        note=note,
        name="conflicts",
    )


def _coverage(filters: Filters, audience: Audience) -> Any:
    seeds = Filters(sources=filters.sources)
    tested = [
        (_(TABLES[name][0]), completeness(name, rows(tables.table(name, seeds, audience)), fields))
        for name, fields in KEY_FIELDS.items()
    ]
    sure, kinds = rows(tables.certainties(seeds, audience)), rows(tables.source_kinds())
    note = _(
        "How much of each table is known. A gap is what no source that was read says; it is never filled by guessing."
    )
    return shell.section(_("Data coverage"), completeness_report(tested, sure, kinds), note=note, name="coverage")


def _quality(filters: Filters, audience: Audience) -> Any:
    return shell.section(_("Data quality"), quality_report(quality(filters, audience, today())), name="quality")
