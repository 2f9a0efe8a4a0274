"""Explain this number: every card leads to its rows, and the same number is the same everywhere."""

import csv
import io
from collections import defaultdict
from urllib.parse import urlsplit

import pytest
from sqlalchemy import select

from dashboard.indicators.counted import COUNTED, EXPLAINED, OF_A_CITY
from dashboard.models import Indicator
from tests.web.pages import parts_of, read, text_of

NARROWED = [
    "/?sources=seeds",
    "/regions?sources=seeds",
    "/governance?sources=seeds",
    "/exchanges?region=balkans",
    "/exchanges?programme=esa-hub&period=2023",
    "/exchanges?status=held&q=mombasa",
    "/exchanges?view=next-steps&status=unknown&sources=seeds",
    "/exchanges?region=balkans&programme=wb-hub",
    "/action-plans?status=adopted",
    "/action-plans?region=eastern-africa&sources=seeds",
    "/city/mombasa?sources=seeds",
]


def cards(page):
    return page.with_prop("data-testid", "kpi")


def shown(card):
    props = card["props"]
    return props["data-value"], props["data-status"], props["data-unit"], props["data-target"]


def explained_at(card):
    hrefs = [str(part["props"].get("href", "")) for part in parts_of(card)]
    return [href for href in hrefs if href.startswith("/explain/")]


@pytest.fixture(scope="session")
def every_card(every_page, page_at):
    """Every card of every page, and of pages that are narrowed: page, card."""
    pages = [*every_page, *(page_at(address) for address in NARROWED)]
    return [(page, card) for page in pages for card in cards(page)]


def test_every_card_has_one_link_that_explains_it(every_card, store):
    assert [
        (page.address, card["props"]["data-kpi-id"]) for page, card in every_card if len(explained_at(card)) != 1
    ] == []
    known = set(EXPLAINED) | {row.id for row in store.rows(select(Indicator.id))}
    assert {card["props"]["data-kpi-id"] for _page, card in every_card} <= known


def test_the_explanation_of_a_card_shows_the_same_number(every_card, page_at):
    wrong = {}
    for page, card in every_card:
        address = explained_at(card)[0]
        found = [shown(other) for other in cards(page_at(address))]
        if found != [shown(card)]:
            wrong[page.address, address] = (shown(card), found)
    assert wrong == {}


def test_the_same_number_is_the_same_on_every_page(every_card):
    values = defaultdict(set)
    for _page, card in every_card:
        props = card["props"]
        values[props["data-kpi-id"], props["data-scope"], urlsplit(explained_at(card)[0]).query].add(shown(card))
    assert {key: found for key, found in values.items() if len(found) > 1} == {}
    assert len(values) > 60


def test_cards_say_what_they_are_about(every_card):
    scopes = {card["props"]["data-scope"].split(":")[0] for _page, card in every_card}
    assert scopes == {"network", "region", "programme", "city"}


@pytest.mark.parametrize("code", [code for code in EXPLAINED if code not in OF_A_CITY])
def test_page_and_file_tell_the_same(client, page_at, code):
    page, found = page_at(f"/explain/{code}"), client.get(f"/explain/{code}.json").json
    [card] = cards(page)
    value = "" if found["low"] is None else str(found["low"])
    value = value if found["low"] == found["high"] else f"{found['low']}-{found['high']}"
    assert shown(card)[:2] == (value, found["state"])
    listed = len([part for part in page.all("tr") if "scope" in str(part["props"]["children"][0]["props"])])
    assert listed >= sum(len(found["rows"][part]) for part in ("numerator", "possible", "denominator", "left_out"))


@pytest.mark.parametrize("query", ["", "?sources=seeds", "?scope=region:balkans", "?period=2018"])
def test_the_page_answers_as_json_when_asked(client, query):
    as_page = client.get(f"/explain/BLD-01{query}{'&' if query else '?'}format=json")
    assert as_page.mimetype == "application/json"
    assert as_page.json == client.get(f"/explain/BLD-01.json{query}").json


def test_a_null_never_becomes_a_zero(client, page_at):
    for code in (code for code in EXPLAINED if code not in OF_A_CITY):
        found = client.get(f"/explain/{code}.json?sources=seeds").json
        if found["state"] in ("no_data", "no_denominator"):
            assert (found["value"], found["low"], found["high"]) == (None, None, None), code
            [card] = cards(page_at(f"/explain/{code}?sources=seeds"))
            assert card["props"]["data-value"] == ""
            assert "–" in text_of(card)


def test_the_spreadsheet_holds_exactly_the_rows(client):
    found = client.get("/explain/REP-04.json").json["rows"]
    lines = list(csv.DictReader(io.StringIO(client.get("/explain/REP-04.csv").text.lstrip("\ufeff"))))
    counts = {part: sum(line["part"] == part for line in lines) for part in found}
    assert counts == {part: len(rows) for part, rows in found.items()}
    assert {line["as_of"] for line in lines} == {client.get("/explain/REP-04.json").json["as_of"]}
    assert [line for line in lines if not (line["sources"] and line["page"].startswith("http"))] == []


def test_pages_offer_the_files_of_their_own_rows(client, page_at):
    page = page_at("/explain/BLD-01?scope=region:balkans&sources=seeds")
    offered = [part["props"]["href"] for part in page.with_prop("data-export")]
    assert offered == [f"/explain/BLD-01.{kind}?scope=region:balkans&sources=seeds" for kind in ("csv", "json")]
    assert [client.get(address).status_code for address in offered] == [200, 200]


@pytest.mark.parametrize("code", ["no-such", "CON-99", "con-01", "CON-01.x", "<b>", "x" * 200])
def test_an_unknown_code_is_not_found(client, code):
    page = read(client, f"/explain/{code}")
    assert (page.status, cards(page)) == (404, [])
    assert [client.get(f"/explain/{code}.{kind}").status_code for kind in ("csv", "json")] == [404, 404]


@pytest.mark.parametrize("scope", ["city:nowhere", "planet:mars", "region:", "x"])
def test_a_scope_that_is_not_there_gets_no_number(client, scope):
    page = read(client, f"/explain/CON-01?scope={scope}")
    assert (page.failed, cards(page)) == ([], [])
    answer = client.get(f"/explain/CON-01?format=json&scope={scope}")
    assert (answer.status_code, list(answer.json)) == (404, ["error"])


def test_an_indicator_that_nobody_publishes_says_what_is_needed_and_has_no_value(client, store):
    silent = [row.id for row in store.rows(select(Indicator.id).where(~Indicator.is_counted))]
    assert len(silent) == 42 - len(COUNTED)
    for code in silent:
        page, found = read(client, f"/explain/{code}"), client.get(f"/explain/{code}.json").json
        assert (page.status, page.failed) == (200, []), code
        assert (found["value"], found["low"], found["denominator"], found["state"]) == (None, None, None, "no_data"), (
            code
        )
        assert [card["props"]["data-value"] for card in cards(page)] == [""], code
        assert "Not published" in page.seen, code


def test_another_day_is_not_pretended(client, page_at):
    page = page_at("/explain/CON-01?as_of=2020-01-01")
    assert (page.failed, cards(page)) == ([], [])
    assert "snapshots" in page.seen
    assert client.get("/explain/CON-01?as_of=2020-01-01&format=json").status_code == 404
    assert client.get("/explain/CON-01.csv?as_of=2020-01-01").status_code == 404


def test_the_present_day_may_be_named(client):
    present = client.get("/explain/CON-01.json").json["as_of"]
    assert client.get(f"/explain/CON-01.json?as_of={present}").status_code == 200
    assert len(cards(read(client, f"/explain/CON-01?as_of={present}"))) == 1


@pytest.mark.parametrize("code", COUNTED)
def test_an_explanation_has_a_formula_a_day_and_sources(page_at, code):
    page = page_at(f"/explain/{code}")
    for words in ("Formula", "With these rows", "Counted for", "Data as of", "Rows that count", "Rows left out"):
        assert words in page.seen, words
    assert [href for href in page.hrefs if href.startswith("/source/")]


def test_the_markup_of_an_answer_is_text(client):
    page = read(client, "/explain/BLD-01?q=<script>alert(1)</script>")
    assert not page.all("script")
