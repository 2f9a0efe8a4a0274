"""Every table as CSV, XLSX and JSON: the same rows, complete, typed, harmless in a spreadsheet."""

import csv
import io
import re
from datetime import UTC, datetime, time
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import func, select

from dashboard.exports.dictionary import Entry
from dashboard.exports.files import File, csv_text, disarmed
from dashboard.models import Base
from tests.web.pages import text_of

TABLES = sorted(Base.metadata.tables)
LISTED = [
    ("cities", "/cities", ""),
    ("cities", "/cities", "?sources=seeds"),
    ("cities", "/cities", "?status=members&region=balkans"),
    ("cities", "/cities", "?q=medellin"),
    ("exchanges", "/exchanges", ""),
    ("exchanges", "/exchanges", "?sources=seeds"),
    ("exchanges", "/exchanges", "?period=2018"),
    ("resources", "/hub", ""),
    ("resources", "/hub", "?sources=seeds"),
    ("action_plans", "/action-plans", "?view=plans"),
    ("programmes", "/programmes", ""),
    ("sources", "/sources", "?view=sources"),
]


def sheet(client, address: str) -> list[dict[str, str]]:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return list(csv.DictReader(io.StringIO(answer.text.removeprefix("\ufeff"), newline="")))


@pytest.mark.parametrize("table", TABLES)
def test_a_table_is_a_csv_and_a_json_with_the_same_rows(client, store, table):
    rows = sheet(client, f"/data/{table}.csv")
    typed = client.get(f"/data/{table}.json").json
    held = store.rows(select(func.count()).select_from(Base.metadata.tables[table]))[0][0]
    assert len(rows) == len(typed["rows"]) == held
    assert not rows or list(rows[0]) == _names(typed)


def _names(typed) -> list[str]:
    return [column["name"] for column in typed["columns"]]


@pytest.mark.parametrize("table", TABLES)
def test_a_file_holds_keys_sources_and_the_page_of_each_row(client, table):
    names = _names(client.get(f"/data/{table}.json").json)
    keys = [column.name for column in Base.metadata.tables[table].primary_key]
    assert {*keys, "sources", "page"} <= set(names)
    assert [row for row in sheet(client, f"/data/{table}.csv") if not all(row[key] for key in keys)] == []


@pytest.mark.parametrize("table", TABLES)
def test_the_page_of_each_row_is_there(client, table):
    pages = {row["page"] for row in client.get(f"/data/{table}.json").json["rows"]}
    paths = {page.split("?")[0].removeprefix("http://localhost") for page in pages}
    assert {path for path in paths if client.get(path).status_code != 200} == set()


@pytest.mark.parametrize("table", TABLES)
def test_every_fact_in_a_file_names_its_sources(client, table):
    if "source_id" not in Base.metadata.tables[table].columns or table == "citations":
        return
    rows = client.get(f"/data/{table}.json").json["rows"]
    assert [row for row in rows if row["source_id"] not in row["sources"].split(";")] == []


def test_unknown_stays_empty_and_null_and_numbers_stay_numbers(client):
    cities = {row["id"]: row for row in client.get("/data/cities.json").json["rows"]}
    in_sheet = {row["id"]: row for row in sheet(client, "/data/cities.csv")}
    unknown = [key for key, row in cities.items() if row["population"] is None]
    assert unknown
    assert {in_sheet[key]["population"] for key in unknown} == {""}
    assert isinstance(cities["dakar"]["latitude"], float)
    exchanges = {row["id"]: row for row in client.get("/data/exchanges.json").json["rows"]}
    assert exchanges["x-dakar-montreal-2017"]["starts_on"] == "2017-10-16"
    assert exchanges["x-dakar-montreal-2017"]["delegates"] is None


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_a_text_that_a_spreadsheet_would_compute_is_disarmed(text):
    assert disarmed(text) == f"'{text}"


def test_a_file_disarms_its_cells_and_leaves_numbers_alone():
    row = SimpleNamespace(title="=HYPERLINK(1)", value=Decimal("-1.5"), day=None, sources="W01;S03", page="/")
    columns = [Entry(name, "", "") for name in ("title", "value", "day", "sources", "page")]
    file = File("test", columns, [row], {}, "2026-01-01", "facts", "")
    assert csv_text(file, "http://x").splitlines()[1] == "'=HYPERLINK(1),-1.5,,S03;W01,http://x/"


@pytest.mark.parametrize(("table", "page", "query"), LISTED)
def test_a_list_and_its_file_have_the_same_number_of_rows(client, page_at, table, page, query):
    shown = page_at(page + query)
    counts = [text_of(part) for part in shown.with_prop("data-testid", "row-count")]
    assert counts, "the page says how many rows it lists"
    assert len(sheet(client, f"/data/{table}.csv{query}")) == int(counts[0])


def test_a_file_reads_well_in_excel_and_is_named(client):
    answer = client.get("/data/cities.csv")
    assert answer.data.startswith(b"\xef\xbb\xbf")
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert "strong-cities-cities.csv" in answer.headers["Content-Disposition"]
    assert "Čair" in answer.text


@pytest.mark.parametrize(
    "path", ["/data/nothing.csv", "/data/cities.ods", "/data/alembic_version.csv", "/data/../app.csv"]
)
def test_what_is_no_table_is_not_found(client, path):
    assert client.get(path).status_code == 404


def test_a_file_forgives_every_parameter(client):
    all_rows = len(sheet(client, "/data/cities.csv"))
    assert len(sheet(client, "/data/cities.csv?utm_source=x&region=%3Cb%3E&period=-1&q=%00")) == all_rows
    assert sheet(client, "/data/cities.csv?region=no-such-region") == []


@pytest.mark.parametrize("query", ["", "?region=balkans&status=members"])
@pytest.mark.parametrize("table", ["cities", "exchanges", "network_figures", "imports"])
def test_a_workbook_holds_the_rows_of_the_csv(client, table, query):
    answer = client.get(f"/data/{table}.xlsx{query}")
    assert f"{table}.xlsx" in answer.headers["Content-Disposition"]
    head, *rows = load_workbook(io.BytesIO(answer.data)).worksheets[0].iter_rows(values_only=True)
    plain = sheet(client, f"/data/{table}.csv{query}")
    assert [list(map(_written, row)) for row in rows] == [[_numbered(row[name]) for name in head] for row in plain]


def test_the_workbook_explains_itself_in_the_language_asked_for(client):
    names = [load_workbook(io.BytesIO(client.get(f"/data/cities.xlsx{query}").data)) for query in ("", "?lang=ar")]
    assert names[0].worksheets[1].title == "About"
    assert names[1].worksheets[1].title != "About"
    heads = [next(book.worksheets[0].iter_rows(values_only=True)) for book in names]
    assert heads[0] == heads[1]


def _written(value: Any) -> Any:
    """A cell as the CSV has it; midnight is a day, as in the CSV of a table without moments at midnight."""
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value).lower()
    if isinstance(value, datetime):
        moment = value.replace(tzinfo=UTC, microsecond=0)
        return moment.date().isoformat() if moment.time() == time() else moment.isoformat()
    return _numbered(str(value))


def _numbered(text: str) -> Any:
    """Numbers as numbers; of a moment the parts of a second are cut, which Excel rounds."""
    try:
        return float(text)
    except ValueError:
        return re.sub(r"(T[\d:]{8})\.\d+", r"\1", text)
