"""Rows of files whose numbers are hidden, by the same rules as on the pages; and days on which parts would betray."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from dashboard.indicators.held import Held
from dashboard.indicators.reported import register
from dashboard.metrics.small_numbers import cell
from dashboard.queries import monitoring
from dashboard.store import rows
from dashboard.vocabulary import Audience

Register = Mapping[str, Held]


def withheld(table: str, audience: Audience) -> frozenset[str]:
    """Keys of the rows of a table that are in its file without their numbers."""
    find = HIDING.get(table)
    return frozenset(find(register(audience), audience)) if find else frozenset()


def closed_days(held: Held, parts: Iterable[Any]) -> set[date]:
    """Last days of periods whose parts, added up over places, are the sum of some values of which one is hidden.

    The parts of all values of a period make its total, which is hidden or shown by itself. `parts`: rows of
    `monitoring.parts`.
    """
    given: dict[tuple[str, date], set[str]] = defaultdict(set)
    for row in parts:
        given[row.dimension_id, row.ends_on].add(row.scope_id)
    closed = set()
    for (_dimension, day), places in given.items():
        every = {row.scope for row in held.observations if row.ends_on == day}
        if places != every and any(cell(place, day) in held.hidden for place in places):
            closed.add(day)
    return closed


def _observations(held: Register, _audience: Audience) -> list[str]:
    return [
        row.key for each in held.values() for row in each.observations if cell(row.scope, row.ends_on) in each.hidden
    ]


def _baselines(held: Register, audience: Audience) -> list[str]:
    return [row.id for row in rows(monitoring.baselines(audience)) if row.scope_id not in held[row.indicator].baselines]


def _parts(held: Register, audience: Audience) -> list[str]:
    """Of a period no part is shown where one is small or its whole is hidden: pages show parts only added up."""
    groups: dict[tuple[str, str, str], list[Any]] = defaultdict(list)
    for row in rows(monitoring.parts(None, audience)):
        if held[row.indicator].sheet.min_cell > 1:
            groups[row.indicator, row.dimension_id, row.period].append(row)
    closed = [group for (code, *_rest), group in groups.items() if any(_betrays(held[code], row) for row in group)]
    return [row.id for group in closed for row in group]


def _betrays(held: Held, row: Any) -> bool:
    number = row.value if row.denominator is None else row.denominator
    return 0 < number < held.sheet.min_cell or cell(row.scope_id, row.ends_on) in held.hidden


HIDING: dict[str, Callable[[Register, Audience], list[str]]] = {
    "observations": _observations,
    "observation_parts": _parts,
    "baselines": _baselines,
}
