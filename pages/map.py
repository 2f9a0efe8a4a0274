"""Map: members, committee, structures, exchanges, programmes and coverage, drawn without any outside request."""

from dataclasses import replace
from typing import Any

from dash import html, register_page

from dashboard import auth
from dashboard.components import map_list, map_side, map_words, shell, tables
from dashboard.components.charts import Chart, chart
from dashboard.components.charts import drawn as chart_of
from dashboard.components.drawing import drawn
from dashboard.components.filter_bar import Choice, filter_bar, sources_choice
from dashboard.components.freshness import as_of, updated
from dashboard.components.pictures import map_address
from dashboard.components.provenance import marks, page_sources, source_ids
from dashboard.components.tabs import tabs
from dashboard.components.year_choice import year_choice
from dashboard.figures.arcs import by_exchange
from dashboard.figures.picture import picture
from dashboard.figures.world import world
from dashboard.filters import Filters
from dashboard.language import _, marked
from dashboard.queries import evidence, regions
from dashboard.queries import map as queries
from dashboard.store import current_store, rows
from dashboard.vocabulary import MEMBERS, Audience, MembershipStatus, RegionKind

PAGE = "map"
WORLD_HEIGHT, NEAR_HEIGHT = 330, 480
register_page(
    __name__,
    path="/map",
    name=marked("Map"),
    title=marked("Map · Strong Cities Network"),
    description=marked("Members, steering committee, prevention structures, exchanges and programmes on a map."),
)


layout = shell.layout(PAGE)


@shell.shows(PAGE)
def show(asked: Any, _pathname: Any) -> str:
    """The drawn map; `interactive=yes` asks for the one to move and zoom, which is heavy: wide screens do it alone."""
    is_interactive = isinstance(asked, dict) and asked.get("interactive") == "yes"
    return content(Filters.parse(asked), auth.audience(), is_interactive=is_interactive)


@drawn
def content(filters: Filters, audience: Audience, *, is_interactive: bool) -> Any:
    name = filters.view if filters.view in queries.VIEWS else "members"
    filters = map_list.fitting(filters, name)
    found = rows(queries.VIEWS[name](filters, audience))
    listed = by_exchange(found) if name == "exchanges" else found
    return [
        shell.heading(_("Map"), _lead()),
        tabs(replace(filters, status=None), map_list.names(), _("What the map shows")),
        filter_bar(PAGE, filters, _choices(map_list.VIEWS[name].choices)),
        html.H2(_("Map and list"), className="visually-hidden"),
        html.Div(
            [
                html.Div([*_drawing(name, filters, found, is_interactive), _legend(name, filters)]),
                map_side.beside(name, filters, listed, rows(queries.others(filters, audience))),
            ],
            className="map-and-list",
        ),
        page_sources(
            rows(evidence.sources(source_ids(map(_cited, found)))), updated(current_store().latest_import()), "/map"
        ),
    ]


def _lead() -> str:
    return _(
        "Where the network is, who met whom, and which places a programme reached. The list holds all that is drawn."
    )


def _drawing(name: str, filters: Filters, found: Any, is_interactive: bool) -> list[Any]:
    view = map_list.VIEWS[name]
    listed = by_exchange(found) if name == "exchanges" else found
    shown = picture(name, found, filters.region, is_near=filters.programme is not None)
    about = Chart(
        name="map",
        title=_(view.tab) if filters.status in (None, "members", *MEMBERS) else _("Places"),
        finding=map_words.finding(name, listed, filters),
        table=tables.table(map_list.plain_columns(name), listed, caption=_(view.tab)),
        export=f"/data/{view.table}.csv{map_side.exported(name, filters).query_string}",
        as_of=as_of(current_store().latest_import()),
        sources=[_("Sources"), ": ", marks(";".join(source_ids(map(_cited, found))))],
        height=WORLD_HEIGHT if shown.frame.is_world else NEAR_HEIGHT,
        picture=map_address(filters),
    )
    still = html.Img(src=map_address(filters), alt="", className="map-picture")
    if is_interactive:
        prompt = _("Choose a mark on the map to see its places here.")
        return [chart(about, world(shown), still), html.Div(prompt, className="map-chosen", role="status")]
    load = html.Button(
        _("Load the interactive map"),
        type="button",
        className="button quiet",
        disable_n_clicks=True,
        **{"data-action": "load-map"},
    )
    return [chart_of(about, still), load]


def _legend(name: str, filters: Filters) -> Any:
    shown = () if name == "coverage" else rows(regions.regions(RegionKind.NETWORK))
    return map_list.legend(shown, filters, map_words.signs(name))


def _cited(row: Any) -> str | None:
    cited: str | None = getattr(row, "membership_sources", None) or row.sources
    return cited


def _choices(names: tuple[str, ...]) -> list[Choice]:
    statuses = tuple((term.value, term.label) for term in MembershipStatus)
    return [
        choice
        for choice in (
            Choice("region", _("Region"), tuple((row.id, row.name) for row in rows(regions.choices()))),
            Choice("status", _("Status"), statuses, _("Members")),
            Choice(
                "programme", _("Programme"), tuple((row.id, row.title) for row in rows(queries.programme_choices()))
            ),
            year_choice(rows(queries.years())[0]),
            sources_choice(),
        )
        if choice.name in names
    ]
