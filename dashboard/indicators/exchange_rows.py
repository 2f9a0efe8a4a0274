"""The numbers of exchanges with their rows."""

from dataclasses import replace
from typing import Any

from dashboard import formats
from dashboard.filters import Filters
from dashboard.indicators import exchanges as indicators
from dashboard.indicators import rows as shown
from dashboard.language import _
from dashboard.metrics import exchanges as counting
from dashboard.metrics.counted import Counted, Row, explained
from dashboard.metrics.measure import all_sources
from dashboard.metrics.objectives import Cell, addressed, cells
from dashboard.metrics.scopes import Asked, Kind, Scope
from dashboard.metrics.split import Split
from dashboard.queries import agendas, exchanges
from dashboard.store import rows
from dashboard.vocabulary import TAKING_PART, Audience


def held(filters: Filters, audience: Audience) -> Counted:
    """BLD-01."""
    found = rows(exchanges.exchanges(filters, audience))
    what = _("Exchanges that a source reports as held")
    return explained(indicators.held(found, filters), counting.held(found), shown.exchange, what)


def planned(filters: Filters, audience: Audience) -> Counted | None:
    """Those of the plan of 2017 and 2018; None where these sources hold no plan."""
    indicator, plan = indicators.planned(filters, audience), indicators.the_plan(filters, audience)
    if indicator is None or plan is None:
        return None
    found = rows(exchanges.exchanges(Filters(sources=filters.sources), audience))
    split = counting.in_window(found, plan.starts_on, plan.date_not_after)
    counted = explained(indicator, split, shown.exchange, _("Direct exchanges certainly held in these years"))
    reported = f"{formats.qualified(plan.value, plan.qualifier)} · {plan.metric}"
    address = "/programme/city-exchange"
    return replace(counted, target=Row(plan.id, reported, address, plan.sources, formats.span(plan)))


def in_cities(filters: Filters, audience: Audience) -> Counted:
    """BLD-02: a row names all exchanges of its city, and all sources of these."""
    parties = rows(exchanges.participants(filters, audience))
    counted = explained(
        indicators.in_cities(parties, filters),
        counting.taking_part(parties),
        shown.party,
        _("Cities that took part in exchanges reported as held"),
    )
    return replace(counted, numerator=tuple(_with_all(row, parties) for row in counted.numerator))


def _with_all(row: Row, parties: Any) -> Row:
    own = [party for party in parties if party.city_id == row.key and party.role in TAKING_PART]
    titles = dict.fromkeys(party.title for party in own if party.status == "held")
    return replace(row, note=" · ".join(titles), sources=all_sources(own))


def promised(filters: Filters, audience: Audience) -> Counted:
    """next-steps."""
    steps = _steps(filters, audience)
    return explained(indicators.promised(steps, filters), Split(steps), shown.step, _("Next steps that a source tells"))


def completed(filters: Filters, audience: Audience) -> Counted:
    """BLD-04."""
    return _completed(_steps(filters, audience), filters)


def dated(filters: Filters, audience: Audience) -> Counted:
    """exchanges-dated."""
    found = rows(exchanges.exchanges(filters, audience))
    what, whole = _("Exchanges whose days a source gives"), _("Single exchanges, return visits aside")
    return explained(indicators.dated(found, filters), counting.dated(found), shown.exchange, what, whole)


def objectives(filters: Filters, audience: Audience) -> Counted:
    """BLD-03."""
    return _objectives(_cells(filters, audience), filters)


def promised_at(exchange_id: str, filters: Filters, audience: Audience) -> Counted:
    """next-steps of one exchange."""
    steps = [row for row in _steps(filters, audience) if row.exchange_id == exchange_id]
    counted = explained(
        indicators.promised(steps, filters), Split(steps), shown.step, _("Next steps that a source tells")
    )
    return _at(exchange_id, counted, filters)


def completed_at(exchange_id: str, filters: Filters, audience: Audience) -> Counted:
    """BLD-04 of one exchange."""
    steps = [row for row in _steps(filters, audience) if row.exchange_id == exchange_id]
    return _at(exchange_id, _completed(steps, filters), filters)


def objectives_at(exchange_id: str, filters: Filters, audience: Audience) -> Counted:
    """BLD-03 of one exchange."""
    every = [cell for cell in _cells(filters, audience) if cell.exchange.id == exchange_id]
    return _at(exchange_id, _objectives(every, filters), filters)


def _completed(steps: Any, filters: Filters) -> Counted:
    what, whole = _("Next steps reported as done"), _("All next steps that were not dropped")
    return explained(indicators.steps_completed(steps, filters), counting.completed(steps), shown.step, what, whole)


def _objectives(every: list[Cell], filters: Filters) -> Counted:
    what, whole = _("Objectives that a session serves"), _("Objectives of exchanges whose agenda is known")
    return explained(indicators.objectives(every, filters), addressed(every), shown.cell, what, whole)


def _steps(filters: Filters, audience: Audience) -> Any:
    return rows(exchanges.next_steps(replace(filters, status=None), audience))


def _cells(filters: Filters, audience: Audience) -> list[Cell]:
    served = rows(agendas.objectives_served(filters, audience))
    return cells(rows(exchanges.exchanges(filters, audience)), rows(agendas.objectives()), served)


def _at(exchange_id: str, counted: Counted, filters: Filters) -> Counted:
    asked = Asked(Scope(Kind.EXCHANGE, exchange_id), Filters(sources=filters.sources))
    return replace(counted, indicator=replace(counted.indicator, asked=asked, rows=f"/exchange/{exchange_id}"))
