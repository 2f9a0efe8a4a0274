"""Explain this number, for what cities reported: the rows give the value, and the others have a reason."""

import csv
import io
from collections import Counter
from datetime import date, timedelta
from fractions import Fraction

import pytest
from sqlalchemy import select

from dashboard.models import Observation, Scope
from tests.web.explained.reading import KINDS, NO_ROWS, a_city, cards, stored
from tests.web.pages import read

RULES = {
    "CON-04": "periods of the network added",
    "EMP-05": "latest of each city, added",
    "INF-02": "latest of each city, sum by sum",
    "EMP-04": "latest of each city, sum by sum, some carried forward",
    "EMP-10": "latest of each city, sum by sum",
    "EMP-11": "latest of each city, plain mean",
    "INN-03": "all periods of all cities, sum by sum",
    "CON-05": "all periods of the network, sum by sum",
    "REP-01": "years of the network added",
}


def by_hand(found):
    """What the rows of a file give by the rule that the file names."""
    rows = found["rows"]["counts"]
    if found["over_time"] == "ratio_of_sums" or found["over_places"] == "ratio_of_sums":
        return Fraction(sum(row["numerator"] for row in rows), sum(row["denominator"] for row in rows))
    whole = sum(Fraction(str(row["value"])) for row in rows)
    return whole / len(rows) if found["over_places"] == "mean" else whole


# The rows give the value


@pytest.mark.parametrize("code", RULES)
def test_the_rows_that_count_give_the_value(told, code):
    found = told(code)
    assert found["value"] == pytest.approx(float(by_hand(found)))
    assert found["rows"]["counts"]


def test_money_is_a_sum_for_each_currency_and_none_in_all(demo, told):
    found, sums = told("INN-02"), Counter[str]()
    for row in found["rows"]["counts"]:
        sums[row["currency"]] += row["value"]
    assert len(sums) > 1
    assert (found["value"], found["state"]) == (None, "mixed_currencies")
    shown = " · ".join(f"{sums[currency]:,} {currency}" for currency in sorted(sums))
    assert shown in read(demo.client, "/indicator/INN-02").seen
    assert shown in read(demo.client, "/indicators").seen


@pytest.mark.parametrize("code", RULES)
def test_every_approved_row_counts_or_has_a_reason(demo, told, code):
    rows = told(code)["rows"]
    shown = [row["key"] for part in rows.values() for row in part]
    approved = {row.id for row in stored(demo, code) if row.id != "of-a-programme"}
    assert (len(shown), set(shown)) == (len(approved), approved)
    assert [row["key"] for row in rows["counts"] if row["reason"]] == []
    assert [row["key"] for row in rows["left_out"] if not row["reason"]] == []


@pytest.mark.parametrize("code", ["EMP-05", "INF-02", "EMP-04", "EMP-11"])
def test_of_a_stock_the_last_row_of_each_place_counts_once(told, code):
    found = told(code)
    counted = {row["place"]: row for row in found["rows"]["counts"]}
    assert len(counted) == len(found["rows"]["counts"])
    earlier = [row for row in found["rows"]["left_out"] if row["reason"] == "an earlier value of the same place"]
    assert earlier
    assert [
        row for row in earlier if row["place"] in counted and row["ends_on"] >= counted[row["place"]]["ends_on"]
    ] == []
    assert sum(row["carried"] for row in found["rows"]["counts"]) == found["n_carried"]


def test_a_row_before_the_plan_is_left_out_with_the_reason(demo, told):
    found = told("REP-01")
    [early] = [row for row in found["rows"]["left_out"] if row["key"] == "early"]
    assert early["reason"] == "before the start of the plan"
    assert "before the start of the plan" in read(demo.client, "/explain/REP-01").seen
    told_of = {each["reason"]: each["count"] for each in found["left_out_because"]}
    assert sum(told_of.values()) == len(found["rows"]["left_out"])


def test_several_currencies_are_not_added(told):
    found = told("INN-02")
    currencies = {row["currency"] for row in found["rows"]["counts"]}
    assert len(currencies) > 1
    assert (found["value"], found["state"]) == (None, "mixed_currencies")


def test_drafts_are_never_rows(demo):
    pending = {row.id for row in demo.store.rows(select(Observation.id).where(Observation.status != "approved"))}
    reported = {row.indicator_id for row in demo.store.rows(select(Observation.indicator_id))}
    assert len(pending) > 20
    for code in reported:
        for kind in KINDS:
            sheet = demo.client.get(f"/explain/{code}.{kind}").text
            assert [key for key in pending if f'"{key}"' in sheet or f",{key}," in sheet] == [], code


def test_the_spreadsheet_holds_the_rows_of_the_page(demo, told):
    found = told("EMP-10")["rows"]
    sheet = demo.client.get("/explain/EMP-10.csv")
    lines = list(csv.DictReader(io.StringIO(sheet.text.removeprefix("\ufeff"), newline="")))
    assert 'filename="demonstration-explain-EMP-10.csv"' in sheet.headers["Content-Disposition"]
    assert [(line["part"], line["key"]) for line in lines] == [
        (part, row["key"]) for part in found for row in found[part]
    ]
    whole = [Fraction(line["numerator"]) for line in lines if line["part"] == "counts"]
    assert sum(whole) == told("EMP-10")["numerator"]
    page = read(demo.client, "/explain/EMP-10")
    listed = [part for part in page.all("tr") if "scope" in str(part["props"]["children"][0]["props"])]
    assert len(listed) >= len(lines)


# Scopes and days


def test_a_city_and_its_region_are_explained_by_their_own_rows(demo, told):
    city = a_city(demo, "EMP-10")
    found = told(f"EMP-10?scope=city:{city}")
    assert {row["page"].rsplit("/", 1)[1] for part in found["rows"].values() for row in part} == {city}
    assert found["value"] == pytest.approx(float(by_hand(found)))
    regions = [row.region_id for row in demo.store.rows(select(Scope.region_id).where(Scope.kind == "region"))]
    parts = [told(f"EMP-10?scope=region:{region}") for region in regions]
    counted = [row["key"] for part in parts for row in part["rows"]["counts"]]
    assert len(counted) == len(set(counted))
    assert set(counted) < {row["key"] for row in told("EMP-10")["rows"]["counts"]}
    for part in parts:
        assert part["value"] is None or part["value"] == pytest.approx(float(by_hand(part)))


def test_a_programme_is_explained_by_what_it_reported_itself(demo, told):
    [scope] = [row.scope_id for row in stored(demo, "INF-02") if row.id == "of-a-programme"]
    programme = demo.store.rows(select(Scope.programme_id).where(Scope.id == scope))[0].programme_id
    found = told(f"INF-02?scope=programme:{programme}")
    assert [row["key"] for part in found["rows"].values() for row in part] == ["of-a-programme"]
    assert (found["value"], found["state"], found["rows"]["counts"]) == (None, "stale", [])
    assert found["rows"]["left_out"][0]["reason"] == "too old to be carried forward"


def test_where_nothing_was_reported_nothing_is_zero(demo, told):
    exchange = demo.store.rows(select(Scope.exchange_id).where(Scope.kind == "exchange"))[0].exchange_id
    found = told(f"INF-02?scope=exchange:{exchange}")
    assert (found["value"], found["state"], found["rows"]) == (None, "no_data", NO_ROWS)
    assert "No approved report" in read(demo.client, f"/explain/INF-02?scope=exchange:{exchange}").seen


def test_an_earlier_day_has_the_value_of_that_day(demo, told):
    day = date(2024, 3, 1)
    found, last = told(f"EMP-10?as_of={day}"), {}
    for row in stored(demo, "EMP-10"):
        if day - timedelta(days=400) <= row.ends_on <= day:
            last[row.scope_id] = row
    whole = sum(row.numerator for row in last.values()) / sum(row.denominator for row in last.values())
    assert found["as_of"] == "2024-03-01"
    assert found["value"] == pytest.approx(float(whole))
    assert found["value"] != told("EMP-10")["value"]
    page = read(demo.client, f"/explain/EMP-10?as_of={day}")
    assert "As of 1 March 2024" in page.seen
    files = [part["props"]["href"] for part in page.with_prop("data-export")]
    assert files == [f"/explain/EMP-10.{kind}?scope=network&as_of=2024-03-01" for kind in KINDS]


@pytest.mark.parametrize("day", ["2099-01-01", "2024-02-31", "yesterday"])
def test_a_day_that_is_not_known_has_no_value(demo, day):
    page = read(demo.client, f"/explain/EMP-10?as_of={day}")
    assert (page.failed, cards(page)) == ([], [])
    assert [demo.client.get(f"/explain/EMP-10.{kind}?as_of={day}").status_code for kind in KINDS] == [404, 404]


@pytest.mark.parametrize("address", ["EMP-99", "EMP-10?scope=city:nowhere", "EMP-10?scope=planet:mars"])
def test_what_is_not_there_is_not_found(demo, address):
    code, _mark, parameters = address.partition("?")
    page = read(demo.client, f"/explain/{address}")
    assert (page.status, page.failed, cards(page)) == (404, [], [])
    assert [demo.client.get(f"/explain/{code}.{kind}?{parameters}").status_code for kind in KINDS] == [404, 404]
