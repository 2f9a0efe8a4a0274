"""One table as an XLSX workbook: the rows of its CSV with real numbers and dates, and a sheet that explains them."""

import io
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from dashboard import formats
from dashboard.exports.files import File, disarmed, in_utc, plain_number, values
from dashboard.exports.wording import TABLES
from dashboard.figures import theme
from dashboard.language import _, direction, marked

LONGEST_NAME = 31
"""Excel takes no longer name of a sheet."""
WIDEST = 60
MEASURED = 200
"""So many rows are measured to find the width of a column."""
ABOUT = marked("About")
BOLD = Font(bold=True)
HEAD = PatternFill("solid", fgColor=theme.LAND.removeprefix("#"))
WRAPPED = Alignment(wrap_text=True, vertical="top")
FORMATS = {date: "yyyy-mm-dd", datetime: "yyyy-mm-dd hh:mm:ss"}
Line = Sequence[Any]


def workbook(file: File, host: str) -> bytes:
    """The XLSX file. Column names stay as in the CSV; the sheet about them is in the reader's language."""
    book = Workbook(write_only=True)
    rows = [[cell_value(value) for value in values(file, row, host).values()] for row in file.rows]
    _rows(book, file, rows)
    _about(book, file)
    text = io.BytesIO()
    book.save(text)
    return text.getvalue()


def cell_value(value: Any) -> Any:
    """What Excel keeps of a value: numbers, dates and truth as such; moments in UTC; texts that compute nothing."""
    if isinstance(value, datetime):
        return in_utc(value).replace(tzinfo=None)
    if isinstance(value, Decimal):
        return plain_number(value)
    return disarmed(ILLEGAL_CHARACTERS_RE.sub("", value)) if isinstance(value, str) else value


def _rows(book: Any, file: File, rows: Sequence[Line]) -> None:
    names = [column.name for column in file.columns]
    sheet = book.create_sheet(file.table[:LONGEST_NAME])
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(names))}{len(rows) + 1}"
    for place, name in enumerate(names):
        longest = max((len(str(row[place])) for row in rows[:MEASURED] if row[place] is not None), default=0)
        sheet.column_dimensions[get_column_letter(place + 1)].width = min(WIDEST, max(longest, len(name) + 3) + 1)
    sheet.append([_head(sheet, name) for name in names])
    for row in rows:
        sheet.append([_dated(sheet, value) for value in row])


def _head(sheet: Any, words: str) -> Any:
    cell = WriteOnlyCell(sheet, words)
    cell.font, cell.fill = BOLD, HEAD
    return cell


def _dated(sheet: Any, value: Any) -> Any:
    shown = FORMATS.get(type(value))
    if shown is None:
        return value
    cell = WriteOnlyCell(sheet, value)
    cell.number_format = shown
    return cell


def _about(book: Any, file: File) -> None:
    sheet = book.create_sheet(_(ABOUT)[:LONGEST_NAME])
    sheet.sheet_view.rightToLeft = direction() == "rtl"
    for letter, width in zip("ABC", (28, 24, WIDEST), strict=True):
        sheet.column_dimensions[letter].width = width
    for name, said in _told(file):
        sheet.append([_bold(sheet, name), _wrapped(sheet, said)])
    sheet.append([])
    sheet.append([_head(sheet, words) for words in (_("Column"), _("Type"), _("Meaning"))])
    for column in file.columns:
        sheet.append([column.name, _(column.type), _wrapped(sheet, _(column.description))])


def _told(file: File) -> Iterator[tuple[str, Any]]:
    title, what = TABLES[file.table]
    filters = "; ".join(f"{name} = {value}" for name, value in file.filters.items())
    yield _("Table"), f"{_(title)} ({file.table})"
    yield _("What it holds"), _(what)
    yield _("Data as of"), formats.partial(file.as_of)
    yield _("Rows"), len(file.rows)
    yield _("Filters"), filters or _("none")
    yield _("Kind of data"), file.dataset
    yield _("Licence and credit"), _(file.licence)
    yield _("Empty cells"), _("Empty means unknown, never zero.")


def _bold(sheet: Any, words: str) -> Any:
    cell = WriteOnlyCell(sheet, words)
    cell.font, cell.alignment = BOLD, WRAPPED
    return cell


def _wrapped(sheet: Any, said: Any) -> Any:
    cell = WriteOnlyCell(sheet, cell_value(said))
    cell.alignment = WRAPPED
    return cell
