"""How many cities are named as members, against what the network says of itself."""

from collections.abc import Iterable, Sequence
from typing import Any

from dashboard.language import _, marked
from dashboard.metrics.measure import Measure
from dashboard.metrics.split import Split, because
from dashboard.vocabulary import MEMBERS, MembershipStatus

NOT_MEMBERS = {
    MembershipStatus.PARTICIPANT: marked("took part; membership not stated"),
    MembershipStatus.JOINING: marked("decided to join; completion not evidenced"),
    MembershipStatus.FORMER: marked("was a member and is none now"),
    MembershipStatus.LOCATION: marked("only the place of an event"),
    None: marked("named, but these sources say nothing of membership"),
}
"""Why a place of another status does not count."""


def members_named(cities: Iterable[Any]) -> Measure:
    """Places (status) whose membership a source states or reports; the others are left out, by reason."""
    return named(cities).measure(_("cities"))


def named(cities: Iterable[Any]) -> Split:
    """The rows of `members_named`."""
    cities = list(cities)
    others = [
        pair
        for status, reason in NOT_MEMBERS.items()
        for pair in because(_(reason), (row for row in cities if row.status == status))
    ]
    return Split([row for row in cities if row.status in MEMBERS], left_out=others)


def latest_reported(figures: Sequence[Any]) -> Any:
    """The dated figure (starts_on, value, qualifier) with the latest date; the last undated one if none is dated."""
    dated = [row for row in figures if row.starts_on]
    return max(dated, key=lambda row: row.starts_on) if dated else next(iter(figures[-1:]), None)
