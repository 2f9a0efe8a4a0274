"""What every query narrows by: the audience, the sources that count, the region, the year, the search."""

from datetime import date
from functools import reduce
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, Text, and_, cast, exists, func, inspect, or_, select, true
from sqlalchemy.orm import InstrumentedAttribute

from dashboard.filters import Filters
from dashboard.folding import folded
from dashboard.models import Base, Citation, City, Claim, Country, RegionCountry, Source
from dashboard.vocabulary import Audience

SEEDS = select(Source.id).where(Source.kind == "seed")


def visible(model: Any, filters: Filters, audience: Audience) -> ColumnElement[bool]:
    """Rows of `model` that this audience may read and, with `sources=seeds`, that a founding document states."""
    may_read: ColumnElement[bool] = model.visibility.in_([word.value for word in audience.reads])
    return and_(may_read, seeded(model)) if filters.sources == "seeds" else may_read


def seeded(model: Any) -> ColumnElement[bool]:
    """A founding document is among the sources of the row."""
    return exists().where(cites(model), Citation.source_id.in_(SEEDS))


def cited(model: type[Base]) -> ScalarSelect[str]:
    """All sources of a row, as "S03;W01"."""
    return select(func.aggregate_strings(Citation.source_id, ";")).where(cites(model)).scalar_subquery()


def cites(model: Any) -> ColumnElement[bool]:
    """A row of `citations` that belongs to the row of `model`."""
    return and_(Citation.entity == model.__tablename__, Citation.entity_id == key_of(model))


def key_of(model: Any) -> ColumnElement[str]:
    """The row's key as citations hold it: parts of a composite key are joined with a slash."""
    parts = [cast(getattr(model, column.key), Text) for column in inspect(model).mapper.primary_key]
    return reduce(lambda left, right: left + "/" + right, parts)


def as_seeds_say(model: Any, field: str, filters: Filters) -> ColumnElement[str]:
    """A field of `model`; with `sources=seeds`, what a founding document itself claims of it, where it claims any."""
    column: ColumnElement[str] = getattr(model, field)
    if filters.sources != "seeds":
        return column
    claim = select(Claim.value).where(
        Claim.entity == model.__tablename__,
        Claim.entity_id == key_of(model),
        Claim.field == field,
        Claim.source_id.in_(SEEDS),
    )
    return func.coalesce(claim.limit(1).scalar_subquery(), column)


def in_region(country_id: ColumnElement[str] | InstrumentedAttribute[str], region: str | None) -> ColumnElement[bool]:
    """The country lies in a region of any kind: SCN priority, display, or UN M49."""
    if region is None:
        return true()
    listed = select(RegionCountry.country_id).where(RegionCountry.region_id == region)
    grouped = select(Country.id).where(or_(Country.region_id == region, Country.subregion_id == region))
    return or_(country_id.in_(listed), country_id.in_(grouped))


def city_in_region(city_id: Any, region: str | None) -> ColumnElement[bool]:
    """The city's country lies in the region; rows without a city drop out when a region is asked for."""
    if region is None:
        return true()
    inside: ColumnElement[bool] = city_id.in_(select(City.id).where(in_region(City.country_id, region)))
    return inside


def in_year(model: Any, year: int | None) -> ColumnElement[bool]:
    """The row's dates may fall in the year. Rows with no known date drop out when a year is asked for."""
    if year is None:
        return true()
    begins_in_time = func.coalesce(model.date_not_before, model.date_not_after) <= date(year, 12, 31)
    ends_in_time = or_(model.date_not_after.is_(None), model.date_not_after >= date(year, 1, 1))
    return and_(begins_in_time, ends_in_time)


def found(search_text: Any, q: str | None) -> ColumnElement[bool]:
    """Every word of the search stands in the folded text: case and accents do not matter."""
    return and_(true(), *(search_text.like(f"%{_plain(word)}%", escape="\\") for word in folded(q).split()))


def _plain(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
