"""An indicator over time: what was reported for each period, against the path from the baseline to the target."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from dashboard.figures.theme import ACTION, EXCHANGE, HAIRLINE, MUTED, PAPER, layout

FULL = Decimal(100)


class Standing(StrEnum):
    """How far a value can be relied on; it decides the shape of its mark."""

    FINAL = "final"
    PARTIAL = "partial"
    RUNNING = "running"


@dataclass(frozen=True, slots=True)
class Dot:
    """A value at the end of its period, worded for the reader. None leaves a gap: it is never drawn at 0."""

    day: date
    value: Decimal | None
    words: str
    standing: Standing = Standing.FINAL


@dataclass(frozen=True, slots=True)
class Words:
    """What stands in the figure: names of the lines, and the unit of the upright axis."""

    actual: str
    path: str
    partial: str
    running: str
    gap: str
    unit: str


@dataclass(frozen=True, slots=True)
class Series:
    """What is drawn. `path`: baseline and targets in the order of their days. Values of a ratio come in percent."""

    actual: Sequence[Dot]
    path: Sequence[Dot]
    words: Words

    @property
    def final(self) -> list[Dot]:
        """Periods that are over, also those without a value."""
        return [dot for dot in self.actual if dot.standing is not Standing.RUNNING]

    @property
    def partial(self) -> list[Dot]:
        """Known values for which some have not reported."""
        return [dot for dot in self.actual if dot.standing is Standing.PARTIAL and dot.value is not None]

    @property
    def running(self) -> list[Dot]:
        """Known values of periods that are not over."""
        return [dot for dot in self.actual if dot.standing is Standing.RUNNING and dot.value is not None]

    @property
    def values(self) -> list[float]:
        return [float(dot.value) for dot in [*self.actual, *self.path] if dot.value is not None]


def series_figure(series: Series) -> dict[str, Any]:
    """The series for plotly: to point at, and to zoom."""
    words = series.words
    traces = [_path(series.path, words.path), _line(series.final, words.actual)]
    traces.append(_marks(series.partial, words.partial, "circle-open"))
    traces.append(_marks(series.running, words.running, "diamond-open"))
    shown = [trace for trace in traces if any(value is not None for value in trace["y"])]
    return {"data": shown, "layout": _layout(words.unit, series.values, has_legend=len(shown) > 1)}


def _path(dots: Sequence[Dot], name: str) -> dict[str, Any]:
    style = {"mode": "lines+markers", "line": {"color": EXCHANGE, "width": 2, "dash": "dash"}}
    return _trace(dots, name) | style | {"marker": {"symbol": "star", "size": 10, "color": EXCHANGE}}


def _line(dots: Sequence[Dot], name: str) -> dict[str, Any]:
    style = {"mode": "lines+markers", "line": {"color": ACTION, "width": 3}, "connectgaps": False}
    return _trace(dots, name) | style | {"marker": {"symbol": "circle", "size": 9, "color": ACTION}}


def _marks(dots: Sequence[Dot], name: str, symbol: str) -> dict[str, Any]:
    mark = {"symbol": symbol, "size": 17, "color": ACTION, "line": {"width": 2, "color": ACTION}}
    return _trace(dots, name) | {"mode": "markers", "marker": mark}


def _trace(dots: Sequence[Dot], name: str) -> dict[str, Any]:
    return {
        "type": "scatter",
        "name": name,
        "x": [dot.day.isoformat() for dot in dots],
        "y": [None if dot.value is None else float(dot.value) for dot in dots],
        "text": [dot.words for dot in dots],
        "hovertemplate": "%{text}<extra></extra>",
    }


def _layout(unit: str, values: Sequence[float], *, has_legend: bool) -> dict[str, Any]:
    low, high = min([0.0, *values]), max([0.0, *values])
    room = (high - low or 1.0) * 0.08
    return layout(
        margin={"l": 56, "r": 16, "t": 12, "b": 40},
        showlegend=has_legend,
        legend={"orientation": "h", "y": -0.2, "x": 0},
        xaxis={"showgrid": False, "linecolor": HAIRLINE, "tickfont": {"color": MUTED}},
        yaxis={
            "title": {"text": unit, "font": {"size": 12}},
            "gridcolor": HAIRLINE,
            "zerolinecolor": MUTED,
            "rangemode": "tozero",
            "range": [low - room if low < 0 else 0, high + 2 * room],  # above stands what dataset it is
            "tickfont": {"color": MUTED},
        },
        hoverlabel={"bgcolor": PAPER},
        hovermode="closest",
    )
