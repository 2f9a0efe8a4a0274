"""Indicators that the facts can count: their values on both engines, each with the rows that make it up."""

import json
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from dashboard.exports import explained
from dashboard.indicators.counted import COUNTED, EXPLAINED, OF_A_CITY, OF_AN_EXCHANGE, WHOLE_NETWORK, explain
from dashboard.metrics.measure import State
from dashboard.metrics.scopes import Asked, Kind
from dashboard.models import City, Exchange, Indicator, Programme, Region
from dashboard.store import Store
from dashboard.vocabulary import Audience

SEEDS = {"sources": "seeds"}
GOLDEN = {
    "CON-01": (28, None),
    "CON-03": (4, None),
    "REP-04": (5, 25),
    "BLD-01": (4, None),
    "BLD-02": (10, None),
    "BLD-03": ((9, 10), 10),
    "BLD-04": (None, 9),
    "EMP-01": (3, None),
    "EMP-03": (None, 0),
    "INF-01": (15, None),
    "INN-01": (None, None),
    "REG-01": (2, 5),
    "REG-02": (0, 5),
    "DQ-03": (12, None),
}
"""What the founding documents alone give: a value or a range, and a denominator; None is unknown."""
WIDER = {
    "CON-01": (75, None),
    "CON-03": (33, None),
    "REP-04": (5, 25),
    "BLD-01": (9, None),
    "BLD-02": (18, None),
    "BLD-03": ((10, 15), 15),
    "BLD-04": (None, 10),
    "EMP-01": (10, None),
    "EMP-03": ((3, 24), 24),
    "INF-01": (25, None),
    "INN-01": (1, None),
    "REG-01": (4, 5),
    "REG-02": (1, 5),
    "DQ-03": (18, None),
}
"""The same with all sources."""
SEATS = {"dakar", "kaduna", "kano", "kiffa", "mombasa"}
PARTS = ("numerator", "possible", "denominator", "left_out")


@pytest.fixture
def least(shipped):
    """The least that an indicator needs: an application with the store, and the files of explanations."""
    server = Flask("counted")
    server.extensions["store"] = Store(shipped)
    explained.register(server, lambda: Audience.PUBLIC, explain)
    return server


@pytest.fixture
def number(least):
    """A number with its rows, under the parameters of an address."""

    def ask(code, **parameters):
        with least.app_context():
            return explain(code, Asked.parse(parameters), Audience.PUBLIC)

    return ask


def value(counted):
    measure = counted.indicator.measure
    whole = None if counted.target else measure.denominator
    if measure.state is State.RANGE:
        return (measure.low, measure.high), whole
    return measure.value, whole


def sums(counted):
    """What the rows add up to."""
    measure, certain = counted.indicator.measure, len(counted.numerator)
    found: Any
    if measure.value is None and measure.low is None:
        found = None if certain == 0 else certain
    else:
        found = (certain, certain + len(counted.possible)) if counted.possible else certain
    whole = len(counted.denominator) if counted.whole else None
    return found, whole


def places(store, kind):
    names: dict[Any, Any] = {Kind.REGION: Region, Kind.PROGRAMME: Programme, Kind.EXCHANGE: Exchange, Kind.CITY: City}
    return [row.id for row in store.rows(select(names[kind].id))]


def test_the_catalogue_counts_what_the_code_counts(shipped):
    stored = Store(shipped).rows(select(Indicator.id).where(Indicator.is_counted))
    assert {row.id for row in stored} == set(COUNTED)


def test_every_counted_indicator_has_a_golden_value():
    assert set(GOLDEN) == set(WIDER) == set(COUNTED)


@pytest.mark.parametrize("code", GOLDEN)
def test_the_founding_documents_give(number, code):
    assert value(number(code, **SEEDS)) == GOLDEN[code]


@pytest.mark.parametrize("code", WIDER)
def test_all_sources_give(number, code):
    assert value(number(code)) == WIDER[code]


@pytest.mark.parametrize("code", [code for code in EXPLAINED if code not in OF_A_CITY])
@pytest.mark.parametrize("lens", [{}, SEEDS], ids=["all", "seeds"])
def test_the_rows_add_up_to_the_number(number, code, lens):
    counted = number(code, **lens)
    assert value(counted) == sums(counted)


@pytest.mark.parametrize("kind", [Kind.REGION, Kind.PROGRAMME])
def test_the_rows_add_up_for_every_region_and_programme(number, shipped, kind):
    codes = [code for code in EXPLAINED if code not in WHOLE_NETWORK and code not in OF_A_CITY]
    for name in places(Store(shipped), kind)[:12]:
        found = {code: number(code, scope=f"{kind}:{name}") for code in codes}
        assert {code: value(counted) for code, counted in found.items()} == {
            code: sums(counted) for code, counted in found.items()
        }


def test_the_rows_add_up_for_cities_and_exchanges(number, shipped):
    for kind, codes in ((Kind.CITY, OF_A_CITY), (Kind.EXCHANGE, OF_AN_EXCHANGE)):
        for name in places(Store(shipped), kind)[:15]:
            found = [number(code, scope=f"{kind}:{name}") for code in codes]
            assert [value(counted) for counted in found] == [sums(counted) for counted in found], name


@pytest.mark.parametrize("code", [code for code in EXPLAINED if code not in OF_A_CITY])
def test_every_row_has_a_name_a_page_and_sources_and_stands_once_in_its_part(number, code):
    counted = number(code)
    for part in PARTS:
        rows = getattr(counted, part)
        assert [row for row in rows if not (row.label and row.address.startswith("/") and row.sources)] == []
        assert len({row.key for row in rows}) == len(rows), part


@pytest.mark.parametrize("code", [code for code in EXPLAINED if code not in OF_A_CITY])
def test_every_row_that_is_left_out_has_its_reason_and_does_not_count(number, code):
    counted = number(code)
    assert [row for row in (*counted.left_out, *counted.possible) if not row.reason] == []
    outside = {row.key for row in (*counted.left_out, *counted.possible)}
    assert {row.key for row in counted.numerator} & outside == set()


def test_the_seats_of_priority_regions_are_named(number):
    assert {row.key for row in number("REP-04", **SEEDS).numerator} == SEATS


def test_a_part_of_a_region_is_never_more_than_the_network(number):
    whole = number("CON-01").indicator.measure.value
    parts = [number("CON-01", scope=f"region:{name}").indicator.measure.value for name in ("west-africa", "balkans")]
    assert all(0 < part < whole for part in parts)


@pytest.mark.parametrize("scope", ["region:atlantis", "city:nowhere", "planet:mars", "city:", "network:x", "<b>"])
def test_what_does_not_exist_has_no_number(number, scope):
    assert number("CON-01", scope=scope) is None
    assert number("city-plans", scope=scope) is None


def test_a_number_of_the_whole_network_is_not_given_for_a_region(number):
    assert number("REG-01", scope="region:west-africa") is None
    assert number("city-plans") is None


def test_an_unknown_number_stays_null_in_its_file(least):
    found = least.test_client().get("/explain/BLD-04.json").json
    assert (found["value"], found["low"], found["high"], found["state"]) == (None, None, None, "no_data")
    assert found["rows"]["numerator"] == []


@pytest.mark.parametrize("code", GOLDEN)
def test_the_file_holds_the_number_and_its_rows(least, number, code):
    counted, found = number(code), json.loads(least.test_client().get(f"/explain/{code}.json").text)
    measure = counted.indicator.measure
    assert (found["value"], found["denominator"]) == (measure.value, measure.denominator)
    assert {part: len(found["rows"][part]) for part in PARTS} == {part: len(getattr(counted, part)) for part in PARTS}
