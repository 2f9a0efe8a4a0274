"""What stands at an address that no page has."""

from typing import Any

from dash import dcc, html, register_page

from dashboard.components import shell
from dashboard.components.drawing import drawn
from dashboard.components.frame import NAVIGATION
from dashboard.language import _, marked

PAGE = "not-found"
register_page(__name__, path="/404", title=marked("Not found · Strong Cities Network"))
layout = shell.layout(PAGE)


@shell.shows(PAGE)
def show(_asked: Any, _pathname: Any) -> str:
    return content()


@drawn
def content() -> Any:
    links = [html.Li(dcc.Link(_(name), href=path)) for path, name in NAVIGATION]
    return [
        shell.heading(_("There is no page at this address"), _("It may have moved, or the address was mistyped.")),
        html.Form(
            [
                html.Div(
                    [
                        html.Label(_("Look for a city"), htmlFor="lost-q"),
                        dcc.Input(id="lost-q", name="q", type="search"),
                    ],
                    className="field wide",
                ),
                html.Button(_("Search"), type="submit", className="button"),
            ],
            action="/cities",
            method="get",
            className="filter-bar",
        ),
        html.Ul(links, className="plain-list"),
    ]
