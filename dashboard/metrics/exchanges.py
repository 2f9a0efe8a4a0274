"""Exchanges counted: held, held in a window, by year, by city, and the state of what was promised."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.language import _
from dashboard.metrics.measure import LeftOut, Measure, between, counted
from dashboard.metrics.spans import Falls, count_between, falls
from dashboard.vocabulary import (
    HOSTS,
    TAKING_PART,
    DatePrecision,
    ExchangeKind,
    ParticipationRole,
    PartyKind,
    ReportedStatus,
    StepStatus,
)

HOST_SIDE = (*HOSTS, ParticipationRole.HOST_COUNTRY_PARTICIPANT)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two cities that took part on different sides; `exchanges` are pairs of id and title."""

    host: tuple[str, str]
    visitor: tuple[str, str]
    exchanges: tuple[tuple[str, str], ...]


def exchanges_held(rows: Iterable[Any]) -> Measure:
    """Exchanges reported as held; a return visit counts with its first leg, as the network itself counts."""
    rows = list(rows)
    programmes = [row for row in rows if row.kind == ExchangeKind.PROGRAMME]
    single = [row for row in rows if row.kind != ExchangeKind.PROGRAMME]
    held = [row for row in single if row.status == ReportedStatus.HELD]
    pairs = {row.return_of_id or row.id for row in held}
    left_out = (
        LeftOut(len(held) - len(pairs), _("return visit, counted with its first leg")),
        LeftOut(len(single) - len(held), _("planned or started, not reported as held")),
        LeftOut(len(programmes), _("exchange programme of several years, not one exchange")),
    )
    return counted(len(pairs), _("exchanges"), left_out=left_out)


def exchanges_in_window(rows: Iterable[Any], first: date, last: date, target: int | None = None) -> Measure:
    """Direct exchanges between two cities held from `first` to `last`: certainly, and at most."""
    rows = list(rows)
    direct = [row for row in rows if row.kind == ExchangeKind.BILATERAL and row.status == ReportedStatus.HELD]
    legs = [row for row in direct if row.return_of_id is None]
    low, high = count_between(legs, first, last)
    left_out = (
        LeftOut(_possible(legs, first, last), _("named without a date that decides it: may lie in these years")),
        LeftOut(len(direct) - len(legs), _("return visit, counted with its first leg")),
        LeftOut(len(rows) - len(direct), _("not a direct exchange between two cities, or not reported as held")),
        LeftOut(len(legs) - high, _("held in other years")),
    )
    return between(low, high, _("exchanges"), of=target, left_out=left_out)


def cities_in_exchanges(participants: Iterable[Any]) -> Measure:
    """Distinct cities that took part in exchanges reported as held, on whichever side."""
    participants = list(participants)
    parties = [row for row in participants if row.role in TAKING_PART]
    cities = [row for row in parties if row.party == PartyKind.CITY]
    held = {row.city_id for row in cities if row.status == ReportedStatus.HELD}
    groups = {row.exchange_id for row in parties if row.party == PartyKind.GROUP and row.city_id is None}
    places = {row.city_id for row in participants if row.role == ParticipationRole.LOCATION} - held
    left_out = (
        LeftOut(len({row.city_id for row in cities} - held), _("only in exchanges not reported as held")),
        LeftOut(len(places), _("only the place where one was held")),
        LeftOut(len(groups), _("exchanges with a group whose cities are not named")),
    )
    return counted(len(held), _("cities"), left_out=left_out)


def dated_to_the_day(rows: Iterable[Any]) -> Measure:
    """Single exchanges whose days are known, those without a year included."""
    single = [row for row in rows if row.kind != ExchangeKind.PROGRAMME and row.return_of_id is None]
    known = [row for row in single if DatePrecision.DAY in (row.date_precision, row.ends_precision)]
    yearless = [row for row in single if row.date_precision == DatePrecision.DAY_OF_YEAR]
    left_out = (LeftOut(len(yearless), _("of them with day and month, but no year")),)
    return counted(len(known) + len(yearless), _("exchanges"), of=len(single), left_out=left_out)


def year_of(row: Any) -> int | None:
    """The year in which it began, or ended where only the end is known; None where no year is stated."""
    day = row.starts_on or row.ends_on
    return day.year if day else None


def by_year(rows: Iterable[Any]) -> dict[int | None, list[Any]]:
    """Rows by year, oldest first, the years between included; None, last, holds what has no year."""
    rows = list(rows)
    years = [year for year in map(year_of, rows) if year is not None]
    groups: dict[int | None, list[Any]] = {year: [] for year in range(min(years), max(years) + 1)} if years else {}
    undated = [row for row in rows if year_of(row) is None]
    for row in rows:
        if (year := year_of(row)) is not None:
            groups[year].append(row)
    return groups | ({None: undated} if undated else {})


def next_steps_by_status(steps: Iterable[Any]) -> list[tuple[StepStatus, int]]:
    """How many promises have each status; unknown is one of them, and those without any are left away."""
    counts = Counter(step.status for step in steps)
    return [(status, counts[status.value]) for status in StepStatus if counts[status.value]]


def pairs(participants: Sequence[Any]) -> list[Pair]:
    """Cities that met, host and visitor. Where an exchange has no visitor, all who took part are peers: both ways."""
    met: dict[tuple[tuple[str, str], tuple[str, str]], dict[str, str]] = {}
    for exchange_id in dict.fromkeys(row.exchange_id for row in participants):
        here = [row for row in participants if row.exchange_id == exchange_id]
        for host, visitor in _met(here):
            met.setdefault((host, visitor), {})[exchange_id] = here[0].title
    return [Pair(host, visitor, tuple(held.items())) for (host, visitor), held in met.items()]


def _met(parties: Sequence[Any]) -> list[tuple[tuple[str, str], tuple[str, str]]]:
    cities = [row for row in parties if row.party == PartyKind.CITY and row.role in TAKING_PART]
    hosts = [(row.city_id, row.city) for row in cities if row.role in HOST_SIDE]
    visitors = [(row.city_id, row.city) for row in cities if row.role not in HOST_SIDE]
    if not hosts or not visitors:
        hosts = visitors = hosts or visitors
    return [(host, visitor) for host in hosts for visitor in visitors if host != visitor]


def _possible(rows: Iterable[Any], first: date, last: date) -> int:
    verdicts = [falls(row.date_not_before, row.date_not_after, first, last) for row in rows]
    return sum(verdict is Falls.POSSIBLY for verdict in verdicts)


def in_shown_order(rows: Iterable[Any]) -> dict[int | None, list[Any]]:
    """Rows by year in the order in which they come; None holds what has no year."""
    groups: dict[int | None, list[Any]] = {}
    for row in rows:
        groups.setdefault(year_of(row), []).append(row)
    return groups
