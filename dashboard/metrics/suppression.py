"""Small cells of a table, hidden so that nobody can compute them from what is shown (indicators.md 3.8)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from dashboard.metrics.results import Result, ResultState

MIN_CELL = 5
MIN_SURVEY = 10
TOTAL = ""
"""Name of the row and the column that hold the totals."""

Cell = tuple[str, str]
Knot = tuple[str, str]
Arc = tuple[Cell, Knot, Knot]


@dataclass(frozen=True, slots=True)
class Shown:
    """A table as it may be shown, totals included: a number, or None where hidden or not known."""

    cells: Mapping[Cell, int | None]
    hidden: frozenset[Cell]

    def result(self, cell: Cell) -> Result:
        """One cell with its state; a hidden one has no bounds either."""
        value = self.cells.get(cell)
        if value is None:
            return Result(state=ResultState.SUPPRESSED if cell in self.hidden else ResultState.NO_DATA)
        number = Decimal(value)
        return Result(number, number, number, state=ResultState.COMPLETE)


def suppressed(counts: Mapping[Cell, int | None], min_cell: int = MIN_CELL, *, hide_zero: bool = False) -> Shown:
    """Counts by (row, column) with totals of rows, columns and all, small ones hidden and what would betray them (3.8).

    Totals are small cells too. `hide_zero` where it is itself sensitive that nobody was counted.
    """
    known = {cell: count for cell, count in counts.items() if count is not None}
    return _shown(counts, _with_totals(known), _small(_with_totals(known), min_cell, hide_zero))


def suppressed_row(counts: Mapping[str, int | None], min_cell: int = MIN_CELL, *, hide_zero: bool = False) -> Shown:
    """Counts by name with one total: cells ("", name), the total at ("", "")."""
    known = {(TOTAL, name): count for name, count in counts.items() if count is not None}
    table = known | {(TOTAL, TOTAL): sum(known.values())}
    return _shown({(TOTAL, name): count for name, count in counts.items()}, table, _small(table, min_cell, hide_zero))


def hide_small(result: Result, min_cell: int = MIN_CELL) -> Result:
    """A single value: hidden where its denominator, or without one its count, is from 1 to below `min_cell`."""
    size = result.value if result.denominator is None else result.denominator
    if size is None or not 0 < size < min_cell:
        return result
    return replace(
        result, value=None, low=None, high=None, numerator=None, denominator=None, state=ResultState.SUPPRESSED, rows=()
    )


def _small(table: Mapping[Cell, int], min_cell: int, hide_zero: bool) -> set[Cell]:
    return {cell for cell, count in table.items() if (0 if hide_zero else 1) <= count < min_cell}


def _with_totals(known: Mapping[Cell, int]) -> dict[Cell, int]:
    table = dict(known)
    for (row, column), count in known.items():
        for cell in ((row, TOTAL), (TOTAL, column), (TOTAL, TOTAL)):
            table[cell] = table.get(cell, 0) + count
    return table


def _shown(counts: Mapping[Cell, int | None], table: Mapping[Cell, int], hidden: set[Cell]) -> Shown:
    """Hides one more cell until none can be computed: the smallest beside one that can, zeros and totals last."""
    while bare := exposed(table, hidden):
        rows, columns = {row for row, _column in bare}, {column for _row, column in bare}
        near = [cell for cell in table if cell not in hidden and (cell[0] in rows or cell[1] in columns)]
        others = near or [cell for cell in table if cell not in hidden]
        if not others:
            break
        hidden |= {min(others, key=lambda cell: (TOTAL in _names(cell, table), table[cell] == 0, table[cell], cell))}
    cells = {cell: None if cell in hidden else table.get(cell) for cell in {**counts, **table}}
    return Shown(cells, frozenset(hidden))


def _names(cell: Cell, table: Mapping[Cell, int]) -> Cell:
    """What makes a cell a total: in a table without rows the empty row's name does not."""
    return cell if _has_rows(table) else (cell[1], cell[1])


def _has_rows(table: Mapping[Cell, int]) -> bool:
    return any(row != TOTAL for row, _column in table)


def exposed(table: Mapping[Cell, int], hidden: Collection[Cell]) -> set[Cell]:
    """Hidden cells that have only one possible value, given the rest and that a hidden count is at least 1 (or 0 if 0).

    A table with totals is a flow network: a cell can be another number exactly if its edge lies on a circle of
    hidden cells that can grow and shrink in turn (Gusfield, A graph theoretic approach to statistical data security,
    SIAM J. Comput. 17, 1988).
    """
    has_rows = _has_rows(table)
    ends = {cell: _ends(cell, has_rows) for cell in hidden}
    arcs = [(cell, *ends[cell]) for cell in hidden]
    arcs += [(cell, *ends[cell][::-1]) for cell in hidden if table[cell] > 1]
    leaving: dict[Knot, list[Arc]] = {}
    for arc in arcs:
        leaving.setdefault(arc[1], []).append(arc)
    return set(hidden) - {arc[0] for arc in arcs if _turns(arc, leaving)}


def _ends(cell: Cell, has_rows: bool) -> tuple[Knot, Knot]:
    """The two sums that a cell stands in, so directed that growth of one is made up for along the arcs."""
    row, column = cell
    tail, head = ("row", row), ("column", column if has_rows else "free")
    if not has_rows:
        return (head, tail) if column == TOTAL else (tail, head)
    return (head, tail) if (row == TOTAL) != (column == TOTAL) else (tail, head)


def _turns(arc: Arc, leaving: Mapping[Knot, Sequence[Arc]]) -> bool:
    """Whether a path of other cells leads from the head of this arc back to its tail."""
    own, tail, head = arc
    seen, ahead = {head}, [head]
    while ahead and tail not in seen:
        found = {end for cell, _start, end in leaving.get(ahead.pop(), ()) if cell != own}
        ahead += found - seen
        seen |= found
    return tail in seen
