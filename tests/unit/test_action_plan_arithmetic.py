"""How far a plan is and what is late; time alone is no progress (indicators.md 3.6)."""

from datetime import date
from decimal import Decimal
from operator import attrgetter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.metrics.action_plan import (
    DueState,
    PlanActivity,
    by_due_state,
    completion,
    due_state,
    on_time,
    overdue,
    reached_share,
    weighted_progress,
)
from dashboard.metrics.results import Reason, ResultState
from dashboard.metrics.rounding import percent

TODAY, EARLIER, LATER = date(2026, 6, 30), date(2026, 6, 29), date(2026, 7, 1)


def plan(*statuses):
    return [PlanActivity(f"{n}", status) for n, status in enumerate(statuses)]


def reasons(found):
    return [row.reason for row in found.left_out]


def test_one_of_eight_done_and_one_abandoned_is_14_3_percent_not_12_5():
    found = completion(plan("completed", "cancelled", *["planned"] * 6))
    shown = percent(found.value)
    assert shown is not None
    assert str(shown.number) == "14.3"
    assert attrgetter("numerator", "denominator")(found) == (1, 7)
    assert reasons(found) == [Reason.CANCELLED]


@pytest.mark.parametrize("activities", [[], plan("cancelled")], ids=["no activity", "all cancelled"])
def test_completion_of_nothing_is_no_number(activities):
    assert (completion(activities).value, completion(activities).state) == (None, ResultState.NO_DENOMINATOR)


def test_an_unknown_status_is_not_completed():
    assert completion(plan("completed", "unknown")).value == Decimal("0.5")


SHARES = [
    ("completed", PlanActivity("a", "completed", n_milestones=3, n_milestones_reached=1), 1),
    ("planned", PlanActivity("a", "planned", declared_progress=Decimal(40)), 0),
    ("milestones", PlanActivity("a", "in_progress", n_milestones=4, n_milestones_reached=1), Decimal("0.25")),
    (
        "milestones before declared",
        PlanActivity("a", "in_progress", None, None, Decimal(1), 4, 1, Decimal(90)),
        Decimal("0.25"),
    ),
    ("declared", PlanActivity("a", "in_progress", declared_progress=Decimal(40)), Decimal("0.4")),
    ("declared as zero", PlanActivity("a", "in_progress", declared_progress=Decimal(0)), 0),
    ("not declared", PlanActivity("a", "in_progress", due_on=EARLIER), None),
    ("unknown", PlanActivity("a", "unknown", declared_progress=Decimal(40)), None),
]


@pytest.mark.parametrize(("activity", "share"), [pytest.param(*c, id=n) for n, *c in SHARES])
def test_progress_of_one_activity_is_declared_never_elapsed(activity, share):
    assert reached_share(activity) == share


def test_weighted_progress_leaves_out_and_counts_what_is_not_declared():
    activities = [
        PlanActivity("a", "completed", weight=Decimal(3)),
        PlanActivity("b", "in_progress", weight=Decimal(2), declared_progress=Decimal(50)),
        PlanActivity("c", "planned", weight=Decimal(5)),
        PlanActivity("d", "in_progress", weight=Decimal(9)),
        PlanActivity("e", "cancelled", weight=Decimal(9)),
    ]
    found = weighted_progress(activities)
    assert attrgetter("value", "numerator", "denominator")(found) == (Decimal("0.4"), 4, 10)
    assert (found.n_reporting, found.n_expected, found.state) == (3, 4, ResultState.PARTIAL)
    assert reasons(found) == [Reason.NOT_DECLARED, Reason.CANCELLED]


def test_weighted_progress_that_nobody_declared_is_no_data():
    assert (weighted_progress(plan("in_progress")).value, weighted_progress(plan("in_progress")).state) == (
        None,
        "no_data",
    )
    assert weighted_progress([]).state == ResultState.NO_DENOMINATOR


DUE = [
    ("past due", "in_progress", EARLIER, DueState.OVERDUE),
    ("planned and past due", "planned", EARLIER, DueState.OVERDUE),
    ("due today", "in_progress", TODAY, DueState.NOT_YET_DUE),
    ("due tomorrow", "planned", LATER, DueState.NOT_YET_DUE),
    ("completed", "completed", EARLIER, DueState.COMPLETED),
    ("cancelled", "cancelled", EARLIER, DueState.CANCELLED),
    ("no due date is a class of its own", "in_progress", None, DueState.NO_DUE_DATE),
    ("past due, and nobody reported", "unknown", EARLIER, DueState.NOT_REPORTED),
    ("not yet due, and nobody reported", "unknown", LATER, DueState.NOT_YET_DUE),
]


@pytest.mark.parametrize(("status", "due_on", "state"), [pytest.param(*c, id=n) for n, *c in DUE])
def test_each_activity_has_one_class_of_due_date(status, due_on, state):
    assert due_state(PlanActivity("a", status, due_on), TODAY) is state


def test_overdue_counts_those_that_can_be_judged():
    activities = [PlanActivity(name, status, due_on) for name, status, due_on, _state in DUE]
    found = overdue(activities, TODAY)
    assert attrgetter("value", "rows")(found) == (2, ("past due", "planned and past due"))
    assert (found.n_reporting, found.n_expected, found.state) == (6, 8, ResultState.PARTIAL)
    assert reasons(found) == [Reason.CANCELLED, Reason.NO_DUE_DATE, Reason.NOT_REPORTED]
    assert {state: len(keys) for state, keys in by_due_state(activities, TODAY).items() if len(keys) > 1} == {
        DueState.OVERDUE: 2,
        DueState.NOT_YET_DUE: 3,
    }


def test_without_any_due_date_nothing_is_known_to_be_overdue():
    found = overdue(plan("in_progress", "planned"), TODAY)
    assert (found.value, found.state, found.n_expected) == (None, ResultState.NO_DATA, 2)


def test_on_time_is_of_those_completed_with_a_due_date():
    activities = [
        PlanActivity("early", "completed", TODAY, EARLIER),
        PlanActivity("on the day", "completed", TODAY, TODAY),
        PlanActivity("late", "completed", TODAY, LATER),
        PlanActivity("no due date", "completed", None, TODAY),
        PlanActivity("no day of completion", "completed", TODAY),
        PlanActivity("open", "planned", TODAY),
    ]
    found = on_time(activities)
    assert attrgetter("numerator", "denominator", "n_expected")(found) == (2, 3, 4)
    assert reasons(found) == [Reason.NO_DUE_DATE, Reason.NO_COMPLETION_DATE, Reason.NOT_COMPLETED]
    assert on_time(plan("planned")).state == ResultState.NO_DENOMINATOR


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(["planned", "completed", "cancelled", "in_progress"]), max_size=8), st.data())
def test_time_alone_changes_no_progress_and_every_activity_is_accounted_for(statuses, data):
    days = st.sampled_from([None, EARLIER, TODAY, LATER])
    dated = [PlanActivity(one.key, one.status, data.draw(days)) for one in plan(*statuses)]
    assert weighted_progress(dated).value == weighted_progress(plan(*statuses)).value
    for found in (weighted_progress(dated), completion(dated), on_time(dated)):
        assert len(found.rows) + len(found.left_out) == len(dated)
    assert sum(map(len, by_due_state(dated, TODAY).values())) == len(dated)
