"""What a calculation takes and gives: observations in, a value with its state and the rows left out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from dashboard.monitoring_terms import ObservationStatus


class ResultState(StrEnum):
    """Why a value is what it is. Unknown is a state, never a zero."""

    COMPLETE = "complete"
    PARTIAL = "partial"
    INSUFFICIENT = "insufficient"
    RANGE = "range"
    NO_DATA = "no_data"
    STALE = "stale"
    NO_DENOMINATOR = "no_denominator"
    MIXED_CURRENCIES = "mixed_currencies"
    NOT_ADDITIVE = "not_additive"
    SUPPRESSED = "suppressed"


class Reason(StrEnum):
    """Why a row does not count."""

    NOT_APPROVED = "not_approved"
    SUPERSEDED = "superseded"
    RECORDED_LATER = "recorded_later"
    IN_PROGRESS = "in_progress"
    NOT_BEGUN = "not_begun"
    NO_VALUE = "no_value"
    EARLIER = "earlier"
    STALE = "stale"
    OVERLAPS = "overlaps"
    NO_CURRENCY = "no_currency"
    NOT_ADDITIVE = "not_additive"
    NOT_NAMED = "not_named"
    CANCELLED = "cancelled"
    NOT_DECLARED = "not_declared"
    NOT_REPORTED = "not_reported"
    NOT_COMPLETED = "not_completed"
    NO_DUE_DATE = "no_due_date"
    NO_COMPLETION_DATE = "no_completion_date"


@dataclass(frozen=True, slots=True)
class Observation:
    """One reported actual of one scope and one period: a value, or a numerator and a denominator.

    `key` names the row for the reader. `grade` is the evidence grade, A to E. `currency` only for money.
    """

    key: str
    scope: str
    starts_on: date
    ends_on: date
    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    status: str = ObservationStatus.APPROVED
    revision: int = 1
    recorded_at: datetime | None = None
    grade: str | None = None
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class LeftOutRow:
    key: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Result:
    """A calculated value; a ratio is a share from 0 to 1 and carries its numerator and denominator.

    `value` is None unless it is one known number; `low` and `high` bound it. `n_expected` is None where nobody said
    who should report. Carried values count as reporting. `rows`: keys of the rows that make the value.
    `data_as_of`: end of the last period in it; `last_updated`: when the newest of its rows was recorded.
    """

    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    state: ResultState = ResultState.NO_DATA
    n_reporting: int = 0
    n_expected: int | None = None
    n_carried: int = 0
    rows: tuple[str, ...] = ()
    left_out: tuple[LeftOutRow, ...] = ()
    data_as_of: date | None = None
    last_updated: datetime | None = None

    @property
    def coverage(self) -> Decimal | None:
        """Part of the expected that reported, from 0 to 1. None where nothing is expected."""
        return Decimal(self.n_reporting) / self.n_expected if self.n_expected else None


def coverage_state(n_reporting: int, n_expected: int | None) -> ResultState:
    """Rule 3.2.8: below half is insufficient, below all is partial. Exactly half is partial."""
    if not n_expected or n_reporting >= n_expected:
        return ResultState.COMPLETE
    return ResultState.INSUFFICIENT if 2 * n_reporting < n_expected else ResultState.PARTIAL


def between(low: Decimal, high: Decimal, left_out: tuple[LeftOutRow, ...] = ()) -> Result:
    """A value that uncertain dates leave open (3.7): `low` is certain, `high` certain and possible."""
    if low > high:
        raise ValueError(f"a range from {low} to {high}")
    value, state = (low, ResultState.COMPLETE) if low == high else (None, ResultState.RANGE)
    return Result(value, low, high, state=state, left_out=left_out)


def added(values: Iterable[Decimal]) -> Decimal | None:
    """The sum of what there is; None, not 0, where there is nothing to add."""
    found = list(values)
    return sum(found, Decimal(0)) if found else None


def decimal(exact: Fraction) -> Decimal:
    """Rounded once, at the end of the calculation."""
    return Decimal(exact.numerator) / Decimal(exact.denominator)
