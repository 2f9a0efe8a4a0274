"""What is known and what is missing: completeness by table, facts by certainty and by kind of source."""

from collections.abc import Sequence
from typing import Any

from dash import dcc, html

from dashboard import formats
from dashboard.components import shell
from dashboard.components.bars import Bar, bars
from dashboard.components.tables import Column, table
from dashboard.language import _, told
from dashboard.metrics.completeness import Completeness
from dashboard.vocabulary import Certainty


def completeness_report(tested: Sequence[tuple[str, Completeness]], sure: Sequence[Any], kinds: Sequence[Any]) -> Any:
    """`tested`: with what a table is called. `sure`: rows of certainty, n_facts. `kinds`: kind, n_facts, n_sources."""
    caption = _("Completeness of the main tables: rows that know a field, of all rows")
    return html.Div([shell.columns(_certainties(sure), _kinds(kinds)), table(_columns(), tested, caption=caption)])


def _certainties(sure: Sequence[Any]) -> Any:
    whole = sum(row.n_facts for row in sure) or 1
    terms = list(Certainty)
    items = [
        Bar(Certainty(row.certainty).label, row.n_facts / whole, _part(row.n_facts, whole))
        for row in sorted(sure, key=lambda row: terms.index(Certainty(row.certainty)))
    ]
    return html.Div([html.H3(_("Facts by certainty")), bars(items)])


def _kinds(kinds: Sequence[Any]) -> Any:
    most = max((row.n_facts for row in kinds), default=1) or 1
    items = [Bar(_named(row), row.n_facts / most, formats.number(row.n_facts)) for row in kinds]
    note = html.P(_("A fact may cite several sources, so these do not add up."), className="small")
    return html.Div([html.H3(_("Facts by kind of source")), bars(items), note])


def _named(row: Any) -> str:
    kind = _("founding document") if row.kind == "seed" else told(row.kind)
    return f"{kind} ({formats.number(row.n_sources)})"


def _columns() -> list[Column]:
    return [
        Column(_("Table"), lambda row: dcc.Link(row[0], href=f"/data#{row[1].table}")),
        Column(_("Rows"), lambda row: formats.number(row[1].n_rows), is_number=True),
        Column(_("Key fields known"), lambda row: _share(row[1]), is_number=True),
        Column(_("Rows that know all"), lambda row: _part(row[1].n_complete, row[1].n_rows), is_number=True),
        Column(_("Each field"), lambda row: _fields(row[1])),
        Column(_("Missing most often"), lambda row: _gaps(row[1])),
    ]


def _share(row: Completeness) -> str:
    return formats.share(sum(known for _name, known in row.known), row.n_rows * len(row.known))


def _part(part: int, whole: int) -> str:
    return f"{formats.number(part)} · {formats.share(part, whole)}" if whole else _("no rows")


def _fields(row: Completeness) -> str:
    return "; ".join(f"{_words(name)} {formats.together(f'{known}/{row.n_rows}')}" for name, known in row.known)


def _gaps(row: Completeness) -> str:
    return ", ".join(f"{_words(name)} ({number})" for name, number in row.missing[:3]) or _("nothing")


def _words(field: str) -> str:
    names = {
        "starts_on": _("date"),
        "latitude": _("place on the map"),
        "city_id": _("city"),
        "organisation_id": _("organisation"),
        "due_on": _("due date"),
        "status_as_of": _("date of the report"),
        "evidence_note": _("evidence"),
        "period_from": _("start of the period"),
        "period_until": _("end of the period"),
        "declared_progress": _("progress"),
        "budget_planned": _("budget"),
        "status": _("current status"),
        "address": _("web address"),
        "published": _("date of publication"),
        "amount": _("amount"),
        "attendance": _("attendance"),
        "day": _("day"),
        "delegates": _("delegates"),
        "host": _("host"),
        "language": _("language"),
        "last_heard": _("last heard"),
        "lead": _("lead"),
        "local_name": _("local name"),
        "planned_months": _("planned length"),
        "population": _("population"),
        "purpose": _("purpose"),
        "size": _("size"),
        "summary": _("summary"),
    }
    return names[field]
