"""One card for every indicator: its name links to the rows it counts, and it says how it counts them."""

from collections.abc import Sequence
from typing import Any

from dash import dcc, html

from dashboard import dataset, formats
from dashboard.components.provenance import badge, marks, source_ids
from dashboard.language import _, _n
from dashboard.metrics.measure import Indicator, Measure, State

Card = Indicator
SOURCES_SHOWN = 2


def cards(items: Sequence[Card]) -> Any:
    """Cards in a grid that wraps."""
    return html.Section(
        [
            html.H2(_("Key figures"), className="visually-hidden"),
            html.Div([card(item) for item in items], className="cards"),
        ]
    )


def card(item: Card) -> Any:
    measure = item.measure
    return html.Article(
        [
            html.H3(dcc.Link(item.name, href=item.rows), className="card-name"),
            html.P(
                [html.Bdi(item.wording or value_text(measure)), html.Span(measure.unit, className="unit")],
                className="card-value",
            ),
            html.P(_state(measure), className=f"card-state {measure.state}"),
            html.P(item.context, className="card-context") if item.context else None,
            _progress(item),
            html.Div([_foot(item), _links(item)], className="card-end"),
        ],
        className="card",
        **{
            "data-testid": "kpi",
            "data-kpi-id": item.code,
            "data-scope": str(item.asked.scope),
            "data-value": plain_value(measure),
            "data-unit": measure.unit,
            "data-target": "" if item.target is None else str(item.target),
            "data-status": str(measure.state),
            "data-asof": item.as_of,
            "data-source": item.sources,
            "data-provenance": dataset.provenance(),
        },
    )


def _foot(item: Card) -> Any:
    """One small line: the day, the sources, the kind of data."""
    ids = source_ids([item.sources])
    more = len(ids) - SOURCES_SHOWN
    told = _n("{count} more source: see the explanation", "{count} more sources: see the explanation", more)
    rest = html.Span([f"+{more}", html.Span(f" {told}", className="visually-hidden")], title=told) if more > 0 else None
    cited = [marks(";".join(ids[:SOURCES_SHOWN])), rest]
    day = [_("As of"), " ", html.Time(formats.partial(item.as_of), dateTime=item.as_of)] if item.as_of else []
    return html.P([html.Span(day), html.Span(cited, **{"data-source": ""}), badge()], className="card-foot")


def _links(item: Card) -> Any:
    """How the number is counted, folded, and beside it the way to every row that counts."""
    counted = [html.Summary(_("How it is counted")), html.P(item.method), _left_out(item.measure)]
    words = [_("Explain this number"), html.Span(f": {item.name}", className="visually-hidden")]
    to_rows = {"data-link": "", "data-explain": item.code}
    explained = html.A(words, href=item.explained, className="card-explain", **to_rows)
    return html.Div([html.Details(counted, className="explain"), explained], className="card-links")


def value_text(measure: Measure) -> str:
    """12, "1 to 3", or a dash where nothing is known."""
    if measure.value is not None:
        return formats.number(measure.value)
    if measure.low is None or measure.high is None:
        return "–"
    return _("{low} to {high}", low=formats.number(measure.low), high=formats.number(measure.high))


def plain_value(measure: Measure) -> str:
    """The value without separators: "12", "1-3", or nothing."""
    if measure.value is not None:
        return str(measure.value)
    return "" if measure.low is None else f"{measure.low}-{measure.high}"


def _state(measure: Measure) -> str:
    words = {
        State.COMPLETE: _("Counted from the sources"),
        State.RANGE: _("A range: the sources leave it open"),
        State.NO_DATA: _("Not reported"),
        State.NO_DENOMINATOR: _("Nothing to compare with"),
    }
    return words[measure.state]


def _progress(item: Card) -> Any:
    whole = item.target or item.measure.denominator
    if not whole or item.measure.low is None or item.measure.high is None:
        return None
    low, high = item.measure.low, item.measure.high
    shown = formats.share(low, whole) if low == high else f"{formats.share(low, whole)} – {formats.share(high, whole)}"
    return html.Div(
        [
            html.Span(
                [
                    html.Span(className="meter-high", style={"width": f"{min(1.0, high / whole):.2%}"}),
                    html.Span(className="meter-low", style={"width": f"{min(1.0, low / whole):.2%}"}),
                ],
                className="meter",
                **{"aria-hidden": "true"},
            ),
            html.P(_("{part} of {whole}", part=value_text(item.measure), whole=formats.number(whole)) + f" · {shown}"),
        ],
        className="card-progress",
    )


def _left_out(measure: Measure) -> Any:
    if not measure.left_out:
        return None
    return html.Ul([html.Li(f"{item.count}: {item.reason}") for item in measure.left_out])
