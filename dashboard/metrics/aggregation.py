"""Observations over time and over places as one value, by the rule of the indicator (indicators.md 3.1 and 3.2)."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from itertools import groupby
from operator import attrgetter

from dashboard.metrics.results import LeftOutRow, Observation, Reason, Result, ResultState, added, coverage_state
from dashboard.monitoring_terms import Basis, ObservationStatus, OverPlaces, OverTime

MAX_AGE = 400
"""Days for which the latest value of a stock is carried forward."""

FINAL = {ObservationStatus.APPROVED, ObservationStatus.SUPERSEDED}


@dataclass(frozen=True, slots=True)
class Rules:
    """How an indicator is put together; `aggregate` follows it."""

    over_time: str
    over_places: str
    max_age: int = MAX_AGE


@dataclass(frozen=True, slots=True)
class Expected:
    """Who should have reported. With `periods` (their last days), a flow expects each scope in each of them."""

    scopes: frozenset[str] = frozenset()
    periods: frozenset[date] = frozenset()


NOBODY = Expected()


@dataclass(frozen=True, slots=True)
class Chosen:
    """Observations that count, and those that do not. `in_progress` and `drafts` may be shown, apart from any value."""

    rows: tuple[Observation, ...]
    left_out: tuple[LeftOutRow, ...]
    as_of: date
    in_progress: tuple[Observation, ...] = ()
    drafts: tuple[Observation, ...] = ()
    carried: frozenset[str] = frozenset()
    basis: Basis = Basis.FLOW


def select(observations: Iterable[Observation], as_of: date, known_at: datetime | None = None) -> Chosen:
    """Approved rows, the highest revision known at `known_at` (None: all) of each period completed by `as_of` (3.1).

    A row marked superseded counts where the revision that replaced it was recorded after `known_at`.
    """
    return on_day(valid(observations, known_at), as_of)


@dataclass(frozen=True, slots=True)
class Valid:
    """Of each period the revision that was valid, in order; the others, with the reason; drafts apart."""

    rows: tuple[Observation, ...]
    left_out: tuple[LeftOutRow, ...]
    drafts: tuple[Observation, ...]


def valid(observations: Iterable[Observation], known_at: datetime | None = None) -> Valid:
    """The first step of `select`, to be taken once where several days are asked for."""
    rows: list[Observation] = []
    left_out: list[tuple[Observation, Reason]] = []
    for _period, revisions in groupby(sorted(observations, key=_slot_and_revision), key=_slot):
        history = list(revisions)
        current = _current(history, known_at)
        rows += [current] if current else []
        left_out += [(row, _why_not(row, known_at)) for row in history if row is not current]
    drafts = (row for row, reason in left_out if reason is Reason.NOT_APPROVED)
    return Valid(tuple(rows), tuple(LeftOutRow(row.key, reason) for row, reason in left_out), tuple(drafts))


def on_day(found: Valid, as_of: date) -> Chosen:
    """The second step of `select`: periods completed by a day."""
    reasons = [(row, _why_not_yet(row, as_of)) for row in found.rows]
    rows = tuple(row for row, reason in reasons if reason is None)
    later = [(row, reason) for row, reason in reasons if reason]
    running = tuple(row for row, reason in later if reason is Reason.IN_PROGRESS)
    left_out = found.left_out + tuple(LeftOutRow(row.key, reason) for row, reason in later)
    return Chosen(rows, left_out, as_of, running, found.drafts)


def _slot(row: Observation) -> tuple[str, str, date, date]:
    return row.scope, row.currency or "", row.starts_on, row.ends_on


def _slot_and_revision(row: Observation) -> tuple[tuple[str, str, date, date], int, str]:
    return _slot(row), row.revision, row.key


def _current(history: Sequence[Observation], known_at: datetime | None) -> Observation | None:
    """Of all revisions of one period, the one that was valid at `known_at`."""
    final = [row for row in history if row.status in FINAL]
    known = [row for row in final if _is_known(row, known_at)]
    if not known:
        return None
    replaced_later = known[-1] is not final[-1]
    return known[-1] if known[-1].status == ObservationStatus.APPROVED or replaced_later else None


def _is_known(row: Observation, known_at: datetime | None) -> bool:
    return known_at is None or row.recorded_at is None or row.recorded_at <= known_at


def _why_not(row: Observation, known_at: datetime | None) -> Reason:
    if not _is_known(row, known_at):
        return Reason.RECORDED_LATER
    return Reason.SUPERSEDED if row.status in FINAL else Reason.NOT_APPROVED


def _why_not_yet(row: Observation, as_of: date) -> Reason | None:
    if row.ends_on <= as_of:
        return Reason.NO_VALUE if row.value is None and None in (row.numerator, row.denominator) else None
    return Reason.IN_PROGRESS if row.starts_on <= as_of else Reason.NOT_BEGUN


# Over time


def completed(chosen: Chosen) -> Chosen:
    """Rows of a flow that add up (3.2.1): of overlapping periods of one scope the longest, so nothing counts twice."""
    kept: list[Observation] = []
    for _scope, group in groupby(sorted(chosen.rows, key=_slot), key=attrgetter("scope", "currency")):
        own = list(group)
        longest_first = sorted(own, key=lambda row: (row.starts_on - row.ends_on, row.ends_on, row.key))
        kept += _without_overlaps(longest_first) if any(map(_overlap, own, own[1:])) else own
    rest = _others(chosen.rows, kept, Reason.OVERLAPS)
    return replace(chosen, rows=tuple(sorted(kept, key=_slot)), left_out=chosen.left_out + rest)


def _without_overlaps(rows: Iterable[Observation]) -> list[Observation]:
    kept: list[Observation] = []
    for row in rows:
        if not any(_overlap(row, other) for other in kept):
            kept.append(row)
    return kept


def _overlap(one: Observation, other: Observation) -> bool:
    """Of one scope and currency: whether their periods have a day in common."""
    return one.starts_on <= other.ends_on and other.starts_on <= one.ends_on


def latest(chosen: Chosen, max_age: int = MAX_AGE, current: date | None = None) -> Chosen:
    """The last value of each scope, not older than `max_age` days (3.2.2).

    `current` is the last day of the period looked at; values of earlier periods are carried. None: the last of all.
    """
    order = attrgetter("scope", "ends_on", "starts_on", "key")
    last = {(row.scope, row.currency): row for row in sorted(chosen.rows, key=order)}.values()
    fresh = [row for row in last if (chosen.as_of - row.ends_on).days <= max_age]
    current = current or max((row.ends_on for row in chosen.rows), default=chosen.as_of)
    left_out = _others(chosen.rows, last, Reason.EARLIER) + _others(last, fresh, Reason.STALE)
    carried = frozenset(row.key for row in fresh if row.ends_on < current)
    return replace(chosen, rows=tuple(fresh), left_out=chosen.left_out + left_out, carried=carried, basis=Basis.STOCK)


def _others(rows: Iterable[Observation], kept: Iterable[Observation], reason: Reason) -> tuple[LeftOutRow, ...]:
    keys = {row.key for row in kept}
    return tuple(LeftOutRow(row.key, reason) for row in rows if row.key not in keys)


# Over places


def total(chosen: Chosen, expected: Expected = NOBODY) -> Result:
    """Sum of the values (3.2.1 and 3.2.3): of a flow all periods, of a stock each scope's latest."""
    chosen = _with(chosen, lambda row: row.value is not None, Reason.NO_VALUE)
    if len({row.currency for row in chosen.rows}) > 1:
        return replace(_result(chosen, expected, None), state=ResultState.MIXED_CURRENCIES)
    return _result(chosen, expected, added(row.value for row in chosen.rows if row.value is not None))


def ratio(chosen: Chosen, expected: Expected = NOBODY) -> Result:
    """Sum of numerators by sum of denominators of the same rows, as a share (3.2.4)."""
    chosen = _with(chosen, lambda row: None not in (row.numerator, row.denominator), Reason.NO_VALUE)
    numerator = added(row.numerator for row in chosen.rows if row.numerator is not None)
    denominator = added(row.denominator for row in chosen.rows if row.denominator is not None)
    return _quotient(_result(chosen, expected, None), numerator, denominator)


def mean(chosen: Chosen, expected: Expected = NOBODY) -> Result:
    """Plain mean over the scopes that report (3.2.6); the denominator is their number n."""
    chosen = _with(chosen, lambda row: row.value is not None, Reason.NO_VALUE)
    values = [row.value for row in chosen.rows if row.value is not None]
    return _quotient(_result(chosen, expected, None), added(values), Decimal(len(values)) if values else None)


def money(chosen: Chosen, expected: Expected = NOBODY) -> dict[str, Result]:
    """One sum for each currency, none converted (3.2.7). Coverage is that of all currencies together."""
    chosen = _with(chosen, lambda row: bool(row.currency), Reason.NO_CURRENCY)
    whole = total(replace(chosen, rows=tuple(replace(row, currency=None) for row in chosen.rows)), expected)
    lines = {}
    for currency in sorted({row.currency for row in chosen.rows if row.currency}):
        line = total(replace(chosen, rows=tuple(row for row in chosen.rows if row.currency == currency)))
        if line.value is not None:
            lines[currency] = replace(
                line, state=whole.state, n_reporting=whole.n_reporting, n_expected=whole.n_expected
            )
    return lines


def combined(results: Iterable[Result]) -> Result:
    """Results of groups without a common row, as one: sums added, ratios and means from the sums of their parts."""
    parts = list(results)
    state = ResultState.STALE if any(part.state == ResultState.STALE for part in parts) else ResultState.NO_DATA
    bare = Result(
        state=state,
        n_reporting=sum(part.n_reporting for part in parts),
        n_expected=None
        if any(part.n_expected is None for part in parts)
        else sum(part.n_expected or 0 for part in parts),
        n_carried=sum(part.n_carried for part in parts),
        rows=tuple(key for part in parts for key in part.rows),
        left_out=tuple(row for part in parts for row in part.left_out),
        data_as_of=max((part.data_as_of for part in parts if part.data_as_of), default=None),
        last_updated=max((part.last_updated for part in parts if part.last_updated), default=None),
    )
    denominator = added(part.denominator for part in parts if part.denominator is not None)
    if denominator is not None:
        return _quotient(bare, added(part.numerator for part in parts if part.numerator is not None), denominator)
    return _valued(bare, added(part.value for part in parts if part.value is not None))


def distinct(rows: Iterable[tuple[str, str | None]]) -> Result:
    """How many different things the rows (key, thing) name (3.2.5). Always from rows: such counts are never added."""
    rows = list(rows)
    if not rows:
        return Result()
    value = Decimal(len({thing for _key, thing in rows if thing}))
    unnamed = tuple(LeftOutRow(key, Reason.NOT_NAMED) for key, thing in rows if not thing)
    named = tuple(key for key, thing in rows if thing)
    return Result(value, value, value, state=ResultState.COMPLETE, rows=named, left_out=unnamed)


def aggregate(chosen: Chosen, rules: Rules, expected: Expected = NOBODY) -> Result:
    """What the rules make of the selected observations. Where they say none or recompute, two rows are never added."""
    over_time = latest(chosen, rules.max_age) if rules.over_time == OverTime.LATEST else completed(chosen)
    recompute = rules.over_time == OverTime.RECOMPUTE and len(over_time.rows) > 1
    if recompute or (rules.over_places == OverPlaces.NONE and len({row.scope for row in over_time.rows}) > 1):
        refused = _with(over_time, lambda _row: False, Reason.NOT_ADDITIVE)
        return replace(_result(refused, expected, None), state=ResultState.NOT_ADDITIVE)
    if rules.over_time == OverTime.RATIO or rules.over_places == OverPlaces.RATIO:
        return ratio(over_time, expected)
    return mean(over_time, expected) if rules.over_places == OverPlaces.MEAN else total(over_time, expected)


def _with(chosen: Chosen, counts: Callable[[Observation], bool], otherwise: Reason) -> Chosen:
    kept = tuple(row for row in chosen.rows if counts(row))
    return replace(chosen, rows=kept, left_out=chosen.left_out + _others(chosen.rows, kept, otherwise))


def _result(chosen: Chosen, expected: Expected, value: Decimal | None) -> Result:
    """A value with its coverage. A scope that reports without being expected counts as expected too."""
    scopes = {row.scope for row in chosen.rows}
    n_reporting, n_expected = len(scopes), len(expected.scopes | scopes)
    if expected.periods and chosen.basis == Basis.FLOW:
        n_expected *= len(expected.periods)
        n_reporting = len(
            {(r.scope, day) for r in chosen.rows for day in expected.periods if r.starts_on <= day <= r.ends_on}
        )
    is_stale = any(row.reason == Reason.STALE for row in chosen.left_out)
    bare = Result(
        state=ResultState.STALE if is_stale else ResultState.NO_DATA,
        n_reporting=n_reporting,
        n_expected=n_expected if expected.scopes else None,
        n_carried=sum(row.key in chosen.carried for row in chosen.rows),
        rows=tuple(row.key for row in chosen.rows),
        left_out=chosen.left_out,
        data_as_of=max((row.ends_on for row in chosen.rows), default=None),
        last_updated=max((row.recorded_at for row in chosen.rows if row.recorded_at), default=None),
    )
    return _valued(bare, value)


def _valued(bare: Result, value: Decimal | None) -> Result:
    if value is None:
        return bare
    state = coverage_state(bare.n_reporting, bare.n_expected)
    return replace(bare, value=value, low=value, high=value, state=state)


def _quotient(bare: Result, numerator: Decimal | None, denominator: Decimal | None) -> Result:
    if numerator is None or denominator is None:
        return bare
    bare = replace(bare, numerator=numerator, denominator=denominator)
    if not denominator:
        return replace(bare, state=ResultState.NO_DENOMINATOR)
    return _valued(bare, numerator / denominator)
