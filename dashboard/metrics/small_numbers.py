"""Which reported values of places and periods are hidden, so that no sum that is shown gives one of them away."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from dashboard.metrics.results import Observation
from dashboard.metrics.suppression import TOTAL, Cell, suppressed_row


def cell(scope: str, ends_on: date | None = None) -> Cell:
    """A place and a period; without a period all periods together. The place `TOTAL` is all places together."""
    return scope, ends_on.isoformat() if ends_on else TOTAL


def hidden_cells(observations: Iterable[Observation], min_cell: int) -> frozenset[Cell]:
    """Cells of places and periods that are hidden (indicators.md 3.8), with their sums. Of ratios, sizes count.

    Where one of several places has a small value, no single place is shown: the sums of all places and the values of
    the others would give it away. The sums by period are hidden where they, or a difference of them, are small.
    """
    if min_cell <= 1:
        return frozenset()
    sizes: dict[Cell, int] = {}
    for row in observations:
        size = row.value if row.denominator is None else row.denominator
        if size is not None:
            key = cell(row.scope, row.ends_on)
            sizes[key] = sizes.get(key, 0) + int(size)
    places = {scope for scope, _day in sizes}
    sums: dict[str, int | None] = {}
    for (_scope, day), number in sizes.items():
        sums[day] = number + (sums.get(day) or 0)
    periods = {day for _total, day in suppressed_row(sums, min_cell).hidden}
    alone = {(place, day) for place in places for day in periods if len(places) == 1}
    is_any_small = len(places) > 1 and any(0 < size < min_cell for size in sizes.values())
    single = {*sizes, *(cell(place) for place in places)} if is_any_small else set()
    return frozenset({(TOTAL, day) for day in periods} | alone | single)


def hidden_levels(days: Sequence[date], scope: str, hidden: Collection[Cell]) -> set[date]:
    """Days on which a sum since the start is hidden: from the first hidden period to before the last.

    The difference of two such sums is the value between them. Where all periods together are hidden, to the end.
    """
    small = [day for day in days if cell(scope, day) in hidden]
    if not small:
        return set()
    is_whole_hidden = cell(scope) in hidden
    return {day for day in days if small[0] <= day and (is_whole_hidden or day < small[-1])}
