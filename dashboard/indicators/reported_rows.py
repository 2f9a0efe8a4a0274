"""The observations behind a reported value: which count, which do not and why, and when none may be shown."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from dashboard.indicators.guarding import SUPPRESSED
from dashboard.indicators.held import Held, network
from dashboard.indicators.reported import Reported, inside_of, register, reported, today
from dashboard.metrics.observed import BEFORE_START, Observed, Seen, Withheld
from dashboard.metrics.progress import assess_result
from dashboard.metrics.results import ResultState
from dashboard.metrics.scopes import Asked, Kind
from dashboard.metrics.small_numbers import cell
from dashboard.monitoring_terms import Basis, OverPlaces, OverTime, ScopeKind
from dashboard.queries import monitoring
from dashboard.store import rows
from dashboard.vocabulary import Audience


def explain_reported(code: str, asked: Asked, audience: Audience, as_of: str) -> Observed | None:
    """None where nobody reports the indicator, where there is no such scope, and for a day that is not over."""
    held, day = register(audience, code).get(code), day_of(as_of)
    if held is None or day is None or not held.observations:
        return None
    scope, kept = _scope(held, asked), Asked(asked.scope)
    if scope is None:
        return None
    closed = _closed(held, scope, day)
    if closed:
        return Observed(_hidden(held, scope, day), kept, withheld=closed)
    found = reported(held, scope, day)
    if found.result.state == ResultState.SUPPRESSED:
        return Observed(found, kept, withheld=Withheld.SMALL)
    if held.is_total_only:
        return Observed(found, kept, withheld=Withheld.TOTAL_ONLY)
    return _with_rows(found, kept, audience)


def day_of(text: str) -> date | None:
    """The day that an address names; none that the store does not know yet."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day <= today() else None


def _scope(held: Held, asked: Asked) -> str | None:
    if asked.scope is None or asked.scope.kind is Kind.NETWORK:
        return network(held) if asked.scope else None
    found = rows(monitoring.scope_of(asked.scope.kind.value, asked.scope.id))
    return next((row.id for row in found), None)


def _closed(held: Held, scope: str, day: date) -> Withheld | None:
    """Why nothing is shown of a scope or a day, not even a value.

    A sum on one day less that on another is the value of the periods between them, or of a place whose last report
    grew too old, and these may be hidden.
    """
    if day != today() and (held.hidden or held.is_total_only):
        return Withheld.EARLIER_DAY
    return Withheld.TOTAL_ONLY if held.is_total_only and scope != network(held) else None


def _hidden(held: Held, scope: str, day: date) -> Reported:
    """A value of which nothing is told, not even whether anybody reported."""
    bare = replace(held, observations=(), baselines={}, targets={}, expected=frozenset())
    found = reported(bare, scope, day)
    return replace(found, result=SUPPRESSED, assessment=assess_result(found.aim, SUPPRESSED, day))


def _with_rows(found: Reported, asked: Asked, audience: Audience) -> Observed:
    held, counted = found.held, set(found.result.rows)
    reasons = _before_start(found) | {row.key: row.reason.value for row in found.result.left_out}
    shown = [row for row in rows(monitoring.observations(audience, held.sheet.id)) if row.id in counted | {*reasons}]
    seen = sorted((_seen(held, row, reasons) for row in shown), key=lambda row: (row.place, row.ends_on, row.key))
    kept, newest = [row for row in seen if not row.reason], found.result.data_as_of
    if newest and held.sheet.over_time == OverTime.LATEST:
        kept = [replace(row, is_carried=row.ends_on < newest) for row in kept]
    return Observed(found, asked, tuple(kept), tuple(row for row in seen if row.reason))


def _before_start(found: Reported) -> dict[str, str]:
    """Rows of a flow that lie before its plan: no calculation ever looks at them."""
    start, held = found.aim.starts_on, found.held
    if held.sheet.basis != Basis.FLOW or start is None:
        return {}
    places = _places(held, found.scope)
    early = [row for row in held.observations if row.scope in places and row.ends_on <= start]
    return {row.key: BEFORE_START for row in early}


def _places(held: Held, scope: str) -> set[str]:
    """Whose reports make the value of a scope: its own, or without them those of the cities in it."""
    whole, sheet = held.scopes[scope], held.sheet
    has_own = any(row.scope == scope for row in held.observations)
    is_alone = sheet.over_places == OverPlaces.NONE or sheet.over_time == OverTime.RECOMPUTE
    if has_own or is_alone or whole.kind not in (ScopeKind.NETWORK, ScopeKind.REGION):
        return {scope}
    return inside_of(held, scope)


def _seen(held: Held, row: Any, reasons: Mapping[str, str]) -> Seen:
    is_hidden = cell(row.scope_id, row.ends_on) in held.hidden
    place = held.scopes[row.scope_id]
    return Seen(
        key=row.id,
        place=place.name,
        address=_page(place, held.sheet.id),
        period=row.period,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        value=None if is_hidden else row.value,
        numerator=None if is_hidden else row.numerator,
        denominator=None if is_hidden else row.denominator,
        currency=row.currency,
        grade=row.grade,
        approved_on=row.approved_on,
        sources=row.sources or "",
        reason=reasons.get(row.id, ""),
        is_hidden=is_hidden,
    )


def _page(place: Any, code: str) -> str:
    if place.kind == ScopeKind.NETWORK:
        return f"/indicator/{code}"
    return (
        f"/regions?region={place.record_id}" if place.kind == ScopeKind.REGION else f"/{place.kind}/{place.record_id}"
    )
