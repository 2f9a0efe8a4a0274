"""What one city has taken part in: exchanges, events, programmes, bodies, plans, and what it promised."""

from typing import Any

from sqlalchemy import Text, and_, case, cast, literal, null, or_, select, union_all

from dashboard.filters import Filters
from dashboard.models import (
    ActionPlan,
    Activity,
    Body,
    BodyComposition,
    BodyMember,
    City,
    Conflict,
    Event,
    EventCity,
    Exchange,
    ExchangeParticipant,
    Grant,
    Membership,
    NextStep,
    NextStepOwner,
    Organisation,
    Outcome,
    Programme,
    ProgrammeCity,
    Resource,
    Rows,
)
from dashboard.queries.evidence import conflicts, conflicts_about
from dashboard.queries.exchanges import exchanges, next_steps
from dashboard.queries.network import bodies, organisations, seats
from dashboard.queries.plans import activities, plans
from dashboard.queries.resources import resources
from dashboard.queries.scope import cited, visible
from dashboard.vocabulary import MEMBERS, Audience, Certainty, MembershipStatus, ParticipationRole, PartyKind


def memberships(city_id: str, filters: Filters, audience: Audience) -> Rows:
    """What the city is to the network, the present row first: status, basis, is_current, its dates, certainty,
    certainty_note, sources.
    """
    rows = select(
        *(Membership.status, Membership.basis, Membership.is_current, *_dates(Membership)),
        *(Membership.certainty, Membership.certainty_note, cited(Membership).label("sources")),
    ).where(Membership.city_id == city_id, visible(Membership, filters, audience))
    return rows.order_by(Membership.is_current.desc(), Membership.starts_on)


def exchanges_of(city_id: str, filters: Filters, audience: Audience) -> Rows:
    """Exchanges in which the city itself is named, the place included: id, title, kind, status, role, programme_id,
    programme, its dates (of the founding documents alone where only these count), certainty, certainty_note (of its
    part), sources.
    """
    held, part = exchanges(filters, audience).subquery(), ExchangeParticipant
    rows = select(held.c.id, held.c.title, held.c.kind, held.c.status, held.c.programme_id, held.c.programme)
    rows = rows.add_columns(_role(filters), *_dates(held.c), part.certainty, part.certainty_note)
    rows = rows.add_columns((cited(part) + ";" + held.c.sources).label("sources"))
    rows = rows.join_from(held, part, part.exchange_id == held.c.id)
    rows = rows.where(part.city_id == city_id, part.party == PartyKind.CITY, visible(part, filters, audience))
    return rows.order_by(*_by_day(held.c), held.c.id)


def events_of(city_id: str, filters: Filters, audience: Audience) -> Rows:
    """Events that name the city: id, title, kind, role, note, its dates, certainty, certainty_note, sources."""
    rows = select(Event.id, Event.title, Event.kind, EventCity.role, EventCity.note, *_dates(Event))
    rows = rows.add_columns(Event.certainty, Event.certainty_note, _both(EventCity, Event))
    rows = rows.join(EventCity, EventCity.event_id == Event.id)
    rows = rows.where(EventCity.city_id == city_id, visible(EventCity, filters, audience))
    return rows.where(visible(Event, filters, audience)).order_by(*_by_day(Event))


def programmes_of(city_id: str, filters: Filters, audience: Audience) -> Rows:
    """Programmes naming the city: id, title, kind, role, is_actual, its dates, certainty, certainty_note, sources."""
    rows = select(Programme.id, Programme.title, Programme.kind, ProgrammeCity.role, ProgrammeCity.is_actual)
    rows = rows.add_columns(*_dates(Programme), ProgrammeCity.certainty, ProgrammeCity.certainty_note)
    rows = rows.add_columns(_both(ProgrammeCity, Programme))
    rows = rows.join(ProgrammeCity, ProgrammeCity.programme_id == Programme.id)
    rows = rows.where(ProgrammeCity.city_id == city_id, visible(ProgrammeCity, filters, audience))
    return rows.order_by(*_by_day(Programme), Programme.title)


def seats_of(city_id: str, filters: Filters, audience: Audience) -> Rows:
    """Lists of the steering committee that name the city: as `network.seats`, and composition (name), is_complete."""
    rows = seats(filters, audience).join(BodyComposition, BodyMember.composition_id == BodyComposition.id)
    rows = rows.add_columns(BodyComposition.name.label("composition"), BodyComposition.is_complete)
    return rows.where(BodyMember.city_id == city_id).order_by(None).order_by(BodyComposition.sort)


def structures_of(city_id: str, filters: Filters, audience: Audience) -> Rows:
    """Local networks, teams and councils of the city, as `network.bodies`."""
    return bodies(filters, audience).where(Body.city_id == city_id)


def plans_of(city_id: str, filters: Filters, audience: Audience) -> Rows:
    """Action plans of the city, as `plans.plans`."""
    return plans(filters, audience).where(ActionPlan.city_id == city_id)


def activities_of(city_id: str, filters: Filters, audience: Audience) -> Rows:
    """Work of the city or of its plans, as `plans.activities`."""
    own = select(ActionPlan.id).where(ActionPlan.city_id == city_id)
    return activities(filters, audience).where(or_(Activity.city_id == city_id, Activity.plan_id.in_(own)))


def next_steps_of(city_id: str, filters: Filters, audience: Audience) -> Rows:
    """Next steps that the city owns, alone or with others, as `exchanges.next_steps`."""
    owned = select(NextStepOwner.next_step_id).where(NextStepOwner.city_id == city_id)
    return next_steps(filters, audience).where(NextStep.id.in_(owned))


def outcomes_of(city_id: str, filters: Filters, audience: Audience) -> Rows:
    """Results that a source reports for the city: id, title, summary, kind, level, verification, exchange_id, exchange,
    certainty, certainty_note, sources.
    """
    rows = select(Outcome.id, Outcome.title, Outcome.summary, Outcome.kind, Outcome.level, Outcome.verification)
    rows = rows.add_columns(Outcome.exchange_id, Exchange.title.label("exchange"), Outcome.certainty)
    rows = rows.add_columns(Outcome.certainty_note, cited(Outcome).label("sources"))
    rows = rows.outerjoin(Exchange, Outcome.exchange_id == Exchange.id)
    return rows.where(Outcome.city_id == city_id, visible(Outcome, filters, audience)).order_by(Outcome.id)


def resources_of(city_id: str, filters: Filters, audience: Audience) -> Rows:
    """Good practices, initiatives, profiles and reports of the city, as `resources.resources`."""
    return resources(filters, audience).where(Resource.city_id == city_id)


def organisations_of(city_id: str, filters: Filters, audience: Audience) -> Rows:
    """Organisations that sit in the city, as `network.organisations`."""
    return organisations(filters, audience).where(Organisation.city_id == city_id)


def conflicts_of(city_id: str, audience: Audience) -> Rows:
    """Conflicts about the place itself or its membership, as `evidence.conflicts`."""
    own = select(Membership.id).where(Membership.city_id == city_id)
    about = and_(Conflict.entity == Membership.__tablename__, Conflict.entity_id.in_(own))
    place = select(conflicts_about(City.__tablename__, city_id, audience).subquery().c.id)
    return conflicts(Filters(), audience).where(or_(about, Conflict.id.in_(place)))


def timeline(city_id: str, filters: Filters, audience: Audience) -> Rows:
    """Everything that may have a date, in no order: about (what it is), title, said (its status, role or kind, a
    vocabulary word or plain), page, its dates, certainty, certainty_note, sources.
    """
    nowhere, plan = cast(null(), Text), literal("/action-plan/") + ActionPlan.id
    shown = visible(Event, filters, audience)
    has_standing = Membership.status.in_([term.value for term in (*MEMBERS, MembershipStatus.JOINING)])
    lines: list[tuple[Any, Any]] = [
        (Membership, _line("membership", Membership, Membership.basis, Membership.status, nowhere).where(has_standing)),
        (BodyMember, _seat_line()),
        (
            EventCity,
            _line("event", Event, Event.title, EventCity.role, literal("/timeline")).join(EventCity).where(shown),
        ),
        (Body, _line("structure", Body, Body.name, Body.kind, literal("/governance"))),
        (ActionPlan, _line("plan", ActionPlan, ActionPlan.title, ActionPlan.stage, plan)),
        (Resource, _line("resource", Resource, Resource.title, Resource.kind, literal("/hub"))),
        (Grant, _line("grant", Grant, Grant.title, Grant.currency, literal("/programme/") + Grant.programme_id)),
    ]
    own = [line.where(part.city_id == city_id, visible(part, filters, audience)) for part, line in lines]
    return select(union_all(_held(city_id, filters, audience), *own).subquery())


def _held(city_id: str, filters: Filters, audience: Audience) -> Any:
    """The exchanges of `timeline`, certain as the exchange is."""
    held, part = exchanges(filters, audience).subquery(), ExchangeParticipant
    words = (literal("exchange").label("about"), held.c.title, cast(_role(filters), Text).label("said"))
    page = (literal("/exchange/") + held.c.id).label("page")
    rows = select(*words, page, *_dates(held.c), held.c.certainty, held.c.certainty_note, held.c.sources)
    rows = rows.join_from(held, part, part.exchange_id == held.c.id)
    return rows.where(part.city_id == city_id, part.party == PartyKind.CITY, visible(part, filters, audience))


def _role(filters: Filters) -> Any:
    """A founding document that names a pair of cities does not say which of them was the host."""
    if filters.sources != "seeds":
        return ExchangeParticipant.role
    from_outside = ExchangeParticipant.certainty == Certainty.EXTERNAL
    return case((from_outside, ParticipationRole.PEER.value), else_=ExchangeParticipant.role).label("role")


def _seat_line() -> Any:
    page = literal("/governance?view=") + BodyComposition.id
    return _line("committee", BodyMember, BodyComposition.name, BodyMember.role, page).join(BodyComposition)


def _line(about: str, model: Any, title: Any, said: Any, page: Any) -> Any:
    words = (literal(about).label("about"), title.label("title"), cast(said, Text).label("said"), page.label("page"))
    sure = (model.certainty, model.certainty_note, cited(model).label("sources"))
    return select(*words, *_dates(model), *sure).select_from(model)


def _both(part: Any, whole: Any) -> Any:
    """Sources of the city's part and of the thing itself, whose dates are shown."""
    return (cited(part) + ";" + cited(whole)).label("sources")


def _dates(model: Any) -> tuple[Any, ...]:
    exact = (model.starts_on, model.ends_on, model.date_precision, model.ends_precision, model.month_day)
    return (*exact, model.date_note)


def _by_day(model: Any) -> tuple[Any, ...]:
    day = case((model.starts_on.is_(None), model.ends_on), else_=model.starts_on)
    return day.is_(None), day
