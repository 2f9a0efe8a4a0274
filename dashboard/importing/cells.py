"""One cell of a sheet into the value its column holds."""

import calendar
import re
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Boolean, Column, Date, Integer, Numeric

from dashboard.vocabulary import DatePrecision

PRECISIONS = {4: DatePrecision.YEAR, 7: DatePrecision.MONTH, 10: DatePrecision.DAY}
TRUTHS = {"yes": True, "no": False}


class CellError(Exception):
    """The cell cannot be read; the message says what was expected."""


def cell_value(column: Column[Any], text: str) -> Any:
    """The value of `text`, None if empty. Raises CellError."""
    if text != text.strip():
        raise CellError("has blanks around it; take them away")
    if not text:
        return None
    if isinstance(column.type, Boolean):
        return _truth(text)
    if isinstance(column.type, Integer):
        return _whole(text)
    if isinstance(column.type, Numeric):
        return _decimal(text)
    if isinstance(column.type, Date):
        return first_day(text) if column.name.endswith(("_from", "_before")) else last_day(text)
    return text


def first_day(text: str) -> date:
    """First day of a date that may be only a year or month: 2017, 2017-03, 2017-03-09. Raises CellError."""
    year, month, day = (*(int(part) for part in _parts(text)), 1, 1)[:3]
    return _day(text, year, month, day)


def last_day(text: str) -> date:
    """Last day of a date that may be only a year or month. Raises CellError."""
    parts = [int(part) for part in _parts(text)]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    if len(parts) < 3 and 1 <= month <= 12:
        parts = [year, month, calendar.monthrange(year, month)[1]]
    return _day(text, *(*parts, 1)[:3])


def precision(text: str) -> DatePrecision:
    """How exactly `text` says when."""
    return PRECISIONS[len(text)]


def _parts(text: str) -> list[str]:
    if not re.fullmatch(r"[0-9]{4}(-[0-9][0-9]){0,2}", text):
        raise CellError("is not a date; write 2017, 2017-03 or 2017-03-09")
    return text.split("-")


def _day(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise CellError("is not a day of the calendar; write 2017, 2017-03 or 2017-03-09") from error


def _truth(text: str) -> bool:
    if text not in TRUTHS:
        raise CellError("is neither yes nor no")
    return TRUTHS[text]


def _whole(text: str) -> int:
    if not re.fullmatch(r"-?[0-9]{1,15}", text):
        raise CellError("is not a whole number; leave the cell empty if it is unknown")
    return int(text)


def _decimal(text: str) -> Decimal:
    if not re.fullmatch(r"-?[0-9]{1,15}(\.[0-9]{1,9})?", text):
        raise CellError("is not a number with a decimal point; leave the cell empty if it is unknown")
    return Decimal(text)
