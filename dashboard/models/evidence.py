"""How we know: sources, citations, reported totals, claims and their conflicts, and the store's own history."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import CheckConstraint, DateTime, ForeignKey, Numeric
from sqlalchemy.orm import Mapped, mapped_column

from dashboard.models.base import Base, Dated, Prose, Sourced, dated, one_of, only_one, sourced
from dashboard.vocabulary import ConflictState, Qualifier


class Source(Base):
    __tablename__ = "sources"
    id: Mapped[str] = mapped_column(primary_key=True, comment="S00-S04 are the founding documents (seeds)")
    title: Mapped[str]
    address: Mapped[str | None] = mapped_column(comment="Web address; empty where there is none")
    publisher: Mapped[str]
    published: Mapped[str | None] = mapped_column(comment="YYYY, YYYY-MM or YYYY-MM-DD; empty where undated")
    kind: Mapped[str] = mapped_column(comment="seed, archived page, open data, standard")
    quality: Mapped[str] = mapped_column(comment="primary, secondary (press), tertiary ...")
    access_note: Mapped[Prose]
    licence_note: Mapped[Prose]
    note: Mapped[Prose | None]


class Citation(Base):
    """Every source of every fact, the first one included. `entity` is a table's name, `entity_id` its key."""

    __tablename__ = "citations"
    entity: Mapped[str] = mapped_column(primary_key=True)
    entity_id: Mapped[str] = mapped_column(primary_key=True, comment="Composite keys are joined with a slash")
    source_id: Mapped[str] = mapped_column(ForeignKey("sources.id"), primary_key=True, index=True)
    position: Mapped[int]


class NetworkFigure(Sourced, Dated, Base):
    """A total as somebody reported it, at a date. Never summed with rows that we count."""

    __tablename__ = "network_figures"
    __table_args__ = (one_of("qualifier", Qualifier), *sourced(), *dated())
    id: Mapped[str] = mapped_column(primary_key=True)
    subject: Mapped[str] = mapped_column(comment="network, region, event or programme")
    subject_id: Mapped[str]
    metric: Mapped[Prose]
    value: Mapped[Decimal] = mapped_column(Numeric(16, 3))
    qualifier: Mapped[str]
    unit: Mapped[str]
    quality: Mapped[str]
    note: Mapped[Prose | None]


class Conflict(Sourced, Base):
    """A point on which sources disagree, are silent, or need reading."""

    __tablename__ = "conflicts"
    __table_args__ = (one_of("state", ConflictState), *sourced())
    id: Mapped[str] = mapped_column(primary_key=True, comment="A01 ...")
    title: Mapped[Prose]
    handling: Mapped[Prose] = mapped_column(comment="What the store holds, and why")
    state: Mapped[str]
    entity: Mapped[str | None] = mapped_column(comment="The table it concerns")
    entity_id: Mapped[str | None]


class Claim(Sourced, Dated, Base):
    """One statement of one source about one field. Of a conflict's claims one is accepted, or none."""

    __tablename__ = "claims"
    __table_args__ = (
        only_one(
            *("conflict_id", "entity", "entity_id", "field"),
            where="is_accepted and conflict_id is not null",
            name="uq_claims_one_accepted_value",
        ),
        *sourced(),
        *dated(),
    )
    id: Mapped[str] = mapped_column(primary_key=True)
    conflict_id: Mapped[str | None] = mapped_column(ForeignKey("conflicts.id"), index=True)
    entity: Mapped[str]
    entity_id: Mapped[str]
    field: Mapped[Prose]
    value: Mapped[Prose] = mapped_column(comment="What the source says, in our words")
    is_accepted: Mapped[bool]
    reason: Mapped[Prose | None] = mapped_column(comment="Why it was accepted, or not")


class Import(Base):
    """One loading of data. The newest row is the revision that caches and as-of stamps go by."""

    __tablename__ = "imports"
    __table_args__ = (
        CheckConstraint("rows_added >= 0 and rows_changed >= 0 and rows_removed >= 0", name="counts_not_negative"),
        CheckConstraint("dataset in ('facts', 'demo')", name="dataset_is_known"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    imported_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    dataset: Mapped[str] = mapped_column(comment="facts or demo, never both in one store")
    author: Mapped[str]
    content_hash: Mapped[str] = mapped_column(comment="SHA-256 of what was loaded")
    rows_added: Mapped[int]
    rows_changed: Mapped[int]
    rows_removed: Mapped[int]
    rows_unchanged: Mapped[int]
