"""Lists of what a city has taken part in: exchanges, events, programmes, committee lists, results, resources."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from dash import dcc, html

from dashboard import formats
from dashboard.components import shell
from dashboard.components.committee import when
from dashboard.components.names import kept
from dashboard.components.places import sure
from dashboard.components.provenance import certainty, marks
from dashboard.components.tables import Column, table
from dashboard.language import _
from dashboard.vocabulary import (
    Availability,
    ExchangeKind,
    ParticipationRole,
    ReportedStatus,
    ResourceKind,
    ResultLevel,
    Verification,
)


def listed(title: str, rows: Sequence[Any], columns: Callable[[], list[Column]], name: str, note: str = "") -> Any:
    """A titled table, or nothing where there are no rows: what is missing is told in one place."""
    if not rows:
        return None
    return shell.section(title, table(columns(), rows, caption=title), name=name, note=note)


def without_sorting(columns: Sequence[Column]) -> list[Column]:
    """The same columns for a list that the address does not sort."""
    return [replace(column, sort=None) for column in columns]


def exchange_columns() -> list[Column]:
    """Columns for the exchanges of a city."""
    return [
        Column(_("Exchange"), lambda row: dcc.Link(row.title, href=f"/exchange/{row.id}")),
        Column(_("Role of the city"), lambda row: html.Div([ParticipationRole(row.role).label, html.Div(sure(row))])),
        Column(_("Dates"), when),
        Column(_("Kind"), lambda row: ExchangeKind(row.kind).label),
        Column(
            _("Reported status"), lambda row: html.Span(ReportedStatus(row.status).label, className=f"tag {row.status}")
        ),
        Column(_("Sources"), lambda row: marks(row.sources)),
    ]


def event_columns() -> list[Column]:
    """Columns for the events of a city."""
    return [
        Column(_("Event"), lambda row: row.title),
        Column(
            _("Role of the city"),
            lambda row: html.Div([formats.worded(row.role), html.Div(row.note, className="small")]),
        ),
        Column(_("Dates"), when),
        Column(_("Kind"), lambda row: formats.worded(row.kind)),
        Column(_("Sources"), lambda row: marks(row.sources)),
    ]


def programme_columns() -> list[Column]:
    """Columns for the programmes of a city."""
    return [
        Column(_("Programme"), lambda row: dcc.Link(row.title, href=f"/programme/{row.id}")),
        Column(_("Role of the city"), lambda row: formats.worded(row.role)),
        Column(_("Took part"), lambda row: {True: _("yes"), False: _("only planned")}.get(row.is_actual)),
        Column(_("Dates of the programme"), when),
        Column(_("Sources"), lambda row: html.Span([marks(row.sources), " ", sure(row)])),
    ]


def seat_columns() -> list[Column]:
    """Columns for the committee lists that name a city."""
    return [
        Column(_("List"), lambda row: dcc.Link(row.composition, href=f"/governance?view={row.composition_id}")),
        Column(_("Role of the city"), lambda row: formats.worded(row.role)),
        Column(_("Since"), when),
        Column(_("Complete list"), lambda row: _("yes") if row.is_complete else _("no")),
        Column(_("Sources"), lambda row: marks(row.sources)),
    ]


def plan_columns() -> list[Column]:
    """Columns for the plans of a city."""
    return [
        Column(
            _("Plan"), lambda row: html.Div([dcc.Link(row.title, href=f"/action-plan/{row.id}"), html.Div(sure(row))])
        ),
        Column(
            _("Stage, as last reported"),
            lambda row: html.Span(ReportedStatus(row.stage).label, className=f"tag {row.stage}"),
        ),
        Column(_("Launched or adopted"), when),
        Column(_("Owner"), lambda row: row.owner),
        Column(_("Activities"), lambda row: row.n_activities or _("none recorded"), is_number=True),
        Column(_("Sources"), lambda row: marks(row.sources)),
    ]


def outcome_columns() -> list[Column]:
    """Columns for results reported for a city."""
    return [
        Column(_("Result"), lambda row: html.Div([row.title, html.Div(row.summary, className="small")])),
        Column(_("Level"), lambda row: ResultLevel(row.level).label),
        Column(_("Verification"), lambda row: Verification(row.verification).label),
        Column(
            _("Exchange"),
            lambda row: dcc.Link(row.exchange, href=f"/exchange/{row.exchange_id}") if row.exchange else None,
        ),
        Column(_("Sources"), lambda row: marks(row.sources)),
    ]


def resource_columns() -> list[Column]:
    """Columns for good practices, profiles and reports of a city."""
    return [
        Column(_("Title"), lambda row: html.Div([kept(row.title), html.Div(row.summary, className="small")])),
        Column(_("Kind"), lambda row: ResourceKind(row.kind).label),
        Column(_("Availability"), lambda row: Availability(row.availability).label),
        Column(_("Dates"), lambda row: formats.span(row)),
        Column(
            _("Exchange"),
            lambda row: dcc.Link(row.exchange, href=f"/exchange/{row.exchange_id}") if row.exchange else _("none"),
        ),
        Column(
            _("Sources"), lambda row: html.Span([marks(row.sources), " ", certainty(row.certainty, row.certainty_note)])
        ),
    ]
