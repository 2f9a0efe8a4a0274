"""Values taken apart by a dimension, small numbers hidden before anybody sees them (indicators.md 3.8)."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from dashboard.metrics.suppression import TOTAL, Shown, suppressed_row

PERIODS_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Part:
    """A number, or of a ratio its numerator and denominator. `is_hidden`: there is one that may not be shown."""

    value: Decimal | None = None
    denominator: Decimal | None = None
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Breakdown:
    """One dimension: by period, a part for each category; `totals` only where the categories leave nothing out."""

    name: str
    categories: tuple[str, ...]
    periods: tuple[tuple[str, tuple[Part, ...]], ...]
    totals: tuple[Part, ...] | None

    @property
    def n_hidden(self) -> int:
        return sum(part.is_hidden for _period, parts in self.periods for part in parts)


def breakdowns(rows: Iterable[Any], min_cell: int, hidden: Collection[date] = ()) -> list[Breakdown]:
    """`rows`: dimension, must_sum, category, period, ends_on, value, numerator, denominator; places are added.

    `hidden`: last days of periods whose value is hidden, and with it all its parts.
    """
    by_dimension: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        by_dimension[row.dimension].append(row)
    return [_breakdown(name, found, min_cell, hidden) for name, found in sorted(by_dimension.items())]


def _breakdown(name: str, rows: Sequence[Any], min_cell: int, hidden: Collection[date]) -> Breakdown:
    categories = tuple(sorted({row.category for row in rows}))
    days = {row.period: row.ends_on for row in rows}
    periods = sorted(days, key=lambda period: days[period])[-PERIODS_SHOWN:]
    shown, totals = [], []
    for period in periods:
        own = [row for row in rows if row.period == period]
        is_hidden = days[period] in hidden
        seen = _hidden(own, categories, min_cell)
        parts = tuple(Part(is_hidden=True) if is_hidden else _part(own, category, seen) for category in categories)
        shown.append((period, parts))
        totals.append(Part(is_hidden=True) if is_hidden else _total(seen))
    has_totals = all(row.must_sum and row.denominator is None for row in rows)
    return Breakdown(name, categories, tuple(shown), tuple(totals) if has_totals else None)


def _hidden(rows: Sequence[Any], categories: Sequence[str], min_cell: int) -> Shown:
    """What may be shown of the sizes of the groups: of a ratio, those of its denominators."""
    sizes: dict[str, int | None] = dict.fromkeys(categories)
    for row in rows:
        size = row.value if row.denominator is None else row.denominator
        sizes[row.category] = int(size) + (sizes[row.category] or 0)
    return suppressed_row(sizes, min_cell)


def _part(rows: Sequence[Any], category: str, shown: Shown) -> Part:
    own = [row for row in rows if row.category == category]
    if (TOTAL, category) in shown.hidden:
        return Part(is_hidden=True)
    if not own:
        return Part()
    if own[0].denominator is None:
        return Part(sum((row.value for row in own), Decimal(0)))
    return Part(sum((row.numerator for row in own), Decimal(0)), sum((row.denominator for row in own), Decimal(0)))


def _total(shown: Shown) -> Part:
    if (TOTAL, TOTAL) in shown.hidden:
        return Part(is_hidden=True)
    value = shown.cells[TOTAL, TOTAL]
    return Part(None if value is None else Decimal(value))
