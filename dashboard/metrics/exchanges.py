"""Exchanges counted: held, held in a window, by year, by city, and the state of what was promised."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from dashboard.language import _
from dashboard.metrics.measure import LeftOut, Measure, State
from dashboard.metrics.spans import Falls, falls
from dashboard.metrics.split import Split, because, by_reason, each_once
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

DAYS = {DatePrecision.DAY, DatePrecision.DAY_OF_YEAR}
HOST_SIDE = (*HOSTS, ParticipationRole.HOST_COUNTRY_PARTICIPANT)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two cities that took part on different sides; `exchanges` are pairs of id and title."""

    host: tuple[str, str]
    visitor: tuple[str, str]
    exchanges: tuple[tuple[str, str], ...]


def exchanges_held(rows: Iterable[Any]) -> Measure:
    """Exchanges reported as held; a return visit counts with its first leg, as the network itself counts."""
    return held(rows).measure(_("exchanges"))


def held(rows: Iterable[Any]) -> Split:
    """The rows of `exchanges_held`."""
    rows = list(rows)
    programmes = [row for row in rows if row.kind == ExchangeKind.PROGRAMME]
    single = [row for row in rows if row.kind != ExchangeKind.PROGRAMME]
    done = [row for row in single if row.status == ReportedStatus.HELD]
    legs = {row.return_of_id or row.id: row for row in sorted(done, key=lambda row: row.return_of_id is None)}
    counts = [row for row in done if legs[row.return_of_id or row.id] is row]
    return Split(
        counts,
        left_out=[
            *because(_("return visit, counted with its first leg"), (row for row in done if row not in counts)),
            *because(_("planned or started, not reported as held"), (row for row in single if row not in done)),
            *because(_("exchange programme of several years, not one exchange"), programmes),
        ],
    )


def exchanges_in_window(rows: Iterable[Any], first: date, last: date, target: int | None = None) -> Measure:
    """Direct exchanges between two cities held from `first` to `last`: certainly, and at most."""
    measure = in_window(rows, first, last).measure(_("exchanges"))
    return replace(measure, denominator=target)


def in_window(rows: Iterable[Any], first: date, last: date) -> Split:
    """The rows of `exchanges_in_window`."""
    rows = list(rows)
    direct = [row for row in rows if row.kind == ExchangeKind.BILATERAL and row.status == ReportedStatus.HELD]
    legs = [row for row in direct if row.return_of_id is None]
    fall = {verdict: [row for row in legs if _falls(row, first, last) is verdict] for verdict in Falls}
    undecided = _("named without a date that decides it: may lie in these years")
    others = _("not a direct exchange between two cities, or not reported as held")
    return Split(
        fall[Falls.CERTAINLY],
        possible=because(undecided, fall[Falls.POSSIBLY]),
        left_out=[
            *because(_("return visit, counted with its first leg"), (row for row in direct if row not in legs)),
            *because(others, (row for row in rows if row not in direct)),
            *because(_("held in other years"), fall[Falls.OUTSIDE]),
        ],
    )


def cities_in_exchanges(participants: Iterable[Any]) -> Measure:
    """Distinct cities that took part in exchanges reported as held, on whichever side."""
    return taking_part(participants).measure(_("cities"))


def taking_part(participants: Iterable[Any]) -> Split:
    """The rows of `cities_in_exchanges`: the first of each city, or of each exchange whose cities are not named."""
    participants = list(participants)
    parties = [row for row in participants if row.role in TAKING_PART]
    cities = [row for row in parties if row.party == PartyKind.CITY]
    counts = each_once((row for row in cities if row.status == ReportedStatus.HELD), "city_id")
    known = {row.city_id for row in counts}
    groups = [row for row in parties if row.party == PartyKind.GROUP and row.city_id is None]
    places = [row for row in participants if row.role == ParticipationRole.LOCATION and row.city_id not in known]
    elsewhere = each_once((row for row in cities if row.city_id not in known), "city_id")
    unnamed = _("exchanges with a group whose cities are not named")
    return Split(
        counts,
        left_out=[
            *because(_("only in exchanges not reported as held"), elsewhere),
            *because(_("only the place where one was held"), each_once(places, "city_id")),
            *because(unnamed, each_once(groups, "exchange_id")),
        ],
    )


def dated_to_the_day(rows: Iterable[Any]) -> Measure:
    """Single exchanges whose days are known, those without a year included."""
    split = dated(rows)
    yearless = sum(row.date_precision == DatePrecision.DAY_OF_YEAR for row in split.counts)
    remark = LeftOut(yearless, _("of them with day and month, but no year"))
    return split.measure(_("exchanges"), remarks=(remark,))


def dated(rows: Iterable[Any]) -> Split:
    """The rows of `dated_to_the_day`."""
    single = [row for row in rows if row.kind != ExchangeKind.PROGRAMME and row.return_of_id is None]
    counts = [row for row in single if {row.date_precision, row.ends_precision} & DAYS]
    return Split(counts, single, left_out=because(_("no source gives its days"), _without(single, counts)))


def next_steps_completed(steps: Iterable[Any]) -> Measure:
    """Next steps reported as done, of all that were not dropped; those of which nobody reported may be done.

    Where nobody has reported of any, there is nothing to count: no data, not none.
    """
    split = completed(steps)
    if split.counts or not split.whole or len(split.possible) < len(split.whole):
        return split.measure(_("next steps"))
    silent = by_reason(split.possible)
    return Measure(None, _("next steps"), denominator=len(split.whole), state=State.NO_DATA, left_out=silent)


def completed(steps: Iterable[Any]) -> Split:
    """The rows of `next_steps_completed`."""
    steps = list(steps)
    whole = [row for row in steps if row.status != StepStatus.DROPPED]
    return Split(
        [row for row in whole if row.status == StepStatus.DONE],
        whole,
        because(_("nobody has reported its status"), (row for row in whole if row.status == StepStatus.UNKNOWN)),
        because(_("dropped"), _without(steps, whole)),
    )


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


def _falls(row: Any, first: date, last: date) -> Falls:
    return falls(row.date_not_before, row.date_not_after, first, last)


def _without(rows: Iterable[Any], others: Sequence[Any]) -> list[Any]:
    return [row for row in rows if row not in others]


def in_shown_order(rows: Iterable[Any]) -> dict[int | None, list[Any]]:
    """Rows by year in the order in which they come; None holds what has no year."""
    groups: dict[int | None, list[Any]] = {}
    for row in rows:
        groups.setdefault(year_of(row), []).append(row)
    return groups
