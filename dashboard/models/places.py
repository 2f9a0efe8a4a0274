"""Where: regions, countries, cities and their memberships."""

from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, Numeric
from sqlalchemy.orm import Mapped, mapped_column

from dashboard.models.base import Base, Dated, Prose, Sourced, dated, one_of, only_one, sourced
from dashboard.vocabulary import CityKind, MembershipStatus, RegionKind


class Region(Sourced, Base):
    __tablename__ = "regions"
    __table_args__ = (one_of("kind", RegionKind), *sourced())
    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[Prose]
    kind: Mapped[str] = mapped_column(comment="SCN priority region, display region, UN M49 sub-region, or other")
    m49: Mapped[str | None] = mapped_column(comment="UN M49 code, as text")
    sort: Mapped[int]
    note: Mapped[Prose | None]


class Country(Sourced, Base):
    __tablename__ = "countries"
    __table_args__ = (CheckConstraint("length(id) = 3", name="id_has_three_letters"), *sourced())
    id: Mapped[str] = mapped_column(primary_key=True, comment="ISO 3166-1 alpha-3; XKX for Kosovo")
    iso2: Mapped[str] = mapped_column(unique=True)
    name: Mapped[Prose]
    m49: Mapped[str | None] = mapped_column(comment="UN M49 code, as text; Kosovo has none")
    region_id: Mapped[str] = mapped_column(ForeignKey("regions.id"), index=True, comment="Display region")
    subregion_id: Mapped[str] = mapped_column(ForeignKey("regions.id"), comment="UN M49 sub-region")
    note: Mapped[Prose | None]


class RegionCountry(Sourced, Base):
    """Which countries an SCN priority region holds: our reading, the sources give no lists."""

    __tablename__ = "region_countries"
    __table_args__ = sourced()
    region_id: Mapped[str] = mapped_column(ForeignKey("regions.id"), primary_key=True)
    country_id: Mapped[str] = mapped_column(ForeignKey("countries.id"), primary_key=True)


class City(Sourced, Base):
    """A city or other sub-national entity that a source names."""

    __tablename__ = "cities"
    __table_args__ = (
        one_of("kind", CityKind),
        CheckConstraint("(latitude is null) = (longitude is null)", name="coordinates_come_in_pairs"),
        CheckConstraint("latitude between -90 and 90", name="latitude_in_range"),
        CheckConstraint("longitude between -180 and 180", name="longitude_in_range"),
        CheckConstraint("population > 0", name="population_is_positive"),
        CheckConstraint("parent_id <> id", name="is_not_its_own_parent"),
        *sourced(),
    )
    id: Mapped[str] = mapped_column(primary_key=True, comment="Slug, as in the page's address")
    name: Mapped[str]
    local_name: Mapped[str | None]
    country_id: Mapped[str] = mapped_column(ForeignKey("countries.id"), index=True)
    kind: Mapped[str]
    parent_id: Mapped[str | None] = mapped_column(ForeignKey("cities.id"), comment="The city it is a part of")
    latitude: Mapped[Decimal | None] = mapped_column(Numeric(8, 5), comment="Degrees north")
    longitude: Mapped[Decimal | None] = mapped_column(Numeric(8, 5), comment="Degrees east")
    coordinate_method: Mapped[Prose | None] = mapped_column(comment="How the point was chosen")
    coordinate_source_id: Mapped[str | None] = mapped_column(ForeignKey("sources.id"))
    geonames_id: Mapped[str | None]
    population: Mapped[int | None] = mapped_column(comment="City or urban area, mixed: never used for rates")
    population_note: Mapped[Prose | None]
    note: Mapped[Prose | None]
    search_text: Mapped[str] = mapped_column(comment="Names and aliases, lower case, without accents")


class CityAlias(Sourced, Base):
    __tablename__ = "city_aliases"
    __table_args__ = sourced()
    id: Mapped[str] = mapped_column(primary_key=True)
    city_id: Mapped[str] = mapped_column(ForeignKey("cities.id"), index=True)
    alias: Mapped[str]
    kind: Mapped[str] = mapped_column(comment="spelling, other language, former name, name of the country")


class Membership(Sourced, Dated, Base):
    """What a city is to the network, and on what basis. Its own source, which may differ from the city's."""

    __tablename__ = "memberships"
    lasts = True
    __table_args__ = (
        one_of("status", MembershipStatus),
        only_one("city_id", where="is_current", name="uq_memberships_one_current_row"),
        *sourced(),
        *dated(),
    )
    id: Mapped[str] = mapped_column(primary_key=True)
    city_id: Mapped[str] = mapped_column(ForeignKey("cities.id"))
    status: Mapped[str] = mapped_column(comment="Only member and reported member count as members")
    basis: Mapped[Prose] = mapped_column(comment="What the source says, in our words")
    is_current: Mapped[bool] = mapped_column(default=True, comment="The row that holds now; one for each city")
