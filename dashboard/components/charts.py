"""One block for every chart: heading, finding in words, drawing, the same as a table, files, link, source, date."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from dash import dcc, html

from dashboard import dataset, formats
from dashboard.components.pictures import taken_away
from dashboard.components.provenance import badge
from dashboard.components.tables import file_links
from dashboard.figures.drawn_bars import Length, drawn_bars
from dashboard.figures.drawn_series import Caption
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
    """What a chart block shows. `finding` is its text alternative: the sentence a reader should take away.

    `export`: address of its rows as CSV. `picture`: address of its drawing as an SVG file, if there is one.
    """

    name: str
    title: str
    finding: str
    table: Any
    export: str
    as_of: str
    sources: Any
    height: int = 360
    picture: str = ""


def chart(about: Chart, figure: dict[str, Any], still: Any) -> Any:
    """`figure`: a plain plotly dict. `still`: the same drawn by the server, which stands there at once and is printed.

    Both have one place and one height; client.js shows the figure in it when it comes near the screen.
    """
    height = f"{about.height}px"
    graph = dcc.Graph(
        figure=with_note(figure, dataset.note()), config=CONFIG, style={"height": height}, className="graph"
    )
    offer = html.Button(
        _("Make it interactive"),
        type="button",
        className="button quiet needs-script draw-button",
        disable_n_clicks=True,
        **{"data-action": "draw-chart"},
    )
    forms = html.Div([html.Div(still, className="still"), graph], className="forms", style={"minHeight": height})
    return _block(about, [forms, offer])


def drawn(about: Chart, drawing: Any) -> Any:
    """The block round any drawing that is no plotly graph: an SVG picture or HTML bars."""
    note = html.P(dataset.note(), className="drawing-note") if dataset.is_demonstration() else None
    return _block(about, [drawing, note] if note else drawing)


def barred(about: Chart, drawing: Any, lengths: Sequence[Length]) -> Any:
    """The block round bars drawn in HTML; `lengths` says the same for the picture that can be taken away."""
    svg = drawn_bars(lengths, Caption(about.title, about.finding, dataset.note()))
    return drawn(replace(about, picture=taken_away(svg)), drawing)


def _block(about: Chart, drawing: Any) -> Any:
    heading = f"{about.name}-heading"
    return html.Figure(
        [
            html.Figcaption([html.H3(about.title, id=heading), html.P(about.finding, className="finding")]),
            html.Div(drawing, role="group", className="drawing", **{"aria-label": f"{about.title}. {about.finding}"}),
            html.Details([html.Summary(_("Show as a table")), about.table], className="as-table"),
            html.Div([_told(about), _taken_away(about, heading)], className="chart-foot"),
        ],
        className="chart",
        **{"data-chart": about.name, "data-provenance": dataset.provenance(), "aria-labelledby": heading},
    )


def _told(about: Chart) -> Any:
    day = [_("Data as of"), " ", html.Time(formats.partial(about.as_of), dateTime=about.as_of)] if about.as_of else []
    return html.P([html.Span(day), html.Span(about.sources, **{"data-source": ""}), badge()])


def _taken_away(about: Chart, heading: str) -> Any:
    copy = _button(_("Copy link"), {"data-action": "copy-link", "data-to": heading})
    return html.P([*file_links(about.export, ("csv", "xlsx")), *_pictures(about), copy], className="chart-files")


def _pictures(about: Chart) -> list[Any]:
    """The drawing as a file: as it is from the server, or in points, which the browser makes of it."""
    if not about.picture:
        return []
    name = dataset.file_name(about.name)
    svg = html.A("SVG", href=about.picture, download=f"{name}.svg", **{"data-export": "svg"})
    return [svg, _button("PNG", {"data-export": "png", "data-named": f"{name}.png"})]


def _button(words: str, hooks: dict[str, str]) -> Any:
    return html.Button(words, type="button", className="link-button needs-script", disable_n_clicks=True, **hooks)
