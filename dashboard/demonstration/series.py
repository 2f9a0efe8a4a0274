"""What an invented indicator does over the years: each way that a series can go, well or badly."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from random import Random

from dashboard.demonstration.chance import AS_OF, Row
from dashboard.demonstration.definitions import Definition, Term
from dashboard.monitoring_terms import Direction, UnitKind


class Story(StrEnum):
    """What a series is there to show."""

    ON_TRACK = "on track"
    AHEAD = "ahead, the target was too low"
    BEHIND = "a little behind"
    FAR_BEHIND = "far behind"
    REGRESSED = "worse than at the beginning"
    STALE = "nothing heard for long"
    GAPS = "periods without a report"
    OUTLIER = "one value out of line"
    CONFLICT = "the target lies on the wrong side"
    NO_BASELINE = "no baseline"
    ZERO_BASELINE = "a baseline of zero, or a target of zero where less is better"
    NO_TARGET = "no target"
    NO_WAY_TO_GO = "the target is the baseline"
    ZEROS = "zeros that were reported"
    SILENT = "never reported"
    TOO_EARLY = "a plan that has just begun"
    NOT_STARTED = "a plan that has not begun"


PACE = {
    Story.AHEAD: 1.9,
    Story.BEHIND: 0.8,
    Story.FAR_BEHIND: 0.4,
    Story.REGRESSED: -0.3,
    Story.ZEROS: 0.0,
    Story.NO_WAY_TO_GO: 0.0,
    Story.TOO_EARLY: 0.3,
    Story.NOT_STARTED: 0.3,
}
"""How fast the way to the target is gone, against the time; 1 where not named."""
RISING = {UnitKind.NUMBER: (14.0, 40.0), UnitKind.MONEY: (20.0, 90.0), UnitKind.SCORE: (3.0, 6.0)}
FALLING = {UnitKind.NUMBER: (12.0, 4.0), UnitKind.DAYS: (120.0, 60.0)}
SHARES = (0.35, 0.75)


@dataclass(frozen=True, slots=True)
class Series:
    """An indicator for one scope. `base` and `goal` are levels: shares from 0 to 1 where it is a percentage."""

    indicator: Definition
    scope: str
    story: Story
    base: float
    goal: float
    size: int
    currency: str | None

    @property
    def key(self) -> str:
        return f"{self.indicator.id.lower()}-{self.scope}"


def series(rng: Random, indicator: Definition, scope: str, story: Story) -> Series:
    base, goal = _ends(indicator, story)
    spread = rng.uniform(0.85, 1.15)
    currency = rng.choice(("EUR", "EUR", "EUR", "XTS")) if indicator.unit_kind is UnitKind.MONEY else None
    size = rng.choice((7, 9, 24, 40, 60, 90)) if rng.random() < 0.3 else rng.randint(24, 120)
    return Series(indicator, scope, story, base * spread, goal * spread, size, currency)


def _ends(indicator: Definition, story: Story) -> tuple[float, float]:
    is_falling = indicator.direction is Direction.DESCENDING
    usual = SHARES if indicator.unit_kind is UnitKind.PERCENT else RISING.get(indicator.unit_kind, (10.0, 30.0))
    base, goal = FALLING.get(indicator.unit_kind, FALLING[UnitKind.NUMBER]) if is_falling else usual
    if story in (Story.ZERO_BASELINE, Story.ZEROS):
        return (base, 0.0) if is_falling else (0.0, goal)
    if story is Story.CONFLICT:
        return goal, base
    return (base, base) if story is Story.NO_WAY_TO_GO else (base, goal)


def measured(rng: Random, told: Series, term: Term, window: tuple[date, date]) -> Row:
    """Value, or numerator and denominator, of one period; `window`: first and last day of the plan."""
    level = _level(rng, told, (term.ends - window[0]).days / (window[1] - window[0]).days)
    if told.indicator.is_flow and told.indicator.unit_kind is not UnitKind.PERCENT:
        level *= _share_gone(term)
    if told.indicator.unit_kind is UnitKind.PERCENT:
        denominator = max(1, told.size + rng.randint(-3, 3))
        numerator = min(denominator, max(0, round(denominator * level)))
        return {"value": None, "numerator": Decimal(numerator), "denominator": Decimal(denominator)}
    if told.indicator.unit_kind is UnitKind.SCORE:
        return {"value": Decimal(min(8, max(0, round(level))))}
    return {"value": Decimal(max(0, round(level))) * (100 if told.indicator.unit_kind is UnitKind.MONEY else 1)}


def _share_gone(term: Term) -> float:
    """1 for a period that is over; of one that is running, the part that has passed."""
    return min(1.0, (AS_OF - term.starts).days / (term.ends - term.starts).days)


def _level(rng: Random, told: Series, elapsed: float) -> float:
    pace = PACE.get(told.story, 1.0)
    if told.story is Story.ZEROS:
        return told.base
    if told.indicator.is_flow and told.indicator.unit_kind is not UnitKind.PERCENT:
        level = told.goal * max(0.1, pace)
    else:
        level = told.base + (told.goal - told.base) * min(1.2, elapsed * pace)
    noise = 0.02 if told.indicator.unit_kind is UnitKind.PERCENT else 0.06
    return level * (1 + rng.uniform(-noise, noise))


def aim(told: Series, level: float) -> Decimal:
    """A level as baselines and targets hold it."""
    if told.indicator.unit_kind is UnitKind.PERCENT:
        return Decimal(str(round(level, 2)))
    return Decimal(round(level)) * (100 if told.indicator.unit_kind is UnitKind.MONEY else 1)
