"""Small cells are hidden so that nobody can compute them from what is shown (indicators.md 3.8)."""

from collections import deque
from decimal import Decimal
from itertools import product
from random import Random
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.metrics.results import Result, ResultState
from dashboard.metrics.suppression import MIN_SURVEY, exposed, hide_small, suppressed, suppressed_row

SECTORS = {"municipal": 18, "police": 3, "CSO": 11, "youth": 6}


def hidden_names(shown):
    return {name or "total" for _row, name in shown.hidden}


def test_police_3_is_hidden_with_the_next_smallest_youth_6():
    shown = suppressed_row(SECTORS)
    assert hidden_names(shown) == {"police", "youth"}
    assert shown.cells["", ""] == 38
    assert shown.cells["", "CSO"] == 11


def test_hiding_only_police_would_betray_it():
    table = {("", name): count for name, count in SECTORS.items()} | {("", ""): 38}
    assert exposed(table, {("", "police")}) == {("", "police")}


ROWS = [
    ("nothing small", {"a": 5, "b": 9}, set()),
    ("zero may be shown", {"a": 0, "b": 9}, set()),
    ("two small are enough", {"a": 2, "b": 3, "c": 9}, {"a", "b"}),
    ("two ones are told by their sum", {"a": 1, "b": 1, "c": 9, "d": 7}, {"a", "b", "d"}),
    ("beside zeros the small total is hidden, the zeros are shown", {"a": 3, "b": 0, "c": 0}, {"a", "total"}),
    ("alone, the total is hidden too", {"a": 4}, {"a", "total"}),
    ("a small total is a small cell", {"a": 1, "b": 2}, {"a", "b", "total"}),
    ("unknown is not hidden and not zero", {"a": None, "b": 9}, set()),
]


@pytest.mark.parametrize(("counts", "hidden"), [pytest.param(*c, id=n) for n, *c in ROWS])
def test_one_row_with_its_total(counts, hidden):
    shown = suppressed_row(counts)
    assert hidden_names(shown) == hidden


def test_surveys_hide_below_ten_and_a_sensitive_zero_can_be_hidden():
    assert hidden_names(suppressed_row({"a": 9, "b": 30, "c": 40}, MIN_SURVEY)) == {"a", "b"}
    assert "a" in hidden_names(suppressed_row({"a": 0, "b": 30, "c": 40}, hide_zero=True))


def test_in_a_table_rows_and_columns_are_both_closed():
    counts = {("north", "women"): 3, ("north", "men"): 20, ("south", "women"): 12, ("south", "men"): 9}
    shown = suppressed(counts)
    assert shown.hidden == counts.keys()
    assert (shown.cells["north", ""], shown.cells["", "women"], shown.cells["", ""]) == (23, 15, 44)


def test_two_hidden_in_each_line_are_not_enough_where_a_bridge_joins_two_circles():
    """Ranges of rows and columns look safe one by one; the cell that joins two blocks is told by their difference."""
    blocks = dict.fromkeys(product("abc", "xyz"), 9) | dict.fromkeys(product("def", "uvw"), 9)
    table = dict.fromkeys(product("abcdef", "xyzuvw"), 30) | blocks | {("a", "u"): 3}
    for r, c in list(table):
        for total in ((r, ""), ("", c), ("", "")):
            table[total] = table.get(total, 0) + table[r, c]
    assert exposed(table, {*blocks, ("a", "u")}) == {("a", "u")}


def test_results_of_cells_say_why_there_is_no_value():
    shown = suppressed_row(SECTORS | {"schools": None})
    states = [shown.result(("", name)).state for name in ("CSO", "police", "schools")]
    assert states == [ResultState.COMPLETE, ResultState.SUPPRESSED, ResultState.NO_DATA]


@pytest.mark.parametrize(
    ("result", "least", "is_hidden"),
    [
        (Result(Decimal(4), Decimal(4), Decimal(4)), 5, True),
        (Result(Decimal(5), Decimal(5), Decimal(5)), 5, False),
        (Result(Decimal(0), Decimal(0), Decimal(0)), 5, False),
        (Result(), 5, False),
        (Result(Decimal(7) / 9, numerator=Decimal(7), denominator=Decimal(9)), 10, True),
        (Result(Decimal(7) / 10, numerator=Decimal(7), denominator=Decimal(10)), 10, False),
    ],
    ids=["4", "5", "0", "no data", "7/9 of a survey", "7/10 of a survey"],
)
def test_a_single_value_is_hidden_by_its_size(result, least, is_hidden):
    found = hide_small(result, least)
    assert (found.state == ResultState.SUPPRESSED) == is_hidden
    assert (found == result) != is_hidden
    if is_hidden:
        assert (found.value, found.numerator, found.denominator, found.rows) == (None, None, None, ())


def _alternatives(table, inner, hidden):
    """Every table one step away that a reader of the shown cells cannot rule out."""
    for steps in product((-1, 0, 1), repeat=len(inner)):
        other = {cell: table[cell] + step for cell, step in zip(inner, steps, strict=True)}
        if any(count < min(1, table[cell]) for cell, count in other.items()):
            continue
        whole = dict(other)
        for (row, column), count in other.items():
            for cell in ((row, ""), ("", column), ("", "")):
                whole[cell] = whole.get(cell, 0) + count
        if all(whole[cell] == table[cell] for cell in table if cell not in hidden):
            yield whole


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([2, 3]), st.data())
def test_no_hidden_cell_can_be_computed_from_what_is_shown(n_columns, data):
    """Against a reader who tries all tables, not against the test that the function itself uses."""
    inner = list(product("ab", "xyz"[:n_columns]))
    counts = {cell: data.draw(st.integers(0, 9)) for cell in inner}
    shown = suppressed(counts)
    table = {
        cell: sum(n for (r, c), n in counts.items() if cell[0] in ("", r) and cell[1] in ("", c))
        for cell in shown.cells
    }
    assert all(cell in shown.hidden for cell, count in table.items() if 0 < count < 5)
    assert all(shown.cells[cell] == table[cell] for cell in table if cell not in shown.hidden)
    possible = list(_alternatives(table, inner, shown.hidden))
    assert [cell for cell in shown.hidden if len({other[cell] for other in possible}) < 2] == []


def _with_sums(inner):
    table = dict(inner)
    for (row, column), count in inner.items():
        for cell in ((row, ""), ("", column), ("", "")):
            table[cell] = table.get(cell, 0) + count
    return table


def _circle(table, hidden, cell):
    """Changes by one of hidden cells that leave every sum as it is, and no count below 1 that was not; None if none.

    A search over all ways, row and column in turn, that knows nothing of the function's own.
    """

    def sign(one):
        return -1 if (one[0] == "") != (one[1] == "") else 1

    for first in (1, -1):
        if first * sign(cell) < 0 and table[cell] <= 1:
            continue
        ways: deque[tuple[tuple[tuple[str, str], int], ...]] = deque([((cell, first),)])
        seen = {(cell, first)}
        while ways:
            way = ways.popleft()
            last, turn = way[-1]
            axis = 0 if len(way) % 2 else 1
            for other in hidden:
                step = (other, -turn)
                goes = other[axis] == last[axis] and other not in (last, cell) and step not in seen
                if not goes or (-turn * sign(other) < 0 and table[other] <= 1):
                    continue
                if axis == 0 and other[1] == cell[1]:
                    return {one: move * sign(one) for one, move in (*way, step)}
                seen.add(step)
                ways.append((*way, step))
    return None


@settings(max_examples=80, deadline=None)
@given(st.integers(2, 9), st.integers(2, 7), st.sampled_from([(0, 9), (0, 40), (1, 6), (4, 200)]), st.integers(0, 9999))
def test_of_every_hidden_cell_of_a_larger_table_another_number_is_possible(n_rows, n_columns, between, seed):
    """The witness: another table with the same shown cells, sums included, in which the hidden cell differs."""
    chance = Random(seed)
    inner = {
        (f"r{row}", f"c{column}"): chance.randint(*between)
        for row, column in product(range(n_rows), range(n_columns))
        if chance.random() < 0.9
    }
    table, shown = _with_sums(inner), suppressed(inner)
    assert all(cell in shown.hidden for cell, count in table.items() if 0 < count < 5)
    for cell in shown.hidden:
        moves = _circle(table, shown.hidden, cell)
        assert moves is not None, (cell, inner)
        other = _with_sums({one: count + moves.get(one, 0) for one, count in inner.items()})
        assert other[cell] != table[cell]
        assert min(other.values()) >= 0
        assert all(other[one] == count for one, count in table.items() if one not in shown.hidden)


def test_fifty_places_and_25_periods_take_less_than_a_third_of_a_second_and_hide_little():
    chance = Random(1)
    counts = {(f"city-{row}", f"period-{column}"): chance.randint(6, 90) for row in range(50) for column in range(25)}
    small = chance.sample(sorted(counts), 12)
    counts |= dict.fromkeys(small, 3)
    began = process_time()
    shown = suppressed(counts)
    assert process_time() - began < 0.3
    assert len(shown.hidden) <= 4 * len(small)
    assert exposed(_with_sums(counts), shown.hidden) == set()
