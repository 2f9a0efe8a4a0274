"""Which objective of the exchange programme which exchange addressed, as far as its agenda is known."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.language import _
from dashboard.metrics.measure import Measure
from dashboard.metrics.split import Split, because
from dashboard.vocabulary import ReportedStatus


@dataclass(frozen=True, slots=True)
class Cell:
    """One exchange and one objective: rows of both, and how many sessions of the agenda serve it."""

    exchange: Any
    objective: Any
    n_sessions: int


def cells(exchanges: Iterable[Any], objectives: Sequence[Any], served: Iterable[Any]) -> list[Cell]:
    """Every exchange reported as held with every objective; `served`: exchange_id, objective_id, n_sessions."""
    numbers = {(row.exchange_id, row.objective_id): row.n_sessions for row in served}
    held = [row for row in exchanges if row.status == ReportedStatus.HELD]
    return [Cell(row, aim, numbers.get((row.id, aim.id), 0)) for row in held for aim in objectives]


def addressed(every: Iterable[Cell]) -> Split:
    """Cells that an agenda serves, of all whose agenda is known; a recorded agenda may be incomplete, so the others may
    have been addressed too.
    """
    every = list(every)
    known = [cell for cell in every if cell.exchange.n_sessions]
    silent = [cell for cell in known if not cell.n_sessions]
    without = [cell for cell in every if not cell.exchange.n_sessions]
    return Split(
        [cell for cell in known if cell.n_sessions],
        known,
        because(_("no session on the recorded agenda serves it; no source says that it was not addressed"), silent),
        because(_("no source gives an agenda of the exchange"), without),
    )


def objectives_addressed(every: Iterable[Cell]) -> Measure:
    """How many cells are served, at least and at most."""
    return addressed(every).measure(_("objectives of exchanges"))
