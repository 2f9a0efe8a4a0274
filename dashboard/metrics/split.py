"""Rows sorted by what they do to a number, and the number that follows: so a count and its rows cannot differ."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.metrics.measure import LeftOut, Measure, between

Reasoned = tuple[Any, str]
"""A row and why it is where it is."""


@dataclass(frozen=True, slots=True)
class Split:
    """`counts`: rows in the value; `possible`: rows that may be in it; `whole`: rows that it is a part of, where there
    are any; `left_out`: rows that were looked at and do not count.
    """

    counts: Sequence[Any]
    whole: Sequence[Any] | None = None
    possible: Sequence[Reasoned] = ()
    left_out: Sequence[Reasoned] = ()

    def measure(self, unit: str, *, remarks: tuple[LeftOut, ...] | None = None) -> Measure:
        """The number of rows; `remarks` replace the reasons where those would mislead on a card."""
        low = len(self.counts)
        told = (*by_reason(self.possible), *by_reason(self.left_out)) if remarks is None else remarks
        of = None if self.whole is None else len(self.whole)
        return between(low, low + len(self.possible), unit, of=of, left_out=told)


def by_reason(rows: Iterable[Reasoned]) -> tuple[LeftOut, ...]:
    """How many rows each reason has, in the order in which they come."""
    counts: dict[str, int] = {}
    for _row, reason in rows:
        counts[reason] = counts.get(reason, 0) + 1
    return tuple(LeftOut(count, reason) for reason, count in counts.items())


def because(reason: str, rows: Iterable[Any]) -> list[Reasoned]:
    """The rows, all with one reason."""
    return [(row, reason) for row in rows]


def each_once(rows: Iterable[Any], key: str) -> list[Any]:
    """The first row of every value of `key`, in their order."""
    return list({getattr(row, key): row for row in reversed(list(rows))}.values())[::-1]
