"""A number explained: the card, how it is counted, every row behind it, and what was left out with the reason."""

from collections.abc import Sequence
from typing import Any

from dash import dcc, html

from dashboard import formats
from dashboard.components import shell
from dashboard.components.cards import card, value_text
from dashboard.components.provenance import marks
from dashboard.components.tables import Column, count, table, template_link
from dashboard.language import _, _n
from dashboard.metrics.counted import Counted, Row
from dashboard.metrics.measure import Indicator, Measure, State
from dashboard.metrics.scopes import Asked, Kind
from dashboard.metrics.split import by_reason

OPEN_UP_TO = 30
"""Longer lists are folded."""


def summary(counted: Counted, scope: str) -> Any:
    """The card as other pages show it, and beside it how it came about; `scope`: what it is about, in words."""
    item = counted.indicator
    pairs = [
        (_("What it is"), item.method),
        (_("Formula"), formula(counted)),
        (_("With these rows"), worked(counted)),
        (_("Counted for"), scope),
        *((name, value) for name, value in narrowed(item.asked) if value),
        (_("Measured against"), _target(counted.target) if counted.target else None),
        (_("Data as of"), html.Time(formats.partial(item.as_of), dateTime=item.as_of)),
        (_("Code"), html.Code(item.code)),
    ]
    about = shell.facts([pair for pair in pairs if pair[1] is not None])
    shown = html.Section(
        [html.H2(_("The number"), className="visually-hidden"), html.Div(card(item), className="cards")]
    )
    needed = html.P(template_link(item.code)) if item.measure.state is State.NO_DATA else None
    how = html.Section([html.H2(_("How it is counted")), about, files(item), needed], className="explained-how")
    return html.Div([shown, how], className="explanation")


def formula(counted: Counted) -> str:
    """In words, before any number is put in."""
    if counted.whole:
        return _("{part}, divided by: {whole}", part=counted.what, whole=_lowered(counted.whole))
    return _("Number of: {part}", part=_lowered(counted.what))


def worked(counted: Counted) -> str:
    """With the numbers of the rows below."""
    measure = counted.indicator.measure
    if measure.state is State.NO_DATA:
        return _("Not known: the value is empty, not zero.")
    if not counted.whole:
        return _("{value} {unit}", value=value_text(measure), unit=measure.unit)
    return _("{part} of {whole} = {share}", part=value_text(measure), whole=measure.denominator, share=_share(measure))


def narrowed(asked: Asked) -> list[tuple[str, str]]:
    """What the number was narrowed by beside its scope."""
    filters, kind = asked.filters, asked.scope.kind if asked.scope else Kind.NETWORK
    return [
        (_("Region"), "" if kind is Kind.REGION else filters.region or ""),
        (_("Programme"), "" if kind is Kind.PROGRAMME else filters.programme or ""),
        (_("Year"), str(filters.period or "")),
        (_("Status"), (filters.status or "").replace("_", " ")),
        (_("Theme"), (filters.topic or "").replace("-", " ")),
        (_("Search"), filters.q or ""),
        (_("Sources that count"), _("the founding documents alone") if filters.sources else ""),
    ]


def files(item: Indicator) -> Any:
    """Exactly the rows below, as files."""
    return file_links(item.code, item.asked.query_string)


def file_links(code: str, parameters: str) -> Any:
    """The files of an explanation, under the parameters of its address."""
    links = [
        html.A(kind.upper(), href=f"/explain/{code}.{kind}{parameters}", **{"data-export": kind})
        for kind in ("csv", "json")
    ]
    return html.P([_("Exactly these rows as"), " ", links[0], " · ", links[1]], className="files")


def row_lists(counted: Counted) -> list[Any]:
    """Rows that count, that may, that the number is a part of, and that are left out: each a table with sources."""
    if not any((counted.numerator, counted.possible, counted.denominator, counted.left_out)):
        said = _("No source that was read gives rows from which this could be counted. That does not mean zero.")
        return [shell.section(_("Rows"), html.P(said, className="notice"))]
    within = {row.key for row in counted.numerator}
    open_ones = {row.key for row in counted.possible}
    verdict = Column(_("Counts"), lambda row: _verdict(row.key in within, row.key in open_ones))
    parts = [_listed(_("Rows that count"), counted.what, counted.numerator, [])]
    if counted.possible:
        parts.append(_listed(_("Rows that may count"), _("Left open by the sources"), counted.possible, [_reason()]))
    if counted.whole:
        whole = _("What it is a part of")
        parts.append(_listed(whole, counted.whole, counted.denominator, [verdict], is_folded=True))
    return [*parts, _left_out(counted.left_out)]


def notice(said: str) -> Any:
    """Why an address that names a number shows none."""
    return html.Div(html.P(said), className="notice")


def _listed(title: str, what: str, rows: Sequence[Row], more: list[Column], *, is_folded: bool = False) -> Any:
    if not rows:
        return shell.section(title, html.P(_("No row counts. What was looked at is listed below, with the reason.")))
    shown = table([*_columns(), *more, _sources()], rows, caption=what)
    if is_folded:
        shown = html.Details([html.Summary(_("Show the list")), shown], className="as-table")
    listed = html.Div([count(len(rows), lambda n: _n("row", "rows", n)), shown], className="listing")
    return shell.section(title, listed, note=what if is_folded else "")


def _left_out(rows: Sequence[Row]) -> Any:
    if not rows:
        said = _("No row was left out.")
        return shell.section(_("Rows left out"), html.P(said), name="left-out")
    reasons = [f"{item.count}: {item.reason}" for item in by_reason((row, row.reason) for row in rows)]
    shown = table([*_columns(), _reason(), _sources()], rows, caption=_("Rows that were looked at and do not count"))
    if len(rows) > OPEN_UP_TO:
        shown = html.Details([html.Summary(_("Show the list")), shown], className="as-table")
    number = count(len(rows), lambda n: _n("row", "rows", n))
    listed = html.Div([number, html.Ul([html.Li(each) for each in reasons]), shown])
    return shell.section(_("Rows left out"), listed, name="left-out")


def _columns() -> list[Column]:
    return [
        Column(_("Row"), lambda row: dcc.Link(row.label, href=row.address)),
        Column(_("What it says"), lambda row: row.note or "–"),
    ]


def _reason() -> Column:
    return Column(_("Why"), lambda row: row.reason)


def _sources() -> Column:
    return Column(_("Sources"), lambda row: marks(row.sources))


def _verdict(counts: bool, may_count: bool) -> Any:
    if counts:
        return html.Span(_("yes"), className="tag yes")
    return html.Span(_("left open"), className="tag unknown") if may_count else _("no")


def _target(row: Row) -> Any:
    about = f" ({row.note})" if row.note else ""
    return html.Span([dcc.Link(row.label, href=row.address), about, " ", marks(row.sources)])


def _share(measure: Measure) -> str:
    if not measure.denominator or measure.low is None or measure.high is None:
        return "–"
    low, high = (formats.share(number, measure.denominator) for number in (measure.low, measure.high))
    return low if low == high else _("{low} to {high}", low=low, high=high)


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def rows_in_all(counted: Counted) -> str:
    """How many rows were looked at, in a sentence; nothing where there are none."""
    parts = (counted.numerator, counted.possible, counted.denominator, counted.left_out)
    return looked_at(len({row.key for part in parts for row in part}))


def looked_at(number: int) -> str:
    """How many rows; nothing where there are none."""
    return _n("{count} row was looked at.", "{count} rows were looked at.", number) if number else ""
