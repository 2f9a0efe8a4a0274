"""The frame round every page: header, navigation, main part, footer; and the waiting state of a page."""

from collections.abc import Mapping, Sequence
from typing import Any

import dash
import dash_bootstrap_components as dbc
from dash import ClientsideFunction, Input, Output, clientside_callback, dcc, html

from dashboard import dataset
from dashboard.filters import Filters
from dashboard.language import _, marked

LOCATION = "_pages_location"
NAVIGATION = (
    ("/", marked("Overview")),
    ("/map", marked("Map")),
    ("/regions", marked("Regions")),
    ("/cities", marked("Cities")),
    ("/exchanges", marked("Exchanges")),
    ("/action-plans", marked("Plans")),
    ("/indicators", marked("Indicators")),
    ("/programmes", marked("Programmes")),
    ("/governance", marked("Governance")),
    ("/timeline", marked("Timeline")),
    ("/hub", marked("Hub")),
    ("/sources", marked("Sources")),
    ("/about", marked("About")),
)
Part = Any
"""A Dash component, a string, or a list of them."""


def frame() -> Part:
    """The whole application's layout."""
    return html.Div(
        [
            html.A(_("Skip to content"), href="#main", className="skip-link"),
            _demonstration_banner(),
            _header(),
            html.Main(dash.page_container, id="main", tabIndex="-1"),
            html.P(id="announcer", role="status", className="visually-hidden"),
            _footer(),
        ],
        className="app",
    )


def _demonstration_banner() -> Part:
    """Stands on every page of an invented network; nothing on the facts."""
    if not dataset.is_demonstration():
        return None
    words = _("Every city, country, date and number here is invented. Nothing is about a real place.")
    told = html.P([html.Strong(_("Demonstration")), " ", words])
    return html.Div(told, role="note", className="demonstration-banner", **{"data-provenance": dataset.DEMONSTRATION})


def _header() -> Part:
    links = [html.Li(html.A(_(name), href=path, **{"data-nav": path})) for path, name in NAVIGATION]
    return html.Header(
        html.Div(
            [
                dcc.Link(
                    [html.Span(className="brand-mark", **{"aria-hidden": "true"}), html.Span("Strong Cities Network")],
                    href="/",
                    className="brand",
                ),
                html.Details(
                    [
                        html.Summary(_("Menu"), className="menu-button"),
                        html.Nav(html.Ul(links), **{"aria-label": _("Main")}),
                    ],
                    className="menu",
                    open=True,
                ),
                html.Button(
                    html.Span(_("Dark theme"), className="visually-hidden"),
                    type="button",
                    className="theme-button",
                    disable_n_clicks=True,
                    **{"data-action": "theme", "aria-pressed": "false"},
                ),
            ],
            className="header-inner",
        ),
        className="app-header",
    )


def _footer() -> Part:
    return html.Footer(
        html.Div(
            [
                html.P(
                    _("A demonstration: an invented network, to show what this dashboard can do.")
                    if dataset.is_demonstration()
                    else _(
                        "A reading of public documents about the Strong Cities Network, run by the Institute for"
                        " Strategic Dialogue. Every fact names its source; what no source says is shown as not stated."
                    )
                ),
                html.Ul(
                    [
                        html.Li(dcc.Link(_("Sources and conflicts"), href="/sources")),
                        html.Li(dcc.Link(_("Method and thresholds"), href="/method")),
                        html.Li(dcc.Link(_("All tables as CSV and JSON"), href="/data")),
                        html.Li(dcc.Link(_("About and contact"), href="/about")),
                    ]
                ),
                html.P(
                    _(
                        "Places: GeoNames, CC BY 4.0. Map: Natural Earth, public domain. Maps show no borders and imply"
                        " no opinion on the status of any place."
                    ),
                    className="small",
                ),
            ],
            className="footer-inner",
        ),
        className="app-footer",
    )


def body(page: str) -> str:
    """Id of the part of a page that its content fills."""
    return f"{page}-body"


def asked(page: str) -> str:
    """Id of the store that holds what the address asks for."""
    return f"{page}-asked"


def answer(page: str) -> str:
    """Id of the store into which a page's callback puts its content, as HTML."""
    return f"{page}-answer"


def put_by_the_browser(page: str) -> None:
    """Registers the step from answer to body, which the browser does alone (client.js)."""
    put = ClientsideFunction("pages", "put")
    clientside_callback(put, Output(body(page), "data-put"), Input(answer(page), "data"), prevent_initial_call=True)


def waiting(page: str, parameters: Mapping[str, Any], title: str = "", lead: str = "") -> list[Part]:
    """A page before its data: the shape of what comes, and what was asked."""
    boxes = html.Div([html.Div(className="skeleton box") for _each in range(4)], className="cards")
    head = [html.P(title, className="waiting-title"), html.P(lead, className="lead")]
    return [
        dcc.Store(id=asked(page), data=dict(parameters)),
        dcc.Store(id=answer(page)),
        html.Div(id=body(page), className="page", **{"data-page": page, "data-asked": asked(page)}),
        html.Div([*head, boxes, html.Div(className="skeleton block")], className="waiting", **{"aria-hidden": "true"}),
    ]


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


def unknown_record(what: str, name: str, list_path: str, list_name: str) -> list[Part]:
    """The page of a record that is not there. `what`: "No city has the address"."""
    return [
        heading(_("Not found"), f"{what} “{name}”."),
        html.P([dcc.Link(list_name, href=list_path), " · ", dcc.Link(_("Overview"), href="/")]),
    ]


def last_part(pathname: Any) -> str:
    """The record's name in an address: the address alone decides, never a query parameter."""
    return pathname.rstrip("/").rsplit("/", 1)[-1][:100] if isinstance(pathname, str) else ""
