"""The hub: good practices, initiatives, profiles and reports, and the grants."""

from sqlalchemy import ColumnElement, select, true

from dashboard.filters import Filters
from dashboard.models import (
    City,
    Country,
    Exchange,
    Grant,
    Organisation,
    Programme,
    Resource,
    ResourceTheme,
    Rows,
    Theme,
)
from dashboard.queries.scope import cited, city_in_region, found, in_year, visible
from dashboard.queries.searching import anywhere
from dashboard.vocabulary import Audience


def resources(filters: Filters, audience: Audience) -> Rows:
    """One row a resource: its columns and dates, city, country, organisation, exchange (names), sources. The filter
    `status` asks for a kind.
    """
    themed = select(ResourceTheme.resource_id).where(ResourceTheme.theme_id == filters.topic)
    return (
        select(
            *(
                Resource.id,
                Resource.title,
                Resource.kind,
                Resource.availability,
                Resource.city_id,
                Resource.exchange_id,
            ),
            *(Resource.language, Resource.summary, Resource.steps, Resource.address, Resource.note),
            *(Resource.starts_on, Resource.ends_on, Resource.date_precision, Resource.ends_precision),
            *(Resource.month_day, Resource.date_note, Resource.certainty, Resource.certainty_note),
            City.name.label("city"),
            Country.name.label("country"),
            Organisation.name.label("organisation"),
            Exchange.title.label("exchange"),
            cited(Resource).label("sources"),
        )
        .outerjoin(City, Resource.city_id == City.id)
        .outerjoin(Country, City.country_id == Country.id)
        .outerjoin(Organisation, Resource.organisation_id == Organisation.id)
        .outerjoin(Exchange, Resource.exchange_id == Exchange.id)
        .where(
            visible(Resource, filters, audience),
            city_in_region(Resource.city_id, filters.region),
            found(Resource.search_text, filters.q),
            in_year(Resource, filters.period),
            true() if filters.topic is None else Resource.id.in_(themed),
            true() if filters.status is None else Resource.kind == filters.status,
        )
        .order_by(Resource.kind, Resource.title)
    )


def resource_themes(audience: Audience) -> Rows:
    """Themes of the resources: resource_id, theme_id, theme."""
    rows = select(ResourceTheme.resource_id, ResourceTheme.theme_id, Theme.name.label("theme")).join(Theme)
    return rows.where(_visible_theme(audience)).order_by(Theme.sort)


def _visible_theme(audience: Audience) -> ColumnElement[bool]:
    """Links to themes that this audience may read (the table's key is composite)."""
    return ResourceTheme.visibility.in_([word.value for word in audience.reads])


def themes() -> Rows:
    """Themes in their order: id, name."""
    return select(Theme.id, Theme.name).order_by(Theme.sort)


def grants(filters: Filters, audience: Audience) -> Rows:
    """One row an award: id, title, amount, currency, note, its dates, programme_id, programme, organisation, city_id,
    city, sources, certainty.
    """
    rows = select(
        *(Grant.id, Grant.title, Grant.amount, Grant.currency, Grant.note, Grant.programme_id, Grant.city_id),
        *(Grant.starts_on, Grant.ends_on, Grant.date_precision, Grant.ends_precision, Grant.month_day),
        *(Grant.date_note, Grant.certainty, Grant.certainty_note),
        Programme.title.label("programme"),
        Organisation.name.label("organisation"),
        City.name.label("city"),
        cited(Grant).label("sources"),
    )
    return (
        rows.join(Programme, Grant.programme_id == Programme.id)
        .outerjoin(Organisation, Grant.organisation_id == Organisation.id)
        .outerjoin(City, Grant.city_id == City.id)
        .where(
            visible(Grant, filters, audience),
            city_in_region(Grant.city_id, filters.region),
            in_year(Grant, filters.period),
            true() if filters.programme is None else Grant.programme_id == filters.programme,
            anywhere(filters.q, Grant.title, Organisation.name, Programme.title),
        )
        .order_by(Grant.starts_on, Grant.id)
    )
