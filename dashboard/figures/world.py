"""The interactive map: a picture as a plotly scattergeo figure."""

from typing import Any

from dashboard.figures import theme
from dashboard.figures.circles import along, arrow
from dashboard.figures.grouping import MARK, Group, Line, Picture, grouped
from dashboard.figures.names import named
from dashboard.figures.projection import Frame

HALO = theme.PAPER
CLOSE = 120.0
"""Degrees: what shows less of the world than this gets the finer coast."""
BEHAVIOUR = {"hovermode": "closest", "dragmode": "pan", "modebar": {"bgcolor": "rgba(0,0,0,0)"}}
DASHES = {True: "6px,5px", False: "solid"}


def world(picture: Picture) -> dict[str, Any]:
    """Lines, rings, bubbles, marks and names, in this order from below. `customdata` of a point: [[address, name]]."""
    groups = grouped(picture.marks, picture.frame)
    single = [group for group in groups if not group.label]
    data = [
        *(_arc(line) for line in picture.lines),
        _line_ends(picture.lines, picture.frame.centre[0]),
        _rings([group for group in groups if group.is_ringed], theme.TEXT, 6),
        _rings([group for group in groups if group.is_host], theme.EXCHANGE, 8),
        _bubbles([group for group in groups if group.label]),
        *(_marks([group for group in single if group.region == region], region) for region in theme.REGIONS),
        _names(groups if picture.is_named else []),
    ]
    kept = [trace for trace in data if trace["lon"]]
    return {"data": kept, "layout": theme.layout(geo=_geo(picture.frame), **BEHAVIOUR)}


def _geo(frame: Frame) -> dict[str, Any]:
    hidden = dict.fromkeys(("showframe", "showcountries", "showlakes", "showocean", "showsubunits"), False)
    middle, _latitude = frame.centre
    return hidden | {
        "projection": {"type": "natural earth", "rotation": {"lon": middle}},
        "resolution": 50 if frame.east - frame.west < CLOSE else 110,
        "lonaxis": {"range": [frame.west, frame.east], "showgrid": False},
        "lataxis": {"range": [frame.south, frame.north], "showgrid": False},
        "fitbounds": False,
        "showland": True,
        "landcolor": theme.LAND,
        "showcoastlines": True,
        "coastlinecolor": theme.COAST,
        "coastlinewidth": 0.7,
        "bgcolor": "rgba(0,0,0,0)",
        "uirevision": "/".join(map(str, frame)),
    }


def _points(groups: list[Group]) -> dict[str, Any]:
    return {
        "type": "scattergeo",
        "lon": [round(group.longitude, 5) for group in groups],
        "lat": [round(group.latitude, 5) for group in groups],
    }


def _told(groups: list[Group]) -> dict[str, Any]:
    return {
        "hovertext": [group.said for group in groups],
        "hoverinfo": "text",
        "customdata": [group.links for group in groups],
    }


def _marks(groups: list[Group], region: str) -> dict[str, Any]:
    look = theme.REGIONS[region]
    marker = {
        "size": MARK,
        "symbol": look.symbol,
        "color": look.light,
        "opacity": 1,
        "line": {"width": 1, "color": HALO},
    }
    return _points(groups) | _told(groups) | {"mode": "markers", "marker": marker}


def _names(groups: list[Group]) -> dict[str, Any]:
    sides = named(groups)
    words = {
        "text": [f"  {group.marks[0].name}  " if "middle" in side else group.marks[0].name for group, side in sides],
        "textposition": [side for _group, side in sides],
    }
    look = {"mode": "text", "hoverinfo": "skip", "textfont": {"size": 12, "color": theme.TEXT}}
    return _points([group for group, _side in sides]) | words | look


def _bubbles(groups: list[Group]) -> dict[str, Any]:
    outlines = [theme.REGIONS[group.region].light if group.region else theme.TEXT for group in groups]
    marker = {
        "size": [group.size for group in groups],
        "color": HALO,
        "opacity": 1,
        "line": {"width": 2, "color": outlines},
    }
    words = {"text": [group.label for group in groups], "textfont": {"size": 12, "color": theme.TEXT}}
    return _points(groups) | _told(groups) | words | {"mode": "markers+text", "marker": marker}


def _rings(groups: list[Group], colour: str, room: int) -> dict[str, Any]:
    sizes = [group.size + room for group in groups]
    marker = {"size": sizes, "symbol": "circle-open", "color": colour, "opacity": 1, "line": {"width": 1.6}}
    return _points(groups) | {"mode": "markers", "hoverinfo": "skip", "marker": marker}


def _arc(line: Line) -> dict[str, Any]:
    (west, south), (east, north) = line.start, line.end
    look = {"width": line.width, "color": _colour(line), "dash": DASHES[line.is_dashed]}
    ends = {"lon": [west, east], "lat": [south, north]}
    return {"type": "scattergeo", **ends, "mode": "lines", "hoverinfo": "skip", "line": look}


def _line_ends(lines: tuple[Line, ...], middle: float) -> dict[str, Any]:
    """Arrow heads on the lines, which also tell what the line is; a line without direction has a dot in its middle."""
    heads = [(*arrow(line.start, line.end, tip, middle), "triangle-up", line) for line in lines for tip in line.arrows]
    dots = [(along(line.start, line.end, 0.5), 0.0, "circle", line) for line in lines if not line.arrows]
    told = [*heads, *dots]
    marker = {
        "symbol": [symbol for _at, _turn, symbol, _line in told],
        "angle": [round(turn) for _at, turn, _symbol, _line in told],
        "size": [9 if symbol != "circle" else 6 for _at, _turn, symbol, _line in told],
        "color": [_colour(line) for *_look, line in told],
        "opacity": 1,
        "line": {"width": 0.5, "color": HALO},
    }
    return {
        "type": "scattergeo",
        "lon": [round(at[0], 4) for at, *_look in told],
        "lat": [round(at[1], 4) for at, *_look in told],
        "mode": "markers",
        "hovertext": [line.said for *_look, line in told],
        "hoverinfo": "text",
        "customdata": [[list(link) for link in line.links] for *_look, line in told],
        "marker": marker,
    }


def _colour(line: Line) -> str:
    return theme.ACTION if line.is_route else theme.EXCHANGE
