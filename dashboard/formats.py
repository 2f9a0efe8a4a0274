"""Numbers, shares, ranges and dates of any precision, as readers see them. Nothing known gives an empty text."""

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal

from dashboard.language import _, direction, numbers, told
from dashboard.vocabulary import DatePrecision, Qualifier

PATTERNS = {DatePrecision.DAY: "d MMMM y", DatePrecision.MONTH: "MMMM y", DatePrecision.YEAR: "y"}
SIGNS = {
    Qualifier.AT_LEAST: "≥ {}",
    Qualifier.MORE_THAN: "> {}",
    Qualifier.ABOUT: "≈ {}",
    Qualifier.UP_TO: "≤ {}",
    Qualifier.EXACTLY: "{}",
}


def number(value: float | Decimal | None) -> str:
    """1234.5 as 1,234.5."""
    return "" if value is None else together(format_decimal(value, locale=numbers()))


def together(text: str) -> str:
    """A number with its sign, a range, a code: kept from left to right also amid text that runs the other way."""
    is_plain = all(sign.isalnum() or sign in ".," for sign in text)
    return text if is_plain or direction() == "ltr" else f"\u2066{text}\u2069"


def worded(word: str | None) -> str:
    """A word of the store ("host") in the reader's language, with a capital."""
    shown = told(word or "")
    return shown[:1].upper() + shown[1:]


def qualified(value: float | Decimal | None, qualifier: str | None) -> str:
    """A reported number with its sign: "> 100", "≈ 25"."""
    return "" if value is None else together(SIGNS[Qualifier(qualifier or Qualifier.EXACTLY)].format(number(value)))


def share(numerator: int, denominator: int, decimals: int = 1) -> str:
    """Percent, rounded half up; never 100 % or 0 % unless it is so exactly; empty without a denominator."""
    if not denominator:
        return ""
    step = Decimal(1).scaleb(-decimals)
    percent = (Decimal(100) * numerator / denominator).quantize(step, ROUND_HALF_UP)
    if percent >= 100 and numerator < denominator:
        return together("> 99 %")
    if percent == 0 and numerator:
        return together("< 1 %")
    return f"{format_decimal(percent, format='#,##0.' + '0' * decimals if decimals else '#,##0', locale=numbers())} %"


def day(value: date | datetime | None) -> str:
    """21 November 2026."""
    return format_date(value, PATTERNS[DatePrecision.DAY], locale=numbers()) if value else ""


def moment(value: datetime | None) -> str:
    """21 November 2026, 14:05 UTC."""
    return f"{format_datetime(value, 'd MMMM y, HH:mm', locale=numbers())} UTC" if value else ""


def span(row: Any) -> str:
    """A row's dates (starts_on, ends_on, date_precision, ends_precision, month_day) as exactly as they are known."""
    if row.date_precision == DatePrecision.DAY_OF_YEAR:
        return _("{days}, year not stated", days=_days_of_year(row.month_day))
    starts, ends = row.starts_on, row.ends_on
    if starts is None and ends is None:
        return ""
    if starts is None:
        return _("until {day}", day=_dated(ends, row.ends_precision))
    if ends is None:
        return _dated(starts, row.date_precision)
    if row.date_precision == row.ends_precision == DatePrecision.DAY:
        return _days(starts, ends)
    first, last = _dated(starts, row.date_precision), _dated(ends, row.ends_precision)
    return first if first == last else f"{first} – {last}"


def partial(text: str | None) -> str:
    """2017, 2017-03 or 2017-03-09 as a reader writes it."""
    if not text:
        return ""
    precision = {4: DatePrecision.YEAR, 7: DatePrecision.MONTH, 10: DatePrecision.DAY}[len(text)]
    return _dated(date.fromisoformat((text + "-01-01")[:10]), precision)


def _dated(value: date, precision: str | None) -> str:
    pattern = PATTERNS.get(DatePrecision(precision or DatePrecision.DAY), PATTERNS[DatePrecision.DAY])
    return format_date(value, pattern, locale=numbers())


def _days(starts: date, ends: date) -> str:
    if starts == ends:
        return day(starts)
    if (starts.year, starts.month) == (ends.year, ends.month):
        return f"{starts.day}–{day(ends)}"
    short = "d MMMM" if starts.year == ends.year else PATTERNS[DatePrecision.DAY]
    return f"{format_date(starts, short, locale=numbers())} – {day(ends)}"


def _days_of_year(month_day: str) -> str:
    days = [date.fromisoformat(f"2000-{part}") for part in month_day.split("/")]
    named = [format_date(value, "d MMMM", locale=numbers()) for value in days]
    if len(days) > 1 and days[0].month == days[-1].month:
        return f"{days[0].day}–{named[-1]}"
    return " – ".join(named)
