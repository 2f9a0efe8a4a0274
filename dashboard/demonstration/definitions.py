"""The definitions of the indicators, which both networks share, and the periods and scopes of the invented one."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

from dashboard.config import FACTS
from dashboard.demonstration.chance import AS_OF, Made, Row
from dashboard.demonstration.places import Place
from dashboard.monitoring_terms import Basis, Direction, OverPlaces, PeriodKind, Sensitivity, UnitKind

NOT_SHARED = {"sources", "certainty", "certainty_note", "visibility"}
OPENED = {"BLD-07", "DQ-01", "EMP-02", "EMP-05", "EMP-06", "EMP-11", "INN-02"}
"""Indicators that a real network keeps to those who work with it. An invented one can show them: falling values, days,
scores and money are seen nowhere else."""
TRUTHS = {"yes": True, "no": False}
MONTHS = {PeriodKind.QUARTER: 3, PeriodKind.HALF_YEAR: 6, PeriodKind.YEAR: 12}
LAST_YEAR = 2027
"""The year in which the invented plan of the network ends."""


@dataclass(frozen=True, slots=True)
class Definition:
    """An indicator as its values need to know it."""

    id: str
    unit_kind: UnitKind
    direction: Direction
    basis: Basis
    over_places: OverPlaces
    frequency: PeriodKind
    sensitivity: Sensitivity
    is_counted: bool
    begins_at_zero: bool
    dimensions: tuple[str, ...]

    @property
    def is_flow(self) -> bool:
        return self.basis is Basis.FLOW

    @property
    def is_of_cities(self) -> bool:
        """Cities report it, and their values make that of the network."""
        return not self.is_counted and self.over_places is not OverPlaces.NONE and not self.id.startswith(NETWORK_ONLY)


NETWORK_ONLY = ("CON", "REP", "BLD-0", "DQ", "REG")


@dataclass(frozen=True, slots=True)
class Term:
    """A period."""

    id: str
    kind: PeriodKind
    starts: date
    ends: date


def definitions() -> list[Definition]:
    return [
        Definition(
            id=cells["id"],
            unit_kind=UnitKind(cells["unit_kind"]),
            direction=Direction(cells["direction"]),
            basis=Basis(cells["basis"]),
            over_places=OverPlaces(cells["over_places"]),
            frequency=PeriodKind(cells["frequency"]),
            sensitivity=_sensitivity(cells),
            is_counted=TRUTHS[cells["is_counted"]],
            begins_at_zero=TRUTHS[cells["zero_by_definition"]],
            dimensions=tuple(filter(None, cells["disaggregate_by"].split(";"))),
        )
        for cells in _sheet("indicators")
    ]


def definition_rows() -> Iterator[Made]:
    for cells in _sheet("dimensions"):
        row: Row = {name: cells[name] or None for name in ("id", "name", "note")}
        yield "dimensions", row | {"must_sum": TRUTHS[cells["must_sum"]]}
    for cells in _sheet("indicators"):
        row = {name: text or None for name, text in cells.items() if name not in NOT_SHARED}
        row |= {name: TRUTHS[cells[name]] for name in ("zero_by_definition", "is_counted")}
        row |= {name: int(cells[name]) for name in ("sort", "min_cell")} | {"sensitivity": _sensitivity(cells)}
        yield "indicators", row | {"tolerance": Decimal(cells["tolerance"]) if cells["tolerance"] else None}


def _sensitivity(cells: dict[str, str]) -> Sensitivity:
    return Sensitivity.PUBLIC if cells["id"] in OPENED else Sensitivity(cells["sensitivity"])


def terms(first_year: int) -> list[Term]:
    """Quarters, half-years and years to the end of the plan, and the plan's whole span."""
    found = [
        _term(year, kind, part)
        for year in range(first_year, LAST_YEAR + 1)
        for kind, months in MONTHS.items()
        for part in range(12 // months)
    ]
    return [*found, whole(first_year)]


def whole(first_year: int) -> Term:
    return Term(f"{first_year}-{LAST_YEAR}", PeriodKind.SPAN, date(first_year, 1, 1), date(LAST_YEAR, 12, 31))


def _term(year: int, kind: PeriodKind, part: int) -> Term:
    months = MONTHS[kind]
    starts, following = date(year, 1 + part * months, 1), (part + 1) * months
    ends = (date(year + 1, 1, 1) if following == 12 else date(year, following + 1, 1)) - timedelta(days=1)
    name = {PeriodKind.YEAR: f"{year}", PeriodKind.HALF_YEAR: f"{year}-H{part + 1}"}.get(kind, f"{year}-Q{part + 1}")
    return Term(name, kind, starts, ends)


def completed(found: list[Term], frequency: PeriodKind) -> list[Term]:
    """The periods of this length that are over on the day the network is told of."""
    return [term for term in found if term.kind is frequency and term.ends <= AS_OF]


def running(found: list[Term], frequency: PeriodKind) -> list[Term]:
    """The period of this length that has begun on that day and is not over."""
    return [term for term in found if term.kind is frequency and term.starts <= AS_OF < term.ends]


def period_rows(found: list[Term]) -> Iterator[Made]:
    for term in found:
        yield "periods", {"id": term.id, "kind": term.kind, "starts_on": term.starts, "ends_on": term.ends}


def scope_rows(found: list[Place], regions: list[str], programmes: list[str], exchanges: list[str]) -> Iterator[Made]:
    yield "scopes", {"id": "network", "kind": "network"}
    named = {"region": regions, "city": [place.id for place in found], "programme": programmes, "exchange": exchanges}
    for kind, keys in named.items():
        for key in keys:
            yield "scopes", {"id": f"{kind}-{key}", "kind": kind, f"{kind}_id": key}


@cache
def _sheet(table: str) -> tuple[dict[str, str], ...]:
    with (FACTS / f"{table}.csv").open(encoding="utf-8", newline="") as sheet:
        return tuple(csv.DictReader(sheet))
