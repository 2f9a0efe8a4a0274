"""A hidden value is not explained away, and every value that is shown leads to its explanation."""

from collections import defaultdict

import pytest
from sqlalchemy import select

from dashboard.models import Scope
from tests.web.explained.reading import KINDS, NO_ROWS, SMALL, a_city, cards, explained_in, stored, the_small_one
from tests.web.pages import parts_of, read, text_of

# What is hidden


@pytest.mark.parametrize("code", SMALL)
def test_a_hidden_value_gives_nothing_away(demo, told, code):
    key, city = the_small_one(demo, code)
    found, address = told(f"{code}?scope=city:{city}"), f"/explain/{code}{{}}?scope=city:{city}"
    assert {found[name] for name in ("value", "low", "high", "numerator", "denominator", "progress", "index")} == {None}
    assert (found["state"], found["rows"], found["left_out_because"]) == ("suppressed", NO_ROWS, [])
    assert "small" in found["withheld"]
    page = read(demo.client, address.format(""))
    assert [card["props"]["data-value"] for card in cards(page)] == [""]
    assert found["withheld"] in page.seen
    texts = [page.text, *(demo.client.get(address.format(f".{kind}")).text for kind in KINDS)]
    assert [part for text in texts for part in (key, "2/3", "66.7", "0.66") if part in text] == []
    assert len(texts[1].splitlines()) == 1


@pytest.mark.parametrize("code", SMALL)
def test_hidden_rows_of_a_value_that_is_shown_have_no_numbers(demo, told, code):
    cities = [row.city_id for row in demo.store.rows(select(Scope.city_id).where(Scope.kind == "city"))]
    answers = [told(address) for address in (code, *(f"{code}?scope=city:{city}" for city in cities))]
    lists = [found["rows"]["counts"] + found["rows"]["left_out"] for found in answers]
    hidden = [[row for row in rows if row["hidden"]] for rows in lists]
    assert any(hidden)
    assert [len(rows) for rows in hidden if len(rows) == 1] == [], "one alone could be worked out"
    assert {row[name] for rows in hidden for row in rows for name in ("value", "numerator", "denominator")} == {None}
    found, rows = next((found, rows) for found, rows in zip(answers, hidden, strict=True) if rows)
    sheet = demo.client.get(f"/explain/{code}.csv?scope={found['scope']}").text
    assert sheet.count(",,,,,true,") == len(rows), "value, numerator, denominator and currency are empty"
    assert read(demo.client, f"/explain/{code}?scope={found['scope']}").seen.count("hidden") >= len(rows)


@pytest.mark.parametrize("code", ["EMP-08", "IMP-01"])
def test_earlier_days_do_not_give_hidden_numbers_away(told, code):
    found = told(f"{code}?as_of=2024-03-01")
    assert (found["value"], found["baseline"], found["n_reporting"]) == (None, None, 0)
    assert found["rows"] == NO_ROWS
    assert "two days" in found["withheld"]


def test_of_a_restricted_indicator_only_the_total_of_the_network_is_shown(demo, told):
    total = told("IMP-01")
    assert total["value"] is not None
    assert (total["rows"], total["left_out_because"]) == (NO_ROWS, [])
    reported = {row.scope_id for row in stored(demo, "IMP-01")}
    scopes = demo.store.rows(select(Scope.id, Scope.city_id).where(Scope.kind == "city"))
    answers = defaultdict(list)
    for scope in scopes:
        found = told(f"IMP-01?scope=city:{scope.city_id}")
        kept = {key: value for key, value in found.items() if key not in ("scope", "page")}
        answers[scope.id in reported].append(kept)
    assert answers[True][0]["value"] is None
    assert all(answer == answers[True][0] for answer in [*answers[True], *answers[False]])
    assert answers[False], "one that did not report answers as the others do"


# Links


def test_every_value_of_the_framework_leads_to_its_explanation(demo):
    page = read(demo.client, "/indicators")
    shown = {part["props"]["data-figure-of"]: part["props"]["data-shown"] for part in page.with_prop("data-figure-of")}
    links = explained_in(page.parts())
    codes = {link.split("/")[2].split("?")[0] for link in links}
    assert set(shown) <= codes
    assert {link: demo.client.get(link).status_code for link in links} == dict.fromkeys(links, 200)
    for code in ("EMP-10", "CON-04", "EMP-11", "IMP-01"):
        [card] = cards(read(demo.client, f"/explain/{code}"))
        assert shown[code] in text_of(card)


@pytest.mark.parametrize("code", ["EMP-10", "EMP-08", "REP-01"])
def test_the_page_of_an_indicator_leads_to_its_explanation(demo, code):
    page = read(demo.client, f"/indicator/{code}")
    links, [card] = explained_in(page.parts()), cards(page)
    assert explained_in(parts_of(card)) == [f"/explain/{code}?scope=network"]
    assert {demo.client.get(link).status_code for link in links} == {200}
    [other] = cards(read(demo.client, f"/explain/{code}"))
    assert card["props"] | {"children": 0} == other["props"] | {"children": 0}


def test_a_value_of_a_city_is_explained_as_it_is_shown(demo):
    city = a_city(demo, "EMP-10")
    listed = [card for card in cards(read(demo.client, f"/city/{city}")) if ":" in card["props"]["data-kpi-id"]]
    assert len(listed) > 5
    for card in listed:
        [link] = explained_in(parts_of(card))
        assert link == f"/explain/{card['props']['data-kpi-id'].split(':')[0]}?scope=city:{city}"
        page = read(demo.client, link)
        assert [other["props"]["data-value"] for other in cards(page)] == [card["props"]["data-value"]]
        assert (page.status, page.failed) == (200, [])
