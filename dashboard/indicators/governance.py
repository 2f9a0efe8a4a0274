"""Indicators of governance: who sits on the committee and the board, and what local structures there are."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from dashboard import formats
from dashboard.language import _, _n
from dashboard.metrics import coverage as measured
from dashboard.metrics.measure import Indicator, Measure, State, all_sources, counted
from dashboard.store import current_store
from dashboard.vocabulary import STRUCTURES, BodyKind


def of_governance(bodies: Sequence[Any], seats: Sequence[Any], in_priority: Indicator) -> list[Indicator]:
    """All five; `seats` are those of the first complete list, of which `in_priority` counts some."""
    every = [
        committee_members(bodies, seats),
        committee_countries(seats),
        in_priority,
        local_structures(bodies),
        board_members(bodies),
    ]
    return [replace(one, asked=in_priority.asked) for one in every]


def committee_members(bodies: Iterable[Any], seats: Sequence[Any]) -> Indicator:
    size = next((body for body in bodies if body.kind == BodyKind.STEERING_COMMITTEE and body.size), None)
    return Indicator(
        code="committee-members",
        name=_("Cities on the steering committee"),
        measure=counted(len(seats), _n("city", "cities", len(seats))),
        rows="/governance#committee",
        method=_("Cities and other bodies on the first complete list, that of the leaflet."),
        as_of=current_store().as_of(),
        sources=all_sources(seats),
        context=_announced(size) if size else "",
    )


def _announced(body: Any) -> str:
    """The size that was announced, with its sign: "≈ 25"."""
    said = formats.qualified(body.size, body.size_qualifier)
    return _("Size of the committee, as announced in 2015: {size}.", size=said)


def committee_countries(seats: Sequence[Any]) -> Indicator:
    return Indicator(
        code="committee-countries",
        name=_("Countries on the steering committee"),
        measure=measured.countries(seats),
        rows="/governance#committee",
        method=_("Different countries of the cities on the first complete list."),
        as_of=current_store().as_of(),
        sources=all_sources(seats),
    )


def local_structures(bodies: Iterable[Any]) -> Indicator:
    local = [body for body in bodies if body.kind in STRUCTURES]
    return Indicator(
        code="EMP-01",
        name=_("Local prevention structures"),
        measure=measured.structures_recorded(local),
        rows="/governance#structures",
        method=_(
            "Local prevention networks and community action teams that a source names, planned ones included. The"
            " definition asks for active ones; whether they still meet is not stated."
        ),
        as_of=current_store().as_of(),
        sources=all_sources(local),
    )


def board_members(bodies: Iterable[Any]) -> Indicator:
    return Indicator(
        code="advisory-board",
        name=_("Members of the advisory board"),
        measure=Measure(None, _("members"), state=State.NO_DATA),
        rows="/governance#advisory-board",
        method=_("The sources announce the board and name no member."),
        as_of=current_store().as_of(),
        sources=all_sources(body for body in bodies if body.kind == BodyKind.ADVISORY_BOARD),
        context=_("No members are stated in the sources, which does not mean that there are none."),
    )
