"""Indicators of local plans and of the work in them, by what a source last reported."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dashboard.filters import Filters
from dashboard.language import _, _n, marked
from dashboard.metrics import plans as measured
from dashboard.metrics.measure import Indicator, Measure, all_sources
from dashboard.metrics.scopes import asked_for
from dashboard.metrics.split import Split
from dashboard.store import current_store


@dataclass(frozen=True, slots=True)
class Definition:
    """What one number of plans or activities is. `view` and `status`: how the page lists its rows."""

    name: str
    measure: Callable[[Sequence[Any]], Measure]
    method: str
    status: str | None = None
    context: str = ""


PLANS = {
    "plans-recorded": Definition(
        marked("Action plans"),
        measured.plans_recorded,
        marked("Every local plan that a source names, whatever its stage."),
    ),
    "plans-adopted": Definition(
        marked("Plans adopted"),
        measured.adopted_plans,
        marked("Plans that a source reports as adopted, of all plans recorded."),
        "adopted",
    ),
}
WORK = {
    "activities-recorded": Definition(
        marked("Activities"),
        measured.activities_recorded,
        marked("Every piece of work that a source names for a plan, a programme or a city."),
    ),
    "activities-completed": Definition(
        marked("Activities completed"),
        measured.completed_activities,
        marked("Activities that a source reports as completed."),
        "completed",
    ),
    "activities-due": Definition(
        marked("Activities with a due date"),
        measured.activities_with_due_date,
        marked("Activities for which a source says when they are due."),
        "due_stated",
    ),
    "activities-overdue": Definition(
        marked("Activities overdue"),
        measured.overdue_activities,
        marked("Not computed: a date that has passed does not show that the work was not done."),
        "due_stated",
        marked("Overdue is not computed: nobody has reported since."),
    ),
}


def of_plans(plans: Sequence[Any], activities: Sequence[Any], filters: Filters) -> list[Indicator]:
    """Six: plans, adopted; activities, completed, with a due date, past it."""
    return [
        *(plan_indicator(code, plans, filters) for code in PLANS),
        *(work_indicator(code, activities, filters) for code in WORK),
    ]


def plan_indicator(code: str, plans: Sequence[Any], filters: Filters) -> Indicator:
    return _indicator(code, PLANS[code], plans, filters, "plans")


def work_indicator(code: str, activities: Sequence[Any], filters: Filters) -> Indicator:
    return _indicator(code, WORK[code], activities, filters, "activities")


def supported(split: Split, adopted: Sequence[Any], filters: Filters) -> Indicator:
    """EMP-03: cities that programmes under the goal Empower support, and their plans."""
    counts = {row.city_id for row in split.counts}
    return Indicator(
        code="EMP-03",
        name=_("Supported cities with an adopted plan"),
        measure=split.measure(_n("city", "cities", len(split.counts) + len(split.possible))),
        rows=f"/action-plans{Filters(region=filters.region, sources=filters.sources, view='plans').query_string}",
        method=_(
            "Cities in the lists of programmes under the goal Empower, each once; those whose plan a source reports as"
            " adopted count. Of the others no source says that they have none."
        ),
        as_of=current_store().as_of(),
        sources=all_sources([*(split.whole or ()), *(plan for plan in adopted if plan.city_id in counts)]),
        asked=asked_for(filters),
    )


def _indicator(code: str, of: Definition, found: Sequence[Any], filters: Filters, view: str) -> Indicator:
    listed = replace(filters, view=view, status=of.status or filters.status, sort=None)
    return Indicator(
        code=code,
        name=_(of.name),
        measure=of.measure(found),
        rows=f"/action-plans{listed.query_string}",
        method=_(of.method),
        as_of=current_store().as_of(),
        sources=all_sources(found),
        asked=asked_for(filters),
        context=_(of.context) if of.context else "",
    )
