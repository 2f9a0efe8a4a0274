"""What every indicator returns: a value or a range, how it came about, and what was left out."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from dashboard.metrics.scopes import EVERYWHERE, Asked


class State(StrEnum):
    """Why a value is what it is. Unknown is a state, never a zero."""

    COMPLETE = "complete"
    RANGE = "range"
    NO_DATA = "no_data"
    NO_DENOMINATOR = "no_denominator"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Rows that did not count, and why."""

    count: int
    reason: str


@dataclass(frozen=True, slots=True)
class Measure:
    """`value` counts `unit`; where dates leave it open, it lies from `low` to `high` and `value` is None.

    `denominator`, where there is one, is what the numerator (`value`) is a part of.
    """

    value: int | None
    unit: str
    low: int | None = None
    high: int | None = None
    denominator: int | None = None
    state: State = State.COMPLETE
    left_out: tuple[LeftOut, ...] = field(default=())

    @property
    def share(self) -> float | None:
        """Part of the denominator, from 0 to 1. None where there is no denominator or no single value."""
        return self.value / self.denominator if self.value is not None and self.denominator else None


def counted(value: int, unit: str, *, of: int | None = None, left_out: tuple[LeftOut, ...] = ()) -> Measure:
    """A plain count; with `of`, a part of a whole. A part of nothing has no value: it is not zero."""
    told = tuple(item for item in left_out if item.count)
    if of == 0:
        return Measure(None, unit, denominator=0, state=State.NO_DENOMINATOR, left_out=told)
    return Measure(value, unit, value, value, of, left_out=told)


def between(low: int, high: int, unit: str, *, of: int | None = None, left_out: tuple[LeftOut, ...] = ()) -> Measure:
    """A count that uncertain dates leave between `low` and `high`."""
    if low == high:
        return counted(low, unit, of=of, left_out=left_out)
    return Measure(None, unit, low, high, of, State.RANGE, tuple(item for item in left_out if item.count))


@dataclass(frozen=True, slots=True)
class Indicator:
    """A measure with what a reader needs to trust it.

    `rows`: address of exactly the rows counted. `method`: how, in a sentence. `target`: what it is measured against.
    `sources`: ids such as "S03;W01". `asked`: scope and filters that it is counted under. `context`: a line under the
    value. `wording`: how the value reads, where a plain number would mislead.
    """

    code: str
    name: str
    measure: Measure
    rows: str
    method: str
    as_of: str
    sources: str
    asked: Asked = EVERYWHERE
    context: str = ""
    target: int | None = None
    wording: str = ""

    @property
    def explained(self) -> str:
        """Address of the page that explains this very number."""
        return f"/explain/{self.code}{self.asked.query_string}"


def all_sources(found: Iterable[Any]) -> str:
    """Every id in the rows' `sources`, each once: "S03;W01"."""
    return ";".join(sorted({name for row in found if row.sources for name in row.sources.split(";")}))
