"""Observations become one value: which rows count, and how they add up (indicators.md 3.1 and 3.2)."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from operator import attrgetter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.metrics.aggregation import (
    Expected,
    Rules,
    aggregate,
    combined,
    completed,
    distinct,
    latest,
    mean,
    money,
    ratio,
    select,
    total,
)
from dashboard.metrics.results import Observation, Reason, ResultState

END = date(2026, 12, 31)
ENDS = {1: (1, 31), 2: (2, 28), 3: (3, 31), 4: (4, 30), 5: (5, 31), 6: (6, 30)}
ABC = Expected(frozenset("ABC"))


def actual(scope, month=1, value=None, **more):
    """One month of 2026."""
    number = None if value is None else Decimal(value)
    fields = {"key": f"{scope}{month}", "starts_on": date(2026, month, 1), "ends_on": date(2026, *ENDS[month])}
    return Observation(**{**fields, "scope": scope, "value": number, **more})


def part(scope, numerator, denominator, month=1):
    return actual(scope, month, numerator=Decimal(numerator), denominator=Decimal(denominator))


def chosen(*rows, as_of=END):
    return select(rows, as_of)


def reasons(found):
    return {row.key: row.reason for row in found.left_out}


# 3.1 Inputs


def test_only_approved_rows_count_and_drafts_stand_apart():
    found = chosen(actual("A", value=3), *(actual(s, value=9, status=s) for s in ("draft", "submitted", "returned")))
    assert [row.key for row in found.rows] == ["A1"]
    assert len(found.drafts) == 3
    assert set(reasons(found).values()) == {Reason.NOT_APPROVED}


def test_the_highest_revision_counts_in_any_order():
    first = actual("A", value=3, key="r1", status="superseded")
    second = actual("A", value=4, key="r2", revision=2)
    draft = actual("A", value=5, key="r3", revision=3, status="draft")
    for rows in ((first, second, draft), (draft, second, first)):
        found = chosen(*rows)
        assert [row.key for row in found.rows] == ["r2"]
        assert reasons(found) == {"r1": Reason.SUPERSEDED, "r3": Reason.NOT_APPROVED}


def test_known_at_shows_what_was_valid_then():
    moments = [datetime(2026, month, 1, tzinfo=UTC) for month in (2, 4, 6)]
    old = actual("A", value=3, key="r1", status="superseded", recorded_at=moments[0])
    new = actual("A", value=4, key="r2", revision=2, recorded_at=moments[2])
    then = select([old, new], END, moments[1])
    assert total(then).value == 3
    assert reasons(then) == {"r2": Reason.RECORDED_LATER}
    assert total(select([old, new], END, moments[2])).value == 4
    assert select([old], END, moments[1]).rows == (), "withdrawn, and replaced by nothing"


def test_a_period_that_still_runs_is_in_progress_and_does_not_count():
    rows = actual("A", 1, 3), actual("A", 2, 4), actual("A", 3, 5)
    found = chosen(*rows, as_of=date(2026, 2, 15))
    assert [row.key for row in found.rows] == ["A1"]
    assert [row.key for row in found.in_progress] == ["A2"]
    assert reasons(found) == {"A2": Reason.IN_PROGRESS, "A3": Reason.NOT_BEGUN}
    assert len(chosen(*rows, as_of=date(2026, 2, 28)).rows) == 2, "the last day completes it"


def test_a_row_without_value_is_no_zero_and_a_zero_is_a_value():
    found = chosen(actual("A"), actual("B", value=0))
    assert reasons(found) == {"A1": Reason.NO_VALUE}
    assert total(found).value == 0
    assert (total(chosen(actual("A"))).value, total(chosen(actual("A"))).state) == (None, ResultState.NO_DATA)


# 3.2 Aggregation


def test_rule_1_a_flow_is_the_sum_of_its_completed_periods():
    found = total(completed(chosen(actual("A", 1, 2), actual("A", 2, 3), actual("A", 3, 9), as_of=date(2026, 2, 28))))
    assert attrgetter("value", "rows", "data_as_of")(found) == (5, ("A1", "A2"), date(2026, 2, 28))


def test_rule_1_a_year_and_its_months_do_not_count_twice():
    year = actual("A", value=20, key="year", ends_on=END)
    found = total(completed(chosen(actual("A", 1, 2), actual("A", 2, 3), year)))
    assert found.value == 20
    assert reasons(found) == {"A1": Reason.OVERLAPS, "A2": Reason.OVERLAPS}


@pytest.mark.parametrize(("age", "value", "state"), [(400, 7, ResultState.COMPLETE), (401, None, ResultState.STALE)])
def test_rule_2_a_stock_is_carried_for_400_days(age, value, state):
    as_of = date.fromordinal(date(2026, 1, 31).toordinal() + age)
    found = total(latest(chosen(actual("A", 1, 7), as_of=as_of)))
    assert (found.value, found.state) == (value, state)


SERIES = [
    *(actual("A", month, value) for month, value in ((1, 10), (2, 12), (3, 15))),
    *(actual("B", month, value) for month, value in ((1, 7), (2, None), (3, 9))),
    *(actual("C", month, value) for month, value in ((1, 5), (2, 6), (3, None))),
]


@pytest.mark.parametrize(("month", "value", "carried"), [(1, 22, 0), (2, 25, 1), (3, 30, 1)])
def test_rule_3_across_cities_each_city_s_latest_counts_22_25_30(month, value, carried):
    found = total(latest(chosen(*SERIES, as_of=date(2026, *ENDS[month]))), ABC)
    assert (found.value, found.n_reporting, found.n_expected, found.n_carried) == (value, 3, 3, carried)


def test_rule_3_nobody_reported_the_current_period_so_all_is_carried():
    found = total(latest(chosen(*SERIES), current=date(2026, 6, 30)), ABC)
    assert attrgetter("value", "n_carried")(found) == (30, 3)


@pytest.mark.parametrize(
    ("parts", "percent", "of"),
    [([(3, 4), (6, 10)], "64.3", (9, 14)), ([(18, 20), (2, 80)], "20.0", (20, 100))],
    ids=["3/4 and 6/10 are 64.3 % (9/14), not 67.5", "18/20 and 2/80 are 20.0 %, not 46.3"],
)
def test_rule_4_a_ratio_is_the_ratio_of_sums(parts, percent, of):
    found = ratio(chosen(*(part(scope, *numbers) for scope, numbers in zip("AB", parts, strict=True))))
    assert found.value is not None
    assert (str(round(found.value * 100, 1)), (found.numerator, found.denominator)) == (percent, of)


def test_rule_4_a_denominator_of_zero_is_no_ratio():
    found = ratio(chosen(part("A", 0, 0)))
    assert attrgetter("value", "numerator", "denominator")(found) == (None, 0, 0)
    assert found.state == ResultState.NO_DENOMINATOR
    assert ratio(chosen(actual("A", numerator=Decimal(3)))).state == ResultState.NO_DATA


def test_rule_5_distinct_things_are_counted_from_rows():
    north, south = [("1", "dakar"), ("2", "dakar")], [("3", "dakar"), ("4", "mombasa"), ("5", None)]
    counts = [distinct(rows).value for rows in (north, south, north + south)]
    assert counts == [Decimal(1), Decimal(2), Decimal(2)]
    assert reasons(distinct(south)) == {"5": Reason.NOT_NAMED}
    assert distinct([]).state == ResultState.NO_DATA


def test_rule_6_a_mean_is_unweighted_and_says_n():
    found = mean(latest(chosen(actual("A", value=8), actual("B", value=5), actual("C"))), ABC)
    assert attrgetter("value", "denominator", "state")(found) == (Decimal("6.5"), 2, ResultState.PARTIAL)


def test_rule_7_each_currency_has_its_own_line():
    euros, dollars = actual("A", value=100, currency="EUR"), actual("A", value=50, currency="USD", key="usd")
    found = chosen(euros, dollars, actual("B", value=7), actual("C", value=1, currency="EUR"))
    lines = money(completed(found), ABC)
    assert {currency: line.value for currency, line in lines.items()} == {"EUR": 101, "USD": 50}
    assert {line.state for line in lines.values()} == {ResultState.PARTIAL}
    assert reasons(lines["EUR"])["B1"] == Reason.NO_CURRENCY
    assert (total(found).value, total(found).state) == (None, ResultState.MIXED_CURRENCIES)


@pytest.mark.parametrize(
    ("n", "m", "state"),
    [
        (4, 4, ResultState.COMPLETE),
        (3, 4, ResultState.PARTIAL),
        (2, 4, ResultState.PARTIAL),
        (1, 4, ResultState.INSUFFICIENT),
        (0, 4, ResultState.NO_DATA),
    ],
)
def test_rule_8_partial_below_all_and_insufficient_below_half(n, m, state):
    found = total(latest(chosen(*(actual(scope, value=1) for scope in "ABCD"[:n]))), Expected(frozenset("ABCD"[:m])))
    assert (found.state, found.n_reporting, found.n_expected) == (state, n, m)


def test_rule_8_a_flow_expects_each_scope_in_each_period():
    months = frozenset(date(2026, *ENDS[month]) for month in (1, 2))
    rows = completed(chosen(actual("A", 1, 2), actual("A", 2, 2), actual("B", 1, 2)))
    found = total(rows, Expected(frozenset("AB"), months))
    assert attrgetter("value", "n_reporting", "n_expected", "state")(found) == (6, 3, 4, ResultState.PARTIAL)


AGGREGATES = [
    ("sum", "sum", 6, "complete"),
    ("latest", "sum", 5, "complete"),
    ("latest", "mean", Decimal("2.5"), "complete"),
    ("sum", "none", None, "not_additive"),
    ("recompute", "none", None, "not_additive"),
    ("latest", "ratio_of_sums", None, "no_data"),
]


@pytest.mark.parametrize(("over_time", "over_places", "value", "state"), AGGREGATES)
def test_an_indicator_s_rules_choose_the_way(over_time, over_places, value, state):
    rows = chosen(actual("A", 1, 1), actual("A", 2, 2), actual("B", 2, 3))
    found = aggregate(rows, Rules(over_time, over_places))
    assert (found.value, found.state) == (value, state)


# Properties

PARTS = st.lists(st.tuples(st.integers(0, 500), st.integers(0, 500)), min_size=1, max_size=8)
FEW = settings(max_examples=40, deadline=None)


@FEW
@given(PARTS, st.data())
def test_any_order_and_any_grouping_give_the_same_ratio(parts, data):
    rows = [part(f"city-{place}", *numbers) for place, numbers in enumerate(parts)]
    whole = ratio(chosen(*rows))
    groups = data.draw(st.lists(st.integers(0, 2), min_size=len(rows), max_size=len(rows)))
    grouped = combined(
        ratio(chosen(*(row for row, group in zip(rows, groups, strict=True) if group == wanted))) for wanted in range(3)
    )
    shuffled = ratio(chosen(*data.draw(st.permutations(rows))))
    assert shuffled == whole
    assert (grouped.value, grouped.numerator, grouped.denominator) == (whole.value, whole.numerator, whole.denominator)


VALUES = st.lists(st.none() | st.integers(0, 99), min_size=1, max_size=8)


@FEW
@given(VALUES, st.sampled_from([total, mean, ratio]))
def test_a_city_that_reports_nothing_changes_coverage_and_no_value(values, rule):
    rows = [actual(f"c{n}", value=v, numerator=v, denominator=v) for n, v in enumerate(values)]
    scopes = frozenset(row.scope for row in rows)
    before = rule(latest(chosen(*rows)), Expected(scopes))
    after = rule(latest(chosen(*rows, actual("silent"))), Expected(scopes | {"silent"}))
    changed = {"state", "n_expected", "left_out"}
    assert replace(after, **{name: getattr(before, name) for name in changed}) == before
    assert after.n_expected == (before.n_expected or 0) + 1


@FEW
@given(st.lists(st.none(), max_size=4), st.sampled_from([total, mean, ratio]))
def test_nothing_never_becomes_zero(values, rule):
    found = rule(completed(chosen(*(actual(f"c{n}", value=v) for n, v in enumerate(values)))))
    assert (found.value, found.low, found.numerator, found.state) == (None, None, None, ResultState.NO_DATA)
    assert combined([found, found]).value is None
