"""What cities do: action plans with their activities and milestones, resources and grants."""

from datetime import date
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, Numeric
from sqlalchemy.orm import Mapped, mapped_column

from dashboard.models.base import Base, Dated, Prose, Sourced, dated, one_of, sourced
from dashboard.vocabulary import Availability, DatePrecision, ReportedStatus, ResourceKind


class ActionPlan(Sourced, Dated, Base):
    """A local plan; its dates are the launch or adoption."""

    __tablename__ = "action_plans"
    __table_args__ = (
        one_of("stage", ReportedStatus),
        CheckConstraint("period_until >= period_from", name="period_in_order"),
        *sourced(),
        *dated(),
    )
    id: Mapped[str] = mapped_column(primary_key=True)
    city_id: Mapped[str] = mapped_column(ForeignKey("cities.id"), index=True)
    title: Mapped[Prose]
    owner: Mapped[Prose]
    stage: Mapped[str] = mapped_column(comment="As last reported")
    period_from: Mapped[date | None]
    period_until: Mapped[date | None]
    note: Mapped[Prose | None]


class Activity(Sourced, Base):
    """One piece of work of a plan, programme or city. Its current status is unknown unless somebody reported it."""

    __tablename__ = "activities"
    __table_args__ = (
        one_of("reported_status", ReportedStatus),
        one_of("due_precision", DatePrecision),
        CheckConstraint("completed_on is null or reported_status = 'completed'", name="completion_day_is_of_completed"),
        CheckConstraint("declared_progress between 0 and 100", name="declared_progress_is_a_percentage"),
        CheckConstraint("weight > 0", name="weight_is_positive"),
        CheckConstraint("budget_planned >= 0", name="planned_budget_not_negative"),
        CheckConstraint("budget_spent >= 0", name="spent_budget_not_negative"),
        CheckConstraint(
            "(budget_planned is null and budget_spent is null) or currency is not null", name="money_has_a_currency"
        ),
        CheckConstraint("(due_on is null) = (due_precision is null)", name="due_day_has_a_precision"),
        *sourced(),
    )
    id: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[Prose]
    description: Mapped[Prose | None]
    kind: Mapped[str] = mapped_column(comment="local action plan activity, memorandum, council decision ...")
    city_id: Mapped[str | None] = mapped_column(ForeignKey("cities.id"), index=True)
    plan_id: Mapped[str | None] = mapped_column(ForeignKey("action_plans.id"), index=True)
    programme_id: Mapped[str | None] = mapped_column(ForeignKey("programmes.id"), index=True)
    exchange_id: Mapped[str | None] = mapped_column(ForeignKey("exchanges.id"), comment="The exchange it follows from")
    session_id: Mapped[str | None] = mapped_column(ForeignKey("exchange_sessions.id"), comment="What inspired it")
    goal_id: Mapped[str | None] = mapped_column(ForeignKey("goals.id"))
    owner: Mapped[Prose]
    reported_status: Mapped[str]
    status_as_of: Mapped[str | None] = mapped_column(comment="YYYY, YYYY-MM or YYYY-MM-DD of the report")
    due_on: Mapped[date | None] = mapped_column(comment="Last day on which it would be in time")
    due_precision: Mapped[str | None]
    due_note: Mapped[str | None]
    completed_on: Mapped[date | None]
    declared_progress: Mapped[int | None] = mapped_column(comment="Percent, as declared by its owner")
    weight: Mapped[Decimal] = mapped_column(Numeric(8, 3), default=Decimal(1))
    budget_planned: Mapped[Decimal | None] = mapped_column(Numeric(16, 2))
    budget_spent: Mapped[Decimal | None] = mapped_column(Numeric(16, 2))
    currency: Mapped[str | None]
    evidence_note: Mapped[Prose | None]


class Milestone(Sourced, Base):
    __tablename__ = "milestones"
    __table_args__ = sourced()
    id: Mapped[str] = mapped_column(primary_key=True)
    activity_id: Mapped[str] = mapped_column(ForeignKey("activities.id"), index=True)
    title: Mapped[Prose]
    due_on: Mapped[date | None]
    reached_on: Mapped[date | None]


class Resource(Sourced, Dated, Base):
    """A good practice, initiative, training module, city profile or report."""

    __tablename__ = "resources"
    __table_args__ = (one_of("kind", ResourceKind), one_of("availability", Availability), *sourced(), *dated())
    id: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]
    kind: Mapped[str]
    availability: Mapped[str]
    city_id: Mapped[str | None] = mapped_column(ForeignKey("cities.id"), index=True)
    organisation_id: Mapped[str | None] = mapped_column(ForeignKey("organisations.id"))
    exchange_id: Mapped[str | None] = mapped_column(ForeignKey("exchanges.id"))
    goal_id: Mapped[str | None] = mapped_column(ForeignKey("goals.id"))
    language: Mapped[str | None]
    summary: Mapped[Prose]
    steps: Mapped[Prose | None] = mapped_column(comment="What was done, in order, one step a line")
    address: Mapped[str | None] = mapped_column(comment="Web address, if one is known")
    note: Mapped[Prose | None]
    search_text: Mapped[str] = mapped_column(comment="Title, summary and place, lower case, without accents")


class ResourceTheme(Sourced, Base):
    __tablename__ = "resource_themes"
    __table_args__ = sourced()
    resource_id: Mapped[str] = mapped_column(ForeignKey("resources.id"), primary_key=True)
    theme_id: Mapped[str] = mapped_column(ForeignKey("themes.id"), primary_key=True)


class Grant(Sourced, Dated, Base):
    __tablename__ = "grants"
    __table_args__ = (
        CheckConstraint("amount >= 0", name="amount_not_negative"),
        CheckConstraint("(amount is null) = (currency is null)", name="money_has_a_currency"),
        *sourced(),
        *dated(),
    )
    id: Mapped[str] = mapped_column(primary_key=True)
    programme_id: Mapped[str] = mapped_column(ForeignKey("programmes.id"))
    organisation_id: Mapped[str | None] = mapped_column(ForeignKey("organisations.id"))
    city_id: Mapped[str | None] = mapped_column(ForeignKey("cities.id"), index=True)
    title: Mapped[Prose]
    amount: Mapped[Decimal | None] = mapped_column(Numeric(16, 2))
    currency: Mapped[str | None]
    note: Mapped[Prose | None]
