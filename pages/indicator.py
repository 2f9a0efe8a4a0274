"""One indicator: its value explained, its series against the expected path, each city, its parts, its definition."""

from typing import Any

from dash import dcc, html, register_page

from dashboard import auth
from dashboard.components import indicator_series as series
from dashboard.components import indicator_value as value
from dashboard.components import shell, terms
from dashboard.components.drawing import drawn
from dashboard.components.freshness import updated
from dashboard.components.indicator_sheet import sheet_facts
from dashboard.components.provenance import marks, page_sources, report_link, source_ids
from dashboard.components.tables import Column, files, table
from dashboard.filters import Filters
from dashboard.indicators.framework import Line, line
from dashboard.indicators.held import network
from dashboard.indicators.reported import by_city, expected_on, register, today
from dashboard.indicators.withheld import closed_days
from dashboard.language import _, marked, told
from dashboard.metrics.disaggregation import breakdowns
from dashboard.metrics.results import ResultState
from dashboard.monitoring_terms import IndicatorLevel
from dashboard.queries import evidence, monitoring
from dashboard.store import current_store, rows
from dashboard.vocabulary import Audience

PAGE = "indicator"


def title(code: str = "") -> str:
    found = rows(monitoring.indicator_named(code))
    name = found[0].name if found else _("Indicator")
    return f"{name} · Strong Cities Network"


register_page(
    __name__,
    path_template="/indicator/<code>",
    title=title,
    description=marked("One indicator: value, status, series, cities, parts, definition, method and what is needed."),
    record=monitoring.indicator_named,
)


layout = shell.layout(PAGE)


@shell.shows(PAGE)
def show(asked: Any, pathname: Any) -> str:
    return content(shell.last_part(pathname), Filters(sources=Filters.parse(asked).sources), auth.audience())


@drawn
def content(code: str, filters: Filters, audience: Audience) -> Any:
    held = register(audience, code).get(code)
    if held is None:
        said = _("No indicator has the code “{name}”.", name=code)
        return shell.unknown_record(said, "/indicators", _("All indicators"))
    found, sheet = line(held, filters, audience, today()), held.sheet
    observed = rows(monitoring.observations(audience, code))
    cited = [sheet.sources, found.counted and found.counted.sources, *(row.sources for row in observed)]
    sources, goal = rows(evidence.sources(source_ids(cited))), sheet.goal or _("All goals")
    above = [dcc.Link(_("Indicators"), href="/indicators"), f" · {goal} · {IndicatorLevel(sheet.level).label}"]
    return [
        shell.heading(sheet.name, sheet.definition, above),
        report_link(f"/indicator/{code}"),
        terms.words_here("Baseline", "Target", "Flow", "Stock", "Approved", "Carried forward", "Stale", "Partial"),
        _value(found),
        *(_reported(found, observed, audience) if found.reported else []),
        shell.section(_("Definition"), sheet_facts(sheet), name="definition"),
        _method(found),
        _files(code, audience),
        page_sources(sources, updated(current_store().latest_import()), f"/indicator/{code}"),
    ]


def _value(found: Line) -> Any:
    if found.counted:
        return value.counted_card(found)
    if found.reported:
        return value.reported_card(found.reported)
    return value.missing_card(found.sheet, current_store().as_of())


def _reported(found: Line, observed: Any, audience: Audience) -> list[Any]:
    reported, held = found.reported, found.held
    if reported is None:
        return []
    told = marks(";".join(source_ids(row.sources for row in observed)))
    note = _("What cities and others reported. It is never mixed with what is counted from facts.")
    behind = value.rows_behind(reported, held.scopes, observed)
    shown = None if held.is_total_only else behind
    chart = series.series_chart(reported, lambda day: expected_on(reported, day), told)
    return [
        shell.section(_("Over time"), chart, note=note if found.counted else "", name="series"),
        _cities(found),
        _parts(found, audience),
        shell.section(_("How the reported value came about"), shown, name="rows") if shown else None,
    ]


def _cities(found: Line) -> Any:
    cities = by_city(found.held, today())
    if not cities and not found.held.hidden:
        return None
    if not cities:
        words = _("Some numbers of single cities are small and could be worked out from the others, so none is shown.")
        return shell.section(_("City by city"), html.P(words, className="notice"), name="cities")
    note = _("Each against its own target, all on one scale, in the order of the alphabet.")
    return shell.section(_("City by city"), series.cities(cities), note=note, name="cities")


def _parts(found: Line, audience: Audience) -> Any:
    if found.reported is None:
        return None
    held, scope = found.held, network(found.held)
    every = rows(monitoring.parts(held.sheet.id, audience))
    own = [row for row in every if row.scope_id == scope]
    kept = own or ([] if held.is_total_only else every)
    small = {point.ends_on for point in found.reported.points if point.result.state == ResultState.SUPPRESSED}
    shown = breakdowns(kept, held.sheet.min_cell, small | closed_days(held, kept))
    if not shown:
        return None
    return shell.section(
        _("Taken apart"), *(series.breakdown(one, held.sheet.min_cell) for one in shown), name="parts",
        note=_("As reported in each period, the last four. Small numbers are hidden, also in files."),
    )  # fmt: skip


def _method(found: Line) -> Any:
    sheet = found.sheet
    needed = [html.H3(_("What is needed")), html.P(sheet.data_needed)] if sheet.data_needed else []
    return shell.section(_("Method"), html.P(sheet.method), *needed, name="method")


def _files(code: str, audience: Audience) -> Any:
    documents = rows(monitoring.evidence(code, audience))
    columns = [
        Column(_("Document"), lambda row: html.A(row.title, href=row.address) if row.address else row.title),
        Column(_("Kind"), lambda row: told(row.kind)),
        Column(_("Values it supports"), lambda row: str(row.n_values), is_number=True),
    ]
    named = (("indicators", _("The catalogue")), ("observations", _("Values")), ("targets", _("Targets")))
    links = [html.Li([html.Strong(name), files(table_name, Filters())]) for table_name, name in named]
    listed = table(columns, documents, caption=_("Documents behind the values")) if documents else None
    return shell.section(_("Evidence and files"), listed, html.Ul(links, className="file-list"), name="files")
