"""Parts of a programme's page: its head, organisations, cities, events, grants."""

from collections.abc import Sequence
from typing import Any

from dash import html

from dashboard import formats
from dashboard.components import shell
from dashboard.components.dates import telling, when
from dashboard.components.names import city_link, kept
from dashboard.components.provenance import certainty, marks
from dashboard.components.tables import Column, table
from dashboard.language import _
from dashboard.vocabulary import ReportedStatus, ResultLevel, Verification


def lead(row: Any) -> Any:
    """What it is in a sentence, with the status last reported."""
    return [
        row.summary,
        ". ",
        html.Span(ReportedStatus(row.status).label, className=f"tag {row.status}"),
        " ",
        marks(row.sources),
    ]


def facts(row: Any) -> Any:
    """What the sources say of it, and where they are silent."""
    dates = formats.span(row)
    months = _("{number} months", number=row.planned_months) if row.planned_months else None
    note = html.Div(telling(row.date_note), className="small")
    return shell.facts(
        [
            (_("Kind"), formats.worded(row.kind)),
            (_("Goal"), row.goal),
            (_("Led by, as the source puts it"), row.lead),
            (_("Began"), html.Div([dates or shell.not_stated(), note])),
            (_("Planned length"), months),
            (_("Status, as last reported"), ReportedStatus(row.status).label),
            *([(_("How sure"), [certainty(row.certainty), " ", row.certainty_note])] if row.certainty_note else []),
            *([(_("Note"), row.note)] if row.note else []),
        ]
    )


def organisations(found: Sequence[Any]) -> Any:
    """Each organisation with its role."""
    items = [
        html.Li(
            [
                html.Div([html.Strong(kept(row.organisation)), html.Div(row.kind, className="small")]),
                html.Span(
                    [
                        html.Span(formats.worded(row.role), className="tag"),
                        " ",
                        certainty(row.certainty, row.certainty_note),
                        " ",
                        marks(row.sources),
                    ],
                    className="roster-marks",
                ),
            ]
        )
        for row in found
    ]
    return html.Ul(items, className="plain-list roster")


def cities(found: Sequence[Any]) -> Any:
    """Each city with its role, and whether it took part or was only planned."""
    columns = [
        Column(_("City"), lambda row: city_link(row.city, row.city_id)),
        Column(_("Country"), lambda row: row.country),
        Column(_("Role"), lambda row: formats.worded(row.role)),
        Column(_("Took part"), _took_part),
        Column(_("Sources"), lambda row: marks(row.sources)),
    ]
    return table(columns, found, caption=_("Cities named in the programme's own lists"))


def events(found: Sequence[Any]) -> Any:
    """Events with dates as exactly as known."""
    columns = [
        Column(_("Event"), lambda row: row.title),
        Column(_("Dates"), when),
        Column(_("Kind"), lambda row: formats.worded(row.kind)),
        Column(_("Host"), lambda row: row.host),
        Column(_("Attendance, as reported"), lambda row: formats.qualified(row.attendance, row.attendance_qualifier)),
        Column(_("Sources"), lambda row: marks(row.sources)),
    ]
    return table(columns, found, caption=_("Events of the programme"))


def grants(found: Sequence[Any]) -> Any:
    """Awards; an amount that was not published stays empty."""
    columns = [
        Column(_("Grant"), lambda row: row.title),
        Column(_("Awarded to"), lambda row: kept(row.organisation or row.city)),
        Column(_("Date"), formats.span),
        Column(
            _("Amount"), lambda row: f"{formats.number(row.amount)} {row.currency}" if row.amount is not None else ""
        ),
        Column(_("Sources"), lambda row: marks(row.sources)),
    ]
    return table(columns, found, caption=_("Grants"))


def outcomes(found: Sequence[Any]) -> Any:
    """What came of it, as reported."""
    columns = [
        Column(_("Outcome"), lambda row: html.Div([row.title, html.Div(row.summary, className="small")])),
        Column(_("Level"), lambda row: ResultLevel(row.level).label),
        Column(_("Verification"), lambda row: Verification(row.verification).label),
        Column(_("Sources"), lambda row: marks(row.sources)),
    ]
    return table(columns, found, caption=_("Outcomes to which the programme contributed, as reported"))


def _took_part(row: Any) -> Any:
    words = {True: _("yes"), False: _("only planned"), None: shell.not_stated()}[row.is_actual]
    note = html.Div(row.certainty_note, className="small") if row.certainty_note else None
    return html.Div([words, " ", note])
