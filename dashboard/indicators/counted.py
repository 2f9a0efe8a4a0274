"""Every number that is counted from the facts, under its code, with all its rows: what "Explain this number" shows."""

from collections.abc import Callable
from dataclasses import replace

from dashboard.filters import Filters
from dashboard.indicators import exchange_rows, knowledge, reach_rows, work_rows
from dashboard.indicators.missing import missing
from dashboard.metrics.counted import Counted
from dashboard.metrics.scopes import Asked, Kind
from dashboard.models import Rows
from dashboard.queries import cities, exchanges, monitoring, programmes, regions
from dashboard.queries.known import one_if
from dashboard.store import rows
from dashboard.vocabulary import Audience, RegionKind

Count = Callable[[Filters, Audience], Counted | None]
CountOne = Callable[[str, Filters, Audience], Counted]

COUNTED: dict[str, Callable[[Filters, Audience], Counted]] = {
    "CON-01": reach_rows.members,
    "CON-03": knowledge.events,
    "REP-04": reach_rows.priority_seats,
    "BLD-01": exchange_rows.held,
    "BLD-02": exchange_rows.in_cities,
    "BLD-03": exchange_rows.objectives,
    "BLD-04": exchange_rows.completed,
    "EMP-01": reach_rows.structures,
    "EMP-03": work_rows.supported,
    "INF-01": knowledge.in_hub,
    "INN-01": knowledge.grants,
    "REG-01": reach_rows.with_a_member,
    "REG-02": reach_rows.partners,
    "DQ-03": knowledge.open_conflicts,
}
"""Indicators of the catalogue that the facts alone can count, under their codes."""

OTHERS: dict[str, Count] = {
    "regions-on-committee": reach_rows.on_the_committee,
    "regions-named": reach_rows.named_somewhere,
    "regions-with-partner": reach_rows.with_a_partner,
    "committee-members": reach_rows.committee,
    "committee-countries": reach_rows.committee_countries,
    "advisory-board": reach_rows.board,
    "exchanges-planned": exchange_rows.planned,
    "exchanges-dated": exchange_rows.dated,
    "next-steps": exchange_rows.promised,
    **{code: work_rows.of_plans(code) for code in work_rows.PLANS},
    **{code: work_rows.of_work(code) for code in work_rows.WORK},
}
"""Numbers on cards that are no indicator of the catalogue."""

OF_A_CITY: dict[str, CountOne] = {
    "city-exchanges": work_rows.city_exchanges,
    "city-next-steps": work_rows.city_steps,
    "city-plans": work_rows.city_plans,
    "city-activities": work_rows.city_activities,
}
OF_AN_EXCHANGE: dict[str, CountOne] = {
    "next-steps": exchange_rows.promised_at,
    "BLD-03": exchange_rows.objectives_at,
    "BLD-04": exchange_rows.completed_at,
}
EXPLAINED = tuple(dict.fromkeys((*COUNTED, *OTHERS, *OF_A_CITY, *OF_AN_EXCHANGE)))
"""Every code that has an explanation."""

WHOLE_NETWORK = {
    *("REP-04", "EMP-01", "REG-01", "REG-02", "DQ-03", "exchanges-planned"),
    *("regions-on-committee", "regions-named", "regions-with-partner"),
    *("committee-members", "committee-countries", "advisory-board"),
}
"""Numbers that are counted for the network as a whole only; `sources` is the one filter that they know."""


def explain(code: str, asked: Asked, audience: Audience) -> Counted | None:
    """The number with its rows; None where it is not counted for this scope, or where there is no such number."""
    scope, filters = asked.scope, asked.filters
    if scope is None or name_of(asked) is None:
        return None
    if code not in EXPLAINED:
        return missing(code, asked, audience)
    if scope.kind is Kind.CITY:
        return OF_A_CITY[code](scope.id, filters, audience) if code in OF_A_CITY else None
    if scope.kind is Kind.EXCHANGE:
        return OF_AN_EXCHANGE[code](scope.id, filters, audience) if code in OF_AN_EXCHANGE else None
    if code in WHOLE_NETWORK and scope.kind is not Kind.NETWORK:
        return None
    count = COUNTED.get(code) or OTHERS.get(code)
    return count(_narrowed(code, filters), audience) if count else None


def known(code: str) -> Rows:
    """One row if the code is that of a number on a card, or of the catalogue."""
    return one_if(code, True) if code in EXPLAINED else monitoring.indicator_named(code)


def name_of(asked: Asked) -> str | None:
    """Name of the region, city, programme or exchange; empty for the network; None where there is no such thing."""
    scope = asked.scope
    if scope is None:
        return None
    if scope.kind is Kind.NETWORK:
        return ""
    if scope.kind is Kind.REGION:
        return next((row.name for row in rows(regions.regions(*RegionKind)) if row.id == scope.id), None)
    found = {
        Kind.CITY: cities.city_named,
        Kind.PROGRAMME: programmes.programme_named,
        Kind.EXCHANGE: exchanges.exchange_named,
    }
    return next((row[0] for row in rows(found[scope.kind](scope.id))), None)


def _narrowed(code: str, filters: Filters) -> Filters:
    return Filters(sources=filters.sources) if code in WHOLE_NETWORK else replace(filters, view=None, sort=None)
