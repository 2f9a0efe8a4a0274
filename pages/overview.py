"""Overview: the network at a glance, each number a link to the rows it counts."""

from collections.abc import Sequence
from typing import Any

from dash import dcc, html, register_page

from dashboard import auth, formats
from dashboard.components import plan_summary, shell, terms
from dashboard.components.cards import cards
from dashboard.components.drawing import drawn
from dashboard.components.filter_bar import filter_bar, sources_choice
from dashboard.components.freshness import updated
from dashboard.components.pictures import map_address
from dashboard.components.provenance import marks, page_sources, source_ids
from dashboard.filters import Filters
from dashboard.indicators import coverage, exchanges
from dashboard.indicators.membership import members
from dashboard.indicators.plans import plan_indicator
from dashboard.language import _, marked
from dashboard.metrics.measure import Indicator
from dashboard.queries import events, evidence, plans
from dashboard.store import current_store, rows
from dashboard.vocabulary import Audience

PAGE = "overview"
LATEST = 6
register_page(
    __name__,
    path="/",
    name=marked("Overview"),
    title=marked("Strong Cities Network dashboard"),
    description=marked("Members, exchanges, promises and plans of the Strong Cities Network, each with its source."),
)


layout = shell.layout(PAGE)


@shell.shows(PAGE)
def show(asked: Any, _pathname: Any) -> str:
    return content(Filters(sources=Filters.parse(asked).sources), auth.audience())


@drawn
def content(filters: Filters, audience: Audience) -> Any:
    items = _headlines(filters, audience)
    plan_rows, work = rows(plans.plans(filters, audience)), rows(plans.activities(filters, audience))
    latest = [row for row in rows(events.timeline(filters, audience)) if row.starts_on or row.ends_on][:LATEST]
    today = current_store().as_of()
    adopted = [plan_indicator("plans-adopted", plan_rows, filters)]
    cited = source_ids([*(item.sources for item in [*items, *adopted]), *(row.sources for row in latest)])
    return [
        shell.heading(_("The network at a glance"), _lead()),
        html.P(dcc.Link(_("New here? Two-minute guides"), href="/guide"), className="new-here"),
        terms.words_here("Member", "Priority region", "Range", "Not stated"),
        filter_bar(PAGE, filters, [sources_choice()]),
        cards([*items, *adopted]),
        shell.columns(_latest(latest), _small_map(filters)),
        shell.section(_("Action plans and activities"), plan_summary.plan_charts(plan_rows, work, filters, today)),
        page_sources(rows(evidence.sources(cited)), updated(current_store().latest_import()), "/"),
    ]


def _lead() -> str:
    return _(
        "Cities that prevent hate and violent extremism learn from one another. This is what public sources say of"
        " them: every number leads to the rows it counts, every row to its sources."
    )


def _headlines(filters: Filters, audience: Audience) -> list[Indicator]:
    held = coverage.ground(filters, audience)
    of_exchanges = exchanges.of_exchanges(filters, audience)
    reach = [coverage.regions_with_a_member(held), coverage.seats_of_priority_regions(held)]
    return [members(filters, audience), *reach, *(item for item in of_exchanges if item.code != "exchanges-dated")]


def _latest(entries: Sequence[Any]) -> Any:
    items = [
        html.Li(
            [
                html.Span(formats.span(entry), className="small"),
                html.Div([entry.title, f" · {entry.city}" if entry.city and entry.city != entry.title else ""]),
                marks(entry.sources),
            ]
        )
        for entry in entries
    ]
    more = html.P(dcc.Link(_("The whole timeline"), href="/timeline"))
    return shell.section(_("Latest in the record"), html.Ul(items, className="plain-list"), more)


def _small_map(filters: Filters) -> Any:
    words = _("Map of the members; the map page lists them all.")
    picture = html.Img(src=map_address(filters), alt=words, width="1000", height="520", className="small-map")
    return shell.section(
        _("Where members are"), dcc.Link(picture, href="/map"), html.P(dcc.Link(_("Open the map"), href="/map"))
    )
