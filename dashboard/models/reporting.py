"""What was reported: observations with their parts and evidence, and who owes which value by when."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from dashboard.models.base import Base, Sourced, one_of, only_one, sourced
from dashboard.models.monitoring import Measured, measured, money
from dashboard.monitoring_terms import EvidenceGrade, ObservationStatus
from dashboard.vocabulary import Audience

SUPPORTED = ("observation_id", "outcome_id", "activity_id", "next_step_id")


class Observation(Sourced, Measured, Base):
    """The actual value of an indicator for a scope in a period, as somebody reported it. Only approved ones count."""

    __tablename__ = "observations"
    __table_args__ = (
        one_of("status", ObservationStatus),
        one_of("evidence_grade", EvidenceGrade),
        UniqueConstraint("indicator_id", "scope_id", "period_id", "revision"),
        only_one(
            *("indicator_id", "scope_id", "period_id"),
            where="status = 'approved'",
            name="uq_observations_one_approved_value",
        ),
        CheckConstraint("revision >= 1", name="revision_counts_from_one"),
        CheckConstraint("approved_by <> recorded_by", name="approver_is_not_the_recorder"),
        CheckConstraint("(approved_by is null) = (approved_on is null)", name="approval_has_a_day"),
        CheckConstraint("approved_on >= recorded_on", name="approved_after_it_was_recorded"),
        CheckConstraint(
            "(status in ('approved', 'superseded')) = (approved_by is not null)", name="approved_by_somebody_or_not_yet"
        ),
        CheckConstraint("status <> 'returned' or return_reason is not null", name="returned_says_why"),
        CheckConstraint("evidence_grade <> 'A' or approved_by is not null", name="grade_a_is_of_approved_values"),
        CheckConstraint("approved_by is not null or visibility = 'internal'", name="unapproved_stays_inside"),
        CheckConstraint(
            "recorded_by = lower(replace(recorded_by, ' ', ''))"
            " and (approved_by is null or approved_by = lower(replace(approved_by, ' ', '')))",
            name="people_stand_by_role_or_account",
        ),
        money(),
        *measured(),
        *sourced(),
    )
    id: Mapped[str] = mapped_column(primary_key=True)
    indicator_id: Mapped[str] = mapped_column(ForeignKey("indicators.id"))
    scope_id: Mapped[str] = mapped_column(ForeignKey("scopes.id"), index=True)
    period_id: Mapped[str] = mapped_column(ForeignKey("periods.id"), index=True)
    revision: Mapped[int] = mapped_column(default=1, comment="The highest holds")
    currency: Mapped[str | None]
    status: Mapped[str] = mapped_column(comment="Where it stands between draft and approval")
    evidence_grade: Mapped[str] = mapped_column(comment=f"{EvidenceGrade.__doc__}"[:-1])
    recorded_on: Mapped[date] = mapped_column(comment="Day on which the store came to know it")
    recorded_by: Mapped[str] = mapped_column(comment="Role or account, never a person's name")
    approved_on: Mapped[date | None]
    approved_by: Mapped[str | None] = mapped_column(comment="Another role or account, never a person's name")
    return_reason: Mapped[str | None] = mapped_column(comment="Why it was sent back")
    note: Mapped[str | None]


class ObservationPart(Sourced, Measured, Base):
    """An observation taken apart. Small counts of people stand here as they are, so nothing is public by itself."""

    __tablename__ = "observation_parts"
    __table_args__ = (UniqueConstraint("observation_id", "dimension_id", "category"), *measured(), *sourced())
    id: Mapped[str] = mapped_column(primary_key=True)
    observation_id: Mapped[str] = mapped_column(ForeignKey("observations.id"))
    dimension_id: Mapped[str] = mapped_column(ForeignKey("dimensions.id"), index=True)
    category: Mapped[str] = mapped_column(comment="Which part of the dimension: a region's key, a kind, a sector")
    visibility: Mapped[str] = mapped_column(default=Audience.INTERNAL, comment="The widest audience that may read it")


class Evidence(Sourced, Base):
    """A document that supports what is reported: where it lies, or its fingerprint."""

    __tablename__ = "evidence"
    __table_args__ = (
        CheckConstraint("address is not null or sha256 is not null", name="lies_somewhere_or_has_a_fingerprint"),
        CheckConstraint("length(sha256) = 64", name="fingerprint_has_64_signs"),
        *sourced(),
    )
    id: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]
    kind: Mapped[str] = mapped_column(comment="attendance list, survey, minutes, photograph ...")
    address: Mapped[str | None] = mapped_column(comment="Where it can be read")
    sha256: Mapped[str | None] = mapped_column(comment="Fingerprint of the file, 64 hexadecimal signs")
    keep_until: Mapped[date | None] = mapped_column(comment="Last day on which it may be kept")
    note: Mapped[str | None]
    visibility: Mapped[str] = mapped_column(default=Audience.INTERNAL, comment="The widest audience that may read it")


class EvidenceLink(Sourced, Base):
    """What a document supports: one observation, outcome, activity or next step."""

    __tablename__ = "evidence_links"
    __table_args__ = (
        CheckConstraint(
            " + ".join(f"(case when {name} is null then 0 else 1 end)" for name in SUPPORTED) + " = 1",
            name="supports_one_thing",
        ),
        *(
            only_one("evidence_id", name, where=f"{name} is not null", name=f"uq_evidence_links_once_for_{name}")
            for name in SUPPORTED
        ),
        *sourced(),
    )
    id: Mapped[str] = mapped_column(primary_key=True)
    evidence_id: Mapped[str] = mapped_column(ForeignKey("evidence.id"))
    observation_id: Mapped[str | None] = mapped_column(ForeignKey("observations.id"), index=True)
    outcome_id: Mapped[str | None] = mapped_column(ForeignKey("outcomes.id"), index=True)
    activity_id: Mapped[str | None] = mapped_column(ForeignKey("activities.id"))
    next_step_id: Mapped[str | None] = mapped_column(ForeignKey("next_steps.id"))
    visibility: Mapped[str] = mapped_column(default=Audience.INTERNAL, comment="The widest audience that may read it")


class ReportingObligation(Sourced, Base):
    """Who owes which value, and by when. Without such a row nobody is late."""

    __tablename__ = "reporting_obligations"
    __table_args__ = (UniqueConstraint("indicator_id", "scope_id", "period_id"), *sourced())
    id: Mapped[str] = mapped_column(primary_key=True)
    indicator_id: Mapped[str] = mapped_column(ForeignKey("indicators.id"))
    scope_id: Mapped[str] = mapped_column(ForeignKey("scopes.id"), index=True)
    period_id: Mapped[str] = mapped_column(ForeignKey("periods.id"), index=True)
    due_on: Mapped[date] = mapped_column(comment="Last day on which it is in time")
    note: Mapped[str | None]
