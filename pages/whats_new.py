"""What is new: in the data, loading by loading, and in the dashboard itself."""

from collections.abc import Sequence
from typing import Any

from dash import dcc, html, register_page

from dashboard import formats
from dashboard.components import shell
from dashboard.components.drawing import drawn
from dashboard.components.freshness import updated
from dashboard.components.news import NEWS
from dashboard.components.tables import Column, table
from dashboard.language import _, marked
from dashboard.queries import history
from dashboard.store import current_store, rows

PAGE = "whats-new"
register_page(
    __name__,
    path="/whats-new",
    name=marked("What is new"),
    title=marked("What is new · Strong Cities Network"),
    description=marked("What changed in the data, loading by loading, and what is new in the dashboard."),
)


layout = shell.layout(PAGE)


@shell.shows(PAGE)
def show(_asked: Any, _pathname: Any) -> str:
    return content()


@drawn
def content() -> Any:
    return [
        shell.heading(_("What is new"), _("What changed in the data, and what was added to the dashboard.")),
        shell.section(_("In the data"), *_loaded(rows(history.imports())), name="data"),
        shell.section(_("In the dashboard"), *[_day(day, news) for day, news in NEWS], name="dashboard"),
        html.P(updated(current_store().latest_import()), className="small"),
    ]


def _loaded(found: Sequence[Any]) -> list[Any]:
    if not found:
        nothing = html.P(_("No data has been loaded yet."))
        return [html.Div(nothing, className="notice", **{"data-state": "empty"})]
    said = _("Each line is one loading that changed something. The store knows how many rows changed, not which words.")
    more = html.P([dcc.Link(_("All tables as files"), href="/data"), " · ", _timeline()])
    return [html.P(said, className="section-note"), table(_columns(), found, caption=_("Loadings of data")), more]


def _timeline() -> Any:
    return dcc.Link(_("What happened in the network: the timeline"), href="/timeline")


def _columns() -> list[Column]:
    return [
        Column(_("Loaded"), lambda row: formats.moment(row.imported_at)),
        Column(_("Revision"), lambda row: str(row.id), is_number=True),
        Column(_("Rows added"), lambda row: formats.number(row.rows_added), is_number=True),
        Column(_("Rows changed"), lambda row: formats.number(row.rows_changed), is_number=True),
        Column(_("Rows removed"), lambda row: formats.number(row.rows_removed), is_number=True),
        Column(_("Rows unchanged"), lambda row: formats.number(row.rows_unchanged), is_number=True),
    ]


def _day(day: Any, news: Sequence[str]) -> Any:
    listed = html.Ul([html.Li(_(sentence)) for sentence in news], className="prose")
    return html.Div([html.H3(formats.day(day)), listed], **{"data-testid": "news"})
