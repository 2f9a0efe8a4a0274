"""The database guards what must be true: each wrong row is refused on both engines, and its right twin is accepted."""

import re
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import CheckConstraint, Engine
from sqlalchemy.exc import IntegrityError

from dashboard.models import Base
from dashboard.models.base import dated
from dashboard.models.monitoring import measured, money
from tests.db import monitoring_rows

FACT: dict[str, Any] = {"source_id": "S03", "certainty": "stated", "visibility": "public"}
UNDATED: dict[str, Any] = {"date_precision": "unknown"}
MONDAY, TUESDAY = date(2017, 10, 16), date(2017, 10, 17)
SHARED = [str(check.name) for check in (*dated(), *measured(), money()) if not check.info]
EXCHANGE = "x-dakar-montreal-2017"

RIGHT: dict[str, dict[str, Any]] = {
    "citations": {"entity": "cities", "entity_id": "test", "source_id": "S03", "position": 0},
    "countries": FACT | {"id": "ZZZ", "iso2": "ZZ", "name": "Z", "region_id": "balkans", "subregion_id": "balkans"},
    "regions": FACT | {"id": "test", "name": "Test", "kind": "other", "sort": 1},
    "cities": FACT | {"id": "test", "name": "Test", "country_id": "CAN", "kind": "city", "search_text": "test"},
    "memberships": FACT
    | UNDATED
    | {"id": "test", "city_id": "dakar", "status": "former", "basis": "test", "is_current": False},
    "partner_regions": FACT
    | UNDATED
    | {"id": "test", "organisation_id": "cprlv", "region_id": "balkans", "basis": "evidenced_activity"},
    "programmes": FACT | UNDATED | {"id": "test", "title": "Test", "kind": "t", "summary": "t", "status": "planned"},
    "bodies": FACT | UNDATED | {"id": "test", "name": "Test", "kind": "advisory_board"},
    "body_members": FACT
    | UNDATED
    | {"id": "test", "composition_id": "leaflet-25", "city_id": "peshawar", "role": "member"},
    "exchanges": FACT
    | {"id": "test", "title": "Test", "kind": "bilateral_exchange", "status": "held"}
    | {"starts_on": MONDAY, "ends_on": TUESDAY, "date_precision": "day", "ends_precision": "day"},
    "exchange_participants": FACT
    | {"id": "test", "exchange_id": EXCHANGE, "party": "city", "city_id": "dakar", "role": "visitor"},
    "exchange_sessions": FACT
    | {"id": "test", "exchange_id": EXCHANGE, "sequence": 99, "title": "Test"}
    | {"kind": "site_visit", "site_visit_type": "youth_centre", "day": "1", "day_basis": "stated"},
    "outcomes": FACT
    | {"id": "test", "exchange_id": EXCHANGE, "kind": "t", "title": "Test"}
    | {"level": "output", "verification": "reported"},
    "next_steps": FACT
    | {"id": "test", "exchange_id": EXCHANGE, "sequence": 99, "title": "Test"}
    | {"status": "unknown", "last_heard": "2017-10"},
    "events": FACT | UNDATED | {"id": "test", "title": "Test", "kind": "workshop"},
    "event_cities": FACT | {"id": "test", "event_id": "e-summit-2016", "city_id": "dakar", "role": "participant"},
    "action_plans": FACT
    | UNDATED
    | {"id": "test", "city_id": "dakar", "title": "Test", "owner": "t", "stage": "started"},
    "activities": FACT
    | {"id": "test", "title": "Test", "kind": "t", "owner": "t", "reported_status": "planned", "weight": 1},
    "milestones": FACT | {"id": "test", "activity_id": "a-three-exchanges", "title": "Test"},
    "resources": FACT
    | UNDATED
    | {"id": "test", "title": "Test", "summary": "t", "search_text": "t"}
    | {"kind": "toolkit", "availability": "available"},
    "grants": FACT | UNDATED | {"id": "test", "programme_id": "innovation-grants", "title": "Test"},
    "network_figures": FACT
    | UNDATED
    | {"id": "test", "subject": "network", "subject_id": "scn", "metric": "membership", "value": 50}
    | {"qualifier": "at_least", "unit": "cities", "quality": "primary"},
    "conflicts": FACT | {"id": "Z99", "title": "Test", "handling": "t", "state": "open"},
    "claims": FACT
    | UNDATED
    | {"id": "test", "conflict_id": "A01", "entity": "exchanges", "entity_id": "test", "field": "dates"}
    | {"value": "t", "is_accepted": True},
    "imports": {"imported_at": datetime(2026, 1, 1, tzinfo=UTC), "dataset": "facts", "author": "t", "content_hash": "t"}
    | {"rows_added": 0, "rows_changed": 0, "rows_removed": 0, "rows_unchanged": 0},
} | monitoring_rows.RIGHT

WRONG: list[tuple[Any, ...]] = [
    ("a fact without a source", "cities", {"source_id": None}),
    ("a fact from an unknown source", "cities", {"source_id": "S99"}),
    ("a citation of an unknown source", "citations", {"source_id": "S99"}),
    ("a certainty that nobody defined", "cities", {"certainty": "probably"}),
    ("a fact without a certainty", "cities", {"certainty": None}),
    ("an audience that nobody defined", "cities", {"visibility": "everybody"}),
    ("an end before the start", "exchanges", {"starts_on": TUESDAY, "ends_on": MONDAY}),
    ("bounds the wrong way round", "exchanges", {"date_not_before": TUESDAY, "date_not_after": MONDAY}),
    ("a precise date without a date", "events", {"date_precision": "day"}),
    ("an unknown date with a date", "events", {"starts_on": MONDAY}),
    ("a precision that nobody defined", "events", {"starts_on": MONDAY, "date_precision": "week"}),
    ("an end of no precision", "exchanges", {"ends_precision": None}),
    ("a precision of no end", "events", {"ends_precision": "day"}),
    ("a day of the year without a day", "events", {"date_precision": "day_of_year"}),
    ("a day without a year called unknown", "events", {"month_day": "05-11"}),
    ("a country code of two letters", "countries", {"id": "ZZ"}),
    ("two countries of one short code", "countries", {"iso2": "CA"}),
    ("a country in an unknown region", "countries", {"region_id": "atlantis"}),
    ("a kind of region that nobody defined", "regions", {"kind": "continent"}),
    ("a city in an unknown country", "cities", {"country_id": "ZZZ"}),
    ("a kind of city that nobody defined", "cities", {"kind": "village"}),
    ("a city without a name", "cities", {"name": None}),
    ("a latitude beyond the pole", "cities", {"latitude": 91, "longitude": 0}),
    ("a longitude beyond the date line", "cities", {"latitude": 0, "longitude": -181}),
    ("half a coordinate", "cities", {"latitude": 45}),
    ("a city of nobody", "cities", {"population": 0}),
    ("a city that is its own part", "cities", {"parent_id": "test"}),
    ("a second current membership", "memberships", {"is_current": True}),
    ("a membership status that nobody defined", "memberships", {"status": "friend"}),
    ("a second row of partner, region and basis", "partner_regions", {}, {"id": "test-2"}),
    ("a basis of coverage that nobody defined", "partner_regions", {"basis": "assumed"}),
    ("a programme planned for no month", "programmes", {"planned_months": 0}),
    ("a kind of body that nobody defined", "bodies", {"kind": "parliament"}),
    ("a size of a body without its qualifier", "bodies", {"size": 25}),
    ("a city twice in one composition", "body_members", {"city_id": "dakar"}),
    ("a kind of exchange that nobody defined", "exchanges", {"kind": "holiday"}),
    ("a status of an exchange that nobody reported", "exchanges", {"status": "overdue"}),
    ("an exchange that is its own return", "exchanges", {"return_of_id": "test"}),
    ("a delegation without its qualifier", "exchanges", {"delegates": 12}),
    ("a delegation below zero", "exchanges", {"delegates": -1, "delegates_qualifier": "exactly"}),
    ("a role that nobody defined", "exchange_participants", {"role": "tourist"}),
    ("a participant of an unknown exchange", "exchange_participants", {"exchange_id": "x-nowhere"}),
    ("a city party without its city", "exchange_participants", {"city_id": None}),
    ("an official role without a title", "exchange_participants", {"party": "official_role"}),
    ("a session's day that is said not to be stated", "exchange_sessions", {"day_basis": "not_stated"}),
    ("a session's day with a basis and no day", "exchange_sessions", {"day": None}),
    ("a type of site visit on a workshop", "exchange_sessions", {"kind": "workshop"}),
    ("two sessions at one place of the agenda", "exchange_sessions", {"sequence": 1}),
    ("an outcome of nothing", "outcomes", {"exchange_id": None}),
    ("an outcome of two things", "outcomes", {"programme_id": "city-exchange"}),
    ("a verification that nobody defined", "outcomes", {"verification": "rumoured"}),
    ("a status of a step that nobody defined", "next_steps", {"status": "overdue"}),
    ("a step without a status", "next_steps", {"status": None}),
    ("a step's due day of no precision", "next_steps", {"due_on": MONDAY}),
    ("attendance without its qualifier", "events", {"attendance": 100}),
    ("attendance below zero", "events", {"attendance": -1, "attendance_qualifier": "exactly"}),
    ("a city twice in one role at an event", "event_cities", {}, {"id": "test-2"}),
    (
        "a plan that ends before it starts",
        "action_plans",
        {"period_from": date(2018, 1, 1), "period_until": date(2017, 1, 1)},
    ),
    ("a completion day of a planned activity", "activities", {"completed_on": MONDAY}),
    ("progress of 101 percent", "activities", {"declared_progress": 101}),
    ("an activity without weight", "activities", {"weight": 0}),
    ("a planned budget without a currency", "activities", {"budget_planned": 5000}),
    ("a spending below zero", "activities", {"budget_spent": -1, "currency": "EUR"}),
    ("a budget below zero", "activities", {"budget_planned": -1, "currency": "EUR"}),
    ("a due day of no precision", "activities", {"due_on": MONDAY}),
    ("a milestone of an unknown activity", "milestones", {"activity_id": "a-nothing"}),
    ("a resource of unknown availability", "resources", {"availability": "perhaps"}),
    ("a grant's amount without a currency", "grants", {"amount": 1000}),
    ("a grant below zero", "grants", {"amount": -1, "currency": "EUR"}),
    ("a figure with an unknown qualifier", "network_figures", {"qualifier": "nearly"}),
    ("a figure without a value", "network_figures", {"value": None}),
    ("a state of a conflict that nobody defined", "conflicts", {"state": "ignored"}),
    ("two accepted claims of one field", "claims", {}, {"id": "test-2"}),
    ("a claim in an unknown conflict", "claims", {"conflict_id": "Z00"}),
    ("an import of fewer than no rows", "imports", {"rows_added": -1}),
    ("an import of an unknown dataset", "imports", {"dataset": "both"}),
    *monitoring_rows.WRONG,
]


def write(engine: Engine, table: str, *rows: dict[str, Any]) -> None:
    """Inserts the rows, after those they need, and takes them back."""
    needed = [(name, RIGHT[name]) for name in monitoring_rows.NEEDS.get(table, ())]
    with engine.connect() as connection:
        for name, row in [*needed, *((table, row) for row in rows)]:
            connection.execute(Base.metadata.tables[name].insert().values(row))
        connection.rollback()


@pytest.mark.parametrize("table", RIGHT)
def test_a_right_row_is_accepted(shipped, table):
    write(shipped, table, RIGHT[table])


@pytest.mark.parametrize(
    ("table", "changes"), [pytest.param(table, changes, id=name) for name, table, *changes in WRONG]
)
def test_the_store_refuses(shipped, table, changes):
    *first, wrong = changes
    with pytest.raises(IntegrityError):
        write(shipped, table, *(RIGHT[table] | change for change in first), RIGHT[table] | wrong)


@pytest.mark.parametrize(("table", "changes"), [pytest.param(t, c[:-1], id=n) for n, t, *c in WRONG if len(c) > 1])
def test_what_stands_before_a_second_row_is_right(shipped, table, changes):
    write(shipped, table, *(RIGHT[table] | change for change in changes))


def test_every_rule_of_the_schema_is_attacked(shipped):
    """Checks by name; what provenance, dates and values bring to each table, and lists of words, count once for all."""
    rules = {str(check.name) for table in Base.metadata.sorted_tables for check in table.constraints if is_check(check)}
    broken = {name for _, table, *changes in WRONG for name in broken_rules(shipped, table, changes)}
    assert len(broken) > 40
    assert {shared(rule) for rule in rules} - {shared(rule) for rule in broken} == set()


def is_check(constraint) -> bool:
    return isinstance(constraint, CheckConstraint) and not constraint.info


def shared(rule: str) -> str:
    """The rule without its table, where a mixin brings it to many."""
    return next((name for name in SHARED if rule.endswith(name)), rule)


def broken_rules(engine: Engine, table: str, changes: list[dict[str, Any]]) -> list[str]:
    with pytest.raises(IntegrityError) as refusal:
        write(engine, table, *(RIGHT[table] | change for change in changes))
    return re.findall(r"ck_\w+", str(refusal.value.orig))
