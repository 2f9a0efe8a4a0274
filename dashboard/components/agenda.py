"""The agenda of an exchange by day, with how each day is known, whom it met and which objective it served."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from dash import html

from dashboard.components.names import city_link
from dashboard.components.provenance import marks
from dashboard.language import _
from dashboard.vocabulary import DayBasis, SessionKind, SiteVisitType


def agenda(sessions: Sequence[Any], organisations: Sequence[Any]) -> Any:
    """`organisations`: rows of session_id and organisation."""
    days = groupby(sessions, key=lambda session: (session.day, session.day_basis))
    return html.Div([_day(day, basis, list(group), organisations) for (day, basis), group in days], className="agenda")


def _day(day: str | None, basis: str, sessions: Sequence[Any], organisations: Sequence[Any]) -> Any:
    how = {
        DayBasis.STATED: _("day stated in the source"),
        DayBasis.INFERRED: _("day inferred, not stated in the source"),
        DayBasis.NOT_STATED: _("the source gives no day; the order is that of the text"),
    }
    title = _("Day {day}", day=day.replace("-", "–")) if day else _("Day not stated")
    mark = html.Span(how[DayBasis(basis)], className=f"tag {'inferred' if basis == DayBasis.INFERRED else 'day-basis'}")
    items = [_session(session, organisations) for session in sessions]
    return html.Section([html.H3([title, " ", mark]), html.Ol(items)], className="agenda-day")


def _session(session: Any, organisations: Sequence[Any]) -> Any:
    met = [row.organisation for row in organisations if row.session_id == session.id]
    return html.Li(
        [
            html.P([html.Span(_kind(session), className="kicker")]),
            html.P([html.Strong(session.title), " ", marks(session.sources)]),
            html.P(session.summary) if session.summary else None,
            html.P([_("Where:"), " ", _where(session)], className="small") if session.place or session.city else None,
            html.P(_("Met: {organisations}", organisations=" · ".join(met)), className="small") if met else None,
            html.P(_("How the day is known: {note}", note=session.certainty_note), className="small")
            if session.day and session.certainty_note
            else None,
        ]
    )


def _kind(session: Any) -> str:
    kind = SessionKind(session.kind).label
    return f"{kind} · {SiteVisitType(session.site_visit_type).label}" if session.site_visit_type else kind


def _where(session: Any) -> Any:
    city = city_link(session.city, session.city_id) if session.city else None
    parts = [session.place if session.place != session.city else None, city]
    shown = [part for part in parts if part]
    return html.Span([shown[0], *([", ", shown[1]] if len(shown) > 1 else [])])
