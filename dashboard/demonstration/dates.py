"""Invented dates of every precision, bounded as the loader bounds dates that it reads."""

import calendar
from datetime import date, timedelta
from random import Random

from dashboard.demonstration.chance import Row
from dashboard.vocabulary import DatePrecision

LIKELY = {
    DatePrecision.DAY: 74.0,
    DatePrecision.MONTH: 12.0,
    DatePrecision.YEAR: 6.0,
    DatePrecision.DAY_OF_YEAR: 3.0,
    DatePrecision.UNKNOWN: 5.0,
}


def some_precision(rng: Random) -> DatePrecision:
    return rng.choices(list(LIKELY), list(LIKELY.values()))[0]


def happened(first: date, days: int, precision: DatePrecision = DatePrecision.DAY) -> Row:
    """Columns of something that began on `first` and took `days`, known to this precision."""
    last = first + timedelta(days=days - 1)
    if precision is DatePrecision.DAY:
        return _span(first, last) | {"starts_on": first, "ends_on": last, "ends_precision": precision}
    if precision is DatePrecision.DAY_OF_YEAR:
        return {"date_precision": precision, "month_day": f"{first:%m-%d}", "date_note": "The year is not stated"}
    if precision is DatePrecision.UNKNOWN:
        return {"date_precision": precision, "date_note": "Not stated"}
    begun, ended = _whole(first, precision)
    return _span(begun, ended) | {"starts_on": begun, "date_precision": precision}


def lasts(first: date | None, until: date | None = None) -> Row:
    """Columns of a state that began on `first` and goes on until an end is stated."""
    if first is None:
        return {"date_precision": DatePrecision.UNKNOWN, "date_note": "The beginning is not stated"}
    row: Row = {"starts_on": first, "date_precision": DatePrecision.DAY, "date_not_before": first}
    ended = {"ends_on": until, "ends_precision": DatePrecision.DAY, "date_not_after": until}
    return row | ended if until else row


def in_year(year: int) -> Row:
    return happened(date(year, 1, 1), 365, DatePrecision.YEAR)


def _span(first: date, last: date) -> Row:
    return {"date_precision": DatePrecision.DAY, "date_not_before": first, "date_not_after": last}


def _whole(day: date, precision: DatePrecision) -> tuple[date, date]:
    if precision is DatePrecision.YEAR:
        return date(day.year, 1, 1), date(day.year, 12, 31)
    return day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1])
