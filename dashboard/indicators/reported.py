"""Reported indicators: approved rows of the store put through the rules of calculation, for one scope and one day."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any

from dashboard.cache import cached
from dashboard.indicators.guarding import SUPPRESSED, Guard, guard, hidden_of, hides_baseline
from dashboard.indicators.held import Held, aim_of
from dashboard.metrics.aggregation import NOBODY, Expected, Rules, Valid, aggregate, money, on_day, valid
from dashboard.metrics.progress import Aim, Assessment, assess_result, expected
from dashboard.metrics.quality import evidence_share
from dashboard.metrics.results import Observation, Result
from dashboard.metrics.small_numbers import cell
from dashboard.metrics.suppression import Cell
from dashboard.metrics.trend import Reading, Trend, trend
from dashboard.monitoring_terms import Basis, IndicatorLevel, OverPlaces, OverTime, ScopeKind, Sensitivity, UnitKind
from dashboard.queries import monitoring, regions
from dashboard.store import current_store, rows
from dashboard.vocabulary import Audience

PERIODS_SHOWN = 4


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
    judged: Result
    """What is held against the target: the value; of a share of what happens in periods, that of the last period, since
    its targets are levels that a share pooled over all periods would trail behind."""
    sums: Mapping[str, Result]
    """Of money one sum for each currency, none converted; else nothing."""
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
    observed = _by(rows(monitoring.totalled(audience, code, scope)))
    baselines = _by(rows(monitoring.baselines(audience, code)))
    targets = _by(rows(monitoring.targets(audience, code)))
    due = _by(rows(monitoring.expected(audience, code, scope)))
    found = {}
    for sheet in rows(monitoring.catalogue(code)):
        hidden = hidden_cells(sheet.id, audience) if _may_hide(sheet) and sheet.id in observed else frozenset()
        found[sheet.id] = Held(
            sheet=sheet,
            scopes=scopes,
            observations=tuple(map(_observation, observed[sheet.id])),
            hidden=hidden,
            baselines={
                row.scope_id: row
                for row in baselines[sheet.id]
                if not hides_baseline(row, sheet.basis, hidden, sheet.min_cell)
            },
            targets={scope: tuple(found) for scope, found in _by(targets[sheet.id], "scope_id").items()},
            expected=frozenset(row.scope_id for row in due[sheet.id]),
            periods=frozenset(row.ends_on for row in due[sheet.id]),
        )
    return found


def _may_hide(sheet: Any) -> bool:
    return bool(sheet.min_cell > 1 or sheet.sensitivity == Sensitivity.RESTRICTED)


@cached
def hidden_cells(code: str, audience: Audience) -> frozenset[Cell]:
    """The hidden cells of an indicator, worked out from all its values: no single place's are enough."""
    scopes = {row.id: row for row in rows(monitoring.scopes())}
    found = [_observation(row) for row in rows(monitoring.totalled(audience, code))]
    return hidden_of(found, scopes, rows(monitoring.catalogue(code))[0])


def reported(held: Held, scope: str, as_of: date) -> Reported:
    """The value of a scope: its own reports, or where the rule allows it those of the cities in it."""
    aim, inside = aim_of(held, scope, as_of), inside_of(held, scope)
    every = _rows_of(held, scope, inside)
    found = _since(held, every, aim)
    due = _expected_of(held, {row.scope for row in found} | inside, as_of)
    hides = guard(held, scope, every, found, as_of)
    final = valid(found)
    bare = aggregate(on_day(final, as_of), rules_of(held), due)
    series = [_point(days, final, due, hides) for days in sorted({(row.ends_on, row.starts_on) for row in found})]
    over = [point for point in series if point.ends_on <= as_of]
    *kept, is_shown = hides.shown([*(point.result for point in over), bare])
    points = [point if stays else _hidden(point) for point, stays in zip(over, kept, strict=True)]
    running = [point for point in series if point.starts_on <= as_of < point.ends_on]
    result = hides.whole(bare) if is_shown else SUPPRESSED
    is_share_of_periods = held.is_ratio and held.sheet.basis == Basis.FLOW
    judged = points[-1].result if is_share_of_periods and points else result
    return Reported(
        held=held,
        scope=scope,
        as_of=as_of,
        aim=aim,
        result=result,
        judged=judged,
        sums=_sums(held, final, as_of) if result is not SUPPRESSED else {},
        assessment=assess_result(aim, judged, as_of),
        trend=trend([point.result for point in points], _reading(held, aim)),
        points=tuple(points),
        running=() if hides.has_loose_totals else tuple(running),
        evidence=evidence_share(row.grade for row in found if row.key in set(result.rows)),
    )


def _sums(held: Held, final: Valid, as_of: date) -> dict[str, Result]:
    return money(on_day(final, as_of)) if held.sheet.unit_kind == UnitKind.MONEY else {}


def of_record(kind: str, record: str, audience: Audience) -> list[Reported]:
    """Every indicator of one city, region, programme or exchange of which something was reported."""
    scope = next(iter(rows(monitoring.scope_of(kind, record))), None)
    if scope is None:
        return []
    if kind == ScopeKind.REGION:
        found = [reported(held, scope.id, today()) for held in register(audience).values() if held.observations]
        return [one for one in found if one.result.rows and not one.held.is_total_only]
    own = register(audience, scope=scope.id)
    return [reported(held, scope.id, today()) for held in own.values() if scope.id in held.shown_scopes]


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


def _point(days: tuple[date, date], final: Valid, due: Expected, hides: Guard) -> Point:
    """One period, by its last and first day, of which anything was approved."""
    (ends_on, starts_on), held = days, hides.held
    level = aggregate(on_day(final, ends_on), rules_of(held), due)
    if held.sheet.basis != Basis.FLOW:
        level = hides.period(ends_on, level)
        return Point(starts_on, ends_on, level, level)
    own = tuple(row for row in final.rows if row.ends_on == ends_on and row.starts_on == starts_on)
    result = hides.period(
        ends_on, aggregate(on_day(replace(final, rows=own), ends_on), rules_of(held), Expected(due.scopes))
    )
    return Point(starts_on, ends_on, result, result if held.is_ratio else hides.level(ends_on, level))


def _hidden(point: Point) -> Point:
    return replace(point, result=SUPPRESSED, level=SUPPRESSED)


def _reading(held: Held, aim: Aim) -> Reading:
    is_impact = held.sheet.level == IndicatorLevel.IMPACT
    return Reading(held.sheet.direction, is_ratio=held.is_ratio, is_impact=is_impact, target=aim.target)


def _rows_of(held: Held, scope: str, inside: set[str]) -> list[Observation]:
    own = [row for row in held.observations if row.scope == scope]
    if own or held.sheet.over_places == OverPlaces.NONE or held.sheet.over_time == OverTime.RECOMPUTE:
        return own
    return [row for row in held.observations if row.scope in inside]


def inside_of(held: Held, scope: str) -> set[str]:
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
