"""Guides: one short tour for each kind of reader."""

from typing import Any

from dash import dcc, html, register_page

from dashboard.components import shell
from dashboard.components.drawing import drawn
from dashboard.components.guides import Guide
from dashboard.components.working_guides import GUIDES
from dashboard.language import _, _n, marked

PAGE = "guide"
register_page(
    __name__,
    path="/guide",
    name=marked("Two-minute guides"),
    title=marked("Two-minute guides · Strong Cities Network"),
    description=marked("Short tours of the dashboard for leadership, committee, funders, editors and analysts."),
)


layout = shell.layout(PAGE)


@shell.shows(PAGE)
def show(_asked: Any, _pathname: Any) -> str:
    return content()


@drawn
def content() -> Any:
    help_pages = [
        html.Li(dcc.Link(_("Method and thresholds"), href="/method")),
        html.Li(dcc.Link(_("What is new"), href="/whats-new")),
    ]
    return [
        shell.heading(_("Two-minute guides"), _("Choose the one that is closest to your work.")),
        html.Ul([_told(name, guide) for name, guide in GUIDES.items()], className="guides"),
        shell.section(_("More help"), html.Ul(help_pages, className="plain-list")),
    ]


def _told(name: str, guide: Guide) -> Any:
    return html.Li(
        [
            html.H2(dcc.Link(_(guide.name), href=f"/guide/{name}")),
            html.P(_(guide.who)),
            html.P(_n("{count} minute", "{count} minutes", guide.minutes), className="small"),
        ],
        **{"data-testid": "guide", "data-guide": name},
    )
