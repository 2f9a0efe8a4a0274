"""What the tests of explanations read from pages, files and the store."""

from typing import Any

from sqlalchemy import select

from dashboard.models import Observation, Period, Scope
from tests.web.markup import Part
from tests.web.pages import Page

KINDS = ("csv", "json")
NO_ROWS: dict[str, list[Any]] = {"counts": [], "left_out": []}
SMALL = {"EMP-07": {"value": 3}, "EMP-08": {"numerator": 2, "denominator": 3}}
"""The indicators for which one city has a single value, a small one."""


def cards(page: Page) -> list[Part]:
    return page.with_prop("data-testid", "kpi")


def explained_in(parts: Any) -> list[str]:
    """Addresses of explanations that the parts link to."""
    hrefs = [str(part["props"].get("href", "")) for part in parts]
    return [href for href in hrefs if href.startswith("/explain/")]


def stored(demo: Any, code: str) -> list[Any]:
    """Approved rows of an indicator as the store holds them, with the last day of their period."""
    columns = (Observation.id, Observation.scope_id, Observation.value, Observation.numerator, Observation.denominator)
    found = select(*columns, Period.ends_on).join(Period, Observation.period_id == Period.id)
    rows: list[Any] = demo.store.rows(
        found.where(Observation.indicator_id == code, Observation.status == "approved").order_by(Period.ends_on)
    )
    return rows


def the_small_one(demo: Any, code: str) -> tuple[str, str]:
    """The key of that value and of that city."""
    cities = {row.id: row.city_id for row in demo.store.rows(select(Scope.id, Scope.city_id))}
    alone = {row.scope_id: row for row in stored(demo, code)}
    [found] = [row for row in alone.values() if 3 in (row.value, row.denominator)]
    return found.id, cities[found.scope_id]


def a_city(demo: Any, code: str) -> str:
    """The key of the city that reported the indicator last."""
    cities = {row.id: row.city_id for row in demo.store.rows(select(Scope.id, Scope.city_id))}
    return str([cities[row.scope_id] for row in stored(demo, code) if cities[row.scope_id]][-1])
