"""An indicator over time, by city, and taken apart: chart, small multiples and tables."""

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from functools import partial
from typing import Any

from dash import html
from markupsafe import Markup

from dashboard import dataset
from dashboard.components import charts
from dashboard.components.formulas import hidden_cell
from dashboard.components.framework import period_name
from dashboard.components.multiples import Multiple, multiples, spark
from dashboard.components.pictures import series_address
from dashboard.components.tables import Column, table
from dashboard.components.values import coverage_text, number_text, percent_text, result_text, status_word, value_text
from dashboard.components.values import status_of as standing
from dashboard.figures.drawn_series import Caption, drawn_series
from dashboard.figures.series import Dot, Series, Standing, Words, series_figure
from dashboard.figures.sparks import frame_of
from dashboard.figures.sparks import spark as small
from dashboard.language import _
from dashboard.metrics.results import ResultState

UNCERTAIN = {ResultState.PARTIAL, ResultState.INSUFFICIENT}


def series_chart(found: Any, expected: Any, sources: Any) -> Any:
    """`expected` gives the value of the path for a day."""
    sheet, shown = found.held.sheet, _series(found)
    about = charts.Chart(
        name=f"series-{sheet.id.lower()}",
        title=_title(found, shown),
        finding=_finding(found),
        table=_series_table(found, expected),
        export="/data/observations.csv",
        as_of=found.as_of.isoformat(),
        sources=sources,
        picture=series_address(sheet.id),
    )
    return charts.chart(about, series_figure(shown), Markup(series_picture(found)))  # noqa: S704 (drawn_series escapes)


def series_picture(found: Any) -> str:
    """The series as SVG text, for the page and as a file."""
    shown, sheet = _series(found), found.held.sheet
    caption = Caption(f"{sheet.name}: {_title(found, shown)}", _finding(found), dataset.note())
    return drawn_series(shown, caption)


def _series(found: Any) -> Series:
    adds_up = _adds_up(found)
    words = Words(
        actual=_("Since the start") if adds_up else _("Value"),
        path=_("Path to the target"),
        partial=_("Not all have reported"),
        running=_("Period still running"),
        gap=_("No value shown"),
        unit=found.held.sheet.unit,
    )
    dots = _with_gaps([_dot(point, found, Standing.FINAL) for point in found.points], found.points)
    dots += [_dot(point, found, Standing.RUNNING) for point in found.running]
    path = _path(found)
    return Series(dots, path if len(path) > 1 else [], words)


def _adds_up(found: Any) -> bool:
    return found.held.sheet.basis == "flow" and not found.held.is_ratio


def _title(found: Any, shown: Series) -> str:
    if shown.path:
        return _("Since the start, against the expected path") if _adds_up(found) else _("Against the expected path")
    return _("Added up since the start") if _adds_up(found) else _("Value by period")


def _dot(point: Any, found: Any, kind: Standing) -> Dot:
    level = point.level
    if kind is Standing.FINAL and level.state in UNCERTAIN:
        kind = Standing.PARTIAL
    words = f"{period_name(point)}: {result_text(level, found.held.sheet.unit_kind)}"
    reports = coverage_text(level)
    return Dot(point.ends_on, _scaled(level.value, found), f"{words}<br>{reports}" if reports else words, kind)


def _with_gaps(drawn: Sequence[Any], points: Sequence[Any]) -> list[Any]:
    """What is drawn for each point, and between two periods that do not follow each other a dot without a value."""
    made: list[Any] = []
    for place, (each, point) in enumerate(zip(drawn, points, strict=True)):
        before = points[place - 1].ends_on if place else None
        if before and (point.starts_on - before).days > 1:
            made.append(Dot(before + timedelta(days=1), None, ""))
        made.append(each)
    return made


def _path(found: Any) -> list[Dot]:
    aim, kind = found.aim, found.held.sheet.unit_kind
    start = [(aim.starts_on, aim.start, _("Baseline"))]
    steps = [*start, *((step.ends_on, step.value, _("Target")) for step in aim.path)]
    known = [(day, value, name) for day, value, name in steps if day is not None and value is not None]
    return [Dot(day, _scaled(value, found), f"{name}: {value_text(value, kind)}") for day, value, name in known]


def _scaled(value: Decimal | None, found: Any) -> Decimal | None:
    return value * 100 if value is not None and found.held.is_ratio else value


def _finding(found: Any) -> str:
    kind = found.held.sheet.unit_kind
    known = [point for point in found.points if point.level.value is not None]
    if found.result.state == ResultState.MIXED_CURRENCIES:
        return _("Reports came in several currencies, which are not added; the cities show each its own.")
    if not known:
        return _("No value can be shown yet.")
    first, last = known[0], known[-1]
    said = _(
        "From {start} in {first} to {end} in {last}.",
        start=value_text(first.level.value, kind),
        first=period_name(first),
        end=value_text(last.level.value, kind),
        last=period_name(last),
    )
    if found.assessment.expected is None:
        return said
    wanted = value_text(found.assessment.expected, kind)
    state = status_word(found.assessment.state).lower()
    return said + " " + _("Expected by now: {value}; {state}.", value=wanted, state=state)


def _series_table(found: Any, expected: Any) -> Any:
    kind = found.held.sheet.unit_kind
    columns = [
        Column(_("Period"), period_name),
        Column(_("In the period"), lambda point: result_text(point.result, kind), is_number=True),
        Column(_("In the chart"), lambda point: result_text(point.level, kind), is_number=True),
        Column(_("Expected"), lambda point: value_text(expected(point.ends_on), kind), is_number=True),
        Column(_("Reports"), lambda point: coverage_text(point.result) or "–"),
    ]
    return table(columns, found.points, caption=_("Values by period"))


def cities(found: Sequence[Any]) -> Any:
    """Each city's own series against its own target, on one scale, by the alphabet."""
    values = [_values(one) for one in found]
    frame = frame_of(values, [one.aim.target for one in found])
    items = []
    for one, series in zip(found, values, strict=True):
        scope, kind = one.held.scopes[one.scope], one.held.sheet.unit_kind
        drawing = small(series, frame, one.aim.target) if frame else None
        latest = result_text(one.result, kind)
        note = _("target {value}", value=value_text(one.aim.target, kind)) if one.aim.target is not None else ""
        sentence = _("{city}: {value}, {n} periods", city=scope.name, value=latest, n=len(one.points))
        address = f"/city/{scope.record_id}#indicators"
        items.append(Multiple(scope.name, address, drawing, latest, note, standing(one.assessment), sentence))
    return multiples(items)


def _values(one: Any) -> list[tuple[Any, Decimal | None]]:
    """Days and values, with None where a period is missing."""
    dots = _with_gaps([Dot(point.ends_on, point.level.value, "") for point in one.points], one.points)
    return [(dot.day, dot.value) for dot in dots]


def small_series(one: Any) -> Any:
    """The series of one indicator as a small drawing by itself."""
    series = _values(one)
    frame = frame_of([series], [one.aim.target])
    sentence = _("{n} periods, last {value}", n=len(series), value=result_text(one.result, one.held.sheet.unit_kind))
    return spark(small(series, frame, one.aim.target) if frame else None, sentence)


def breakdown(found: Any, min_cell: int) -> Any:
    """One dimension as a table of categories by period."""
    periods = [period for period, _parts in found.periods]
    lines = [
        (category, *(parts[place] for _period, parts in found.periods))
        for place, category in enumerate(found.categories)
    ]
    if found.totals:
        lines.append((_("Total"), *found.totals))
    columns = [Column(found.name, lambda line: line[0].replace("_", " ").replace("-", " "))]
    columns += [Column(period, partial(_at, place), is_number=True) for place, period in enumerate(periods, start=1)]
    note = _("Hidden: fewer than {n}, and what would give them away.", n=min_cell) if found.n_hidden else ""
    shown = table(columns, lines, caption=_("By {dimension}", dimension=found.name.lower()))
    return html.Div([shown, html.P(note, className="small")])


def _at(place: int, line: Sequence[Any]) -> Any:
    return _shown(line[place])


def _shown(part: Any) -> Any:
    if part.is_hidden:
        return hidden_cell()
    if part.value is None:
        return "–"
    if part.denominator is None:
        return number_text(part.value)
    if not part.denominator:
        return "–"
    share = percent_text(part.value / part.denominator)
    return f"{share} ({number_text(part.value)}/{number_text(part.denominator)})"
