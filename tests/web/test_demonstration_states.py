"""The invented network as shipped shows every state that an indicator can be in, and every drawing of its pages."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy.engine import make_url

from dashboard import schema
from dashboard.cache import Answers
from dashboard.config import Dataset
from dashboard.demonstration.network import Size, network
from dashboard.demonstration.writing import write
from dashboard.filters import Filters
from dashboard.indicators.counted import COUNTED
from dashboard.indicators.framework import Line, lines
from dashboard.indicators.reported import Reported, register, reported, today
from dashboard.indicators.statuses import statuses
from dashboard.metrics.progress import Overlay, ProgressState
from dashboard.metrics.results import Reason, ResultState
from dashboard.metrics.trend import TrendState
from dashboard.store import Store, engine_for
from dashboard.vocabulary import Audience
from tests.web.pages import Page, read

NOT_REACHED = {ProgressState.UNDER_WAY}
"""Every target of the store belongs to a period, so every path has days."""
LEFT_OUT = {Reason.EARLIER, Reason.STALE, Reason.IN_PROGRESS, Reason.NOT_ADDITIVE}
"""The store gives the public approved values alone, the last of each revision, and holds none without a number."""
BEFORE = 2010
"""A year in which the invented network did not exist: a part of nothing."""
FALLING, RATIO, SMALL, MONEY, TOTAL_ONLY = "EMP-05", "EMP-04", "EMP-07", "INN-02", "IMP-01"


@pytest.fixture(scope="module")
def shipped(app: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The session's application on the network of `make demo`, in its own context."""
    engine = engine_for(make_url(f"sqlite:///{tmp_path_factory.mktemp('shipped')}/demo.sqlite"), writes=True)
    schema.upgrade(engine)
    write(engine, network(1, Size()), lambda _count: None)
    with pytest.MonkeyPatch.context() as patch, app.server.app_context():
        patch.setitem(app.server.config, "DATASET", Dataset.DEMO)
        patch.setitem(app.server.extensions, "store", Store(engine))
        patch.setitem(app.server.extensions, "answers", Answers())
        yield app.server.test_client()
    engine.dispose()


@pytest.fixture(scope="module")
def found(shipped: Any) -> list[Reported]:
    """Every indicator for every scope, as the public sees them."""
    every = register(Audience.PUBLIC).values()
    return [reported(held, scope, today()) for held in every for scope in held.scopes]


@pytest.fixture(scope="module")
def matrix(shipped: Any) -> list[Line]:
    return lines(Filters(), Audience.PUBLIC, today())


@pytest.fixture(scope="module")
def page_of(shipped: Any) -> Any:
    kept: dict[str, Page] = {}

    def reader(address: str) -> Page:
        if address not in kept:
            kept[address] = read(shipped, address)
        return kept[address]

    return reader


def scope_of(found: list[Reported], code: str, kind: str) -> list[Reported]:
    return [one for one in found if one.held.sheet.id == code and one.held.scopes[one.scope].kind == kind]


# States


def test_every_status_occurs(found):
    assert {one.assessment.state for one in found} == set(ProgressState) - NOT_REACHED


def test_every_kind_of_result_occurs(found, shipped):
    asked = (Filters(), Filters(period=BEFORE))
    counts = [count(filters, Audience.PUBLIC).indicator for count in COUNTED.values() for filters in asked]
    seen = {str(one.result.state) for one in found} | {str(each.measure.state) for each in counts}
    assert seen >= {str(state) for state in ResultState}


def test_both_remarks_beside_a_status_occur(found):
    assert {overlay for one in found for overlay in one.assessment.overlays} == set(Overlay)


def test_every_trend_occurs(found):
    """All but a change of a value to be kept: of those that are reported, none is to be kept."""
    assert {one.trend.state for one in found} == set(TrendState) - {TrendState.CHANGED}


def test_rows_are_left_out_for_every_reason_that_the_public_can_meet(found):
    assert {row.reason for one in found for row in one.result.left_out} >= LEFT_OUT


def test_a_falling_indicator_is_shown_well_and_badly(found):
    states = {one.assessment.state for one in scope_of(found, FALLING, "city")}
    wanted = {ProgressState.ACHIEVED, ProgressState.ON_TRACK, ProgressState.OFF_TRACK, ProgressState.REGRESSED}
    assert states >= wanted | {ProgressState.DIRECTION_CONFLICT, ProgressState.TARGET_EQUALS_BASELINE}


def test_some_targets_were_probably_too_low(found):
    assert any(one.assessment.progress.target_probably_too_low for one in found)


def test_a_period_is_still_running(found):
    assert any(one.running for one in found)


def test_a_range_leaves_two_statuses_open(matrix):
    assert any(line.judged and line.judged.otherwise for line in matrix)


def test_a_value_to_be_kept_is_judged(matrix):
    kept = [line.judged.state for line in matrix if line.judged and line.sheet.direction == "maintain"]
    assert kept
    assert set(kept) <= {ProgressState.ON_TRACK, ProgressState.OFF_TRACK}


def test_the_whole_network_is_neither_all_well_nor_all_bad(matrix):
    counts = statuses(matrix)
    assert {ProgressState.ACHIEVED, ProgressState.ON_TRACK, ProgressState.SLIGHT_DELAY, ProgressState.OFF_TRACK} <= set(
        counts
    )


def test_every_indicator_with_a_value_is_counted_among_the_statuses_once(matrix):
    judged = [line for line in matrix if (line.judged if line.counted else line.reported)]
    assert sum(statuses(matrix).values()) == len(judged)


def test_what_is_restricted_has_a_value_for_the_network_and_for_nobody_else(found):
    of_network, of_cities = scope_of(found, TOTAL_ONLY, "network"), scope_of(found, TOTAL_ONLY, "city")
    assert [one.result.value is None for one in of_network] == [False]
    assert {one.result.value for one in of_cities} == {None}


# Drawings


def of_class(page: Page, name: str) -> list[Any]:
    return [part for part in page.parts() if name in str(part["props"].get("class", "")).split()]


@pytest.mark.parametrize("code", [FALLING, RATIO, SMALL, MONEY, TOTAL_ONLY])
def test_the_page_of_an_indicator_answers(page_of, code):
    page = page_of(f"/indicator/{code}")
    assert (page.status, page.failed) == (200, [])


def test_series_cities_and_parts_are_drawn(page_of):
    page = page_of(f"/indicator/{RATIO}")
    assert page.with_prop("data-chart", f"series-{RATIO.lower()}")
    assert len(of_class(page, "multiple")) > 20
    assert "By goal" in page.seen


def test_hidden_cells_are_shown_as_hidden_and_explained(page_of):
    page = page_of(f"/indicator/{SMALL}")
    assert of_class(page, "hidden-cell")
    assert "Hidden: fewer than 5, and what would give them away." in page.seen


def test_several_currencies_are_said_and_not_added(page_of):
    assert "Reports came in several currencies, which are not added" in page_of(f"/indicator/{MONEY}").seen


def test_the_matrix_counts_statuses_and_says_what_is_needed(page_of):
    seen = page_of("/indicators").seen
    assert "How they stand against their targets" in seen
    assert "One of these; the sources leave open which:" in seen
    assert "What is needed:" in seen
