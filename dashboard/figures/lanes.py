"""Where a span of days lies within its year, and a reported total on its scale: shares from 0 to 1 for the drawing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from math import ceil
from typing import Any

from dashboard.vocabulary import DatePrecision

CLOSE, LABEL = 0.08, 0.05


@dataclass(frozen=True, slots=True)
class Mark:
    """`known`: from and to of the days that are stated, if any are; `bounds`: within what it must lie."""

    row: Any
    bounds: tuple[float, float]
    known: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Lane:
    year: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Dot:
    """A reported total: from `left` to `right` on the axis of years, `height` on the scale; `is_under` another one."""

    row: Any
    left: float
    right: float
    height: float
    is_under: bool = False


def lanes(groups: Mapping[int | None, Sequence[Any]]) -> list[Lane]:
    """One lane a year, newest first, empty years included; rows without a year are not drawn here."""
    years = sorted((year for year in groups if year is not None), reverse=True)
    return [Lane(year, tuple(_mark(row, year) for row in groups[year])) for year in years]


def dots(rows: Iterable[Any], first: int, last: int, top: float) -> list[Dot]:
    """Dated totals from the start of `first` to the end of `last`, on a scale from 0 to `top`."""
    drawn = [_dot(row, first, last, top) for row in rows if row.starts_on]
    return [replace(dot, is_under=any(_is_over(other, dot) for other in drawn)) for dot in drawn]


def scale_end(values: Iterable[Decimal]) -> int:
    """The first full hundred that no value passes."""
    return ceil(max(values) / 100) * 100


def _mark(row: Any, year: int) -> Mark:
    first, last = date(year, 1, 1), date(year, 12, 31)
    known = [day for day, exact in _days(row) if exact == DatePrecision.DAY]
    bounds = (row.date_not_before or first, row.date_not_after or last)
    return Mark(
        row,
        (_share(max(first, bounds[0])), _share(min(last, bounds[1]), after=1)),
        (_share(max(first, known[0])), _share(min(last, known[-1]), after=1)) if known else None,
    )


def _days(row: Any) -> list[tuple[date, str]]:
    pairs = ((row.starts_on, row.date_precision), (row.ends_on, row.ends_precision))
    return [(day, exact) for day, exact in pairs if day]


def _share(day: date, after: int = 0) -> float:
    """How much of its year has passed on the morning of a day, or (`after=1`) by its evening."""
    start, length = date(day.year, 1, 1), (date(day.year + 1, 1, 1) - date(day.year, 1, 1)).days
    return ((day - start).days + after) / length


def _dot(row: Any, first: int, last: int, top: float) -> Dot:
    years = last - first + 1
    until = row.ends_on or row.date_not_after or row.starts_on
    left = (row.starts_on.year - first + _share(row.starts_on)) / years
    right = (until.year - first + _share(until, after=1)) / years
    return Dot(row, left, right, float(row.value) / top)


def _is_over(other: Dot, dot: Dot) -> bool:
    """So close above that it would cover the label."""
    return 0 < other.height - dot.height < CLOSE and other.left < dot.left + LABEL and dot.left < other.right
