"""Bars as SVG text, to take away: the page shows the same shares as a list of HTML."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from dashboard.figures import theme
from dashboard.figures.drawn_series import Caption
from dashboard.language import direction

WIDTH, LINE, TOP = 720, 34, 76
LABEL, BAR = 220, 380
"""Pixels for the label and for a bar of the whole length; the rest is for the value."""


@dataclass(frozen=True, slots=True)
class Length:
    """One bar: `share` from 0 to 1 of the whole length, `shown` its value in words."""

    label: str
    share: float
    shown: str


def drawn_bars(lengths: Sequence[Length], caption: Caption) -> str:
    """One SVG element, dark on white, mirrored where the reader's language runs from right to left."""
    height = TOP + LINE * len(lengths) + 16
    words = [
        _text(16, 28, caption.title, f'font-size="18" font-weight="650" fill="{theme.TEXT}"'),
        _text(16, 52, caption.note, f'font-size="13" fill="{theme.EXCHANGE}"') if caption.note else "",
    ]
    bars = [_bar(place, each) for place, each in enumerate(lengths)]
    said = f"<title>{escape(caption.title)}</title><desc>{escape(caption.finding)}</desc>"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
        f' role="img" direction="{direction()}" font-family="{escape(theme.FONT)}">'
        f'{said}<rect width="{WIDTH}" height="{height}" fill="{theme.PAPER}"/>'
        f"{''.join([*words, *bars])}</svg>"
    )


def _bar(place: int, each: Length) -> str:
    top, long = TOP + LINE * place, BAR * max(0.0, min(1.0, each.share))
    across = LABEL if direction() == "ltr" else WIDTH - LABEL - long
    return (
        _text(16, top + 17, each.label, f'font-size="14" fill="{theme.TEXT}"')
        + f'<rect x="{across:.1f}" y="{top}" width="{long:.1f}" height="24" rx="3" fill="{theme.ACTION}"/>'
        + _text(LABEL + long + 8, top + 17, each.shown, f'font-size="14" fill="{theme.TEXT}"')
    )


def _text(across: float, down: float, words: str, style: str) -> str:
    """Words that begin at `across`, counted from the side on which lines begin."""
    place = across if direction() == "ltr" else WIDTH - across
    return f'<text x="{place:.1f}" y="{down}" {style}>{escape(words)}</text>'
