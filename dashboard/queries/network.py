"""Who makes up the network: organisations and where they work, its bodies, and who sits on them."""

from sqlalchemy import select
from sqlalchemy.orm import aliased

from dashboard.filters import Filters
from dashboard.models import (
    Body,
    BodyComposition,
    BodyMember,
    City,
    Country,
    Event,
    Organisation,
    PartnerRegion,
    Programme,
    Region,
    Rows,
)
from dashboard.queries.scope import cited, city_in_region, found, in_year, visible
from dashboard.vocabulary import STRUCTURES, Audience

M49 = aliased(Region)


def organisations(filters: Filters, audience: Audience) -> Rows:
    """One row an organisation, partners of the leaflet first: id, name, short_name, kind, relation, is_network_partner,
    city_id, city, note, certainty, certainty_note, sources.
    """
    rows = select(
        *(Organisation.id, Organisation.name, Organisation.short_name, Organisation.kind, Organisation.relation),
        *(Organisation.is_network_partner, Organisation.city_id, Organisation.note),
        *(Organisation.certainty, Organisation.certainty_note),
        City.name.label("city"),
        cited(Organisation).label("sources"),
    ).outerjoin(City, Organisation.city_id == City.id)
    rows = rows.where(
        visible(Organisation, filters, audience),
        city_in_region(Organisation.city_id, filters.region),
        found(Organisation.search_text, filters.q),
    )
    return rows.order_by(Organisation.is_network_partner.desc(), Organisation.name)


def partner_regions(filters: Filters, audience: Audience) -> Rows:
    """By partner, region and basis: id, organisation_id, organisation, is_network_partner, region_id, region, kind
    (of the region), basis, note, its dates, certainty, certainty_note, sources.
    """
    rows = select(
        *(PartnerRegion.id, PartnerRegion.organisation_id, PartnerRegion.region_id, PartnerRegion.basis),
        *(PartnerRegion.note, PartnerRegion.starts_on, PartnerRegion.ends_on, PartnerRegion.date_precision),
        *(PartnerRegion.ends_precision, PartnerRegion.month_day, PartnerRegion.date_note),
        *(PartnerRegion.certainty, PartnerRegion.certainty_note),
        Organisation.name.label("organisation"),
        Organisation.is_network_partner,
        Region.name.label("region"),
        Region.kind,
        cited(PartnerRegion).label("sources"),
    )
    rows = rows.join(Organisation, PartnerRegion.organisation_id == Organisation.id).join(Region)
    rows = rows.where(visible(PartnerRegion, filters, audience), in_year(PartnerRegion, filters.period))
    if filters.region:
        rows = rows.where(PartnerRegion.region_id == filters.region)
    return rows.order_by(Organisation.is_network_partner.desc(), Organisation.name, Region.sort, PartnerRegion.basis)


def bodies(filters: Filters, audience: Audience) -> Rows:
    """One row a committee, board, local network, team or council: its columns and dates, city, country, programme,
    sources. With a region, only those of its cities.
    """
    rows = select(
        *(Body.id, Body.name, Body.kind, Body.city_id, Body.programme_id, Body.size, Body.size_qualifier),
        *(Body.purpose, Body.note, Body.starts_on, Body.ends_on, Body.date_precision, Body.ends_precision),
        *(Body.month_day, Body.date_not_before, Body.date_note, Body.certainty, Body.certainty_note),
        City.name.label("city"),
        Country.name.label("country"),
        Programme.title.label("programme"),
        cited(Body).label("sources"),
    )
    rows = rows.outerjoin(City, Body.city_id == City.id).outerjoin(Country, City.country_id == Country.id)
    rows = rows.outerjoin(Programme, Body.programme_id == Programme.id)
    rows = rows.where(visible(Body, filters, audience), city_in_region(Body.city_id, filters.region))
    return rows.order_by(Body.kind, City.name, Body.name)


def structures(filters: Filters, audience: Audience) -> Rows:
    """Local prevention networks, community action teams and local councils, as `bodies`."""
    return bodies(filters, audience).where(Body.kind.in_([kind.value for kind in STRUCTURES]))


def compositions(filters: Filters, audience: Audience) -> Rows:
    """One row a list of a body's members by one source at one time: id, body_id, name, is_complete, note, its dates,
    certainty, certainty_note, sources.
    """
    rows = select(
        *(BodyComposition.id, BodyComposition.body_id, BodyComposition.name, BodyComposition.is_complete),
        *(BodyComposition.note, BodyComposition.starts_on, BodyComposition.ends_on, BodyComposition.date_precision),
        *(BodyComposition.ends_precision, BodyComposition.month_day, BodyComposition.date_note),
        *(BodyComposition.certainty, BodyComposition.certainty_note),
        cited(BodyComposition).label("sources"),
    )
    return rows.where(visible(BodyComposition, filters, audience)).order_by(BodyComposition.sort)


def seats(filters: Filters, audience: Audience) -> Rows:
    """One row a city on a list: composition_id, city_id, city, country_id, country, region, subregion (M49), role, its
    dates, certainty, certainty_note, sources.
    """
    rows = select(
        *(BodyMember.composition_id, BodyMember.city_id, BodyMember.role, BodyMember.starts_on, BodyMember.ends_on),
        *(BodyMember.date_precision, BodyMember.ends_precision, BodyMember.month_day, BodyMember.date_note),
        *(BodyMember.certainty, BodyMember.certainty_note),
        *(City.name.label("city"), City.kind, Country.id.label("country_id"), Country.name.label("country")),
        *(Region.name.label("region"), M49.name.label("subregion")),
        cited(BodyMember).label("sources"),
    )
    rows = rows.join_from(BodyMember, City).join(Country, City.country_id == Country.id)
    rows = rows.join(Region, Country.region_id == Region.id).join(M49, Country.subregion_id == M49.id)
    rows = rows.where(visible(BodyMember, filters, audience), city_in_region(BodyMember.city_id, filters.region))
    return rows.order_by(City.name)


def meetings(filters: Filters, audience: Audience) -> Rows:
    """Events of the network's bodies: id, title, kind, body_id, body, host, hours, its dates, cities_reported, summary,
    note, certainty, certainty_note, sources.
    """
    rows = select(
        *(Event.id, Event.title, Event.kind, Event.body_id, Event.host, Event.hours, Event.cities_reported),
        *(Event.summary, Event.note, Event.starts_on, Event.ends_on, Event.date_precision, Event.ends_precision),
        *(Event.month_day, Event.date_note, Event.certainty, Event.certainty_note),
        Body.name.label("body"),
        cited(Event).label("sources"),
    ).join(Body, Event.body_id == Body.id)
    rows = rows.where(visible(Event, filters, audience), in_year(Event, filters.period))
    return rows.order_by(Event.starts_on, Event.id)
