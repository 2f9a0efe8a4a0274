"""How a page comes to its reader, and the parts that every page is made of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import dash
import dash_bootstrap_components as dbc
from dash import ClientsideFunction, Input, Output, State, callback, clientside_callback, dcc, html

from dashboard.filters import Filters
from dashboard.language import _

LOCATION = "_pages_location"
Part = Any
"""A Dash component, a string, or a list of them."""
Show = Callable[[Any, Any], str]


@dataclass(frozen=True, slots=True)
class FirstView:
    """What draws a page of the registry: its name, and the function from what is asked and the path to its HTML."""

    page: str
    show: Show


first_views: dict[str, FirstView] = {}
"""By the page's module."""


def frame() -> Part:
    """The layout of the Dash application. It holds pages' data and callbacks; what is seen is HTML (ADR 9)."""
    return html.Div(dash.page_container, hidden=True)


def wanted(page: str) -> str:
    """Id of the store that holds what the address asks for."""
    return f"{page}-wanted"


def asked(page: str) -> str:
    """Id of the store that holds what the server is asked for: what is wanted, unless it is on screen already."""
    return f"{page}-asked"


def answer(page: str) -> str:
    """Id of the store into which a page's callback puts its content, as HTML."""
    return f"{page}-answer"


def layout(page: str) -> Callable[..., list[Part]]:
    """The layout of a page: its stores. Any parameter is taken, none is an error."""

    def stores(**parameters: Any) -> list[Part]:
        return [
            dcc.Store(id=wanted(page), data=parameters),
            dcc.Store(id=asked(page)),
            dcc.Store(id=answer(page)),
            html.Div(id=f"{page}-put"),
        ]

    return stores


def shows(page: str) -> Callable[[Show], Show]:
    """Registers what draws a page: `show(asked, pathname)` gives its HTML, in the first answer and in callbacks."""

    def register(show: Show) -> Show:
        first_views[show.__module__] = FirstView(page, show)
        want, put = ClientsideFunction("pages", "want"), ClientsideFunction("pages", "put")
        clientside_callback(want, Output(asked(page), "data"), Input(wanted(page), "data"))
        callback(
            Output(answer(page), "data"),
            Input(asked(page), "data"),
            State(LOCATION, "pathname"),
            prevent_initial_call=True,
        )(show)
        placed = Output(f"{page}-put", "data-put")
        clientside_callback(put, placed, Input(answer(page), "data"), prevent_initial_call=True)
        return show

    return register


def heading(title: str, lead: Part = "", kicker: Part = "") -> Part:
    """The page's only h1, what it is about in one or two sentences, and a line above."""
    return html.Header(
        [
            html.P(kicker, className="kicker") if kicker else None,
            html.H1(title),
            html.P(lead, className="lead") if lead else None,
        ],
        className="page-heading",
    )


def section(title: str, *parts: Part, note: Part = "", name: str | None = None) -> Part:
    """A titled part of a page; `name` is its anchor."""
    head = [html.H2(title), html.P(note, className="section-note") if note else None]
    return html.Section([*head, *parts], className="section", **({"id": name} if name else {}))


def columns(*parts: Part) -> Part:
    """Parts side by side where there is room: two, three or four."""
    return dbc.Row([dbc.Col(part, lg=12 // len(parts)) for part in parts], class_name="gx-4")


def facts(pairs: Sequence[tuple[str, Part]]) -> Part:
    """Name and value pairs; an empty value reads as not stated."""
    rows = [
        html.Div([html.Dt(name), html.Dd(not_stated() if value in (None, "", []) else value)]) for name, value in pairs
    ]
    return html.Dl(rows, className="facts")


def not_stated(text: str = "") -> Part:
    """What stands where no source says anything."""
    return html.Span(text or _("not stated"), className="not-stated")


def empty(filters: Filters, nothing_recorded: str) -> Part:
    """Why a list is empty: because of the filters, or because nothing is recorded at all."""
    if not filters.is_narrowed:
        return html.Div(html.P(nothing_recorded), className="notice", **{"data-state": "empty"})
    return html.Div(
        [
            html.P(_("Nothing that is recorded fits these filters. That does not mean that nothing exists.")),
            html.A(
                _("Clear the filters"), href="?", className="button", **{"data-action": "clear-filters", "data-ask": ""}
            ),
        ],
        className="notice",
        **{"data-state": "empty"},
    )


def unknown_record(said: str, list_path: str, list_name: str) -> list[Part]:
    """The page of a record that is not there; `said` is a sentence that says so."""
    return [
        heading(_("Not found"), said),
        html.P([dcc.Link(list_name, href=list_path), " · ", dcc.Link(_("Overview"), href="/")]),
    ]


def last_part(pathname: Any) -> str:
    """The record's name in an address: the address alone decides, never a query parameter."""
    return pathname.rstrip("/").rsplit("/", 1)[-1][:100] if isinstance(pathname, str) else ""
