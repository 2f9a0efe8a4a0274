"""How far the activities of an action plan are, and what is late (indicators.md 3.6)."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from dashboard.metrics.results import LeftOutRow, Reason, Result, ResultState, coverage_state


class ActivityStatus(StrEnum):
    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"


class DueState(StrEnum):
    """Where an activity stands towards its due date. No due date is a class of its own, not "in time"."""

    COMPLETED = "completed"
    CANCELLED = "cancelled"
    NO_DUE_DATE = "no_due_date"
    NOT_YET_DUE = "not_yet_due"
    OVERDUE = "overdue"
    NOT_REPORTED = "not_reported"


@dataclass(frozen=True, slots=True)
class PlanActivity:
    """`declared_progress` is the owner's, from 0 to 100."""

    key: str
    status: str
    due_on: date | None = None
    completed_on: date | None = None
    weight: Decimal = Decimal(1)
    n_milestones: int = 0
    n_milestones_reached: int = 0
    declared_progress: Decimal | None = None


Why = Callable[[PlanActivity], Reason | None]


def completion(activities: Iterable[PlanActivity]) -> Result:
    """Completed of all that are not cancelled (3.6). An activity of unknown status counts as not completed."""
    kept, left_out = _split(activities, _cancelled)
    done = [activity for activity in kept if activity.status == ActivityStatus.COMPLETED]
    return _share(Decimal(len(done)), Decimal(len(kept)), kept, left_out)


def weighted_progress(activities: Iterable[PlanActivity]) -> Result:
    """Declared progress, weighted (3.6), never from time elapsed; what is not declared is left out and counted."""
    kept, left_out = _split(activities, lambda one: _cancelled(one) or _not_declared(one))
    weights = sum((activity.weight for activity in kept), Decimal(0))
    reached = sum((activity.weight * (reached_share(activity) or 0) for activity in kept), Decimal(0))
    return _share(reached, weights, kept, left_out)


def reached_share(activity: PlanActivity) -> Decimal | None:
    """Progress of one activity, from 0 to 1; None where nobody declared it."""
    if activity.status in (ActivityStatus.COMPLETED, ActivityStatus.PLANNED):
        return Decimal(activity.status == ActivityStatus.COMPLETED)
    if activity.status != ActivityStatus.IN_PROGRESS:
        return None
    if activity.n_milestones:
        return Decimal(activity.n_milestones_reached) / activity.n_milestones
    return None if activity.declared_progress is None else activity.declared_progress / 100


def due_state(activity: PlanActivity, as_of: date) -> DueState:
    """The class of one activity on a day. Past due with unknown status is not overdue: nobody has reported."""
    if activity.status in (ActivityStatus.COMPLETED, ActivityStatus.CANCELLED):
        return DueState(activity.status)
    if activity.due_on is None:
        return DueState.NO_DUE_DATE
    if activity.due_on >= as_of:
        return DueState.NOT_YET_DUE
    return DueState.NOT_REPORTED if activity.status == ActivityStatus.UNKNOWN else DueState.OVERDUE


def by_due_state(activities: Iterable[PlanActivity], as_of: date) -> dict[DueState, tuple[str, ...]]:
    """Keys of the activities in each class, empty classes too."""
    found: dict[DueState, tuple[str, ...]] = dict.fromkeys(DueState, ())
    for activity in activities:
        found[due_state(activity, as_of)] += (activity.key,)
    return found


def overdue(activities: Iterable[PlanActivity], as_of: date) -> Result:
    """How many are past due and neither completed nor cancelled (3.6). No data where none can be judged.

    `rows` are the overdue ones; `n_reporting` of `n_expected` says how many of those not cancelled can be judged.
    """
    kept, left_out = _split(activities, lambda one: _not_judged(due_state(one, as_of)))
    n_expected = len(kept) + sum(row.reason != Reason.CANCELLED for row in left_out)
    if not kept:
        return Result(n_expected=n_expected, left_out=left_out)
    late = tuple(activity.key for activity in kept if due_state(activity, as_of) == DueState.OVERDUE)
    value, state = Decimal(len(late)), coverage_state(len(kept), n_expected)
    return Result(
        value, value, value, state=state, n_reporting=len(kept), n_expected=n_expected, rows=late, left_out=left_out
    )


def on_time(activities: Iterable[PlanActivity]) -> Result:
    """Completed by the due date, of those completed that have one (3.6) and whose day of completion is known."""
    kept, left_out = _split(activities, _not_timed)
    punctual = sum(_is_punctual(activity) for activity in kept)
    return _share(Decimal(punctual), Decimal(len(kept)), kept, left_out)


def _is_punctual(activity: PlanActivity) -> bool:
    return bool(activity.completed_on and activity.due_on and activity.completed_on <= activity.due_on)


def _cancelled(activity: PlanActivity) -> Reason | None:
    return Reason.CANCELLED if activity.status == ActivityStatus.CANCELLED else None


def _not_declared(activity: PlanActivity) -> Reason | None:
    return Reason.NOT_DECLARED if reached_share(activity) is None else None


def _not_judged(state: DueState) -> Reason | None:
    found = {
        DueState.CANCELLED: Reason.CANCELLED,
        DueState.NO_DUE_DATE: Reason.NO_DUE_DATE,
        DueState.NOT_REPORTED: Reason.NOT_REPORTED,
    }
    return found.get(state)


def _not_timed(activity: PlanActivity) -> Reason | None:
    if activity.status != ActivityStatus.COMPLETED:
        return _cancelled(activity) or Reason.NOT_COMPLETED
    if activity.due_on is None:
        return Reason.NO_DUE_DATE
    return Reason.NO_COMPLETION_DATE if activity.completed_on is None else None


def _split(activities: Iterable[PlanActivity], why: Why) -> tuple[list[PlanActivity], tuple[LeftOutRow, ...]]:
    kept, left_out = [], []
    for activity in activities:
        if reason := why(activity):
            left_out.append(LeftOutRow(activity.key, reason))
        else:
            kept.append(activity)
    return kept, tuple(left_out)


def _share(
    numerator: Decimal, denominator: Decimal, kept: Sequence[PlanActivity], left_out: tuple[LeftOutRow, ...]
) -> Result:
    """A share with its parts; what is not declared is missing from the coverage, what is cancelled is not."""
    value = numerator / denominator if denominator else None
    missing = sum(row.reason in (Reason.NOT_DECLARED, Reason.NO_COMPLETION_DATE) for row in left_out)
    n_expected = len(kept) + missing
    state = coverage_state(len(kept), n_expected) if denominator else ResultState.NO_DENOMINATOR
    if not kept and missing:
        state = ResultState.NO_DATA
    rows = tuple(activity.key for activity in kept)
    return Result(value, value, value, numerator, denominator, state, len(kept), n_expected, 0, rows, left_out)
