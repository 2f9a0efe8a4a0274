"""Plans and activities are counted as last reported; what nobody reported is never a number."""

from datetime import date
from types import SimpleNamespace

from dashboard.components.activities import due
from dashboard.components.plan_summary import period
from dashboard.metrics import plans as measured
from dashboard.metrics.completeness import completeness, is_known
from dashboard.metrics.measure import State
from dashboard.metrics.resources import modules_found


def plan(stage="adopted", **more):
    empty = {"starts_on": None, "date_not_after": None, "period_from": None, "period_until": None}
    return SimpleNamespace(stage=stage, **empty | more)


def activity(status="planned", due_on=None, **more):
    empty = {"completed_on": None, "status_as_of": None, "due_precision": "day", "due_note": None}
    return SimpleNamespace(reported_status=status, due_on=due_on, **empty | more)


def test_stages_come_in_order_and_only_those_that_occur():
    counts = measured.plans_by_stage([plan("planned"), plan("adopted"), plan("planned")])
    assert counts == [("adopted", 1), ("planned", 2)]


def test_adopted_plans_are_a_part_of_all_and_the_rest_is_explained():
    adopted = measured.adopted_plans([plan("adopted"), plan("planned")])
    assert (adopted.value, adopted.denominator, adopted.left_out[0].count) == (1, 2, 1)


def test_overdue_is_never_a_number_whatever_the_dates():
    overdue = measured.overdue_activities([activity(due_on=date(2017, 12, 31)), activity()])
    assert (overdue.value, overdue.low, overdue.state) == (None, None, State.NO_DATA)
    assert [item.count for item in overdue.left_out] == [1, 1]


def test_a_completed_activity_is_not_among_those_past_their_date():
    overdue = measured.overdue_activities([activity("completed", date(2017, 12, 31))])
    assert overdue.left_out == ()


def test_activities_without_a_due_date_are_left_out_and_counted():
    dated = measured.activities_with_due_date([activity(due_on=date(2020, 10, 15)), activity(), activity()])
    assert (dated.value, dated.denominator, dated.left_out[0].count) == (1, 3, 2)


def test_no_plans_are_nothing_to_compare_with():
    assert measured.adopted_plans([]).state is State.NO_DENOMINATOR


def test_years_are_those_of_dates_and_reports_the_latest_first():
    work = [activity(due_on=date(2020, 10, 15)), activity(status_as_of="2018-10")]
    assert measured.years([plan(starts_on=date(2022, 3, 1))], work) == [2022, 2020, 2018]


def test_a_due_date_is_only_as_exact_as_it_is_stated():
    assert due(activity(due_on=date(2017, 12, 31), due_precision="year", due_note="autumn")) == "2017 (autumn)"
    assert due(activity(due_on=date(2020, 10, 31), due_precision="month")) == "October 2020"


def test_no_due_date_is_a_class_of_its_own():
    assert due(activity()).className == "tag no-due"


def test_a_period_of_whole_years_is_shown_in_years():
    assert period(plan(period_from=date(2018, 1, 1), period_until=date(2022, 12, 31))) == "2018–2022"
    assert period(plan(period_from=date(2022, 6, 1), period_until=date(2023, 5, 31))) == "1 June 2022 – 31 May 2023"
    assert period(plan()) == ""


def test_unknown_is_no_answer_but_zero_and_false_are():
    assert [is_known(value) for value in (None, "", "unknown", 0, False, "x")] == [
        False,
        False,
        False,
        True,
        True,
        True,
    ]


def test_completeness_names_the_greatest_gap_first():
    rows = [SimpleNamespace(a=1, b=None, c=None), SimpleNamespace(a=1, b=2, c=None)]
    tested = completeness("things", rows, ("a", "b", "c"))
    assert (tested.n_complete, tested.missing, tested.cell_share) == (0, (("c", 2), ("b", 1)), 0.5)


def test_an_empty_table_has_no_share():
    assert completeness("things", [], ("a",)).cell_share is None


def test_a_module_that_is_only_announced_is_not_found():
    announced = SimpleNamespace(kind="training_module", availability="announced")
    assert (modules_found([announced]).value, modules_found([announced]).left_out[0].count) == (0, 1)
