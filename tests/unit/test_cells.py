"""One cell becomes the value its column holds, or a sentence that says what was expected."""

from contextlib import suppress
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Boolean, Column, Date, Integer, Numeric, String

from dashboard.importing.cells import CellError, cell_value, first_day, last_day, precision

KINDS: dict[str, Column[Any]] = {
    "text": Column("name", String),
    "whole": Column("population", Integer),
    "number": Column("latitude", Numeric(8, 5)),
    "truth": Column("is_current", Boolean),
    "from": Column("period_from", Date),
    "until": Column("period_until", Date),
}


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("text", "Čair", "Čair"),
        ("text", "002", "002"),
        ("whole", "0", 0),
        ("whole", "-5", -5),
        ("number", "-1.50", Decimal("-1.50")),
        ("truth", "yes", True),
        ("truth", "no", False),
        ("from", "2017", date(2017, 1, 1)),
        ("until", "2017", date(2017, 12, 31)),
        ("until", "2020-02", date(2020, 2, 29)),
        ("from", "2017-03-09", date(2017, 3, 9)),
        *((kind, "", None) for kind in KINDS),
    ],
)
def test_a_cell_is_read(kind, text, value):
    found = cell_value(KINDS[kind], text)
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("text", " Dakar", "blanks around it"),
        ("whole", "1.5", "whole number"),
        ("whole", "1e3", "whole number"),
        ("whole", "1,000", "whole number"),
        ("whole", "٣", "whole number"),
        ("whole", "9" * 20, "whole number"),
        ("number", "1,5", "decimal point"),
        ("number", "nan", "decimal point"),
        ("number", "inf", "decimal point"),
        ("truth", "1", "neither yes nor no"),
        ("truth", "Yes", "neither yes nor no"),
        ("from", "17", "is not a date"),
        ("from", "2017-3", "is not a date"),
        ("from", "2017-13", "not a day of the calendar"),
        ("until", "2017-13", "not a day of the calendar"),
        ("until", "2019-02-29", "not a day of the calendar"),
        ("until", "0000", "not a day of the calendar"),
    ],
)
def test_a_cell_that_cannot_be_read_says_what_was_expected(kind, text, expected):
    with pytest.raises(CellError, match=expected):
        cell_value(KINDS[kind], text)


@given(st.sampled_from(sorted(KINDS)), st.text(max_size=30))
def test_any_text_is_read_or_refused(kind, text):
    with suppress(CellError):
        cell_value(KINDS[kind], text)


@given(st.dates())
def test_a_day_is_its_own_first_and_last_day(day):
    text = day.isoformat()
    assert (first_day(text), last_day(text), precision(text)) == (day, day, "day")
