"""An indicator's value with all that explains it: status, way to the target, trend, reports, evidence, its rows."""

from collections.abc import Sequence
from typing import Any

from dash import dcc, html

from dashboard import dataset, formats
from dashboard.components.cards import plain_value
from dashboard.components.formulas import hidden_cell
from dashboard.components.framework import counted_text
from dashboard.components.provenance import marks
from dashboard.components.tables import Column, table, template_link
from dashboard.components.values import (
    RESULTS,
    coverage_text,
    left_out,
    number_text,
    percent_text,
    plain_result,
    reported_text,
    result_text,
    status_of,
    trend_text,
    value_text,
)
from dashboard.language import _
from dashboard.metrics.measure import State
from dashboard.metrics.observed import explained_at
from dashboard.metrics.results import ResultState
from dashboard.metrics.small_numbers import cell

ROWS_SHOWN = 100


def counted_card(line: Any) -> Any:
    """The value of an indicator that is counted from facts."""
    item = line.counted
    shown = counted_text(item)
    explained = _explained(item.explained)
    measure = item.measure
    planned = []
    if line.planned:
        planned = [html.P([line.planned.name, ": ", line.planned.wording or counted_text(line.planned)])]
    parts = [
        _part(_("Counted from public facts"), _big(shown, line.sheet), html.P(explained), html.P(marks(item.sources))),
        _part(_("Status"), html.P(status_of(line.judged)) if line.judged else html.P(_("Its target has other years")),
              *planned, _expected(line.judged, line.sheet)),
        _part(_("How it is counted"), html.P(item.method), html.P(item.context) if item.context else None),
    ]  # fmt: skip
    about = {
        "data-value": plain_value(measure),
        "data-unit": measure.unit,
        "data-status": str(measure.state),
        "data-target": "" if item.target is None else str(item.target),
        "data-asof": item.as_of,
        "data-source": item.sources,
    }
    return _card(line.sheet, parts, about)


def reported_card(found: Any, *, is_explained: bool = False) -> Any:
    """The value of an indicator that was reported, with the way to its explanation where it does not stand in one."""
    sheet, judged = found.held.sheet, found.assessment
    shown = reported_text(found)
    as_of = found.as_of.isoformat()
    when = _("Data up to {day}", day=formats.day(found.result.data_as_of)) if found.result.data_as_of else ""
    parts = [
        _part(_("Reported"), _big(shown, sheet), html.P(_(RESULTS[found.result.state])), html.P(when),
              None if is_explained else html.P(_explained(explained_at(found)))),
        _part(_("Status"), html.P(status_of(judged)), _way(judged), _expected(judged, sheet), _judged(found)),
        _part(_("Trend"), html.P(trend_text(found.trend, found.held.is_ratio))),
        _part(_("Reports and evidence"), html.P(reports_text(found.result)),
              None if found.result.state == ResultState.SUPPRESSED else html.P(_graded(found.evidence))),
    ]  # fmt: skip
    return _card(
        sheet,
        parts,
        {"data-value": plain_result(found.result, sheet.unit_kind), "data-asof": as_of, "data-source": ""},
        scope=found.scope,
    )


def _judged(found: Any) -> Any:
    """Says so where not the value itself is held against the target."""
    if found.judged is found.result or found.judged.value is None:
        return None
    value = result_text(found.judged, found.held.sheet.unit_kind)
    return html.P(_("Held against the target: the last period, {value}", value=value), className="small")


def _explained(address: str) -> Any:
    return dcc.Link(_("Explain this number: every row that counts"), href=address)


def missing_card(sheet: Any, as_of: str) -> Any:
    """What stands where nothing is published."""
    parts = [
        _part(
            _("Value"),
            html.P("–", className="card-value"),
            html.P(_("Not published by any source that was read.")),
            html.P(dcc.Link(_("Explain: what would be counted"), href=f"/explain/{sheet.id}")),
        ),
        _part(_("What would be needed"), html.P(sheet.data_needed or "–"), html.P(template_link(sheet.id))),
    ]
    about = {"data-value": "", "data-status": str(State.NO_DATA), "data-asof": as_of, "data-source": sheet.sources}
    return _card(sheet, parts, about)


def _card(sheet: Any, parts: Sequence[Any], about: dict[str, str], scope: str = "network") -> Any:
    code = sheet.id if scope == "network" else f"{sheet.id}:{scope}"
    fixed = {
        "data-kpi-id": code,
        "data-scope": scope,
        "data-unit": sheet.unit,
        "data-target": "",
        "data-asof": "",
        "data-provenance": dataset.provenance(),
    }
    heading = html.H2(_("Value"), className="visually-hidden")
    return html.Div([heading, *parts], className="value-card", id="value", **{"data-testid": "kpi"} | fixed | about)


def _part(title: str, *parts: Any) -> Any:
    return html.Div([html.H3(title), *parts])


def _big(shown: str, sheet: Any) -> Any:
    number, _bracket, parts = shown.partition(" (")
    unit = f"({parts}" if parts else "" if sheet.unit_kind == "percent" else sheet.unit
    return html.P([html.Bdi(number), " ", html.Span(unit, className="unit")], className="card-value")


def _way(judged: Any) -> Any:
    reached = judged.progress
    if reached.share is None:
        return None
    bar = html.Span(className="meter-low", style={"width": f"{reached.bar:.2%}"})
    said = [html.P(_("{share} of the way to the target", share=percent_text(reached.share)))]
    if reached.target_probably_too_low:
        said.append(html.P(_("The target was probably too low."), className="small"))
    return html.Div([html.Span(bar, className="meter", **{"aria-hidden": "true"}), *said])


def _expected(judged: Any, sheet: Any) -> Any:
    if judged is None:
        return None
    reached, kind = judged.progress, sheet.unit_kind
    named = [(_("Baseline"), reached.baseline), (_("Expected by now"), judged.expected), (_("Target"), reached.target)]
    words = [f"{name} {value_text(value, kind)}" for name, value in named if value is not None]
    index = _("Index {index}", index=number_text(judged.index, 2)) if judged.index is not None else ""
    return html.P(" · ".join([*words, *([index] if index else [])]), className="small") if words else None


def reports_text(result: Any) -> str:
    """Who reported, of those who should; nothing where that is hidden with the value."""
    if result.state == ResultState.SUPPRESSED:
        return ""
    return coverage_text(result) or _("Nobody is obliged to report it.")


def _graded(evidence: Any) -> str:
    if evidence.value is None:
        return _("No value to grade.")
    good, whole = number_text(evidence.numerator), number_text(evidence.denominator)
    return _("Evidence A or B for {good} of {whole} values", good=good, whole=whole)


def rows_behind(found: Any, scopes: Any, rows: Sequence[Any]) -> Any:
    """How a reported value came about: the rows that count, and why the others do not."""
    keys, kind = set(found.result.rows), found.held.sheet.unit_kind
    counted = sorted((row for row in rows if row.id in keys), key=lambda row: (scopes[row.scope_id].name, row.ends_on))
    columns = [
        Column(_("Whom it is about"), lambda row: scopes[row.scope_id].name),
        Column(_("Period"), lambda row: row.period),
        Column(_("Value"), lambda row: _observed(row, kind, found.held.hidden), is_number=True),
        Column(_("Evidence"), lambda row: row.grade),
        Column(_("Approved"), lambda row: formats.day(row.approved_on)),
        Column(_("Sources"), lambda row: marks(row.sources)),
    ]
    shown = table(columns, counted[:ROWS_SHOWN], caption=_("Rows that make the value")) if counted else None
    more = len(counted) - ROWS_SHOWN
    rest = html.P(_("{count} more rows are in the file of all values.", count=more)) if more > 0 else None
    reasons = left_out(found.result)
    outside = [html.H3(_("Rows that do not count")), reasons] if reasons else []
    words = _("Show the {count} rows that count", count=len(counted))
    listed = html.Details([html.Summary(words), shown, rest], className="as-table")
    return html.Div([listed, *outside, html.P(_explained(explained_at(found)))])


def _observed(row: Any, kind: str, hidden: Any) -> Any:
    if cell(row.scope_id, row.ends_on) in hidden:
        return hidden_cell()
    if row.denominator is None:
        money = f" {row.currency}" if row.currency else ""
        return value_text(row.value, kind) + money
    parts = f"{number_text(row.numerator)}/{number_text(row.denominator)}"
    return f"{percent_text(row.numerator / row.denominator)} ({parts})"
