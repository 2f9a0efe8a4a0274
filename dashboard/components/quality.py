"""How far what was reported can be relied on: reporting, evidence, what is out of date, what fails, what is missing."""

from collections import Counter
from typing import Any

from dash import dcc, html

from dashboard import formats
from dashboard.components.bars import Bar, bars
from dashboard.components.names import city_link
from dashboard.components.tables import Column, count, table
from dashboard.components.values import value_text
from dashboard.language import _, _n
from dashboard.metrics.quality import Check, Finding, Gap, Reporting, together

SHOWN = 60


def quality_report(found: Any) -> Any:
    """`found`: what dashboard.indicators.data_quality gathers."""
    silent = html.P(_("No observation has been reported. So nobody is late, and there is no evidence to grade."))
    reports = [_key(found), _reporting(found), _late(found), _checks(found)] if found.n_values else [_notice(silent)]
    return html.Div([*reports, _gaps(found), _conflicts(found)])


def _notice(part: Any) -> Any:
    return html.Div(part, className="notice", **{"data-state": "empty"})


def _key(found: Any) -> Any:
    whole = together(found.reporting)
    items = [
        (_("Reporting rate"), whole.n_reported, whole.n_due, _("reports that were due have come")),
        (_("Timeliness"), whole.n_on_time, whole.n_due, _("were approved by their day")),
        (_("Evidence"), found.evidence.numerator, found.evidence.denominator, _("values are graded A or B")),
        (_("Out of date"), len(found.late), None, _("series older than their rhythm and grace")),
    ]
    return html.Ul([_number(*item) for item in items], className="standing")


def _number(name: str, part: Any, whole: Any, words: str) -> Any:
    shown = formats.share(int(part), int(whole)) if whole else "–" if whole == 0 else formats.number(part)
    said = f"{formats.number(part)} / {formats.number(whole)} {words}" if whole else words
    return html.Li([html.P(name), html.Span(shown, className="big"), html.P(said, className="small")])


def _reporting(found: Any) -> Any:
    if not found.reporting:
        return html.P(_("Nobody is obliged to report, so no reporting rate can be given."))
    columns = [
        Column(_("Who"), lambda row: found.names.get(row.scope, row.scope)),
        Column(_("Reports due"), lambda row: str(row.n_due), is_number=True),
        Column(_("Came"), lambda row: _part(row.n_reported, row), is_number=True),
        Column(_("In time"), lambda row: _part(row.n_on_time, row), is_number=True),
        Column(_("Something is missing for"), lambda row: ", ".join(row.missing) or _("nothing")),
    ]
    listed = sorted(found.reporting, key=lambda row: str(found.names.get(row.scope, row.scope)))
    title = html.H3(_("Reports by city and others, in the order of the alphabet"))
    return html.Div([title, table(columns, listed, caption=_("Reports that were due"))])


def _part(part: int, row: Reporting) -> str:
    return f"{part} · {formats.share(part, row.n_due, 0)}"


def _late(found: Any) -> Any:
    if not found.late:
        return html.P(_("No series is out of date."))
    columns = [
        Column(_("Indicator"), lambda row: dcc.Link(found.names[row.indicator], href=f"/indicator/{row.indicator}")),
        Column(_("Who"), lambda row: found.names.get(row.scope, row.scope)),
        Column(_("Last value is of"), lambda row: formats.day(row.last)),
    ]
    listed = sorted(found.late, key=lambda row: (row.indicator, str(found.names.get(row.scope))))
    return _folded(_("Out of date"), _("Series out of date"), columns, listed)


def _checks(found: Any) -> Any:
    words = {
        Check.PARTS: _("parts differ from the total"),
        Check.DIRECTION: _("target on the wrong side of the baseline"),
        Check.OUTLIER: _("far from the other values, to be looked at"),
    }
    if not found.findings:
        return html.P(_("No check failed: parts add up, targets lie on the right side, no value is far from others."))
    columns = [
        Column(_("Indicator"), lambda row: dcc.Link(found.names[row.indicator], href=f"/indicator/{row.indicator}")),
        Column(_("Check that failed"), lambda row: words[row.check]),
        Column(_("Who"), lambda row: found.names.get(row.scope, row.scope)),
        Column(_("Period"), lambda row: row.period or "–"),
        Column(_("Stated"), lambda row: value_text(row.stated, _kind(row, found)), is_number=True),
        Column(_("Against"), lambda row: _against(row, _kind(row, found)), is_number=True),
    ]
    order = list(Check)
    return _folded(
        _("Checks that failed"), _("Checks"), columns, sorted(found.findings, key=lambda row: order.index(row.check))
    )


def _kind(row: Finding, found: Any) -> str:
    """The unit; parts are counted in people or things also where the value is a share."""
    return "number" if row.check is Check.PARTS else str(found.kinds[row.indicator])


def _against(row: Finding, kind: str) -> str:
    names = {Check.PARTS: _("parts"), Check.DIRECTION: _("baseline"), Check.OUTLIER: _("median")}
    return f"{names[row.check]} {value_text(row.found, kind)}"


def _folded(title: str, caption: str, columns: list[Column], listed: list[Any]) -> Any:
    shown = table(columns, listed[:SHOWN], caption=caption)
    more = len(listed) - SHOWN
    rest = html.P(_("{count} more are not shown here.", count=more), className="small") if more > 0 else None
    words = _("{title}: {count}", title=title, count=len(listed))
    return html.Details([html.Summary(words), shown, rest], className="as-table", open=len(listed) <= SHOWN // 3)


def _gaps(found: Any) -> Any:
    names = {"latitude": _("place on the map"), "local_name": _("local name"), "starts_on": _("date of joining")}
    whole = len(found.gaps)
    if not whole:
        return html.P(_("No member city is recorded."))
    missing = Counter(field for gap in found.gaps for field in gap.missing)
    items = [
        Bar(name, (whole - missing[field]) / whole, formats.together(f"{whole - missing[field]} / {whole}"))
        for field, name in names.items()
    ]
    incomplete = [gap for gap in found.gaps if gap.missing]
    columns = [
        Column(_("City"), lambda gap: _city(gap)),
        Column(_("Missing"), lambda gap: ", ".join(names[field] for field in gap.missing)),
    ]
    listed = table(columns, incomplete, caption=_("Member cities of which something is not known"))
    words = _("Show the cities and what is missing")
    head = count(len(incomplete), lambda n: _n("member city with a gap", "member cities with gaps", n))
    folded = html.Details([html.Summary(words), listed], className="as-table")
    return html.Div([html.H3(_("What is known of each member city")), bars(items), head, folded])


def _city(gap: Gap) -> Any:
    return city_link(gap.row.name, gap.row.id)


def _conflicts(found: Any) -> Any:
    link = dcc.Link(_("Open conflicts between sources"), href="/sources?view=conflicts&status=open")
    return html.P([link, ": ", html.Strong(str(found.n_open))])
