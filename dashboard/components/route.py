"""The stops of a visit in their order; stops with the same number are alternatives, drawn as a fork."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from dash import html

from dashboard.components.names import city_link
from dashboard.components.provenance import certainty, marks
from dashboard.language import _


def routes(stops: Sequence[Any]) -> list[Any]:
    """One list for each event; `stops` in order of event and sequence."""
    return [_route(list(group)) for _event, group in groupby(stops, key=lambda stop: stop.event_id)]


def _route(stops: Sequence[Any]) -> Any:
    is_ordered = all(stop.sequence for stop in stops)
    note = _("In the order of the source.") if is_ordered else _("The source states no order.")
    numbered = [list(group) for _number, group in groupby(stops, key=lambda stop: stop.sequence)]
    items = [_stop(group) for group in numbered] if is_ordered else [_stop([stop]) for stop in stops]
    body = html.Ol(items, className="route ordered") if is_ordered else html.Ul(items, className="route")
    return html.Div([html.H3(stops[0].event), html.P(note, className="small"), body])


def _stop(alternatives: Sequence[Any]) -> Any:
    parts: list[Any] = []
    for place, stop in enumerate(alternatives):
        parts += [html.Div(html.Em(_("or")))] if place else []
        parts.append(
            html.Div(
                [
                    html.Strong(city_link(stop.city, stop.city_id)),
                    " ",
                    marks(stop.sources),
                    html.Div([certainty(stop.certainty), " ", stop.certainty_note or ""], className="small")
                    if stop.certainty_note
                    else None,
                ]
            )
        )
    return html.Li(parts, className="fork" if len(alternatives) > 1 else "")
