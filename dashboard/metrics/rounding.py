"""Numbers as they may be printed: rounded half up, and never more exact or more complete than they are (3.10)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

DETAIL, TILE = 1, 0
"""Decimals of percentages on a detail page and on a tile."""


class Sign(StrEnum):
    NONE = ""
    MORE = ">"
    LESS = "<"
    AT_LEAST = "≥"


@dataclass(frozen=True, slots=True)
class Printed:
    """A rounded number with the sign that keeps it true."""

    number: Decimal
    sign: Sign = Sign.NONE


def rounded(value: Decimal | None, decimals: int = 0) -> Decimal | None:
    """Half up, away from zero (3.10). None stays None."""
    return None if value is None else _rounded(value, decimals)


def _rounded(value: Decimal, decimals: int) -> Decimal:
    found = value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return abs(found) if found == 0 else found


def percent(share: Decimal | None, decimals: int = DETAIL) -> Printed | None:
    """A share from 0 to 1 (or outside, for progress) in percent; 100 and 0 only where they are exact (3.10)."""
    if share is None:
        return None
    exact = share * 100
    return _true(exact, _rounded(exact, decimals))


def _true(exact: Decimal, number: Decimal) -> Printed:
    """> 99 and < 1 for what is nearly all or nearly nothing; > 100 and < 0 for what is just beyond."""
    if number == 100 and exact != 100:
        return Printed(Decimal(99 if exact < 100 else 100), Sign.MORE)
    if number == 0 and exact != 0:
        return Printed(Decimal(1 if exact > 0 else 0), Sign.LESS)
    return Printed(number)


def largest_remainder(counts: Sequence[Decimal | int | None], decimals: int = 0) -> tuple[Decimal | None, ...]:
    """Percentages that add up to exactly 100 (3.10): 1, 1, 1 gives 34, 33, 33. Unknown stays None.

    Of equal remainders the first is rounded up. Widths of a stacked bar; `stacked` for what is printed.
    """
    step = Decimal(1).scaleb(-decimals)
    known = {place: Decimal(count) for place, count in enumerate(counts) if count is not None}
    whole = sum(known.values())
    if not whole:
        return (None,) * len(counts)
    exact = {place: count * 100 / step / whole for place, count in known.items()}
    floors = {place: value // 1 for place, value in exact.items()}
    missing = int(100 / step - sum(floors.values()))
    for place in sorted(exact, key=lambda place: (floors[place] - exact[place], place))[:missing]:
        floors[place] += 1
    return tuple(floors[place] * step if place in floors else None for place in range(len(counts)))


def stacked(counts: Sequence[Decimal | int | None], decimals: int = 0) -> tuple[Printed | None, ...]:
    """Shares of a stacked bar as printed beside their counts: largest remainder, with > 99 and < 1."""
    whole = sum(Decimal(count) for count in counts if count is not None)
    pairs = zip(counts, largest_remainder(counts, decimals), strict=True)
    return tuple(
        None if count is None or number is None else _true(Decimal(count) * 100 / whole, number)
        for count, number in pairs
    )


def at_least(count: Decimal | None) -> Printed | None:
    """A minimum count, such as "over 100 participants": ≥ 100 (3.10)."""
    return None if count is None else Printed(count, Sign.AT_LEAST)
