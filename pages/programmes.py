"""Programmes: what the network runs or announced, who leads and funds it, and how many cities it names."""

from typing import Any

from dash import dcc, html, register_page

from dashboard import auth, formats
from dashboard.components import shell
from dashboard.components.drawing import drawn
from dashboard.components.filter_bar import Choice, filter_bar, sources_choice
from dashboard.components.freshness import updated
from dashboard.components.provenance import marks, page_sources, source_ids
from dashboard.components.tables import Column, Listed, listing
from dashboard.filters import Filters
from dashboard.language import _, _n, marked, stored
from dashboard.queries import evidence, programmes, regions
from dashboard.store import current_store, rows
from dashboard.vocabulary import Audience, ReportedStatus

PAGE = "programmes"
register_page(
    __name__,
    path="/programmes",
    name=marked("Programmes"),
    title=marked("Programmes · Strong Cities Network"),
    description=marked("Programmes of the network: goal, lead, funders, dates, cities and last reported status."),
)


layout = shell.layout(PAGE)


@shell.shows(PAGE)
def show(asked: Any, _pathname: Any) -> str:
    return content(Filters.parse(asked), auth.audience())


@drawn
def content(filters: Filters, audience: Audience) -> Any:
    found = rows(programmes.programmes(filters, audience))
    return [
        shell.heading(_("Programmes"), _lead()),
        filter_bar(PAGE, filters, _choices(), search=_("Name, lead or city")),
        listing(
            _columns(),
            found,
            Listed(
                caption=_("Programmes with the status that a source last reported; what holds today is unknown"),
                filters=filters,
                export="programmes",
                nothing=_("No programme has been recorded yet."),
                noun=lambda n: _n("programme", "programmes", n),
            ),
        ),
        page_sources(
            rows(evidence.sources(source_ids(row.sources for row in found))),
            updated(current_store().latest_import()),
            "/programmes",
        ),
    ]


def _lead() -> str:
    return _("What the network runs, ran or announced: the goal it serves, who leads and pays, and the cities named.")


def _choices() -> list[Choice]:
    shown = (ReportedStatus.STARTED, ReportedStatus.HELD, ReportedStatus.COMPLETED, ReportedStatus.PLANNED)
    return [
        Choice("region", _("Region"), tuple((row.id, row.name) for row in rows(regions.choices()))),
        Choice("status", _("Last reported"), tuple((term.value, term.label) for term in shown)),
        sources_choice(),
    ]


def _columns() -> list[Column]:
    return [
        Column(_("Programme"), _named),
        Column(_("Kind"), lambda row: formats.worded(row.kind), sort="kind"),
        Column(_("Goal"), _goal),
        Column(_("Lead and funders"), _led),
        Column(_("Dates"), _when, sort="oldest"),
        Column(_("Last reported"), _status, sort="status"),
        Column(_("Cities listed"), lambda row: row.n_cities or _("no list"), is_number=True),
        Column(_("Events, exchanges"), _held, is_number=True),
        Column(_("Sources"), lambda row: marks(row.sources)),
    ]


def _named(row: Any) -> Any:
    return html.Div([dcc.Link(row.title, href=f"/programme/{row.id}"), html.Div(row.summary, className="small")])


def _goal(row: Any) -> Any:
    is_ours = "link to the goal" in stored(row.certainty_note or "")
    return (
        html.Div([row.goal, html.Div(_("our reading"), className="small") if is_ours else None]) if row.goal else None
    )


def _led(row: Any) -> Any:
    funded = row.funders or _("not stated")
    return html.Div([row.lead or shell.not_stated(), html.Div(_("Funded by: {who}", who=funded), className="small")])


def _when(row: Any) -> Any:
    months = _("{number} months planned", number=row.planned_months) if row.planned_months else ""
    dates = formats.span(row)
    return html.Div(
        [
            html.Span(_("since {dates}", dates=dates) if not row.ends_on else dates) if dates else shell.not_stated(),
            html.Div(months, className="small") if months else None,
        ]
    )


def _status(row: Any) -> Any:
    return html.Span(ReportedStatus(row.status).label, className=f"tag {row.status}")


def _held(row: Any) -> Any:
    return row.n_events + row.n_exchanges or _("none recorded")
