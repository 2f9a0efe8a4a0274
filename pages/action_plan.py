"""One action plan: its city, stage and period, its activities, and what is linked to it."""

from typing import Any

from dash import dcc, html, register_page

from dashboard import auth, formats
from dashboard.components import shell
from dashboard.components.activities import activity_table
from dashboard.components.disagreements import disagreements
from dashboard.components.drawing import drawn
from dashboard.components.freshness import updated
from dashboard.components.names import city_link
from dashboard.components.plan_summary import period, what_is_silent, when
from dashboard.components.provenance import certainty, marks, page_sources, report_link, source_ids
from dashboard.components.tables import count
from dashboard.language import _, _n, marked
from dashboard.queries import evidence, plans
from dashboard.store import current_store, rows
from dashboard.vocabulary import Audience, ReportedStatus, ResultLevel, StepStatus, Verification

PAGE = "action-plan"
register_page(
    __name__,
    path_template="/action-plan/<plan_id>",
    title=marked("Action plan · Strong Cities Network"),
    description=marked("One local action plan: stage, owner, period, activities and sources."),
    record=plans.plan_named,
)


layout = shell.layout(PAGE)


@shell.shows(PAGE)
def show(_asked: Any, pathname: Any) -> str:
    return content(shell.last_part(pathname), auth.audience())


@drawn
def content(plan_id: str, audience: Audience) -> Any:
    plan = next(iter(rows(plans.plan(plan_id, audience))), None)
    if plan is None:
        said = _("No action plan has the address “{name}”.", name=plan_id)
        return shell.unknown_record(said, "/action-plans", _("All action plans"))
    work = rows(plans.activities_of(plan_id, audience))
    steps = rows(plans.next_steps_of(plan_id, plan.city_id, audience))
    outcomes = rows(plans.outcomes_of(plan_id, plan.city_id, audience))
    exchanges = rows(plans.exchanges_of(plan.city_id, audience))
    conflicts = rows(evidence.conflicts_about("action_plans", plan_id, audience))
    cited = source_ids(row.sources for row in [plan, *work, *steps, *outcomes, *exchanges, *conflicts])
    return [
        shell.heading(plan.title, _lead(plan), dcc.Link(_("Action plans"), href="/action-plans")),
        report_link(f"/action-plan/{plan_id}"),
        _facts(plan),
        _activities(work, audience),
        _linked(plan, exchanges, steps, outcomes),
        _conflicts(conflicts, audience),
        page_sources(
            rows(evidence.sources(cited)), updated(current_store().latest_import()), f"/action-plan/{plan_id}"
        ),
    ]


def _lead(plan: Any) -> Any:
    stage = html.Span(ReportedStatus(plan.stage).label, className=f"tag {plan.stage}")
    city = city_link(plan.city, plan.city_id)
    return [
        city,
        f", {plan.country} · ",
        stage,
        " ",
        formats.span(plan),
        " · ",
        _("current status unknown"),
        " ",
        marks(plan.sources),
    ]


def _facts(plan: Any) -> Any:
    sure = [certainty(plan.certainty) or _("Stated in the source"), " ", plan.certainty_note]
    return shell.facts(
        [
            (_("Owner"), plan.owner),
            (_("Stage, as last reported"), ReportedStatus(plan.stage).label),
            (_("Launched or adopted"), when(plan)),
            (_("Period of the plan"), period(plan)),
            (_("Current status"), _("unknown: nobody has reported since")),
            (_("How sure"), sure),
            *([(_("Note"), plan.note)] if plan.note else []),
        ]
    )


def _activities(work: Any, audience: Audience) -> Any:
    if not work:
        said = html.P(_("No source states activities of this plan. That does not mean that there are none."))
        return shell.section(_("Activities"), html.Div(said, className="notice"))
    listed = activity_table(work, _("Activities of the plan, with the status that was last reported"), with_plan=False)
    silent = what_is_silent(work, rows(plans.milestones(audience)))
    number = count(len(work), lambda n: _n("activity", "activities", n))
    return shell.section(_("Activities"), number, listed, note=silent)


def _linked(plan: Any, exchanges: Any, steps: Any, outcomes: Any) -> Any:
    note = _(
        "Linked through {city}: whether they concern this plan is only said where the text says so.", city=plan.city
    )
    return shell.section(
        _("Exchanges, next steps and outcomes of the city"),
        _list(_("Exchanges"), [_exchange(row) for row in exchanges], _("No exchange of this city is recorded.")),
        _list(_("Next steps"), [_step(row) for row in steps], _("No next step of this city is recorded.")),
        _list(_("Outcomes"), [_outcome(row) for row in outcomes], _("No outcome of this city is recorded.")),
        note=note,
    )


def _list(title: str, items: list[Any], nothing: str) -> Any:
    body = html.Ul(items, className="plain-list") if items else html.P(nothing, className="small")
    return html.Div([html.H3(title), body])


def _exchange(row: Any) -> Any:
    dated = formats.span(row) or _("date not stated")
    return html.Li([dcc.Link(row.title, href=f"/exchange/{row.id}"), f" · {dated} ", marks(row.sources)])


def _step(row: Any) -> Any:
    heard = _(
        "status {status}, last heard {day}",
        status=StepStatus(row.status).label.lower(),
        day=formats.partial(row.last_heard),
    )
    link = dcc.Link(row.title, href=f"/exchange/{row.exchange_id}")
    return html.Li([link, f" · {heard} ", marks(row.sources), html.Div(row.summary, className="small")])


def _outcome(row: Any) -> Any:
    title = dcc.Link(row.title, href=f"/exchange/{row.exchange_id}") if row.exchange_id else row.title
    sure = f" · {ResultLevel(row.level).label}, {Verification(row.verification).label.lower()} "
    return html.Li([title, sure, marks(row.sources), html.Div(row.summary, className="small")])


def _conflicts(conflicts: Any, audience: Audience) -> Any:
    if not conflicts:
        return None
    return shell.section(_("Where sources disagree"), disagreements(conflicts, rows(evidence.claims(audience))))
