"""Numbers are printed no more exact and no more complete than they are (indicators.md 3.10)."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.metrics.rounding import Printed, Sign, at_least, largest_remainder, percent, rounded, stacked


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [
        ("2.5", 0, "3"),
        ("0.5", 0, "1"),
        ("-2.5", 0, "-3"),
        ("64.25", 1, "64.3"),
        ("-0.04", 1, "0.0"),
        ("1.005", 2, "1.01"),
    ],
)
def test_half_is_rounded_up(value, decimals, shown):
    assert str(rounded(Decimal(value), decimals)) == shown


PERCENT = [
    ("9/14 on a page", Decimal(9) / 14, 1, "", "64.3"),
    ("9/14 on a tile", Decimal(9) / 14, 0, "", "64"),
    ("all", Decimal(1), 1, "", "100.0"),
    ("nearly all", Decimal("0.9996"), 1, ">", "99"),
    ("199 of 200 on a tile", Decimal(199) / 200, 0, ">", "99"),
    ("99.4 on a tile", Decimal("0.994"), 0, "", "99"),
    ("none", Decimal(0), 1, "", "0.0"),
    ("nearly none", Decimal("0.0004"), 1, "<", "1"),
    ("a little over the target", Decimal("1.0004"), 1, ">", "100"),
    ("a little behind the baseline", Decimal("-0.0004"), 1, "<", "0"),
    ("over-achievement", Decimal("1.125"), 1, "", "112.5"),
    ("regressed", Decimal("-0.125"), 1, "", "-12.5"),
]


@pytest.mark.parametrize(("share", "decimals", "sign", "shown"), [pytest.param(*c, id=n) for n, *c in PERCENT])
def test_percent(share, decimals, sign, shown):
    printed = percent(share, decimals)
    assert printed is not None
    assert (printed.sign, str(printed.number)) == (sign, shown)


@pytest.mark.parametrize(
    ("counts", "shares"),
    [
        ([1, 1, 1], [34, 33, 33]),
        ([1, None, 1], [50, None, 50]),
        ([0, 0], [None, None]),
        ([], []),
        ([0, 5], [0, 100]),
        ([Decimal("12.5"), Decimal("37.5"), 50], [13, 37, 50]),
    ],
    ids=str,
)
def test_stacked_shares_by_largest_remainder(counts, shares):
    assert list(largest_remainder(counts)) == shares


def test_a_sliver_of_a_stack_is_printed_as_less_than_one():
    assert stacked([1, 999, 0, None]) == (
        Printed(Decimal(1), Sign.LESS),
        Printed(Decimal(99), Sign.MORE),
        Printed(Decimal(0)),
        None,
    )


def test_a_minimum_count_says_so():
    assert at_least(Decimal(100)) == Printed(Decimal(100), Sign.AT_LEAST)


def test_nothing_is_printed_as_nothing():
    assert (rounded(None), percent(None), at_least(None)) == (None, None, None)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=9), st.integers(0, 2))
def test_stacked_shares_add_up_to_100_and_are_off_by_less_than_a_step(counts, decimals):
    shares = [share for share in largest_remainder(counts, decimals) if share is not None]
    if not sum(counts):
        assert shares == []
        return
    assert sum(shares) == 100
    step = Decimal(1).scaleb(-decimals)
    assert all(abs(s - Decimal(100) * c / sum(counts)) < step for s, c in zip(shares, counts, strict=True))


@settings(max_examples=50, deadline=None)
@given(st.integers(1, 5000), st.data(), st.integers(0, 2))
def test_100_and_0_are_printed_only_where_they_are_exact(whole, data, decimals):
    numerator = data.draw(st.integers(0, whole))
    printed = percent(Decimal(numerator) / whole, decimals)
    assert printed is not None
    assert (printed.number == 100) == (numerator == whole)
    assert (printed.number == 0) == (numerator == 0)
