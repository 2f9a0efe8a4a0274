"""Invented countries and cities: where they lie, what they are called, what they are to the network."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from random import Random

from dashboard.demonstration.anchors import LANDS, PRIORITY, Land, reach
from dashboard.demonstration.chance import AS_OF, FIRST_DAY, Made, Row, chance, day_between, turn
from dashboard.demonstration.dates import lasts
from dashboard.demonstration.names import place_names, with_accents
from dashboard.folding import folded
from dashboard.vocabulary import MEMBERS, CityKind, MembershipStatus

SOURCE = "D01"
STATUSES = {
    MembershipStatus.MEMBER: 66.0,
    MembershipStatus.REPORTED_MEMBER: 8.0,
    MembershipStatus.JOINING: 5.0,
    MembershipStatus.PARTICIPANT: 12.0,
    MembershipStatus.LOCATION: 4.0,
    MembershipStatus.FORMER: 5.0,
}
BASES = {
    MembershipStatus.MEMBER: "Stands in the invented list of members",
    MembershipStatus.REPORTED_MEMBER: "Another city speaks of it as a member",
    MembershipStatus.JOINING: "Its council has decided to join",
    MembershipStatus.PARTICIPANT: "Took part in an exchange or event",
    MembershipStatus.LOCATION: "An event took place there",
    MembershipStatus.FORMER: "Left when its mandate ended",
}


@dataclass(frozen=True, slots=True)
class Place:
    """A city as the rest of the network knows it."""

    id: str
    name: str
    land: Land
    status: MembershipStatus
    joined: date | None

    @property
    def is_member(self) -> bool:
        return self.status in MEMBERS


def countries() -> Iterator[Made]:
    for land in LANDS:
        region = {"region_id": land.region, "subregion_id": land.subregion}
        yield "countries", {"id": land.id, "iso2": land.iso2, "name": land.name, "note": "Invented"} | region
    for region_id, country_id in PRIORITY.items():
        yield "region_countries", {"region_id": region_id, "country_id": country_id}


def places(seed: int, count: int) -> list[Place]:
    """The cities of the network, their countries in turn."""
    rng, names = chance(seed, "places"), place_names(chance(seed, "names"), count)
    return [_place(rng, names[index], index) for index in range(count)]


def _place(rng: Random, name: str, index: int) -> Place:
    status = turn(rng, STATUSES, index, STATUSES)
    is_dated = rng.random() < 0.85 and status not in (MembershipStatus.PARTICIPANT, MembershipStatus.LOCATION)
    joined = day_between(rng, FIRST_DAY, date(2025, 12, 31)) if is_dated else None
    return Place(name.lower().replace(" ", "-"), name, LANDS[index % len(LANDS)], status, joined)


def place_rows(seed: int, found: list[Place]) -> Iterator[Made]:
    rng = chance(seed, "place rows")
    for index, place in enumerate(found):
        other = with_accents(place.name) if index % 4 == 0 else None
        yield "cities", _city(rng, place, index) | {"search_text": folded(place.name, other, place.land.name)}
        yield from _memberships(rng, place)
        if other:
            kind = "other language" if index % 8 else "spelling"
            row = {"id": f"{place.id}-{kind.split()[0]}", "city_id": place.id, "alias": other, "kind": kind}
            yield "city_aliases", row


def _city(rng: Random, place: Place, index: int) -> Row:
    latitude, longitude = rng.choice(place.land.points)
    room = reach(place.land)
    is_sized = rng.random() < 0.9
    return {
        "id": place.id,
        "name": place.name,
        "local_name": with_accents(place.name) if index % 6 == 0 else None,
        "country_id": place.land.id,
        "kind": turn(rng, CityKind, index, {CityKind.CITY: 12, CityKind.MUNICIPALITY: 5}),
        "latitude": _degrees(latitude + rng.uniform(-room, room)),
        "longitude": _degrees(longitude + rng.uniform(-room, room)),
        "coordinate_method": "chosen by chance, on land",
        "coordinate_source_id": SOURCE,
        "population": rng.randrange(20, 2400) * 1000 if is_sized else None,
        "population_note": "Invented" if is_sized else None,
        "note": "An invented place",
    }


def _degrees(value: float) -> Decimal:
    return Decimal(f"{value:.5f}")


def _memberships(rng: Random, place: Place) -> Iterator[Made]:
    row = {"id": f"m-{place.id}", "city_id": place.id, "status": place.status, "basis": BASES[place.status]}
    until = None
    if place.status is MembershipStatus.FORMER and place.joined:
        until = day_between(rng, place.joined, AS_OF)
    yield "memberships", row | {"is_current": True} | lasts(place.joined, until)
    if place.is_member and place.joined and rng.random() < 0.3:
        before = day_between(rng, FIRST_DAY, place.joined)
        earlier = {"status": MembershipStatus.JOINING, "basis": BASES[MembershipStatus.JOINING], "is_current": False}
        yield "memberships", row | {"id": f"m-{place.id}-before"} | earlier | lasts(before, place.joined)
