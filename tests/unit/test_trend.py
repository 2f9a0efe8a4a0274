"""Whether a value got better, and when that cannot be said (indicators.md 3.5)."""

from decimal import Decimal
from operator import attrgetter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.metrics.results import Result, ResultState
from dashboard.metrics.rounding import rounded
from dashboard.metrics.trend import Reading, TrendState, trend, wilson
from dashboard.monitoring_terms import Direction

UP, DOWN = Reading(Direction.ASCENDING), Reading(Direction.DESCENDING)
SHARE = Reading(Direction.ASCENDING, is_ratio=True)
KEEP = Reading(Direction.MAINTAIN, target=Decimal(20))


def points(*values, state=ResultState.COMPLETE):
    return [Result(None if value is None else Decimal(value), state=state) for value in values]


def shares(*parts):
    found = [(Decimal(numerator), Decimal(denominator)) for numerator, denominator in parts]
    return [Result(a / b, numerator=a, denominator=b, state=ResultState.COMPLETE) for a, b in found]


CASES = [
    ("more is better", points(10, 12), UP, "improved"),
    ("more is worse", points(10, 12), DOWN, "worsened"),
    ("less is better", points(12, 9), DOWN, "improved"),
    ("one display unit is stable", points(10, 11), UP, "stable"),
    ("5 % of the one before is stable", points(100, 95), UP, "stable"),
    ("6 % is not", points(100, 94), UP, "worsened"),
    ("no change", points(0, 0), UP, "stable"),
    ("from zero", points(0, 2), UP, "improved"),
    ("only the last two count", points(50, 10, 12), UP, "improved"),
    ("no point", [], UP, "too_few_points"),
    ("one point", points(10), UP, "too_few_points"),
    ("one point and a gap", points(10, None), UP, "too_few_points"),
    ("a gap between is no zero", points(10, None, 12), UP, "improved"),
    ("too few reported", points(10, 20, state=ResultState.INSUFFICIENT), UP, "too_few_points"),
    ("impact with two points", points(10, 20), Reading("ascending", is_impact=True), "too_few_points"),
    ("impact with three points", points(10, 20, 30), Reading("ascending", is_impact=True), "improved"),
    ("2 percentage points are stable", shares((50, 100), (52, 100)), SHARE, "stable"),
    ("3 percentage points are not", shares((50, 100), (53, 100)), SHARE, "improved"),
    ("first denominator below 10", shares((7, 9), (10, 10)), SHARE, "small_denominator"),
    ("last denominator below 10", shares((1, 10), (9, 9)), SHARE, "small_denominator"),
    ("denominators of 10", shares((1, 10), (9, 10)), SHARE, "improved"),
    ("nearer to what is to be maintained", points(30, 22), KEEP, "improved"),
    ("further from it", points(22, 30), KEEP, "worsened"),
    ("across it, as far as before", points(17, 23), KEEP, "stable"),
    ("to maintain, with no target", points(10, 20), Reading("maintain"), "changed"),
]


@pytest.mark.parametrize(("series", "reading", "state"), [pytest.param(*c, id=n) for n, *c in CASES])
def test_trend(series, reading, state):
    assert trend(series, reading).state == state


def test_the_difference_keeps_its_sign_and_the_adjusted_one_says_what_is_better():
    found = trend(points(12, 9), DOWN)
    assert attrgetter("difference", "adjusted", "has_arrow")(found) == (-3, 3, True)
    none = trend(points(10), UP)
    assert (none.difference, none.adjusted, none.has_arrow) == (None, None, False)


@pytest.mark.parametrize(
    ("numerator", "denominator", "low", "high"),
    [(7, 9, "45.3", "93.7"), (70, 90, "68.2", "85.1"), (0, 10, "0.0", "27.8"), (10, 10, "72.2", "100.0")],
    ids=["7/9", "70/90: same percentage, different message", "0/10", "10/10"],
)
def test_wilson_interval(numerator, denominator, low, high):
    interval = wilson(Decimal(numerator), Decimal(denominator))
    assert interval is not None
    assert [str(rounded(end * 100, 1)) for end in interval] == [low, high]


def test_wilson_has_no_interval_of_nothing():
    assert wilson(Decimal(0), Decimal(0)) is None


@settings(max_examples=50, deadline=None)
@given(st.integers(1, 3000), st.data())
def test_wilson_surrounds_the_share_and_stays_within_0_and_1(denominator, data):
    numerator = data.draw(st.integers(0, denominator))
    interval = wilson(Decimal(numerator), Decimal(denominator))
    assert interval is not None
    assert 0 <= interval[0] <= Decimal(numerator) / denominator <= interval[1] <= 1


@settings(max_examples=50, deadline=None)
@given(st.integers(-500, 500), st.integers(-500, 500))
def test_what_improves_one_direction_worsens_the_other(before, last):
    mirror = {TrendState.IMPROVED: TrendState.WORSENED, TrendState.WORSENED: TrendState.IMPROVED}
    up, down = trend(points(before, last), UP).state, trend(points(before, last), DOWN).state
    assert mirror.get(up, up) == down
