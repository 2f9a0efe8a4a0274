"""Who: organisations, goals, the network's bodies and its programmes."""

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from dashboard.models.base import Base, Dated, Prose, Sourced, dated, one_of, sourced
from dashboard.vocabulary import BodyKind, CoverageBasis, Qualifier, ReportedStatus


class Organisation(Sourced, Base):
    __tablename__ = "organisations"
    __table_args__ = sourced()
    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    short_name: Mapped[str | None]
    kind: Mapped[Prose] = mapped_column(comment="city network, non-profit, government, research institute ...")
    relation: Mapped[Prose] = mapped_column(comment="What it is to the network, in our words")
    is_network_partner: Mapped[bool] = mapped_column(comment="One of the five named in the leaflet")
    city_id: Mapped[str | None] = mapped_column(ForeignKey("cities.id"), comment="Where it sits, if stated")
    note: Mapped[Prose | None]
    search_text: Mapped[str] = mapped_column(comment="Names, lower case, without accents")


class PartnerRegion(Sourced, Dated, Base):
    __tablename__ = "partner_regions"
    lasts = True
    __table_args__ = (
        one_of("basis", CoverageBasis),
        UniqueConstraint("organisation_id", "region_id", "basis"),
        *sourced(),
        *dated(),
    )
    id: Mapped[str] = mapped_column(primary_key=True)
    organisation_id: Mapped[str] = mapped_column(ForeignKey("organisations.id"))
    region_id: Mapped[str] = mapped_column(ForeignKey("regions.id"), index=True)
    basis: Mapped[str] = mapped_column(comment="Stated collectively (one sentence for all) or evidenced activity")
    note: Mapped[Prose | None]


class Goal(Sourced, Base):
    __tablename__ = "goals"
    __table_args__ = sourced()
    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[Prose]
    statement: Mapped[Prose] = mapped_column(comment="In our own words")
    sort: Mapped[int]


class Principle(Sourced, Base):
    __tablename__ = "principles"
    __table_args__ = sourced()
    id: Mapped[str] = mapped_column(primary_key=True)
    statement: Mapped[Prose] = mapped_column(comment="In our own words")
    sort: Mapped[int]


class Objective(Sourced, Base):
    """What an exchange is for."""

    __tablename__ = "objectives"
    __table_args__ = sourced()
    id: Mapped[str] = mapped_column(primary_key=True)
    goal_id: Mapped[str] = mapped_column(ForeignKey("goals.id"))
    statement: Mapped[Prose] = mapped_column(comment="In our own words")
    sort: Mapped[int]


class Theme(Sourced, Base):
    __tablename__ = "themes"
    __table_args__ = sourced()
    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[Prose]
    sort: Mapped[int]


class Statement(Sourced, Base):
    """What the network says of itself: purpose, membership rules, public roles, contacts."""

    __tablename__ = "statements"
    __table_args__ = sourced()
    id: Mapped[str] = mapped_column(primary_key=True)
    topic: Mapped[str] = mapped_column(comment="purpose, membership, management, role, contact, view")
    label: Mapped[Prose]
    statement: Mapped[Prose] = mapped_column(comment="In our own words; a role title, never a person's name")
    sort: Mapped[int]


class Programme(Sourced, Dated, Base):
    __tablename__ = "programmes"
    lasts = True
    __table_args__ = (
        one_of("status", ReportedStatus),
        CheckConstraint("planned_months > 0", name="planned_months_are_positive"),
        *sourced(),
        *dated(),
    )
    id: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[Prose]
    kind: Mapped[Prose]
    goal_id: Mapped[str | None] = mapped_column(ForeignKey("goals.id"))
    lead: Mapped[Prose | None] = mapped_column(comment="Who leads, as the source puts it")
    summary: Mapped[Prose]
    status: Mapped[str] = mapped_column(comment="As last reported")
    planned_months: Mapped[int | None]
    note: Mapped[Prose | None]


class ProgrammeCity(Sourced, Base):
    __tablename__ = "programme_cities"
    __table_args__ = (UniqueConstraint("programme_id", "city_id", "role"), *sourced())
    id: Mapped[str] = mapped_column(primary_key=True)
    programme_id: Mapped[str] = mapped_column(ForeignKey("programmes.id"))
    city_id: Mapped[str] = mapped_column(ForeignKey("cities.id"), index=True)
    role: Mapped[str]
    is_actual: Mapped[bool | None] = mapped_column(comment="No: only planned. Empty: the source does not say")


class ProgrammeOrganisation(Sourced, Base):
    __tablename__ = "programme_organisations"
    __table_args__ = (UniqueConstraint("programme_id", "organisation_id", "role"), *sourced())
    id: Mapped[str] = mapped_column(primary_key=True)
    programme_id: Mapped[str] = mapped_column(ForeignKey("programmes.id"))
    organisation_id: Mapped[str] = mapped_column(ForeignKey("organisations.id"), index=True)
    role: Mapped[str] = mapped_column(comment="lead, manager, partner, host, funder")


class Body(Sourced, Dated, Base):
    """A committee, board, local prevention network or community action team."""

    __tablename__ = "bodies"
    lasts = True
    __table_args__ = (
        one_of("kind", BodyKind),
        one_of("size_qualifier", Qualifier),
        CheckConstraint("(size is null) = (size_qualifier is null)", name="size_has_a_qualifier"),
        *sourced(),
        *dated(),
    )
    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[Prose]
    kind: Mapped[str]
    city_id: Mapped[str | None] = mapped_column(ForeignKey("cities.id"), index=True)
    programme_id: Mapped[str | None] = mapped_column(ForeignKey("programmes.id"))
    size: Mapped[int | None] = mapped_column(comment="As stated, not as counted")
    size_qualifier: Mapped[str | None]
    purpose: Mapped[Prose | None]
    note: Mapped[Prose | None]


class BodyComposition(Sourced, Dated, Base):
    """Who sat on a body, by one source at one time."""

    __tablename__ = "body_compositions"
    __table_args__ = (*sourced(), *dated())
    id: Mapped[str] = mapped_column(primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("bodies.id"))
    name: Mapped[Prose]
    is_complete: Mapped[bool]
    sort: Mapped[int]
    note: Mapped[Prose | None]


class BodyMember(Sourced, Dated, Base):
    __tablename__ = "body_members"
    lasts = True
    __table_args__ = (UniqueConstraint("composition_id", "city_id"), *sourced(), *dated())
    id: Mapped[str] = mapped_column(primary_key=True)
    composition_id: Mapped[str] = mapped_column(ForeignKey("body_compositions.id"))
    city_id: Mapped[str] = mapped_column(ForeignKey("cities.id"), index=True)
    role: Mapped[str]
