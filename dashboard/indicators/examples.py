"""The worked examples of the method, calculated by the very functions that calculate the indicators."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from dashboard.metrics.action_plan import ActivityStatus, PlanActivity, completion
from dashboard.metrics.aggregation import Expected, Rules, aggregate, select
from dashboard.metrics.progress import Aim, Assessment, Milestone, assess, assess_result
from dashboard.metrics.results import Observation, Result, between
from dashboard.metrics.rounding import largest_remainder
from dashboard.metrics.suppression import Shown, suppressed_row
from dashboard.metrics.trend import wilson
from dashboard.monitoring_terms import Direction, OverPlaces, OverTime

STARTS, ENDS = date(2025, 1, 1), date(2025, 12, 31)
MIDDLE = date(2025, 7, 2)
UP, DOWN = Direction.ASCENDING, Direction.DESCENDING
QUARTERS = (
    (date(2025, 1, 1), date(2025, 3, 31)),
    (date(2025, 4, 1), date(2025, 6, 30)),
    (date(2025, 7, 1), date(2025, 9, 30)),
    (date(2025, 10, 1), date(2025, 12, 31)),
)


@dataclass(frozen=True, slots=True)
class Case:
    """What goes in and what comes out. `elsewhere`: what other systems give, as stated in our review of them.

    `worked`: the formula with the numbers in it; empty where there is no way from a baseline to a target.
    """

    given: str
    found: Assessment
    elsewhere: tuple[str, ...] = ()
    worked: str = ""


class Misleading(str):
    """What another system gives where a reader would take away something wrong."""

    __slots__ = ()


def _wrong(text: str) -> Misleading:
    return Misleading(text)


REVIEWED = ("Akvo RSR", "UNICEF PRP", "TolaData", "Open SDG", "d-portal")
REVIEW = (
    (UP, "0", "4", "2", "50 %", "50 %", "below", "none (÷ 0)", "50"),
    (DOWN, "12", "4", "8", _wrong("200 %"), _wrong("0 %"), "below", "needs acceleration", "50"),
    (DOWN, "12", "0", "6", _wrong("0 %"), _wrong("0 %"), _wrong("non-reporting"), "limited / needs acceleration", "50"),
    (DOWN, "12", "4", "3", "75 %", _wrong("0 %"), "above", "achieved", "100"),
    (UP, "50", "60", "55", _wrong("91.7 %"), "50 %", "on", "on track", "50"),
    (UP, "50", "60", "48", _wrong("80 %"), "0 %", "below", "deterioration", _wrong("0")),
    (UP, "0", "4", "0", "0 %", "0 %", "below", "none (÷ 0)", "0"),
    (UP, "0", "4", None, _wrong("0 %"), _wrong("0 %"), "non-reporting", "–", "–"),
    (UP, None, "60", "30", "50 %", _wrong("50 %"), "below", "–", "50"),
    (UP, "10", "10", "10", "100 %", _wrong("0 %"), "on", "achieved", "–"),
    (UP, "10", "5", "7", _wrong("140 %"), "0 %", "above", _wrong("achieved"), "60"),
    (UP, "0", "4", "6", "150 %", "150 %", "above", "achieved", _wrong("100")),
)
"""Direction, baseline, target, value; then what each reviewed system gives, as marked in indicators.md 3.9."""
PARENTS = ("64.29 %", _wrong("60.00 %"), "–", "–", "–")
"""What they give for the parent of 3/4 and 6/10."""


def compared() -> list[Case]:
    """The cases on which the reviewed systems differ, at the middle of the path."""
    found = []
    for direction, baseline, target, value, *elsewhere in REVIEW:
        aim = _aim(Direction(direction), baseline, (target or "0", ENDS))
        arrow = "↑" if direction == UP else "↓"
        given = f"{arrow} B {baseline or '–'} · T {target} · V {value or '–'}"
        actual = None if value is None else Decimal(value)
        judged = assess(aim, actual, MIDDLE)
        worked = f"({value} − {baseline}) / ({target} − {baseline})" if judged.progress.share is not None else ""
        found.append(Case(given, judged, tuple(text or "–" for text in elsewhere), worked))
    return found


def on_the_path() -> list[tuple[str, Case]]:
    """The worked examples of expected value and status (3.4), each with its day."""
    exchanges = _aim(UP, "0", ("4", ENDS))
    late = _aim(DOWN, "12", ("4", ENDS))
    quarterly = _aim(UP, "0", *(zip(("10", "25", "45", "60"), (last for _first, last in QUARTERS), strict=True)))
    autumn, summer = date(2025, 9, 30), date(2025, 8, 15)
    return [
        ("exchanges", Case("B 0 · T 4 · V 2", assess(exchanges, Decimal(2), MIDDLE))),
        *(
            ("overdue", Case(f"B 12 · T 4 · V {value}", assess(late, Decimal(value), autumn)))
            for value in (9, 6, 13, 3)
        ),
        ("quarterly", Case("B 0 · T 10, 25, 45, 60 · V 28", assess(quarterly, Decimal(28), summer))),
    ]


def _aim(direction: Direction, baseline: str | None, *path: tuple[str, date]) -> Aim:
    steps = tuple(Milestone(Decimal(value), day) for value, day in path)
    return Aim(direction, None if baseline is None else Decimal(baseline), steps, STARTS)


STOCK = {"A": (10, 12, 15), "B": (7, None, 9), "C": (5, 6, None)}


def stock_by_quarter() -> list[tuple[Result, int]]:
    """Of each quarter: the sum of each city's latest value, and the sum of that quarter's rows alone (3.2.3)."""
    observed = [
        Observation(f"{city}{place}", city, *QUARTERS[place], value=Decimal(value))
        for city, values in STOCK.items()
        for place, value in enumerate(values)
        if value is not None
    ]
    rules, cities = Rules(OverTime.LATEST, OverPlaces.SUM), Expected(frozenset(STOCK))
    sums = [sum(values[place] or 0 for values in STOCK.values()) for place in range(3)]
    found = [aggregate(select(observed, QUARTERS[place][1]), rules, cities) for place in range(3)]
    return list(zip(found, sums, strict=True))


def ratios() -> list[tuple[Result, Decimal]]:
    """Ratio of sums, and the mean of the ratios that it is not (3.2.4)."""
    return [_ratio((3, 4), (6, 10)), _ratio((18, 20), (2, 80))]


def _ratio(*parts: tuple[int, int]) -> tuple[Result, Decimal]:
    observed = [
        Observation(f"r{place}", f"city {place}", *QUARTERS[0], numerator=Decimal(part), denominator=Decimal(whole))
        for place, (part, whole) in enumerate(parts)
    ]
    found = aggregate(select(observed, ENDS), Rules(OverTime.RATIO, OverPlaces.RATIO))
    return found, sum((Decimal(part) / whole for part, whole in parts), Decimal(0)) / len(parts)


def intervals() -> list[tuple[int, int, tuple[Decimal, Decimal] | None]]:
    """Two surveys with the same percentage and another message (3.5)."""
    return [(part, whole, wilson(Decimal(part), Decimal(whole))) for part, whole in ((7, 9), (70, 90))]


def plan() -> Result:
    """Eight activities, one completed, one cancelled (3.6)."""
    statuses = [ActivityStatus.COMPLETED, ActivityStatus.CANCELLED, *[ActivityStatus.PLANNED] * 6]
    return completion(PlanActivity(f"activity {place}", status) for place, status in enumerate(statuses))


def uncertain() -> tuple[Result, Assessment]:
    """One certain and two possible exchanges against a target of three, at the end of the window (3.7)."""
    held = between(Decimal(1), Decimal(3))
    return held, assess_result(_aim(UP, "0", ("3", ENDS)), held, ENDS)


SECTORS = {"municipal": 18, "police": 3, "CSO": 11, "youth": 6}


def hidden() -> tuple[dict[str, int], Shown]:
    """A row with one small cell, and how it may be shown (3.8)."""
    return SECTORS, suppressed_row(SECTORS)


def nearly() -> tuple[Decimal, Decimal]:
    """Shares that are not quite all, and not quite nothing (3.10)."""
    return Decimal(999) / 1000, Decimal(1) / 1000


def thirds() -> tuple[Sequence[int], tuple[Decimal | None, ...]]:
    """Three equal parts as percentages that add up to 100 (3.10)."""
    return (1, 1, 1), largest_remainder((1, 1, 1))
