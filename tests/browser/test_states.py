"""Waiting, offline, out of date, and failing: what is on screen stays, and the reader is told."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text, update
from sqlalchemy.engine import make_url

from dashboard.models import Import
from dashboard.store import engine_for
from tests.addresses import ADDRESSES
from tests.browser.watching import Watched, watched_page
from tests.serving import Serving, serving

pytestmark = pytest.mark.browser
BUSY = "#content[aria-busy=true]"


@pytest.fixture
def old_store(facts_url: str, tmp_path: Path) -> str:
    """A store of its own with the shipped facts, which came in 91 days ago."""
    copy = tmp_path / "old.sqlite"
    shutil.copy(str(make_url(facts_url).database), copy)
    url = f"sqlite:///{copy}"
    run(url, update(Import).values(imported_at=datetime.now(UTC) - timedelta(days=91)))
    return url


@pytest.fixture
def old(old_store: str, tmp_path: Path) -> Iterator[Serving]:
    with serving(old_store, tmp_path / "log") as running:
        yield running


def run(url: str, statement: Any) -> None:
    engine = engine_for(make_url(url), writes=True)
    with engine.begin() as connection:
        connection.execute(statement)
    engine.dispose()


def rows_counted(watched: Watched) -> str:
    return str(watched.page.locator("[data-testid=row-count]").inner_text())


def choose(watched: Watched, region: str) -> None:
    watched.page.select_option("select[data-filter=region]", region)


def test_waiting_is_told_at_once_and_shown_only_when_it_lasts(browser: Any, served: str) -> None:
    with watched_page(browser, served) as watched:
        watched.open("/cities")
        watched.ready()
        held: list[Any] = []
        watched.page.route("**/_dash-update-component*", lambda route: held.append(route))
        rows = rows_counted(watched)
        choose(watched, "balkans")
        watched.page.wait_for_selector(BUSY)
        assert rows_counted(watched) == rows
        delay = watched.page.evaluate("getComputedStyle(document.getElementById('content')).transitionDelay")
        assert delay == "0.3s"
        watched.page.wait_for_function("() => getComputedStyle(document.getElementById('content')).opacity < 0.9")
        for each in held:
            each.continue_()
        watched.page.wait_for_selector(BUSY, state="detached")
        watched.page.wait_for_function("() => getComputedStyle(document.getElementById('content')).opacity === '1'")
        assert rows_counted(watched) != rows


def test_a_filter_used_before_the_application_has_come_is_answered(browser: Any, served: str) -> None:
    with watched_page(browser, served) as watched:
        held: list[Any] = []
        watched.page.route("**/_dash-layout*", lambda route: held.append(route))
        with watched.page.expect_request("**/_dash-layout*"):
            watched.page.goto(served + "/cities")
            rows = rows_counted(watched)
            choose(watched, "balkans")
            watched.page.wait_for_selector(BUSY)
        while not held:
            watched.page.evaluate("1")  # lets the handler of the route have its turn
        for each in held:
            each.continue_()
        watched.page.wait_for_selector(BUSY, state="detached")
        assert int(rows_counted(watched)) < int(rows)
        assert watched.complaints() == []


def test_who_is_offline_is_told_until_the_line_is_back(browser: Any, served: str) -> None:
    with watched_page(browser, served) as watched:
        watched.open("/cities")
        watched.ready()
        told = watched.page.locator("#connection")
        rows = rows_counted(watched)
        assert told.get_attribute("role") == "status"
        assert told.inner_text() == ""
        watched.page.context.set_offline(True)
        watched.page.wait_for_function("() => document.getElementById('connection').textContent !== ''")
        assert "out of date" in told.inner_text()
        assert told.is_visible()
        choose(watched, "balkans")
        watched.page.wait_for_selector("[data-state=error]")
        assert rows_counted(watched) == rows
        watched.page.context.set_offline(False)
        watched.page.wait_for_function("() => document.getElementById('connection').textContent === ''")


def test_data_older_than_ninety_days_is_said_on_every_page(browser: Any, old: Serving) -> None:
    with watched_page(browser, old.address, java_script_enabled=False) as watched:
        for address in ADDRESSES:
            watched.open(address)
            assert "older than 90 days" in watched.page.locator("main [data-state=stale]").inner_text(), address


def test_fresh_data_is_not_called_old(browser: Any, served: str) -> None:
    with watched_page(browser, served, java_script_enabled=False) as watched:
        watched.open("/")
        assert watched.page.locator("[data-state=stale]").count() == 0


def test_when_the_store_or_the_server_fails_what_is_on_screen_stays(browser: Any, old: Serving, old_store: str) -> None:
    with watched_page(browser, old.address) as reader, watched_page(browser, old.address) as other:
        reader.open("/cities")
        reader.ready()
        other.open("/cities")
        rows = rows_counted(reader)

        run(old_store, text("drop table imports"))
        choose(reader, "balkans")
        assert "store does not answer" in told_failure(reader)
        assert rows_counted(reader) == rows

        answer = reader.page.goto(old.address + "/exchanges")
        assert answer.status == 503
        assert reader.page.locator("h1").inner_text() == "This page cannot be shown now"
        assert reader.page.locator("[role=alert] a.button").get_attribute("href") == "/exchanges"
        assert reader.page.locator("#navigation a").count() > 5

        old.stop()
        choose(other, "balkans")
        assert "cannot be reached" in told_failure(other)
        assert rows_counted(other) == rows


def told_failure(watched: Watched) -> str:
    """What the page says of a failure; nothing is waited for any more."""
    told = watched.page.wait_for_selector("[data-state=error]")
    watched.page.wait_for_selector(BUSY, state="detached")
    return str(told.inner_text())
