"""What the reader asks for: an address and a value that say the same, and never an error."""

from dataclasses import fields
from urllib.parse import parse_qsl

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.filters import SEARCH_LENGTH, Filters

NAMES = [field.name for field in fields(Filters)]
WORDS = st.one_of(
    st.none(), st.text(max_size=200), st.integers(), st.lists(st.text()), st.dictionaries(st.text(), st.text())
)
ASKED = st.dictionaries(st.one_of(st.sampled_from(NAMES), st.text()), WORDS)


@settings(max_examples=60, deadline=None)
@given(ASKED)
def test_any_address_is_read_without_an_error(asked):
    assert isinstance(hash(Filters.parse(asked)), int)


@settings(max_examples=60, deadline=None)
@given(ASKED)
def test_an_address_written_and_read_again_is_the_same_value(asked):
    filters = Filters.parse(asked)
    assert Filters.parse(dict(parse_qsl(filters.query_string[1:]))) == filters


@pytest.mark.parametrize(
    "asked", [None, [], "region=balkans", 7, {"utm_source": "x"}, {"region": None}, {"region": "all"}]
)
def test_what_is_not_understood_is_not_filtered_on(asked):
    assert Filters.parse(asked) == Filters()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("region", "Balkans"),
        ("region", "a" * 81),
        ("region", "west africa"),
        ("region", "balkans;drop table cities"),
        ("region", ["balkans"]),
        ("status", {"$ne": ""}),
        ("period", "1899"),
        ("period", "2017.0"),
        ("period", "٢٠١٧"),
        ("period", True),
        ("period", 12345),
        ("sources", "all"),
        ("sources", ["seeds"]),
        ("q", "   "),
        ("q", "\x00\x07"),
        ("q", 7),
    ],
)
def test_a_value_that_cannot_be_meant_is_left_out(name, value):
    assert Filters.parse({name: value}) == Filters()


@pytest.mark.parametrize(("value", "year"), [("2017", 2017), (2017, 2017), ("1999", 1999)])
def test_a_year_is_a_year(value, year):
    assert Filters.parse({"period": value}).period == year


def test_a_search_is_cut_and_its_blanks_are_one():
    assert Filters.parse({"q": "  new \n york  "}).q == "new york"
    assert len(Filters.parse({"q": "a" * 500}).q or "") == SEARCH_LENGTH


def test_nothing_asked_is_no_query():
    assert Filters().query_string == ""


def test_accents_survive_the_address():
    assert Filters(q="Čair").query_string == "?q=%C4%8Cair"


def test_how_rows_are_shown_does_not_narrow_them():
    assert not Filters(view="conflicts", sort="name").is_narrowed
    assert Filters(sources="seeds").is_narrowed
