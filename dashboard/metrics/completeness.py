"""How much of the store is known: shares of rows whose fields are filled."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.vocabulary import DatePrecision, StepStatus

UNKNOWN = {None, "", DatePrecision.UNKNOWN.value, StepStatus.UNKNOWN.value}
"""Values that say nothing. `unknown` is a status, and it means that nobody has said."""

KEY_FIELDS = {
    "cities": ("latitude", "population", "local_name"),
    "memberships": ("starts_on",),
    "exchanges": ("starts_on", "host", "delegates", "summary"),
    "exchange_sessions": ("day", "city_id", "summary"),
    "next_steps": ("due_on", "status", "last_heard"),
    "outcomes": ("summary",),
    "action_plans": ("starts_on", "period_from", "period_until"),
    "activities": ("due_on", "status_as_of", "evidence_note", "declared_progress", "budget_planned"),
    "programmes": ("starts_on", "lead", "planned_months"),
    "events": ("starts_on", "host", "attendance", "summary"),
    "bodies": ("starts_on", "size", "purpose"),
    "organisations": ("city_id",),
    "resources": ("city_id", "organisation_id", "address", "language"),
    "grants": ("starts_on", "organisation_id", "amount"),
    "sources": ("address", "published"),
}
"""What a reader would want to know of each row of a main table."""


@dataclass(frozen=True, slots=True)
class Completeness:
    """One table: how many rows know all key fields, and for each field how many rows know it."""

    table: str
    n_rows: int
    n_complete: int
    known: tuple[tuple[str, int], ...]

    @property
    def missing(self) -> tuple[tuple[str, int], ...]:
        """Fields that some rows lack, with the number of these rows; the greatest gap first."""
        gaps = [(name, self.n_rows - known) for name, known in self.known if known < self.n_rows]
        return tuple(sorted(gaps, key=lambda gap: -gap[1]))

    @property
    def cell_share(self) -> float | None:
        """Known cells of all cells of the key fields, from 0 to 1. None for an empty table."""
        cells = self.n_rows * len(self.known)
        return sum(known for _name, known in self.known) / cells if cells else None


def completeness(table: str, rows: Sequence[Any], fields: Iterable[str]) -> Completeness:
    """`rows` of one table against its key fields; a field is an attribute of the row."""
    names = tuple(fields)
    known = tuple((name, sum(is_known(getattr(row, name)) for row in rows)) for name in names)
    complete = sum(all(is_known(getattr(row, name)) for name in names) for row in rows)
    return Completeness(table, len(rows), complete, known)


def is_known(value: Any) -> bool:
    """Something is said. False and 0 are answers; empty and "unknown" are not."""
    return value not in UNKNOWN if value is None or isinstance(value, str) else True
