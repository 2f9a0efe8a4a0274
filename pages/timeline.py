"""Timeline: everything that has a date, and the size of the network as it was reported over time."""

from dataclasses import replace
from typing import Any

from dash import html, register_page

from dashboard import auth
from dashboard.components import charts, shell
from dashboard.components.drawing import drawn
from dashboard.components.entries import by_years, entry_kinds
from dashboard.components.filter_bar import Choice, filter_bar, sources_choice
from dashboard.components.freshness import updated
from dashboard.components.provenance import marks, page_sources, source_ids
from dashboard.components.tables import count
from dashboard.components.tabs import tabs
from dashboard.components.totals import dotted, totals_as_bars, totals_table, undated
from dashboard.components.year_choice import year_choice
from dashboard.figures.lanes import dots, scale_end
from dashboard.filters import Filters
from dashboard.language import _, _n, marked
from dashboard.metrics.exchanges import in_shown_order
from dashboard.queries import events, evidence, figures, programmes, regions
from dashboard.store import current_store, rows
from dashboard.vocabulary import Audience

PAGE = "timeline"
register_page(
    __name__,
    path="/timeline",
    name=marked("Timeline"),
    title=marked("Timeline · Strong Cities Network"),
    description=marked("Launch, summits, workshops, exchanges, programmes and plans of the network, by date."),
)


layout = shell.layout(PAGE)


@shell.shows(PAGE)
def show(asked: Any, _pathname: Any) -> str:
    return content(Filters.parse(asked), auth.audience())


@drawn
def content(filters: Filters, audience: Audience) -> Any:
    shown, cited = (_size if filters.view == "size" else _entries)(filters, audience)
    views = [(None, _("What happened")), ("size", _("Size of the network, as reported"))]
    return [
        shell.heading(_("Timeline"), _lead()),
        tabs(filters, views, _("Views of the timeline")),
        html.H2(views[filters.view == "size"][1], className="visually-hidden"),
        *shown,
        page_sources(rows(evidence.sources(source_ids(cited))), updated(current_store().latest_import()), "/timeline"),
    ]


def _lead() -> str:
    return _("What happened and when, dated only as exactly as the sources allow. What has no date stands at the end.")


def _choices(audience: Audience) -> list[Choice]:
    return [
        Choice("region", _("Region"), tuple((row.id, row.name) for row in rows(regions.choices()))),
        Choice("status", _("Kind"), tuple(entry_kinds().items())),
        year_choice(rows(events.years(audience))[0]),
        Choice("programme", _("Programme"), tuple((row.id, row.title) for row in rows(programmes.with_entries()))),
        sources_choice(),
    ]


def _order(filters: Filters) -> Any:
    is_oldest = filters.sort == "oldest"
    href = replace(filters, sort=None if is_oldest else "oldest").query_string or "?"
    words = _("Show the newest first") if is_oldest else _("Show the oldest first")
    return html.P(html.A(words, href=href, **{"data-ask": ""}))


def _undated(filters: Filters, audience: Audience) -> Any:
    if filters.status not in (None, "membership") or filters.programme or filters.period or filters.q:
        return None
    number = rows(events.undated_memberships(filters, audience))[0].number
    words = _("For {number} more members no source gives a first year; the list of cities holds them.", number=number)
    return html.P(words, className="notice") if number else None


def _entries(filters: Filters, audience: Audience) -> tuple[list[Any], list[str]]:
    found = rows(events.timeline(filters, audience))
    parts = [
        filter_bar(PAGE, filters, _choices(audience), search=_("Words in a title")),
        html.Div([count(len(found), lambda n: _n("entry", "entries", n)), _order(filters)], className="list-head"),
        by_years(in_shown_order(found)) if found else shell.empty(filters, _("Nothing has been recorded yet.")),
        _undated(filters, audience),
    ]
    return parts, [row.sources for row in found]


def _size(filters: Filters, audience: Audience) -> tuple[list[Any], list[str]]:
    found = rows(figures.figures("network", "scn", "membership", Filters(sources=filters.sources), audience))
    if not found:
        return [shell.empty(filters, _("No source reports a size of the network."))], []
    dated = [row for row in found if row.starts_on]
    known = sorted(row.starts_on.year for row in dated)
    years = range(known[0], known[-1] + 1) if known else range(0)
    top = scale_end(row.value for row in found)
    about = charts.Chart(
        name="network-size-as-reported",
        title=_("Size of the network, as reported"),
        finding=_(
            "{number} totals that the network or the press gave, {undated} of them undated. They are statements, not a"
            " count, so no line joins them. Signs: at least (≥), more than (>), about (≈). Striped: only the year is"
            " known.",
            number=len(found),
            undated=len(found) - len(dated),
        ),
        table=totals_table(found, _("Members as reported, with sign and date"), with_metric=False),
        export="/data/network_figures.csv",
        as_of=current_store().as_of(),
        sources=marks(";".join(source_ids(row.sources for row in found))),
    )
    drawing = dotted(dots(dated, years[0], years[-1], top), years, top) if dated else None
    shown = charts.barred(about, drawing, totals_as_bars(dated, top))
    return [shown, undated(found)], [row.sources for row in found]
