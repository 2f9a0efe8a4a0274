"""Whether a value got better since the period before, and how sure a survey's share is (indicators.md 3.5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from dashboard.metrics.results import Result, ResultState
from dashboard.monitoring_terms import Direction

STABLE_PART = Decimal("0.05")
STABLE_POINTS = Decimal("0.02")
SMALL_DENOMINATOR = 10
Z_95 = Decimal("1.959963984540054")


class TrendState(StrEnum):
    """`changed` is a difference that is neither good nor bad: of a value to maintain without a target."""

    IMPROVED = "improved"
    STABLE = "stable"
    WORSENED = "worsened"
    CHANGED = "changed"
    TOO_FEW_POINTS = "too_few_points"
    SMALL_DENOMINATOR = "small_denominator"


@dataclass(frozen=True, slots=True)
class Reading:
    """How an indicator's differences are read. `unit`: one step of its display. `target` only for maintain."""

    direction: str
    is_ratio: bool = False
    is_impact: bool = False
    unit: Decimal = Decimal(1)
    target: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Trend:
    """`difference` is the last minus the one before; `adjusted` has its sign so that more is better. Ratios: shares."""

    state: TrendState
    difference: Decimal | None = None
    adjusted: Decimal | None = None

    @property
    def has_arrow(self) -> bool:
        return self.state in (TrendState.IMPROVED, TrendState.STABLE, TrendState.WORSENED, TrendState.CHANGED)


def trend(points: Sequence[Result], reading: Reading) -> Trend:
    """The last of the periods' approved values against the one before (3.5).

    Values of too few reporting scopes are no points. An impact indicator needs three.
    """
    enough = [point for point in points if point.state != ResultState.INSUFFICIENT]
    known = [(point.value, point.denominator) for point in enough if point.value is not None]
    if len(known) < (3 if reading.is_impact else 2):
        return Trend(TrendState.TOO_FEW_POINTS)
    (before, of_before), (last, of_last) = known[-2:]
    if reading.is_ratio and min(of_before or 0, of_last or 0) < SMALL_DENOMINATOR:
        return Trend(TrendState.SMALL_DENOMINATOR)
    return difference(before, last, reading)


def difference(before: Decimal, last: Decimal, reading: Reading) -> Trend:
    """Stable within 5 % of the one before or one display unit; ratios within 2 percentage points (3.5)."""
    change = last - before
    adjusted = _adjusted(before, last, reading)
    limit = STABLE_POINTS if reading.is_ratio else max(STABLE_PART * abs(before), reading.unit)
    if abs(change) <= limit:
        return Trend(TrendState.STABLE, change, adjusted)
    if adjusted is None:
        return Trend(TrendState.CHANGED, change)
    if adjusted == 0:
        return Trend(TrendState.STABLE, change, adjusted)
    return Trend(TrendState.IMPROVED if adjusted > 0 else TrendState.WORSENED, change, adjusted)


def _adjusted(before: Decimal, last: Decimal, reading: Reading) -> Decimal | None:
    if reading.direction != Direction.MAINTAIN:
        return before - last if reading.direction == Direction.DESCENDING else last - before
    return None if reading.target is None else abs(before - reading.target) - abs(last - reading.target)


def wilson(numerator: Decimal, denominator: Decimal, z: Decimal = Z_95) -> tuple[Decimal, Decimal] | None:
    """Wilson interval of a share, from 0 to 1 (3.5). None without a denominator.

    E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927).
    """
    if not denominator:
        return None
    share, square = numerator / denominator, z * z
    centre = share + square / (2 * denominator)
    half = z * (share * (1 - share) / denominator + square / (4 * denominator * denominator)).sqrt()
    scale = 1 + square / denominator
    low = Decimal(0) if numerator == 0 else (centre - half) / scale
    high = Decimal(1) if numerator == denominator else (centre + half) / scale
    return low, high
