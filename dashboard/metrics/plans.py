"""Action plans and activities, counted by what a source last reported."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from dashboard.language import _, _n
from dashboard.metrics.measure import LeftOut, Measure, State, counted
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
    adopted = sum(plan.stage == ReportedStatus.ADOPTED for plan in plans)
    rest = LeftOut(len(plans) - adopted, _("reported as planned or started; whether adopted since is unknown"))
    return counted(adopted, _n("plan", "plans", adopted), of=len(plans), left_out=(rest,))


def activities_recorded(activities: Sequence[Any]) -> Measure:
    return counted(len(activities), _n("activity", "activities", len(activities)))


def completed_activities(activities: Sequence[Any]) -> Measure:
    """Activities that a source reports as completed, of all recorded."""
    done = sum(activity.reported_status == ReportedStatus.COMPLETED for activity in activities)
    rest = LeftOut(len(activities) - done, _("reported otherwise; whether completed since is unknown"))
    return counted(done, _n("activity", "activities", done), of=len(activities), left_out=(rest,))


def activities_with_due_date(activities: Sequence[Any]) -> Measure:
    """Activities for which a source states when they should be done, of all recorded."""
    dated = sum(activity.due_on is not None for activity in activities)
    rest = LeftOut(len(activities) - dated, _("no due date stated"))
    return counted(dated, _n("activity", "activities", dated), of=len(activities), left_out=(rest,))


def overdue_activities(activities: Sequence[Any]) -> Measure:
    """Never computed: a due date that has passed says nothing as long as nobody has reported since."""
    open_with_date = sum(
        activity.due_on is not None and activity.reported_status != ReportedStatus.COMPLETED for activity in activities
    )
    silent = LeftOut(open_with_date, _("have a due date and are not reported as completed; nobody has reported since"))
    undated = LeftOut(sum(activity.due_on is None for activity in activities), _("no due date stated"))
    left_out = tuple(item for item in (silent, undated) if item.count)
    return Measure(None, _("activities"), state=State.NO_DATA, left_out=left_out)


def years(plans: Sequence[Any], activities: Sequence[Any]) -> list[int]:
    """Every year that a plan or activity is dated to, due in or reported from, the latest first."""
    days = [day for plan in plans for day in (plan.starts_on, plan.date_not_after, plan.period_from, plan.period_until)]
    days += [day for activity in activities for day in (activity.due_on, activity.completed_on)]
    told = {int(activity.status_as_of[:4]) for activity in activities if activity.status_as_of}
    return sorted(told | {day.year for day in days if day}, reverse=True)


def _ordered(counts: Counter[str]) -> list[tuple[ReportedStatus, int]]:
    return [(status, counts[status]) for status in ORDER if counts[status]]
