"""Invented rows into a store of their own: in one transaction, a batch at a time, however many there are."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, time
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Engine, Table, delete, func, select

from dashboard.config import Dataset
from dashboard.demonstration.chance import AS_OF, Made, Row
from dashboard.demonstration.places import SOURCE
from dashboard.models import Base, Citation, Import, Sourced
from dashboard.store import require_dataset
from dashboard.vocabulary import Audience, Certainty

BATCH = 20_000
TABLES = {table.name: table for table in Base.metadata.sorted_tables if table.name != Import.__tablename__}
CLASSES = {mapper.class_.__tablename__: mapper.class_ for mapper in Base.registry.mappers}
SOURCED = {name for name, kind in CLASSES.items() if issubclass(kind, Sourced)}
MADE_AT = datetime.combine(AS_OF, time(12), UTC)


def write(engine: Engine, made: Iterable[Made], step: Callable[[int], object]) -> int:
    """Makes the store hold these rows and no others; calls `step` with the rows of each batch. Returns their number.

    Raises StoreError where the store holds facts.
    """
    require_dataset(engine, Dataset.DEMO)
    digest, written, rows = hashlib.sha256(), 0, iter(made)
    with engine.begin() as connection:
        removed = _clear(connection)
        while batch := list(islice(rows, BATCH)):
            digest.update(repr(batch).encode())
            written += _insert(connection, batch)
            step(len(batch))
        _record(connection, digest.hexdigest(), written, removed)
    return written


def _clear(connection: Connection) -> int:
    tables = list(TABLES.values())
    removed = sum(connection.scalar(select(func.count()).select_from(table)) or 0 for table in tables)
    if removed:
        for table in reversed(tables):
            connection.execute(delete(table))
    return removed


def _insert(connection: Connection, batch: list[Made]) -> int:
    """The rows of a batch by table, those first that others point to, each with its citation."""
    found: dict[str, list[Row]] = {}
    for name, row in batch:
        found.setdefault(name, []).append(BLANKS[name] | row)
    cited = [citation for name in found if name in SOURCED for citation in _citations(name, found[name])]
    found[Citation.__tablename__] = cited
    for name, table in TABLES.items():
        if found.get(name):
            connection.execute(table.insert(), found[name])
    return len(batch) + len(cited)


def _citations(name: str, rows: list[Row]) -> Iterator[Row]:
    keys = [column.name for column in TABLES[name].primary_key]
    for row in rows:
        key = "/".join(str(row[column]) for column in keys)
        yield {"entity": name, "entity_id": key, "source_id": row["source_id"], "position": 0}


def _blank(table: Table) -> Row:
    """A row of the table in which nothing is known but where it comes from."""
    row = {column.name: _default(column.default) for column in table.columns}
    if table.name in SOURCED:
        row |= {"source_id": SOURCE, "certainty": Certainty.STATED, "visibility": Audience.PUBLIC}
    return row


def _default(default: Any) -> Any:
    return default.arg if default is not None and default.is_scalar else None


BLANKS = {name: _blank(table) for name, table in TABLES.items()}


def _record(connection: Connection, content_hash: str, added: int, removed: int) -> None:
    row = {"imported_at": MADE_AT, "dataset": Dataset.DEMO, "author": "demo", "content_hash": content_hash}
    counts = {"rows_added": added, "rows_removed": removed, "rows_changed": 0, "rows_unchanged": 0}
    connection.execute(Base.metadata.tables[Import.__tablename__].insert(), row | counts)
