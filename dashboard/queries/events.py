"""Events, and everything else that has a date: one timeline of what the sources tell."""

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, String, and_, case, cast, false, func, literal, null, or_, select, true, union_all

from dashboard.filters import Filters
from dashboard.models import ActionPlan, Body, City, Event, EventCity, Membership, Rows
from dashboard.queries.exchanges import DATES, exchanges
from dashboard.queries.programmes import programmes
from dashboard.queries.scope import cited, city_in_region, in_year, visible
from dashboard.queries.scope import found as scope_found
from dashboard.queries.searching import anywhere
from dashboard.vocabulary import MEMBERS, STRUCTURES, Audience

ALL = Filters()
NOTHING = cast(null(), String)
KINDS = {
    "launch": "launch",
    "steering committee": "committee",
    "global summit": "summit",
    "hub launch": "launch",
    "programme launch": "launch",
    "study tour": "visit",
}
"""Kinds of entries that kinds of events belong to; the others are workshops and conferences."""
WORKSHOP = "workshop"
ENTRIES = (
    "launch",
    "committee",
    "summit",
    WORKSHOP,
    "visit",
    "exchange",
    "programme",
    "plan",
    "structure",
    "membership",
)
PLACED: dict[Any, tuple[str, Any, Any, Any]] = {
    ActionPlan: ("plan", ActionPlan.title, ActionPlan.stage, true()),
    Body: ("structure", Body.name, Body.kind, Body.kind.in_([kind.value for kind in STRUCTURES])),
    Membership: (
        "membership",
        City.name,
        Membership.status,
        and_(Membership.status.in_([status.value for status in MEMBERS]), Membership.starts_on.is_not(None)),
    ),
}
"""Tables whose rows belong to a city: kind of entry, title, what it is in words, and which rows are shown."""


def events(filters: Filters, audience: Audience) -> Rows:
    """One row an event: id, title, kind, programme_id, host, hours, attendance, attendance_qualifier, mayors,
    cities_reported, countries_reported, summary, note, its dates, certainty, certainty_note, sources.
    """
    rows = select(
        *(Event.id, Event.title, Event.kind, Event.programme_id, Event.host, Event.hours, Event.attendance),
        *(Event.attendance_qualifier, Event.mayors, Event.cities_reported, Event.countries_reported),
        *(Event.summary, Event.note, Event.certainty, Event.certainty_note),
        *(getattr(Event, name) for name in DATES),
        cited(Event).label("sources"),
    ).where(
        visible(Event, filters, audience),
        _in_region(filters.region),
        in_year(Event, filters.period),
        Event.programme_id == filters.programme if filters.programme else true(),
        anywhere(filters.q, Event.title, Event.host, Event.summary),
    )
    return rows.order_by(Event.starts_on.is_(None), Event.starts_on, Event.id)


def timeline(filters: Filters, audience: Audience) -> Rows:
    """One row an entry: kind, id, title, what (in words), city_id, city, hours, its dates, certainty, certainty_note,
    sources. The filters `status` and `period` ask for a kind and for the year in which it began. Newest first, or
    oldest with `sort=oldest`; undated last.
    """
    other = replace(filters, status=None, period=None, topic=None, sort=None)
    parts = [
        _event_entries(other, audience),
        _entries(exchanges(other, audience), "exchange"),
        _entries(programmes(other, audience), "programme"),
        *(_place_entries(model, other, audience) for model in PLACED),
    ]
    entries = union_all(*parts).subquery()
    rows = select(entries)
    if filters.status:
        rows = rows.where(entries.c.kind == filters.status)
    day = func.coalesce(entries.c.starts_on, entries.c.ends_on)
    if filters.period:
        rows = rows.where(day.between(date(filters.period, 1, 1), date(filters.period, 12, 31)))
    return rows.order_by(day.is_(None), day if filters.sort == "oldest" else day.desc(), entries.c.id)


def undated_memberships(filters: Filters, audience: Audience) -> Rows:
    """One row: number, of members for which no source gives a first year."""
    return select(func.count().label("number")).where(
        Membership.is_current,
        Membership.status.in_([status.value for status in MEMBERS]),
        Membership.starts_on.is_(None),
        visible(Membership, filters, audience),
        city_in_region(Membership.city_id, filters.region),
    )


def years(audience: Audience) -> Rows:
    """One row: first and last day of any dated event; empty in an empty store."""
    first, last = func.min(Event.date_not_before), func.max(Event.date_not_after)
    return select(first.label("first"), last.label("last")).where(visible(Event, ALL, audience))


def _event_entries(filters: Filters, audience: Audience) -> Any:
    found = events(filters, audience).order_by(None).subquery()
    kind = case(KINDS, value=found.c.kind, else_=WORKSHOP)
    return _entry(found.c, kind, found.c.kind, found.c.hours)


def _entries(rows: Any, kind: str) -> Any:
    found = rows.order_by(None).subquery()
    return _entry(found.c, literal(kind, String), found.c.kind, NOTHING)


def _place_entries(model: Any, filters: Filters, audience: Audience) -> Any:
    """Entries of a table whose rows belong to a city."""
    kind, title, what, shown = PLACED[model]
    found = select(
        *(model.id, title.label("title"), what.label("kind"), model.certainty, model.certainty_note),
        *(model.city_id, City.name.label("city"), *(getattr(model, name) for name in DATES)),
        cited(model).label("sources"),
    ).join(City, model.city_id == City.id)
    asked = found.where(
        visible(model, filters, audience),
        shown,
        city_in_region(model.city_id, filters.region),
        _of_programme(model, filters.programme),
        or_(anywhere(filters.q, title), scope_found(City.search_text, filters.q)),
    )
    entry = asked.subquery().c
    return _entry(entry, literal(kind, String), entry.kind, NOTHING, (entry.city_id, entry.city))


def _entry(row: Any, kind: Any, what: Any, hours: Any, city: tuple[Any, Any] | None = None) -> Any:
    city_id, name = city or (NOTHING, NOTHING)
    return select(
        *(kind.label("kind"), row.id, row.title, what.label("what"), hours.label("hours")),
        *(city_id.label("city_id"), name.label("city"), row.certainty, row.certainty_note),
        *(row[name] for name in DATES),
        row.sources,
    )


def _of_programme(model: Any, programme: str | None) -> ColumnElement[bool]:
    if programme is None:
        return true()
    return model.programme_id == programme if model is Body else false()


def _in_region(region: str | None) -> ColumnElement[bool]:
    if region is None:
        return true()
    return Event.id.in_(select(EventCity.event_id).where(city_in_region(EventCity.city_id, region)))
