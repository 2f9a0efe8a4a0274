"""What every table shares: keys, provenance, dates of any precision, and checks named as sentences."""

from collections.abc import Collection
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar, NewType

from sqlalchemy import CheckConstraint, ForeignKey, Index, MetaData, Select, String, TypeDecorator, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from dashboard.language import told
from dashboard.vocabulary import Audience, Certainty, DatePrecision

Rows = Select[*tuple[Any, ...]]
"""A SELECT whose columns the docstring of its query names."""

Prose = NewType("Prose", str)
"""Words that a reader meets, stored in English. Names of cities, organisations and documents are no prose."""


class ReadersText(TypeDecorator[str]):
    """Stored in English, read in the reader's language where it has been translated."""

    impl = String
    cache_ok = True

    @property
    def python_type(self) -> type[str]:
        return str

    def process_result_value(self, value: Any, _dialect: Any) -> Any:
        return told(value) if isinstance(value, str) else value


class Base(DeclarativeBase):
    type_annotation_map: ClassVar[dict[Any, Any]] = {Prose: ReadersText()}
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class Sourced:
    """A fact: it names its first source here and all of them in `citations`."""

    source_id: Mapped[str] = mapped_column(ForeignKey("sources.id"), index=True, comment="First source of the row")
    certainty: Mapped[str] = mapped_column(comment="Stated in a source, inferred, or from outside the seeds")
    certainty_note: Mapped[Prose | None] = mapped_column(comment="Why it was inferred, or what is uncertain")
    visibility: Mapped[str] = mapped_column(default=Audience.PUBLIC, comment="The widest audience that may read it")


class Dated:
    """A span of days known to some precision; `not_before` and `not_after` bound what is uncertain.

    `lasts`: a state that goes on until an end is stated, as against something that happened.
    """

    lasts: ClassVar[bool] = False

    starts_on: Mapped[date | None] = mapped_column(comment="First day; of the month or year where no more is known")
    ends_on: Mapped[date | None] = mapped_column(comment="Last day; empty where not stated")
    date_precision: Mapped[str] = mapped_column(default=DatePrecision.UNKNOWN, comment="How exactly the start is known")
    ends_precision: Mapped[str | None] = mapped_column(comment="How exactly the end is known, if one is stated")
    month_day: Mapped[str | None] = mapped_column(comment="MM-DD or MM-DD/MM-DD where no year is stated")
    date_not_before: Mapped[date | None] = mapped_column(comment="It cannot have begun earlier")
    date_not_after: Mapped[date | None] = mapped_column(comment="It cannot have ended later")
    date_note: Mapped[Prose | None] = mapped_column(comment="How the date is known")


def one_of(column: str, terms: Collection[StrEnum] | type[StrEnum]) -> CheckConstraint:
    """`column` holds one of `terms`, or nothing where it may be empty."""
    allowed = ", ".join(f"'{term.value}'" for term in terms)
    check = CheckConstraint(f"{column} in ({allowed})", name=f"{column}_is_known")
    check.info = {"column": column, "allowed": [term.value for term in terms]}
    return check


def only_one(*columns: str, where: str, name: str) -> Index:
    """At most one row with the same `columns` among those that fit `where`."""
    return Index(name, *columns, unique=True, sqlite_where=text(where), postgresql_where=text(where))


def sourced() -> tuple[CheckConstraint, ...]:
    """Checks of a `Sourced` table."""
    return one_of("certainty", Certainty), one_of("visibility", Audience)


def dated() -> tuple[CheckConstraint, ...]:
    """Checks of a `Dated` table."""
    return (
        one_of("date_precision", DatePrecision),
        one_of("ends_precision", DatePrecision),
        CheckConstraint("(ends_on is null) = (ends_precision is null)", name="end_has_a_precision"),
        CheckConstraint("ends_on >= starts_on", name="dates_in_order"),
        CheckConstraint("date_not_after >= date_not_before", name="bounds_in_order"),
        CheckConstraint(
            "date_precision not in ('day', 'month', 'year') or starts_on is not null or ends_on is not null",
            name="precise_date_has_a_date",
        ),
        CheckConstraint(
            "date_precision in ('day', 'month', 'year') or (starts_on is null and ends_on is null)",
            name="unknown_date_has_no_date",
        ),
        CheckConstraint("(date_precision = 'day_of_year') = (month_day is not null)", name="day_of_year_has_a_day"),
    )
