"""Exchanges: who hosted and visited, what was on the agenda, what came of them and what was promised."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, or_, select, true
from sqlalchemy.orm import aliased

from dashboard.filters import Filters
from dashboard.models import (
    Activity,
    City,
    Claim,
    Country,
    Exchange,
    ExchangeParticipant,
    ExchangeSession,
    ExchangeTheme,
    NextStep,
    NextStepOwner,
    Programme,
    Rows,
    Theme,
)
from dashboard.queries.evidence import claims
from dashboard.queries.scope import cited, city_in_region, found, in_year, seeded, visible
from dashboard.queries.searching import anywhere
from dashboard.vocabulary import (
    HOSTS,
    TAKING_PART,
    Audience,
    ExchangeKind,
    ParticipationRole,
    PartyKind,
    ReportedStatus,
)

DATES = (
    *("starts_on", "ends_on", "date_precision", "ends_precision", "month_day"),
    *("date_not_before", "date_not_after", "date_note"),
)
ALL = Filters()
PLANNED_FOR = "counted_for_target"
"""Value of the filter `status` that asks for the direct exchanges counted against the plan of 2017 and 2018."""
FIRST, LAST = date(2017, 1, 1), date(2018, 12, 31)
GUESTS = tuple(role for role in TAKING_PART if role not in HOSTS)


def exchanges(filters: Filters, audience: Audience) -> Rows:
    """One row an exchange: id, title, kind, status, its dates, host, programme_id, programme, hosts, visitors (names of
    cities), return_of_id, delegates, delegates_qualifier, summary, note, n_sessions, n_next_steps, certainty,
    certainty_note, sources. With `sources=seeds` the dates are those that the founding documents state themselves.
    """
    dates = _dates(filters)
    rows = (
        select(
            *(Exchange.id, Exchange.title, Exchange.kind, Exchange.status, Exchange.host, Exchange.programme_id),
            *(Exchange.return_of_id, Exchange.delegates, Exchange.delegates_qualifier, Exchange.summary, Exchange.note),
            *(Exchange.certainty, Exchange.certainty_note),
            *(getattr(dates, name) for name in DATES),
            Programme.title.label("programme"),
            _cities(HOSTS, filters, audience).label("hosts"),
            _cities(GUESTS, filters, audience).label("visitors"),
            _number(ExchangeSession, filters, audience).label("n_sessions"),
            _number(NextStep, filters, audience).label("n_next_steps"),
            cited(Exchange).label("sources"),
        )
        .select_from(Exchange)
        .outerjoin(Programme, Exchange.programme_id == Programme.id)
        .where(_fits(filters, audience), in_year(dates, filters.period), _has_status(filters.status, dates))
    )
    if dates is not Exchange:
        rows = rows.outerjoin(dates, dates.id == _of_seeds(dates))
    return rows.order_by(*_order(filters.sort, dates), Exchange.id)


def exchange(exchange_id: str, audience: Audience) -> Rows:
    """The exchange itself, as `exchanges`, or no row."""
    return exchanges(ALL, audience).where(Exchange.id == exchange_id)


def exchange_named(exchange_id: str) -> Rows:
    """One row (title) if there is such an exchange."""
    return select(Exchange.title).where(Exchange.id == exchange_id)


def return_legs(exchange_id: str, audience: Audience) -> Rows:
    """The other visits of the same pair, as `exchanges`."""
    first = select(Exchange.return_of_id).where(Exchange.id == exchange_id).scalar_subquery()
    legs = or_(Exchange.return_of_id == exchange_id, Exchange.id == first)
    return exchanges(ALL, audience).where(legs)


def participants(filters: Filters, audience: Audience) -> Rows:
    """One row a party: exchange_id, status (of the exchange), party, city_id, city, country, organisation, role_title,
    role, certainty, certainty_note, sources. No person is named anywhere.
    """
    asked = exchanges(filters, audience).with_only_columns(Exchange.id).order_by(None)
    return (
        select(
            *(ExchangeParticipant.exchange_id, ExchangeParticipant.party, ExchangeParticipant.city_id),
            *(ExchangeParticipant.organisation, ExchangeParticipant.role_title, ExchangeParticipant.role),
            *(ExchangeParticipant.certainty, ExchangeParticipant.certainty_note),
            *(Exchange.status, Exchange.title, City.name.label("city"), Country.name.label("country")),
            cited(ExchangeParticipant).label("sources"),
        )
        .join(Exchange, ExchangeParticipant.exchange_id == Exchange.id)
        .outerjoin(City, ExchangeParticipant.city_id == City.id)
        .outerjoin(Country, City.country_id == Country.id)
        .where(visible(ExchangeParticipant, filters, audience), ExchangeParticipant.exchange_id.in_(asked))
        .order_by(ExchangeParticipant.exchange_id, ExchangeParticipant.id)
    )


def participants_of(exchange_id: str, audience: Audience) -> Rows:
    """The parties of one exchange, as `participants`."""
    return participants(ALL, audience).where(ExchangeParticipant.exchange_id == exchange_id)


def themes() -> Rows:
    """Themes that a reader may choose: id, name."""
    return select(Theme.id, Theme.name).order_by(Theme.sort)


def years(audience: Audience) -> Rows:
    """One row: first and last day on which any exchange can have been held; empty in an empty store."""
    first, last = func.min(Exchange.date_not_before), func.max(Exchange.date_not_after)
    return select(first.label("first"), last.label("last")).where(visible(Exchange, ALL, audience))


def next_steps(filters: Filters, audience: Audience) -> Rows:
    """One row a promise: its columns, exchange_id, exchange, activity, sources, certainty. The filter `status` asks for
    the status of the step.
    """
    rows = (
        select(
            *(NextStep.id, NextStep.exchange_id, NextStep.sequence, NextStep.title, NextStep.summary),
            *(NextStep.condition, NextStep.due_on, NextStep.due_precision, NextStep.status, NextStep.last_heard),
            *(NextStep.note, NextStep.certainty, NextStep.certainty_note),
            *(Exchange.title.label("exchange"), Activity.title.label("activity")),
            cited(NextStep).label("sources"),
        )
        .join(Exchange, NextStep.exchange_id == Exchange.id)
        .outerjoin(Activity, NextStep.activity_id == Activity.id)
        .where(
            visible(NextStep, filters, audience),
            _fits(Filters(region=filters.region, topic=filters.topic, programme=filters.programme), audience),
            in_year(Exchange, filters.period),
            anywhere(filters.q, NextStep.title, NextStep.summary, NextStep.condition, Exchange.title),
            NextStep.status == filters.status if filters.status else true(),
        )
    )
    last_heard = NextStep.last_heard.desc()
    return rows.order_by(NextStep.status if filters.sort == "status" else last_heard, NextStep.id)


def next_steps_of(exchange_id: str, audience: Audience) -> Rows:
    """The promises of one exchange, as `next_steps`."""
    return next_steps(ALL, audience).where(NextStep.exchange_id == exchange_id)


def next_step_owners(audience: Audience) -> Rows:
    """Who promised: next_step_id, owner, city_id, organisation_id, certainty, certainty_note."""
    columns = (NextStepOwner.next_step_id, NextStepOwner.owner, NextStepOwner.city_id, NextStepOwner.organisation_id)
    rows = select(*columns, NextStepOwner.certainty, NextStepOwner.certainty_note)
    return rows.where(visible(NextStepOwner, ALL, audience)).order_by(NextStepOwner.id)


def claims_about(exchange_id: str, audience: Audience) -> Rows:
    """What each source says of an exchange where they differ or are silent, as `evidence.claims`."""
    return claims(audience).where(Claim.entity == "exchanges", Claim.entity_id == exchange_id)


def _dates(filters: Filters) -> Any:
    return aliased(Claim) if filters.sources == "seeds" else Exchange


def _of_seeds(dates: Any) -> ColumnElement[str]:
    """Key of the claim by which a founding document dates the exchange; the accepted one where there are several."""
    stated = select(Claim.id).where(
        Claim.entity == "exchanges", Claim.entity_id == Exchange.id, Claim.field == "dates", seeded(Claim)
    )
    stated = stated.order_by(case((Claim.is_accepted, 0), else_=1), Claim.id).limit(1)
    return stated.correlate(Exchange).scalar_subquery()


def _fits(filters: Filters, audience: Audience) -> ColumnElement[bool]:
    return and_(
        visible(Exchange, filters, audience),
        _with_cities(city_in_region(ExchangeParticipant.city_id, filters.region)) if filters.region else true(),
        _on(filters.topic),
        Exchange.programme_id == filters.programme if filters.programme else true(),
        _holds(filters.q),
    )


def _with_cities(condition: Any) -> ColumnElement[bool]:
    is_city = ExchangeParticipant.party == PartyKind.CITY
    return Exchange.id.in_(select(ExchangeParticipant.exchange_id).where(is_city, condition))


def _on(topic: str | None) -> ColumnElement[bool]:
    if topic is None:
        return true()
    return Exchange.id.in_(select(ExchangeTheme.exchange_id).where(ExchangeTheme.theme_id == topic))


def _holds(q: str | None) -> ColumnElement[bool]:
    if not q:
        return true()
    cities = select(City.id).where(found(City.search_text, q))
    words = anywhere(q, Exchange.title, Exchange.host, Exchange.summary)
    return or_(words, _with_cities(ExchangeParticipant.city_id.in_(cities)))


def _has_status(status: str | None, dates: Any) -> ColumnElement[bool]:
    if status is None:
        return true()
    if status != PLANNED_FOR:
        return Exchange.status == status
    return and_(
        Exchange.kind == ExchangeKind.BILATERAL,
        Exchange.status == ReportedStatus.HELD,
        Exchange.return_of_id.is_(None),
        or_(dates.date_not_before.is_(None), dates.date_not_before <= LAST),
        or_(dates.date_not_after.is_(None), dates.date_not_after >= FIRST),
    )


def _order(sort: str | None, dates: Any) -> list[Any]:
    day = func.coalesce(dates.starts_on, dates.ends_on)
    orders: dict[str, list[Any]] = {
        "oldest": [day.is_(None), day],
        "kind": [Exchange.kind, day.is_(None), day.desc()],
        "status": [Exchange.status, day.is_(None), day.desc()],
        "title": [Exchange.title],
    }
    return orders.get(sort or "", [day.is_(None), day.desc()])


def _cities(roles: tuple[ParticipationRole, ...], filters: Filters, audience: Audience) -> Any:
    names = select(func.aggregate_strings(City.name, ", ")).select_from(ExchangeParticipant).join(City)
    return names.where(
        ExchangeParticipant.exchange_id == Exchange.id,
        ExchangeParticipant.party == PartyKind.CITY,
        ExchangeParticipant.role.in_([role.value for role in roles]),
        visible(ExchangeParticipant, filters, audience),
    ).scalar_subquery()


def _number(model: Any, filters: Filters, audience: Audience) -> Any:
    rows = select(func.count()).where(model.exchange_id == Exchange.id, visible(model, filters, audience))
    return rows.scalar_subquery()
