"""Action plans and activities, counted by what a source last reported."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from dashboard.language import _, _n
from dashboard.metrics.measure import Measure, State, counted
from dashboard.metrics.split import Split, because, by_reason, each_once
from dashboard.vocabulary import ReportedStatus

ORDER = (
    ReportedStatus.ADOPTED,
    ReportedStatus.COMPLETED,
    ReportedStatus.HELD,
    ReportedStatus.STARTED,
    ReportedStatus.PLANNED,
    ReportedStatus.INTEREST,
)
"""The furthest first."""


def plans_by_stage(plans: Sequence[Any]) -> list[tuple[ReportedStatus, int]]:
    """Each stage that occurs, with its number of plans."""
    return _ordered(Counter(plan.stage for plan in plans))


def activities_by_status(activities: Sequence[Any]) -> list[tuple[ReportedStatus, int]]:
    """Each reported status that occurs, with its number of activities."""
    return _ordered(Counter(activity.reported_status for activity in activities))


def plans_recorded(plans: Sequence[Any]) -> Measure:
    return counted(len(plans), _n("plan", "plans", len(plans)))


def adopted_plans(plans: Sequence[Any]) -> Measure:
    """Plans that a source reports as adopted, of all recorded."""
    split = adopted(plans)
    return split.measure(_n("plan", "plans", len(split.counts)))


def adopted(plans: Sequence[Any]) -> Split:
    """The rows of `adopted_plans`."""
    reason = _("reported as planned or started; whether adopted since is unknown")
    return _parted(plans, lambda plan: plan.stage == ReportedStatus.ADOPTED, reason)


def supported_with_a_plan(supported: Sequence[Any], plans: Sequence[Any]) -> Split:
    """Cities (city_id, is_actual) in a programme, each once, that have an adopted plan. Of cities whose plan no source
    calls adopted it is unknown.
    """
    with_adopted = {plan.city_id for plan in plans if plan.stage == ReportedStatus.ADOPTED}
    planned = {plan.city_id for plan in plans}
    whole = each_once((row for row in supported if row.is_actual), "city_id")
    known = {row.city_id for row in whole}
    unheard, unfinished = _("no source speaks of a plan"), _("its plan is reported as planned or started")
    others = [row for row in whole if row.city_id not in with_adopted]
    unsure = each_once((row for row in supported if row.city_id not in known), "city_id")
    return Split(
        [row for row in whole if row.city_id in with_adopted],
        whole,
        [(row, unfinished if row.city_id in planned else unheard) for row in others],
        because(_("in a list of the programme; that it took part is not stated"), unsure),
    )


def activities_recorded(activities: Sequence[Any]) -> Measure:
    return counted(len(activities), _n("activity", "activities", len(activities)))


def completed_activities(activities: Sequence[Any]) -> Measure:
    """Activities that a source reports as completed, of all recorded."""
    split = completed(activities)
    return split.measure(_n("activity", "activities", len(split.counts)))


def completed(activities: Sequence[Any]) -> Split:
    """The rows of `completed_activities`."""
    reason = _("reported otherwise; whether completed since is unknown")
    return _parted(activities, lambda activity: activity.reported_status == ReportedStatus.COMPLETED, reason)


def activities_with_due_date(activities: Sequence[Any]) -> Measure:
    """Activities for which a source states when they should be done, of all recorded."""
    split = with_due_date(activities)
    return split.measure(_n("activity", "activities", len(split.counts)))


def with_due_date(activities: Sequence[Any]) -> Split:
    """The rows of `activities_with_due_date`."""
    return _parted(activities, lambda activity: activity.due_on is not None, _("no due date stated"))


def overdue_activities(activities: Sequence[Any]) -> Measure:
    """Never computed: a due date that has passed says nothing as long as nobody has reported since."""
    return Measure(None, _("activities"), state=State.NO_DATA, left_out=by_reason(overdue(activities).left_out))


def overdue(activities: Sequence[Any]) -> Split:
    """Why no row counts in `overdue_activities`."""
    dated = [row for row in activities if row.due_on is not None]
    silent = _("have a due date and are not reported as completed; nobody has reported since")
    return Split(
        [],
        left_out=[
            *because(silent, (row for row in dated if row.reported_status != ReportedStatus.COMPLETED)),
            *because(_("no due date stated"), (row for row in activities if row.due_on is None)),
        ],
    )


def _parted(rows: Sequence[Any], counts: Callable[[Any], bool], reason: str) -> Split:
    rest = because(reason, (row for row in rows if not counts(row)))
    return Split([row for row in rows if counts(row)], rows, left_out=rest)


def years(plans: Sequence[Any], activities: Sequence[Any]) -> list[int]:
    """Every year that a plan or activity is dated to, due in or reported from, the latest first."""
    days = [day for plan in plans for day in (plan.starts_on, plan.date_not_after, plan.period_from, plan.period_until)]
    days += [day for activity in activities for day in (activity.due_on, activity.completed_on)]
    told = {int(activity.status_as_of[:4]) for activity in activities if activity.status_as_of}
    return sorted(told | {day.year for day in days if day}, reverse=True)


def _ordered(counts: Counter[str]) -> list[tuple[ReportedStatus, int]]:
    return [(status, counts[status]) for status in ORDER if counts[status]]
