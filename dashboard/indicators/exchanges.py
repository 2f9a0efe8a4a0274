"""Indicators of exchanges: held, held against the plan, cities in them, what was promised, how well they are dated."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dashboard import formats
from dashboard.filters import Filters
from dashboard.language import _
from dashboard.metrics.exchanges import (
    cities_in_exchanges,
    dated_to_the_day,
    exchanges_held,
    exchanges_in_window,
    next_steps_by_status,
    next_steps_completed,
)
from dashboard.metrics.measure import Indicator, Measure, all_sources, counted
from dashboard.metrics.objectives import Cell, objectives_addressed
from dashboard.metrics.scopes import asked_for
from dashboard.queries import exchanges
from dashboard.queries.exchanges import PLANNED_FOR
from dashboard.queries.figures import figures
from dashboard.store import current_store, rows
from dashboard.vocabulary import Audience, ReportedStatus, StepStatus


def of_exchanges(filters: Filters, audience: Audience) -> list[Indicator]:
    """All indicators of exchanges for what the reader asked for; the plan is always that of the whole network."""
    found = rows(exchanges.exchanges(filters, audience))
    parties = rows(exchanges.participants(filters, audience))
    steps = rows(exchanges.next_steps(replace(filters, status=None), audience))
    parts = [held(found, filters), planned(filters, audience), in_cities(parties, filters), promised(steps, filters)]
    return [part for part in [*parts, dated(found, filters)] if part]


def held(found: Sequence[Any], filters: Filters) -> Indicator:
    """Exchanges reported as held."""
    return Indicator(
        code="BLD-01",
        name=_("Exchanges held"),
        measure=exchanges_held(found),
        rows=_list(replace(filters, status=ReportedStatus.HELD.value)),
        method=_(
            "Every exchange that a source reports as held. A return visit counts with its first leg, because the"
            " network itself calls the later visit of Peshawar to Birmingham its third bilateral exchange."
        ),
        as_of=current_store().as_of(),
        sources=all_sources(found),
        asked=asked_for(filters),
    )


def planned(filters: Filters, audience: Audience) -> Indicator | None:
    """Direct exchanges held in the years of the plan, against the number planned; None where no plan is counted."""
    everywhere = Filters(sources=filters.sources)
    plan = the_plan(filters, audience)
    if plan is None:
        return None
    first, last, target = plan.starts_on, plan.date_not_after, int(plan.value)
    found = rows(exchanges.exchanges(everywhere, audience))
    measure = exchanges_in_window(found, first, last, target)
    low, high = formats.number(measure.low), formats.number(measure.high)
    done = low if low == high else _("{low} to {high}", low=low, high=high)
    return Indicator(
        code="exchanges-planned",
        name=_("Direct exchanges in {first} and {last}", first=first.year, last=last.year),
        measure=measure,
        rows=_list(replace(everywhere, status=PLANNED_FOR)),
        method=_(
            "The network planned three direct exchanges between member cities for these years. An exchange counts for"
            " certain if its dates lie in them, and possibly if the sources leave that open. Whole network, whatever"
            " is filtered."
        ),
        as_of=current_store().as_of(),
        sources=plan.sources,
        asked=asked_for(everywhere),
        context=_explained(measure),
        target=target,
        wording=_("{done} of {target}", done=done, target=target),
    )


def the_plan(filters: Filters, audience: Audience) -> Any:
    """The reported figure (starts_on, date_not_after, value) that says how many exchanges were planned, or None."""
    everywhere = Filters(sources=filters.sources)
    plans = rows(figures("programme", "city-exchange", "exchanges planned", everywhere, audience))
    return next((row for row in plans if row.starts_on and row.date_not_after), None)


def in_cities(parties: Sequence[Any], filters: Filters) -> Indicator:
    """Distinct cities in exchanges held."""
    return Indicator(
        code="BLD-02",
        name=_("Cities in exchanges"),
        measure=cities_in_exchanges(parties),
        rows=_list(replace(filters, status=ReportedStatus.HELD.value, view="network")),
        method=_("Each city once, as host, visitor or other participant of exchanges reported as held."),
        as_of=current_store().as_of(),
        sources=all_sources(parties),
        asked=asked_for(filters),
    )


def promised(steps: Sequence[Any], filters: Filters) -> Indicator:
    """Next steps recorded, by status; unknown is one."""
    states = next_steps_by_status(steps)
    known = sum(number for status, number in states if status is not StepStatus.UNKNOWN)
    parts = [_("status {status}: {number}", status=status.label.lower(), number=number) for status, number in states]
    return Indicator(
        code="next-steps",
        name=_("Next steps agreed"),
        measure=counted(len(steps), _("recorded")),
        rows=_list(replace(filters, status=None, view="next-steps")),
        method=_(
            "Promises made at exchanges, as the sources tell them. Status known for {known} of {all}. Silence is"
            " never read as done or late.",
            known=known,
            all=len(steps),
        ),
        as_of=current_store().as_of(),
        sources=all_sources(steps),
        asked=asked_for(replace(filters, status=None)),
        context=" · ".join(parts),
    )


def dated(found: Sequence[Any], filters: Filters) -> Indicator:
    """Exchanges whose days are known."""
    return Indicator(
        code="exchanges-dated",
        name=_("Known to the day"),
        measure=dated_to_the_day(found),
        rows=_list(filters),
        method=_("Single exchanges whose days a source gives, return visits and programmes of several years aside."),
        as_of=current_store().as_of(),
        sources=all_sources(found),
        asked=asked_for(filters),
    )


def objectives(every: Sequence[Cell], filters: Filters) -> Indicator:
    """Objectives of the exchange programme that exchanges addressed."""
    return Indicator(
        code="BLD-03",
        name=_("Exchange objectives addressed"),
        measure=objectives_addressed(every),
        rows=_list(replace(filters, view="objectives")),
        method=_(
            "Each exchange held whose agenda is known, with each of the five objectives. Which session serves which is"
            " our reading of its content. Where no session serves one, it may have been addressed all the same."
        ),
        as_of=current_store().as_of(),
        sources=all_sources(cell.exchange for cell in every),
        asked=asked_for(filters),
    )


def steps_completed(steps: Sequence[Any], filters: Filters) -> Indicator:
    """Next steps done, of all that were not dropped."""
    return Indicator(
        code="BLD-04",
        name=_("Exchange next steps completed"),
        measure=next_steps_completed(steps),
        rows=_list(replace(filters, status=None, view="next-steps")),
        method=_(
            "Next steps that a source reports as done, of all that were not dropped. As long as nobody reports, the"
            " number is unknown: silence is neither done nor late."
        ),
        as_of=current_store().as_of(),
        sources=all_sources(steps),
        asked=asked_for(replace(filters, status=None)),
    )


def _explained(measure: Measure) -> str:
    if measure.low is None or measure.high is None or measure.low == measure.high:
        return _("of those the network planned, with dates known")
    more = measure.high - measure.low
    return _("{low} certain, {more} more named without a date", low=measure.low, more=more)


def _list(filters: Filters) -> str:
    return "/exchanges" + replace(filters, sort=None).query_string
