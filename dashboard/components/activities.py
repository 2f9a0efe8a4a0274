"""Activities as a table and as a board: what was last reported, when, and that today's status is unknown."""

from collections.abc import Sequence
from typing import Any

from dash import dcc, html

from dashboard import formats
from dashboard.components.provenance import certainty, marks
from dashboard.language import _, told
from dashboard.vocabulary import Certainty, DatePrecision, ReportedStatus

DIGITS = {DatePrecision.YEAR: 4, DatePrecision.MONTH: 7}


def activity_table(activities: Sequence[Any], caption: str, *, with_plan: bool = True) -> Any:
    """One row an activity; `with_plan` adds where it belongs."""
    titles = [_("Activity"), _("Belongs to"), _("Owner"), _("Last reported"), _("Due"), _("Sources")]
    shown = [title for title in titles if with_plan or title != titles[1]]
    head = html.Tr([html.Th(title, scope="col") for title in shown])
    lines = [_line(activity, shown, with_plan=with_plan) for activity in activities]
    body = html.Table([html.Caption(caption), html.Thead(head), html.Tbody(lines)], className="table activities")
    return html.Div(body, className="table-frame", tabIndex="0", role="region", **{"aria-label": caption})


def board(activities: Sequence[Any], statuses: Sequence[ReportedStatus]) -> Any:
    """Columns by reported status, to be read only."""
    return html.Div([_board_column(status, activities) for status in statuses], className="board")


def due(activity: Any) -> Any:
    """The due date as exactly as it is stated. Without one the activity is in a class of its own, never on time."""
    if activity.due_on is None:
        return html.Span(_("no due date stated"), className="tag no-due")
    stated = formats.partial(activity.due_on.isoformat()[: DIGITS.get(activity.due_precision, 10)])
    note = activity.due_note if activity.due_note not in ("year", "day", "month") else None
    return f"{stated} ({told(note)})" if note else stated


def reported(activity: Any) -> Any:
    """The reported status, when it was reported, and what is known of today."""
    when = formats.partial(activity.status_as_of)
    known = [_("as of {day}", day=when) if when else _("date of the report not stated")]
    if activity.reported_status != ReportedStatus.COMPLETED:
        known.append(_("current status unknown"))
    tag = html.Span(ReportedStatus(activity.reported_status).label, className=f"tag {activity.reported_status}")
    return [tag, html.Div(" · ".join(known), className="small")]


def _line(activity: Any, titles: Sequence[str], *, with_plan: bool) -> Any:
    title = html.Th(_named(activity), scope="row")
    cells = [
        *([_belongs(activity)] if with_plan else []),
        activity.owner,
        html.Div(reported(activity)),
        due(activity),
        marks(activity.sources),
    ]
    rest = [html.Td(cell, **{"data-label": name}) for name, cell in zip(titles[1:], cells, strict=True)]
    return html.Tr([title, *rest], **{"data-testid": "activity", "data-status": activity.reported_status})


def _named(activity: Any) -> Any:
    return html.Div(
        [
            activity.title,
            " ",
            certainty(activity.certainty, activity.certainty_note)
            if activity.certainty == Certainty.INFERRED
            else None,
            html.Div(activity.description, className="small") if activity.description else None,
            html.Div(_("Evidence: {note}", note=activity.evidence_note), className="small")
            if activity.evidence_note
            else None,
        ]
    )


def _belongs(activity: Any) -> Any:
    wholes = [
        (activity.plan, f"/action-plan/{activity.plan_id}"),
        (activity.exchange, f"/exchange/{activity.exchange_id}"),
        (activity.programme, f"/programme/{activity.programme_id}"),
    ]
    places = [(activity.city, f"/city/{activity.city_id}"), *[whole for whole in wholes if whole[0]][:1]]
    links = [html.Div(dcc.Link(name, href=href)) for name, href in places if name]
    return html.Div(links) if links else _("the network as a whole")


def _board_column(status: ReportedStatus, activities: Sequence[Any]) -> Any:
    own = [activity for activity in activities if activity.reported_status == status]
    cards = [_board_card(activity) for activity in own]
    heading = html.H3([status.label, " ", html.Span(str(len(own)), className="board-count")])
    nothing = html.P(_("None is reported so."), className="small")
    return html.Section([heading, html.Ul(cards) if cards else nothing], className=f"board-column {status}")


def _board_card(activity: Any) -> Any:
    return html.Li(
        [
            html.Div(activity.title, className="board-title"),
            html.Div(_belongs(activity), className="small"),
            html.Div([_("Due:"), " ", due(activity)], className="small"),
            marks(activity.sources),
        ],
        **{"data-testid": "activity", "data-status": activity.reported_status},
    )
