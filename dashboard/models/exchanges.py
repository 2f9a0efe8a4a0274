"""What happened: exchanges with their sessions, outcomes and next steps, and other events."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from dashboard.models.base import Base, Dated, Prose, Sourced, dated, one_of, sourced
from dashboard.vocabulary import (
    DatePrecision,
    DayBasis,
    ExchangeKind,
    ParticipationRole,
    PartyKind,
    Qualifier,
    ReportedStatus,
    ResultLevel,
    SessionKind,
    SiteVisitType,
    StepStatus,
    Verification,
)


class Exchange(Sourced, Dated, Base):
    """Officials of one city learn in another. A return visit names the exchange it is the second leg of."""

    __tablename__ = "exchanges"
    __table_args__ = (
        one_of("kind", ExchangeKind),
        one_of("status", ReportedStatus),
        one_of("delegates_qualifier", Qualifier),
        CheckConstraint("delegates >= 0", name="delegates_not_negative"),
        CheckConstraint("(delegates is null) = (delegates_qualifier is null)", name="delegates_have_a_qualifier"),
        CheckConstraint("return_of_id <> id", name="is_not_its_own_return"),
        *sourced(),
        *dated(),
    )
    id: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[Prose]
    kind: Mapped[str]
    programme_id: Mapped[str | None] = mapped_column(ForeignKey("programmes.id"), index=True)
    status: Mapped[str] = mapped_column(comment="As last reported")
    host: Mapped[Prose | None] = mapped_column(comment="Who hosted, as the source puts it")
    return_of_id: Mapped[str | None] = mapped_column(ForeignKey("exchanges.id"), comment="First leg of the same pair")
    delegates: Mapped[int | None]
    delegates_qualifier: Mapped[str | None]
    summary: Mapped[Prose | None]
    note: Mapped[Prose | None]


class ExchangeParticipant(Sourced, Base):
    """A city, institution, group or official role that took part. No person is ever named."""

    __tablename__ = "exchange_participants"
    __table_args__ = (
        one_of("party", PartyKind),
        one_of("role", ParticipationRole),
        CheckConstraint("party <> 'city' or city_id is not null", name="city_party_names_its_city"),
        CheckConstraint("party <> 'official_role' or role_title is not null", name="official_role_has_a_title"),
        *sourced(),
    )
    id: Mapped[str] = mapped_column(primary_key=True)
    exchange_id: Mapped[str] = mapped_column(ForeignKey("exchanges.id"), index=True)
    party: Mapped[str]
    city_id: Mapped[str | None] = mapped_column(ForeignKey("cities.id"), index=True)
    organisation: Mapped[Prose | None]
    role_title: Mapped[Prose | None]
    role: Mapped[str]


class ExchangeTheme(Sourced, Base):
    __tablename__ = "exchange_themes"
    __table_args__ = sourced()
    exchange_id: Mapped[str] = mapped_column(ForeignKey("exchanges.id"), primary_key=True)
    theme_id: Mapped[str] = mapped_column(ForeignKey("themes.id"), primary_key=True)


class ExchangeSession(Sourced, Base):
    """One point of the agenda."""

    __tablename__ = "exchange_sessions"
    __table_args__ = (
        one_of("kind", SessionKind),
        one_of("site_visit_type", SiteVisitType),
        one_of("day_basis", DayBasis),
        CheckConstraint("(day_basis = 'not_stated') = (day is null)", name="day_agrees_with_its_basis"),
        CheckConstraint("site_visit_type is null or kind = 'site_visit'", name="only_site_visits_have_a_type"),
        UniqueConstraint("exchange_id", "sequence"),
        *sourced(),
    )
    id: Mapped[str] = mapped_column(primary_key=True)
    exchange_id: Mapped[str] = mapped_column(ForeignKey("exchanges.id"))
    sequence: Mapped[int]
    day: Mapped[str | None] = mapped_column(comment="Day of the exchange: 1, or 2-3")
    day_basis: Mapped[str]
    kind: Mapped[str]
    site_visit_type: Mapped[str | None]
    city_id: Mapped[str | None] = mapped_column(ForeignKey("cities.id"))
    place: Mapped[Prose | None]
    title: Mapped[Prose]
    summary: Mapped[Prose | None]


class SessionOrganisation(Sourced, Base):
    __tablename__ = "session_organisations"
    __table_args__ = sourced()
    session_id: Mapped[str] = mapped_column(ForeignKey("exchange_sessions.id"), primary_key=True)
    organisation_id: Mapped[str] = mapped_column(ForeignKey("organisations.id"), primary_key=True)


class SessionObjective(Sourced, Base):
    """Which exchange objective a session serves: our reading of its content."""

    __tablename__ = "session_objectives"
    __table_args__ = sourced()
    session_id: Mapped[str] = mapped_column(ForeignKey("exchange_sessions.id"), primary_key=True)
    objective_id: Mapped[str] = mapped_column(ForeignKey("objectives.id"), primary_key=True)


class Outcome(Sourced, Base):
    __tablename__ = "outcomes"
    __table_args__ = (
        one_of("level", ResultLevel),
        one_of("verification", Verification),
        CheckConstraint(
            "(case when exchange_id is null then 0 else 1 end) + (case when programme_id is null then 0 else 1 end)"
            " + (case when plan_id is null then 0 else 1 end) = 1",
            name="belongs_to_one_thing",
        ),
        *sourced(),
    )
    id: Mapped[str] = mapped_column(primary_key=True)
    exchange_id: Mapped[str | None] = mapped_column(ForeignKey("exchanges.id"), index=True)
    programme_id: Mapped[str | None] = mapped_column(ForeignKey("programmes.id"))
    plan_id: Mapped[str | None] = mapped_column(ForeignKey("action_plans.id"))
    city_id: Mapped[str | None] = mapped_column(ForeignKey("cities.id"))
    kind: Mapped[str] = mapped_column(comment="tool adapted, partnership, learning, scaling ...")
    level: Mapped[str]
    verification: Mapped[str]
    title: Mapped[Prose]
    summary: Mapped[Prose | None]


class NextStep(Sourced, Base):
    """A promise made at an exchange. Unknown is a status; silence is never read as done or late."""

    __tablename__ = "next_steps"
    __table_args__ = (
        one_of("status", StepStatus),
        one_of("due_precision", DatePrecision),
        CheckConstraint("(due_on is null) = (due_precision is null)", name="due_day_has_a_precision"),
        *sourced(),
    )
    id: Mapped[str] = mapped_column(primary_key=True)
    exchange_id: Mapped[str] = mapped_column(ForeignKey("exchanges.id"), index=True)
    sequence: Mapped[int]
    title: Mapped[Prose]
    summary: Mapped[Prose | None]
    condition: Mapped[Prose | None] = mapped_column(comment="What it depends on, such as funding")
    due_on: Mapped[date | None]
    due_precision: Mapped[str | None]
    status: Mapped[str]
    last_heard: Mapped[str] = mapped_column(comment="YYYY-MM or YYYY-MM-DD when a source last spoke of it")
    activity_id: Mapped[str | None] = mapped_column(ForeignKey("activities.id"), comment="The activity it became")
    note: Mapped[Prose | None]


class NextStepOwner(Sourced, Base):
    __tablename__ = "next_step_owners"
    __table_args__ = sourced()
    id: Mapped[str] = mapped_column(primary_key=True)
    next_step_id: Mapped[str] = mapped_column(ForeignKey("next_steps.id"), index=True)
    owner: Mapped[Prose] = mapped_column(comment="As the source puts it")
    city_id: Mapped[str | None] = mapped_column(ForeignKey("cities.id"), index=True)
    organisation_id: Mapped[str | None] = mapped_column(ForeignKey("organisations.id"))


class Event(Sourced, Dated, Base):
    """A launch, summit, committee meeting, workshop or visitor programme."""

    __tablename__ = "events"
    __table_args__ = (
        one_of("attendance_qualifier", Qualifier),
        CheckConstraint("attendance >= 0", name="attendance_not_negative"),
        CheckConstraint("(attendance is null) = (attendance_qualifier is null)", name="attendance_has_a_qualifier"),
        *sourced(),
        *dated(),
    )
    id: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[Prose]
    kind: Mapped[str]
    programme_id: Mapped[str | None] = mapped_column(ForeignKey("programmes.id"), index=True)
    body_id: Mapped[str | None] = mapped_column(ForeignKey("bodies.id"))
    host: Mapped[Prose | None] = mapped_column(comment="Who hosted, as the source puts it")
    hours: Mapped[str | None] = mapped_column(comment="Time of day with its zone, as stated")
    attendance: Mapped[int | None]
    attendance_qualifier: Mapped[str | None]
    mayors: Mapped[int | None] = mapped_column(comment="As reported")
    cities_reported: Mapped[int | None] = mapped_column(comment="As reported, never summed with counted cities")
    countries_reported: Mapped[int | None]
    summary: Mapped[Prose | None]
    note: Mapped[Prose | None]


class EventCity(Sourced, Base):
    __tablename__ = "event_cities"
    __table_args__ = (UniqueConstraint("event_id", "city_id", "role"), *sourced())
    id: Mapped[str] = mapped_column(primary_key=True)
    event_id: Mapped[str] = mapped_column(ForeignKey("events.id"))
    city_id: Mapped[str] = mapped_column(ForeignKey("cities.id"), index=True)
    role: Mapped[str] = mapped_column(comment="host, location, stop, participant, supporter")
    sequence: Mapped[int | None] = mapped_column(comment="Order of a route's stops; equal numbers are alternatives")
    note: Mapped[Prose | None]
