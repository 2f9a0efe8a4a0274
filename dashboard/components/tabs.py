"""Tabs that are links: each shows another view of the page, and the address says which."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dash import html

from dashboard.filters import Filters


def tabs(filters: Filters, views: Sequence[tuple[str | None, str]], label: str) -> Any:
    """`views`: values of the address's `view` with their names; None is the view shown when none is asked for."""
    asked = filters.view if filters.view in [view for view, _name in views] else None
    links = [html.Li(_link(filters, view, name, is_shown=view == asked)) for view, name in views]
    return html.Nav(html.Ul(links, className="tabs"), **{"aria-label": label})


def _link(filters: Filters, view: str | None, name: str, *, is_shown: bool) -> Any:
    present = {"aria-current": "true"} if is_shown else {}
    href = replace(filters, view=view, sort=None).query_string or "?"
    return html.A(name, href=href, **{"data-ask": "", **present})
