"""Plans and activities in figures: cards, two bars, and the words for a plan's period."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dash import dcc, html

from dashboard import formats
from dashboard.components.bars import Bar, lengths, stacked
from dashboard.components.charts import Chart, barred
from dashboard.components.provenance import marks, source_ids
from dashboard.components.tables import Column, table
from dashboard.filters import Filters
from dashboard.language import _, stored
from dashboard.metrics import plans as measured
from dashboard.vocabulary import ReportedStatus

TONES = {
    ReportedStatus.ADOPTED: "achieved",
    ReportedStatus.COMPLETED: "achieved",
    ReportedStatus.HELD: "on-track",
    ReportedStatus.STARTED: "on-track",
    ReportedStatus.PLANNED: "plain",
    ReportedStatus.INTEREST: "unknown",
}
Counts = Sequence[tuple[ReportedStatus, int]]


def plan_charts(plans: Sequence[Any], activities: Sequence[Any], filters: Filters, as_of: str) -> Any:
    """Plans by stage and activities by status, each one bar with its table."""
    stages, statuses = measured.plans_by_stage(plans), measured.activities_by_status(activities)
    bars = [
        _chart("plans-by-stage", _("Plans by stage"), stages, ("plans", "action_plans", plans), (filters, as_of)),
        _chart("activities-by-status", _("Activities by status, as last reported"), statuses,
               ("activities", "activities", activities), (filters, as_of)),
    ]  # fmt: skip
    return html.Div([bar for bar in bars if bar], className="side-by-side")


def period(plan: Any) -> str:
    """The plan's period as stated: whole years as years, else days. Empty where none is stated."""
    first, last = plan.period_from, plan.period_until
    if first is None or last is None:
        return ""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    return f"{formats.day(first)} – {formats.day(last)}"


def when(plan: Any) -> str:
    """Launch or adoption as exactly as it is known, with how it is known where that says more."""
    stated = formats.span(plan)
    if not stated or stored(plan.date_note or "") in ("", "year", "month", "day"):
        return stated or plan.date_note or ""
    return f"{stated} ({plan.date_note})"


def what_is_silent(activities: Sequence[Any], milestones: Sequence[Any]) -> str:
    """A sentence on what no source says of any of the activities."""
    silent = [
        name
        for name, told in (
            (_("budgets"), any(row.budget_planned is not None or row.budget_spent is not None for row in activities)),
            (_("progress figures"), any(row.declared_progress is not None for row in activities)),
            (_("milestones"), bool(milestones)),
        )
        if not told
    ]
    if not silent or not activities:
        return ""
    return _("What no source states for these activities: {list}.", list=", ".join(silent))


def seeds_note(filters: Filters) -> Any:
    """Said where only the founding documents count: stage and status are then what these documents say."""
    if filters.sources != "seeds":
        return None
    said = _("These rows are named in a founding document, and their stage and status are what it says of them.")
    return html.Div(html.P(said), className="notice")


def _sources(rows: Sequence[Any]) -> str:
    return ";".join(source_ids(row.sources for row in rows))


def _chart(name: str, title: str, counts: Counts, listed: tuple[str, str, Sequence[Any]], page: Any) -> Any:
    view, export, rows = listed
    filters, as_of = page
    whole = sum(number for _status, number in counts)
    if not whole:
        return None
    parts = [Bar(status.label, number / whole, str(number), tone=TONES[status]) for status, number in counts]
    found = ", ".join(f"{status.label.lower()} {number}" for status, number in counts)
    columns = [
        Column(_("Status"), lambda row: dcc.Link(row[0].label, href=f"/action-plans?view={view}&status={row[0]}")),
        Column(_("Number"), lambda row: str(row[1]), is_number=True),
        Column(_("Share"), lambda row: formats.share(row[1], whole), is_number=True),
    ]
    about = Chart(
        name=name,
        title=title,
        finding=_("Of {whole}: {list}. As last reported by a source, not as of today.", whole=whole, list=found),
        table=table(columns, counts, caption=title),
        export=f"/data/{export}.csv{replace(filters, view=None, sort=None).query_string}",
        as_of=as_of,
        sources=marks(_sources(rows)),
    )
    return barred(about, stacked(parts), lengths(parts))
