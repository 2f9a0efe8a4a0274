"""Regions covered: what each holds of all that is recorded, and what ties partners to regions."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.language import _, _n
from dashboard.metrics.measure import LeftOut, Measure, counted
from dashboard.metrics.scopes import EVERYWHERE, Asked
from dashboard.metrics.split import Split, because, each_once
from dashboard.vocabulary import MEMBERS, BodyKind, CoverageBasis


@dataclass(frozen=True, slots=True)
class Coverage:
    """What is recorded, by region and aspect. A thing counts once for a region, however many of its cities it names."""

    things: Mapping[tuple[str, str], frozenset[str]]
    whole: Mapping[str, frozenset[str]]

    def count(self, region_id: str, aspect: str) -> int:
        """Things of one aspect in the region."""
        return len(self.things.get((region_id, aspect), ()))

    def of(self, aspect: str) -> int:
        """All things of one aspect that name a place, wherever it is."""
        return len(self.whole.get(aspect, ()))


@dataclass(frozen=True, slots=True)
class Ground:
    """What the indicators of reach are made from: rows of queries, and what `coverage` made of them."""

    found: Coverage
    priority: Sequence[Any]
    partners: Sequence[Any]
    organisations: Sequence[Any]
    seats: Sequence[Any]
    asked: Asked = EVERYWHERE


def coverage(recorded: Iterable[Any], lands: Iterable[Any]) -> Coverage:
    """`recorded`: rows of aspect, id, country_id; `lands`: rows of region_id, country_id."""
    regions: dict[str, set[str]] = {}
    for land in lands:
        regions.setdefault(land.country_id, set()).add(land.region_id)
    things: dict[tuple[str, str], set[str]] = {}
    whole: dict[str, set[str]] = {}
    for row in recorded:
        whole.setdefault(row.aspect, set()).add(row.id)
        for region_id in regions.get(row.country_id, ()):
            things.setdefault((region_id, row.aspect), set()).add(row.id)
    return Coverage(_frozen(things), _frozen(whole))


def regions_with(found: Coverage, regions: Sequence[Any], aspect: str) -> Measure:
    """How many of the regions hold at least one thing of the aspect."""
    split = holding(found, regions, aspect)
    return split.measure(_n("region", "regions", len(split.counts)))


def holding(found: Coverage, regions: Sequence[Any], aspect: str) -> Split:
    """The rows of `regions_with`."""
    return Split([region for region in regions if found.count(region.id, aspect)], regions)


def seats_in(found: Coverage, regions: Sequence[Any]) -> Measure:
    """Committee seats in any of the regions, each once, of all seats."""
    held = _cities_with_a_seat(found, regions)
    rest = LeftOut(found.of("seat") - len(held), _("in other regions"))
    return counted(len(held), _n("seat", "seats", len(held)), of=found.of("seat"), left_out=(rest,))


def seats_inside(found: Coverage, regions: Sequence[Any], seats: Sequence[Any]) -> Split:
    """The rows of `seats_in`; `seats`: those of the list that `found` counts."""
    inside = _cities_with_a_seat(found, regions)
    outside = because(_("in other regions"), (seat for seat in seats if seat.city_id not in inside))
    return Split([seat for seat in seats if seat.city_id in inside], seats, left_out=outside)


def _cities_with_a_seat(found: Coverage, regions: Sequence[Any]) -> frozenset[str]:
    return frozenset().union(*(found.things.get((region.id, "seat"), ()) for region in regions))


def regions_with_partners(regions: Sequence[Any], partners: Iterable[Any]) -> Measure:
    """Regions in which a source reports work of a named partner; sentences about all of them together do not count."""
    split = with_partners(regions, partners)
    return split.measure(_n("region", "regions", len(split.counts)))


def with_partners(regions: Sequence[Any], partners: Iterable[Any]) -> Split:
    """The rows of `regions_with_partners`."""
    evidenced = {row.region_id for row in partners if row.basis == CoverageBasis.EVIDENCED}
    return Split([region for region in regions if region.id in evidenced], regions)


def partners_with_a_region(organisations: Iterable[Any], partners: Iterable[Any]) -> Measure:
    """Network partners that a source ties to a region by themselves, of all network partners."""
    split = tied_to_a_region(organisations, partners)
    return split.measure(_n("partner", "partners", len(split.counts)))


def tied_to_a_region(organisations: Iterable[Any], partners: Iterable[Any]) -> Split:
    """The rows of `partners_with_a_region`."""
    own = {row.organisation_id for row in partners if row.basis == CoverageBasis.EVIDENCED}
    named = [row for row in organisations if row.is_network_partner]
    collectively = _("named only in one sentence with all partners and all regions")
    rest = because(collectively, (row for row in named if row.id not in own))
    return Split([row for row in named if row.id in own], named, left_out=rest)


def partners_in(region_id: str, partners: Iterable[Any], basis: CoverageBasis) -> int:
    """Distinct organisations that the region has on this basis."""
    return len({row.organisation_id for row in partners if row.region_id == region_id and row.basis == basis})


def bases(partners: Iterable[Any]) -> dict[tuple[str, str], tuple[CoverageBasis, ...]]:
    """By organisation and region: on which bases they are linked, evidence first."""
    found: dict[tuple[str, str], set[str]] = {}
    for row in partners:
        found.setdefault((row.organisation_id, row.region_id), set()).add(row.basis)
    order = (CoverageBasis.EVIDENCED, CoverageBasis.COLLECTIVE)
    return {key: tuple(basis for basis in order if basis in held) for key, held in found.items()}


def seats_by(seats: Iterable[Any], name: str) -> list[tuple[str, int]]:
    """How many seats each value of the field `name` has, most first, then by name."""
    return sorted(Counter(getattr(seat, name) for seat in seats).items(), key=lambda item: (-item[1], item[0]))


@dataclass(frozen=True, slots=True)
class Placed:
    """A thing in a country: what `coverage` counts."""

    aspect: str
    id: str
    country_id: str


def seats_placed(seats: Iterable[Any]) -> list[Placed]:
    """Seats (city_id, country_id) of one list as `coverage` counts them."""
    return [Placed("seat", seat.city_id, seat.country_id) for seat in seats]


def compared(seats: Iterable[Any], one: str, other: str) -> tuple[list[Any], list[Any]]:
    """Seats of list `one` whose city is not in `other`, and seats of `other` whose city is not in `one`."""
    seats = list(seats)
    here, there = ([seat for seat in seats if seat.composition_id == key] for key in (one, other))
    cities_here, cities_there = {seat.city_id for seat in here}, {seat.city_id for seat in there}
    added = [seat for seat in here if seat.city_id not in cities_there]
    return added, [seat for seat in there if seat.city_id not in cities_here]


def countries(seats: Iterable[Any]) -> Measure:
    """Different countries of the seats."""
    held = len(each_once(seats, "country_id"))
    return counted(held, _n("country", "countries", held))


def structures_recorded(structures: Sequence[Any]) -> Measure:
    """Local prevention networks and community action teams that a source names; councils are told apart."""
    split = neither_council(structures)
    return split.measure(_n("structure", "structures", len(split.counts)))


def neither_council(structures: Sequence[Any]) -> Split:
    """The rows of `structures_recorded`."""
    councils = [row for row in structures if row.kind == BodyKind.LOCAL_COUNCIL]
    others = [row for row in structures if row.kind != BodyKind.LOCAL_COUNCIL]
    return Split(others, left_out=because(_("local councils, which are neither"), councils))


def places_by_region(cities: Iterable[Any], lands: Iterable[Any]) -> Counter[str]:
    """How many places (country_id) lie in each region."""
    countries = Counter(city.country_id for city in cities)
    counts: Counter[str] = Counter()
    for land in lands:
        counts[land.region_id] += countries[land.country_id]
    return counts


def places_by_status(cities: Iterable[Any]) -> Counter[str]:
    """How many places have each membership status; "members" are those whose membership is stated or reported."""
    counts = Counter(city.status for city in cities if city.status)
    counts["members"] = sum(counts[status.value] for status in MEMBERS)
    return counts


def _frozen(sets: dict[Any, set[str]]) -> dict[Any, frozenset[str]]:
    return {key: frozenset(held) for key, held in sets.items()}
