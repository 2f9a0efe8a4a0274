"""How far reported values can be relied on: who reported, when, with what evidence, and which checks failed."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from statistics import median
from typing import Any

from dashboard.metrics.completeness import is_known
from dashboard.metrics.progress import Aim, ProgressState, progress
from dashboard.metrics.results import Result, ResultState

ENOUGH = 5
"""So many values of one place are needed before one of them can be called unusual."""
FAR = 5
"""Times the median distance from the median that a value may lie away."""
GOOD_GRADES = {"A", "B"}


@dataclass(frozen=True, slots=True)
class Due:
    """A report that was due. `approved_on` is None where none was approved."""

    scope: str
    indicator: str
    due_on: date
    approved_on: date | None = None

    @property
    def is_on_time(self) -> bool:
        return self.approved_on is not None and self.approved_on <= self.due_on


@dataclass(frozen=True, slots=True)
class Reporting:
    """Of the reports due from one scope: how many came, and how many in time."""

    scope: str
    n_due: int
    n_reported: int
    n_on_time: int
    missing: tuple[str, ...] = ()


def reporting(dues: Iterable[Due], as_of: date) -> list[Reporting]:
    """Each scope by the alphabet; reports that are not due by `as_of` do not count."""
    by_scope: dict[str, list[Due]] = defaultdict(list)
    for due in dues:
        if due.due_on <= as_of:
            by_scope[due.scope].append(due)
    return [_reporting(scope, by_scope[scope]) for scope in sorted(by_scope)]


def together(groups: Sequence[Reporting]) -> Reporting:
    """All scopes as one: sums, from which shares are taken."""
    return Reporting(
        "",
        sum(group.n_due for group in groups),
        sum(group.n_reported for group in groups),
        sum(group.n_on_time for group in groups),
    )


def _reporting(scope: str, dues: Sequence[Due]) -> Reporting:
    came = [due for due in dues if due.approved_on]
    missing = tuple(sorted({due.indicator for due in dues if not due.approved_on}))
    return Reporting(scope, len(dues), len(came), sum(due.is_on_time for due in came), missing)


def evidence_share(grades: Iterable[str | None]) -> Result:
    """Values graded A or B of all values; a value without a grade counts as one without evidence."""
    known = list(grades)
    if not known:
        return Result()
    good, whole = Decimal(sum(grade in GOOD_GRADES for grade in known)), Decimal(len(known))
    share = good / whole
    return Result(share, share, share, good, whole, ResultState.COMPLETE)


@dataclass(frozen=True, slots=True)
class Gap:
    """One record and the names of the fields that nobody has filled."""

    row: Any
    missing: tuple[str, ...]


def gaps(rows: Iterable[Any], fields: Sequence[str]) -> list[Gap]:
    """Every record with the fields that are not known of it, complete ones included."""
    return [Gap(row, tuple(name for name in fields if not is_known(getattr(row, name)))) for row in rows]


class Check(StrEnum):
    PARTS = "parts_differ_from_total"
    DIRECTION = "direction_conflict"
    OUTLIER = "outlier"


@dataclass(frozen=True, slots=True)
class Finding:
    """A check that failed. `stated` and `found` are the two numbers that do not go together."""

    check: Check
    indicator: str
    scope: str
    period: str
    stated: Decimal | None
    found: Decimal | None


def parts_that_differ(rows: Iterable[Any]) -> list[Finding]:
    """`rows`: observations with indicator, scope, period, value, and the sum of the parts that must give it."""
    return [
        Finding(Check.PARTS, row.indicator, row.scope, row.period, row.value, row.parts_sum)
        for row in rows
        if row.value is not None and row.parts_sum is not None and row.value != row.parts_sum
    ]


def conflicts_of_direction(aims: Iterable[tuple[str, str, Aim]]) -> list[Finding]:
    """Targets on the wrong side of their baselines; `aims` with their indicator and scope."""
    return [
        Finding(Check.DIRECTION, indicator, scope, "", aim.target, aim.start)
        for indicator, scope, aim in aims
        if progress(aim, aim.start).state is ProgressState.DIRECTION_CONFLICT
    ]


def outliers(rows: Iterable[Any], value: Callable[[Any], Decimal | None]) -> list[Finding]:
    """Values far from the others of the same indicator and scope. They are to be looked at, not left out.

    Far: more than five times the median distance from the median, and more than half of it, of at least five values.
    """
    groups: dict[tuple[str, str], list[tuple[Any, Decimal]]] = defaultdict(list)
    for row in rows:
        number = value(row)
        if number is not None:
            groups[row.indicator, row.scope_id].append((row, number))
    found = []
    for (indicator, scope), pairs in groups.items():
        middle = median(number for _row, number in pairs)
        spread = median(abs(number - middle) for _row, number in pairs)
        limit = max(FAR * spread, abs(middle) / 2, Decimal("0.02"))
        far = [(row, number) for row, number in pairs if abs(number - middle) > limit]
        if len(pairs) >= ENOUGH:
            found += [Finding(Check.OUTLIER, indicator, scope, row.period, number, middle) for row, number in far]
    return found
