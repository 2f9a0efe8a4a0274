"""Bars drawn in HTML: they need no script, print, and read as a list."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dash import dcc, html

from dashboard.figures.drawn_bars import Length


@dataclass(frozen=True, slots=True)
class Bar:
    """`shown` is the value in words ("5 of 25"); `share` from 0 to 1 of the full length; `tone` a CSS class."""

    label: str
    share: float
    shown: str
    href: str | None = None
    tone: str = "plain"


def lengths(items: Sequence[Bar]) -> list[Length]:
    """The bars for a picture to take away."""
    return [Length(item.label, item.share, item.shown) for item in items]


def bars(items: Sequence[Bar]) -> Any:
    """A list of horizontal bars with their labels and values."""
    return html.Ul([_bar(item) for item in items], className="bars")


def _bar(item: Bar) -> Any:
    label = dcc.Link(item.label, href=item.href) if item.href else item.label
    width = f"{max(0.0, min(1.0, item.share)) * 100:.2f}%"
    return html.Li(
        [
            html.Span(label, className="bar-label"),
            html.Span(html.Span(style={"width": width}, className=f"bar-fill {item.tone}"), className="bar-track"),
            html.Span(item.shown, className="bar-value"),
        ]
    )


def stacked(items: Sequence[Bar]) -> Any:
    """One bar cut into parts, with its legend; shares add up to 1."""
    parts = [
        html.Span(
            style={"width": f"{item.share * 100:.2f}%"},
            className=f"bar-fill {item.tone}",
            title=f"{item.label}: {item.shown}",
        )
        for item in items
        if item.share > 0
    ]
    legend = [
        html.Li([html.Span(className=f"key {item.tone}"), _label(item), " ", html.Strong(item.shown)]) for item in items
    ]
    return html.Div([html.Div(parts, className="stack"), html.Ul(legend, className="legend")])


def _label(item: Bar) -> Any:
    return dcc.Link(item.label, href=item.href) if item.href else item.label
