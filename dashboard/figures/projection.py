"""Where a point falls on the drawn map (Natural Earth, as in assets/maps/README.md), and what part of it is shown."""

from collections.abc import Iterable
from math import radians
from typing import NamedTuple

MARGIN = 0.12
LEAST_SPAN = 9.0
SHAPE = 0.5
"""Degrees north a map shows for each degree east, at least."""


class Frame(NamedTuple):
    """What a map shows, in degrees."""

    west: float
    east: float
    south: float
    north: float

    @property
    def is_world(self) -> bool:
        return self == WORLD

    @property
    def centre(self) -> tuple[float, float]:
        """Longitude and latitude of the middle."""
        return (self.west + self.east) / 2, (self.south + self.north) / 2


WORLD = Frame(-180, 180, -58, 84)
REGION_FRAMES = {
    "r-west-central-africa": Frame(-20, 32, -12, 26),
    "r-east-southern-africa": Frame(6, 58, -37, 16),
    "r-mena": Frame(-16, 62, 10, 44),
    "r-europe": Frame(-24, 42, 34, 70),
    "r-western-balkans": Frame(12, 25, 39, 47),
    "r-americas": Frame(-132, -34, -56, 62),
    "r-central-south-asia": Frame(44, 98, 0, 56),
    "r-southeast-asia-oceania": Frame(90, 180, -48, 30),
    "west-africa": Frame(-20, 18, 2, 28),
    "eastern-africa": Frame(18, 60, -28, 20),
    "balkans": Frame(12, 25, 39, 47),
    "central-asia": Frame(44, 92, 33, 57),
    "southeast-asia": Frame(88, 144, -13, 30),
}


def projected(longitude: float, latitude: float) -> tuple[float, float]:
    """East and south of the map's middle, in radii of the globe."""
    x, f = radians(longitude), radians(latitude)
    f2 = f * f
    f4 = f2 * f2
    return (
        x * (0.8707 - 0.131979 * f2 + f4 * (-0.013791 + f4 * (0.003971 * f2 - 0.001529 * f4))),
        -f * (1.007226 + f2 * (0.015085 + f4 * (-0.044475 + 0.028874 * f2 - 0.005916 * f4))),
    )


def box(frame: Frame) -> tuple[float, float, float, float]:
    """Left, top, width and height of a frame on the projected map. Its widest parallel counts."""
    widest = min(max(frame.south, 0.0), frame.north) if frame.north > 0 else frame.north
    left, right = projected(frame.west, widest)[0], projected(frame.east, widest)[0]
    top, bottom = projected(0, frame.north)[1], projected(0, frame.south)[1]
    narrow = [projected(lon, lat)[0] for lon in (frame.west, frame.east) for lat in (frame.south, frame.north)]
    left, right = min(left, *narrow), max(right, *narrow)
    return left, top, right - left, bottom - top


def frame_of(region: str | None, points: Iterable[tuple[float, float]]) -> Frame:
    """The region's frame, widened to hold all points (longitude, latitude); theirs alone where a region has none."""
    begun = REGION_FRAMES.get(region or "")
    places = [*points, *([(begun.west, begun.south), (begun.east, begun.north)] if begun else [])]
    if not places:
        return WORLD
    if begun and all(begun.west < x < begun.east and begun.south < y < begun.north for x, y in places[:-2]):
        return begun
    west, east = _widened([x for x, _y in places], 180)
    south, north = _widened([y for _x, y in places], 84, least=(east - west) * SHAPE)
    return Frame(west, east, max(south, -58), north)


def _widened(values: list[float], limit: float, least: float = LEAST_SPAN) -> tuple[float, float]:
    low, high = min(values), max(values)
    room = max((high - low) * MARGIN, (least - (high - low)) / 2)
    return max(-limit, low - room), min(limit, high + room)
