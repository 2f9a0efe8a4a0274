"""Every page of the registry by its addresses, each read once."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import dash
import pytest
from sqlalchemy import select

from dashboard.components.working_guides import GUIDES
from dashboard.indicators.counted import EXPLAINED
from dashboard.models import Base
from dashboard.store import Store
from tests.web.pages import Page, read

RECORDS = {
    "city": "cities",
    "exchange": "exchanges",
    "plan": "action_plans",
    "programme": "programmes",
    "source": "sources",
    "code": "indicators",
}
"""Table of the records that a page's template names: <city_id> is a row of cities."""


@pytest.fixture(scope="session")
def page_at(app: Any) -> Callable[[str], Page]:
    """Reads the page at an address; the same address is read once a session."""
    client, kept = app.server.test_client(), {}

    def reader(address: str) -> Page:
        if address not in kept:
            kept[address] = read(client, address)
        return kept[address]

    return reader


@pytest.fixture(scope="session")
def records(app: Any, store: Store) -> dict[str, list[str]]:
    """For each page of one record: the addresses of all records. By path template."""
    return {
        page["path_template"]: [template_filled(page["path_template"], row.id) for row in rows_of(page, store)]
        for page in dash.page_registry.values()
        if page["path_template"]
    }


@pytest.fixture(scope="session")
def lists(app: Any) -> list[str]:
    """The addresses of pages that are not of one record."""
    return [
        page["path"] for page in dash.page_registry.values() if not page["path_template"] and page["path"] != "/404"
    ]


@pytest.fixture(scope="session")
def every_address(lists: list[str], records: dict[str, list[str]]) -> list[str]:
    return [*lists, *(address for addresses in records.values() for address in addresses)]


@pytest.fixture(scope="session")
def every_page(every_address: list[str], page_at: Callable[[str], Page]) -> list[Page]:
    return [page_at(address) for address in every_address]


def rows_of(page: dict[str, Any], store: Store) -> Any:
    name = page["path_template"].rsplit("<", 1)[1].removesuffix(">").removesuffix("_id")
    if name == "explained_code":
        return [SimpleNamespace(id=code) for code in EXPLAINED]
    if name == "audience":
        return [SimpleNamespace(id=name) for name in GUIDES]
    return store.rows(select(Base.metadata.tables[RECORDS[name]].c.id))


def template_filled(template: str, record: str) -> str:
    return f"{template.rsplit('<', 1)[0]}{record}"
