"""Exchanges: what counts as held, how uncertain dates count, and where things lie in the drawings."""

from datetime import date
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest

from dashboard.figures.lanes import dots, lanes, scale_end
from dashboard.metrics.exchanges import (
    by_year,
    cities_in_exchanges,
    dated_to_the_day,
    exchanges_held,
    exchanges_in_window,
    in_shown_order,
    next_steps_by_status,
    pairs,
)
from dashboard.metrics.measure import State
from dashboard.vocabulary import StepStatus

FIRST, LAST = date(2017, 1, 1), date(2018, 12, 31)
UNDATED: dict[str, Any] = {
    "starts_on": None,
    "ends_on": None,
    "date_precision": "unknown",
    "ends_precision": None,
    "date_not_before": None,
    "date_not_after": None,
}


def exchange(name: str, starts_on: date | None = None, ends_on: date | None = None, **more: Any) -> Any:
    known = {
        "starts_on": starts_on,
        "ends_on": ends_on or starts_on,
        "date_precision": "day",
        "ends_precision": "day",
        "date_not_before": starts_on,
        "date_not_after": ends_on or starts_on,
    }
    kind = {"kind": "bilateral_exchange", "status": "held", "return_of_id": None, "title": name}
    return SimpleNamespace(**{"id": name, **kind, **(known if starts_on else UNDATED), **more})


def party(exchange_id: str, city: str | None, role: str, **more: Any) -> Any:
    known = {"party": "city" if city else "group", "status": "held", "title": exchange_id, "city": city}
    return SimpleNamespace(**{"exchange_id": exchange_id, "city_id": city, "role": role, **known, **more})


def total(value: int, starts_on: date | None, ends_on: date | None = None) -> Any:
    return SimpleNamespace(value=value, starts_on=starts_on, ends_on=ends_on, date_not_after=ends_on)


DAKAR = exchange("dakar", date(2017, 10, 16), date(2017, 10, 18))


def test_a_return_visit_counts_with_its_first_leg():
    legs = [exchange("there", date(2018, 3, 19)), exchange("back", date(2018, 11, 22), return_of_id="there")]
    assert exchanges_held(legs).value == 1
    assert exchanges_held(legs[1:]).value == 1


def test_only_what_is_reported_as_held_is_held():
    rows = [DAKAR, exchange("tour", status="planned"), exchange("years", kind="multi_year_programme")]
    assert exchanges_held(rows).value == 1
    assert [item.count for item in exchanges_held(rows).left_out] == [1, 1]


def test_exchanges_named_without_a_date_make_the_count_a_range():
    measure = exchanges_in_window([DAKAR, exchange("peshawar"), exchange("mombasa")], FIRST, LAST, 3)
    assert (measure.low, measure.high, measure.denominator) == (1, 3, 3)
    assert measure.state is State.RANGE


def test_dates_in_the_window_make_the_count_exact():
    rows = [DAKAR, exchange("peshawar", date(2018, 10, 30)), exchange("mombasa", date(2018, 3, 19))]
    assert exchanges_in_window(rows, FIRST, LAST, 3).value == 3


@pytest.mark.parametrize("more", [{"kind": "multilateral_exchange"}, {"status": "planned"}, {"return_of_id": "dakar"}])
def test_only_direct_exchanges_that_were_held_count_for_the_plan(more: dict[str, Any]):
    measure = exchanges_in_window([DAKAR, exchange("other", date(2018, 5, 1), **more)], FIRST, LAST)
    assert measure.value == 1


def test_a_lower_bound_after_the_window_excludes_an_exchange_without_a_year():
    skopje = exchange("skopje", date_not_before=date(2019, 2, 12), date_precision="day_of_year")
    assert exchanges_in_window([DAKAR, skopje], FIRST, LAST).value == 1


def test_a_city_that_hosted_and_visited_is_counted_once():
    parties = [party("a", "dakar", "visitor"), party("a", "montreal", "host"), party("b", "dakar", "host")]
    assert cities_in_exchanges(parties).value == 2


def test_places_groups_and_planned_exchanges_add_no_city_and_are_named_as_left_out():
    planned = party("c", "amman", "visitor", status="started")
    parties = [party("a", "skopje", "location"), party("b", None, "visitor"), planned]
    measure = cities_in_exchanges(parties)
    assert (measure.value, [item.count for item in measure.left_out]) == (0, [1, 1, 1])


def test_days_without_a_year_are_known_to_the_day_but_said_to_lack_the_year():
    measure = dated_to_the_day([DAKAR, exchange("skopje", date_precision="day_of_year"), exchange("peshawar")])
    assert (measure.value, measure.denominator) == (2, 3)
    assert [item.count for item in measure.left_out] == [1]


def test_years_between_are_kept_and_undated_is_a_class_of_its_own():
    groups = by_year([exchange("late", date(2019, 5, 1)), DAKAR, exchange("undated")])
    assert {year: len(rows) for year, rows in groups.items()} == {2017: 1, 2018: 0, 2019: 1, None: 1}


def test_groups_keep_the_order_in_which_rows_come():
    groups = in_shown_order([exchange("late", date(2019, 5, 1)), DAKAR, exchange("undated")])
    assert list(groups) == [2019, 2017, None]


def test_unknown_is_a_status_of_next_steps():
    steps = [SimpleNamespace(status="unknown"), SimpleNamespace(status="unknown"), SimpleNamespace(status="done")]
    assert next_steps_by_status(steps) == [(StepStatus.DONE, 1), (StepStatus.UNKNOWN, 2)]


def test_hosts_meet_visitors_and_peers_meet_both_ways():
    met = pairs([party("a", "dakar", "visitor"), party("a", "montreal", "host")])
    peers = pairs([party("b", "nansana", "peer"), party("b", "stellenbosch", "peer")])
    assert [(pair.host[0], pair.visitor[0]) for pair in met] == [("montreal", "dakar")]
    assert len(peers) == 2


def test_a_lane_shows_stated_days_and_the_bounds_of_unstated_ones():
    rough: dict[str, Any] = {"date_precision": "year", "ends_precision": None, "date_not_after": date(2021, 12, 31)}
    mark = lanes(by_year([exchange("elbasan", date(2021, 1, 1), **rough)]))[0].marks[0]
    assert (mark.known, mark.bounds) == (None, (0.0, 1.0))


def test_days_lie_in_their_part_of_the_year():
    mark = lanes(by_year([exchange("mid", date(2017, 7, 1), date(2017, 7, 3))]))[0].marks[0]
    assert mark.known == mark.bounds
    assert mark.bounds == pytest.approx((181 / 365, 184 / 365))


def test_lanes_run_from_the_newest_year_to_the_oldest():
    assert [lane.year for lane in lanes(by_year([DAKAR, exchange("late", date(2019, 5, 1))]))] == [2019, 2018, 2017]


def test_an_undated_total_has_no_dot_and_a_close_lower_one_lies_under():
    drawn = dots([total(142, None), total(50, FIRST), total(35, FIRST)], 2017, 2018, 300)
    assert [(float(dot.row.value), dot.is_under) for dot in drawn] == [(50, False), (35, True)]


def test_the_scale_ends_at_the_next_full_hundred():
    assert (scale_end([Decimal(264)]), scale_end([Decimal(300)])) == (300, 300)
