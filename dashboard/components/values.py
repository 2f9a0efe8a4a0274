"""How calculated values, states and statuses read: text and the shape of an icon, never a colour alone."""

from decimal import Decimal
from typing import Any

from babel.numbers import format_decimal
from dash import html

from dashboard.language import _, marked, numbers
from dashboard.metrics.observed import REASONS
from dashboard.metrics.progress import Assessment, Overlay, ProgressState
from dashboard.metrics.results import Result, ResultState
from dashboard.metrics.rounding import percent, rounded
from dashboard.metrics.trend import Trend, TrendState

MANY = 100
"""From here on a number is printed without decimals."""
STATUSES = {
    ProgressState.ACHIEVED: ("achieved", "✔", marked("Achieved")),
    ProgressState.ON_TRACK: ("on-track", "▲", marked("On track")),
    ProgressState.SLIGHT_DELAY: ("at-risk", "◆", marked("Slight delay")),
    ProgressState.OFF_TRACK: ("off-track", "▼", marked("Off track")),
    ProgressState.REGRESSED: ("off-track", "⤓", marked("Regressed")),
    ProgressState.UNDER_WAY: ("unknown", "▷", marked("Under way, no dated path")),
    ProgressState.TOO_EARLY: ("unknown", "◔", marked("Too early to say")),
    ProgressState.NOT_STARTED: ("unknown", "○", marked("Not started")),
    ProgressState.NO_DATA: ("unknown", "–", marked("No data")),
    ProgressState.NO_TARGET: ("unknown", "◌", marked("No target")),
    ProgressState.NO_BASELINE: ("unknown", "◌", marked("No baseline")),
    ProgressState.TARGET_EQUALS_BASELINE: ("unknown", "=", marked("Target equals baseline")),
    ProgressState.DIRECTION_CONFLICT: ("unknown", "⇅", marked("Direction conflict")),
    ProgressState.INSUFFICIENT: ("unknown", "◔", marked("Too few reported")),
    ProgressState.SUPPRESSED: ("unknown", "▨", marked("Hidden: small number")),
}
"""For each state: the tone of colour, the shape, the word."""

RESULTS = {
    ResultState.COMPLETE: marked("No expected report is missing"),
    ResultState.PARTIAL: marked("Partial: some have not reported"),
    ResultState.INSUFFICIENT: marked("Fewer than half have reported"),
    ResultState.RANGE: marked("A range: some dates are uncertain"),
    ResultState.NO_DATA: marked("No approved report"),
    ResultState.STALE: marked("The last report is too old to count"),
    ResultState.NO_DENOMINATOR: marked("Nothing to compare with"),
    ResultState.MIXED_CURRENCIES: marked("Several currencies, not added"),
    ResultState.NOT_ADDITIVE: marked("Values of several places must not be added"),
    ResultState.SUPPRESSED: marked("Hidden: the number is small"),
}

TRENDS = {
    TrendState.IMPROVED: ("↗", marked("better")),
    TrendState.STABLE: ("→", marked("stable")),
    TrendState.WORSENED: ("↘", marked("worse")),
    TrendState.CHANGED: ("↔", marked("changed")),
    TrendState.TOO_FEW_POINTS: ("", marked("too few values")),
    TrendState.SMALL_DENOMINATOR: ("", marked("fewer than 10 counted")),
}


def status(state: ProgressState, overlays: tuple[Overlay, ...] = ()) -> Any:
    """A status as shape and word, with what is said beside it."""
    tone, shape, word = STATUSES[state]
    beside = {Overlay.STALE: _("out of date"), Overlay.PARTIAL: _("partial")}
    more = [html.Span(beside[overlay], className=f"overlay {overlay}") for overlay in overlays]
    icon = html.Span(shape, className="shape", **{"aria-hidden": "true"})
    return html.Span([html.Span([icon, _(word)], className=f"status {tone}"), *more], className="status-line")


def status_word(state: ProgressState) -> str:
    return _(STATUSES[state][2])


def status_of(assessment: Assessment) -> Any:
    """The status of a calculated value; both where uncertain dates leave two."""
    if assessment.otherwise is None:
        return status(assessment.state, assessment.overlays)
    ends = [status(assessment.state, assessment.overlays), status(assessment.otherwise)]
    said = html.Span(_("One of these; the sources leave open which:"), className="small")
    return html.Span([said, *ends], className="between")


def percent_text(share: Decimal | None, decimals: int = 1) -> str:
    """64.3 %, > 99 %, −20.0 %; nothing where nothing is known."""
    printed = percent(share, decimals)
    if printed is None:
        return ""
    places = 0 if printed.sign else decimals
    number = number_text(printed.number, places)
    return f"{printed.sign} {number} %" if printed.sign else f"{number} %"


def number_text(value: Decimal | None, decimals: int = 0) -> str:
    """1,234 with a true minus; rounded half up."""
    number = rounded(value, decimals)
    if number is None:
        return ""
    pattern = "#,##0." + "0" * decimals if decimals else "#,##0"
    return format_decimal(number, format=pattern, locale=numbers()).replace("-", "−")


def value_text(value: Decimal | None, unit: str, decimals: int = 1) -> str:
    """A value in its unit: a share in percent, a score with one decimal, the rest as it is; a dash where unknown."""
    if value is None:
        return "–"
    if unit in ("percent", "ratio", "%"):
        return percent_text(value, decimals)
    is_whole = value == value.to_integral_value() or abs(value) >= MANY
    return number_text(value, 0 if is_whole else 1)


def result_text(result: Result, unit: str, decimals: int = 1) -> str:
    """The value of a result, its range, or a dash; a ratio with its numerator and denominator."""
    if result.value is None:
        if result.low is None or result.high is None:
            return "–"
        return _("{low} to {high}", low=value_text(result.low, unit), high=value_text(result.high, unit))
    shown = value_text(result.value, unit, decimals)
    if result.numerator is None or result.denominator is None or unit not in ("percent", "ratio", "%"):
        return shown
    return f"{shown} ({number_text(result.numerator)}/{number_text(result.denominator)})"


def reported_text(found: Any) -> str:
    """The value of a reported indicator; money as a sum for each currency, none added to another."""
    if found.sums and found.result.state != ResultState.SUPPRESSED:
        return " · ".join(f"{value_text(line.value, 'money')} {currency}" for currency, line in found.sums.items())
    return result_text(found.result, found.held.sheet.unit_kind)


def plain_result(result: Result, unit: str) -> str:
    """The value as it is shown, for programs: "64.3", "2-4", or nothing; neither separators nor a sign of percent."""
    ends = [result.value] if result.value is not None else [result.low, result.high]
    return "-".join(_plain(value, unit) for value in ends if value is not None)


def _plain(value: Decimal, unit: str) -> str:
    printed = percent(value) if unit in ("percent", "ratio", "%") else None
    if printed is not None:
        return str(printed.number)
    is_whole = value == value.to_integral_value() or abs(value) >= MANY
    return str(rounded(value, 0 if is_whole else 1))


def trend_text(found: Trend, is_ratio: bool) -> str:
    """↗ better, +4.0 points: arrow, word and difference."""
    arrow, word = TRENDS[found.state]
    if found.difference is None:
        return _(word)
    change = found.difference * 100 if is_ratio else found.difference
    size = number_text(abs(change), 1 if is_ratio or change != change.to_integral_value() else 0)
    sign = "±" if not size.strip("0.,") else "+" if change > 0 else "−"
    points = _(" points") if is_ratio else ""
    return f"{arrow} {_(word)}, {sign}{size}{points}"


def coverage_text(result: Result) -> str:
    """Who reported: "9 of 12 reported, 2 carried forward"; nothing where nobody said who should."""
    if result.n_expected is None:
        return ""
    words = _("{n} of {m} reported", n=result.n_reporting, m=result.n_expected)
    carried = _(", {k} carried forward", k=result.n_carried) if result.n_carried else ""
    return words + carried


def left_out(result: Result) -> Any:
    """How many rows do not count, by reason; None where all do."""
    reasons = [row.reason for row in result.left_out]
    items = [f"{reasons.count(reason)}: {_(REASONS.get(reason, reason.value))}" for reason in dict.fromkeys(reasons)]
    return html.Ul([html.Li(item) for item in items]) if items else None
