"""Local action plans, their activities, and what they follow from."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select, true

from dashboard.filters import Filters
from dashboard.models import (
    ActionPlan,
    Activity,
    City,
    Country,
    Exchange,
    ExchangeParticipant,
    Goal,
    Milestone,
    NextStep,
    NextStepOwner,
    Outcome,
    Programme,
    Rows,
)
from dashboard.queries.scope import as_seeds_say, cited, city_in_region, found, in_year, visible
from dashboard.queries.searching import anywhere
from dashboard.vocabulary import TAKING_PART, Audience

DUE, NOT_DUE = "due_stated", "due_not_stated"
"""Values of the filter `status` that ask for activities with and without a due date."""
SORTS = {"city": City.search_text, "stage": ActionPlan.stage, "when": ActionPlan.date_not_after}
ACTIVITY_SORTS = {"city": City.search_text, "status": Activity.reported_status, "due": Activity.due_on}


def plans(filters: Filters, audience: Audience) -> Rows:
    """One row a plan: id, title, city_id, city, country, stage, owner, its dates, period_from, period_until, note,
    certainty, certainty_note, n_activities, sources.
    """
    made = select(func.count()).where(Activity.plan_id == ActionPlan.id, visible(Activity, filters, audience))
    rows = (
        select(
            *_columns(ActionPlan, "id", "title", "city_id", "owner", "period_from", "period_until", "note"),
            as_seeds_say(ActionPlan, "stage", filters).label("stage"),
            *_dates(ActionPlan),
            City.name.label("city"),
            Country.name.label("country"),
            *_columns(ActionPlan, "certainty", "certainty_note"),
            made.scalar_subquery().label("n_activities"),
            cited(ActionPlan).label("sources"),
        )
        .join(City, ActionPlan.city_id == City.id)
        .join(Country, City.country_id == Country.id)
        .where(
            visible(ActionPlan, filters, audience),
            city_in_region(ActionPlan.city_id, filters.region),
            _has_stage(filters),
            _in_force(filters.period),
            _with_programme(filters.programme),
            or_(found(City.search_text, filters.q), anywhere(filters.q, ActionPlan.title, ActionPlan.owner)),
        )
    )
    return rows.order_by(*([SORTS[filters.sort]] if filters.sort in SORTS else []), City.search_text, ActionPlan.id)


def plan(plan_id: str, audience: Audience) -> Rows:
    """The plan itself, as `plans`, or no row."""
    return plans(Filters(), audience).where(ActionPlan.id == plan_id)


def plan_named(plan_id: str) -> Rows:
    """One row (title) if there is such a plan."""
    return select(ActionPlan.title).where(ActionPlan.id == plan_id)


def activities(filters: Filters, audience: Audience) -> Rows:
    """One row an activity: its columns, city, plan, programme, exchange and goal (names), sources. All statuses are
    as last reported.
    """
    rows = (
        select(
            *_columns(Activity, "id", "title", "description", "kind", "city_id", "plan_id", "programme_id"),
            *_columns(Activity, "exchange_id", "goal_id", "owner", "status_as_of"),
            as_seeds_say(Activity, "reported_status", filters).label("reported_status"),
            *_columns(Activity, "due_on", "due_precision", "due_note", "completed_on", "declared_progress"),
            *_columns(Activity, "evidence_note", "certainty", "certainty_note"),
            *_columns(Activity, "budget_planned", "budget_spent", "currency"),
            City.name.label("city"),
            ActionPlan.title.label("plan"),
            Programme.title.label("programme"),
            Exchange.title.label("exchange"),
            Goal.name.label("goal"),
            cited(Activity).label("sources"),
        )
        .outerjoin(City, Activity.city_id == City.id)
        .outerjoin(ActionPlan, Activity.plan_id == ActionPlan.id)
        .outerjoin(Programme, Activity.programme_id == Programme.id)
        .outerjoin(Exchange, Activity.exchange_id == Exchange.id)
        .outerjoin(Goal, Activity.goal_id == Goal.id)
        .where(
            visible(Activity, filters, audience),
            city_in_region(Activity.city_id, filters.region),
            _has_status(filters),
            _may_run_in(filters.period),
            true() if filters.programme is None else Activity.programme_id == filters.programme,
            or_(
                and_(City.id.is_not(None), found(City.search_text, filters.q)),
                anywhere(filters.q, Activity.title, Activity.description, Activity.owner),
            ),
        )
    )
    order = [ACTIVITY_SORTS[filters.sort]] if filters.sort in ACTIVITY_SORTS else []
    nulls_last = [part for column in [*order, City.search_text] for part in (column.is_(None), column)]
    return rows.order_by(*nulls_last, Activity.id)


def activities_of(plan_id: str, audience: Audience) -> Rows:
    """The activities of one plan, as `activities`."""
    return activities(Filters(), audience).where(Activity.plan_id == plan_id)


def milestones(audience: Audience) -> Rows:
    """One row a milestone: id, activity_id, title, due_on, reached_on, sources."""
    columns = _columns(Milestone, "id", "activity_id", "title", "due_on", "reached_on")
    return select(*columns, cited(Milestone).label("sources")).where(visible(Milestone, Filters(), audience))


def programmes(filters: Filters, audience: Audience) -> Rows:
    """Programmes that have activities: id, title."""
    named = select(Activity.programme_id).where(visible(Activity, filters, audience))
    return select(Programme.id, Programme.title).where(Programme.id.in_(named)).order_by(Programme.title)


def exchanges_of(city_id: str, audience: Audience) -> Rows:
    """Exchanges in which the plan's city took part: id, title, its dates, status, sources."""
    took_part = select(ExchangeParticipant.exchange_id).where(
        ExchangeParticipant.city_id == city_id, ExchangeParticipant.role.in_([role.value for role in TAKING_PART])
    )
    rows = select(*_columns(Exchange, "id", "title", "status"), *_dates(Exchange), cited(Exchange).label("sources"))
    return rows.where(Exchange.id.in_(took_part), visible(Exchange, Filters(), audience)).order_by(Exchange.starts_on)


def next_steps_of(plan_id: str, city_id: str, audience: Audience) -> Rows:
    """Next steps that the city owns, that name it, or that became activities of the plan: id, title, summary, status,
    last_heard, exchange_id, sources.
    """
    name = select(City.name).where(City.id == city_id).scalar_subquery()
    named = or_(NextStep.title.contains(name), NextStep.summary.contains(name))
    owned = select(NextStepOwner.next_step_id).where(NextStepOwner.city_id == city_id)
    became = select(Activity.id).where(Activity.plan_id == plan_id)
    columns = _columns(NextStep, "id", "title", "summary", "status", "last_heard", "exchange_id")
    rows = select(*columns, cited(NextStep).label("sources"))
    linked = or_(named, NextStep.id.in_(owned), NextStep.activity_id.in_(became))
    return rows.where(linked, visible(NextStep, Filters(), audience)).order_by(NextStep.id)


def outcomes_of(plan_id: str, city_id: str, audience: Audience) -> Rows:
    """Outcomes of the plan or of its city: id, title, summary, level, verification, exchange_id, plan_id, sources."""
    columns = _columns(Outcome, "id", "title", "summary", "level", "verification", "exchange_id", "plan_id")
    rows = select(*columns, cited(Outcome).label("sources"))
    linked = or_(Outcome.plan_id == plan_id, Outcome.city_id == city_id)
    return rows.where(linked, visible(Outcome, Filters(), audience)).order_by(Outcome.id)


def _columns(model: Any, *names: str) -> list[Any]:
    return [getattr(model, name) for name in names]


def _dates(model: Any) -> list[Any]:
    exact = _columns(model, "starts_on", "ends_on", "date_precision", "ends_precision", "month_day")
    return [*exact, *_columns(model, "date_not_before", "date_not_after", "date_note")]


def _has_stage(filters: Filters) -> ColumnElement[bool]:
    if filters.status is None:
        return true()
    if filters.status in (DUE, NOT_DUE):
        return ActionPlan.id.in_(select(Activity.plan_id).where(Activity.plan_id.is_not(None), _has_status(filters)))
    return as_seeds_say(ActionPlan, "stage", filters) == filters.status


def _has_status(filters: Filters) -> ColumnElement[bool]:
    if filters.status is None:
        return true()
    if filters.status in (DUE, NOT_DUE):
        return Activity.due_on.is_not(None) if filters.status == DUE else Activity.due_on.is_(None)
    return as_seeds_say(Activity, "reported_status", filters) == filters.status


def _in_force(year: int | None) -> ColumnElement[bool]:
    """Launched or adopted in the year, as far as is known, or the year lies in the plan's period."""
    if year is None:
        return true()
    period = and_(ActionPlan.period_from <= date(year, 12, 31), ActionPlan.period_until >= date(year, 1, 1))
    return or_(in_year(ActionPlan, year), period)


def _may_run_in(year: int | None) -> ColumnElement[bool]:
    """Reported, due or completed in the year. Activities without any of these dates drop out."""
    if year is None:
        return true()
    first, last = date(year, 1, 1), date(year, 12, 31)
    told = Activity.status_as_of.like(f"{year}%")
    return or_(told, Activity.due_on.between(first, last), Activity.completed_on.between(first, last))


def _with_programme(programme: str | None) -> ColumnElement[bool]:
    if programme is None:
        return true()
    return ActionPlan.id.in_(select(Activity.plan_id).where(Activity.programme_id == programme))
