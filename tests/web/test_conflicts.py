"""Each point on which sources disagree is found on the Sources page, with every statement and where it comes from."""

import pytest
from sqlalchemy import select

from dashboard.models import Citation, Claim, Conflict

CODES = [f"A{number:02}" for number in range(1, 41)]


@pytest.fixture(scope="session")
def conflicts(store):
    return {row.id: row for row in store.rows(select(*Conflict.__table__.columns))}


@pytest.fixture(scope="session")
def statements(store):
    """By conflict: value and sources of each statement."""
    cited: dict[str, set[str]] = {}
    for row in store.rows(select(Citation.entity_id, Citation.source_id).where(Citation.entity == "claims")):
        cited.setdefault(row.entity_id, set()).add(row.source_id)
    found: dict[str, list[tuple[str, set[str]]]] = {}
    for row in store.rows(select(Claim.id, Claim.conflict_id, Claim.value)):
        found.setdefault(row.conflict_id, []).append((row.value, cited[row.id]))
    return found


def test_all_forty_are_in_the_store(conflicts):
    assert set(CODES) <= set(conflicts)


@pytest.mark.parametrize("code", CODES)
def test_the_conflict_is_found_with_its_statements_and_their_sources(page_at, conflicts, statements, code):
    page = page_at(f"/sources?view=conflicts&q={code}")
    assert (page.status, page.failed) == (200, [])
    assert code in page.text
    assert conflicts[code].title in page.text
    assert conflicts[code].handling in page.text
    assert [value for value, _ in statements.get(code, []) if value not in page.text] == []
    cited = {source for _, sources in statements.get(code, []) for source in sources}
    assert {f"/source/{source}" for source in cited} - set(page.hrefs) == set()


def test_the_whole_list_shows_every_conflict(page_at, conflicts):
    page = page_at("/sources?view=conflicts")
    assert [code for code, row in conflicts.items() if code not in page.text or row.title not in page.text] == []


def test_a_conflict_is_found_by_a_word_of_it(page_at, conflicts):
    page = page_at("/sources?view=conflicts&q=charity")
    assert conflicts["A40"].title in page.text
    assert conflicts["A01"].title not in page.text


def test_what_is_open_is_not_called_settled(page_at, conflicts):
    page = page_at("/sources?view=conflicts&status=open")
    assert any(row.state == "open" for row in conflicts.values())
    assert [row.id for row in conflicts.values() if (row.title in page.text) != (row.state == "open")] == []
