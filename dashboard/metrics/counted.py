"""A number with the rows that it is counted from: those that count, that may, that it is a part of, and the rest."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dashboard.metrics.measure import Indicator
from dashboard.metrics.split import Reasoned, Split


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the store as the explanation of a number shows it. `reason`: why it is left out, or open."""

    key: str
    label: str
    address: str
    sources: str
    note: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """A number with all its rows. `what`: what the numerator counts; `whole`: what the denominator does, if any.

    `target`: the reported figure that the number is measured against, if any. It is not counted from rows.
    """

    indicator: Indicator
    what: str
    numerator: tuple[Row, ...]
    whole: str = ""
    denominator: tuple[Row, ...] = ()
    possible: tuple[Row, ...] = ()
    left_out: tuple[Row, ...] = ()
    target: Row | None = None


AsRow = Callable[..., Row]


def explained(indicator: Indicator, split: Split, as_row: AsRow, what: str, whole: str = "") -> Counted:
    """The indicator with the rows that its metric sorted; `as_row` draws one of them, with or without a reason."""
    return Counted(
        indicator,
        what,
        _drawn(((row, "") for row in split.counts), as_row),
        whole,
        _drawn(((row, "") for row in split.whole or ()), as_row),
        _drawn(split.possible, as_row),
        _drawn(split.left_out, as_row),
    )


def _drawn(rows: Iterable[Reasoned], as_row: AsRow) -> tuple[Row, ...]:
    return tuple(as_row(row, reason) for row, reason in rows)
