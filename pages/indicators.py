"""Indicators: the results framework, from goals to outputs, and how much of it public facts can fill."""

from dataclasses import replace
from itertools import groupby
from typing import Any

from dash import dcc, html, register_page

from dashboard import auth
from dashboard.components import framework, shell, terms
from dashboard.components.drawing import drawn
from dashboard.components.filter_bar import Choice, filter_bar, sources_choice
from dashboard.components.freshness import updated
from dashboard.components.provenance import page_sources, source_ids
from dashboard.components.tables import count, files, template_link
from dashboard.components.tabs import tabs
from dashboard.filters import Filters
from dashboard.indicators.framework import Line, lines, standings
from dashboard.indicators.reported import today
from dashboard.indicators.statuses import statuses
from dashboard.language import _, _n, marked
from dashboard.monitoring_terms import IndicatorLevel
from dashboard.queries import evidence, monitoring
from dashboard.store import current_store, rows
from dashboard.vocabulary import Audience

PAGE = "indicators"
register_page(
    __name__,
    path="/indicators",
    name=marked("Indicators"),
    title=marked("Indicators · Strong Cities Network"),
    description=marked("Results framework: goals, outcomes, outputs and indicators with baseline, target and status."),
)


layout = shell.layout(PAGE)


@shell.shows(PAGE)
def show(asked: Any, _pathname: Any) -> str:
    return content(Filters.parse(asked), auth.audience())


@drawn
def content(filters: Filters, audience: Audience) -> Any:
    every = lines(Filters(sources=filters.sources), audience, today())
    wanted = {row.id for row in rows(monitoring.indicators(filters, audience))}
    shown = [line for line in every if line.sheet.id in wanted and _has_level(line, filters.view)]
    cited = [source for line in shown for source in (line.sheet.sources, line.counted and line.counted.sources)]
    return [
        shell.heading(_("Indicators"), _lead()),
        terms.words_here("Indicator", "Output", "Outcome", "Baseline", "Target"),
        framework.standings(standings(every), filters, lambda standing: _narrowed_to(filters, standing)),
        framework.judged(statuses(every)),
        filter_bar(PAGE, filters, _choices(), search=_("Indicator or code")),
        tabs(filters, _views(), _("Levels")),
        _head(shown, filters),
        *(_goals(shown, every) if shown else [shell.empty(filters, _("No indicator has been recorded yet."))]),
        page_sources(
            rows(evidence.sources(source_ids(cited))), updated(current_store().latest_import()), "/indicators"
        ),
    ]


def _lead() -> Any:
    return _(
        "What the network wants to achieve, and how far it is. Each indicator has a definition, a method and a list of"
        " what would be needed where nobody publishes it."
    )


def _has_level(line: Line, view: str | None) -> bool:
    return view not in list(IndicatorLevel) or line.sheet.level == view


def _narrowed_to(filters: Filters, standing: str) -> str:
    return replace(filters, status=None if filters.status == standing else standing).query_string or "?"


def _choices() -> list[Choice]:
    standings = tuple((key, name.capitalize()) for key, (name, _meaning) in framework.standing_words().items())
    return [
        Choice("goal", _("Goal"), tuple((row.id, row.name) for row in rows(monitoring.goals()))),
        Choice("status", _("How it stands"), standings),
        sources_choice(),
    ]


def _views() -> list[tuple[str | None, str]]:
    return [
        (None, _("All levels")),
        (IndicatorLevel.OUTCOME.value, _("Outcomes")),
        (IndicatorLevel.OUTPUT.value, _("Outputs")),
        (IndicatorLevel.IMPACT.value, _("Impact")),
        (IndicatorLevel.PROCESS.value, _("Data process")),
    ]


def _head(shown: list[Line], filters: Filters) -> Any:
    number = count(len(shown), lambda n: _n("indicator", "indicators", n))
    template = html.P([template_link(), " · ", dcc.Link(_("How values are worked out"), href="/method")])
    return html.Div([number, files("indicators", filters), template], className="list-head")


def _goals(shown: list[Line], every: list[Line]) -> list[Any]:
    with_reports = any(line.reported for line in every)
    return [
        shell.section(name, framework.matrix(name, list(group), with_reports=with_reports), name=goal or "all")
        for (goal, name), group in groupby(shown, key=_goal)
    ]


def _goal(line: Line) -> tuple[str | None, str]:
    return line.sheet.goal_id, line.sheet.goal or _("Across all goals")
