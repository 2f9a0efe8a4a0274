"""Repeatable choices: the same seed makes the same network, whatever is added beside it later."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any, TypeVar

AS_OF = date(2026, 6, 30)
"""The day on which the invented network is told of; there is no clock."""
FIRST_DAY = date(2019, 1, 1)
T = TypeVar("T")
Row = dict[str, Any]
Made = tuple[str, Row]
"""A row and the table that it belongs to."""


def chance(seed: int, subject: str) -> Random:
    """A source of choices for one subject."""
    return Random(f"{seed}/{subject}")  # noqa: S311 (it need not be secret, it must be repeatable)


def turn(rng: Random, values: Iterable[T], index: int, weights: Mapping[T, float] | None = None) -> T:
    """Each of `values` in turn for the first, so that all occur; then by chance, where weights say how often."""
    listed = list(values)
    if index < len(listed):
        return listed[index]
    return rng.choices(listed, [weights.get(value, 1) for value in listed])[0] if weights else rng.choice(listed)


def day_between(rng: Random, first: date, last: date) -> date:
    return first + timedelta(days=rng.randint(0, max(0, (last - first).days)))


def some(rng: Random, values: Sequence[T], most: int) -> list[T]:
    """One to `most` different ones."""
    return rng.sample(values, min(len(values), rng.randint(1, most)))


def rarely(rng: Random, value: T, share: float) -> T | None:
    return value if rng.random() < share else None
