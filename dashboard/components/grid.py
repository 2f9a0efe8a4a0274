"""A grid of two lists: what stands where a row and a column meet."""

from collections.abc import Callable, Sequence
from typing import Any

from dash import html


def grid(
    rows: Sequence[Any], columns: Sequence[Any], cell: Callable[[Any, Any], Any], *, caption: str, corner: str
) -> Any:
    """`rows` and `columns`: pairs of key and heading; `cell` draws what stands at a pair of keys."""
    head = html.Tr([html.Th(corner, scope="col"), *(html.Th(html.Span(name), scope="col") for _key, name in columns)])
    lines = [
        html.Tr([html.Th(name, scope="row"), *(html.Td(cell(key, column)) for column, _name in columns)])
        for key, name in rows
    ]
    body = html.Table([html.Caption(caption), html.Thead(head), html.Tbody(lines)], className="table matrix grid")
    return html.Div(body, className="table-frame", tabIndex="0", role="region", **{"aria-label": caption})
