"""One loaded store on each engine, shared by the tests that only read it or roll back; and facts to break."""

import csv
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.engine import make_url

from dashboard import schema
from dashboard.config import FACTS
from dashboard.importing.facts import Facts
from dashboard.importing.loading import load
from dashboard.store import engine_for


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def shipped(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, facts: Facts) -> Iterator[Engine]:
    """The shipped facts, loaded once on each engine. Whoever writes rolls back."""
    if request.param == "sqlite":
        address = make_url(f"sqlite:///{tmp_path_factory.mktemp('shipped')}/store.sqlite")
    else:
        address = _new_database(request.getfixturevalue("postgresql"))
    engine = engine_for(address, writes=True)
    schema.upgrade(engine)
    load(engine, facts, "facts", "tests", lambda: None)
    yield engine
    engine.dispose()


def _new_database(server: str):
    address = make_url(server).set(drivername="postgresql+psycopg")
    engine = engine_for(address, writes=True).execution_options(isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("drop database if exists shipped"))
        connection.execute(text("create database shipped"))
    engine.dispose()
    return address.set(database="shipped")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the facts to break."""
    return Path(shutil.copytree(FACTS, tmp_path / "facts"))


@pytest.fixture
def edit(folder: Path) -> Callable[..., Path]:
    """Rewrites one file of the copy through a function of its rows (dicts)."""

    def rewrite(name: str, change: Callable[[list[dict[str, str]]], object]) -> Path:
        path = folder / f"{name}.csv"
        with path.open(encoding="utf-8", newline="") as sheet:
            rows = list(csv.DictReader(sheet))
        columns = list(rows[0])
        change(rows)
        with path.open("w", encoding="utf-8", newline="") as sheet:
            writer = csv.DictWriter(sheet, columns)
            writer.writeheader()
            writer.writerows(rows)
        return folder

    return rewrite
