"""How many cities are named as members, against what the network says of itself."""

from collections.abc import Iterable, Sequence
from typing import Any

from dashboard.metrics.measure import LeftOut, Measure, counted
from dashboard.vocabulary import MEMBERS


def members_named(cities: Iterable[Any]) -> Measure:
    """Places (status) whose membership a source states or reports; the others are left out, by reason."""
    statuses = [row.status for row in cities]
    members = sum(status in MEMBERS for status in statuses)
    return counted(
        members,
        "cities",
        left_out=(
            LeftOut(statuses.count("participant"), "took part; membership not stated"),
            LeftOut(statuses.count("joining"), "decided to join; completion not evidenced"),
            LeftOut(statuses.count("location"), "only the place of an event"),
            LeftOut(statuses.count(None), "named, but these sources say nothing of membership"),
        ),
    )


def latest_reported(figures: Sequence[Any]) -> Any:
    """The dated figure (starts_on, value, qualifier) with the latest date; the last undated one if none is dated."""
    dated = [row for row in figures if row.starts_on]
    return max(dated, key=lambda row: row.starts_on) if dated else next(iter(figures[-1:]), None)
