"""Progress and status: every case of the table, the worked examples, and what other systems get wrong (3.3 to 3.9)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from operator import attrgetter

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dashboard.metrics.aggregation import ratio, select
from dashboard.metrics.progress import (
    Aim,
    Framework,
    Milestone,
    Overlay,
    assess,
    assess_result,
    expected,
    path_of,
    progress,
)
from dashboard.metrics.results import Observation, Result, ResultState, between
from dashboard.metrics.rounding import percent, rounded
from dashboard.monitoring_terms import Basis, Direction, PeriodKind

UP, DOWN, KEEP = Direction.ASCENDING, Direction.DESCENDING, Direction.MAINTAIN
START, MIDDLE, END = date(2026, 1, 1), date(2026, 7, 2), date(2026, 12, 31)


def number(value):
    return None if value is None else Decimal(str(value))


def aim(direction, baseline, target, **more):
    """From the first to the last day of 2026."""
    path = () if target is None else (Milestone(Decimal(str(target)), END),)
    return Aim(direction, number(baseline), path, START, **more)


def result(value, state=ResultState.COMPLETE, **more):
    return Result(number(value), number(value), number(value), state=state, **more)


def printed(share):
    shown = percent(share)
    return None if shown is None else f"{shown.sign}{shown.number}"


# 3.3 Progress

FLOW = {"basis": Basis.FLOW, "zero_by_definition": True}
CASES = [
    ("no value", aim(UP, 0, 4), None, "no_data", None),
    ("neither value nor target", aim(UP, 0, None), None, "no_data", None),
    ("no target", aim(UP, 0, None), 3, "no_target", None),
    ("no baseline, a flow that begins with zero", aim(UP, None, 4, **FLOW), 1, "under_way", "25.0"),
    (
        "no baseline, a stock is never zero by definition",
        aim(UP, None, 4, zero_by_definition=True),
        1,
        "no_baseline",
        None,
    ),
    ("no baseline, target met", aim(UP, None, 4), 4, "achieved", None),
    ("no baseline, falling, target met", aim(DOWN, None, 4), 3, "achieved", None),
    ("no baseline, not met", aim(UP, None, 4), 3, "no_baseline", None),
    ("target is the baseline, met", aim(UP, 10, 10), 10, "achieved", None),
    ("target is the baseline, not met", aim(UP, 10, 10), 9, "target_equals_baseline", None),
    ("rising with a lower target", aim(UP, 10, 5), 7, "direction_conflict", None),
    ("falling with a higher target", aim(DOWN, 5, 10), 7, "direction_conflict", None),
    ("falling to zero", aim(DOWN, 12, 0), 6, "under_way", "50.0"),
    ("fallen to zero", aim(DOWN, 12, 0), 0, "achieved", "100.0"),
    ("behind the baseline, rising", aim(UP, 50, 60), 48, "regressed", "-20.0"),
    ("behind the baseline, falling", aim(DOWN, 12, 4), 13, "regressed", "-12.5"),
    ("kept within the tolerance", aim(KEEP, None, 20, tolerance=Decimal(5)), 25, "on_track", None),
    ("not kept", aim(KEEP, 20, 20, tolerance=Decimal(5)), Decimal("14.9"), "off_track", None),
    ("a reported zero is a value", aim(UP, 0, 4), 0, "under_way", "0.0"),
]


@pytest.mark.parametrize(("goal", "actual", "state", "share"), [pytest.param(*c, id=n) for n, *c in CASES])
def test_each_case_of_progress_is_a_state(goal, actual, state, share):
    found = progress(goal, number(actual))
    assert (found.state, printed(found.share)) == (state, share)


@pytest.mark.parametrize(
    ("actual", "share", "bar", "is_outside", "too_low"),
    [
        (2, "0.5", "0.5", False, False),
        (-1, "-0.25", "0", True, False),
        (4, "1", "1", False, False),
        ("4.6", "1.15", "1", True, False),
        ("4.61", "1.1525", "1", True, True),
    ],
)
def test_the_bar_is_clamped_the_number_is_not(actual, share, bar, is_outside, too_low):
    found = progress(aim(UP, 0, 4), number(actual))
    assert (found.share, found.bar) == (Decimal(share), Decimal(bar))
    assert (found.is_outside, found.target_probably_too_low) == (is_outside, too_low)


# 3.4 Expected value and status

QUARTERS = path_of(
    [(date(2026, *day), Decimal(n)) for day, n in (((12, 31), 15), ((3, 31), 10), ((9, 30), 20), ((6, 30), 15))],
    Basis.FLOW,
)
EXCHANGES, OVERDUE = aim(UP, 0, 4), aim(DOWN, 12, 4)
CUMULATIVE = Aim(UP, None, QUARTERS, START, basis=Basis.FLOW, zero_by_definition=True)
AUTUMN, AUGUST = date(2026, 9, 30), date(2026, 8, 15)
WORKED = [
    ("exchanges 2 of 4 on 2 July", EXCHANGES, 2, MIDDLE, "2.00", "50.0", "1.00", "on_track"),
    ("overdue 9 on 30 September", OVERDUE, 9, AUTUMN, "6.02", "37.5", "0.50", "off_track"),
    ("overdue 6 on 30 September", OVERDUE, 6, AUTUMN, "6.02", "75.0", "1.00", "on_track"),
    ("overdue 13 on 30 September", OVERDUE, 13, AUTUMN, "6.02", "-12.5", "-0.17", "regressed"),
    ("overdue 3 on 30 September", OVERDUE, 3, AUTUMN, "6.02", "112.5", "1.51", "achieved"),
    ("quarterly 10/25/45/60, 28 on 15 August", CUMULATIVE, 28, AUGUST, "35.00", "46.7", "0.80", "slight_delay"),
]


@pytest.mark.parametrize(("goal", "actual", "day", "says"), [pytest.param(*c[:3], c[3:], id=n) for n, *c in WORKED])
def test_worked_examples_of_the_expected_path(goal, actual, day, says):
    found = assess(goal, number(actual), day)
    due, index = (str(rounded(value, 2)) for value in (found.expected, found.index))
    assert [due, printed(found.progress.share), index, found.state] == says


def test_targets_of_a_flow_add_up_and_of_a_stock_do_not():
    assert [step.value for step in QUARTERS] == [10, 25, 45, 60]
    assert [step.value for step in path_of([(END, Decimal(8)), (MIDDLE, Decimal(5))], Basis.STOCK)] == [5, 8]
    assert str(rounded(expected(aim(UP, 0, 60), AUGUST), 1)) == "37.3", "what a straight line would say"


@pytest.mark.parametrize(
    ("day", "value"), [(date(2025, 6, 1), 0), (START, 0), (date(2026, 3, 31), 10), (END, 60), (date(2027, 6, 1), 60)]
)
def test_the_path_begins_at_the_baseline_and_stays_at_its_end(day, value):
    assert expected(CUMULATIVE, day) == value


STATES = [
    ("before the start", date(2025, 12, 31), 1, "not_started"),
    ("before the start, nothing reported", date(2025, 12, 31), None, "not_started"),
    ("before the start, achieved already", date(2025, 12, 31), 10, "achieved"),
    ("before the start, behind the baseline", date(2025, 12, 31), -1, "regressed"),
    ("on the first day", START, 0, "too_early"),
    ("4.9 % of the way expected", date(2026, 1, 19), 0, "too_early"),
    ("5.2 % of the way expected", date(2026, 1, 20), 0, "off_track"),
    ("exactly the green threshold", MIDDLE, "4.5", "on_track"),
    ("just below it", MIDDLE, "4.49", "slight_delay"),
    ("exactly the amber threshold", MIDDLE, "3.5", "slight_delay"),
    ("just below that", MIDDLE, "3.49", "off_track"),
    ("after the end, not met", date(2027, 6, 1), "9.5", "on_track"),
    ("no data", MIDDLE, None, "no_data"),
]


@pytest.mark.parametrize(("day", "actual", "state"), [pytest.param(*c, id=n) for n, *c in STATES])
def test_status_against_the_thresholds(day, actual, state):
    assert assess(aim(UP, 0, 10), number(actual), day).state == state


def test_without_dates_there_is_progress_and_no_status():
    found = assess(Aim(UP, Decimal(0), (Milestone(Decimal(4)),)), Decimal(2), MIDDLE)
    assert (found.state, found.progress.share, found.expected) == ("under_way", Decimal("0.5"), None)


def test_thresholds_belong_to_a_version_of_the_framework():
    strict = Framework("2", green=Decimal("0.95"), amber=Decimal("0.80"))
    found = assess(aim(UP, 0, 10), Decimal("4.6"), MIDDLE, strict)
    assert (found.state, found.framework) == ("slight_delay", "2")
    assert assess(aim(UP, 0, 10), Decimal("4.6"), MIDDLE).state == "on_track"


@pytest.mark.parametrize(
    ("frequency", "days", "is_stale"),
    [
        (PeriodKind.QUARTER, 137, False),
        (PeriodKind.QUARTER, 138, True),
        (PeriodKind.YEAR, 456, False),
        (PeriodKind.YEAR, 457, True),
    ],
)
def test_stale_is_said_beside_the_status(frequency, days, is_stale):
    old = result(2, data_as_of=date.fromordinal(MIDDLE.toordinal() - days))
    found = assess_result(aim(UP, 0, 4, frequency=frequency), old, MIDDLE)
    assert (found.state, found.overlays) == ("on_track", (Overlay.STALE,) if is_stale else ())


def test_partial_is_said_beside_the_status_and_insufficient_takes_it_away():
    partial = assess_result(EXCHANGES, result(2, ResultState.PARTIAL, n_reporting=3, n_expected=4), MIDDLE)
    assert (partial.state, partial.overlays) == ("on_track", (Overlay.PARTIAL,))
    few = assess_result(EXCHANGES, result(2, ResultState.INSUFFICIENT, n_reporting=1, n_expected=4), MIDDLE)
    assert (few.state, printed(few.progress.share)) == ("insufficient", "50.0")


@pytest.mark.parametrize(
    ("found", "state", "overlays"),
    [
        (Result(), "no_data", ()),
        (Result(state=ResultState.STALE), "no_data", (Overlay.STALE,)),
        (Result(state=ResultState.SUPPRESSED), "suppressed", ()),
    ],
    ids=["nothing", "nothing fresh", "suppressed"],
)
def test_without_a_value_there_is_no_progress(found, state, overlays):
    status = assess_result(EXCHANGES, found, MIDDLE)
    assert (status.state, status.progress.share, status.overlays) == (state, None, overlays)


@pytest.mark.parametrize(
    ("goal", "low", "high", "state", "otherwise"),
    [
        (EXCHANGES, 3, 4, "on_track", "achieved"),
        (EXCHANGES, 4, 5, "achieved", None),
        (OVERDUE, 3, 9, "slight_delay", "achieved"),
        (aim(KEEP, None, 10, tolerance=Decimal(1)), 9, 14, "off_track", "on_track"),
    ],
    ids=["not certainly achieved", "certainly achieved", "falling: the high end is the cautious one", "maintain"],
)
def test_a_range_has_the_status_of_its_cautious_end_and_names_the_other(goal, low, high, state, otherwise):
    found = assess_result(goal, between(Decimal(low), Decimal(high)), MIDDLE)
    assert (found.state, found.otherwise) == (state, otherwise)


# 3.9 What other systems get wrong, half way through the year

ANCHORS = [
    ("↑ B0 T4 V2", UP, 0, 4, 2, "on_track", "50.0"),
    ("↓ B12 T4 V8", DOWN, 12, 4, 8, "on_track", "50.0"),
    ("↓ B12 T0 V6", DOWN, 12, 0, 6, "on_track", "50.0"),
    ("↓ B12 T4 V3", DOWN, 12, 4, 3, "achieved", "112.5"),
    ("↑ B50 T60 V55", UP, 50, 60, 55, "on_track", "50.0"),
    ("↑ B50 T60 V48", UP, 50, 60, 48, "regressed", "-20.0"),
    ("↑ B0 T4 V0 (reported 0)", UP, 0, 4, 0, "off_track", "0.0"),
    ("↑ B0 T4 no data", UP, 0, 4, None, "no_data", None),
    ("↑ no baseline T60 V30", UP, None, 60, 30, "no_baseline", None),
    ("T = B = V = 10", UP, 10, 10, 10, "achieved", None),
    ("↑ B10 T5 V7 (wrong side)", UP, 10, 5, 7, "direction_conflict", None),
    ("↑ B0 T4 V6", UP, 0, 4, 6, "achieved", "150.0"),
]


@pytest.mark.parametrize(
    ("goal", "actual", "state", "share"), [pytest.param(aim(*c[:3]), *c[3:], id=n) for n, *c in ANCHORS]
)
def test_the_cases_that_the_anchors_get_wrong(goal, actual, state, share):
    found = assess(goal, number(actual), MIDDLE)
    assert (found.state, printed(found.progress.share)) == (state, share)


@pytest.mark.parametrize("parts", [pytest.param([(3, 4), (6, 10)], id="parent of 3/4 and 6/10")])
def test_the_parent_that_the_anchors_get_wrong(parts):
    rows = [
        Observation(str(n), str(n), START, END, numerator=Decimal(a), denominator=Decimal(b))
        for n, (a, b) in enumerate(parts)
    ]
    found = ratio(select(rows, END))
    assert printed(found.value) == "64.3"
    assert attrgetter("numerator", "denominator")(found) == (9, 14)


# Properties

NUMBERS = st.decimals(-1000, 1000, places=2)


@settings(max_examples=80, deadline=None)
@given(st.tuples(NUMBERS, NUMBERS, NUMBERS), st.sampled_from([UP, DOWN]), st.decimals("0.01", 50, places=2), NUMBERS)
def test_progress_and_status_do_not_depend_on_the_unit(values, direction, factor, shift):
    first, second = (
        assess(aim(direction, baseline, target), actual, AUGUST)
        for baseline, target, actual in (values, [value * factor + shift for value in values])
    )
    assert (first.state, first.progress.share, first.index) == (second.state, second.progress.share, second.index)


@settings(max_examples=60, deadline=None)
@given(st.tuples(NUMBERS, NUMBERS, NUMBERS))
def test_falling_is_rising_seen_in_a_mirror(values):
    baseline, target, actual = values
    assume(baseline != target)
    up, down = assess(aim(UP, *values[:2]), actual, MIDDLE), assess(aim(DOWN, -baseline, -target), -actual, MIDDLE)
    assert (up.state, up.progress.share) == (down.state, down.progress.share)


@settings(max_examples=40, deadline=None)
@given(st.none() | NUMBERS, st.none() | NUMBERS, st.sampled_from([UP, DOWN, KEEP]))
def test_no_value_never_becomes_zero_progress(baseline, target, direction):
    found = assess(replace(aim(direction, baseline, target), zero_by_definition=True), None, MIDDLE)
    assert (found.state, found.progress.share, found.progress.bar, found.index) == ("no_data", None, None, None)
