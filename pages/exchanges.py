"""Exchanges: how many were held, when, between which cities, what they were for and what was promised."""

from dataclasses import replace
from typing import Any

from dash import register_page

from dashboard import auth
from dashboard.components import exchange_views, shell, terms
from dashboard.components.cards import cards
from dashboard.components.drawing import drawn
from dashboard.components.exchange_list import exchange_columns
from dashboard.components.filter_bar import Choice, filter_bar, sources_choice
from dashboard.components.freshness import updated
from dashboard.components.provenance import marks, page_sources, source_ids
from dashboard.components.steps import step_columns
from dashboard.components.tables import Listed, listing
from dashboard.components.tabs import tabs
from dashboard.components.year_choice import year_choice
from dashboard.figures.lanes import lanes
from dashboard.filters import Filters
from dashboard.indicators.exchanges import of_exchanges
from dashboard.language import _, _n, marked
from dashboard.metrics.exchanges import by_year, pairs
from dashboard.queries import agendas, evidence, exchanges, programmes, regions
from dashboard.store import current_store, rows
from dashboard.vocabulary import Audience, ReportedStatus, StepStatus

PAGE = "exchanges"
register_page(
    __name__,
    path="/exchanges",
    name=marked("Exchanges"),
    title=marked("Exchanges · Strong Cities Network"),
    description=marked("Exchanges between cities of the network: hosts, visitors, dates, agendas and next steps."),
)


layout = shell.layout(PAGE)


@shell.shows(PAGE)
def show(asked: Any, _pathname: Any) -> str:
    return content(Filters.parse(asked), auth.audience())


@drawn
def content(filters: Filters, audience: Audience) -> Any:
    views = {"next-steps": _next_steps, "objectives": _objectives, "network": _network}
    is_of_steps = filters.view == "next-steps"
    items = of_exchanges(replace(filters, status=None) if is_of_steps else filters, audience)
    shown, cited = views.get(filters.view or "", _timeline)(filters, audience)
    return [
        shell.heading(_("Exchanges"), _lead()),
        terms.words_here("Held", "Range", "Next step", "Status unknown"),
        filter_bar(PAGE, filters, _choices(audience, is_of_steps=is_of_steps), search=_("Name, city or topic")),
        cards(items),
        exchange_views.lens(filters),
        tabs(filters, _tabs(), _("Views of the exchanges")),
        *shown,
        page_sources(
            rows(evidence.sources(source_ids([*cited, *(item.sources for item in items)]))),
            updated(current_store().latest_import()),
            "/exchanges",
        ),
    ]


def _lead() -> str:
    return _("Officials of one city learn in another: who met whom and when, what came of it, and what was promised.")


def _tabs() -> list[tuple[str | None, str]]:
    return [
        (None, _("By year")),
        ("next-steps", _("Next steps")),
        ("objectives", _("Objectives")),
        ("network", _("Who met whom")),
    ]


def _choices(audience: Audience, *, is_of_steps: bool) -> list[Choice]:
    counted = (exchanges.PLANNED_FOR, _("Counted for the plan of 2017 and 2018"))
    shown = (ReportedStatus.HELD, ReportedStatus.STARTED, ReportedStatus.PLANNED)
    statuses = [(term.value, term.label) for term in (StepStatus if is_of_steps else shown)]
    return [
        Choice("region", _("Region"), tuple((row.id, row.name) for row in rows(regions.choices()))),
        Choice("status", _("Status"), (*statuses, *([] if is_of_steps else [counted]))),
        year_choice(rows(exchanges.years(audience))[0]),
        Choice("topic", _("Theme"), tuple((row.id, row.name) for row in rows(exchanges.themes()))),
        Choice("programme", _("Programme"), tuple((row.id, row.title) for row in rows(programmes.with_exchanges()))),
        sources_choice(),
    ]


def _timeline(filters: Filters, audience: Audience) -> tuple[list[Any], list[str]]:
    found = rows(exchanges.exchanges(filters, audience))
    parties = rows(exchanges.participants(filters, audience))
    groups, cited = by_year(found), [row.sources for row in found]
    about = {"export": f"/data/exchanges.csv{filters.query_string}", "as_of": current_store().as_of()}
    about["sources"] = marks(";".join(source_ids(cited)))
    parts = [
        exchange_views.year_chart(lanes(groups), groups, about) if found else None,
        listing(
            exchange_columns(parties),
            found,
            Listed(
                caption=_("Exchanges, their dates, and who took part"),
                filters=filters,
                export="exchanges",
                nothing=_("No exchange has been recorded yet."),
                noun=lambda n: _n("exchange, visit or programme", "exchanges, visits and programmes", n),
            ),
        ),
    ]
    return parts, cited


def _next_steps(filters: Filters, audience: Audience) -> tuple[list[Any], list[str]]:
    found = rows(exchanges.next_steps(filters, audience))
    part = listing(
        step_columns(rows(exchanges.next_step_owners(audience)), with_exchange=True),
        found,
        Listed(
            caption=_("What was promised. Nothing is called late: most have no due date, and silence is no status"),
            filters=filters,
            export="next_steps",
            nothing=_("No next step has been recorded yet."),
            noun=lambda n: _n("next step", "next steps", n),
        ),
    )
    return [part], [row.sources for row in found]


def _objectives(filters: Filters, audience: Audience) -> tuple[list[Any], list[str]]:
    found, aims = rows(exchanges.exchanges(filters, audience)), rows(agendas.objectives())
    served, nothing = rows(agendas.objectives_served(filters, audience)), _("No exchange has been recorded yet.")
    matrix = exchange_views.objectives_grid(aims, found, served) if found else shell.empty(filters, nothing)
    part = shell.section(_("Objectives served"), matrix, note=exchange_views.objectives_note())
    return [part], [row.sources for row in [*found, *aims]]


def _network(filters: Filters, audience: Audience) -> tuple[list[Any], list[str]]:
    parties = rows(exchanges.participants(filters, audience))
    met = pairs(parties)
    note = _("Rows host, columns visit. Where an exchange had no visitor, all its cities are peers and stand in both.")
    matrix = exchange_views.network_grid(met) if met else shell.empty(filters, _("No pair of cities is recorded yet."))
    return [shell.section(_("Who met whom"), matrix, note=note)], [row.sources for row in parties]
