"""Totals as others reported them: with date, sign and source; drawn as points of their own, never joined to a line."""

from collections.abc import Sequence
from typing import Any

from dash import html

from dashboard import formats
from dashboard.components.dates import when
from dashboard.components.provenance import marks
from dashboard.components.tables import Column, table
from dashboard.figures.drawn_bars import Length
from dashboard.language import _, told
from dashboard.vocabulary import DatePrecision

STEP = 100


def totals_table(totals: Sequence[Any], caption: str, *, with_metric: bool = True) -> Any:
    """One row a reported total."""
    metric = Column(_("What was reported"), lambda row: formats.worded(row.metric))
    columns = [
        *([metric] if with_metric else []),
        Column(_("As reported"), _stated),
        Column(_("As of"), lambda row: when(row, _("undated"))),
        Column(_("Kind of source"), lambda row: told(row.quality)),
        Column(_("Note"), lambda row: row.note or "–"),
        Column(_("Sources"), lambda row: marks(row.sources)),
    ]
    return table(columns, totals, caption=caption)


def dotted(dots: Sequence[Any], years: Sequence[int], top: int) -> Any:
    """`dots`: places of dated totals, shares from 0 to 1; a striped bar where only the year is known."""
    lines = [
        html.Div(html.Span(formats.number(value)), className="dots-line", style={"--high": f"{value / top:.2%}"})
        for value in range(0, top + 1, STEP)
    ]
    marks_of_years = [
        html.Span(str(year), className="dots-year", style={"--from": f"{place / len(years):.2%}"})
        for place, year in enumerate(years)
    ]
    return html.Div([*lines, *marks_of_years, *map(_dot, dots)], className="dots")


def totals_as_bars(totals: Sequence[Any], top: int) -> list[Length]:
    """Dated totals for a picture to take away, each with the date to which it belongs."""
    return [Length(formats.span(row), float(row.value) / top if top else 0.0, _stated(row)) for row in totals]


def undated(totals: Sequence[Any]) -> Any:
    """Totals that have no place on the axis of years, or None."""
    items = [html.Li([_stated(row), " ", marks(row.sources)]) for row in totals if row.starts_on is None]
    return (
        html.Div([html.H4(_("Undated")), html.Ul(items, className="chips")], className="dots-apart") if items else None
    )


def _stated(row: Any) -> str:
    """The total with its sign and unit: "> 100 cities"."""
    return f"{formats.qualified(row.value, row.qualifier)} {told(row.unit)}"


def _dot(dot: Any) -> Any:
    kind = f"{'rough' if dot.row.date_precision == DatePrecision.YEAR else ''} {'under' if dot.is_under else ''}"
    style = {"--from": f"{dot.left:.2%}", "--long": f"{dot.right - dot.left:.2%}", "--high": f"{dot.height:.2%}"}
    words = html.Span(formats.qualified(dot.row.value, dot.row.qualifier))
    return html.Span(words, className=f"dot {kind}", style=style)
