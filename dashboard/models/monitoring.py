"""What is monitored: indicators, with their baselines and targets for a scope and a period."""

from datetime import date
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, Index, Numeric, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from dashboard.models.base import Base, Dated, Prose, Sourced, dated, one_of, only_one, sourced
from dashboard.monitoring_terms import (
    FREQUENCIES,
    Basis,
    Criterion,
    Direction,
    IndicatorLevel,
    OverPlaces,
    OverTime,
    PeriodKind,
    ScopeKind,
    Sensitivity,
    TargetKind,
    UnitKind,
)

AMOUNT = Numeric(18, 6)
SCOPED = tuple(kind for kind in ScopeKind if kind is not ScopeKind.NETWORK)


class Measured:
    """What was found: one value, or a numerator over a denominator, so that a parent can be a ratio of sums."""

    value: Mapped[Decimal | None] = mapped_column(
        AMOUNT, comment="As reported; empty where numerator and denominator are known"
    )
    numerator: Mapped[Decimal | None] = mapped_column(AMOUNT, comment="Of a ratio")
    denominator: Mapped[Decimal | None] = mapped_column(AMOUNT, comment="Of a ratio, never zero")


def measured() -> tuple[CheckConstraint, ...]:
    """Checks of a `Measured` table."""
    return (
        CheckConstraint("(numerator is null) = (denominator is null)", name="ratio_has_both_parts"),
        CheckConstraint("(value is null) <> (denominator is null)", name="either_value_or_ratio"),
        CheckConstraint("denominator > 0", name="denominator_is_positive"),
        CheckConstraint("numerator >= 0", name="numerator_not_negative"),
    )


def money() -> CheckConstraint:
    return CheckConstraint("length(currency) = 3", name="currency_has_three_letters")


def each_once(table: str, *columns: str) -> tuple[Index, ...]:
    """Of columns of which a row fills one: no two rows fill one with the same key."""
    return tuple(only_one(name, where=f"{name} is not null", name=f"uq_{table}_once_for_{name}") for name in columns)


class Indicator(Sourced, Base):
    """What is measured, how it is counted, and how its values may be added up. Values stand in `observations`."""

    __tablename__ = "indicators"
    __table_args__ = (
        one_of("level", IndicatorLevel),
        one_of("unit_kind", UnitKind),
        one_of("direction", Direction),
        one_of("basis", Basis),
        one_of("over_time", OverTime),
        one_of("over_places", OverPlaces),
        one_of("frequency", FREQUENCIES),
        one_of("dac_criterion", Criterion),
        one_of("sensitivity", Sensitivity),
        CheckConstraint("(numerator_label is null) = (denominator_label is null)", name="ratio_has_both_labels"),
        CheckConstraint("unit_kind <> 'percent' or numerator_label is not null", name="percentage_is_a_ratio"),
        CheckConstraint(
            "(numerator_label is null) = (over_places <> 'ratio_of_sums')", name="ratio_over_places_is_of_sums"
        ),
        CheckConstraint(
            "case when numerator_label is null then over_time <> 'ratio_of_sums'"
            " else over_time in ('ratio_of_sums', 'latest') end",
            name="ratio_over_time_is_of_sums",
        ),
        CheckConstraint("basis <> 'flow' or over_time <> 'latest'", name="flow_never_takes_the_latest"),
        CheckConstraint("basis <> 'stock' or over_time in ('latest', 'recompute')", name="stock_is_never_summed"),
        CheckConstraint("direction <> 'maintain' or tolerance is not null", name="maintain_has_a_tolerance"),
        CheckConstraint("tolerance >= 0", name="tolerance_not_negative"),
        CheckConstraint("min_cell >= 1", name="smallest_cell_is_one_or_more"),
        CheckConstraint("not zero_by_definition or basis = 'flow'", name="only_a_flow_begins_at_zero"),
        CheckConstraint("is_counted or data_needed is not null", name="what_is_not_counted_says_what_it_needs"),
        *sourced(),
    )
    id: Mapped[str] = mapped_column(primary_key=True, comment="Code, as in the page's address: BLD-01")
    sort: Mapped[int]
    name: Mapped[Prose]
    definition: Mapped[Prose] = mapped_column(comment="What counts, in our own words")
    level: Mapped[str] = mapped_column(comment="Output, outcome, impact, or the quality of the data process")
    goal_id: Mapped[str | None] = mapped_column(ForeignKey("goals.id"), comment="Empty: it serves all goals")
    unit: Mapped[Prose] = mapped_column(comment="What the value counts")
    unit_kind: Mapped[str] = mapped_column(comment="What kind of value it is")
    direction: Mapped[str] = mapped_column(comment="Which way is better")
    basis: Mapped[str] = mapped_column(comment="Flow: happens in a period. Stock: is there at its end")
    over_time: Mapped[str] = mapped_column(comment="How periods become one value")
    over_places: Mapped[str] = mapped_column(comment="How places become one value; none: never added")
    numerator_label: Mapped[Prose | None] = mapped_column(comment="What a ratio counts")
    denominator_label: Mapped[Prose | None] = mapped_column(comment="What a ratio is a part of")
    disaggregate_by: Mapped[str | None] = mapped_column(comment="Keys of dimensions, joined with a semicolon")
    frequency: Mapped[str] = mapped_column(comment="How often it is reported")
    tolerance: Mapped[Decimal | None] = mapped_column(
        AMOUNT, comment="How far from the target is on track; 0.05: five points"
    )
    dac_criterion: Mapped[str] = mapped_column(comment="Evaluation criterion of the OECD's assistance committee")
    sensitivity: Mapped[str] = mapped_column(comment="Who may see the values")
    min_cell: Mapped[int] = mapped_column(default=1, comment="Smaller counts of people are suppressed; 1: none are")
    zero_by_definition: Mapped[bool] = mapped_column(default=False, comment="Without a baseline it begins at zero")
    method: Mapped[Prose] = mapped_column(comment="How it is counted, or would be")
    is_counted: Mapped[bool] = mapped_column(comment="Whether the facts of the store can be counted for it")
    data_needed: Mapped[Prose | None] = mapped_column(comment="What is missing to count it, or to count it fully")
    information_use: Mapped[Prose] = mapped_column(comment="What a reader decides with it")


class Dimension(Base):
    """A way to take values apart."""

    __tablename__ = "dimensions"
    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[Prose]
    must_sum: Mapped[bool] = mapped_column(comment="Its categories exclude each other and leave nothing out")
    note: Mapped[Prose | None]


class Period(Base):
    """A stretch of time that is reported on. A span is that of a plan."""

    __tablename__ = "periods"
    __table_args__ = (
        one_of("kind", PeriodKind),
        CheckConstraint("ends_on >= starts_on", name="days_in_order"),
        UniqueConstraint("starts_on", "ends_on"),
    )
    id: Mapped[str] = mapped_column(primary_key=True, comment="2017, 2017-Q1, 2017-2018")
    kind: Mapped[str]
    starts_on: Mapped[date] = mapped_column(comment="First day")
    ends_on: Mapped[date] = mapped_column(comment="Last day")


class Scope(Base):
    """Whom a value is about: the network, or one region, city, programme or exchange."""

    __tablename__ = "scopes"
    __table_args__ = (
        one_of("kind", ScopeKind),
        CheckConstraint(
            " and ".join(f"(kind = '{kind.value}') = ({kind.value}_id is not null)" for kind in SCOPED),
            name="fills_the_key_of_its_kind_alone",
        ),
        only_one("kind", where="kind = 'network'", name="uq_scopes_one_network"),
        *each_once("scopes", *(f"{kind.value}_id" for kind in SCOPED)),
    )
    id: Mapped[str] = mapped_column(primary_key=True, comment="network, region-balkans, city-dakar")
    kind: Mapped[str]
    region_id: Mapped[str | None] = mapped_column(ForeignKey("regions.id"))
    city_id: Mapped[str | None] = mapped_column(ForeignKey("cities.id"))
    programme_id: Mapped[str | None] = mapped_column(ForeignKey("programmes.id"))
    exchange_id: Mapped[str | None] = mapped_column(ForeignKey("exchanges.id"))


class Baseline(Sourced, Dated, Measured, Base):
    """Where an indicator stood when it began to be followed; its dates say when."""

    __tablename__ = "baselines"
    __table_args__ = (UniqueConstraint("indicator_id", "scope_id"), money(), *measured(), *sourced(), *dated())
    id: Mapped[str] = mapped_column(primary_key=True)
    indicator_id: Mapped[str] = mapped_column(ForeignKey("indicators.id"))
    scope_id: Mapped[str] = mapped_column(ForeignKey("scopes.id"), index=True)
    currency: Mapped[str | None]
    note: Mapped[Prose | None]


class Target(Sourced, Base):
    """What is to be reached at the end of a period. The highest version holds; the others stay to be seen."""

    __tablename__ = "targets"
    __table_args__ = (
        one_of("kind", TargetKind),
        UniqueConstraint("indicator_id", "scope_id", "kind", "period_id", "version"),
        CheckConstraint("version >= 1", name="version_counts_from_one"),
        CheckConstraint("version = 1 or reason is not null", name="changed_target_has_a_reason"),
        money(),
        *sourced(),
    )
    id: Mapped[str] = mapped_column(primary_key=True)
    indicator_id: Mapped[str] = mapped_column(ForeignKey("indicators.id"))
    scope_id: Mapped[str] = mapped_column(ForeignKey("scopes.id"), index=True)
    kind: Mapped[str] = mapped_column(comment="Of one period, or final: of the whole plan")
    period_id: Mapped[str] = mapped_column(ForeignKey("periods.id"), comment="Of a final target the whole plan's")
    version: Mapped[int] = mapped_column(default=1)
    value: Mapped[Decimal] = mapped_column(
        AMOUNT, comment="Of a ratio a share from 0 to 1; of a flow this period's part alone"
    )
    currency: Mapped[str | None]
    reason: Mapped[Prose | None] = mapped_column(comment="Why it was changed")
    note: Mapped[Prose | None]
