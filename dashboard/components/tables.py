"""One table for every list: semantic, sortable by address, readable as cards on a phone, with its files."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import dash_bootstrap_components as dbc
from dash import html

from dashboard.components import shell
from dashboard.components.pictures import in_language
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
    """What a list is: `export` names its table, `nothing` says that none is recorded, `noun(2)` is "places"."""

    caption: str
    filters: Filters
    export: str
    nothing: str
    noun: Callable[[int], str]


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


def count(number: int, noun: Callable[[int], str]) -> Any:
    """How many rows follow: a number and its noun, by `noun(number)` in the form that the number asks for."""
    return html.P(
        [html.Strong(str(number), **{"data-testid": "row-count"}), " ", noun(number)],
        className="count",
    )


def files(export: str, filters: Filters) -> Any:
    """Links to the rows as CSV, XLSX and JSON, narrowed as the page is."""
    asked = replace(filters, view=None, sort=None).query_string
    links = file_links(f"/data/{export}.csv{asked}", ("csv", "xlsx", "json"))
    return html.P([_("These rows as"), " ", links[0], " · ", links[1], " · ", links[2]], className="files")


def file_links(csv: str, kinds: Sequence[str]) -> list[Any]:
    """Links to the same rows in several kinds of file. `csv`: address of the first, "/data/cities.csv?region=mena"."""
    addresses = {kind: csv.replace(".csv", f".{kind}", 1) for kind in kinds}
    if "xlsx" in addresses:  # its second sheet explains the rows in words
        addresses["xlsx"] = in_language(addresses["xlsx"])
    return [html.A(kind.upper(), href=address, **{"data-export": kind}) for kind, address in addresses.items()]


def template_link(code: str = "") -> Any:
    """The empty workbook in which values can be reported; with a code, for that indicator."""
    address = f"/data/template.xlsx?indicator={code}" if code else "/data/template.xlsx"
    return html.A(_("Template for reporting (XLSX)"), href=address, **{"data-export": "template"})


def _head(column: Column, filters: Filters) -> Any:
    numeric = "number" if column.is_number else ""
    if not column.title:
        return html.Td()
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
