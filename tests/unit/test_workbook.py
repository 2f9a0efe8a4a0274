"""A table as a workbook: real numbers and dates, a frozen head, nothing that computes, a sheet that explains."""

import io
from datetime import UTC, date, datetime
from decimal import Decimal
from types import SimpleNamespace

import pytest
from openpyxl import load_workbook

from dashboard.exports.dictionary import Entry
from dashboard.exports.files import File
from dashboard.exports.workbook import cell_value, workbook

NAMES = ("title", "value", "day", "at", "is_ours", "sources", "page")
ROW = SimpleNamespace(
    title="=HYPERLINK(1)", value=Decimal("-1.5"), day=date(2017, 10, 16), at=datetime(2026, 1, 2, 3, 4, tzinfo=UTC),
    is_ours=True, sources="W01;S03", page="/",
)  # fmt: skip
EMPTY = SimpleNamespace(title=None, value=None, day=None, at=None, is_ours=None, sources="S03", page="/x")


@pytest.fixture
def book():
    columns = [Entry(name, "text", f"Meaning of {name}") for name in NAMES]
    file = File("cities", columns, [ROW, EMPTY], {"region": "mena"}, "2026-01-01", "facts", "Free")
    return load_workbook(io.BytesIO(workbook(file, "http://x")))


def test_cells_hold_values_and_compute_nothing(book):
    head, first, empty = book.worksheets[0].iter_rows(values_only=True)
    assert head == NAMES
    assert first[:2] == ("'=HYPERLINK(1)", -1.5)
    assert [moment.isoformat() for moment in first[2:4]] == ["2017-10-16T00:00:00", "2026-01-02T03:04:00"]
    assert first[4:] == (True, "S03;W01", "http://x/")
    assert empty[:5] == (None,) * 5
    assert {cell.data_type for row in book.worksheets[0].iter_rows() for cell in row} & {"f", "e"} == set()


def test_the_head_stays_and_filters(book):
    sheet = book.worksheets[0]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B2", "A1:G3")
    assert sheet["C2"].number_format == "yyyy-mm-dd"


def test_the_second_sheet_explains(book):
    told = {row[0]: row[1:] for row in book.worksheets[1].iter_rows(values_only=True) if row[0]}
    assert book.worksheets[1].title == "About"
    assert told["Filters"][0] == "region = mena"
    assert (told["Data as of"][0], told["Rows"][0], told["Kind of data"][0]) == ("1 January 2026", 2, "facts")
    assert told["value"] == ("text", "Meaning of value")


def test_signs_that_a_workbook_cannot_hold_are_left_out():
    assert cell_value("a\x00b\x1fc") == "abc"
    assert cell_value("+1\x00") == "'+1"
