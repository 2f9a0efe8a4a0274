"""The numbers of plans and activities with their rows, of the network and of one city."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from dashboard.filters import Filters
from dashboard.indicators import journeys as of_city
from dashboard.indicators import plans as indicators
from dashboard.indicators import rows as shown
from dashboard.language import _, marked
from dashboard.metrics import plans as measured
from dashboard.metrics.counted import Counted, Row, explained
from dashboard.metrics.journeys import parts_taken
from dashboard.metrics.measure import all_sources
from dashboard.metrics.split import Split
from dashboard.queries import journeys, plans, programmes
from dashboard.store import rows
from dashboard.vocabulary import Audience

Rows = Sequence[Any]
PLANS: dict[str, tuple[Callable[[Rows], Split], str, str]] = {
    "plans-recorded": (Split, marked("Plans that a source names"), ""),
    "plans-adopted": (measured.adopted, marked("Plans reported as adopted"), marked("All plans recorded")),
}
WORK: dict[str, tuple[Callable[[Rows], Split], str, str]] = {
    "activities-recorded": (Split, marked("Activities that a source names"), ""),
    "activities-completed": (
        measured.completed,
        marked("Activities reported as completed"),
        marked("All activities recorded"),
    ),
    "activities-due": (
        measured.with_due_date,
        marked("Activities with a due date"),
        marked("All activities recorded"),
    ),
    "activities-overdue": (measured.overdue, marked("Activities overdue"), ""),
}
"""For each code: how its rows are sorted, what counts, and of what."""


def of_plans(code: str) -> Callable[[Filters, Audience], Counted]:
    """Counts one number of plans."""
    sort, what, whole = PLANS[code]

    def count(filters: Filters, audience: Audience) -> Counted:
        found = rows(plans.plans(filters, audience))
        indicator = indicators.plan_indicator(code, found, filters)
        return explained(indicator, sort(found), shown.plan, _(what), _(whole) if whole else "")

    return count


def of_work(code: str) -> Callable[[Filters, Audience], Counted]:
    """Counts one number of activities."""
    sort, what, whole = WORK[code]

    def count(filters: Filters, audience: Audience) -> Counted:
        found = rows(plans.activities(filters, audience))
        indicator = indicators.work_indicator(code, found, filters)
        return explained(indicator, sort(found), shown.activity, _(what), _(whole) if whole else "")

    return count


def supported(filters: Filters, audience: Audience) -> Counted:
    """EMP-03."""
    found = rows(programmes.supported("empower", filters, audience))
    anywhere = Filters(region=filters.region, sources=filters.sources)
    known = rows(plans.plans(anywhere, audience))
    split = measured.supported_with_a_plan(found, known)
    what, whole = _("Supported cities with an adopted plan"), _("All cities that these programmes support")
    adopted = measured.adopted(known).counts
    counted = explained(indicators.supported(split, adopted, filters), split, shown.supported, what, whole)
    return replace(counted, numerator=tuple(_with_plan(row, adopted) for row in counted.numerator))


def _with_plan(row: Row, adopted: Rows) -> Row:
    own = [plan for plan in adopted if plan.city_id == row.key]
    note = " · ".join([row.note, *(plan.title for plan in own)])
    return replace(row, note=note, sources=";".join([row.sources, all_sources(own)]))


def city_exchanges(city_id: str, filters: Filters, audience: Audience) -> Counted:
    parts = rows(journeys.exchanges_of(city_id, filters, audience))
    what = _("Exchanges in which a source names the city")
    return explained(of_city.exchanges(city_id, parts, filters), parts_taken(parts), shown.exchange, what)


def city_steps(city_id: str, filters: Filters, audience: Audience) -> Counted:
    steps = rows(journeys.next_steps_of(city_id, filters, audience))
    return explained(
        of_city.next_steps(city_id, steps, filters), Split(steps), shown.step, _("Next steps that the city owns")
    )


def city_plans(city_id: str, filters: Filters, audience: Audience) -> Counted:
    found = rows(journeys.plans_of(city_id, filters, audience))
    return explained(of_city.plans(city_id, found, filters), Split(found), shown.plan, _("Plans of the city"))


def city_activities(city_id: str, filters: Filters, audience: Audience) -> Counted:
    work = rows(journeys.activities_of(city_id, filters, audience))
    what = _("Activities of the city or of its plans")
    return explained(of_city.activities(city_id, work, filters), Split(work), shown.activity, what)
