"""Broken files of facts: what is wrong is named by file, row, column and value, and nothing is written."""

from pathlib import Path

import pytest

from dashboard.importing.facts import read_facts
from dashboard.importing.loading import LoadError
from tests.db.contents import counts, put


def cell(column: str, value: str, row: int = 3):
    """Sets a cell; `row` as a spreadsheet counts, the header being row 1."""

    def change(rows: list[dict[str, str]]) -> None:
        rows[row - 2][column] = value

    return change


BROKEN_CELLS = [
    ("a word for a number", "cities", "population", "many", "is not a whole number"),
    ("a decimal comma", "network_figures", "value", "1,5", "is not a number with a decimal point"),
    ("an unknown number", "cities", "latitude", "n/a", "is not a number"),
    ("a number of another script", "cities", "population", "١٢", "is not a whole number"),
    ("a date in words", "action_plans", "period_from", "May 2017", "is not a date"),
    ("a date the wrong way round", "exchanges", "date_not_after", "16-10-2017", "is not a date"),
    ("a day that no calendar has", "exchanges", "date_not_after", "2017-02-30", "is not a day of the calendar"),
    ("a word nobody defined", "memberships", "status", "friend", "is not known; use one of: member"),
    ("a truth that is neither", "memberships", "is_current", "true", "is neither yes nor no"),
    ("a certainty nobody defined", "cities", "certainty", "sure", "is not known; use one of: stated"),
    ("an empty name", "cities", "name", "", "is empty; this column must have a value"),
    ("a fact without sources", "cities", "sources", "", "is empty; every fact names at least one source"),
    ("an unknown source", "cities", "sources", "S99", "is not in sources.csv"),
    ("an unknown second source", "cities", "sources", "S03;S99", "is not in sources.csv"),
    ("a lost reference", "cities", "country_id", "ATL", "is not in countries.csv"),
    ("a lost reference to the same table", "cities", "parent_id", "atlantis", "is not in cities.csv"),
    ("blanks round a value", "cities", "name", " Antalya", "has blanks around it"),
    ("a key that stands already", "cities", "id", "aarhus", "stands in row 2 already"),
    ("half a coordinate", "cities", "longitude", "", "breaks a rule of the store"),
    ("a latitude beyond the pole", "cities", "latitude", "91", "breaks a rule of the store"),
]


@pytest.mark.parametrize("broken", [pytest.param(rest, id=name) for name, *rest in BROKEN_CELLS])
def test_a_broken_cell_is_named_and_nothing_is_written(shipped, edit, broken):
    table, column, value, says = broken
    before = counts(shipped)
    with pytest.raises(LoadError) as refusal:
        put(shipped, read_facts(edit(table, cell(column, value))))
    issue = refusal.value.issues[0]
    assert (issue.file, issue.row) == (f"{table}.csv", 3)
    assert says in issue.says
    assert issue.column in (column, "id")
    assert issue.value in (value, value.split(";")[-1], "antalya")
    assert all(part in str(issue) for part in (issue.file, "row 3", issue.column, issue.value))
    places = [(each.file, each.row, each.column) for each in refusal.value.issues]
    assert len(places) == len(set(places)), "a thing is said once"
    assert counts(shipped) == before


def test_an_end_before_its_start_is_named_with_both(edit):
    facts = read_facts(edit("exchanges", lambda rows: rows[0].update(starts_on="2017-10-18", ends_on="2017-10-16")))
    assert str(facts.issues[0]) == (
        "exchanges.csv, row 2, column starts_on: “2017-10-18 to 2017-10-16” ends before it starts"
    )


def test_every_broken_cell_is_listed_not_only_the_first(edit):
    edit("cities", lambda rows: [row.update(population="many") for row in rows[:4]])
    facts = read_facts(edit("memberships", cell("status", "friend")))
    assert [(issue.file, issue.row) for issue in facts.issues] == [
        *(("cities.csv", row) for row in (2, 3, 4, 5)),
        ("memberships.csv", 3),
    ]


def rename_column(path: Path) -> None:
    path.write_text(path.read_text().replace("certainty_note", "certainty_notes", 1))


def drop_column(path: Path) -> None:
    path.write_text(path.read_text().replace(",visibility", "", 1))


def drop_last_cell(path: Path) -> None:
    lines = path.read_text().splitlines()
    path.write_text("\n".join([lines[0], lines[1].rsplit(",", 1)[0], *lines[2:]]))


BROKEN_FILES = [
    ("is missing", Path.unlink, 1, "is missing; keep the file"),
    ("is not UTF-8", lambda path: path.write_bytes(path.read_text().encode("utf-16")), 1, "is not a CSV file in UTF-8"),
    ("has an open quote", lambda path: path.write_text(path.read_text() + '"open'), 1, "is not a CSV file in UTF-8"),
    ("is empty", lambda path: path.write_text(""), 1, "is a column that the file lacks"),
    ("has a column too many", rename_column, 1, "is not a column of this table"),
    ("has a column too few", drop_column, 1, "is a column that the file lacks"),
    ("has a cell too few", drop_last_cell, 2, "cells, not"),
]


@pytest.mark.parametrize(("damage", "row", "says"), [pytest.param(*c, id=n) for n, *c in BROKEN_FILES])
def test_a_file_is_named_that(shipped, folder, damage, row, says):
    damage(folder / "themes.csv")
    facts = read_facts(folder)
    assert any(says in issue.says for issue in facts.issues)
    assert {(issue.file, issue.row) for issue in facts.issues} == {("themes.csv", row)}
    with pytest.raises(LoadError, match=r"problem\(s\); nothing was written"):
        put(shipped, facts)


def test_a_byte_order_mark_of_a_spreadsheet_is_forgiven(folder):
    path = folder / "themes.csv"
    path.write_text(path.read_text(encoding="utf-8"), encoding="utf-8-sig")
    assert read_facts(folder).issues == []
