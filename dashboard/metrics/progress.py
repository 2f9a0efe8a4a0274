"""Progress from the baseline to the target, and the status against the expected path (indicators.md 3.3 and 3.4)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import accumulate, pairwise

from dashboard.metrics.results import Result, ResultState, decimal
from dashboard.monitoring_terms import Basis, Direction, PeriodKind


class ProgressState(StrEnum):
    """What can be said of an actual. `under_way` has a share but no path of dates to be judged by."""

    NO_DATA = "no_data"
    NO_TARGET = "no_target"
    NO_BASELINE = "no_baseline"
    TARGET_EQUALS_BASELINE = "target_equals_baseline"
    DIRECTION_CONFLICT = "direction_conflict"
    INSUFFICIENT = "insufficient"
    SUPPRESSED = "suppressed"
    NOT_STARTED = "not_started"
    TOO_EARLY = "too_early"
    UNDER_WAY = "under_way"
    REGRESSED = "regressed"
    OFF_TRACK = "off_track"
    SLIGHT_DELAY = "slight_delay"
    ON_TRACK = "on_track"
    ACHIEVED = "achieved"


class Overlay(StrEnum):
    """Said beside a status, never instead of it."""

    STALE = "stale"
    PARTIAL = "partial"


DAYS = {PeriodKind.MONTH: 31, PeriodKind.QUARTER: 92, PeriodKind.HALF_YEAR: 184, PeriodKind.YEAR: 366}
"""The longest that each rhythm of reporting can be."""

OVER = Decimal("1.15")
"""Above this share of the way the target was probably too low."""


@dataclass(frozen=True, slots=True)
class Framework:
    """Thresholds of one version of the rules. `grace`: days by which a report may be late before a value is stale."""

    version: str = "1"
    green: Decimal = Decimal("0.90")
    amber: Decimal = Decimal("0.70")
    too_early: Decimal = Decimal("0.05")
    grace: tuple[tuple[PeriodKind, int], ...] = (
        (PeriodKind.MONTH, 30),
        (PeriodKind.QUARTER, 45),
        (PeriodKind.HALF_YEAR, 60),
        (PeriodKind.YEAR, 90),
    )


DEFAULT = Framework()


@dataclass(frozen=True, slots=True)
class Milestone:
    """A value to be reached on a day: of a flow, the sum since the start. Without a day it cannot be late."""

    value: Decimal
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class Aim:
    """What an actual is measured against: from `baseline` on `starts_on` along `path`, whose end is the target."""

    direction: str
    baseline: Decimal | None = None
    path: tuple[Milestone, ...] = ()
    starts_on: date | None = None
    tolerance: Decimal = Decimal(0)
    zero_by_definition: bool = False
    basis: str = Basis.STOCK
    frequency: PeriodKind | None = None

    @property
    def start(self) -> Decimal | None:
        """The baseline; of a flow that begins with nothing by definition, 0."""
        if self.baseline is None and self.zero_by_definition and self.basis == Basis.FLOW:
            return Decimal(0)
        return self.baseline

    @property
    def target(self) -> Decimal | None:
        return self.path[-1].value if self.path else None

    def is_met(self, actual: Decimal) -> bool:
        """Whether the actual meets the final target."""
        if self.target is None:
            return False
        if self.direction == Direction.MAINTAIN:
            return abs(actual - self.target) <= self.tolerance
        return actual <= self.target if self.direction == Direction.DESCENDING else actual >= self.target


def path_of(targets: Iterable[tuple[date, Decimal]], basis: str) -> tuple[Milestone, ...]:
    """Targets (last day of the period, value) as a path: of a flow each adds to those before (3.4)."""
    ordered = sorted(targets)
    values = [value for _day, value in ordered]
    levels = accumulate(values) if basis == Basis.FLOW else values
    return tuple(Milestone(value, day) for (day, _value), value in zip(ordered, levels, strict=True))


@dataclass(frozen=True, slots=True)
class Progress:
    """`share` of the way from baseline to target: unclamped, negative where regressed, None where there is no way."""

    state: ProgressState
    share: Decimal | None = None
    actual: Decimal | None = None
    baseline: Decimal | None = None
    target: Decimal | None = None

    @property
    def bar(self) -> Decimal | None:
        """The share as a bar can show it, from 0 to 1."""
        return None if self.share is None else min(max(self.share, Decimal(0)), Decimal(1))

    @property
    def is_outside(self) -> bool:
        """The share lies outside the bar, which then needs a mark."""
        return self.share != self.bar

    @property
    def target_probably_too_low(self) -> bool:
        return self.share is not None and self.share > OVER


def progress(aim: Aim, actual: Decimal | None) -> Progress:
    """`(V - B) / (T - B)` for both directions, with every case in which there is no such share (3.3)."""
    known = Progress(ProgressState.UNDER_WAY, None, actual, aim.start, aim.target)
    state = _without_share(aim, actual)
    if state or actual is None or aim.start is None or aim.target is None:
        return replace(known, state=state or ProgressState.NO_DATA)
    share = (actual - aim.start) / (aim.target - aim.start)
    if aim.is_met(actual):
        return replace(known, state=ProgressState.ACHIEVED, share=share)
    return replace(known, state=ProgressState.REGRESSED if share < 0 else ProgressState.UNDER_WAY, share=share)


def _without_share(aim: Aim, actual: Decimal | None) -> ProgressState | None:
    """The state of a case that has no share; None where the formula applies."""
    if actual is None or aim.target is None:
        return ProgressState.NO_DATA if actual is None else ProgressState.NO_TARGET
    if aim.direction == Direction.MAINTAIN:
        return ProgressState.ON_TRACK if aim.is_met(actual) else ProgressState.OFF_TRACK
    if aim.start is None or aim.start == aim.target:
        reason = ProgressState.NO_BASELINE if aim.start is None else ProgressState.TARGET_EQUALS_BASELINE
        return ProgressState.ACHIEVED if aim.is_met(actual) else reason
    rises = aim.target > aim.start
    return None if rises == (aim.direction == Direction.ASCENDING) else ProgressState.DIRECTION_CONFLICT


@dataclass(frozen=True, slots=True)
class Assessment:
    """A status and what led to it.

    `expected` is the value that the path gives for the day, `expected_share` its share of the way, `index` progress by
    expected share. `otherwise`: the status at the other end of an uncertain value, where it differs.
    """

    state: ProgressState
    progress: Progress
    expected: Decimal | None = None
    expected_share: Decimal | None = None
    index: Decimal | None = None
    overlays: tuple[Overlay, ...] = ()
    otherwise: ProgressState | None = None
    framework: str = DEFAULT.version


def expected(aim: Aim, as_of: date) -> Decimal | None:
    """The value of the piecewise linear path on a day (3.4); before it the baseline, without baseline or dates None."""
    exact = _expected(aim, as_of)
    return None if exact is None else decimal(exact)


def _expected(aim: Aim, as_of: date) -> Fraction | None:
    points = [(aim.starts_on, aim.start), *((step.ends_on, step.value) for step in aim.path)]
    dated = [(day, Fraction(value)) for day, value in points if day is not None and value is not None]
    if len(dated) < len(points) or not aim.path or aim.direction == Direction.MAINTAIN:
        return None
    if as_of < dated[0][0]:
        return dated[0][1]
    for (first, low), (last, high) in pairwise(dated):
        if first <= as_of < last:
            return low + (high - low) * (as_of - first).days / (last - first).days
    return dated[-1][1]


def assess(aim: Aim, actual: Decimal | None, as_of: date, framework: Framework = DEFAULT) -> Assessment:
    """The status of an actual on a day (3.4): achieved and regressed first, then the index against the thresholds."""
    reached = progress(aim, actual)
    found = Assessment(reached.state, reached, expected(aim, as_of), framework=framework.version)
    way = _expected(aim, as_of)
    is_before = aim.starts_on is not None and as_of < aim.starts_on
    if is_before and reached.state == ProgressState.NO_DATA and aim.target is not None:
        return replace(found, state=ProgressState.NOT_STARTED)
    if way is None or aim.start is None or aim.target is None or aim.start == aim.target:
        return found
    due = (way - Fraction(aim.start)) / (Fraction(aim.target) - Fraction(aim.start))
    found = replace(found, expected_share=decimal(due))
    if actual is None or reached.share is None:
        return found
    index = (Fraction(actual) - Fraction(aim.start)) / (way - Fraction(aim.start)) if due > 0 else None
    found = replace(found, index=None if index is None else decimal(index))
    if reached.state != ProgressState.UNDER_WAY:
        return found
    return replace(found, state=ProgressState.NOT_STARTED if is_before else _light(due, index, framework))


def _light(due: Fraction, index: Fraction | None, framework: Framework) -> ProgressState:
    if index is None or due < Fraction(framework.too_early):
        return ProgressState.TOO_EARLY
    if index >= Fraction(framework.green):
        return ProgressState.ON_TRACK
    return ProgressState.SLIGHT_DELAY if index >= Fraction(framework.amber) else ProgressState.OFF_TRACK


def assess_result(aim: Aim, result: Result, as_of: date, framework: Framework = DEFAULT) -> Assessment:
    """The status of a calculated value: none where too few reported, two where uncertain dates allow two (3.7)."""
    ends = _cautious_first(aim, result)
    found, other = (assess(aim, end, as_of, framework) for end in ends)
    otherwise = None if other.state == found.state else other.state
    found = replace(found, otherwise=otherwise, overlays=overlays(aim, result, as_of, framework))
    without = {
        ResultState.INSUFFICIENT: ProgressState.INSUFFICIENT,
        ResultState.SUPPRESSED: ProgressState.SUPPRESSED,
    }
    return replace(found, state=without.get(result.state, found.state))


def _cautious_first(aim: Aim, result: Result) -> tuple[Decimal | None, Decimal | None]:
    """Both ends of the value: first the one that is further from the target."""
    low, high = result.low, result.high
    if result.value is not None or low is None or high is None:
        return result.value, result.value
    is_far_above = aim.target is not None and abs(high - aim.target) > abs(low - aim.target)
    swaps = is_far_above if aim.direction == Direction.MAINTAIN else aim.direction == Direction.DESCENDING
    return (high, low) if swaps else (low, high)


def overlays(aim: Aim, result: Result, as_of: date, framework: Framework = DEFAULT) -> tuple[Overlay, ...]:
    """What is said beside the status: stale (older than frequency and grace) and partial (not all reported)."""
    is_stale = result.state == ResultState.STALE
    if aim.frequency and result.data_as_of:
        is_stale = (as_of - result.data_as_of).days > DAYS[aim.frequency] + dict(framework.grace)[aim.frequency]
    is_partial = result.value is not None and result.coverage is not None and result.coverage < 1
    return (Overlay.STALE,) * is_stale + (Overlay.PARTIAL,) * is_partial
