"""Action plans: local plans and activities by what a source last reported, as lists and as a board."""

from typing import Any

from dash import dcc, html, register_page

from dashboard import auth
from dashboard.components import shell, terms
from dashboard.components.activities import activity_table, board
from dashboard.components.cards import cards
from dashboard.components.drawing import drawn
from dashboard.components.filter_bar import Choice, filter_bar, sources_choice
from dashboard.components.freshness import as_of, updated
from dashboard.components.names import city_link
from dashboard.components.plan_summary import period, plan_charts, seeds_note, what_is_silent, when
from dashboard.components.provenance import certainty, marks, page_sources, source_ids
from dashboard.components.tables import Column, Listed, count, files, listing
from dashboard.components.tabs import tabs
from dashboard.filters import Filters
from dashboard.indicators.plans import of_plans
from dashboard.language import _, _n, marked
from dashboard.metrics import plans as measured
from dashboard.queries import evidence, plans, regions
from dashboard.store import current_store, rows
from dashboard.vocabulary import Audience, Certainty, ReportedStatus

PAGE = "action-plans"
register_page(
    __name__,
    path="/action-plans",
    name=marked("Action plans"),
    title=marked("Action plans · Strong Cities Network"),
    description=marked("Local action plans and their activities: stage, due dates and status as last reported."),
)


layout = shell.layout(PAGE)


@shell.shows(PAGE)
def show(asked: Any, _pathname: Any) -> str:
    return content(Filters.parse(asked), auth.audience())


@drawn
def content(filters: Filters, audience: Audience) -> Any:
    found, work = rows(plans.plans(filters, audience)), rows(plans.activities(filters, audience))
    parts = {
        "plans": [_plan_list(found, filters)],
        "activities": [_activity_list(work, filters, audience)],
        "board": [_board(work, filters)],
    }
    everything = [_summary(found, work, filters), *parts["plans"], *parts["activities"]]
    cited = source_ids(row.sources for row in [*found, *work])
    return [
        shell.heading(_("Action plans"), _lead()),
        terms.words_here("Adopted", "Last reported", "Status unknown"),
        filter_bar(PAGE, filters, _choices(audience), search=_("City, plan, activity or owner")),
        tabs(filters, _views(), _("Views")),
        seeds_note(filters),
        *parts.get(filters.view or "", everything),
        page_sources(rows(evidence.sources(cited)), updated(current_store().latest_import()), "/action-plans"),
    ]


def _lead() -> str:
    return _(
        "Local plans and what was to be done, as last reported. Nobody has reported since: today's status is unknown."
    )


def _views() -> list[tuple[str | None, str]]:
    names = [(None, _("Summary")), ("plans", _("Plans")), ("activities", _("Activities")), ("board", _("Board"))]
    return [(view, name) for view, name in names]


def _choices(audience: Audience) -> list[Choice]:
    places = tuple((row.id, row.name) for row in rows(regions.choices()))
    due = ((plans.DUE, _("Activities with a due date")), (plans.NOT_DUE, _("Activities without a due date")))
    statuses = (*((term.value, term.label) for term in measured.ORDER), *due)
    every = Filters(), audience
    years = measured.years(rows(plans.plans(*every)), rows(plans.activities(*every)))
    programmes = tuple((row.id, row.title) for row in rows(plans.programmes(*every)))
    return [
        Choice("region", _("Region"), places),
        Choice("status", _("Status, as last reported"), statuses),
        Choice("period", _("Year"), tuple((str(year), str(year)) for year in years)),
        Choice("programme", _("Programme"), programmes),
        sources_choice(),
    ]


def _summary(found: Any, work: Any, filters: Filters) -> Any:
    moment = as_of(current_store().latest_import())
    title = html.H2(_("In figures"), className="visually-hidden")
    return html.Div([title, cards(of_plans(found, work, filters)), plan_charts(found, work, filters, moment)])


def _plan_list(found: Any, filters: Filters) -> Any:
    caption = _("Plans, their stage as last reported, and who owns them")
    about = Listed(
        caption=caption,
        filters=filters,
        export="action_plans",
        nothing=_("No action plan has been recorded yet."),
        noun=lambda n: _n("plan", "plans", n),
    )
    return shell.section(_("Plans"), listing(_columns(), found, about), name="plans")


def _columns() -> list[Column]:
    return [
        Column(_("City"), lambda row: city_link(row.city, row.city_id), sort="city"),
        Column(_("Plan"), lambda row: dcc.Link(row.title, href=f"/action-plan/{row.id}")),
        Column(_("Stage, as last reported"), _stage, sort="stage"),
        Column(_("Launched or adopted"), when, sort="when"),
        Column(_("Period"), period),
        Column(_("Owner"), lambda row: row.owner),
        Column(_("Activities"), lambda row: row.n_activities or _("none recorded"), is_number=True),
        Column(_("Sources"), lambda row: marks(row.sources)),
    ]


def _stage(row: Any) -> Any:
    tag = html.Span(ReportedStatus(row.stage).label, className=f"tag {row.stage}")
    return html.Div(
        [tag, " ", certainty(row.certainty, row.certainty_note) if row.certainty == Certainty.INFERRED else None]
    )


def _activity_list(work: Any, filters: Filters, audience: Audience) -> Any:
    head = html.Div([_count(work), files("activities", filters)], className="list-head")
    caption = _("Activities, with the status that was last reported")
    listed = activity_table(work, caption) if work else shell.empty(filters, _("No activity has been recorded yet."))
    note = what_is_silent(work, rows(plans.milestones(audience)))
    return shell.section(_("Activities"), head, listed, note=note, name="activities")


def _board(work: Any, filters: Filters) -> Any:
    head = html.Div([_count(work), files("activities", filters)], className="list-head")
    columns = [ReportedStatus.INTEREST, ReportedStatus.PLANNED, ReportedStatus.STARTED, ReportedStatus.COMPLETED]
    listed = board(work, columns) if work else shell.empty(filters, _("No activity has been recorded yet."))
    note = _("Each column is the status that a source last reported. The board is for reading: nothing can be moved.")
    return shell.section(_("Board of activities"), head, listed, note=note, name="board")


def _count(work: Any) -> Any:
    return count(len(work), lambda n: _n("activity", "activities", n))
