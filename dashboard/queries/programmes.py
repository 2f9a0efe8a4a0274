"""Programmes: who leads and pays, which cities are in them, and what was reported of them."""

from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select, true

from dashboard.filters import Filters
from dashboard.models import (
    Activity,
    City,
    Claim,
    Country,
    Event,
    EventCity,
    Exchange,
    ExchangeParticipant,
    Goal,
    Grant,
    Organisation,
    Outcome,
    Programme,
    ProgrammeCity,
    ProgrammeOrganisation,
    Rows,
)
from dashboard.queries.evidence import claims
from dashboard.queries.exchanges import exchanges
from dashboard.queries.plans import activities
from dashboard.queries.scope import cited, city_in_region, found, in_year, visible
from dashboard.queries.searching import anywhere
from dashboard.vocabulary import Audience

ALL = Filters()
SORTS: dict[str, list[Any]] = {
    "kind": [Programme.kind, Programme.title],
    "status": [Programme.status, Programme.title],
    "oldest": [Programme.starts_on.is_(None), Programme.starts_on, Programme.title],
}


def programmes(filters: Filters, audience: Audience) -> Rows:
    """One row a programme: its columns and dates, goal, n_cities (named in its lists), n_events, n_exchanges, funders
    (names), certainty, certainty_note, sources.
    """
    funders = _organisations("funder", filters, audience)
    rows = (
        select(
            *(Programme.id, Programme.title, Programme.kind, Programme.goal_id, Programme.lead, Programme.summary),
            *(Programme.status, Programme.planned_months, Programme.note, Programme.starts_on, Programme.ends_on),
            *(Programme.date_precision, Programme.ends_precision, Programme.month_day, Programme.date_not_before),
            *(Programme.date_not_after, Programme.date_note, Programme.certainty, Programme.certainty_note),
            Goal.name.label("goal"),
            funders.label("funders"),
            _number(ProgrammeCity.city_id, ProgrammeCity, filters, audience).label("n_cities"),
            _number(Event.id, Event, filters, audience).label("n_events"),
            _number(Exchange.id, Exchange, filters, audience).label("n_exchanges"),
            cited(Programme).label("sources"),
        )
        .outerjoin(Goal, Programme.goal_id == Goal.id)
        .where(
            visible(Programme, filters, audience),
            _reaches(filters.region),
            in_year(Programme, filters.period),
            Programme.status == filters.status if filters.status else true(),
            Programme.id == filters.programme if filters.programme else true(),
            _holds(filters.q),
        )
    )
    return rows.order_by(*SORTS.get(filters.sort or "", [Programme.title]))


def programme(programme_id: str, audience: Audience) -> Rows:
    """The programme itself, as `programmes`, or no row."""
    return programmes(ALL, audience).where(Programme.id == programme_id)


def programme_named(programme_id: str) -> Rows:
    """One row (title) if there is such a programme."""
    return select(Programme.title).where(Programme.id == programme_id)


def choices() -> Rows:
    """Programmes that a reader may choose: id, title."""
    return select(Programme.id, Programme.title).order_by(Programme.title)


def with_exchanges() -> Rows:
    """Programmes that an exchange belongs to: id, title."""
    return choices().where(Programme.id.in_(select(Exchange.programme_id)))


def with_entries() -> Rows:
    """Programmes that an event or exchange belongs to: id, title."""
    held = or_(Programme.id.in_(select(Exchange.programme_id)), Programme.id.in_(select(Event.programme_id)))
    return choices().where(held)


def cities_of(programme_id: str, audience: Audience) -> Rows:
    """Cities named in a programme's own lists: city_id, city, country, role, is_actual, certainty, certainty_note,
    sources.
    """
    rows = select(
        *(ProgrammeCity.city_id, ProgrammeCity.role, ProgrammeCity.is_actual, ProgrammeCity.certainty),
        *(ProgrammeCity.certainty_note, City.name.label("city"), Country.name.label("country")),
        cited(ProgrammeCity).label("sources"),
    )
    rows = rows.join(City, ProgrammeCity.city_id == City.id).join(Country, City.country_id == Country.id)
    rows = rows.where(ProgrammeCity.programme_id == programme_id, visible(ProgrammeCity, ALL, audience))
    return rows.order_by(ProgrammeCity.role, City.name)


def supported(goal_id: str, filters: Filters, audience: Audience) -> Rows:
    """Cities in the lists of programmes under one goal, one row a list: city_id, city, country, role, is_actual,
    programme_id, programme, sources.
    """
    rows = select(
        *(ProgrammeCity.city_id, ProgrammeCity.role, ProgrammeCity.is_actual, ProgrammeCity.programme_id),
        *(Programme.title.label("programme"), City.name.label("city"), Country.name.label("country")),
        cited(ProgrammeCity).label("sources"),
    )
    rows = rows.join(Programme, ProgrammeCity.programme_id == Programme.id)
    rows = rows.join(City, ProgrammeCity.city_id == City.id).join(Country, City.country_id == Country.id)
    rows = rows.where(
        Programme.goal_id == goal_id,
        visible(ProgrammeCity, filters, audience),
        city_in_region(ProgrammeCity.city_id, filters.region),
        Programme.id == filters.programme if filters.programme else true(),
    )
    return rows.order_by(City.search_text, Programme.title)


def organisations_of(programme_id: str, audience: Audience) -> Rows:
    """Who leads, funds and helps: role, organisation, kind, certainty, certainty_note, sources."""
    rows = select(
        *(ProgrammeOrganisation.role, ProgrammeOrganisation.certainty, ProgrammeOrganisation.certainty_note),
        *(Organisation.name.label("organisation"), Organisation.kind),
        cited(ProgrammeOrganisation).label("sources"),
    ).join(Organisation)
    mine = ProgrammeOrganisation.programme_id == programme_id
    rows = rows.where(mine, visible(ProgrammeOrganisation, ALL, audience))
    return rows.order_by(ProgrammeOrganisation.role, Organisation.name)


def exchanges_of(programme_id: str, audience: Audience) -> Rows:
    """Exchanges of a programme, oldest first, as `exchanges`."""
    return exchanges(Filters(programme=programme_id, sort="oldest"), audience)


def activities_of(programme_id: str, audience: Audience) -> Rows:
    """Work reported of a programme, as `plans.activities`."""
    return activities(ALL, audience).where(Activity.programme_id == programme_id)


def outcomes_of(programme_id: str, audience: Audience) -> Rows:
    """What came of a programme as reported: title, summary, level, verification, sources."""
    rows = select(
        *(Outcome.title, Outcome.summary, Outcome.level, Outcome.verification), cited(Outcome).label("sources")
    )
    return rows.where(Outcome.programme_id == programme_id, visible(Outcome, ALL, audience)).order_by(Outcome.id)


def grants_of(programme_id: str, audience: Audience) -> Rows:
    """Awards of a programme: title, amount, currency, note, its dates, organisation, city_id, city, sources."""
    rows = select(
        *(Grant.title, Grant.amount, Grant.currency, Grant.note, Grant.starts_on, Grant.ends_on, Grant.date_precision),
        *(Grant.ends_precision, Grant.month_day, Grant.city_id, City.name.label("city")),
        *(Organisation.name.label("organisation"), cited(Grant).label("sources")),
    )
    rows = rows.outerjoin(City, Grant.city_id == City.id).outerjoin(
        Organisation, Grant.organisation_id == Organisation.id
    )
    return rows.where(Grant.programme_id == programme_id, visible(Grant, ALL, audience)).order_by(Grant.id)


def stops_of(programme_id: str, audience: Audience) -> Rows:
    """Stops of a programme's visits, in order where it is stated: event_id, event, city_id, city, sequence, note,
    certainty, certainty_note, sources. Equal numbers are alternatives.
    """
    rows = select(
        *(EventCity.event_id, EventCity.city_id, EventCity.sequence, EventCity.note, EventCity.certainty),
        *(EventCity.certainty_note, Event.title.label("event"), City.name.label("city")),
        cited(EventCity).label("sources"),
    )
    rows = rows.join(Event, EventCity.event_id == Event.id).join(City, EventCity.city_id == City.id)
    rows = rows.where(Event.programme_id == programme_id, EventCity.role == "stop", visible(EventCity, ALL, audience))
    return rows.order_by(Event.starts_on, Event.id, EventCity.sequence, City.name)


def claims_about(programme_id: str, audience: Audience) -> Rows:
    """What each source says of a programme and its events where they differ or are silent, as `evidence.claims`."""
    own = and_(Claim.entity == "programmes", Claim.entity_id == programme_id)
    held = select(Event.id).where(Event.programme_id == programme_id)
    return claims(audience).where(or_(own, and_(Claim.entity == "events", Claim.entity_id.in_(held))))


def _organisations(role: str, filters: Filters, audience: Audience) -> Any:
    names = select(func.aggregate_strings(Organisation.name, " · ")).select_from(ProgrammeOrganisation)
    names = names.join(Organisation, ProgrammeOrganisation.organisation_id == Organisation.id)
    mine = (ProgrammeOrganisation.programme_id == Programme.id, ProgrammeOrganisation.role == role)
    return names.where(*mine, visible(ProgrammeOrganisation, filters, audience)).scalar_subquery()


def _number(key: Any, model: Any, filters: Filters, audience: Audience) -> Any:
    rows = select(func.count(func.distinct(key))).where(model.programme_id == Programme.id)
    return rows.where(visible(model, filters, audience)).scalar_subquery()


def _reaches(region: str | None) -> ColumnElement[bool]:
    """A city of the region is in its lists, its exchanges or its events."""
    if region is None:
        return true()
    listed = select(ProgrammeCity.programme_id).where(city_in_region(ProgrammeCity.city_id, region))
    met = select(Exchange.programme_id).join(ExchangeParticipant)
    held = select(Event.programme_id).join(EventCity, EventCity.event_id == Event.id)
    return or_(
        Programme.id.in_(listed),
        Programme.id.in_(met.where(city_in_region(ExchangeParticipant.city_id, region))),
        Programme.id.in_(held.where(city_in_region(EventCity.city_id, region))),
    )


def _holds(q: str | None) -> ColumnElement[bool]:
    if not q:
        return true()
    named = select(ProgrammeCity.programme_id).join(City, ProgrammeCity.city_id == City.id)
    words = anywhere(q, Programme.title, Programme.summary, Programme.lead, Programme.kind, Programme.note)
    return or_(words, Programme.id.in_(named.where(found(City.search_text, q))))
