"""Reported indicators: approved rows of the store put through the rules of calculation, for one scope and one day."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from dashboard.indicators.held import Held, aim_of
from dashboard.metrics.aggregation import NOBODY, Expected, OverPlaces, OverTime, Rules, aggregate, select
from dashboard.metrics.progress import Aim, Assessment, assess_result, expected
from dashboard.metrics.quality import evidence_share
from dashboard.metrics.results import Basis, Observation, Result, ResultState
from dashboard.metrics.small_numbers import cell, hidden_cells, hidden_levels
from dashboard.metrics.suppression import TOTAL, Cell, hide_small
from dashboard.metrics.trend import Reading, Trend, trend
from dashboard.monitoring_terms import IndicatorLevel, ScopeKind
from dashboard.queries import monitoring, regions
from dashboard.store import current_store, rows
from dashboard.vocabulary import Audience

PERIODS_SHOWN = 4
SUPPRESSED = Result(state=ResultState.SUPPRESSED)


@dataclass(frozen=True, slots=True)
class Point:
    """One period: what was reported for it, and for a flow what that makes since the start."""

    starts_on: date
    ends_on: date
    result: Result
    level: Result


@dataclass(frozen=True, slots=True)
class Reported:
    """An indicator of one scope on one day, with all that explains it."""

    held: Held
    scope: str
    as_of: date
    aim: Aim
    result: Result
    assessment: Assessment
    trend: Trend
    points: tuple[Point, ...]
    running: tuple[Point, ...]
    evidence: Result

    @property
    def recent(self) -> tuple[Point, ...]:
        return self.points[-PERIODS_SHOWN:]


def today() -> date:
    """The day for which values are worked out where none is asked for: that of the newest import."""
    return date.fromisoformat(current_store().as_of() or "1970-01-01")


def register(audience: Audience, code: str | None = None, scope: str | None = None) -> dict[str, Held]:
    """All indicators of the catalogue, or one, by code; with `scope` only its own reports."""
    scopes = {row.id: row for row in rows(monitoring.scopes())}
    observed = _by(rows(monitoring.observations(audience, code, scope)))
    baselines = _by(rows(monitoring.baselines(audience, code)))
    targets = _by(rows(monitoring.targets(audience, code)))
    due = _by(rows(monitoring.obligations(audience, code, scope)))
    seen = {code: tuple(map(_observation, found)) for code, found in observed.items()}
    return {
        sheet.id: Held(
            sheet=sheet,
            scopes=scopes,
            observations=seen.get(sheet.id, ()),
            hidden=_hidden(seen.get(sheet.id, ()), scopes, sheet.min_cell),
            baselines={row.scope_id: row for row in baselines[sheet.id]},
            targets={scope: tuple(found) for scope, found in _by(targets[sheet.id], "scope_id").items()},
            expected=frozenset(row.scope_id for row in due[sheet.id]),
            periods=frozenset(row.ends_on for row in due[sheet.id]),
        )
        for sheet in rows(monitoring.catalogue(code))
    }


def reported(held: Held, scope: str, as_of: date) -> Reported:
    """The value of a scope: its own reports, or where the rule allows it those of the cities in it."""
    aim = aim_of(held, scope, as_of)
    found = _since(held, _rows_of(held, scope), aim)
    due = _expected_of(held, {row.scope for row in found} | _inside(held, scope), as_of)
    result = _guarded(held, scope, None, aggregate(select(found, as_of), rules_of(held), due))
    periods = sorted({(row.ends_on, row.starts_on) for row in found})
    points = [_point(held, scope, found, days, due) for days in periods if days[0] <= as_of]
    running = [_point(held, scope, found, days, due) for days in periods if days[1] <= as_of < days[0]]
    return Reported(
        held=held,
        scope=scope,
        as_of=as_of,
        aim=aim,
        result=result,
        assessment=assess_result(aim, result, as_of),
        trend=trend([point.result for point in points], _reading(held, aim)),
        points=tuple(points),
        running=tuple(running),
        evidence=evidence_share(row.grade for row in found if row.key in result.rows),
    )


def of_record(kind: str, record: str, audience: Audience) -> list[Reported]:
    """Every indicator of one city, region, programme or exchange of which something was reported."""
    scope = next(iter(rows(monitoring.scope_of(kind, record))), None)
    if scope is None:
        return []
    if kind == ScopeKind.REGION:
        found = [reported(held, scope.id, today()) for held in register(audience).values() if held.observations]
        return [one for one in found if one.result.rows and not one.held.is_total_only]
    own = register(audience, scope=scope.id)
    kept = [_with_others(held, audience) for held in own.values() if scope.id in held.shown_scopes]
    return [reported(held, scope.id, today()) for held in kept]


def _with_others(held: Held, audience: Audience) -> Held:
    """What is hidden depends on the values of other places; where nothing is ever hidden, they are not needed."""
    return register(audience, held.sheet.id)[held.sheet.id] if held.sheet.min_cell > 1 else held


def by_city(held: Held, as_of: date) -> list[Reported]:
    """Each city that reported, by the alphabet of their names."""
    shown = [key for key in held.shown_scopes if cell(key) not in held.hidden]
    cities = [key for key in shown if held.scopes[key].kind == ScopeKind.CITY]
    return [reported(held, key, as_of) for key in sorted(cities, key=lambda key: str(held.scopes[key].name))]


def expected_on(found: Reported, day: date) -> Any:
    """The value that the path gives for a day; None where there is no path."""
    return expected(found.aim, day)


def rules_of(held: Held) -> Rules:
    return Rules(held.sheet.over_time, held.sheet.over_places)


def _point(held: Held, scope: str, found: Sequence[Observation], days: tuple[date, date], due: Expected) -> Point:
    """One period, by its last and first day, of which anything was approved."""
    ends_on, starts_on = days
    own = [row for row in found if (row.starts_on, row.ends_on) == (starts_on, ends_on)]
    level = aggregate(select(found, ends_on), rules_of(held), due)
    if held.sheet.basis != Basis.FLOW:
        level = _guarded(held, scope, ends_on, level)
        return Point(starts_on, ends_on, level, level)
    alone = aggregate(select(own, ends_on), rules_of(held), Expected(due.scopes))
    result = _guarded(held, scope, ends_on, alone)
    if held.is_ratio:
        return Point(starts_on, ends_on, result, result)
    betrays = ends_on in hidden_levels(sorted({row.ends_on for row in found}), _row(held, scope), held.hidden)
    return Point(starts_on, ends_on, result, SUPPRESSED if betrays else _guarded(held, scope, None, level))


def _guarded(held: Held, scope: str, ends_on: date | None, result: Result) -> Result:
    """Small groups of people are hidden, and what would give them away."""
    inside = _inside(held, scope) if held.hidden and held.scopes[scope].kind == ScopeKind.REGION else set()
    betrayed = any(cell(key, ends_on) in held.hidden for key in inside)
    if betrayed or cell(_row(held, scope), ends_on) in held.hidden:
        return SUPPRESSED
    return hide_small(result, held.sheet.min_cell)


def _row(held: Held, scope: str) -> str:
    """Where a scope's values stand in the table of places and periods: its own row, or that of all places."""
    has_own = any(row.scope == scope for row in held.observations)
    return scope if has_own or held.scopes[scope].kind != ScopeKind.NETWORK else TOTAL


def _hidden(found: Sequence[Observation], scopes: Mapping[str, Any], min_cell: int) -> frozenset[Cell]:
    """What is hidden among cities, regions and so on; each kind is a table of its own."""
    by_kind: dict[str, list[Observation]] = defaultdict(list)
    for row in found:
        by_kind[scopes[row.scope].kind].append(row)
    return frozenset(part for rows_of in by_kind.values() for part in hidden_cells(rows_of, min_cell))


def _reading(held: Held, aim: Aim) -> Reading:
    is_impact = held.sheet.level == IndicatorLevel.IMPACT
    return Reading(held.sheet.direction, is_ratio=held.is_ratio, is_impact=is_impact, target=aim.target)


def _rows_of(held: Held, scope: str) -> list[Observation]:
    own = [row for row in held.observations if row.scope == scope]
    if own or held.sheet.over_places == OverPlaces.NONE or held.sheet.over_time == OverTime.RECOMPUTE:
        return own
    inside = _inside(held, scope)
    return [row for row in held.observations if row.scope in inside]


def _inside(held: Held, scope: str) -> set[str]:
    """Cities of a region, or all cities for the network; nothing for other scopes."""
    whole = held.scopes[scope]
    cities = [row for row in held.scopes.values() if row.kind == ScopeKind.CITY]
    if whole.kind == ScopeKind.NETWORK:
        return {row.id for row in cities}
    if whole.kind != ScopeKind.REGION:
        return set()
    lands = {row.country_id for row in rows(regions.lands()) if row.region_id == whole.record_id}
    return {row.id for row in cities if row.country_id in lands}


def _since(held: Held, found: Iterable[Observation], aim: Aim) -> list[Observation]:
    """A flow with a path counts what happened since its start; what came before is its baseline."""
    if held.sheet.basis != Basis.FLOW or aim.starts_on is None:
        return list(found)
    return [row for row in found if row.ends_on > aim.starts_on]


def _expected_of(held: Held, scopes: Iterable[str], as_of: date) -> Expected:
    """Of the scopes that count here, those that owe reports; for a flow with the periods that are over."""
    owing = held.expected & set(scopes)
    if not owing:
        return NOBODY
    over = frozenset(day for day in held.periods if day <= as_of)
    return Expected(owing, over if held.sheet.basis == Basis.FLOW else frozenset())


def _observation(row: Any) -> Observation:
    return Observation(
        key=row.id,
        scope=row.scope_id,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        value=row.value,
        numerator=row.numerator,
        denominator=row.denominator,
        status=row.status,
        revision=row.revision,
        recorded_at=datetime.combine(row.recorded_on, time()),
        grade=row.grade,
        currency=row.currency,
    )


def _by(found: Iterable[Any], field: str = "indicator") -> dict[str, list[Any]]:
    groups: dict[str, list[Any]] = defaultdict(list)
    for row in found:
        groups[getattr(row, field)].append(row)
    return groups
