"""The inside of an exchange: its agenda, whom it met, what it was for, what came of it."""

from sqlalchemy import func, select

from dashboard.filters import Filters
from dashboard.models import (
    Activity,
    City,
    ExchangeSession,
    ExchangeTheme,
    Objective,
    Organisation,
    Outcome,
    Resource,
    Rows,
    SessionObjective,
    SessionOrganisation,
    Theme,
)
from dashboard.queries.plans import activities
from dashboard.queries.scope import cited, visible
from dashboard.vocabulary import Audience

ALL = Filters()


def themes_of(exchange_id: str) -> Rows:
    """What an exchange was about: id, name, certainty, certainty_note."""
    rows = select(Theme.id, Theme.name, ExchangeTheme.certainty, ExchangeTheme.certainty_note).join(ExchangeTheme)
    return rows.where(ExchangeTheme.exchange_id == exchange_id).order_by(Theme.sort)


def sessions(exchange_id: str, audience: Audience) -> Rows:
    """The agenda in order: its columns, city, sources."""
    return (
        select(
            *(ExchangeSession.id, ExchangeSession.sequence, ExchangeSession.day, ExchangeSession.day_basis),
            *(ExchangeSession.kind, ExchangeSession.site_visit_type, ExchangeSession.city_id, ExchangeSession.place),
            *(ExchangeSession.title, ExchangeSession.summary, ExchangeSession.certainty),
            *(ExchangeSession.certainty_note, City.name.label("city")),
            cited(ExchangeSession).label("sources"),
        )
        .outerjoin(City, ExchangeSession.city_id == City.id)
        .where(ExchangeSession.exchange_id == exchange_id, visible(ExchangeSession, ALL, audience))
        .order_by(ExchangeSession.sequence)
    )


def session_organisations(exchange_id: str) -> Rows:
    """Organisations met at each point of the agenda: session_id, organisation_id, organisation."""
    rows = select(SessionOrganisation.session_id, Organisation.id, Organisation.name.label("organisation"))
    rows = rows.join(Organisation).join(ExchangeSession, SessionOrganisation.session_id == ExchangeSession.id)
    return rows.where(ExchangeSession.exchange_id == exchange_id).order_by(Organisation.name)


def objectives() -> Rows:
    """What exchanges are for: id, statement, sort, sources."""
    rows = select(Objective.id, Objective.statement, Objective.sort, cited(Objective).label("sources"))
    return rows.order_by(Objective.sort)


def objectives_served(filters: Filters = ALL, audience: Audience = Audience.PUBLIC) -> Rows:
    """Which objective an agenda serves, by our reading of its sessions: exchange_id, objective_id, n_sessions."""
    rows = select(
        ExchangeSession.exchange_id, SessionObjective.objective_id, func.count().label("n_sessions")
    ).join_from(SessionObjective, ExchangeSession, SessionObjective.session_id == ExchangeSession.id)
    rows = rows.where(visible(ExchangeSession, filters, audience))
    return rows.group_by(ExchangeSession.exchange_id, SessionObjective.objective_id)


def outcomes(exchange_id: str, audience: Audience) -> Rows:
    """What came of an exchange as reported: kind, level, verification, title, summary, city_id, city, sources."""
    rows = select(
        *(Outcome.id, Outcome.kind, Outcome.level, Outcome.verification, Outcome.title, Outcome.summary),
        *(Outcome.city_id, Outcome.certainty, Outcome.certainty_note, City.name.label("city")),
        cited(Outcome).label("sources"),
    )
    rows = rows.outerjoin(City, Outcome.city_id == City.id)
    return rows.where(Outcome.exchange_id == exchange_id, visible(Outcome, ALL, audience)).order_by(Outcome.id)


def resources_of(exchange_id: str, audience: Audience) -> Rows:
    """Tools and practices that an exchange brought to light: id, title, kind, summary, sources."""
    rows = select(Resource.id, Resource.title, Resource.kind, Resource.summary, cited(Resource).label("sources"))
    rows = rows.where(Resource.exchange_id == exchange_id, visible(Resource, ALL, audience))
    return rows.order_by(Resource.kind, Resource.title)


def activities_of(exchange_id: str, audience: Audience) -> Rows:
    """Work that a source traces to an exchange, as `plans.activities`."""
    return activities(ALL, audience).where(Activity.exchange_id == exchange_id)
