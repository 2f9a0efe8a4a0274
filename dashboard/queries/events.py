"""Events, and everything else that has a date: one timeline of what the sources tell."""

from typing import Any

from sqlalchemy import ColumnElement, String, and_, case, cast, func, literal, null, or_, select, true, union_all

from dashboard.filters import Filters
from dashboard.models import (
    ActionPlan,
    Body,
    City,
    Event,
    EventCity,
    Exchange,
    ExchangeParticipant,
    Membership,
    Programme,
    ProgrammeCity,
    Rows,
)
from dashboard.queries.scope import cited, city_in_region, in_year, visible
from dashboard.queries.searching import anywhere
from dashboard.vocabulary import MEMBERS, STRUCTURES, Audience

ALL = Filters()
DATES = (
    *("starts_on", "ends_on", "date_precision", "ends_precision", "month_day"),
    *("date_not_before", "date_not_after", "date_note"),
)
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
        _in_places(Event.id, EventCity, EventCity.event_id, filters.region),
        in_year(Event, filters.period),
        Event.programme_id == filters.programme if filters.programme else true(),
        anywhere(filters.q, Event.title, Event.host, Event.summary),
    )
    return rows.order_by(Event.starts_on.is_(None), Event.starts_on, Event.id)


def timeline(filters: Filters, audience: Audience) -> Rows:
    """One row an entry: kind (see `entry_kinds`), id, title, what (in words), city_id, city, hours, its dates, certainty,
    certainty_note, sources. The filter `status` asks for a kind. Oldest first with `sort=oldest`; undated last.
    """
    parts = [
        _event_entries(filters, audience),
        _exchange_entries(filters, audience),
        _programme_entries(filters, audience),
        _place_entries(ActionPlan, literal("plan"), ActionPlan.title, ActionPlan.stage, filters, audience),
        _place_entries(Body, literal("structure"), Body.name, Body.kind, filters, audience).where(
            Body.kind.in_([kind.value for kind in STRUCTURES])
        ),
        _place_entries(Membership, literal("membership"), City.name, Membership.status, filters, audience).where(
            Membership.status.in_([status.value for status in MEMBERS]), Membership.starts_on.is_not(None)
        ),
    ]
    all_entries = union_all(*parts).subquery()
    rows = select(all_entries)
    if filters.status:
        rows = rows.where(all_entries.c.kind == filters.status)
    day = func.coalesce(all_entries.c.starts_on, all_entries.c.ends_on)
    return rows.order_by(day.is_(None), day if filters.sort == "oldest" else day.desc(), all_entries.c.id)


def undated_memberships(filters: Filters, audience: Audience) -> Rows:
    """One row: number, of members for which no source gives a first year."""
    return select(func.count().label("number")).where(
        Membership.is_current,
        Membership.status.in_([status.value for status in MEMBERS]),
        Membership.starts_on.is_(None),
        visible(Membership, filters, audience),
        city_in_region(Membership.city_id, filters.region),
    )
