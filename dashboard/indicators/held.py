"""All that the store holds of one indicator, and what its values are measured against."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from dashboard.metrics.progress import Aim, Milestone, path_of
from dashboard.metrics.results import Observation
from dashboard.metrics.suppression import Cell
from dashboard.monitoring_terms import Basis, PeriodKind, ScopeKind, Sensitivity, TargetKind, UnitKind


@dataclass(frozen=True, slots=True)
class Held:
    """All that the store holds of one indicator: `sheet` is its row of the catalogue; the rest by scope."""

    sheet: Any
    scopes: Mapping[str, Any]
    observations: tuple[Observation, ...]
    baselines: Mapping[str, Any]
    targets: Mapping[str, tuple[Any, ...]]
    expected: frozenset[str]
    periods: frozenset[date]
    hidden: frozenset[Cell] = frozenset()

    @property
    def is_ratio(self) -> bool:
        return bool(self.sheet.unit_kind == UnitKind.PERCENT)

    @property
    def is_total_only(self) -> bool:
        """Of a restricted indicator nothing but the network's total may be shown."""
        return bool(self.sheet.sensitivity == Sensitivity.RESTRICTED)

    @property
    def shown_scopes(self) -> list[str]:
        """Scopes of which something was approved, and whose values may be shown one by one."""
        reported_for = {row.scope for row in self.observations}
        return sorted(key for key in reported_for if not self.is_total_only or key == network(self))


def network(held: Held) -> str | None:
    """Key of the scope that is the whole network."""
    return next((key for key, scope in held.scopes.items() if scope.kind == ScopeKind.NETWORK), None)


def aim_of(held: Held, scope: str, as_of: date) -> Aim:
    """What the scope's value is measured against: its own baseline and targets. Shares do not add up over time."""
    sheet, baseline = held.sheet, held.baselines.get(scope)
    basis = Basis.STOCK if held.is_ratio else Basis(sheet.basis)
    plan = _plan(held.targets.get(scope, ()), as_of)
    stood = baseline and (baseline.ends_on or baseline.starts_on)
    return Aim(
        direction=sheet.direction,
        baseline=_stood(baseline),
        path=_path(plan, basis),
        starts_on=min((row.starts_on for row in plan), default=None) if basis == Basis.FLOW or not stood else stood,
        tolerance=sheet.tolerance or Decimal(0),
        zero_by_definition=sheet.zero_by_definition,
        basis=basis,
        frequency=PeriodKind(sheet.frequency),
    )


def _plan(targets: Sequence[Any], as_of: date) -> list[Any]:
    """The targets of the plan that runs on a day, else of the last one: its final target, and those of its periods."""
    finals = [row for row in targets if row.kind == TargetKind.FINAL]
    final = next((row for row in finals if row.starts_on <= as_of <= row.ends_on), finals[-1] if finals else None)
    if final is None:
        return list(targets)
    inside = [row for row in targets if final.starts_on <= row.starts_on and row.ends_on <= final.ends_on]
    return [row for row in inside if row is final or row.kind == TargetKind.PERIOD]


def _path(plan: Sequence[Any], basis: Basis) -> tuple[Milestone, ...]:
    """Targets of periods one after the other, of a flow added up; a final target is a level by itself."""
    steps = path_of(((row.ends_on, row.value) for row in plan if row.kind == TargetKind.PERIOD), basis)
    last = [Milestone(row.value, row.ends_on) for row in plan if row.kind == TargetKind.FINAL]
    days = {step.ends_on for step in last}
    return (*(step for step in steps if step.ends_on not in days), *last)


def _stood(baseline: Any) -> Decimal | None:
    if baseline is None:
        return None
    value: Decimal = baseline.value if baseline.denominator is None else baseline.numerator / baseline.denominator
    return value
