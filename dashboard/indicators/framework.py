"""The results framework: every indicator of the catalogue as it stands - counted from facts, reported, or missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from dashboard.cache import cached
from dashboard.filters import Filters
from dashboard.indicators.counted import COUNTED, OTHERS
from dashboard.indicators.held import Held, aim_of, network
from dashboard.indicators.reported import Reported, register, reported
from dashboard.metrics.measure import Indicator, Measure
from dashboard.metrics.progress import Assessment, assess_result
from dashboard.metrics.results import Result, ResultState, between
from dashboard.monitoring_terms import Basis
from dashboard.vocabulary import Audience

AGAINST = {"BLD-01": "exchanges-planned"}
"""Counted indicators whose target belongs to certain years, with the number that is counted in these years."""


class Standing(StrEnum):
    COUNTED = "counted"
    REPORTED = "reported"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Line:
    """One indicator. `counted`: from facts; `planned`: the part of it that its target is about, if another.

    `judged`: the status of a counted value. `reported`: what cities and others reported, for the whole network.
    """

    held: Held
    counted: Indicator | None = None
    planned: Indicator | None = None
    judged: Assessment | None = None
    reported: Reported | None = None

    @property
    def sheet(self) -> Any:
        return self.held.sheet

    @property
    def standing(self) -> Standing:
        if self.counted:
            return Standing.COUNTED
        return Standing.REPORTED if self.reported else Standing.MISSING


@cached
def lines(filters: Filters, audience: Audience, as_of: date) -> list[Line]:
    """The whole catalogue in its order, remembered for all views; of the filters only `sources` counts."""
    return [line(held, filters, audience, as_of) for held in register(audience).values()]


def line(held: Held, filters: Filters, audience: Audience, as_of: date) -> Line:
    """One indicator for the whole network."""
    kept, scope = Filters(sources=filters.sources), network(held)
    found = reported(held, scope, as_of) if scope and held.observations else None
    count = COUNTED.get(held.sheet.id)
    if count is None or scope is None:
        return Line(held, reported=found)
    counted = count(kept, audience).indicator
    other = OTHERS.get(AGAINST.get(held.sheet.id, ""))
    planned = other(kept, audience) if other else None
    part = planned.indicator if planned else None
    return Line(held, counted, part, _judged(held, scope, part or counted, as_of), found)


def standings(every: Sequence[Line]) -> dict[Standing, int]:
    """How many indicators stand how, empty classes too."""
    return {standing: sum(line.standing is standing for line in every) for standing in Standing}


def value_of(measure: Measure) -> Result:
    """A count as a result: a part of a whole becomes a share with its numerator and denominator."""
    if measure.denominator == 0:
        return Result(denominator=Decimal(0), state=ResultState.NO_DENOMINATOR)
    if measure.low is None or measure.high is None:
        return Result()
    low, high = Decimal(measure.low), Decimal(measure.high)
    if measure.denominator is None:
        return between(low, high)
    whole = Decimal(measure.denominator)
    found = between(low / whole, high / whole)
    return found if found.value is None else Result(found.value, found.low, found.high, low, whole, found.state)


def _judged(held: Held, scope: str, counted: Indicator, as_of: date) -> Assessment | None:
    """The status of a count: of a share, or of the number itself where the indicator is no share of anything.

    A flow counted over all years cannot be held against the target of some.
    """
    if held.sheet.basis == Basis.FLOW and held.sheet.id not in AGAINST and not held.is_ratio:
        return None
    found = value_of(counted.measure) if held.is_ratio else between_counts(counted.measure)
    return assess_result(aim_of(held, scope, as_of), found, as_of)


def between_counts(measure: Measure) -> Result:
    """A count without its whole, which here is the target."""
    if measure.low is None or measure.high is None:
        return Result()
    return between(Decimal(measure.low), Decimal(measure.high))
