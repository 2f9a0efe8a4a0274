"""Baselines and targets of the invented network and its cities, some of them missing, changed or at odds."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from dashboard.demonstration.chance import AS_OF, Made, Row, chance
from dashboard.demonstration.dates import happened
from dashboard.demonstration.definitions import Definition, Term, definitions, whole
from dashboard.demonstration.places import Place
from dashboard.demonstration.series import Series, Story, aim, series
from dashboard.monitoring_terms import Direction, OverPlaces, PeriodKind, TargetKind, UnitKind

COUNTED = {"CON-01": (0.3, 0.9), "BLD-02": (0.2, 0.8), "EMP-01": (0.2, 0.7), "INF-01": (0.4, 1.2), "REG-01": (0.0, 0.1)}
"""Of indicators that are counted from rows: baseline and target for each city of the network."""
MODEST = 0.6
"""Cities tell every story, so of all together less is asked than of one that does well."""
BEGINS = {Story.TOO_EARLY: AS_OF - timedelta(days=14), Story.NOT_STARTED: AS_OF + timedelta(days=1)}
"""The first day of plans that are not under way; the others begin with the first year."""
REASONS = ("Two cities joined the programme", "The grant was cut by a third", "The first target was met early")


def network_series(seed: int, reporters: int, places: int) -> list[Series]:
    """Each indicator for the network as a whole, their stories in turn."""
    rng, told = chance(seed, "network series"), list(Story)
    found, turn = [], 0
    for indicator in definitions():
        story = Story.ON_TRACK
        if not indicator.is_counted and not indicator.is_of_cities:
            story, turn = told[turn % len(told)], turn + 1
        made = series(rng, indicator, "network", story)
        found.append(_enlarged(made, reporters, places))
    return found


def _enlarged(told: Series, reporters: int, places: int) -> Series:
    """What cities report adds up, so the network's ends are those of all of them."""
    factor = reporters if told.indicator.is_of_cities and told.indicator.over_places is OverPlaces.SUM else 1
    low, high = COUNTED.get(told.indicator.id, (told.base, told.goal))
    if told.indicator.is_of_cities:
        high = low + (high - low) * MODEST
    if told.indicator.id in COUNTED:
        factor = places
    if told.indicator.direction is Direction.MAINTAIN:
        low = high = 0.2
    return Series(told.indicator, told.scope, told.story, low * factor, high * factor, told.size, told.currency)


def city_series(seed: int, reporters: list[Place]) -> Iterator[Series]:
    """Each indicator that cities report, city by city. Cities tell each story in turn."""
    told = [indicator for indicator in definitions() if indicator.is_of_cities]
    stories = [Story.ON_TRACK, Story.ON_TRACK, *Story]
    for number, place in enumerate(reporters):
        rng = chance(seed, f"series of {place.id}")
        for index, indicator in enumerate(told):
            yield series(rng, indicator, f"city-{place.id}", stories[(3 * number + index) % len(stories)])


def aims(rng: Random, told: Series, found: list[Term]) -> Iterator[Made]:
    """The baseline and targets of one series."""
    begins_at_zero = told.indicator.begins_at_zero
    if told.story is not Story.NO_BASELINE and not begins_at_zero:
        yield "baselines", _baseline(told, BEGINS.get(told.story, found[0].starts))
    if told.story is Story.NO_TARGET:
        return
    final = whole(found[0].starts.year)
    is_changed = rng.random() < 0.15
    yield "targets", _target(told, final, TargetKind.FINAL, aim(told, _total(told, found)))
    if is_changed:
        value = aim(
            told, _total(told, found) * rng.choice((0.8, 1.2)) if told.story is not Story.CONFLICT else told.goal
        )
        changed = {"id": f"{told.key}-final-2", "version": 2, "reason": rng.choice(REASONS)}
        yield "targets", _target(told, final, TargetKind.FINAL, value) | changed
    if told.scope == "network":
        for number, term in enumerate(years := [term for term in found if term.kind is PeriodKind.YEAR], start=1):
            yield "targets", _target(told, term, TargetKind.PERIOD, _of_year(told, number / len(years)))


def _baseline(told: Series, day: date) -> Row:
    row: Row = {"id": f"{told.key}-base", "indicator_id": told.indicator.id, "scope_id": told.scope}
    row |= happened(day, 1) | {"currency": told.currency, "note": "Invented"}
    if told.indicator.unit_kind is not UnitKind.PERCENT:
        return row | {"value": aim(told, told.base)}
    return row | {"numerator": Decimal(round(told.size * told.base)), "denominator": Decimal(told.size)}


def _target(told: Series, term: Term, kind: TargetKind, value: Decimal) -> Row:
    return {
        "id": f"{told.key}-{term.id if kind is TargetKind.PERIOD else 'final-1'}",
        "indicator_id": told.indicator.id,
        "scope_id": told.scope,
        "kind": kind,
        "period_id": term.id,
        "version": 1,
        "value": value,
        "currency": told.currency,
        "note": f"Shows: {told.story}",
    }


def _adds_up(indicator: Definition) -> bool:
    return indicator.is_flow and indicator.unit_kind is not UnitKind.PERCENT


def _a_year(told: Series) -> float:
    """What a flow is to reach in a year."""
    periods = {PeriodKind.QUARTER: 4, PeriodKind.HALF_YEAR: 2}.get(told.indicator.frequency, 1)
    return told.goal * periods


def _total(told: Series, found: list[Term]) -> float:
    if not _adds_up(told.indicator):
        return told.goal
    return _a_year(told) * sum(term.kind is PeriodKind.YEAR for term in found)


def _of_year(told: Series, elapsed: float) -> Decimal:
    if _adds_up(told.indicator):
        return aim(told, _a_year(told))
    return aim(told, told.base + (told.goal - told.base) * elapsed)
