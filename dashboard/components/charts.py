"""One block for every chart: heading, finding in words, drawing, the same as a table, file, link, source, date."""

from dataclasses import dataclass
from typing import Any

from dash import dcc, html

from dashboard import dataset
from dashboard.figures.marking import with_note
from dashboard.language import _

CONFIG = {
    "topojsonURL": "/assets/maps/",
    "displaylogo": False,
    "showSendToCloud": False,
    "scrollZoom": False,
    "responsive": True,
    "displayModeBar": "hover",
    "modeBarButtonsToRemove": ["select2d", "lasso2d", "toImage"],
}


@dataclass(frozen=True, slots=True)
class Chart:
    """What a chart block shows. `finding` is its text alternative: the sentence a reader should take away."""

    name: str
    title: str
    finding: str
    table: Any
    export: str
    as_of: str
    sources: Any
    height: int = 360


def chart(about: Chart, figure: dict[str, Any], *, graph_id: str | None = None) -> Any:
    """`figure`: a plain plotly dict. `graph_id`: only where a callback needs it."""
    named = {"id": graph_id} if graph_id else {}
    marked = with_note(figure, dataset.note())
    graph = dcc.Graph(figure=marked, config=CONFIG, style={"height": f"{about.height}px"}, className="graph", **named)
    return _block(about, html.Div(graph, style={"minHeight": f"{about.height}px"}))


def drawn(about: Chart, drawing: Any) -> Any:
    """The block round any drawing that is no plotly graph: an SVG picture or HTML bars."""
    note = html.P(dataset.note(), className="drawing-note") if dataset.is_demonstration() else None
    return _block(about, [drawing, note] if note else drawing)


def _block(about: Chart, drawing: Any) -> Any:
    heading = f"{about.name}-heading"
    return html.Figure(
        [
            html.Figcaption([html.H3(about.title, id=heading), html.P(about.finding, className="finding")]),
            html.Div(drawing, role="group", className="drawing", **{"aria-label": f"{about.title}. {about.finding}"}),
            html.Details([html.Summary(_("Show as a table")), about.table], className="as-table"),
            html.P(
                [
                    html.A(_("CSV"), href=about.export, **{"data-export": "csv"}),
                    html.Button(
                        _("Copy link"),
                        type="button",
                        className="link-button",
                        disable_n_clicks=True,
                        **{"data-action": "copy-link"},
                    ),
                    html.Span([_("Data as of"), " ", html.Time(about.as_of, dateTime=about.as_of)]),
                    html.Span(about.sources, **{"data-source": ""}),
                ],
                className="chart-foot",
                **{"data-provenance": dataset.provenance()},
            ),
        ],
        className="chart",
        **{"data-chart": about.name, "data-provenance": dataset.provenance(), "aria-labelledby": heading},
    )
