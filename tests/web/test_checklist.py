"""Each item of the mission is a fact in the store and stands on a page, with a source that leads to one."""

import pytest
from sqlalchemy import select

from dashboard.importing.facts import key_of
from dashboard.models import Base
from tests.web.checklist import NETWORK
from tests.web.checklist_exchanges import EXCHANGES

CHECKLIST = NETWORK | EXCHANGES


@pytest.fixture(scope="session")
def held(store):
    """Every row of the store as a text of its values, by "table key"."""
    tables = [table for table in Base.metadata.sorted_tables if table.name not in ("citations", "imports")]
    return {
        f"{table.name} {key_of(table, dict(row._mapping))}": " ".join(str(value) for value in row if value is not None)
        for table in tables
        for row in store.rows(select(table))
    }


def test_the_checklist_is_whole():
    assert list(CHECKLIST) == [f"M{number:02}" for number in range(1, 75)]


@pytest.mark.parametrize("code", CHECKLIST)
def test_the_item_is_in_the_store(held, code):
    for row in CHECKLIST[code].rows:
        key, _, words = row.partition(":")
        assert key in held
        assert [word for word in words.split() if word not in held[key]] == []


@pytest.mark.parametrize("code", CHECKLIST)
def test_the_item_stands_on_a_page(page_at, code):
    page = page_at(CHECKLIST[code].address)
    assert (page.status, page.failed) == (200, [])
    assert [word for word in CHECKLIST[code].words if word not in page.text] == []


@pytest.mark.parametrize("code", CHECKLIST)
def test_the_page_of_the_item_names_its_sources(page_at, code):
    assert [href for href in page_at(CHECKLIST[code].address).hrefs if href.startswith("/source/S0")]
