"""A reported value explained: how it came about, every observation behind it, and what does not count and why."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from dash import dcc, html

from dashboard import formats
from dashboard.components import shell
from dashboard.components.explanation import OPEN_UP_TO, file_links
from dashboard.components.formulas import hidden_cell
from dashboard.components.indicator_sheet import basis, over_places, over_time
from dashboard.components.indicator_value import reported_card, reports_text
from dashboard.components.provenance import marks
from dashboard.components.tables import Column, count, table
from dashboard.components.values import (
    RESULTS,
    number_text,
    percent_text,
    result_text,
    status_of,
    value_text,
)
from dashboard.language import _, _n
from dashboard.metrics.observed import REASONS, WITHHELD, Observed, Seen, aimed, parameters, stood
from dashboard.metrics.results import ResultState


def reported_summary(observed: Observed, scope: Any, present: Any) -> Any:
    """The card as the indicator's page shows it, and how it came about. `scope`: what it is about; `present`: today."""
    found = observed.found
    sheet = found.held.sheet
    pairs = [
        (_("What it is"), sheet.definition),
        (_("Whom it is about"), scope),
        (_("Flow or stock"), basis(sheet)),
        (_("Over time"), over_time(sheet)),
        (_("Over places"), over_places(sheet)),
        (
            _("Rows that count"),
            _("Only approved values of periods that are over count; of several revisions the last."),
        ),
        (_("With these rows"), worked(observed)),
        (_("Reports"), reports_text(found.result)),
        *_measured(found),
        (_("Data up to"), formats.day(found.result.data_as_of)),
        (_("Data as of"), html.Time(formats.day(found.as_of), dateTime=found.as_of.isoformat())),
        (_("Code"), dcc.Link(html.Code(sheet.id), href=f"/indicator/{sheet.id}")),
    ]
    about = shell.facts([pair for pair in pairs if pair[1] not in (None, "")])
    files = file_links(sheet.id, parameters(found, present))
    how = [html.H2(_("How the reported value came about")), about, files]
    return html.Div(
        [
            _earlier(found, present),
            reported_card(found, is_explained=True),
            html.Section(how, className="explained-how"),
        ]
    )


def _earlier(found: Any, present: Any) -> Any:
    if found.as_of == present:
        return None
    said = _("As of {day}: periods that were over by then, as they are known now.", day=formats.day(found.as_of))
    now = dcc.Link(_("Show the present number"), href=f"/explain/{found.held.sheet.id}{parameters(found)}")
    return html.Div([html.P(said), html.P(now)], className="notice")


def worked(observed: Observed) -> str:
    """With the numbers of the rows below."""
    result, kind = observed.found.result, observed.found.held.sheet.unit_kind
    shown = result_text(result, kind).split(" (")[0]
    state, unknown = _(RESULTS[result.state]), _("Not known: the value is empty, not zero.")
    if result.state == ResultState.SUPPRESSED:
        return state
    if result.value is None:
        return f"{state}. {unknown}"
    if result.denominator is not None:
        return f"{_exact(result.numerator)} / {_exact(result.denominator)} = {shown}"
    if observed.withheld:
        return shown
    return _n("{count} row gives {value}", "{count} rows add up to {value}", len(result.rows), value=shown)


def _exact(value: Any) -> str:
    return number_text(value, 0 if value == value.to_integral_value() else 1)


def _measured(found: Any) -> list[tuple[str, Any]]:
    """Baseline, target, expected value, and how progress and status follow from them."""
    judged, kind = found.assessment, found.held.sheet.unit_kind
    expected = value_text(judged.expected, kind) if judged.expected is not None else None
    return [
        (_("Baseline"), _baseline(found, kind)),
        (_("Target"), _target(found, kind)),
        (_("Expected by now"), expected),
        (_("Progress"), _progress(judged.progress, kind)),
        (_("Index"), _index(judged)),
        (_("Status"), [status_of(judged), " ", dcc.Link(_("Method and thresholds"), href="/method#status")]),
    ]


def _baseline(found: Any, kind: str) -> Any:
    value, row = found.assessment.progress.baseline, stood(found)
    if value is None:
        return None
    return (
        [value_text(value, kind), " · ", formats.span(row), " ", marks(row.sources)] if row else value_text(value, kind)
    )


def _target(found: Any, kind: str) -> Any:
    """The final target with its last day."""
    if not found.aim.path:
        return None
    last = found.aim.path[-1]
    cited = ";".join(row.sources for row in aimed(found) if row.sources)
    day = [" · ", formats.day(last.ends_on)] if last.ends_on else []
    return [value_text(last.value, kind), *day, " ", marks(cited)]


def _progress(reached: Any, kind: str) -> str | None:
    """(value − baseline) / (target − baseline), with its numbers."""
    if reached.share is None or None in (reached.actual, reached.baseline, reached.target):
        return None
    actual, start, target = (value_text(value, kind) for value in (reached.actual, reached.baseline, reached.target))
    return f"({actual} − {start}) / ({target} − {start}) = {percent_text(reached.share)}"


def _index(judged: Any) -> str | None:
    """Progress by the part of the way that was expected."""
    if judged.index is None or not judged.expected_share or judged.progress.share is None:
        return None
    parts = percent_text(judged.progress.share), percent_text(judged.expected_share)
    return f"{parts[0]} / {parts[1]} = {number_text(judged.index, 2)}"


def reported_rows(observed: Observed) -> list[Any]:
    """The rows that count and those that do not, each with its sources; or why none is shown."""
    if observed.withheld:
        return [shell.section(_("Rows"), html.P(_(WITHHELD[observed.withheld]), className="notice"))]
    if not observed.rows and not observed.left_out:
        return [shell.section(_("Rows"), html.P(_("No approved report"), className="notice"))]
    kind = observed.found.held.sheet.unit_kind
    return [_counting(observed.rows, kind), _left_out(observed.left_out, kind)]


def _counting(rows: Sequence[Seen], kind: str) -> Any:
    if not rows:
        said = _("No row counts. What was looked at is listed below, with the reason.")
        return shell.section(_("Rows that count"), html.P(said))
    return shell.section(_("Rows that count"), _listing(rows, _columns(kind), _("Rows that make the value")))


def _left_out(rows: Sequence[Seen], kind: str) -> Any:
    if not rows:
        return shell.section(_("Rows left out"), html.P(_("No row was left out.")), name="left-out")
    reasons = [f"{number}: {_(REASONS[reason])}" for reason, number in Counter(row.reason for row in rows).items()]
    columns = [*_columns(kind), Column(_("Why"), lambda row: _(REASONS[row.reason]))]
    listed = _listing(rows, columns, _("Rows that were looked at and do not count"))
    return shell.section(
        _("Rows left out"), html.Ul([html.Li(reason) for reason in reasons]), listed, name="left-out"
    )  # fmt: skip


def _listing(rows: Sequence[Seen], columns: Sequence[Column], caption: str) -> Any:
    shown = table(columns, rows, caption=caption)
    if len(rows) > OPEN_UP_TO:
        shown = html.Details([html.Summary(_("Show the list")), shown], className="as-table")
    return html.Div([count(len(rows), lambda n: _n("row", "rows", n)), shown], className="listing")


def _columns(kind: str) -> list[Column]:
    return [
        Column(_("Whom it is about"), lambda row: dcc.Link(row.place, href=row.address)),
        Column(_("Period"), _period),
        Column(_("Value"), lambda row: _number(row, kind), is_number=True),
        Column(_("Evidence"), lambda row: row.grade),
        Column(_("Approved"), lambda row: formats.day(row.approved_on)),
        Column(_("Sources"), lambda row: marks(row.sources)),
    ]


def _period(row: Seen) -> Any:
    return [row.period, " ", html.Span(_("carried forward"), className="tag")] if row.is_carried else row.period


def _number(row: Seen, kind: str) -> Any:
    if row.is_hidden:
        return hidden_cell()
    if row.numerator is None or row.denominator is None:
        return f"{value_text(row.value, kind)} {row.currency or ''}".strip()
    parts = f"{number_text(row.numerator)}/{number_text(row.denominator)}"
    return f"{percent_text(row.numerator / row.denominator)} ({parts})" if row.denominator else parts
