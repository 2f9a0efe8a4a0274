"""The results framework as a matrix: one table a goal, its indicators by level, each with all that is known of it."""

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Any

from dash import dcc, html

from dashboard import formats
from dashboard.components import shell
from dashboard.components.provenance import marks, source_ids
from dashboard.components.values import (
    coverage_text,
    percent_text,
    reported_text,
    status,
    status_of,
    trend_text,
    value_text,
)
from dashboard.language import _
from dashboard.metrics.observed import explained_at
from dashboard.metrics.progress import ProgressState
from dashboard.monitoring_terms import IndicatorLevel, TargetKind

MARKS_SHOWN = 4
Cell = tuple[str, Callable[[Any], Any], str]


def standing_words() -> dict[str, tuple[str, str]]:
    """For each standing its name, and what it means."""
    return {
        "counted": (_("counted from public facts"), _("Each with its rows, and an explanation of the number.")),
        "reported": (_("reported by cities and others"), _("Values that somebody reported and a second approved.")),
        "missing": (_("not published"), _("No source gives a value. What would be needed is said; none is a zero.")),
    }


def standings(counts: dict[Any, int], filters: Any, link: Callable[[str], str]) -> Any:
    """How many indicators stand how: the first thing seen."""
    whole, items = sum(counts.values()), []
    for standing, number in counts.items():
        name, meaning = standing_words()[standing]
        label = html.A(name, href=link(standing), **{"data-ask": ""})
        words = [html.Span(str(number), className="big"), label, " ", _("of {whole}", whole=whole)]
        items.append(html.Li([html.P(words), html.P(meaning, className="small")], className=str(standing)))
    return html.Ul(items, className="standing")


def judged(counts: dict[ProgressState, int]) -> Any:
    """How the indicators that have a value and a target stand; nothing where none can be judged."""
    if not counts:
        return None
    items = [html.Li([html.Strong(str(number)), " ", status(state)]) for state, number in counts.items()]
    return html.Div(
        [html.H2(_("How they stand against their targets")), html.Ul(items, className="judged")], className="judging"
    )


def matrix(title: str, lines: Sequence[Any], *, with_reports: bool) -> Any:
    """The indicators of one goal. Columns that no indicator of the store fills are left away."""
    cells = _cells(with_reports)
    caption = _("{goal}: indicators with baseline, target, value and status", goal=title)
    titles = [_("Indicator"), *(name for name, _draw, _wrap in cells)]
    head = html.Tr([html.Th(name, scope="col") for name in titles])
    bodies = []
    for level, group in groupby(lines, key=lambda line: str(line.sheet.level)):
        span = {"colSpan": len(cells) + 1, "scope": "rowgroup"}
        label = html.Tr(html.Th(_level(level), **span), className="level-row")
        bodies.append(html.Tbody([label, *(_row(line, cells) for line in group)]))
    body = html.Table([html.Caption(caption), html.Thead(head), *bodies], className="table")
    return html.Div(
        body, className="table-frame framework-table", tabIndex="0", role="region", **{"aria-label": caption}
    )


def _level(level: str) -> str:
    words = {
        IndicatorLevel.OUTCOME: _("Outcome: what changes"),
        IndicatorLevel.IMPACT: _("Impact: lasting change, to which others contribute"),
        IndicatorLevel.OUTPUT: _("Output: what is delivered"),
        IndicatorLevel.PROCESS: _("Process: how good the data are"),
    }
    return words[IndicatorLevel(level)]


def _cells(with_reports: bool) -> list[Cell]:
    """Title, what draws a cell, and whether it may wrap. What a value is measured against stands beside it."""
    value: list[Cell] = [(_("Value"), _value, ""), (_("Status and progress"), _standing, "standing-cell")]
    aim: list[Cell] = [(_("Baseline"), _baseline, ""), (_("Target"), _target, "")]
    if not with_reports:
        return [*value, *aim, (_("Evidence"), _evidence, "")]
    reports: list[Cell] = [(_("By period"), _periods, ""), (_("Reports and evidence"), _evidence, "words")]
    return [*value, (_("Trend"), _trend, "wraps"), *aim, *reports]


def _row(line: Any, cells: Sequence[Cell]) -> Any:
    sheet = line.sheet
    name = dcc.Link(sheet.name, href=f"/indicator/{sheet.id}", className="indicator-name")
    head = html.Th([name, html.Span(f"{sheet.id} · {sheet.unit}", className="indicator-code")], scope="row")
    if line.counted or line.reported:
        data = [_cell(title, draw(line), kind) for title, draw, kind in cells]
    else:
        data = [_unpublished(line, len(cells))]
    return html.Tr([head, *data], **{"data-standing": str(line.standing)})


def _unpublished(line: Any, width: int) -> Any:
    """In place of dashes in every column: that nothing is published, and what would be needed."""
    needed = html.Span([_("What is needed:"), " ", line.sheet.data_needed or "–"], className="needed")
    said = [html.P([_nothing(_("not published")), " ", needed])]
    if line.held.targets.get(_scope(line)):
        said.append(html.Div([_("Target"), ": ", *_target(line)], className="small aim"))
    return html.Td(said, colSpan=width, className="unpublished")


def _cell(title: str, content: Any, kind: str) -> Any:
    return html.Td(html.Div(content, className="cell"), className=kind or None, **{"data-label": title})


def _baseline(line: Any) -> Any:
    found = line.held.baselines.get(_scope(line))
    if found is None:
        return _nothing(_("none stated"))
    share = found.value if found.denominator is None else found.numerator / found.denominator
    when = formats.span(found)
    return [value_text(share, line.sheet.unit_kind), html.Div(when, className="small")]


def _target(line: Any) -> Any:
    found = line.held.targets.get(_scope(line), ())
    if not found:
        return _nothing(_("none stated"))
    last = next((row for row in reversed(found) if row.kind == TargetKind.FINAL), found[-1])
    return [
        value_text(last.value, line.sheet.unit_kind),
        html.Div(_("by {day}", day=formats.day(last.ends_on)), className="small"),
    ]


def _scope(line: Any) -> str:
    return line.reported.scope if line.reported else "network"


def _periods(line: Any) -> Any:
    if line.reported is None or not line.reported.recent:
        return None
    items = [
        html.Li(
            [html.Span(period_name(point), className="small"), html.Span(value_text(point.result.value, _kind(line)))]
        )
        for point in line.reported.recent
    ]
    return html.Ol(items, className="period-values")


def period_name(point: Any) -> str:
    """2025, 2025 H1, 2025 Q1, or the months."""
    first, last = point.starts_on, point.ends_on
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months == 12 and first.month == 1:
        return str(first.year)
    if months == 3 and first.month % 3 == 1:
        return _("{year} Q{quarter}", year=first.year, quarter=first.month // 3 + 1)
    if months == 6 and first.month % 6 == 1:
        return _("{year} H{half}", year=first.year, half=first.month // 6 + 1)
    return f"{formats.partial(first.isoformat()[:7])} – {formats.partial(last.isoformat()[:7])}"


def _kind(line: Any) -> str:
    return str(line.sheet.unit_kind)


def _value(line: Any) -> Any:
    if line.counted:
        shown, href = counted_text(line.counted), line.counted.explained
    else:
        shown, href = reported_text(line.reported), explained_at(line.reported)
    number, _bracket, parts = shown.partition(" (")
    value = [number, html.Span(f" ({parts}", className="of-parts")] if parts else number
    explain = html.Div(dcc.Link(_("explain"), href=href), className="small")
    return [html.Strong(value, **_kpi(line.sheet.id, shown)), explain]


def counted_text(item: Any) -> str:
    """The value of a count: 12, "20.0 % (5/25)", or a range "3 to 24 of 24"."""
    measure = item.measure
    if measure.value is None and measure.low is None:
        return "–"
    if measure.value is not None and measure.denominator:
        share = formats.share(measure.value, measure.denominator)
        return f"{share} ({formats.number(measure.value)}/{formats.number(measure.denominator)})"
    if measure.value is not None:
        return formats.number(measure.value)
    low, high, whole = (formats.number(number) for number in (measure.low, measure.high, measure.denominator))
    return (
        _("{low} to {high} of {whole}", low=low, high=high, whole=whole)
        if whole
        else _("{low} to {high}", low=low, high=high)
    )


def _kpi(code: str, shown: str) -> dict[str, str]:
    return {"data-figure-of": code, "data-shown": shown}


def _standing(line: Any) -> Any:
    """Status, and how much of the way to the target is gone."""
    if line.planned:
        part = [line.planned.name, ": ", line.planned.wording or counted_text(line.planned)]
        return [_status(line), html.Div(part, className="small")]
    found = line.judged if line.counted else line.reported.assessment
    if found is None or found.progress.share is None:
        return _status(line)
    share = percent_text(found.progress.share)
    words = _("at least {share} of the way", share=share) if found.otherwise else _("{share} of the way", share=share)
    return [_status(line), html.Div([meter(found.progress), words], className="small way")]


def meter(found: Any) -> Any:
    """A bar from 0 to 100 %, marked where the share lies outside."""
    bar = html.Span(style={"width": f"{found.bar:.2%}"})
    return html.Span(bar, className=f"mini-meter {'outside' if found.is_outside else ''}", **{"aria-hidden": "true"})


def _status(line: Any) -> Any:
    if line.counted:
        return _status_of_count(line)
    return status_of(line.reported.assessment)


def _status_of_count(line: Any) -> Any:
    if line.judged:
        return status_of(line.judged)
    if line.held.targets.get(_scope(line)):
        return _nothing(_("not compared: its target is for other years"))
    return status(ProgressState.NO_TARGET)


def _trend(line: Any) -> Any:
    if line.reported is None or line.counted:
        return None
    return trend_text(line.reported.trend, line.held.is_ratio)


def _evidence(line: Any) -> Any:
    if line.counted:
        return _cited(line.counted)
    graded = line.reported.evidence.value
    said = [coverage_text(line.reported.result)]
    if graded is not None:
        said.append(_("Evidence A or B: {share}", share=percent_text(graded, 0)))
    return [html.Div(words) for words in said if words] or None


def _cited(item: Any) -> Any:
    ids = source_ids([item.sources])
    if len(ids) <= MARKS_SHOWN:
        return marks(item.sources)
    return dcc.Link(_("{count} sources", count=len(ids)), href=item.explained)


def _nothing(text: str) -> Any:
    return shell.not_stated(text)
