"""The only lines that touch the database: connect, read rows, tell the revision."""

from collections.abc import Sequence
from typing import Any

from flask import current_app
from sqlalchemy import Engine, Row, create_engine, event, func, select, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import SQLAlchemyError

from dashboard.config import ROOT, Dataset
from dashboard.models import Import, Rows

CONNECT_SECONDS = 3
STATEMENT_MILLISECONDS = 5000


class StoreError(Exception):
    """The store cannot be used; the message says why and what to do."""


def engine_for(url: URL, *, writes: bool = False) -> Engine:
    """An engine that keeps foreign keys, waits for locks, and rolls migrations back whole.

    `writes`: transactions take SQLite's write lock at once, so that two writers queue instead of failing.
    """
    if url.get_backend_name() != "sqlite":
        options = f"-c statement_timeout={0 if writes else STATEMENT_MILLISECONDS}"
        connect = {"connect_timeout": CONNECT_SECONDS, "options": options}
        return create_engine(url, pool_pre_ping=True, pool_size=8, connect_args=connect)
    engine = create_engine(url)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(
        engine, "begin", lambda connection: connection.exec_driver_sql(f"BEGIN {'IMMEDIATE' if writes else ''}")
    )
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # SQLAlchemy begins transactions, so that DDL is part of them
    for pragma in ("foreign_keys=ON", "busy_timeout=5000", "journal_mode=WAL", "synchronous=FULL"):
        connection.execute(f"PRAGMA {pragma}")


class Store:
    """Reads of one database."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def rows(self, query: Rows) -> Sequence[Row[Any]]:
        with self.engine.connect() as connection:
            return connection.execute(query).all()

    def revision(self) -> int:
        """Number of the newest import; 0 in an empty store."""
        return int(self.rows(select(func.coalesce(func.max(Import.id), 0)))[0][0])

    def latest_import(self) -> Row[Any] | None:
        """The newest import: id, imported_at, dataset, content_hash. None in an empty store."""
        latest = select(Import.id, Import.imported_at, Import.dataset, Import.content_hash).order_by(Import.id.desc())
        return next(iter(self.rows(latest.limit(1))), None)

    def as_of(self) -> str:
        """The day of the newest import, ISO; empty in an empty store."""
        latest = self.latest_import()
        return latest.imported_at.date().isoformat() if latest else ""

    def is_reachable(self) -> bool:
        try:
            self.rows(select(text("1")))
        except SQLAlchemyError:
            return False
        return True


def require_dataset(engine: Engine, wanted: Dataset) -> None:
    """Raises StoreError where the store holds the other dataset: facts and inventions never share a store."""
    latest = Store(engine).latest_import()
    if latest is not None and latest.dataset != wanted:
        where = engine.url.render_as_string(hide_password=True)
        raise StoreError(
            f"The store {where} holds the dataset {latest.dataset!r}, not {wanted.value!r};"
            f" set SCN_DATASET={latest.dataset} or another DATABASE_URL"
        )


def current_store() -> Store:
    """The store of the running application."""
    store: Store = current_app.extensions["store"]
    return store


def rows(query: Rows) -> Sequence[Row[Any]]:
    """Rows of `query` from the running application's store."""
    return current_store().rows(query)


def prepare_folder(url: URL) -> None:
    """Makes the folder of a SQLite file. Raises StoreError where it cannot be written."""
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        return
    folder = (ROOT / url.database).parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".writable"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise StoreError(f"The folder {folder} cannot be written ({error.strerror}); set DATABASE_URL") from error
