"""The template for reporting: an empty workbook with the columns that the loader reads, lists and notes."""

import csv
import io
from typing import Any

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from dashboard.config import FACTS
from dashboard.exports.dictionary import Entry, entries
from dashboard.exports.wording import TABLES
from dashboard.exports.workbook import BOLD, HEAD
from dashboard.language import _, direction

SHEETS = ("observations", "observation_parts", "evidence", "evidence_links", "targets", "baselines")
ROWS = 1000
"""So many rows offer their lists."""
LONGEST_LIST = 250
"""Excel takes no longer list in a cell."""


def template(code: str = "") -> bytes:
    """The XLSX file. `code`: an indicator whose code the first row of values already holds."""
    book = Workbook()
    about = book.active
    about.title, about.column_dimensions["A"].width = _("About"), 100
    about.sheet_view.rightToLeft = direction() == "rtl"
    for line in _notes():
        about.append([line])
        about.cell(about.max_row, 1).alignment = Alignment(wrap_text=True)
    about.cell(1, 1).font = BOLD
    for name in SHEETS:
        _sheet(book, name, code)
    text = io.BytesIO()
    book.save(text)
    return text.getvalue()


def columns(name: str) -> list[str]:
    """The columns of a table as the loader reads them."""
    with (FACTS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return next(csv.reader(file))


def _notes() -> list[str]:
    return [
        _("Template for reporting values"),
        _("One sheet a table, one row a fact. Row 1 holds the columns' names; a note on each says what it means."),
        _("Empty means unknown. Write 0 only where something was counted and there was none."),
        _("Write dates as 2026-11-21, or 2026-11, or 2026, as exactly as they are known."),
        _("A share needs its numerator and its denominator; leave its value empty."),
        _("Each row names its sources by their ids, first the one that says most: S03;W01."),
        _("Give no names of persons. Rows with small numbers of people are hidden from the public."),
        *(f"{name}: {_(TABLES[name][1])}" for name in SHEETS),
    ]


def _sheet(book: Any, name: str, code: str) -> None:
    sheet, meanings = book.create_sheet(name), {entry.name: entry for entry in entries(name)}
    sheet.freeze_panes = "B2"
    names = columns(name)
    sheet.append(names)
    for place, column in enumerate(names, start=1):
        cell, letter = sheet.cell(1, place), get_column_letter(place)
        cell.font, cell.fill = BOLD, HEAD
        sheet.column_dimensions[letter].width = max(14, len(column) + 3)
        if column in meanings:
            _explain(sheet, cell, meanings[column], f"{letter}2:{letter}{ROWS}")
    if code and "indicator_id" in names and name == "observations":
        sheet.cell(2, names.index("indicator_id") + 1, code)


def _explain(sheet: Any, cell: Any, entry: Entry, rows: str) -> None:
    cell.comment = Comment(entry.description, "Strong Cities dashboard", width=320, height=120)
    words = ",".join(entry.allowed)
    if words and len(words) <= LONGEST_LIST:
        choice = DataValidation(type="list", formula1=f'"{words}"', allow_blank=True)
        sheet.add_data_validation(choice)
        choice.add(rows)
