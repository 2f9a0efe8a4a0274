"""What a map draws, and which of its marks lie on each other: those become one counted bubble."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from math import hypot

from dashboard.figures.projection import WORLD, Frame, box, projected

MARK, BUBBLE, LARGEST = 9.0, 18.0, 26.0
"""Sizes in pixels."""
WIDTH = 680.0
NAMED, FEW = 14, 3
COVERED, UNREADABLE = 0.4, 0.7
"""Two marks nearer than a part of their mean size become one: single marks when one hides the other, bubbles when their
numbers could not be read."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing at a place. `said` is its hover text; a `label` (a number) makes it a bubble from the start."""

    href: str
    name: str
    longitude: float
    latitude: float
    region: str = ""
    said: str = ""
    is_ringed: bool = False
    is_host: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A great circle from `start` to `end` (longitude, latitude); `arrows`: the ends that it points to."""

    start: tuple[float, float]
    end: tuple[float, float]
    said: str
    links: tuple[tuple[str, str], ...] = ()
    arrows: tuple[tuple[float, float], ...] = ()
    is_dashed: bool = False
    width: float = 2.0
    is_route: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """All that one view of the map draws."""

    marks: tuple[Mark, ...] = ()
    lines: tuple[Line, ...] = ()
    frame: Frame = WORLD

    @property
    def is_named(self) -> bool:
        """Whether there is room for the names of the places."""
        return not self.frame.is_world and len(self.marks) <= NAMED


@dataclass(frozen=True, slots=True)
class Group:
    """Marks drawn as one, ordered by name; `x`, `y` are where it is drawn on a map of `WIDTH` pixels."""

    marks: tuple[Mark, ...]
    longitude: float
    latitude: float
    x: float = field(compare=False)
    y: float = field(compare=False)

    @property
    def label(self) -> str:
        return self.marks[0].label if len(self.marks) == 1 else str(len(self.marks))

    @property
    def size(self) -> float:
        return min(LARGEST, BUBBLE + len(self.marks) / 4) if self.label else MARK

    @property
    def region(self) -> str:
        """The region of all its marks; empty where they lie in several."""
        regions = {mark.region for mark in self.marks}
        return regions.pop() if len(regions) == 1 else ""

    @property
    def said(self) -> str:
        """All that its marks say; of many, who they are."""
        if len(self.marks) <= FEW:
            return "<br>".join(mark.said or mark.name for mark in self.marks)
        return "<br>".join((mark.said or mark.name).split("<br>")[0] for mark in self.marks)

    @property
    def is_ringed(self) -> bool:
        return any(mark.is_ringed for mark in self.marks)

    @property
    def is_host(self) -> bool:
        return any(mark.is_host for mark in self.marks)

    @property
    def links(self) -> list[list[str]]:
        return [[mark.href, mark.name] for mark in self.marks]


def grouped(marks: Iterable[Mark], frame: Frame = WORLD, width: float = WIDTH) -> list[Group]:
    """Each mark in exactly one group, whatever their order; groups ordered by their first name.

    The nearest two are joined first, until no mark of the map, `width` pixels wide, hides another.
    """
    scale = width / box(frame)[2]
    groups = sorted((_group([mark], scale) for mark in marks), key=_order)
    while pairs := _hiding(groups):
        joined = {id(group) for pair in pairs for group in pair}
        kept = [group for group in groups if id(group) not in joined]
        groups = sorted([*kept, *(_group([*a.marks, *b.marks], scale) for a, b in pairs)], key=_order)
    return groups


def _hiding(groups: list[Group]) -> list[tuple[Group, Group]]:
    """Pairs that hide each other and are each other's nearest: joining them does not depend on any order."""
    nearest = [_nearest(place, groups) for place in range(len(groups))]
    return [
        (groups[place], groups[other])
        for place, (apart, other) in enumerate(nearest)
        if apart < 1 and place < other and nearest[other][1] == place
    ]


def _nearest(place: int, groups: list[Group]) -> tuple[float, int]:
    """The distance to the group that hides this one most, below 1 where it is too near, and its position."""
    one = groups[place]
    return min(
        ((_apart(one, other), position) for position, other in enumerate(groups) if position != place),
        default=(1.0, place),
    )


def _apart(one: Group, other: Group) -> float:
    needed = UNREADABLE if one.label or other.label else COVERED
    return 2 * hypot(one.x - other.x, one.y - other.y) / (one.size + other.size) / needed


def _group(marks: list[Mark], scale: float) -> Group:
    ordered = sorted(marks, key=lambda mark: (mark.name, mark.href))
    longitude = sum(mark.longitude for mark in ordered) / len(ordered)
    latitude = sum(mark.latitude for mark in ordered) / len(ordered)
    x, y = projected(longitude, latitude)
    return Group(tuple(ordered), longitude, latitude, x * scale, y * scale)


def _order(group: Group) -> tuple[str, str]:
    return group.marks[0].name, group.marks[0].href
