"""Dates of uncertain precision against a window: certain, possible, or out (indicators.md 3.7)."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Any


class Falls(StrEnum):
    CERTAINLY = "certainly"
    POSSIBLY = "possibly"
    OUTSIDE = "outside"


def falls(not_before: date | None, not_after: date | None, first: date, last: date) -> Falls:
    """Whether a span between its bounds falls in the window from `first` to `last`. Without a bound anything goes."""
    if (not_before and not_before > last) or (not_after and not_after < first):
        return Falls.OUTSIDE
    if not_before and not_after and not_before >= first and not_after <= last:
        return Falls.CERTAINLY
    return Falls.POSSIBLY


def count_between(rows: Iterable[Any], first: date, last: date) -> tuple[int, int]:
    """How many rows (date_not_before, date_not_after) fall in the window: at least, at most."""
    verdicts = [falls(row.date_not_before, row.date_not_after, first, last) for row in rows]
    certain = sum(verdict is Falls.CERTAINLY for verdict in verdicts)
    return certain, certain + sum(verdict is Falls.POSSIBLY for verdict in verdicts)
