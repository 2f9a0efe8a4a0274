"""The quality of what was reported: who reported and when, what is out of date, what evidence there is, what fails."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.filters import Filters
from dashboard.indicators.held import Held, aim_of
from dashboard.indicators.reported import register
from dashboard.metrics.progress import DAYS, DEFAULT, Aim
from dashboard.metrics.quality import (
    Due,
    Finding,
    Gap,
    Reporting,
    conflicts_of_direction,
    evidence_share,
    gaps,
    outliers,
    parts_that_differ,
    reporting,
)
from dashboard.metrics.results import Result
from dashboard.monitoring_terms import PeriodKind
from dashboard.queries import cities, evidence, monitoring
from dashboard.store import rows
from dashboard.vocabulary import Audience, ConflictState

CITY_FIELDS = ("latitude", "local_name", "starts_on")
"""What a reader would want to know of each member city."""


@dataclass(frozen=True, slots=True)
class Late:
    """An indicator of a scope whose last value is older than its frequency and grace."""

    indicator: str
    scope: str
    last: date


@dataclass(frozen=True, slots=True)
class Quality:
    """`names`: of scopes by key, of indicators by code; `kinds`: of their units. `n_values`: how many were approved."""

    names: dict[str, str]
    kinds: dict[str, str]
    n_values: int
    reporting: list[Reporting]
    late: list[Late]
    evidence: Result
    findings: list[Finding]
    gaps: list[Gap]
    n_open: int


def quality(filters: Filters, audience: Audience, as_of: date) -> Quality:
    """All of it, for the whole network; of the filters `sources` counts, for cities and conflicts."""
    held = register(audience)
    observed = [row for each in held.values() if not each.is_total_only for row in each.observations]
    scopes = next((each.scopes for each in held.values()), {})
    kept = Filters(sources=filters.sources, status="members")
    disputed = rows(evidence.conflicts(Filters(sources=filters.sources, status=ConflictState.OPEN.value), audience))
    return Quality(
        names={key: row.name for key, row in scopes.items()} | {code: each.sheet.name for code, each in held.items()},
        kinds={code: each.sheet.unit_kind for code, each in held.items()},
        n_values=len(observed),
        reporting=reporting((_due(row) for row in rows(monitoring.obligations(audience))), as_of),
        late=_late(held.values(), as_of),
        evidence=evidence_share(row.grade for row in observed),
        findings=_findings(held.values(), audience, as_of),
        gaps=gaps(rows(cities.cities(kept, audience)), CITY_FIELDS),
        n_open=len(disputed),
    )


def _due(row: Any) -> Due:
    return Due(row.scope_id, row.indicator, row.due_on, row.approved_on)


def _late(every: Iterable[Held], as_of: date) -> list[Late]:
    found = []
    for held in every:
        frequency = PeriodKind(held.sheet.frequency)
        limit = DAYS[frequency] + dict(DEFAULT.grace)[frequency]
        for scope in held.shown_scopes:
            last = max(row.ends_on for row in held.observations if row.scope == scope)
            if (as_of - last).days > limit:
                found.append(Late(held.sheet.id, scope, last))
    return found


def _findings(every: Iterable[Held], audience: Audience, as_of: date) -> list[Finding]:
    """Of indicators whose small values are hidden nothing is said here: a failed check would show them."""
    shown = {held.sheet.id: held for held in every if held.sheet.min_cell <= 1 and not held.is_total_only}
    aims: list[tuple[str, str, Aim]] = [
        (code, scope, aim_of(held, scope, as_of)) for code, held in shown.items() for scope in held.targets
    ]
    parts = [row for row in rows(monitoring.parts_sums(audience)) if row.indicator in shown]
    values = [row for row in rows(monitoring.observations(audience)) if row.indicator in shown]
    return [*parts_that_differ(parts), *conflicts_of_direction(aims), *outliers(values, _single)]


def _single(row: Any) -> Any:
    return row.value if row.denominator is None else row.numerator / row.denominator
