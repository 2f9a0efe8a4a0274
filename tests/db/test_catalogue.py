"""The catalogue of indicators: complete, by its own rules, and counted only where the facts allow it."""

from decimal import Decimal

import pytest
from sqlalchemy import func, select

from dashboard.exports.catalogue import catalogue
from dashboard.models import Baseline, City, Dimension, Indicator, Observation, Period, Scope, Target
from dashboard.monitoring_terms import Basis, Direction, EvidenceGrade, IndicatorLevel, OverPlaces, OverTime
from dashboard.store import Store

CODES = [
    *("CON-01", "CON-02", "CON-03", "CON-04", "CON-05", "CON-06"),
    *("REP-01", "REP-02", "REP-03", "REP-04"),
    *("BLD-01", "BLD-02", "BLD-03", "BLD-04", "BLD-05", "BLD-06", "BLD-07", "BLD-08"),
    *("EMP-01", "EMP-02", "EMP-03", "EMP-04", "EMP-05", "EMP-06", "EMP-07", "EMP-08"),
    *("EMP-09", "EMP-10", "EMP-11", "EMP-12"),
    *("INF-01", "INF-02", "INF-03", "INN-01", "INN-02", "INN-03"),
    *("REG-01", "REG-02", "IMP-01", "DQ-01", "DQ-02", "DQ-03"),
]
COUNTED = {
    *("CON-01", "CON-03", "REP-04", "BLD-01", "BLD-02", "BLD-03", "BLD-04", "EMP-01", "EMP-03", "INF-01"),
    *("INN-01", "REG-01", "REG-02", "DQ-03"),
}
FLOWS = {
    *("CON-03", "CON-04", "CON-05", "CON-06", "REP-01", "REP-02", "REP-03", "BLD-01", "BLD-02", "BLD-03", "BLD-05"),
    *("BLD-07", "EMP-06", "EMP-07", "EMP-08", "EMP-09", "INF-03", "INN-01", "INN-02", "INN-03", "DQ-01"),
}
NOT_PUBLIC = {
    **dict.fromkeys(("REP-03", "BLD-07", "EMP-02", "EMP-05", "EMP-06", "EMP-11", "EMP-12", "INN-02"), "internal"),
    **{"DQ-01": "internal", "IMP-01": "restricted"},
}
MAY_BE_EMPTY = {"certainty_note", "tolerance", "goal_id", "numerator_label", "denominator_label", "disaggregate_by"}
NEVER_TAKEN_APART_BY = ("ethnic", "religio", "nationalit", "faith")


@pytest.fixture
def indicators(shipped):
    """By code."""
    return {row.id: row for row in Store(shipped).rows(select(*Indicator.__table__.c).order_by(Indicator.sort))}


def test_all_forty_two_are_there_in_their_order(indicators):
    assert list(indicators) == CODES
    assert len(CODES) == 42


@pytest.mark.parametrize("code", CODES)
def test_a_definition_is_complete(indicators, code):
    row = indicators[code]._asdict()
    allowed = MAY_BE_EMPTY | ({"data_needed"} if row["is_counted"] else set())
    assert {name for name, value in row.items() if value in (None, "")} - allowed == set()
    texts = [row[name] for name in ("definition", "method", "information_use", "data_needed") if row[name]]
    assert [text for text in texts if not text.endswith((".", "?"))] == []


def test_what_the_facts_can_count_is_said_and_the_rest_says_what_it_needs(indicators):
    assert {code for code, row in indicators.items() if row.is_counted} == COUNTED
    assert [code for code, row in indicators.items() if not row.is_counted and not row.data_needed] == []


def test_an_indicator_serves_the_goal_of_its_code(indicators):
    goals = {"CON": "connect", "REP": "represent", "BLD": "build", "EMP": "empower", "INF": "inform"}
    goals |= {"INN": "innovate", "REG": "connect", "IMP": "empower"}
    assert {code: row.goal_id for code, row in indicators.items()} == {code: goals.get(code[:3]) for code in CODES}


def test_percentages_are_ratios_of_sums_with_both_labels_and_nothing_else_is(indicators):
    shares = {code for code, row in indicators.items() if row.unit_kind == "percent"}
    assert shares == {code for code, row in indicators.items() if row.unit == "%"}
    assert shares == {code for code, row in indicators.items() if row.numerator_label and row.denominator_label}
    assert shares == {code for code, row in indicators.items() if row.over_places == OverPlaces.RATIO}
    assert {indicators[code].over_time for code in shares} == {OverTime.RATIO, OverTime.LATEST}


def test_flows_and_stocks_are_those_of_the_specification(indicators):
    assert {code for code, row in indicators.items() if row.basis == Basis.FLOW} == FLOWS
    assert all(row.over_time != OverTime.LATEST for row in indicators.values() if row.basis == Basis.FLOW)
    stocks = {row.over_time for row in indicators.values() if row.basis == Basis.STOCK}
    assert stocks == {OverTime.LATEST, OverTime.RECOMPUTE}


def test_directions_are_those_of_the_specification(indicators):
    falling = {code for code, row in indicators.items() if row.direction == Direction.DESCENDING}
    kept = {code: row.tolerance for code, row in indicators.items() if row.direction == Direction.MAINTAIN}
    assert falling == {"BLD-07", "EMP-05", "DQ-03"}
    assert kept == {"REP-04": Decimal("0.05")}


def test_distinct_counts_medians_and_regions_are_recomputed_and_never_added(indicators):
    recomputed = {code for code, row in indicators.items() if row.over_time == OverTime.RECOMPUTE}
    assert recomputed == {"BLD-02", "BLD-07", "REG-01"}
    assert {indicators[code].over_places for code in recomputed} == {OverPlaces.NONE}


def test_sensitive_values_stay_inside(indicators):
    assert {code: row.sensitivity for code, row in indicators.items() if row.sensitivity != "public"} == NOT_PUBLIC


def test_small_counts_of_people_are_suppressed(indicators):
    cells = {code: row.min_cell for code, row in indicators.items() if row.min_cell > 1}
    assert cells == {"CON-04": 5, "EMP-07": 5, "CON-05": 10, "EMP-08": 10, "EMP-09": 10, "IMP-01": 10}


def test_only_what_residents_say_is_impact(indicators):
    levels = {level: {code for code, row in indicators.items() if row.level == level} for level in IndicatorLevel}
    assert levels[IndicatorLevel.IMPACT] == {"IMP-01"}
    assert levels[IndicatorLevel.PROCESS] == {"REG-02", "DQ-01", "DQ-02", "DQ-03"}


def test_values_are_taken_apart_by_dimensions_that_exist_and_never_by_group(indicators, shipped):
    known = {row.id for row in Store(shipped).rows(select(Dimension.id))}
    used = {name for row in indicators.values() for name in (row.disaggregate_by or "").split(";") if name}
    assert used == known
    assert [name for name in known if name.startswith(NEVER_TAKEN_APART_BY)] == []
    assert indicators["IMP-01"].disaggregate_by is None


def test_the_definitions_are_ours_and_say_so(indicators):
    assert {(row.source_id, row.certainty) for row in indicators.values()} == {("M01", "external")}


def test_the_document_holds_each_definition_once(facts):
    text = catalogue(facts.rows["indicators"])
    assert [text.count(f"\n### {code} ") for code in CODES] == [1] * 42
    assert [text.count(f"\n| {code} |") for code in CODES] == [1] * 42
    headings = [line for line in text.splitlines() if line.startswith("## ")]
    assert len(headings) == len(set(headings)) == 7


# What is measured against what


def test_periods_are_the_years_of_the_network_and_the_span_of_its_plan(shipped):
    rows = Store(shipped).rows(select(Period.id, Period.kind, Period.starts_on, Period.ends_on).order_by(Period.id))
    assert [row.id for row in rows if row.kind == "year"] == [str(year) for year in range(2015, 2027)]
    assert [row.id for row in rows if row.kind == "span"] == ["2017-2018"]
    assert {(row.starts_on.year, row.ends_on.year) for row in rows if row.kind == "year"} == {
        (year, year) for year in range(2015, 2027)
    }


def test_the_baseline_of_committee_seats_is_5_of_25(shipped):
    (row,) = Store(shipped).rows(select(*Baseline.__table__.c))
    assert (row.indicator_id, row.scope_id, row.value) == ("REP-04", "network", None)
    assert (row.numerator, row.denominator, row.starts_on.year) == (5, 25, 2016)
    assert (row.source_id, row.certainty) == ("S03", "inferred")


def test_the_only_target_that_a_source_states_is_3_exchanges_in_2017_and_2018(shipped):
    (row,) = Store(shipped).rows(select(*Target.__table__.c))
    assert (row.indicator_id, row.scope_id, row.kind, row.period_id) == ("BLD-01", "network", "final", "2017-2018")
    assert (row.value, row.version, row.source_id, row.certainty) == (3, 1, "S01", "stated")


def test_no_observation_of_a_real_city_is_without_a_source(shipped):
    unsourced = (
        select(func.count())
        .select_from(Observation)
        .join(Scope, Observation.scope_id == Scope.id)
        .join(City, Scope.city_id == City.id)
        .where(Observation.source_id.is_(None))
    )
    assert Store(shipped).rows(unsourced)[0][0] == 0
    assert not Observation.__table__.c.source_id.nullable


def test_evidence_is_graded_from_a_to_e():
    assert "".join(EvidenceGrade) == "ABCDE"
