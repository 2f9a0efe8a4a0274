"""Places of small series on a common scale: shares from 0 to 1, for drawings made of HTML."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

Values = Sequence[tuple[date, Decimal | None]]


@dataclass(frozen=True, slots=True)
class Frame:
    """The days and values that all small drawings share, so that they can be compared."""

    first: date
    last: date
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Spark:
    """Points as (across, up) from 0 to 1; `lines` are runs of points without a gap; `goal`: height of the target."""

    lines: tuple[tuple[tuple[float, float], ...], ...]
    goal: float | None

    @property
    def points(self) -> tuple[tuple[float, float], ...]:
        return tuple(point for line in self.lines for point in line)


def frame_of(every: Iterable[Values], goals: Iterable[Decimal | None] = ()) -> Frame | None:
    """The frame of several series; None where none has a value. 0 is always inside."""
    dots = [(day, value) for values in every for day, value in values if value is not None]
    if not dots:
        return None
    days = [day for day, _value in dots]
    heights = [Decimal(0), *(value for _day, value in dots), *(goal for goal in goals if goal is not None)]
    return Frame(min(days), max(days), min(heights), max(heights))


def spark(values: Values, frame: Frame, goal: Decimal | None = None) -> Spark:
    """`values` in the order of their days; a value that is missing breaks the line."""
    runs: list[list[tuple[float, float]]] = [[]]
    for day, value in values:
        if value is None:
            runs.append([])
        else:
            runs[-1].append((_across(day, frame), _up(value, frame)))
    return Spark(tuple(tuple(run) for run in runs if run), None if goal is None else _up(goal, frame))


def _across(day: date, frame: Frame) -> float:
    whole = (frame.last - frame.first).days
    return (day - frame.first).days / whole if whole else 0.5


def _up(value: Decimal, frame: Frame) -> float:
    whole = frame.high - frame.low
    return float((value - frame.low) / whole) if whole else 0.0
