"""The catalogue of indicators and what was reported for them: only what was approved ever leaves a query here.

Of restricted indicators no row leaves but for the total of the network (`totalled`).
"""

from typing import Any

from sqlalchemy import ColumnElement, and_, case, exists, func, literal, or_, select, true
from sqlalchemy.orm import aliased

from dashboard.filters import Filters
from dashboard.folding import folded
from dashboard.models import (
    Baseline,
    City,
    Dimension,
    Evidence,
    EvidenceLink,
    Exchange,
    Goal,
    Indicator,
    Observation,
    ObservationPart,
    Period,
    Programme,
    Region,
    ReportingObligation,
    Rows,
    Scope,
    Target,
)
from dashboard.monitoring_terms import IndicatorLevel, ObservationStatus, ScopeKind, Sensitivity
from dashboard.queries.scope import cited, visible
from dashboard.vocabulary import Audience

ALL = Filters()
LEVELS = {IndicatorLevel.OUTCOME: 0, IndicatorLevel.IMPACT: 1, IndicatorLevel.OUTPUT: 2, IndicatorLevel.PROCESS: 3}


def catalogue(code: str | None = None) -> Rows:
    """The catalogue by goal and level, or one indicator: its own columns, and goal, goal_sort, sources."""
    columns = [column for column in Indicator.__table__.columns if column.name != "source_id"]
    rows = select(*columns, Goal.name.label("goal"), func.coalesce(Goal.sort, 99).label("goal_sort"))
    rows = rows.add_columns(cited(Indicator).label("sources")).outerjoin(Goal, Indicator.goal_id == Goal.id)
    order = case({level.value: place for level, place in LEVELS.items()}, value=Indicator.level, else_=9)
    return rows.where(_is(Indicator.id, code)).order_by(func.coalesce(Goal.sort, 99), order, Indicator.sort)


def indicators(filters: Filters, audience: Audience) -> Rows:
    """The catalogue narrowed by goal, search and `status`: counted, reported or missing. Columns of `catalogue`."""
    goal = true() if filters.goal is None else Indicator.goal_id == filters.goal
    words = folded(filters.q).split()
    text = func.lower(Indicator.id + " " + Indicator.name + " " + Indicator.definition)
    searched = [text.contains(word, autoescape=True) for word in words]
    return catalogue().where(goal, *searched, _stands(filters.status, audience))


def _stands(standing: str | None, audience: Audience) -> ColumnElement[bool]:
    """Counted from facts; else reported, where something was approved; else missing."""
    approved = exists().where(Observation.indicator_id == Indicator.id, _counts(audience))
    stands: dict[str, ColumnElement[bool]] = {
        "counted": Indicator.is_counted.is_(True),
        "reported": and_(Indicator.is_counted.is_(False), approved),
        "missing": and_(Indicator.is_counted.is_(False), ~approved),
    }
    return stands.get(standing or "", true())


def indicator_named(code: str) -> Rows:
    """One indicator, if there is one: id, name."""
    return select(Indicator.id, Indicator.name).where(Indicator.id == code)


def goals() -> Rows:
    """The goals: id, name."""
    return select(Goal.id, Goal.name).order_by(Goal.sort)


def scopes() -> Rows:
    """Whom values are about: id, kind, name, record_id (key of the city, region, programme or exchange), country_id."""
    name = func.coalesce(City.name, Region.name, Programme.title, Exchange.title, literal("Network"))
    record = func.coalesce(Scope.city_id, Scope.region_id, Scope.programme_id, Scope.exchange_id)
    rows = select(Scope.id, Scope.kind, name.label("name"), record.label("record_id"), City.country_id)
    rows = rows.outerjoin(City, Scope.city_id == City.id)
    rows = rows.outerjoin(Region, Scope.region_id == Region.id).outerjoin(Programme, Scope.programme_id == Programme.id)
    return rows.outerjoin(Exchange, Scope.exchange_id == Exchange.id).order_by(Scope.id)


def scope_of(kind: str, record: str) -> Rows:
    """The scope of a city, region, programme or exchange, if it has one: id."""
    return select(Scope.id).where(Scope.kind == kind, getattr(Scope, f"{kind}_id") == record)


def totalled(audience: Audience, code: str | None = None, scope: str | None = None) -> Rows:
    """Approved values that count in a total, those of restricted indicators too: columns and order of `observations`.

    Whoever reads these must show nothing of restricted indicators but the total of the network.
    """
    return _observations(_counts(audience), code, scope)


def observations(audience: Audience, code: str | None = None, scope: str | None = None) -> Rows:
    """Approved values that may be shown row by row, small ones not yet hidden: id, indicator,
    scope_id, starts_on, ends_on, period, value, numerator, denominator, status, revision, recorded_on, approved_on,
    grade, currency, note, sources; by period."""
    return _observations(is_shown(Observation, audience), code, scope)


def _observations(condition: ColumnElement[bool], code: str | None, scope: str | None) -> Rows:
    rows = select(
        Observation.id,
        Observation.indicator_id.label("indicator"),
        Observation.scope_id,
        Period.starts_on,
        Period.ends_on,
        Period.id.label("period"),
        Observation.value,
        Observation.numerator,
        Observation.denominator,
        Observation.status,
        Observation.revision,
        Observation.recorded_on,
        Observation.approved_on,
        Observation.evidence_grade.label("grade"),
        Observation.currency,
        Observation.note,
        cited(Observation).label("sources"),
    ).join(Period, Observation.period_id == Period.id)
    narrowed = (condition, _is(Observation.indicator_id, code), _is(Observation.scope_id, scope))
    return rows.where(*narrowed).order_by(Period.ends_on, Observation.scope_id, Observation.id)


def baselines(audience: Audience, code: str | None = None) -> Rows:
    """Where indicators stood: id, indicator, scope_id, starts_on, ends_on, date_precision, ends_precision, month_day,
    date_note, value, numerator, denominator, currency, note, sources."""
    dates = (Baseline.starts_on, Baseline.ends_on, Baseline.date_precision, Baseline.ends_precision)
    rows = select(Baseline.id, Baseline.indicator_id.label("indicator"), Baseline.scope_id, *dates, Baseline.month_day)
    rows = rows.add_columns(Baseline.date_note, Baseline.value, Baseline.numerator, Baseline.denominator)
    rows = rows.add_columns(Baseline.currency, Baseline.note, cited(Baseline).label("sources"))
    return rows.where(is_shown(Baseline, audience), _is(Baseline.indicator_id, code))


def targets(audience: Audience, code: str | None = None) -> Rows:
    """Targets of the highest version: indicator, scope_id, kind, starts_on, ends_on, period, value, currency, version,
    reason, note, sources; by period."""
    newer = aliased(Target)
    is_replaced = exists().where(
        newer.indicator_id == Target.indicator_id,
        newer.scope_id == Target.scope_id,
        newer.kind == Target.kind,
        newer.period_id == Target.period_id,
        newer.version > Target.version,
    )
    rows = select(Target.indicator_id.label("indicator"), Target.scope_id, Target.kind, Period.starts_on)
    rows = rows.add_columns(Period.ends_on, Period.id.label("period"), Target.value, Target.currency, Target.version)
    rows = rows.add_columns(Target.reason, Target.note, cited(Target).label("sources"))
    rows = rows.join(Period, Target.period_id == Period.id)
    narrowed = (is_shown(Target, audience), ~is_replaced, _is(Target.indicator_id, code))
    return rows.where(*narrowed).order_by(Period.ends_on, Period.starts_on)


def obligations(audience: Audience, code: str | None = None, scope: str | None = None) -> Rows:
    """Reports that are owed: indicator, scope_id, period, starts_on, ends_on, due_on, approved_on (empty: none was)."""
    owed = ReportingObligation
    met = and_(
        Observation.indicator_id == owed.indicator_id,
        Observation.scope_id == owed.scope_id,
        Observation.period_id == owed.period_id,
        _counts(audience),
    )
    first = select(func.min(Observation.approved_on)).where(met).correlate(owed).scalar_subquery()
    rows = select(owed.indicator_id.label("indicator"), owed.scope_id, Period.id.label("period"), Period.starts_on)
    rows = rows.add_columns(Period.ends_on, owed.due_on, first.label("approved_on"))
    rows = rows.join(Period, owed.period_id == Period.id)
    asked = (_is(owed.indicator_id, code), _is(owed.scope_id, scope))
    return rows.where(is_shown(owed, audience), *asked).order_by(owed.due_on)


def expected(audience: Audience, code: str | None = None, scope: str | None = None) -> Rows:
    """Who owes a report for which period, whatever the visibility of the obligation, for "n of m reported": indicator,
    scope_id, ends_on. Only numbers may be made of it."""
    owed = ReportingObligation
    rows = select(owed.indicator_id.label("indicator"), owed.scope_id, Period.ends_on)
    rows = rows.join(Period, owed.period_id == Period.id)
    return rows.where(_may_know(owed, audience), _is(owed.indicator_id, code), _is(owed.scope_id, scope))


def parts(code: str | None, audience: Audience) -> Rows:
    """Approved values taken apart, as reported; nobody may see them before small ones are hidden: id, indicator,
    observation_id, scope_id, period, ends_on, dimension_id, dimension, must_sum, category, value, numerator,
    denominator."""
    rows = select(ObservationPart.id, Observation.indicator_id.label("indicator"), ObservationPart.observation_id)
    rows = rows.add_columns(Observation.scope_id, Period.id.label("period"), Period.ends_on)
    rows = rows.add_columns(ObservationPart.dimension_id, Dimension.name.label("dimension"), Dimension.must_sum)
    rows = rows.add_columns(ObservationPart.category, ObservationPart.value)
    rows = rows.add_columns(ObservationPart.numerator, ObservationPart.denominator)
    rows = rows.join(Observation, ObservationPart.observation_id == Observation.id)
    rows = rows.join(Period, Observation.period_id == Period.id).join(Dimension)
    narrowed = (is_shown(Observation, audience), _is(Observation.indicator_id, code))
    return rows.where(*narrowed).order_by(Dimension.name, ObservationPart.category, Period.ends_on)


def parts_sums(audience: Audience) -> Rows:
    """Approved values whose parts must give the whole: indicator, scope, period, value, parts_sum."""
    whole = func.coalesce(Observation.value, Observation.denominator)
    piece = func.coalesce(ObservationPart.value, ObservationPart.denominator)
    columns = (
        Observation.indicator_id.label("indicator"),
        Observation.scope_id.label("scope"),
        Observation.period_id.label("period"),
    )
    rows = select(*columns, whole.label("value"), func.sum(piece).label("parts_sum"))
    rows = rows.join(ObservationPart, ObservationPart.observation_id == Observation.id)
    rows = rows.join(Dimension, ObservationPart.dimension_id == Dimension.id)
    rows = rows.where(is_shown(Observation, audience), Dimension.must_sum)
    return rows.group_by(Observation.id, ObservationPart.dimension_id, *columns, whole)


def evidence(code: str, audience: Audience) -> Rows:
    """Documents behind the approved values of an indicator: id, title, kind, address, n_values."""
    rows = select(Evidence.id, Evidence.title, Evidence.kind, Evidence.address, func.count().label("n_values"))
    rows = rows.join(EvidenceLink, EvidenceLink.evidence_id == Evidence.id)
    rows = rows.join(Observation, EvidenceLink.observation_id == Observation.id)
    narrowed = (is_shown(Observation, audience), visible(Evidence, ALL, audience), Observation.indicator_id == code)
    return rows.where(*narrowed).group_by(Evidence.id).order_by(Evidence.title)


def is_shown(model: Any, audience: Audience) -> ColumnElement[bool]:
    """Observations, baselines, targets or obligations that the audience may see one by one, small numbers apart.

    Observations that are not approved are for the editors' area, which has its own queries.
    """
    is_final = Observation.status == ObservationStatus.APPROVED if model is Observation else true()
    network = select(Scope.id).where(Scope.kind == ScopeKind.NETWORK)
    restricted = select(Indicator.id).where(Indicator.sensitivity == Sensitivity.RESTRICTED)
    is_open = model.indicator_id.not_in(restricted)
    if model in (Baseline, Target):  # what the network's total is measured against
        is_open = or_(is_open, model.scope_id.in_(network))
    return and_(is_final, visible(model, ALL, audience), _may_know(model, audience), is_open)


def _counts(audience: Audience) -> ColumnElement[bool]:
    """Approved observations that count for this audience: of restricted indicators also those it may not see."""
    restricted = select(Indicator.id).where(Indicator.sensitivity == Sensitivity.RESTRICTED)
    is_counted = or_(visible(Observation, ALL, audience), Observation.indicator_id.in_(restricted))
    is_final = Observation.status == ObservationStatus.APPROVED
    return and_(is_final, is_counted, _may_know(Observation, audience))


def _may_know(model: Any, audience: Audience) -> ColumnElement[bool]:
    """Values of internal indicators are for internal readers."""
    if audience is Audience.INTERNAL:
        return true()
    internal = select(Indicator.id).where(Indicator.sensitivity == Sensitivity.INTERNAL)
    known: ColumnElement[bool] = model.indicator_id.not_in(internal)
    return known


def _is(column: Any, code: str | None) -> ColumnElement[bool]:
    return true() if code is None else column == code
