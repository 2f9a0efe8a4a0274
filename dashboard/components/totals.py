"""Totals as others reported them: with date, sign and source; drawn as points of their own, never joined to a line."""

from collections.abc import Sequence
from typing import Any

from dash import html

from dashboard import formats
from dashboard.components import shell
from dashboard.components.provenance import certainty, marks
from dashboard.components.tables import Column, table
from dashboard.language import _

STEP = 100


def totals_table(totals: Sequence[Any], caption: str, *, with_metric: bool = True) -> Any:
    """One row a reported total."""
    metric = Column(_("What was reported"), lambda row: row.metric.capitalize())
    columns = [
        *([metric] if with_metric else []),
        Column(_("As reported"), lambda row: f"{formats.qualified(row.value, row.qualifier)} {row.unit}"),
        Column(_("As of"), _when),
        Column(_("Kind of source"), lambda row: row.quality),
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


def _dot(dot: Any) -> Any:
    kind = "rough" if dot.row.date_precision == "year" else ""
    style = {"--from": f"{dot.left:.2%}", "--long": f"{dot.right - dot.left:.2%}", "--high": f"{dot.height:.2%}"}
    words = html.Span(formats.qualified(dot.row.value, dot.row.qualifier))
    return html.Span(words, className=f"dot {kind}", style=style)


def _when(row: Any) -> Any:
    dates = formats.span(row)
    note = html.Div(row.date_note, className="small") if row.date_note else None
    sure = certainty(row.certainty, row.certainty_note) if row.certainty_note else None
    return html.Div([html.Span(dates) if dates else shell.not_stated(_("undated")), " ", sure, note])
