"""Lines between places: exchanges from guest to host, and routes from stop to stop."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise, product
from math import dist
from typing import Any

from dashboard import formats
from dashboard.figures.grouping import Line
from dashboard.language import _
from dashboard.vocabulary import HOSTS, DatePrecision, ParticipationRole

Point = tuple[float, float]
SAME_PLACE = 0.1
"""Degrees: a district and its city are not joined by a line."""


@dataclass(frozen=True, slots=True)
class Exchanged:
    """One exchange with the places that hosted it and those that came or met as equals (rows of the query)."""

    row: Any
    hosts: tuple[Any, ...]
    guests: tuple[Any, ...]

    @property
    def is_dated(self) -> bool:
        return self.row.date_precision not in (None, DatePrecision.UNKNOWN)

    @property
    def when(self) -> str:
        return formats.span(self.row) or _("date not stated")

    @property
    def said(self) -> str:
        return f"{self.row.title} ({self.when})"

    @property
    def link(self) -> tuple[str, str]:
        return f"/exchange/{self.row.exchange_id}", self.row.title


def by_exchange(rows: Iterable[Any]) -> list[Exchanged]:
    """Rows of queries.map.exchanges, one exchange a value, in the order of the rows."""
    parts: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        parts[row.exchange_id].append(row)
    return [_exchanged(each) for each in parts.values()]


def _exchanged(rows: list[Any]) -> Exchanged:
    placed = [row for row in rows if row.id]
    hosting = [row for row in placed if row.role in HOSTS]
    hosts = hosting or [row for row in placed if row.role == ParticipationRole.LOCATION]
    taken = {row.id for row in hosts}
    guests = {row.id: row for row in placed if row.id not in taken}
    return Exchanged(rows[0], tuple({row.id: row for row in hosts}.values()), tuple(guests.values()))


def exchange_lines(exchanges: Iterable[Exchanged]) -> tuple[Line, ...]:
    """One line a pair of places: broader with each exchange, dashed where none of them is dated."""
    pairs: dict[tuple[str, str], list[tuple[Exchanged, Any, Any]]] = defaultdict(list)
    for exchange in exchanges:
        for guest, host in _pairs(exchange):
            if dist(_point(guest), _point(host)) > SAME_PLACE:
                first, second = sorted((guest.id, host.id))
                pairs[first, second].append((exchange, guest, host))
    return tuple(_line(met) for met in pairs.values())


def _pairs(exchange: Exchanged) -> list[tuple[Any, Any]]:
    """Guest and host; without guests or without a host, everybody with everybody."""
    if exchange.hosts and exchange.guests:
        return list(product(exchange.guests, exchange.hosts))
    equals = exchange.hosts or exchange.guests
    return [(equals[place], other) for place in range(len(equals)) for other in equals[place + 1 :]]


def _line(met: list[tuple[Exchanged, Any, Any]]) -> Line:
    _first, guest, host = met[0]
    directed = {_point(end) for exchange, _guest, end in met if exchange.hosts and exchange.guests}
    return Line(
        _point(guest),
        _point(host),
        "<br>".join(exchange.said for exchange, *_ends in met),
        tuple(exchange.link for exchange, *_ends in met),
        tuple(sorted(directed)),
        is_dashed=not any(exchange.is_dated for exchange, *_ends in met),
        width=2.0 + 1.0 * (len(met) - 1),
    )


def route_lines(rows: Iterable[Any]) -> tuple[Line, ...]:
    """Rows (event_id, event, sequence, name, longitude, latitude): a route of each event whose stops are numbered.

    Stops of the same number are alternatives: the line forks there, and is dashed.
    """
    stops: dict[str, dict[int, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        if row.event_id and row.sequence is not None:
            stops[row.event_id][row.sequence].append(row)
    return tuple(line for route in stops.values() for line in _route(route))


def _route(stops: dict[int, list[Any]]) -> list[Line]:
    legs = pairwise(stops[number] for number in sorted(stops))
    return [
        Line(
            _point(start),
            _point(end),
            f"{start.event}: {start.name} – {end.name}",
            ((f"/programme/{start.programme_id}", start.event),),
            (_point(end),),
            is_dashed=len(before) > 1 or len(after) > 1,
            is_route=True,
        )
        for before, after in legs
        for start, end in product(before, after)
    ]


def _point(row: Any) -> Point:
    return float(row.longitude), float(row.latitude)
