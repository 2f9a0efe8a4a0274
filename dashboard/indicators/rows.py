"""Rows of queries as rows of an explanation: what each is called, where it is shown, what it says for the number."""

from typing import Any

from dashboard import formats
from dashboard.language import _, _n
from dashboard.metrics.counted import Row
from dashboard.metrics.objectives import Cell
from dashboard.vocabulary import (
    Availability,
    BodyKind,
    ConflictState,
    MembershipStatus,
    ReportedStatus,
    ResourceKind,
    StepStatus,
)


def place(row: Any, reason: str = "") -> Row:
    status = MembershipStatus(row.status).label if row.status else ""
    sources = row.membership_sources or row.sources
    return Row(row.id, f"{row.name}, {row.country}", f"/city/{row.id}", sources, status, reason)


def exchange(row: Any, reason: str = "") -> Row:
    when = formats.span(row) or _("no date stated")
    note = f"{ReportedStatus(row.status).label}, {when}"
    return Row(row.id, row.title, f"/exchange/{row.id}", row.sources, note, reason)


def party(row: Any, reason: str = "") -> Row:
    """A city, or a group without one, in the first exchange that is listed for it."""
    if row.city_id:
        return Row(row.city_id, row.city, f"/city/{row.city_id}", row.sources, row.title, reason)
    return Row(
        row.exchange_id, row.organisation or row.title, f"/exchange/{row.exchange_id}", row.sources, row.title, reason
    )


def step(row: Any, reason: str = "") -> Row:
    note = f"{StepStatus(row.status).label} · {row.exchange}"
    return Row(row.id, row.title, f"/exchange/{row.exchange_id}", row.sources, note, reason)


def cell(row: Cell, reason: str = "") -> Row:
    served = _n("{count} session serves it", "{count} sessions serve it", row.n_sessions) if row.n_sessions else ""
    note = " · ".join(filter(None, (row.objective.statement, served)))
    key, address = f"{row.exchange.id}/{row.objective.id}", f"/exchange/{row.exchange.id}"
    return Row(key, row.exchange.title, address, row.exchange.sources, note, reason)


def seat(row: Any, reason: str = "") -> Row:
    return Row(row.city_id, row.city, f"/city/{row.city_id}", row.sources, row.country, reason)


def country(row: Any, reason: str = "") -> Row:
    """The country of a seat."""
    return Row(row.country_id, row.country, f"/city/{row.city_id}", row.sources, row.city, reason)


def region(row: Any, reason: str = "") -> Row:
    return Row(row.id, row.name, f"/regions?region={row.id}", row.sources, "", reason)


def organisation(row: Any, reason: str = "") -> Row:
    return Row(row.id, row.name, "/regions#organisations", row.sources, row.relation or "", reason)


def structure(row: Any, reason: str = "") -> Row:
    note = ", ".join(filter(None, (BodyKind(row.kind).label, formats.span(row) or _("no date stated"))))
    return Row(
        row.id, row.name, f"/city/{row.city_id}#structures" if row.city_id else "/governance", row.sources, note, reason
    )


def plan(row: Any, reason: str = "") -> Row:
    note = f"{row.city} · {ReportedStatus(row.stage).label}"
    return Row(row.id, row.title, f"/action-plan/{row.id}", row.sources, note, reason)


def activity(row: Any, reason: str = "") -> Row:
    homes = (("action-plan", row.plan_id), ("programme", row.programme_id), ("city", row.city_id))
    address = next((f"/{kind}/{name}" for kind, name in homes if name), "/action-plans?view=activities")
    about = ReportedStatus(row.reported_status).label, formats.partial(row.status_as_of)
    return Row(row.id, row.title, address, row.sources, ", ".join(filter(None, about)), reason)


def supported(row: Any, reason: str = "") -> Row:
    """A city in a list of a programme."""
    return Row(row.city_id, f"{row.city}, {row.country}", f"/city/{row.city_id}", row.sources, row.programme, reason)


def event(row: Any, reason: str = "") -> Row:
    undated = _("no date stated")
    note = f"{formats.worded(row.kind)}, {formats.span(row) or undated}"
    return Row(row.id, row.title, "/timeline", row.sources, note, reason)


def resource(row: Any, reason: str = "") -> Row:
    note = f"{ResourceKind(row.kind).label} · {Availability(row.availability).label}"
    return Row(row.id, row.title, f"/hub?status={row.kind}", row.sources, note, reason)


def grant(row: Any, reason: str = "") -> Row:
    note = ", ".join(filter(None, (row.organisation, formats.span(row))))
    return Row(row.id, row.title, f"/programme/{row.programme_id}", row.sources, note, reason)


def conflict(row: Any, reason: str = "") -> Row:
    address = f"/sources?view=conflicts&q={row.id}"
    return Row(row.id, row.title, address, row.sources, ConflictState(row.state).label, reason)
