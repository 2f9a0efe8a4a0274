"""A measure is a value, a range, or an honest silence."""

from dashboard.metrics.measure import LeftOut, State, between, counted


def test_a_count_has_one_value_and_a_share_of_its_whole():
    measure = counted(5, "seats", of=25)
    assert (measure.value, measure.low, measure.high, measure.share) == (5, 5, 5, 0.2)


def test_a_count_of_nothing_is_zero_and_complete():
    assert (counted(0, "plans").value, counted(0, "plans").state) == (0, State.COMPLETE)


def test_a_range_has_no_single_value_and_no_share():
    measure = between(1, 3, "exchanges", of=3)
    assert (measure.value, measure.low, measure.high, measure.share) == (None, 1, 3, None)
    assert measure.state is State.RANGE


def test_a_range_of_one_value_is_a_count():
    assert between(3, 3, "exchanges", of=3) == counted(3, "exchanges", of=3)


def test_a_whole_of_nothing_has_no_share():
    measure = counted(0, "cities", of=0)
    assert (measure.state, measure.share) == (State.NO_DENOMINATOR, None)


def test_only_rows_that_were_left_out_are_told():
    kept = LeftOut(2, "date unknown")
    assert counted(1, "exchanges", left_out=(kept, LeftOut(0, "nothing"))).left_out == (kept,)
