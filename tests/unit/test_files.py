"""Files are plain for spreadsheets and typed for programs."""

import csv
import io
import json
from datetime import date
from decimal import Decimal
from types import SimpleNamespace

import pytest

from dashboard.exports.dictionary import Entry, entries, tables
from dashboard.exports.files import BYTE_ORDER_MARK, File, csv_text, disarmed, json_text
from dashboard.queries.addresses import ADDRESSES
from dashboard.queries.tables import MODELS

HOST = "https://scn.example"


def file(**values):
    row = {"sources": "W01;S03", "page": "/city/dakar", **values}
    columns = [Entry(name, "text", name) for name in row]
    return File("things", columns, [SimpleNamespace(**row)], {"q": "x"}, "2026-11-21", "facts", "free")


def cells(**values):
    text = csv_text(file(**values), HOST)
    return next(csv.DictReader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK), newline="")))


def test_lines_end_as_rfc_4180_wants_and_excel_sees_utf_8():
    text = csv_text(file(name="Čair"), HOST)
    assert text.startswith(BYTE_ORDER_MARK)
    assert text.count("\r\n") == text.count("\n") == 2


def test_unknown_is_empty_and_null_never_zero():
    assert cells(delegates=None)["delegates"] == ""
    assert json.loads(json_text(file(delegates=None), HOST))["rows"][0]["delegates"] is None


def test_numbers_are_not_touched_and_texts_that_compute_are_disarmed():
    row = cells(longitude=Decimal("-73.58781"), title="-1+1", note="=SUM(A1)")
    assert (row["longitude"], row["title"], row["note"]) == ("-73.58781", "'-1+1", "'=SUM(A1)")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_every_sign_that_starts_a_formula_is_disarmed(sign):
    assert disarmed(f"{sign}x") == f"'{sign}x"


def test_dates_truths_and_whole_decimals_are_plain():
    row = cells(starts_on=date(2017, 10, 16), is_actual=True, weight=Decimal("1.000"))
    assert (row["starts_on"], row["is_actual"], row["weight"]) == ("2017-10-16", "true", "1")


def test_sources_come_in_order_and_the_page_has_its_host():
    row = cells()
    assert (row["sources"], row["page"]) == ("S03;W01", "https://scn.example/city/dakar")


def test_json_says_what_it_holds():
    whole = json.loads(json_text(file(name="Čair"), HOST))
    assert (whole["table"], whole["as_of"], whole["filters"]) == ("things", "2026-11-21", {"q": "x"})
    assert whole["columns"][0] == {"name": "sources", "type": "text", "description": "sources"}


def test_every_table_has_a_title_an_address_and_described_columns():
    assert set(tables()) == set(MODELS) == set(ADDRESSES)
    assert [entry for name in tables() for entry in entries(name) if not entry.description] == []
