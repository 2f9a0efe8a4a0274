"""Indicators of one city: its exchanges, what it promised, its plans and its work."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dashboard.filters import Filters
from dashboard.language import _
from dashboard.metrics import exchanges as promised
from dashboard.metrics import journeys as measured
from dashboard.metrics import plans as planned
from dashboard.metrics.measure import Indicator, all_sources
from dashboard.metrics.scopes import Asked, Kind, Scope
from dashboard.store import current_store
from dashboard.vocabulary import Term


def of_city(city_id: str, found: Mapping[str, Sequence[Any]], filters: Filters) -> list[Indicator]:
    """Up to four of them: what has no row is told in words on the city's page. `found`: its rows, by list."""
    every = [
        exchanges(city_id, found["exchanges"], filters),
        next_steps(city_id, found["steps"], filters),
        plans(city_id, found["plans"], filters),
        activities(city_id, found["activities"], filters),
    ]
    return [indicator for indicator in every if indicator.measure.value]


def exchanges(city_id: str, parts: Sequence[Any], filters: Filters) -> Indicator:
    return Indicator(
        code="city-exchanges",
        name=_("Exchanges taken part in"),
        measure=measured.taken_part(parts),
        rows=_place(city_id, filters, "exchanges"),
        method=_("Exchanges in which a source names the city itself, each once; a return visit is one of its own."),
        as_of=current_store().as_of(),
        sources=all_sources(parts),
        asked=_asked(city_id, filters),
        context=_listed(measured.by_role(parts)),
    )


def next_steps(city_id: str, steps: Sequence[Any], filters: Filters) -> Indicator:
    return Indicator(
        code="city-next-steps",
        name=_("Next steps it owns"),
        measure=measured.owned(steps),
        rows=_place(city_id, filters, "next-steps"),
        method=_("Promises made at exchanges that name the city as an owner, alone or with others."),
        as_of=current_store().as_of(),
        sources=all_sources(steps),
        asked=_asked(city_id, filters),
        context=_("Status: {list}", list=_listed(promised.next_steps_by_status(steps)).lower()),
    )


def plans(city_id: str, found: Sequence[Any], filters: Filters) -> Indicator:
    return Indicator(
        code="city-plans",
        name=_("Action plans"),
        measure=planned.plans_recorded(found),
        rows=_place(city_id, filters, "plans"),
        method=_("Local plans that a source names, by the stage last reported."),
        as_of=current_store().as_of(),
        sources=all_sources(found),
        asked=_asked(city_id, filters),
        context=_listed(planned.plans_by_stage(found)),
    )


def activities(city_id: str, work: Sequence[Any], filters: Filters) -> Indicator:
    return Indicator(
        code="city-activities",
        name=_("Activities"),
        measure=planned.activities_recorded(work),
        rows=_place(city_id, filters, "activities"),
        method=_("Pieces of work of the city or of its plans, by the status last reported."),
        as_of=current_store().as_of(),
        sources=all_sources(work),
        asked=_asked(city_id, filters),
        context=_listed(planned.activities_by_status(work)),
    )


def _asked(city_id: str, filters: Filters) -> Asked:
    return Asked(Scope(Kind.CITY, city_id), Filters(sources=filters.sources))


def _place(city_id: str, filters: Filters, anchor: str) -> str:
    return f"/city/{city_id}{Filters(sources=filters.sources).query_string}#{anchor}"


def _listed(counts: Iterable[tuple[Term, int]]) -> str:
    return " · ".join(f"{term.label}: {number}" for term, number in counts)
