"""A lane for each year, in which each exchange lies where its days lie; those without a year stand apart."""

from collections.abc import Callable, Sequence
from typing import Any

from dash import html

from dashboard.language import _

HALF = 0.5


def lanes(years: Sequence[Any], label: Callable[[Any], Any], nothing: str) -> Any:
    """`years`: lanes of marks (row, bounds, known), shares of the year. `label` draws a row's name and dates."""
    return html.Div([_axis(), html.Ol([_lane(year, label, nothing) for year in years], className="lanes")])


def apart(rows: Sequence[Any], label: Callable[[Any], Any], title: str) -> Any:
    """Rows that no year is known of, drawn outside the lanes."""
    items = [html.Li(html.Div(label(row), className="lane-label")) for row in rows]
    return html.Div([html.H4(title), html.Ul(items)], className="lanes-apart")


def legend() -> Any:
    """What the two kinds of bar mean."""
    keys = (("known", _("days stated")), ("bounds", _("lies somewhere in this span")))
    return html.Ul(
        [html.Li([html.Span(className=f"key lane-key {kind}"), words]) for kind, words in keys], className="legend"
    )


def _axis() -> Any:
    months = (_("Jan"), _("Apr"), _("Jul"), _("Oct"))
    return html.Div([html.Span(month) for month in months], className="lane-axis", **{"aria-hidden": "true"})


def _lane(lane: Any, label: Callable[[Any], Any], nothing: str) -> Any:
    marks = [html.Li(_mark(mark, label)) for mark in lane.marks]
    track = html.Ul(marks) if marks else html.P(nothing, className="lane-empty")
    return html.Li([html.Span(str(lane.year), className="lane-year"), html.Div(track, className="lane-track")])


def _mark(mark: Any, label: Callable[[Any], Any]) -> Any:
    first, last = mark.known or mark.bounds
    spans = [html.Span(className="lane-bar bounds", style=_place(*mark.bounds)) if mark.bounds != mark.known else None]
    spans.append(html.Span(className="lane-bar known", style=_place(*mark.known)) if mark.known else None)
    side = "inside" if last - first > HALF else "before" if first > 1 - last else "after"
    return [
        html.Div(spans, className="lane-line", **{"aria-hidden": "true"}),
        html.Div(html.Span(label(mark.row)), className=f"lane-label {side}", style=_place(first, last)),
    ]


def _place(first: float, last: float) -> dict[str, str]:
    return {"--from": f"{first:.2%}", "--until": f"{last:.2%}", "--long": f"{last - first:.2%}"}
