"""The drawn map: a picture as SVG text, which needs no script and prints."""

import json
from functools import cache
from html import escape
from math import cos, pi, sin
from typing import Any

from dashboard.config import ROOT
from dashboard.figures import theme
from dashboard.figures.circles import Point, along, arrow
from dashboard.figures.grouping import Group, Line, Picture, grouped
from dashboard.figures.names import named
from dashboard.figures.projection import Frame, box, projected

LAND_FILE = ROOT / "assets" / "maps" / "land.svg.json"
GROUPED_AT = 460.0
"""Width in pixels that marks are grouped for: between a phone's and a desk's."""
STEPS = 40
NARROW = 560
ENLARGED = 2.0
"""On pictures narrower than NARROW pixels, marks are drawn this much larger."""
WIDE = 1000.0


def drawn(picture: Picture, title: str, description: str, note: str = "") -> str:
    """An SVG document. Colours follow the reader's light or dark scheme. `note` stands in its upper left corner."""
    left, top, width, height = _window(picture.frame)
    unit = width / WIDE
    groups = grouped(picture.marks, picture.frame, GROUPED_AT)
    sides = dict(named(groups)) if picture.is_named else {}
    parts = [
        f"<title>{escape(title)}</title><desc>{escape(description)}</desc>",
        f"<style>{_style(unit)}</style>",
        f'<path class="land" fill="{theme.LAND}" stroke="{theme.COAST}" stroke-width="{0.7 * unit:.3f}"',
        f' d="{_land()["path"]}"/>',
        *(_arc(line) for line in picture.lines),
        *(_arrow(line, tip, unit) for line in picture.lines for tip in line.arrows),
        *(_mark(group, unit, sides.get(group, "")) for group in groups),
        _note(note, left, top, unit) if note else "",
    ]
    seen = f"{left:.2f} {top:.2f} {width:.2f} {height:.2f}"
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{seen}" role="img" font-family="{escape(theme.FONT)}">'
    return opening + "".join(parts) + "</svg>\n"


@cache
def _land() -> dict[str, Any]:
    land: dict[str, Any] = json.loads(LAND_FILE.read_text(encoding="utf-8"))
    return land


def _at(point: Point) -> Point:
    """A place on the land's drawing."""
    (right, down), (x, y) = _land()["translate"], projected(*point)
    return right + _land()["scale"] * x, down + _land()["scale"] * y


def _window(frame: Frame) -> tuple[float, float, float, float]:
    left, top, width, height = (value * _land()["scale"] for value in box(frame))
    right, down = _land()["translate"]
    return right + left, down + top, width, height


def _style(unit: float) -> str:
    light = {name: mark.light for name, mark in theme.REGIONS.items()}
    dark = {name: mark.dark for name, mark in theme.REGIONS.items()}
    tokens = light | {"land": theme.LAND, "coast": theme.COAST, "bg": theme.PAPER, "fg": theme.TEXT}
    night = dark | theme.NIGHT
    tokens |= {"exchange": theme.EXCHANGE, "route": theme.ACTION}
    regions = "".join(
        f".{name}{{fill:var(--{name})}}.o.{name}{{fill:var(--bg);stroke:var(--{name})}}" for name in light
    )
    return (
        f":root{{{_tokens(tokens)}--u:{unit:.4f}}}@media(prefers-color-scheme:dark){{:root{{{_tokens(night)}}}}}"
        ".land{fill:var(--land);stroke:var(--coast)}.s{transform:scale(var(--u))}"
        f"@media(max-width:{NARROW}px){{.s{{transform:scale(calc(var(--u)*{ENLARGED}))}}}}"
        ".m{stroke:var(--bg)}.o{fill:var(--bg);stroke:var(--fg)}.t{fill:var(--fg)}.ring{stroke:var(--fg)}"
        ".name{paint-order:stroke;stroke:var(--land);stroke-width:3px}.x{stroke:var(--exchange)}.r{stroke:var(--route)}.l{vector-effect:non-scaling-stroke}"
        f".head.x{{fill:var(--exchange)}}.head.r{{fill:var(--route)}}{regions}"
    )


def _tokens(values: dict[str, str]) -> str:
    return "".join(f"--{name}:{value};" for name, value in values.items())


def _arc(line: Line) -> str:
    kind, colour = _kind(line)
    dashes = ' stroke-dasharray="5 4"' if line.is_dashed else ""
    return (
        f'<path class="l {kind}" fill="none" stroke="{colour}" stroke-width="{line.width:g}"{dashes}'
        f' d="{_way(line)}"><title>{_words(line.said)}</title></path>'
    )


def _way(line: Line) -> str:
    """The great circle in steps; where it crosses the edge of the map the pen is lifted."""
    steps, last = [], None
    for step in range(STEPS + 1):
        point = along(line.start, line.end, step / STEPS)
        is_over_edge = last is None or abs(point[0] - last) > 180
        x, y = _at(point)
        steps.append(f"{'M' if is_over_edge else 'L'}{x:.1f} {y:.1f}")
        last = point[0]
    return "".join(steps)


def _arrow(line: Line, tip: Point, unit: float) -> str:
    kind, colour = _kind(line)
    stands, turn = arrow(line.start, line.end, tip)
    x, y = _at(stands)
    shape = f'<path class="head {kind}" fill="{colour}" stroke="none" d="M0-7L5 5L-5 5Z"/>'
    place = f"translate({x:.1f} {y:.1f}) rotate({turn:.0f})"
    return f'<g transform="{place}"><g class="s" transform="scale({unit:.4f})">{shape}</g></g>'


def _mark(group: Group, unit: float, side: str) -> str:
    x, y = _at((group.longitude, group.latitude))
    ring = group.size / 2 + (3.5 if group.label else 5.5)
    rings = [("ring", theme.TEXT)] * group.is_ringed + [("ring x", theme.EXCHANGE)] * group.is_host
    drawing = "".join(
        f'<circle class="{name}" r="{ring + 2 * place}" fill="none" stroke="{colour}" stroke-width="2"/>'
        for place, (name, colour) in enumerate(rings)
    )
    drawing += _bubble(group) if group.label else _symbol(group.region)
    drawing += _name(group.marks[0].name, side) if side else ""
    return (
        f'<g transform="translate({x:.1f} {y:.1f})"><title>{_words(group.said)}</title>'
        f'<g class="s" transform="scale({unit:.4f})">{drawing}</g></g>'
    )


def _name(name: str, side: str) -> str:
    place = {
        "middle right": 'x="12" y="4.6"',
        "middle left": 'x="-12" y="4.6" text-anchor="end"',
        "top center": 'y="-11" text-anchor="middle"',
        "bottom center": 'y="20" text-anchor="middle"',
    }[side]
    return f'<text class="t name" {place} font-size="13" fill="{theme.TEXT}">{escape(name)}</text>'


def _note(text: str, left: float, top: float, unit: float) -> str:
    words = (
        f'<text class="t name" x="14" y="24" font-size="17" font-weight="600" fill="{theme.TEXT}">{escape(text)}</text>'
    )
    return f'<g transform="translate({left:.1f} {top:.1f})"><g class="s" transform="scale({unit:.4f})">{words}</g></g>'


def _bubble(group: Group) -> str:
    colour = theme.REGIONS[group.region].light if group.region else theme.TEXT
    return (
        f'<circle class="o {group.region}" r="{group.size / 2:g}" fill="{theme.PAPER}" stroke="{colour}"'
        f' stroke-width="2.2"/>'
        f'<text class="t" y="4.6" text-anchor="middle" font-size="13" fill="{theme.TEXT}">{escape(group.label)}</text>'
    )


def _symbol(region: str) -> str:
    look = theme.REGIONS[region]
    style = f'fill="{look.light}" stroke="{theme.PAPER}" stroke-width="1.2"'
    return f'<path class="m {region}" {style} d="{SYMBOLS[look.symbol]}"/>'


def _kind(line: Line) -> tuple[str, str]:
    return ("r", theme.ACTION) if line.is_route else ("x", theme.EXCHANGE)


def _words(said: str) -> str:
    """Hover text of the other map as plain text."""
    return escape(said.replace("<br>", "\n").replace("<b>", "").replace("</b>", ""))


def _polygon(*corners: tuple[float, float]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in corners) + "Z"


def _round(radii: tuple[float, ...], corners: int, turn: float = 0.0) -> str:
    """Corners at equal angles from the top, their distances taken in turn from `radii`."""
    angles = [turn + 2 * pi * corner / corners for corner in range(corners)]
    return _polygon(*((radii[n % len(radii)] * sin(a), -radii[n % len(radii)] * cos(a)) for n, a in enumerate(angles)))


SYMBOLS = {
    "circle": "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z",
    "square": _polygon((-5.5, -5.5), (5.5, -5.5), (5.5, 5.5), (-5.5, 5.5)),
    "diamond": _polygon((0, -7.5), (7.5, 0), (0, 7.5), (-7.5, 0)),
    "triangle-up": _polygon((0, -7.5), (7, 5.5), (-7, 5.5)),
    "triangle-down": _polygon((0, 7.5), (7, -5.5), (-7, -5.5)),
    "cross": "M-2.6-7.2H2.6V-2.6H7.2V2.6H2.6V7.2H-2.6V2.6H-7.2V-2.6H-2.6Z",
    "star": _round((8.5, 3.6), 10),
    "hexagon": _round((7.2,), 6),
}
"""The symbols of theme.REGIONS, about as large as a circle of radius 6."""
