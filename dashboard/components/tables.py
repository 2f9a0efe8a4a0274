"""One table for every list: semantic, sortable by address, readable as cards on a phone, with its files."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import dash_bootstrap_components as dbc
from dash import html

from dashboard.components import shell
from dashboard.filters import Filters
from dashboard.language import _


@dataclass(frozen=True, slots=True)
class Column:
    """`cell` draws one row's value; `sort` is the value of the address's `sort` that orders by it."""

    title: str
    cell: Callable[[Any], Any]
    is_number: bool = False
    sort: str | None = None


def table(columns: Sequence[Column], rows: Sequence[Any], *, caption: str, filters: Filters | None = None) -> Any:
    """A table; the first column heads each row. `caption` names it for everybody, screen readers included."""
    head = html.Tr([_head(column, filters or Filters()) for column in columns])
    lines = [html.Tr([_cell(column, row, is_head=not place) for place, column in enumerate(columns)]) for row in rows]
    return html.Div(
        dbc.Table([html.Caption(caption), html.Thead(head), html.Tbody(lines)]),
        className="table-frame",
        tabIndex="0",
        role="region",
        **{"aria-label": caption},
    )


@dataclass(frozen=True, slots=True)
class Listed:
    """What a list is: `export` names its table, `nothing` says that none is recorded, `noun` is one and many."""

    caption: str
    filters: Filters
    export: str
    nothing: str
    noun: tuple[str, str]


def listing(columns: Sequence[Column], rows: Sequence[Any], listed: Listed) -> Any:
    """A page's main list: count, files of exactly these rows, table or why it is empty."""
    filters = listed.filters
    shown = table(columns, rows, caption=listed.caption, filters=filters) if rows else None
    return html.Div(
        [
            html.Div([count(len(rows), listed.noun), files(listed.export, filters)], className="list-head"),
            shown or shell.empty(filters, listed.nothing),
        ],
        className="listing",
    )


def count(number: int, noun: tuple[str, str]) -> Any:
    """How many rows follow: a number and its noun (one, many)."""
    return html.P(
        [html.Strong(str(number), **{"data-testid": "row-count"}), f" {noun[0] if number == 1 else noun[1]}"],
        className="count",
    )


def files(export: str, filters: Filters) -> Any:
    """Links to the rows as CSV and JSON, narrowed as the page is."""
    asked = replace(filters, view=None, sort=None).query_string
    links = [
        html.A(kind.upper(), href=f"/data/{export}.{kind}{asked}", **{"data-export": kind}) for kind in ("csv", "json")
    ]
    return html.P([_("These rows as"), " ", links[0], " · ", links[1]], className="files")


def _head(column: Column, filters: Filters) -> Any:
    numeric = "number" if column.is_number else ""
    if column.sort is None:
        return html.Th(column.title, scope="col", className=numeric)
    is_sorted = filters.sort == column.sort
    link = html.A(column.title, href=replace(filters, sort=column.sort).query_string, **{"data-ask": ""})
    order = {"aria-sort": "ascending"} if is_sorted else {}
    return html.Th(link, scope="col", className=f"{numeric} sortable", **order)


def _cell(column: Column, row: Any, *, is_head: bool) -> Any:
    value = column.cell(row)
    content = shell.not_stated() if value is None or value == "" else value
    kind = "number" if column.is_number else None
    if is_head:
        return html.Th(content, scope="row", className=kind)
    return html.Td(content, className=kind, **{"data-label": column.title})
