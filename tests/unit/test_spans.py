"""Uncertain dates against a window: certain, possible, or out."""

from datetime import date
from types import SimpleNamespace

import pytest

from dashboard.metrics.spans import Falls, count_between, falls

FIRST, LAST = date(2017, 1, 1), date(2018, 12, 31)
BOUNDS = [
    ("inside", date(2017, 10, 16), date(2017, 10, 18), Falls.CERTAINLY),
    ("exactly the window", FIRST, LAST, Falls.CERTAINLY),
    ("over its beginning", date(2016, 12, 31), date(2017, 1, 2), Falls.POSSIBLY),
    ("over its end", date(2018, 12, 31), date(2019, 1, 1), Falls.POSSIBLY),
    ("nothing known", None, None, Falls.POSSIBLY),
    ("only a beginning inside", FIRST, None, Falls.POSSIBLY),
    ("only an end inside", None, LAST, Falls.POSSIBLY),
    ("before", date(2015, 1, 1), date(2016, 12, 31), Falls.OUTSIDE),
    ("after", date(2019, 1, 1), None, Falls.OUTSIDE),
    ("ended before", None, date(2016, 12, 31), Falls.OUTSIDE),
]


@pytest.mark.parametrize(("not_before", "not_after", "verdict"), [pytest.param(*c, id=n) for n, *c in BOUNDS])
def test_a_span_falls_in_the_window(not_before, not_after, verdict):
    assert falls(not_before, not_after, FIRST, LAST) is verdict


def test_a_count_is_at_least_what_is_certain_and_at_most_what_is_possible():
    rows = [SimpleNamespace(date_not_before=first, date_not_after=last) for _, first, last, _ in BOUNDS]
    assert count_between(rows, FIRST, LAST) == (2, 7)


def test_nothing_counts_as_nothing():
    assert count_between([], FIRST, LAST) == (0, 0)
