"""Which reported values of places and periods are hidden, so that no sum that is shown gives one of them away."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise

from dashboard.metrics.results import Observation
from dashboard.metrics.suppression import TOTAL, Cell, suppressed

LEAST_PLACES = 3
"""So many places make a total that says nothing of any of them, nor of any by its difference from another total."""


def cell(scope: str, ends_on: date | None = None) -> Cell:
    """A place and a period; without a period all periods together. The place `TOTAL` is all places together."""
    return scope, ends_on.isoformat() if ends_on else TOTAL


def size(row: Observation) -> int | None:
    """How many a value is about: of a ratio its denominator."""
    counted = row.value if row.denominator is None else row.denominator
    return None if counted is None else int(counted)


def sizes_of(observations: Iterable[Observation]) -> dict[Cell, int]:
    """The size of each cell of places and periods."""
    sizes: dict[Cell, int] = {}
    for row in observations:
        counted = size(row)
        if counted is not None:
            key = cell(row.scope, row.ends_on)
            sizes[key] = sizes.get(key, 0) + counted
    return sizes


def hidden_cells(observations: Sequence[Observation], min_cell: int) -> frozenset[Cell]:
    """Cells of places and periods that are hidden (indicators.md 3.8), with their sums by place, period and in all.

    Where periods overlap the sums are not those of a table: one small value hides all.
    """
    if min_cell <= 1:
        return frozenset()
    sizes = sizes_of(observations)
    if not _overlap(observations):
        return suppressed(sizes, min_cell).hidden
    alone = [size(row) or 0 for row in observations]
    return closed_cells(sizes, sums=True) if any(0 < number < min_cell for number in alone) else frozenset()


def closed_cells(sizes: Mapping[Cell, int], *, sums: bool) -> frozenset[Cell]:
    """Every place and period, and every place over all periods; with `sums` also those of all places."""
    single = {*sizes, *((place, TOTAL) for place, _day in sizes)}
    whole = {(TOTAL, day) for _place, day in single} if sums else set()
    return frozenset(single | whole)


def _overlap(observations: Iterable[Observation]) -> bool:
    """Whether two different periods have a day in common."""
    periods = sorted({(row.starts_on, row.ends_on) for row in observations})
    return any(later[0] <= earlier[1] for earlier, later in pairwise(periods))


def hidden_levels(days: Sequence[date], scope: str, hidden: Collection[Cell]) -> set[date]:
    """Days on which a sum since the start is hidden: from the first hidden period to before the last.

    The difference of two such sums is the value between them. Where all periods together are hidden, to the end.
    """
    small = [day for day in days if cell(scope, day) in hidden]
    if not small:
        return set()
    is_whole_hidden = cell(scope) in hidden
    return {day for day in days if small[0] <= day and (is_whole_hidden or day < small[-1])}


def totals_apart(totals: Sequence[Mapping[str, str]]) -> list[bool]:
    """Which totals may be shown, in the order of time, where no row behind them may be known. The last goes first.

    Each total is given by its rows, with their places. It is shown where it is that of `LEAST_PLACES` places or more,
    and as many places of it have another row in the next total that is shown, or none. Then of any sum of multiples of
    the shown totals the first one's rows that are gone from the next remain, so it is never about fewer places.
    """
    shown = [False] * len(totals)
    later: Mapping[str, str] | None = None
    for place in range(len(totals) - 1, -1, -1):
        rows = totals[place]
        gone = rows if later is None else {key: scope for key, scope in rows.items() if key not in later}
        is_same = later is not None and rows.keys() == later.keys()
        shown[place] = is_same or len({*gone.values()}) >= LEAST_PLACES
        later = rows if shown[place] else later
    return shown
