"""What the map draws and lists, view by view. A place is id, name, country, region_id, region, latitude, longitude."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, literal, null, or_, select, true, union_all
from sqlalchemy.orm import aliased

from dashboard.filters import Filters
from dashboard.models import (
    Body,
    BodyComposition,
    BodyMember,
    City,
    Claim,
    Country,
    Event,
    EventCity,
    Exchange,
    ExchangeParticipant,
    Membership,
    PartnerRegion,
    Programme,
    ProgrammeCity,
    Region,
    RegionCountry,
    Rows,
)
from dashboard.queries.cities import cities
from dashboard.queries.scope import cited, city_in_region, in_region, in_year, seeded, visible
from dashboard.vocabulary import (
    MEMBERS,
    STRUCTURES,
    TAKING_PART,
    Audience,
    Certainty,
    CoverageBasis,
    ParticipationRole,
    PartyKind,
    RegionKind,
)

PLACE = (
    *(City.id, City.name, Country.name.label("country"), Country.region_id, Region.name.label("region")),
    *(City.latitude, City.longitude),
)


def members(filters: Filters, audience: Audience) -> Rows:
    """Rows of queries.cities.cities: members unless another status is asked for; of a year, those that had begun."""
    asked = replace(filters, status=filters.status or "members", sort=None)
    return cities(asked, audience).where(in_year(Membership, filters.period))


def others(filters: Filters, audience: Audience) -> Rows:
    """How many places stand behind another status: status, n_places."""
    shown = visible(City, filters, audience)
    rows = select(Membership.status, func.count().label("n_places")).join(City, Membership.city_id == City.id)
    recorded = and_(Membership.is_current, shown, visible(Membership, filters, audience))
    within = in_region(City.country_id, filters.region)
    is_member = Membership.status.in_([term.value for term in MEMBERS])
    return rows.where(recorded, within, ~is_member).group_by(Membership.status).order_by(Membership.status)


def committee(filters: Filters, audience: Audience) -> Rows:
    """One row a city that a list of the steering committee names: the place, lists (names, "; " between), sources."""
    listed = and_(visible(BodyMember, filters, audience), in_year(BodyComposition, filters.period))
    lists = (
        select(func.aggregate_strings(BodyComposition.name, "; "))
        .join(BodyMember, BodyMember.composition_id == BodyComposition.id)
        .where(BodyMember.city_id == City.id, listed)
    )
    sources = (
        select(func.aggregate_strings(cited(BodyMember), ";"))
        .select_from(BodyMember)
        .join(BodyComposition, BodyMember.composition_id == BodyComposition.id)
        .where(BodyMember.city_id == City.id, listed)
    )
    seats = select(BodyMember.city_id).join(BodyComposition, BodyMember.composition_id == BodyComposition.id)
    columns = (*PLACE, lists.scalar_subquery().label("lists"), sources.scalar_subquery().label("sources"))
    return _placed(select(*columns), filters).where(City.id.in_(seats.where(listed))).order_by(City.name)


def structures(filters: Filters, audience: Audience) -> Rows:
    """One row a prevention structure: the place, body_id, body, kind, note, its dates, certainty, sources."""
    columns = (Body.id.label("body_id"), Body.name.label("body"), Body.kind, Body.note, Body.certainty)
    rows = _placed(select(*PLACE, *columns, *_dates(Body), cited(Body).label("sources")), filters)
    return (
        rows.join(Body, Body.city_id == City.id)
        .where(
            Body.kind.in_([kind.value for kind in STRUCTURES]),
            visible(Body, filters, audience),
            in_year(Body, filters.period),
            true() if filters.programme is None else Body.programme_id == filters.programme,
        )
        .order_by(City.name, Body.id)
    )


def exchanges(filters: Filters, audience: Audience) -> Rows:
    """One row an exchange and city, or one without a place: exchange_id, title, kind, status, certainty, its dates,
    sources, role and the place. With the founding documents alone, dates and hosts are what they say themselves.
    """
    claim, dates = _seed_dates(), Claim if filters.sources == "seeds" else Exchange
    part = and_(
        ExchangeParticipant.exchange_id == Exchange.id,
        ExchangeParticipant.party == PartyKind.CITY,
        ExchangeParticipant.role.in_([*TAKING_PART, ParticipationRole.LOCATION]),
        visible(ExchangeParticipant, filters, audience),
    )
    columns = (Exchange.id.label("exchange_id"), Exchange.title, Exchange.kind, Exchange.status, Exchange.certainty)
    roles = _role(filters).label("role")
    rows = select(*columns, *_dates(dates), cited(Exchange).label("sources"), roles, *PLACE).select_from(Exchange)
    if filters.sources == "seeds":
        rows = rows.outerjoin(Claim, Claim.id == claim)
    within = select(ExchangeParticipant.exchange_id).where(city_in_region(ExchangeParticipant.city_id, filters.region))
    return (
        rows.outerjoin(ExchangeParticipant, part)
        .outerjoin(City, ExchangeParticipant.city_id == City.id)
        .outerjoin(Country, City.country_id == Country.id)
        .outerjoin(Region, Country.region_id == Region.id)
        .where(
            visible(Exchange, filters, audience),
            in_year(dates, filters.period),
            true() if filters.region is None else Exchange.id.in_(within),
            true() if filters.programme is None else Exchange.programme_id == filters.programme,
        )
        .order_by(dates.starts_on.is_(None), func.coalesce(dates.starts_on, dates.ends_on), Exchange.id, City.name)
    )


def _role(filters: Filters) -> ColumnElement[Any]:
    """A founding document that names a pair of cities does not say which of them was the host."""
    if filters.sources != "seeds":
        return ExchangeParticipant.role.expression
    from_outside = ExchangeParticipant.certainty == Certainty.EXTERNAL
    return case((from_outside, ParticipationRole.PEER.value), else_=ExchangeParticipant.role)


def _seed_dates() -> Any:
    """The claim of a founding document on the dates of an exchange: the accepted one, if there are several."""
    claim = aliased(Claim)
    about = and_(claim.entity == Exchange.__tablename__, claim.entity_id == Exchange.id, claim.field == "dates")
    best = select(claim.id).where(about, seeded(claim)).order_by(claim.is_accepted.desc(), claim.id)
    return best.limit(1).correlate(Exchange).scalar_subquery()


def programmes(filters: Filters, audience: Audience) -> Rows:
    """One row a city and its part in a programme or in one of the programme's events: the place, programme_id,
    programme, role, is_actual, event_id, event, sequence, note, certainty_note, its dates, sources.
    """
    parts = union_all(_cities_of_programmes(filters, audience), _cities_of_events(filters, audience)).subquery()
    columns = [column for column in parts.c if column.name != "city_id"]
    rows = _placed(select(*PLACE, *columns), filters).join(parts, parts.c.city_id == City.id)
    return rows.order_by(parts.c.programme, parts.c.starts_on, parts.c.sequence, City.name)


def _cities_of_programmes(filters: Filters, audience: Audience) -> Any:
    return (
        select(
            *(ProgrammeCity.city_id, Programme.id.label("programme_id"), Programme.title.label("programme")),
            *(ProgrammeCity.role, ProgrammeCity.is_actual, literal("").label("event_id"), literal("").label("event")),
            *(null().label("sequence"), null().label("note"), ProgrammeCity.certainty_note),
            *(*_dates(Programme), cited(ProgrammeCity).label("sources")),
        )
        .join(Programme, ProgrammeCity.programme_id == Programme.id)
        .where(
            visible(ProgrammeCity, filters, audience),
            in_year(Programme, filters.period),
            true() if filters.programme is None else Programme.id == filters.programme,
        )
    )


def _cities_of_events(filters: Filters, audience: Audience) -> Any:
    return (
        select(
            *(EventCity.city_id, Programme.id, Programme.title, EventCity.role, null(), Event.id, Event.title),
            *(EventCity.sequence, EventCity.note, EventCity.certainty_note),
            *(*_dates(Event), cited(EventCity)),
        )
        .join(Event, EventCity.event_id == Event.id)
        .join(Programme, Event.programme_id == Programme.id)
        .where(
            visible(EventCity, filters, audience),
            in_year(Event, filters.period),
            true() if filters.programme is None else Programme.id == filters.programme,
        )
    )


def coverage(filters: Filters, audience: Audience) -> Rows:
    """One row a priority region: id, name, n_members, n_stated and n_evidenced (partners by basis), sources."""
    named = (
        select(Membership)
        .join(City, Membership.city_id == City.id)
        .join(RegionCountry, RegionCountry.country_id == City.country_id)
        .where(
            RegionCountry.region_id == Region.id,
            Membership.is_current,
            Membership.status.in_([term.value for term in MEMBERS]),
            visible(Membership, filters, audience),
            in_year(Membership, filters.period),
        )
    )
    working = select(PartnerRegion).where(
        PartnerRegion.region_id == Region.id, visible(PartnerRegion, filters, audience)
    )
    partners = [
        working.with_only_columns(func.count(func.distinct(PartnerRegion.organisation_id)))
        .where(PartnerRegion.basis == basis)
        .scalar_subquery()
        for basis in (CoverageBasis.COLLECTIVE, CoverageBasis.EVIDENCED)
    ]
    n_members = named.with_only_columns(func.count(func.distinct(Membership.city_id))).scalar_subquery()
    sources = [cited(Region), _all_cited(named, Membership), _all_cited(working, PartnerRegion)]
    counts = (partners[0].label("n_stated"), partners[1].label("n_evidenced"))
    rows = select(Region.id, Region.name, n_members.label("n_members"), *counts)
    more = [func.coalesce(literal(";") + found, "") for found in sources[1:]]
    every = sources[0] + more[0] + more[1]
    return rows.add_columns(every.label("sources")).where(_priority(filters)).order_by(Region.sort)


def _all_cited(rows: Rows, model: Any) -> Any:
    """All sources of all of these rows of `model`."""
    return rows.with_only_columns(
        func.aggregate_strings(cited(model), ";"), maintain_column_froms=True
    ).scalar_subquery()


def _priority(filters: Filters) -> ColumnElement[bool]:
    is_asked = true() if filters.region is None else Region.id == filters.region
    return and_(Region.kind == RegionKind.PRIORITY, is_asked)


def _placed(rows: Rows, filters: Filters) -> Rows:
    """`rows` of cities with their countries and regions, those of the region asked for."""
    placed = rows.join_from(City, Country, City.country_id == Country.id)
    return placed.join(Region, Country.region_id == Region.id).where(in_region(City.country_id, filters.region))


def _dates(model: Any) -> tuple[Any, ...]:
    columns = (model.starts_on, model.ends_on, model.date_precision, model.ends_precision, model.month_day)
    return (*columns, model.date_note)


def years() -> Rows:
    """The first and last day of anything dated: first, last."""
    first = func.min(func.coalesce(Event.starts_on, Event.ends_on))
    return select(first.label("first"), func.max(func.coalesce(Event.ends_on, Event.starts_on)).label("last"))


def programme_choices() -> Rows:
    """Programmes that name cities, exchanges or structures: id, title."""
    named = [
        select(column).where(column.is_not(None))
        for column in (ProgrammeCity.programme_id, Exchange.programme_id, Event.programme_id, Body.programme_id)
    ]
    return (
        select(Programme.id, Programme.title)
        .where(or_(*(Programme.id.in_(each) for each in named)))
        .order_by(Programme.title)
    )


VIEWS: dict[str, Callable[[Filters, Audience], Rows]] = {
    "members": members,
    "committee": committee,
    "structures": structures,
    "exchanges": exchanges,
    "programmes": programmes,
    "coverage": coverage,
}
"""The views of the map, in the order of their tabs."""
