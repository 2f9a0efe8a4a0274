"""Next steps as a table: who promised what, on what condition, until when, and when a source last spoke of it."""

from collections.abc import Sequence
from typing import Any

from dash import dcc, html

from dashboard import formats
from dashboard.components import shell
from dashboard.components.names import city_link
from dashboard.components.provenance import certainty, marks
from dashboard.components.tables import Column
from dashboard.language import _
from dashboard.vocabulary import DatePrecision, StepStatus

DIGITS = {DatePrecision.YEAR: 4, DatePrecision.MONTH: 7}


def step_columns(owners: Sequence[Any], *, with_exchange: bool) -> list[Column]:
    """Columns for rows of next steps; `owners`: rows of next_step_id, owner, city_id."""
    exchange = Column(_("Exchange"), lambda row: dcc.Link(row.exchange, href=f"/exchange/{row.exchange_id}"))
    return [
        Column(_("Next step"), _step),
        *([exchange] if with_exchange else []),
        Column(_("Owners"), lambda row: _owners([owner for owner in owners if owner.next_step_id == row.id])),
        Column(_("Condition"), lambda row: _condition(row.condition)),
        Column(_("Due"), _due),
        Column(_("Status"), _status, sort="status" if with_exchange else None),
        Column(_("Last heard"), lambda row: formats.partial(row.last_heard)),
        Column(_("Sources"), lambda row: marks(row.sources)),
    ]


def _step(row: Any) -> Any:
    return html.Div(
        [
            row.title,
            " ",
            certainty(row.certainty, row.certainty_note),
            html.Div(row.summary, className="small") if row.summary else None,
            html.Div(row.note, className="small note") if row.note else None,
        ]
    )


def _owners(owners: Sequence[Any]) -> Any:
    if not owners:
        return None
    items = [
        html.Li(
            [
                city_link(owner.owner, owner.city_id) if owner.city_id else owner.owner,
                " ",
                certainty(owner.certainty, owner.certainty_note),
            ]
        )
        for owner in owners
    ]
    return html.Ul(items, className="bare")


def _condition(condition: str | None) -> Any:
    return html.Span(condition, className="tag conditional") if condition else _("none stated")


def _due(row: Any) -> Any:
    if row.due_on is None:
        return shell.not_stated(_("no due date stated"))
    return formats.partial(row.due_on.isoformat()[: DIGITS.get(row.due_precision, 10)])


def _status(row: Any) -> Any:
    became = html.Div(_("became: {activity}", activity=row.activity), className="small") if row.activity else None
    return html.Div([html.Span(StepStatus(row.status).label, className=f"tag {row.status}"), became])
