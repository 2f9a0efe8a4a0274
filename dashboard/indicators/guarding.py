"""Which numbers of an indicator are hidden on pages and in files: small ones, and what would give them away."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.indicators.held import Held
from dashboard.metrics.results import Observation, Result, ResultState
from dashboard.metrics.small_numbers import (
    cell,
    closed_cells,
    hidden_cells,
    hidden_levels,
    size,
    sizes_of,
    totals_apart,
)
from dashboard.metrics.suppression import TOTAL, Cell, hide_small
from dashboard.monitoring_terms import Basis, ScopeKind, Sensitivity

SUPPRESSED = Result(state=ResultState.SUPPRESSED)


def hidden_of(found: Iterable[Observation], scopes: Mapping[str, Any], sheet: Any) -> frozenset[Cell]:
    """The hidden cells of an indicator. Cities that report a flow, and nobody else, make a table with its sums.

    Otherwise sums and single values hang together in other ways, and one small value hides all single ones. Of a
    restricted indicator all are hidden.
    """
    by_kind: dict[str, list[Observation]] = defaultdict(list)
    for row in found:
        by_kind[scopes[row.scope].kind].append(row)
    own = by_kind.pop(ScopeKind.NETWORK, [])
    others = [row for rows_of in by_kind.values() for row in rows_of]
    if sheet.sensitivity == Sensitivity.RESTRICTED:
        return closed_cells(sizes_of(others), sums=False)
    is_flow, n_kinds = sheet.basis == Basis.FLOW, len(by_kind) + bool(own)
    if n_kinds == 1 and is_flow:
        return hidden_cells(own or others, sheet.min_cell)
    is_any_small = any(0 < (size(row) or 0) < sheet.min_cell for row in [*own, *others])
    single = closed_cells(sizes_of(others), sums=is_flow) if is_any_small else frozenset()
    return single | (hidden_cells(own, sheet.min_cell) if is_flow else frozenset())


def hides_baseline(baseline: Any, basis: str, hidden: Collection[Cell], min_cell: int) -> bool:
    """Whether a place's baseline is small, or as that of a flow the sum of earlier periods of which some are hidden."""
    number = baseline.value if baseline.denominator is None else baseline.denominator
    is_small = min_cell > 1 and number is not None and 0 < number < min_cell
    return is_small or (basis == Basis.FLOW and any(place in (baseline.scope_id, TOTAL) for place, _day in hidden))


@dataclass(frozen=True, slots=True)
class Guard:
    """Hides values of one scope. `row`: its row in the table of places and periods, or that of all places.

    `days`: last days of all its periods; `since`: of those since its start; `counted`: of these, those that are over.
    `is_closed`: nothing at all is shown. `has_loose_totals`: the totals are not those of the table.
    """

    held: Held
    row: str
    days: tuple[date, ...]
    since: tuple[date, ...]
    counted: frozenset[date]
    is_closed: bool
    has_loose_totals: bool

    def period(self, ends_on: date, result: Result) -> Result:
        """The value of one period."""
        if self.is_closed or cell(self.row, ends_on) in self.held.hidden:
            return SUPPRESSED
        return hide_small(result, self.held.sheet.min_cell)

    def whole(self, result: Result) -> Result:
        """The value of all periods that count. Where some are left out of it, it is no sum of the table."""
        if self.is_closed or cell(self.row) in self.held.hidden or (self._is_part and self._hidden & self.counted):
            return SUPPRESSED
        return hide_small(result, self.held.sheet.min_cell)

    def level(self, ends_on: date, result: Result) -> Result:
        """The sum since the start on the last day of a period."""
        hidden = self.held.hidden | ({cell(self.row)} if self._is_part else set())
        if self.is_closed or ends_on in hidden_levels(self.since, self.row, hidden):
            return SUPPRESSED
        return hide_small(result, self.held.sheet.min_cell)

    @property
    def _is_part(self) -> bool:
        return self.held.sheet.basis == Basis.FLOW and self.counted != frozenset(self.days)

    @property
    def _hidden(self) -> frozenset[date]:
        return frozenset(day for day in self.days if cell(self.row, day) in self.held.hidden)

    def shown(self, totals: Sequence[Result]) -> list[bool]:
        """Which totals over places, in the order of time, are shown where no row behind them may be known."""
        if not self.has_loose_totals:
            return [True] * len(totals)
        places = {row.key: row.scope for row in self.held.observations}
        return totals_apart([{key: places[key] for key in total.rows} for total in totals])


def guard(held: Held, scope: str, found: Sequence[Observation], since: Sequence[Observation], as_of: date) -> Guard:
    """`found`: the observations that make the scope's values; `since`: those since its start."""
    kind = held.scopes[scope].kind
    row = TOTAL if kind == ScopeKind.NETWORK and all(row.scope != scope for row in found) else scope
    is_open = kind == ScopeKind.NETWORK or not held.is_total_only
    betrays = kind == ScopeKind.REGION and not {row.scope for row in found}.isdisjoint(
        place for place, _ in held.hidden
    )
    is_table = held.sheet.basis == Basis.FLOW and not held.is_total_only
    days = sorted({row.ends_on for row in since})
    return Guard(
        held=held,
        row=row,
        days=tuple(sorted({row.ends_on for row in found})),
        since=tuple(days),
        counted=frozenset(day for day in days if day <= as_of),
        is_closed=not is_open or betrays,
        has_loose_totals=row == TOTAL and bool(held.hidden) and not is_table,
    )
