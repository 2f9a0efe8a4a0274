"""Numbers, shares and dates are shown as exactly as they are known, and no more."""

from datetime import UTC, date, datetime
from decimal import Decimal
from types import SimpleNamespace

import pytest

from dashboard import formats


def dated(starts="", ends="", precision="unknown", ends_precision=None, month_day=None):
    return SimpleNamespace(
        starts_on=date.fromisoformat(starts) if starts else None,
        ends_on=date.fromisoformat(ends) if ends else None,
        date_precision=precision,
        ends_precision=ends_precision,
        month_day=month_day,
    )


SPANS = [
    ("nothing known", dated(), ""),
    ("a day", dated("2017-10-16", precision="day"), "16 October 2017"),
    ("one day twice", dated("2017-10-16", "2017-10-16", "day", "day"), "16 October 2017"),
    ("days of a month", dated("2017-10-16", "2017-10-18", "day", "day"), "16–18 October 2017"),
    ("days of two months", dated("2018-10-30", "2018-11-01", "day", "day"), "30 October – 1 November 2018"),
    ("days of two years", dated("2018-12-30", "2019-01-02", "day", "day"), "30 December 2018 – 2 January 2019"),
    ("a month", dated("2017-03-01", precision="month"), "March 2017"),
    ("a year", dated("2017-01-01", precision="year"), "2017"),
    ("a year twice", dated("2017-01-01", "2017-12-31", "year", "year"), "2017"),
    ("years", dated("2016-01-01", "2018-12-31", "year", "year"), "2016 – 2018"),
    ("a month to a year", dated("2016-03-01", "2018-12-31", "month", "year"), "March 2016 – 2018"),
    ("an end alone", dated(ends="2018-11-22", precision="day", ends_precision="day"), "until 22 November 2018"),
    ("days without a year", dated(precision="day_of_year", month_day="11-25/11-27"), "25–27 November, year not stated"),
    ("a day without a year", dated(precision="day_of_year", month_day="02-29"), "29 February, year not stated"),
    (
        "days of two months without a year",
        dated(precision="day_of_year", month_day="02-27/03-19"),
        "27 February – 19 March, year not stated",
    ),
]


@pytest.mark.parametrize(("row", "shown"), [pytest.param(row, shown, id=name) for name, row, shown in SPANS])
def test_a_span_is_shown_as_exactly_as_it_is_known(row, shown):
    assert formats.span(row) == shown


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [
        (5, 25, "20.0 %"),
        (28, 50, "56.0 %"),
        (1, 3, "33.3 %"),
        (2, 3, "66.7 %"),
        (3, 3, "100.0 %"),
        (0, 3, "0.0 %"),
        (1, 8, "12.5 %"),
        (1, 2000, "0.1 %"),
        (1, 100_000, "< 1 %"),
        (99_999, 100_000, "> 99 %"),
        (0, 0, ""),
    ],
)
def test_a_share_is_rounded_half_up_and_never_whole_unless_it_is(part, whole, shown):
    assert formats.share(part, whole) == shown


def test_a_share_without_decimals_has_no_point():
    assert formats.share(1, 8, decimals=0) == "13 %"


@pytest.mark.parametrize(
    ("value", "qualifier", "shown"),
    [
        (100, "more_than", "> 100"),
        (50, "at_least", "≥ 50"),
        (25, "about", "≈ 25"),
        (25, "up_to", "≤ 25"),
        (1234, "exactly", "1,234"),
        (0, None, "0"),
        (None, "about", ""),
    ],
)
def test_a_reported_number_keeps_its_qualifier(value, qualifier, shown):
    assert formats.qualified(value, qualifier) == shown


@pytest.mark.parametrize(("value", "shown"), [(None, ""), (0, "0"), (1234.5, "1,234.5"), (Decimal("50.000"), "50")])
def test_unknown_is_no_text_and_zero_is_zero(value, shown):
    assert formats.number(value) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [("2017", "2017"), ("2017-03", "March 2017"), ("2017-03-09", "9 March 2017"), (None, ""), ("", "")],
)
def test_a_partial_date_is_read_as_far_as_it_goes(text, shown):
    assert formats.partial(text) == shown


def test_a_moment_says_its_zone():
    assert formats.moment(datetime(2026, 11, 21, 14, 5, tzinfo=UTC)) == "21 November 2026, 14:05 UTC"
    assert formats.moment(None) == formats.day(None) == ""
