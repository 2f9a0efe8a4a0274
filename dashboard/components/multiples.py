"""Small series side by side on one scale, drawn in HTML; each says its values in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dash import dcc, html

from dashboard.language import _

HALF_A_LINE = 2.0
"""Half the thickness of a line, in percent of the drawing's height."""


@dataclass(frozen=True, slots=True)
class Multiple:
    """One small drawing. `drawing`: lines of points and the height of the target (figures.sparks.Spark), or None."""

    name: str
    href: str
    drawing: Any
    latest: str
    note: str
    status: Any
    sentence: str


def multiples(items: Sequence[Multiple]) -> Any:
    """In the order given: by the alphabet, never by value."""
    return html.Ul([_multiple(item) for item in items], className="multiples")


def spark(drawing: Any, sentence: str) -> Any:
    """The drawing alone, with what it shows as its text alternative; nothing where there is nothing to draw."""
    if drawing is None or not drawing.points:
        return html.Div(_("no value to draw"), className="spark-box empty")
    goal = [html.Span(className="spark-goal", style={"--up": f"{drawing.goal:.2%}"})] if drawing.goal else []
    lines = [html.Span(className="spark-line", style={"clipPath": _band(line)}) for line in drawing.lines]
    dots = [
        html.Span(className="spark-dot", style={"--across": f"{across:.2%}", "--up": f"{up:.2%}"})
        for across, up in drawing.points
    ]
    inside = html.Div([*goal, *lines, *dots], className="spark")
    return html.Div(inside, className="spark-box", role="img", **{"aria-label": sentence})


def _band(line: Sequence[tuple[float, float]]) -> str:
    """A polygon as thick as a line."""
    above = [f"{across:.2%} {(1 - up) * 100 - HALF_A_LINE:.2f}%" for across, up in line]
    below = [f"{across:.2%} {(1 - up) * 100 + HALF_A_LINE:.2f}%" for across, up in reversed(line)]
    return f"polygon({', '.join([*above, *below])})"


def _multiple(item: Multiple) -> Any:
    return html.Li(
        [
            html.H4(dcc.Link(item.name, href=item.href)),
            spark(item.drawing, item.sentence),
            html.P([html.Strong(item.latest), " ", html.Span(item.note, className="small")], className="spark-latest"),
            html.P(item.status, className="spark-status"),
        ],
        className="multiple",
    )
