"""Counts of places: how many different ones, and how many rows have no date."""

from collections.abc import Iterable
from typing import Any

from dashboard.vocabulary import DatePrecision


def distinct(rows: Iterable[Any], column: str) -> int:
    """How many different values of `column` there are; empty ones do not count."""
    return len({value for row in rows if (value := getattr(row, column))})


def undated(rows: Iterable[Any]) -> int:
    """How many rows (date_precision) have a date that no source states at all."""
    return sum(row.date_precision in (None, DatePrecision.UNKNOWN) for row in rows)
