"""Small cells of a table, hidden so that nobody can compute them from what is shown (indicators.md 3.8)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from dashboard.metrics.circles import Arc, Knot, off_circles
from dashboard.metrics.results import Result, ResultState

MIN_CELL = 5
MIN_SURVEY = 10
TOTAL = ""
"""Name of the row and the column that hold the totals."""
DEAR = 10**9
"""More than any count: what it costs to hide one cell more rather than a larger one."""

Cell = tuple[str, str]


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
    table = _with_totals(known)
    return _shown(counts, table, _small(table, min_cell, hide_zero))


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
    """Hides more cells until none can be computed."""
    while (bare := exposed(table, hidden)) and (more := _circles(bare, table, hidden) or _beside(bare, table, hidden)):
        hidden |= more
    cells = {cell: None if cell in hidden else table.get(cell) for cell in {**counts, **table}}
    return Shown(cells, frozenset(hidden))


def _circles(bare: Iterable[Cell], table: Mapping[Cell, int], hidden: Collection[Cell]) -> set[Cell]:
    """What closes a circle of four around each cell that can be computed; empty in a table of one row.

    Of cells that share a line only the first gets one: what is hidden for it may help the others.
    """
    costs = {cell: _cost(cell, count, hidden) for cell, count in table.items()}
    found: set[Cell] = set()
    touched: set[Cell] = set()
    for row, column in sorted(bare, key=lambda cell: (table[cell], cell)):
        if (row, "row") not in touched and (column, "column") not in touched:
            circle = _cheapest_circle((row, column), table, costs)
            found |= {corner for corner in circle if corner not in hidden}
            touched |= {(name, kind) for corner in circle for name, kind in zip(corner, ("row", "column"), strict=True)}
    return found


def _cost(cell: Cell, count: int, hidden: Collection[Cell]) -> int:
    """What it costs to hide a cell: nothing once more, then by its size; a zero more than any count, a total most."""
    if cell in hidden:
        return 0
    return DEAR + count + (DEAR**2 if count == 0 else 0) + (DEAR**3 if TOTAL in cell else 0)


def _cheapest_circle(cell: Cell, table: Mapping[Cell, int], costs: Mapping[Cell, int]) -> tuple[Cell, ...]:
    """The three other corners of the circle of four on which a cell can be another number, and which hides least."""
    row, column = cell
    beside = sorted((costs[other], other) for other in table if other[0] == row and other != cell)
    below = sorted((costs[other], other) for other in table if other[1] == column and other != cell)
    best: tuple[Cell, ...] = ()
    least = DEAR**4
    for cost, one in beside:
        for more, two in below:
            if cost + more >= least:
                break
            last = (two[0], one[1])
            if cost + more + costs.get(last, least) < least and _can_turn((cell, one, two, last), table):
                best, least = (one, two, last), cost + more + costs[last]
    return best


def _can_turn(circle: tuple[Cell, Cell, Cell, Cell], table: Mapping[Cell, int]) -> bool:
    """Whether the corners can change by one in turn and stay at least 1; a sum changes the other way round."""
    signs = [
        turn * (-1 if (row == TOTAL) != (column == TOTAL) else 1)
        for turn, (row, column) in zip((1, -1, -1, 1), circle, strict=True)
    ]
    lasting = [table[cell] > 1 for cell in circle]
    return any(all(stays or sign == way for stays, sign in zip(lasting, signs, strict=True)) for way in (1, -1))


def _beside(bare: Iterable[Cell], table: Mapping[Cell, int], hidden: Collection[Cell]) -> set[Cell]:
    """The smallest cell beside one that can be computed, zeros and totals last; any cell where none is beside."""
    has_rows = _has_rows(table)
    knots = {knot for cell in bare for knot in _ends(cell, has_rows)}
    others = [cell for cell in table if cell not in hidden]
    near = [cell for cell in others if not knots.isdisjoint(_ends(cell, has_rows))]
    order = sorted(near or others, key=lambda cell: (TOTAL in _names(cell, table), table[cell] == 0, table[cell], cell))
    return set(order[:1])


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
    arcs = [Arc(cell, *_ends(cell, has_rows), table[cell] > 1) for cell in hidden]
    return {arc.name for arc in off_circles(arcs)}


def _ends(cell: Cell, has_rows: bool) -> tuple[Knot, Knot]:
    """The two sums that a cell stands in, so directed that growth of one is made up for along the arcs."""
    row, column = cell
    tail, head = ("row", row), ("column", column if has_rows else "free")
    if not has_rows:
        return (head, tail) if column == TOTAL else (tail, head)
    return (head, tail) if (row == TOTAL) != (column == TOTAL) else (tail, head)
