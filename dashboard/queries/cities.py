"""Cities, their memberships, and what each has taken part in."""

from typing import Any

from sqlalchemy import ColumnElement, and_, false, func, or_, select, true
from sqlalchemy.orm import aliased

from dashboard.filters import Filters
from dashboard.folding import folded
from dashboard.models import (
    ActionPlan,
    Body,
    BodyMember,
    City,
    CityAlias,
    Country,
    EventCity,
    Exchange,
    ExchangeParticipant,
    Membership,
    ProgrammeCity,
    Region,
    Rows,
)
from dashboard.queries.scope import cited, found, in_region, visible
from dashboard.vocabulary import MEMBERS, STRUCTURES, TAKING_PART, Audience, PartyKind

M49 = aliased(Region)
SORTS = {"country": Country.name, "region": Region.sort, "status": Membership.status, "since": Membership.starts_on}


def cities(filters: Filters, audience: Audience) -> Rows:
    """One row a place: id, name, local_name, kind, country, country_id, region_id, region, subregion, latitude,
    longitude, status, basis, its membership dates, n_exchanges, n_plans, n_structures, on_committee, sources,
    membership_sources, certainty. `status` is empty where no counted source speaks of membership.
    """
    membership = and_(Membership.city_id == City.id, Membership.is_current, visible(Membership, filters, audience))
    rows = (
        select(
            *(City.id, City.name, City.local_name, City.kind, City.country_id, City.latitude, City.longitude),
            Country.name.label("country"),
            Country.region_id,
            Region.name.label("region"),
            M49.name.label("subregion"),
            *(Membership.status, Membership.basis, Membership.starts_on, Membership.ends_on, Membership.date_precision),
            *(Membership.ends_precision, Membership.month_day, Membership.date_note),
            *(City.certainty, City.certainty_note),
            *_counts(filters, audience),
            cited(City).label("sources"),
            cited(Membership).label("membership_sources"),
        )
        .select_from(City)
        .join(Country, City.country_id == Country.id)
        .join(Region, Country.region_id == Region.id)
        .join(M49, Country.subregion_id == M49.id)
        .outerjoin(Membership, membership)
        .where(
            visible(City, filters, audience),
            in_region(City.country_id, filters.region),
            found(City.search_text, filters.q),
            _has_status(filters.status),
            _in_programme(filters.programme),
        )
    )
    return rows.order_by(*([SORTS[filters.sort]] if filters.sort in SORTS else []), City.name)


def _has_status(status: str | None) -> ColumnElement[bool]:
    if status is None:
        return true()
    if status == "members":
        return Membership.status.in_([term.value for term in MEMBERS])
    return Membership.status == status


def _in_programme(programme: str | None) -> ColumnElement[bool]:
    if programme is None:
        return true()
    exchanges = select(Exchange.id).where(Exchange.programme_id == programme)
    return or_(
        City.id.in_(select(ProgrammeCity.city_id).where(ProgrammeCity.programme_id == programme)),
        City.id.in_(select(ExchangeParticipant.city_id).where(ExchangeParticipant.exchange_id.in_(exchanges))),
    )


def _counts(filters: Filters, audience: Audience) -> list[Any]:
    exchanges = (
        select(func.count(func.distinct(ExchangeParticipant.exchange_id)))
        .where(
            ExchangeParticipant.city_id == City.id,
            ExchangeParticipant.party == PartyKind.CITY,
            ExchangeParticipant.role.in_([role.value for role in TAKING_PART]),
            visible(ExchangeParticipant, filters, audience),
        )
        .scalar_subquery()
    )
    plans = select(func.count()).where(ActionPlan.city_id == City.id, visible(ActionPlan, filters, audience))
    kinds = [kind.value for kind in STRUCTURES]
    structures = select(func.count()).where(
        Body.city_id == City.id, Body.kind.in_(kinds), visible(Body, filters, audience)
    )
    committee = select(func.count()).where(BodyMember.city_id == City.id, visible(BodyMember, filters, audience))
    return [
        exchanges.label("n_exchanges"),
        plans.scalar_subquery().label("n_plans"),
        structures.scalar_subquery().label("n_structures"),
        (committee.scalar_subquery() > 0).label("on_committee"),
    ]


def places(filters: Filters, audience: Audience) -> Rows:
    """The same places without what is counted for each: id, country_id, status."""
    few = (City.id, City.country_id, Membership.status)
    return cities(filters, audience).with_only_columns(*few).order_by(None)


def city(city_id: str, audience: Audience) -> Rows:
    """The place itself, or no row: all columns of City, country, region_id, region, subregion, parent, parent_slug,
    sources.
    """
    parent = aliased(City)
    return (
        select(
            City,
            Country.name.label("country"),
            Region.name.label("region"),
            Country.region_id,
            M49.name.label("subregion"),
            parent.name.label("parent"),
            parent.id.label("parent_slug"),
            cited(City).label("sources"),
        )
        .join(Country, City.country_id == Country.id)
        .join(Region, Country.region_id == Region.id)
        .join(M49, Country.subregion_id == M49.id)
        .outerjoin(parent, City.parent_id == parent.id)
        .where(City.id == city_id, visible(City, Filters(), audience))
    )


def parts_of(city_id: str, audience: Audience) -> Rows:
    """Places that lie within this one: id, name."""
    rows = select(City.id, City.name).where(City.parent_id == city_id, visible(City, Filters(), audience))
    return rows.order_by(City.name)


def close_to(slug: str, audience: Audience) -> Rows:
    """Places whose names begin like a word of an address that leads nowhere: id, name, country."""
    words = [word[:4] for word in folded(slug.replace("-", " ")).split() if len(word) > 2]
    alike = [found(City.search_text, word) for word in words]
    rows = select(City.id, City.name, Country.name.label("country")).join(Country, City.country_id == Country.id)
    rows = rows.where(or_(false(), *alike), visible(City, Filters(), audience))
    return rows.order_by(City.name).limit(8)


def city_named(city_id: str) -> Rows:
    """One row (name) if there is such a city."""
    return select(City.name).where(City.id == city_id)


def aliases(city_id: str) -> Rows:
    """Other names of a place: alias, kind, sources."""
    rows = select(CityAlias.alias, CityAlias.kind, cited(CityAlias).label("sources"))
    return rows.where(CityAlias.city_id == city_id).order_by(CityAlias.alias)


def named_in_activities(filters: Filters, audience: Audience) -> Rows:
    """Every city that sits on the committee or takes part in an exchange, event or programme: city_id, each once."""
    parts = [
        select(model.city_id.label("city_id")).where(model.city_id.is_not(None), visible(model, filters, audience))
        for model in (ExchangeParticipant, EventCity, ProgrammeCity, BodyMember)
    ]
    return select(parts[0].union(*parts[1:]).subquery().c.city_id)
