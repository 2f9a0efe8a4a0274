"""The monitoring of the invented network: as many years and revisions as the wanted number of observations takes."""

from collections.abc import Iterator
from datetime import date

from dashboard.demonstration.anchors import PRIORITY
from dashboard.demonstration.chance import AS_OF, Made, chance
from dashboard.demonstration.definitions import (
    LAST_YEAR,
    completed,
    definition_rows,
    definitions,
    period_rows,
    scope_rows,
    terms,
    whole,
)
from dashboard.demonstration.exchanges import Meeting
from dashboard.demonstration.framework import aims, city_series, network_series
from dashboard.demonstration.organisations import PROGRAMMES
from dashboard.demonstration.places import Place
from dashboard.demonstration.reporting import Reports, obligation_rows, observation_rows
from dashboard.monitoring_terms import Sensitivity

MOST_YEARS, FEWEST_YEARS = 7, 4
YEARS_OWED = 2


def monitoring(seed: int, found: list[Place], held: list[Meeting], wanted: int) -> Iterator[Made]:
    """Definitions, periods, scopes, aims, obligations and `wanted` observations, fewer where cities are silent."""
    reporters = [place for place in found if place.is_member] or found
    by = _reports(len(reporters), wanted)
    yield from definition_rows()
    yield from period_rows(by.terms)
    yield from scope_rows(found, list(PRIORITY), [key for key, *_rest in PROGRAMMES], [each.id for each in held])
    left = wanted
    for told in network_series(seed, len(reporters), len(found)):
        yield from aims(chance(seed, f"aims of {told.key}"), told, by.terms)
        is_total = told.indicator.sensitivity is Sensitivity.RESTRICTED
        if not told.indicator.is_counted and (is_total or not told.indicator.is_of_cities):
            for name, row in observation_rows(seed, told, by):
                left -= name == "observations"
                yield name, row
    for told in city_series(seed, reporters):
        yield from aims(chance(seed, f"aims of {told.key}"), told, by.terms)
        if told.indicator.sensitivity is not Sensitivity.RESTRICTED:
            yield from obligation_rows(told, by)
        for name, row in observation_rows(seed, told, by) if left > 0 else ():
            left -= name == "observations"
            yield name, row


def _reports(reporters: int, wanted: int) -> Reports:
    """From which year on, and how often revised, so that the cities' reports make about as many as wanted."""
    told = [indicator for indicator in definitions() if indicator.is_of_cities]
    begins = AS_OF.year - FEWEST_YEARS
    for years in range(FEWEST_YEARS, MOST_YEARS + 1):
        begins = AS_OF.year - years
        all_terms = terms(begins)
        cells = reporters * sum(len(completed(all_terms, each.frequency)) for each in told)
        if cells >= wanted:
            break
    revisions = max(1, -(-wanted // max(1, cells)))
    window = (whole(begins).starts, date(LAST_YEAR, 12, 31))
    return Reports(terms(begins), window, revisions, date(AS_OF.year - YEARS_OWED, 1, 1))
