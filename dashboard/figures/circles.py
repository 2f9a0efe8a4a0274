"""Great circles: the shortest way between two places on the globe."""

from math import acos, asin, atan2, cos, degrees, radians, sin

from dashboard.figures.projection import projected

Point = tuple[float, float]
"""Longitude and latitude in degrees."""


def along(start: Point, end: Point, part: float) -> Point:
    """The point that lies `part` (0 to 1) of the way from `start` to `end`."""
    a, b = _vector(start), _vector(end)
    angle = acos(max(-1.0, min(1.0, sum(p * q for p, q in zip(a, b, strict=True)))))
    if angle < 1e-9:
        return start
    x, y, z = ((sin((1 - part) * angle) * p + sin(part * angle) * q) / sin(angle) for p, q in zip(a, b, strict=True))
    return degrees(atan2(y, x)), degrees(asin(max(-1.0, min(1.0, z))))


def arrow(start: Point, end: Point, tip: Point, middle: float = 0.0) -> tuple[Point, float]:
    """Where the head of an arrow to `tip`, one of the two ends, stands on the line, and its turn on the drawn map.

    Degrees clockwise from straight up; `middle` is the longitude in the middle of the map.
    """
    tail = start if tip == end else end
    stands, ahead = along(tail, tip, 0.62), along(tail, tip, 0.63)
    (x, y), (right, down) = (projected((west - middle + 180) % 360 - 180, north) for west, north in (stands, ahead))
    return stands, degrees(atan2(right - x, y - down)) % 360


def _vector(point: Point) -> tuple[float, float, float]:
    longitude, latitude = map(radians, point)
    return cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude)
