"""Facts into the store: what is new, changed or gone, in one transaction."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Engine, Table, and_, select
from sqlalchemy.exc import IntegrityError

from dashboard.config import Dataset
from dashboard.importing.facts import Facts, Issue, Row, key_of
from dashboard.models import Base, Import
from dashboard.store import require_dataset

LOADED = [table for table in Base.metadata.sorted_tables if table.name != Import.__tablename__]


class LoadError(Exception):
    """Nothing was written; `issues` says what is wrong."""

    def __init__(self, issues: list[Issue]) -> None:
        super().__init__(f"{len(issues)} problem(s); nothing was written")
        self.issues = issues


@dataclass(slots=True)
class Loaded:
    """How many rows a loading touched."""

    added: int = 0
    changed: int = 0
    removed: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """What one table's rows need to become those of the facts."""

    table: Table
    added: list[Row]
    changed: list[Row]
    removed: list[Row]
    unchanged: int


def load(engine: Engine, facts: Facts, dataset: str, author: str, step: Callable[[], object]) -> Loaded:
    """Makes the store hold exactly these facts; calls `step` after each table.

    Raises LoadError, and StoreError where the store holds the other dataset.
    """
    require_dataset(engine, Dataset(dataset))
    if facts.issues:
        raise LoadError(facts.issues)
    with engine.begin() as connection:
        changes = [_change(connection, table, facts.rows.get(table.name, [])) for table in LOADED]
        for change in reversed(changes):
            _remove(connection, change)
        for change in changes:
            _write(connection, change, facts)
            step()
        loaded = Loaded(
            added=sum(len(change.added) for change in changes),
            changed=sum(len(change.changed) for change in changes),
            removed=sum(len(change.removed) for change in changes),
            unchanged=sum(change.unchanged for change in changes),
        )
        if loaded.added or loaded.changed or loaded.removed:
            _record(connection, loaded, facts.content_hash, dataset, author)
    return loaded


def _change(connection: Connection, table: Table, wanted: list[Row]) -> Change:
    held = {key_of(table, dict(row)): dict(row) for row in connection.execute(select(table)).mappings()}
    complete = {key_of(table, row): {column.name: row.get(column.name) for column in table.columns} for row in wanted}
    changed = [row for key, row in complete.items() if key in held and held[key] != row]
    added = _parents_first(table, [row for key, row in complete.items() if key not in held])
    removed = _parents_first(table, [row for key, row in held.items() if key not in complete])[::-1]
    return Change(table, added, changed, removed, len(complete) - len(changed) - len(added))


def _parents_first(table: Table, rows: list[Row]) -> list[Row]:
    """Rows that others of the same table point to come before those."""
    own = [key.parent.name for key in table.foreign_keys if key.column.table is table]
    placed: dict[Any, Row] = {}
    waiting = list(rows)
    while own and waiting:
        names = {row["id"] for row in waiting}
        ready = [row for row in waiting if not any(row[name] in names for name in own)] or waiting
        placed |= {row["id"]: row for row in ready}
        waiting = [row for row in waiting if row["id"] not in placed]
    return list(placed.values()) or rows


def _remove(connection: Connection, change: Change) -> None:
    for row in change.removed:
        connection.execute(change.table.delete().where(_is(change.table, row)))


def _write(connection: Connection, change: Change, facts: Facts) -> None:
    for row in change.changed:
        _try(connection, change.table, row, facts, change.table.update().where(_is(change.table, row)))
    if not change.added:
        return
    try:
        with connection.begin_nested():
            connection.execute(change.table.insert(), change.added)
    except IntegrityError:  # one row at a time, so that the wrong one can be named
        for row in change.added:
            _try(connection, change.table, row, facts, change.table.insert())


def _try(connection: Connection, table: Table, row: Row, facts: Facts, statement: Any) -> None:
    try:
        with connection.begin_nested():
            connection.execute(statement.values(row))
    except IntegrityError as error:
        raise LoadError([_broken_rule(table, row, facts, error)]) from error


def _broken_rule(table: Table, row: Row, facts: Facts, error: IntegrityError) -> Issue:
    key = key_of(table, row)
    keys = [key_of(table, each) for each in facts.rows[table.name]]
    line = facts.lines[table.name][keys.index(key)] if table.name in facts.lines else 0
    rule = str(error.orig).splitlines()[0].replace("_", " ")
    return Issue(f"{table.name}.csv", line, "id", key, f"breaks a rule of the store: {rule}")


def _is(table: Table, row: Row) -> Any:
    return and_(*(column == row[column.name] for column in table.primary_key))


def _record(connection: Connection, loaded: Loaded, content_hash: str, dataset: str, author: str) -> None:
    connection.execute(
        Import.__table__.insert(),  # type: ignore[attr-defined]
        {
            "imported_at": datetime.now(UTC),
            "dataset": dataset,
            "author": author,
            "content_hash": content_hash,
            "rows_added": loaded.added,
            "rows_changed": loaded.changed,
            "rows_removed": loaded.removed,
            "rows_unchanged": loaded.unchanged,
        },
    )


def table_count(tables: Iterable[Table] = LOADED) -> int:
    """How many steps `load` takes."""
    return len(list(tables))
