"""What came of something, as reported: that it contributed, never more, and how far that is verified."""

from collections.abc import Sequence
from typing import Any

from dash import html

from dashboard.components import shell
from dashboard.components.names import city_link, kept
from dashboard.components.provenance import certainty, marks
from dashboard.language import _, _n
from dashboard.vocabulary import ResourceKind, ResultLevel, Verification


def results(outcomes: Sequence[Any]) -> Any:
    """Outcomes with their level and how far they are verified; rows name a city or none."""
    return html.Ul([_result(row) for row in outcomes], className="results")


def over_claiming_note() -> str:
    """How outcomes are to be read."""
    return _("As reported: the exchange contributed to these. No source measures how much, and none was checked by us.")


def objectives_list(objectives: Sequence[Any], served: dict[str, int]) -> Any:
    """The five objectives and how many sessions served each, by our reading; elsewhere nothing is stated."""
    return html.Ul([_objective(row, served.get(row.id)) for row in objectives], className="plain-list roster")


def resources_list(resources: Sequence[Any]) -> Any:
    """Tools and practices with their kind."""
    items = [
        html.Li(
            [
                html.Div([html.Strong(kept(row.title)), html.Div(row.summary, className="small")]),
                html.Span(
                    [html.Span(ResourceKind(row.kind).label, className="tag"), " ", marks(row.sources)],
                    className="roster-marks",
                ),
            ]
        )
        for row in resources
    ]
    return html.Ul(items, className="plain-list roster")


def _result(row: Any) -> Any:
    city = city_link(row.city, row.city_id) if row.city else None
    return html.Li(
        [
            html.P(
                [
                    html.Span(ResultLevel(row.level).label, className="tag"),
                    " ",
                    html.Span(Verification(row.verification).label, className=f"tag {row.verification}"),
                    " ",
                    certainty(row.certainty, row.certainty_note),
                ]
            ),
            html.P([html.Strong(row.title), " · " if city else None, city]),
            html.P(row.summary) if row.summary else None,
            html.P(marks(row.sources)),
        ]
    )


def _objective(row: Any, number: int | None) -> Any:
    if not number:
        found: Any = shell.not_stated()
    else:
        words = _n("{count} session", "{count} sessions", number)
        found = [html.Span(_("yes"), className="tag yes"), " ", html.Span(words, className="small")]
    return html.Li([html.Div(row.statement), html.Span(found, className="roster-marks")])
