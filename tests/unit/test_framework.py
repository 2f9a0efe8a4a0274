"""Series, small drawings, parts and hidden values of the results framework."""

from datetime import date
from decimal import Decimal
from types import SimpleNamespace

import plotly.graph_objects as go
import pytest

from dashboard.figures.series import Dot, Series, Standing, Words, series_figure
from dashboard.figures.sparks import frame_of, spark
from dashboard.indicators import examples
from dashboard.metrics.disaggregation import breakdowns
from dashboard.metrics.progress import ProgressState
from dashboard.metrics.results import Observation
from dashboard.metrics.small_numbers import cell, hidden_cells, hidden_levels, totals_apart
from dashboard.metrics.suppression import TOTAL

DAYS = [date(2025, 3, 31), date(2025, 6, 30), date(2025, 9, 30)]
WORDS = Words(actual="Value", path="Path", partial="Partial", running="Running", gap="None", unit="exchanges")


def dots(*values, standing=Standing.FINAL):
    return [
        Dot(day, None if value is None else Decimal(value), "", standing)
        for day, value in zip(DAYS, values, strict=True)
    ]


def observed(scope, *values):
    return [
        Observation(f"{scope}{day}", scope, day.replace(day=1), day, value=None if value is None else Decimal(value))
        for day, value in zip(DAYS, values, strict=True)
    ]


def part(category, value, *, dimension="Sector", must_sum=True):
    return SimpleNamespace(
        dimension=dimension,
        must_sum=must_sum,
        category=category,
        period="2025-Q1",
        ends_on=DAYS[0],
        value=Decimal(value),
        numerator=None,
        denominator=None,
    )


# Figures


def test_a_series_is_a_valid_figure_of_scatter_traces():
    figure = series_figure(Series(dots(1, 2, 4), dots(1, 3, 5), WORDS))
    go.Figure(figure)
    assert {trace["type"] for trace in figure["data"]} == {"scatter"}


def test_a_missing_value_leaves_a_gap_and_never_a_zero():
    figure = series_figure(Series(dots(1, None, 0), [], WORDS))
    assert figure["data"][0]["y"] == [1, None, 0]
    assert figure["data"][0]["connectgaps"] is False


def test_values_that_few_reported_and_running_periods_have_marks_of_their_own():
    figure = series_figure(Series(dots(1, 2, 3, standing=Standing.PARTIAL), dots(1, 2, 3), WORDS))
    running = series_figure(Series(dots(1, 2, 3, standing=Standing.RUNNING), [], WORDS))
    assert [trace["name"] for trace in figure["data"]] == ["Path", "Value", "Partial"]
    assert [trace["name"] for trace in running["data"]] == ["Running"]


def test_the_axis_begins_at_zero_unless_a_value_lies_below():
    assert series_figure(Series(dots(5, 6, 7), [], WORDS))["layout"]["yaxis"]["range"][0] == 0
    assert series_figure(Series(dots(-5, 6, 7), [], WORDS))["layout"]["yaxis"]["range"][0] < -5


def test_small_drawings_share_one_scale_and_break_where_a_value_is_missing():
    one, other = list(zip(DAYS, map(Decimal, (0, 5, 10)), strict=True)), [(DAYS[0], Decimal(4)), (DAYS[1], None)]
    frame = frame_of([one, other], [Decimal(20)])
    assert frame is not None
    assert spark(one, frame, Decimal(20)).goal == 1.0
    assert spark(one, frame).points[-1] == (1.0, 0.5)
    assert len(spark([*other, (DAYS[2], Decimal(4))], frame).lines) == 2


def test_where_nothing_has_a_value_there_is_nothing_to_draw():
    assert frame_of([[(DAYS[0], None)]]) is None


# Parts


def test_a_small_part_is_hidden_with_the_next_smallest():
    found = breakdowns([part("municipal", 18), part("police", 3), part("CSO", 11), part("youth", 6)], 5)[0]
    hidden = {category for category, cell in zip(found.categories, found.periods[0][1], strict=True) if cell.is_hidden}
    assert hidden == {"police", "youth"}
    assert found.totals is not None
    assert found.totals[0].value == 38


def test_parts_that_overlap_have_no_total():
    assert breakdowns([part("a", 9, must_sum=False), part("b", 9, must_sum=False)], 5)[0].totals is None


def test_parts_of_a_hidden_value_are_hidden_altogether():
    found = breakdowns([part("a", 9), part("b", 9)], 5, {DAYS[0]})[0]
    assert found.n_hidden == 2


def test_where_no_cell_is_small_everything_is_shown():
    assert breakdowns([part("a", 1), part("b", 2)], 1)[0].n_hidden == 0


# Small numbers over places and periods


def test_a_smallest_cell_of_one_hides_nothing():
    assert hidden_cells(observed("a", 1, 2, 3), 1) == frozenset()


def test_a_small_value_is_hidden_with_three_that_would_give_it_away():
    hidden = hidden_cells([*observed("a", 3, 20, 30), *observed("b", 12, 14, 16), *observed("c", 50, 60, 70)], 5)
    assert hidden == {cell(city, day) for city in "ab" for day in DAYS[:2]}


def test_where_periods_overlap_one_small_value_hides_all():
    year = Observation("a-year", "a", date(2025, 1, 1), date(2025, 12, 31), Decimal(80))
    hidden = hidden_cells([year, *observed("a", 3, 20, 30), *observed("b", 12, 14, 16)], 5)
    assert {cell(place, day) for place in ("a", "b", TOTAL) for day in (*DAYS, None)} <= hidden
    assert hidden_cells([year, *observed("a", 13, 20, 30)], 5) == frozenset()


@pytest.mark.parametrize(
    ("totals", "shown"),
    [
        (["abc"], [True]),
        (["ab"], [False]),
        (["abc", "abc"], [True, True]),
        (["abc", "abcd"], [False, True]),
        (["abc", "def"], [True, True]),
        (["abcd", "abce", "efgh"], [False, True, True]),
    ],
    ids=["three places", "two places", "the same rows", "one more row", "three new rows", "one row changed"],
)
def test_totals_are_shown_where_their_differences_are_about_three_places_or_more(totals, shown):
    assert totals_apart([{key: f"of {key}" for key in keys} for keys in totals]) == shown


def test_where_all_values_are_large_nothing_is_hidden():
    assert hidden_cells([*observed("a", 13, 20, 0), *observed("b", 12, 14, None)], 5) == frozenset()


def test_a_small_sum_of_a_period_is_hidden_with_the_next_smallest():
    hidden = hidden_cells([*observed("a", 3, 20, 30), *observed("b", 0, 14, 16)], 5)
    assert {(TOTAL, DAYS[0].isoformat()), (TOTAL, DAYS[1].isoformat())} <= hidden
    assert cell(TOTAL) not in hidden


def test_one_place_alone_is_hidden_by_period():
    assert cell("a", DAYS[0]) in hidden_cells(observed("a", 3, 20, 30), 5)
    assert cell("a", DAYS[2]) not in hidden_cells(observed("a", 3, 20, 30), 5)


@pytest.mark.parametrize(
    ("hidden", "levels"),
    [
        (set(), set()),
        ({cell("a", DAYS[0]), cell("a", DAYS[2])}, {DAYS[0], DAYS[1]}),
        ({cell("a", DAYS[1]), cell("a")}, {DAYS[1], DAYS[2]}),
    ],
    ids=["nothing hidden", "between two hidden periods", "the whole hidden"],
)
def test_sums_since_the_start_do_not_give_hidden_periods_away(hidden, levels):
    assert hidden_levels(DAYS, "a", hidden) == levels


# The examples of the method


def test_the_comparison_gives_the_recommended_states():
    states = [case.found.state for case in examples.compared()]
    assert states == [
        *[ProgressState.ON_TRACK] * 3,
        ProgressState.ACHIEVED,
        ProgressState.ON_TRACK,
        ProgressState.REGRESSED,
        ProgressState.OFF_TRACK,
        ProgressState.NO_DATA,
        ProgressState.NO_BASELINE,
        ProgressState.ACHIEVED,
        ProgressState.DIRECTION_CONFLICT,
        ProgressState.ACHIEVED,
    ]


def test_the_stock_of_the_example_does_not_dip():
    quarters = examples.stock_by_quarter()
    assert [found.value for found, _naive in quarters] == [Decimal(22), Decimal(25), Decimal(30)]
    assert [naive for _found, naive in quarters] == [22, 18, 24]


def test_the_ratios_of_the_example_are_sums_by_sums():
    found = [found for found, _mean in examples.ratios()]
    assert [each.numerator for each in found] == [Decimal(9), Decimal(20)]
    assert [each.denominator for each in found] == [Decimal(14), Decimal(100)]
