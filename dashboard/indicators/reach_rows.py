"""The numbers of members, regions, partners and bodies with their rows."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from dashboard.filters import Filters
from dashboard.indicators import coverage as indicators
from dashboard.indicators import governance, membership
from dashboard.indicators import rows as shown
from dashboard.language import _, _n
from dashboard.metrics import coverage as measured
from dashboard.metrics.counted import Counted, Row, explained
from dashboard.metrics.measure import Indicator, all_sources
from dashboard.metrics.membership import named
from dashboard.metrics.scopes import asked_for
from dashboard.metrics.split import Split, each_once
from dashboard.queries import cities, network
from dashboard.store import rows
from dashboard.vocabulary import STRUCTURES, Audience, CoverageBasis


def members(filters: Filters, audience: Audience) -> Counted:
    """CON-01."""
    found = rows(cities.cities(replace(filters, status=None, sort=None), audience))
    what = _("Places whose membership a source states or reports")
    return explained(membership.members(filters, audience), named(found), shown.place, what)


def with_a_member(filters: Filters, audience: Audience) -> Counted:
    """REG-01."""
    held = indicators.ground(filters, audience)
    numbers = {row.id: held.found.count(row.id, "member") for row in held.priority}
    notes = {name: _n("{count} member named", "{count} members named", number) for name, number in numbers.items()}
    what = _("Priority regions with a member")
    return _regions(indicators.regions_with_a_member(held), _holding(held, "member"), what, notes)


def on_the_committee(filters: Filters, audience: Audience) -> Counted:
    """regions-on-committee."""
    held = indicators.ground(filters, audience)
    numbers = {row.id: held.found.count(row.id, "seat") for row in held.priority}
    notes = {name: _n("{count} seat", "{count} seats", number) for name, number in numbers.items()}
    what = _("Priority regions with a seat")
    return _regions(indicators.regions_on_the_committee(held), _holding(held, "seat"), what, notes)


def named_somewhere(filters: Filters, audience: Audience) -> Counted:
    """regions-named."""
    held = indicators.ground(filters, audience)
    numbers = {row.id: held.found.count(row.id, "named") for row in held.priority}
    notes = {name: _n("{count} city named", "{count} cities named", number) for name, number in numbers.items()}
    what = _("Priority regions with a city in an activity")
    return _regions(indicators.regions_named(held), _holding(held, "named"), what, notes)


def with_a_partner(filters: Filters, audience: Audience) -> Counted:
    """regions-with-partner."""
    held = indicators.ground(filters, audience)
    at_work: dict[str, list[str]] = {}
    for row in held.partners:
        if row.basis == CoverageBasis.EVIDENCED:
            at_work.setdefault(row.region_id, []).append(row.organisation)
    notes = {name: " · ".join(dict.fromkeys(partners)) for name, partners in at_work.items()}
    split = measured.with_partners(held.priority, held.partners)
    what = _("Priority regions in which a source reports work of a named organisation")
    return _regions(indicators.regions_with_a_partner(held), split, what, notes)


def partners(filters: Filters, audience: Audience) -> Counted:
    """REG-02."""
    held = indicators.ground(filters, audience)
    return explained(
        indicators.partners_with_a_region(held, audience),
        measured.tied_to_a_region(held.organisations, held.partners),
        shown.organisation,
        _("Partners for which a source reports work of their own in a region"),
        _("Network partners named in the leaflet"),
    )


def priority_seats(filters: Filters, audience: Audience) -> Counted:
    """REP-04."""
    held = indicators.ground(filters, audience)
    split = measured.seats_inside(held.found, held.priority, held.seats)
    what, whole = _("Seats whose city lies in a priority region"), _("All seats on the first complete list")
    return explained(indicators.seats_of_priority_regions(held), split, shown.seat, what, whole)


def committee(filters: Filters, audience: Audience) -> Counted:
    """committee-members."""
    held = indicators.ground(filters, audience)
    found = rows(network.bodies(_kept(filters), audience))
    indicator = replace(governance.committee_members(found, held.seats), asked=held.asked)
    return explained(indicator, Split(held.seats), shown.seat, _("Members on the first complete list"))


def committee_countries(filters: Filters, audience: Audience) -> Counted:
    """committee-countries: a row names all cities of its country."""
    held = indicators.ground(filters, audience)
    split = Split(each_once(held.seats, "country_id"))
    indicator = replace(governance.committee_countries(held.seats), asked=held.asked)
    counted = explained(indicator, split, shown.country, _("Countries of the members on the first complete list"))
    return replace(counted, numerator=tuple(_with_cities(row, held.seats) for row in counted.numerator))


def structures(filters: Filters, audience: Audience) -> Counted:
    """EMP-01."""
    found = rows(network.bodies(_kept(filters), audience))
    indicator = replace(governance.local_structures(found), asked=asked_for(_kept(filters)))
    split = measured.neither_council([body for body in found if body.kind in STRUCTURES])
    return explained(indicator, split, shown.structure, _("Local prevention networks and community action teams named"))


def board(filters: Filters, audience: Audience) -> Counted:
    """advisory-board: there are no rows to count."""
    found = rows(network.bodies(_kept(filters), audience))
    indicator = replace(governance.board_members(found), asked=asked_for(_kept(filters)))
    return explained(indicator, Split([]), shown.structure, _("Members of the board that a source names"))


def _kept(filters: Filters) -> Filters:
    return Filters(sources=filters.sources)


def _holding(held: measured.Ground, aspect: str) -> Split:
    return measured.holding(held.found, held.priority, aspect)


def _regions(indicator: Indicator, split: Split, what: str, notes: Mapping[str, str]) -> Counted:
    def drawn(row: Any, reason: str = "") -> Row:
        return replace(shown.region(row, reason), note=notes.get(row.id, ""))

    return explained(indicator, split, drawn, what, _("The five priority regions"))


def _with_cities(row: Row, seats: Sequence[Any]) -> Row:
    own = [seat for seat in seats if seat.country_id == row.key]
    return replace(row, note=" · ".join(seat.city for seat in own), sources=all_sources(own))
