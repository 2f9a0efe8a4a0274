"""The folder of CSV facts, one file a table, read and checked as a whole."""

import csv
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Table

from dashboard.folding import folded
from dashboard.importing.cells import CellError, cell_value, first_day, last_day, precision
from dashboard.models import Base, Citation, Dated, Import, Sourced
from dashboard.vocabulary import DatePrecision

CLASSES = {mapper.class_.__tablename__: mapper.class_ for mapper in Base.registry.mappers}
TABLES = [
    table for table in Base.metadata.sorted_tables if table.name not in (Citation.__tablename__, Import.__tablename__)
]
DERIVED = {"source_id", "date_precision", "ends_precision", "due_precision", "search_text"}
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing that is wrong, and where; row 1 is the header."""

    file: str
    row: int
    column: str
    value: str
    says: str

    def __str__(self) -> str:
        return f"{self.file}, row {self.row}, column {self.column}: “{self.value}” {self.says}"


@dataclass(slots=True)
class Facts:
    """What the folder holds: rows by table name, each with the line it came from; and what is wrong with them."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    lines: dict[str, list[int]] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)
    content_hash: str = ""


def read_facts(folder: Path) -> Facts:
    """Every table of the folder. Wrong cells, keys and references are listed in `issues`; nothing is guessed."""
    facts, digest = Facts(), hashlib.sha256()
    for table in TABLES:
        path = folder / f"{table.name}.csv"
        if not path.is_file():
            facts.issues.append(
                Issue(path.name, 1, "-", "", "is missing; keep the file, with its header alone if empty")
            )
            continue
        digest.update(path.name.encode() + path.read_bytes())
        _read_table(table, path, facts)
    facts.content_hash = digest.hexdigest()
    if not facts.issues:
        facts.issues += [*_double_keys(facts), *_lost_references(facts)]
    _add_search_text(facts)
    facts.rows[Citation.__tablename__] = _citations(facts)
    return facts


def _read_table(table: Table, path: Path, facts: Facts) -> None:
    expected = expected_columns(table)
    facts.rows[table.name], facts.lines[table.name] = [], []
    try:
        sheet = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines(keepends=True), strict=True))
    except (csv.Error, UnicodeDecodeError) as error:
        facts.issues.append(Issue(path.name, 1, "-", "", f"is not a CSV file in UTF-8 ({error})"))
        return
    header = sheet[0] if sheet else []
    for name in sorted(set(expected) ^ set(header)):
        says = "is not a column of this table" if name in header else "is a column that the file lacks"
        facts.issues.append(Issue(path.name, 1, name, name, says))
    if set(header) != set(expected):
        return
    for line, cells in enumerate(sheet[1:], start=2):
        if len(cells) != len(header):
            facts.issues.append(
                Issue(path.name, line, "-", ",".join(cells)[:60], f"has {len(cells)} cells, not {len(header)}")
            )
            continue
        row = _row(table, path.name, line, dict(zip(header, cells, strict=True)), facts.issues)
        facts.rows[table.name].append(row)
        facts.lines[table.name].append(line)


def expected_columns(table: Table) -> list[str]:
    """Columns of the table's CSV: the stored ones, with `sources` in place of what the loader derives."""
    stored = [column.name for column in table.columns if column.name not in DERIVED]
    return [*stored, "sources"] if issubclass(CLASSES[table.name], Sourced) else stored


def _row(table: Table, file: str, line: int, cells: dict[str, str], issues: list[Issue]) -> Row:
    row: Row = {}
    allowed = {check.info["column"]: check.info["allowed"] for check in table.constraints if check.info}
    is_dated = issubclass(CLASSES[table.name], Dated)
    for column in table.columns:
        if column.name in DERIVED or (is_dated and column.name in ("starts_on", "ends_on")):
            continue
        try:
            row[column.name] = _checked(column, cells[column.name], allowed.get(column.name))
        except CellError as error:
            issues.append(Issue(file, line, column.name, cells[column.name], str(error)))
    try:
        row |= _dates(CLASSES[table.name], cells) if is_dated else _due(cells)
    except CellError as error:
        where = "due_on" if "due_on" in cells else "starts_on"
        issues.append(
            Issue(file, line, where, f"{cells.get('starts_on', '')} to {cells.get('ends_on', '')}", str(error))
        )
    if "sources" in cells:
        row["sources"] = [name for name in cells["sources"].split(";") if name]
        row["source_id"] = next(iter(row["sources"]), None)
        if not row["sources"]:
            issues.append(Issue(file, line, "sources", "", "is empty; every fact names at least one source"))
    return row


def _checked(column: Column[Any], text: str, allowed: list[str] | None) -> Any:
    value = cell_value(column, text)
    if value is None and not column.nullable and column.default is None:
        raise CellError("is empty; this column must have a value")
    if value is None and column.default is not None:
        return column.default.arg  # type: ignore[attr-defined]
    if allowed and value is not None and value not in allowed:
        raise CellError(f"is not known; use one of: {', '.join(allowed)}")
    return value


def _dates(kind: type[Dated], cells: dict[str, str]) -> Row:
    starts, ends = cells["starts_on"], cells["ends_on"]
    first, last = first_day(starts) if starts else None, last_day(ends) if ends else None
    if first and last and last < first:
        raise CellError("ends before it starts")
    row: Row = {"starts_on": first, "ends_on": last, "ends_precision": precision(ends) if ends else None}
    if starts or ends:
        row["date_precision"] = precision(starts or ends)
    else:
        row["date_precision"] = DatePrecision.DAY_OF_YEAR if cells["month_day"] else DatePrecision.UNKNOWN
    if starts and not cells["date_not_before"]:
        row["date_not_before"] = first
    if not cells["date_not_after"] and (ends or (starts and not kind.lasts)):
        row["date_not_after"] = last_day(ends or starts)
    return row


def _due(cells: dict[str, str]) -> Row:
    due = cells.get("due_on")
    if due is None:
        return {}
    return {"due_on": last_day(due) if due else None, "due_precision": precision(due) if due else None}


def key_of(table: Table, row: Row) -> str:
    """The row's key as one text; parts of a composite key are joined with a slash."""
    return "/".join(str(row.get(column.name)) for column in table.primary_key)


def _double_keys(facts: Facts) -> Iterator[Issue]:
    for table in TABLES:
        seen: dict[str, int] = {}
        for row, line in zip(facts.rows[table.name], facts.lines[table.name], strict=True):
            key = key_of(table, row)
            if key in seen:
                yield Issue(f"{table.name}.csv", line, "id", key, f"stands in row {seen[key]} already")
            seen.setdefault(key, line)


def _lost_references(facts: Facts) -> Iterator[Issue]:
    keys = {table.name: {key_of(table, row) for row in facts.rows[table.name]} for table in TABLES}
    for table in TABLES:
        for row, line in zip(facts.rows[table.name], facts.lines[table.name], strict=True):
            for column in (column for column in table.columns if column.name not in DERIVED):
                for reference in column.foreign_keys:
                    value, target = row.get(column.name), reference.column.table.name
                    if value is not None and value not in keys[target]:
                        yield Issue(f"{table.name}.csv", line, column.name, str(value), f"is not in {target}.csv")
            for source in row.get("sources", []):
                if source not in keys["sources"]:
                    yield Issue(f"{table.name}.csv", line, "sources", source, "is not in sources.csv")


def _add_search_text(facts: Facts) -> None:
    countries = {row["id"]: row.get("name") for row in facts.rows.get("countries", []) if "id" in row}
    cities = {row["id"]: row for row in facts.rows.get("cities", []) if "id" in row}
    aliases: dict[str, list[str]] = {}
    for row in facts.rows.get("city_aliases", []):
        aliases.setdefault(row.get("city_id", ""), []).append(row.get("alias") or "")
    for city in cities.values():
        names = (city.get("name"), city.get("local_name"), countries.get(city.get("country_id")))
        city["search_text"] = folded(*names, *aliases.get(city["id"], []))
    for row in facts.rows.get("organisations", []):
        row["search_text"] = folded(row.get("name"), row.get("short_name"), row.get("kind"))
    for row in facts.rows.get("resources", []):
        place = cities.get(row.get("city_id") or "", {})
        row["search_text"] = folded(row.get("title"), row.get("summary"), row.get("steps"), place.get("search_text"))


def _citations(facts: Facts) -> list[Row]:
    return [
        {"entity": table.name, "entity_id": key_of(table, row), "source_id": source, "position": position}
        for table in TABLES
        for row in facts.rows.get(table.name, [])
        for position, source in enumerate(row.pop("sources", []))
    ]
