"""Invented committees, local structures and events."""

from collections.abc import Iterator
from datetime import date
from random import Random

from dashboard.demonstration.chance import AS_OF, FIRST_DAY, Made, Row, chance, day_between, rarely, turn
from dashboard.demonstration.dates import happened, lasts, some_precision
from dashboard.demonstration.organisations import a_programme
from dashboard.demonstration.places import Place
from dashboard.vocabulary import STRUCTURES, BodyKind, Qualifier

SEATS = 25
COMPOSITIONS = (
    ("first", "The first committee", date(2020, 3, 1)),
    ("present", "The present committee", date(2024, 3, 1)),
)
EVENTS = (
    *("launch", "steering committee", "global summit", "regional workshop", "hub workshop", "roundtable", "study tour"),
    *("programme launch", "training", "hub launch", "conference", "consultation"),
)
OFTEN = {"regional workshop": 6.0, "training": 6.0, "roundtable": 4.0, "hub workshop": 3.0, "study tour": 2.0}
"""How often a kind of event occurs beside the others."""
EVENT_ROLES = ("participant", "location", "supporter")


def bodies(seed: int, found: list[Place]) -> Iterator[Made]:
    rng = chance(seed, "bodies")
    committee = {
        "kind": BodyKind.STEERING_COMMITTEE,
        "programme_id": "steering-committee",
        "size": SEATS,
        "size_qualifier": Qualifier.UP_TO,
        "purpose": "Sets the direction of the invented network",
    }
    yield (
        "bodies",
        _body("steering-committee", "Steering committee of the invented network", date(2020, 3, 1)) | committee,
    )
    advisers = {"kind": BodyKind.ADVISORY_BOARD, "purpose": "Advises; its members are not stated"}
    yield "bodies", _body("advisory-board", "Advisory board of the invented network", None) | advisers
    yield from _committees(rng, [place for place in found if place.is_member] or found)
    for index, place in enumerate(found[: max(3, len(found) * 3 // 5)]):
        yield "bodies", _structure(rng, place, index)


def _body(key: str, name: str, begun: date | None) -> Row:
    return {"id": key, "name": name} | lasts(begun)


def _committees(rng: Random, members: list[Place]) -> Iterator[Made]:
    for index, (key, name, begun) in enumerate(COMPOSITIONS):
        row: Row = {"id": key, "body_id": "steering-committee", "name": name, "sort": index + 1}
        yield "body_compositions", row | {"is_complete": bool(index)} | lasts(begun)
        for place in rng.sample(members, min(SEATS - 3 + index, len(members))):
            seat = {"id": f"{key}-{place.id}", "composition_id": key, "city_id": place.id}
            role = rarely(rng, "co-chair", 0.08) or "member"
            yield "body_members", seat | {"role": role} | lasts(rarely(rng, begun, 0.7))


def _structure(rng: Random, place: Place, index: int) -> Row:
    kind = turn(rng, STRUCTURES, index)
    qualifier = turn(rng, (*Qualifier, None), index)
    begun = day_between(rng, FIRST_DAY, AS_OF) if rng.random() < 0.8 else None
    return _body(f"{kind}-{place.id}".replace("_", "-"), f"{kind.label} of {place.name}", begun) | {
        "kind": kind,
        "city_id": place.id,
        "programme_id": rarely(rng, "local-networks", 0.7),
        "size": rng.randint(6, 24) if qualifier else None,
        "size_qualifier": qualifier,
        "purpose": rarely(rng, "Brings schools, police, health, youth work and communities together", 0.85),
    }


def events(seed: int, found: list[Place], count: int) -> Iterator[Made]:
    rng = chance(seed, "events")
    weights = {kind: OFTEN.get(kind, 1.0) for kind in EVENTS}
    for index in range(count):
        kind = turn(rng, EVENTS, index, weights)
        places = rng.sample(found, min(len(found), 6 if kind in ("study tour", "global summit") else 4))
        key = f"e-{index + 1:04}"
        yield "events", _event(rng, kind, places[0], index) | {"id": key}
        yield from _event_cities(key, kind, places)


def _event(rng: Random, kind: str, host: Place, index: int) -> Row:
    begun = day_between(rng, FIRST_DAY, date(2026, 12, 15))
    qualifier = turn(rng, (*Qualifier, None), index)
    is_summit, is_committee = kind == "global summit", kind == "steering committee"
    return happened(begun, 1 + rng.randrange(4), some_precision(rng)) | {
        "title": f"{kind.capitalize()} in {host.name}, {begun.year}",
        "kind": kind,
        "programme_id": "steering-committee" if is_committee else a_programme(rng),
        "body_id": "steering-committee" if is_committee else None,
        "host": rarely(rng, f"City of {host.name}", 0.8),
        "attendance": rng.randint(12, 240) if qualifier else None,
        "attendance_qualifier": qualifier,
        "mayors": rng.randint(5, 40) if is_summit else None,
        "cities_reported": rng.randint(20, 60) if is_summit else None,
        "countries_reported": rng.randint(8, 16) if is_summit else None,
        "summary": rarely(rng, f"An invented {kind}", 0.85),
    }


def _event_cities(key: str, kind: str, places: list[Place]) -> Iterator[Made]:
    for index, place in enumerate(places):
        role = "host" if index == 0 else EVENT_ROLES[index % len(EVENT_ROLES)]
        stop = {"role": "stop", "sequence": index + 1} if kind == "study tour" else {"role": role}
        yield "event_cities", {"id": f"{key}-{place.id}", "event_id": key, "city_id": place.id} | stop
