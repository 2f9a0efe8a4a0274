"""Regions: SCN's priority regions, the display regions, and UN M49 sub-regions, with what is recorded in each."""

from typing import Any

from sqlalchemy import case, func, literal, select, union_all

from dashboard.filters import Filters
from dashboard.models import (
    ActionPlan,
    Body,
    BodyComposition,
    BodyMember,
    City,
    Country,
    Exchange,
    ExchangeParticipant,
    Membership,
    Region,
    RegionCountry,
    Rows,
)
from dashboard.queries.cities import named_in_activities
from dashboard.queries.scope import cited, visible
from dashboard.vocabulary import MEMBERS, STRUCTURES, TAKING_PART, Audience, PartyKind, RegionKind

ORDER = case({RegionKind.PRIORITY.value: 0, RegionKind.NETWORK.value: 1}, value=Region.kind, else_=2)


def regions(*kinds: RegionKind) -> Rows:
    """Regions of these kinds: id, name, kind, m49, note, certainty, sources."""
    rows = select(Region.id, Region.name, Region.kind, Region.m49, Region.note, Region.certainty)
    rows = rows.add_columns(cited(Region).label("sources"))
    return rows.where(Region.kind.in_([kind.value for kind in kinds])).order_by(ORDER, Region.sort)


def choices() -> Rows:
    """Regions that a reader may choose: the priority regions, then the display regions."""
    return regions(RegionKind.PRIORITY, RegionKind.NETWORK)


def lands() -> Rows:
    """Which countries lie in which region, for regions of every kind: region_id, country_id, country."""
    parts = (
        select(RegionCountry.region_id, Country.id.label("country_id"), Country.name.label("country")).join(Country),
        select(Country.region_id, Country.id, Country.name),
        select(Country.subregion_id, Country.id, Country.name),
    )
    every = union_all(*parts).subquery()
    return select(every.c.region_id, every.c.country_id, every.c.country).order_by(every.c.country)


def recorded(filters: Filters, audience: Audience) -> Rows:
    """What is recorded where, one row for each country that a thing touches: aspect, id, country_id. The aspects:
    member (city), seat (city of the first full committee list), exchange, plan, structure, and named (city that sits
    on the committee or takes part in an exchange, event or programme).
    """
    every = union_all(
        _placed("member", Membership, Membership.city_id, filters, audience).where(
            Membership.is_current, Membership.status.in_([term.value for term in MEMBERS])
        ),
        _placed("seat", BodyMember, BodyMember.city_id, filters, audience).where(
            BodyMember.composition_id == _first_list(filters, audience)
        ),
        _placed("exchange", ExchangeParticipant, ExchangeParticipant.exchange_id, filters, audience).where(
            ExchangeParticipant.party == PartyKind.CITY,
            ExchangeParticipant.role.in_([role.value for role in TAKING_PART]),
            ExchangeParticipant.exchange_id.in_(select(Exchange.id).where(visible(Exchange, filters, audience))),
        ),
        _placed("plan", ActionPlan, ActionPlan.id, filters, audience),
        _placed("structure", Body, Body.id, filters, audience).where(
            Body.kind.in_([kind.value for kind in STRUCTURES])
        ),
        select(literal("named"), City.id, City.country_id).where(City.id.in_(named_in_activities(filters, audience))),
    ).subquery()
    return select(every)


def _placed(aspect: str, model: Any, key: Any, filters: Filters, audience: Audience) -> Any:
    columns = (literal(aspect).label("aspect"), key.label("id"), City.country_id.label("country_id"))
    return select(*columns).join_from(model, City, model.city_id == City.id).where(visible(model, filters, audience))


def _first_list(filters: Filters, audience: Audience) -> Any:
    """Key of the first list of the steering committee that is complete."""
    complete = (BodyComposition.is_complete, visible(BodyComposition, filters, audience))
    first = select(func.min(BodyComposition.sort)).where(*complete).scalar_subquery()
    return select(BodyComposition.id).where(*complete, BodyComposition.sort == first).scalar_subquery()
