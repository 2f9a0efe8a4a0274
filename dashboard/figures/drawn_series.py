"""An indicator over time as SVG text: it stands in the page at once, needs no script, prints, and is a file of its own.

Places across are shares of the width, so that letters keep their size on every screen.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from itertools import pairwise
from math import ceil, floor, log10

from dashboard import formats
from dashboard.figures import theme
from dashboard.figures.series import Dot, Series

WIDTH, HEIGHT = 720, 360
"""In pixels, as a file. In a page the width is that of its place."""
LEFT, RIGHT = 0.13, 0.96
TOP, LINE = 44, 20
"""Pixels above the highest line of the grid, and for each line of words below the lowest."""
STEPS = (1, 2, 2.5, 5, 10)
LABELS = 6
"""At most so many years are named."""
STAR = "M0-6.5L1.6-2L6.2-2L2.5.8L3.9 5.4L0 2.6L-3.9 5.4L-2.5.8L-6.2-2L-1.6-2Z"


HOLLOW = f'fill="{theme.PAPER}" stroke="{theme.ACTION}" stroke-width="2"'


@dataclass(frozen=True, slots=True)
class Caption:
    """What is said of the drawing: to those who do not see it, and (`note`) in its upper corner to all."""

    title: str
    finding: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Scale:
    """From days to shares of the width, from values to pixels from above."""

    days: tuple[date, date]
    ticks: tuple[float, ...]
    bottom: int

    def across(self, day: date) -> str:
        first, last = self.days
        whole = (last - first).days
        share = (day - first).days / whole if whole else 0.5
        return f"{LEFT + share * (RIGHT - LEFT):.2%}"

    def down(self, value: float) -> float:
        low, high = self.ticks[0], self.ticks[-1]
        return self.bottom - (value - low) / (high - low) * (self.bottom - TOP)


def drawn_series(series: Series, caption: Caption) -> str:
    """One SVG element. Classes let a page colour it by its theme; by itself it is dark on white."""
    keys = list(_keys(series))
    scale = _scale(series, HEIGHT - LINE * (len(keys) + 1) - 12)
    told = " ".join(_plain(dot.words) + "." for dot in [*series.actual, *series.path])
    parts = [
        f"<title>{escape(caption.title)}</title><desc>{escape(caption.finding)} {escape(told)}</desc>",
        f'<rect class="paper" width="100%" height="100%" fill="{theme.PAPER}"/>',
        _text("0", 16, series.words.unit, "muted"),
        _note(caption.note),
        *_grid(scale),
        *_gaps(series, scale),
        *_line(series.path, scale, "path"),
        *_line(series.final, scale, "actual"),
        *(_mark(dot, scale, "target") for dot in series.path),
        *(_mark(dot, scale, "dot") for dot in series.final if dot.value is not None and dot not in series.partial),
        *(_mark(dot, scale, "partial") for dot in series.partial),
        *(_mark(dot, scale, "running") for dot in series.running),
        *(_key(place, key, scale.bottom + LINE) for place, key in enumerate(keys, start=1)),
    ]
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="series" width="{WIDTH}" height="{HEIGHT}" role="img"'
        f' direction="ltr" font-family="{escape(theme.FONT)}" font-size="13" aria-label="{escape(caption.title)}">'
    )
    return opening + "".join(parts) + "</svg>"


def _scale(series: Series, bottom: int) -> Scale:
    days = [dot.day for dot in [*series.actual, *series.path]] or [date.min]
    values = [0.0, *series.values]
    return Scale((min(days), max(days)), _ticks(min(values), max(values)), bottom)


def _ticks(low: float, high: float) -> tuple[float, ...]:
    """Round values, three to seven of them, from below the lowest to above the highest value."""
    rough = (high - low or 1.0) / 4
    size = 10.0 ** floor(log10(rough))
    step = next(size * each for each in STEPS if size * each >= rough)
    return tuple(step * place for place in range(floor(low / step), ceil((high or 1.0) / step) + 1))


def _grid(scale: Scale) -> Iterator[str]:
    for value in scale.ticks:
        y, look = scale.down(value), "axis" if value == 0 else "grid"
        colour = theme.MUTED if value == 0 else theme.HAIRLINE
        yield f'<line class="{look}" x1="0" x2="100%" y1="{y:.1f}" y2="{y:.1f}" stroke="{colour}"/>'
        yield _text("0", y - 4, formats.number(round(value, 6)), "muted")
    for day, words, anchor in _named_days(scale.days):
        yield _text(scale.across(day), scale.bottom + 16, words, "muted", anchor)


def _named_days(days: tuple[date, date]) -> list[tuple[date, str, str]]:
    """Beginnings of years; for a short series its first and last month."""
    first, last = days
    years = [year for year in range(first.year, last.year + 1) if first <= date(year, 1, 1) <= last]
    if len(years) > 1:
        return [(date(year, 1, 1), str(year), "middle") for year in years[:: ceil(len(years) / LABELS)]]
    both = [(first, "start"), (last, "end")] if first < last else [(first, "middle")]
    return [(day, formats.partial(day.isoformat()[:7]), anchor) for day, anchor in both]


def _line(dots: Sequence[Dot], scale: Scale, kind: str) -> Iterator[str]:
    """Neighbours are joined; a missing value leaves a gap."""
    for one, next_one in pairwise(dots):
        if one.value is None or next_one.value is None:
            continue
        yield (
            f'<line class="{kind}" x1="{scale.across(one.day)}" y1="{scale.down(float(one.value)):.1f}"'
            f' x2="{scale.across(next_one.day)}" y2="{scale.down(float(next_one.value)):.1f}" {_stroke(kind)}/>'
        )


def _stroke(kind: str) -> str:
    if kind == "path":
        return f'stroke="{theme.EXCHANGE}" stroke-width="2" stroke-dasharray="6 5"'
    return f'stroke="{theme.ACTION}" stroke-width="3" stroke-linecap="round"'


def _gaps(series: Series, scale: Scale) -> Iterator[str]:
    """A period without a value is an upright line over the whole height: it has no place on the scale, not even 0."""
    for dot in series.actual:
        if dot.value is None:
            x = scale.across(dot.day)
            yield (
                f'<line class="gap" x1="{x}" x2="{x}" y1="{TOP}" y2="{scale.bottom}" stroke="{theme.MUTED}"'
                f' stroke-dasharray="2 4"><title>{_said(dot)}</title></line>'
            )


def _mark(dot: Dot, scale: Scale, kind: str) -> str:
    """A mark at its day and value. The nested `svg` takes the share of the width, which a path cannot."""
    y = scale.down(float(dot.value or 0))
    told = f"<title>{_said(dot)}</title>"
    return f'<svg x="{scale.across(dot.day)}" y="{y:.1f}" overflow="visible">{_shape(kind)}{told}</svg>'


def _shape(kind: str) -> str:
    if kind == "target":
        return f'<path class="target" d="{STAR}" fill="{theme.EXCHANGE}"/>'
    if kind == "running":
        return f'<path class="ring" d="M0-7L7 0L0 7L-7 0Z" {HOLLOW}/>'
    if kind == "partial":
        return f'<circle class="ring" r="4.5" {HOLLOW}/>'
    return f'<circle class="dot" r="4.5" fill="{theme.ACTION}"/>'


def _keys(series: Series) -> Iterator[tuple[str, str]]:
    """What stands in the drawing, with its name."""
    words = series.words
    if any(dot.value is not None for dot in series.final):
        yield "actual", words.actual
    named = (("path", words.path, series.path), ("partial", words.partial, series.partial))
    running = ("running", words.running, series.running)
    gaps = ("gap", words.gap, [dot for dot in series.actual if dot.value is None])
    yield from ((kind, name) for kind, name, dots in (*named, running, gaps) if dots)


def _key(place: int, key: tuple[str, str], below: int) -> str:
    kind, name = key
    y = below + place * LINE
    lines = {
        "actual": _stroke("actual"),
        "path": _stroke("path"),
        "gap": f'stroke="{theme.MUTED}" stroke-dasharray="2 4"',
    }
    line = f'<line class="{kind}" x1="2" x2="26" y1="{y}" y2="{y}" {lines[kind]}/>' if kind in lines else ""
    shapes = {"actual": "dot", "path": "target", "partial": "partial", "running": "running"}
    shape = f'<svg x="14" y="{y}" overflow="visible">{_shape(shapes[kind])}</svg>' if kind in shapes else ""
    return line + shape + _text("36", y + 4.5, name)


def _note(text: str) -> str:
    return _text("100%", 16, text, "note", "end") if text else ""


def _text(x: str, y: float, words: str, look: str = "said", anchor: str = "start") -> str:
    colour = theme.MUTED if look == "muted" else theme.TEXT
    weight = ' font-weight="600"' if look == "note" else ""
    place = f'x="{x}" y="{y:.1f}" text-anchor="{anchor}"'
    return f'<text class="{look}" {place} fill="{colour}"{weight}>{escape(words)}</text>'


def _said(dot: Dot) -> str:
    return escape(_plain(dot.words))


def _plain(words: str) -> str:
    """Hover text of the plotly figure as a line of text."""
    return ", ".join(words.split("<br>"))
