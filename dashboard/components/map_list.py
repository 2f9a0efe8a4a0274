"""What stands beside the map: its tabs, its legend, and the list that holds every mark as a row."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dash import dcc, html

from dashboard import formats
from dashboard.components.names import city_link, kept
from dashboard.components.provenance import certainty, marks
from dashboard.components.tables import Column
from dashboard.filters import Filters
from dashboard.language import _, _n, marked, told
from dashboard.vocabulary import BodyKind, Certainty, ExchangeKind, MembershipStatus


@dataclass(frozen=True, slots=True)
class View:
    """`table`: the rows' file. `choices`: fields of the filter bar. `columns`: of the list."""

    tab: str
    noun: Callable[[int], str]
    caption: str
    table: str
    choices: tuple[str, ...]
    columns: Callable[[], list[Column]]


def names() -> list[tuple[str | None, str]]:
    """The views as tabs: values of the address's `view` with their names."""
    return [(None if name == "members" else name, _(view.tab)) for name, view in VIEWS.items()]


def fitting(filters: Filters, view: str) -> Filters:
    """`filters` without the fields that this view does not offer."""
    offered = VIEWS[view].choices
    dropped = {field: None for field in ("region", "status", "programme", "period") if field not in offered}
    return replace(filters, **dropped)


def legend(regions: Sequence[Any], filters: Filters, signs: Sequence[tuple[str, str]]) -> Any:
    """Regions (id, name) with their symbols, each a link to its part of the map; then signs (CSS class, words)."""
    links = [
        html.Li(
            html.A(
                [symbol(row.id), row.name],
                href=replace(filters, region=row.id).query_string,
                **{"data-ask": ""},
                **({"aria-current": "true"} if filters.region == row.id else {}),
            )
        )
        for row in regions
    ]
    words = [html.Li([html.Span(className=f"sign {name}", **{"aria-hidden": "true"}), text]) for name, text in signs]
    return html.Ul([*links, *words], className="map-legend", **{"aria-label": _("Legend")})


def symbol(region_id: str) -> Any:
    """A region's mark; its name stands beside it."""
    return html.Span(className=f"symbol {region_id}", **{"aria-hidden": "true"})


def place(row: Any) -> Any:
    """A city with its country, and its region's symbol and name below."""
    below = html.Span([symbol(row.region_id), f"{row.country} · {row.region}"], className="place-of")
    return html.Div([city_link(row.name, row.id), below])


def _member_columns() -> list[Column]:
    return [Column(_("Place"), place), Column(_("What it is"), _membership), _sources("membership_sources")]


def _membership(row: Any) -> Any:
    if not row.status:
        return None
    since = formats.span(row)
    on_committee = html.Span(_("Steering committee"), className="tag") if row.on_committee else None
    return html.Div(
        [
            html.Span(MembershipStatus(row.status).label, className=f"tag {row.status}"),
            " ",
            on_committee,
            html.Div(row.basis),
            html.Div(_("Since {day}", day=since) if since else _("Since when: not stated"), className="small"),
        ]
    )


def _committee_columns() -> list[Column]:
    return [Column(_("Place"), place), Column(_("Lists that name it"), _lists), _sources()]


def _lists(row: Any) -> Any:
    return html.Div([html.Div(told(name)) for name in sorted((row.lists or "").split("; "))])


def _structure_columns() -> list[Column]:
    return [Column(_("Place"), place), Column(_("Structure"), _structure), _sources()]


def _structure(row: Any) -> Any:
    since = formats.span(row)
    return html.Div(
        [
            html.Div([row.body, " ", certainty(row.certainty, row.date_note)]),
            html.Div(BodyKind(row.kind).label, className="small"),
            html.Div(_("Since {day}", day=since) if since else _("Since when: not stated"), className="small"),
            html.Div(row.note, className="small") if row.note else None,
        ]
    )


def _exchange_columns() -> list[Column]:
    return [Column(_("Exchange"), _exchange), Column(_("Places"), _met), _sources()]


def _exchange(exchange: Any) -> Any:
    row = exchange.row
    undated = None if exchange.is_dated else html.Span(_("dashed on the map"), className="small")
    return html.Div(
        [
            dcc.Link(row.title, href=f"/exchange/{row.exchange_id}"),
            html.Div([exchange.when, " ", undated]),
            html.Div(row.date_note, className="small") if row.date_note and row.certainty != Certainty.STATED else None,
            html.Div(ExchangeKind(row.kind).label, className="small"),
        ]
    )


def _met(exchange: Any) -> Any:
    if not exchange.hosts and not exchange.guests:
        return html.Span(_("No city is named, so it is not on the map"), className="not-stated")
    return html.Div([_cities(_("Host"), exchange.hosts), _cities(_("With"), exchange.guests)])


def _cities(role: str, rows: Sequence[Any]) -> Any:
    if not rows:
        return None
    links = [part for row in rows for part in (", ", city_link(row.name, row.id))]
    return html.Div([html.Span(f"{role}: ", className="small"), *links[1:]])


def _programme_columns() -> list[Column]:
    return [Column(_("Place"), place), Column(_("Programme and part"), _part), _sources()]


def _part(row: Any) -> Any:
    role = formats.worded(row.role)
    if row.sequence is not None:
        role = _("Stop {number} of the route", number=row.sequence)
    elif row.is_actual is False and not row.event:
        role = _("{role} (planned only)", role=role)
    notes = [note for note in (row.note, row.certainty_note) if note]
    return html.Div(
        [
            dcc.Link(row.programme, href=f"/programme/{row.programme_id}"),
            html.Div(f"{row.event}: {role}" if row.event else role),
            html.Div(formats.span(row) or _("date not stated"), className="small") if row.event else None,
            *(html.Div(note, className="small") for note in notes),
        ]
    )


def _coverage_columns() -> list[Column]:
    return [
        Column(_("Priority region"), lambda row: dcc.Link(row.name, href=f"/regions?region={row.id}")),
        Column(_("Members named"), lambda row: str(row.n_members), is_number=True),
        Column(_("Partners, stated collectively"), lambda row: str(row.n_stated), is_number=True),
        Column(_("Partners with evidenced activity"), lambda row: str(row.n_evidenced), is_number=True),
        _sources(),
    ]


def plain_columns(view: str) -> list[Column]:
    """The drawing as a table: places with their coordinates; what is no place as in the list."""
    if view in ("exchanges", "coverage"):
        return VIEWS[view].columns()
    return [
        Column(_("Place"), lambda row: kept(row.name)),
        Column(_("Country"), lambda row: row.country),
        Column(_("Region"), lambda row: row.region),
        Column(_("Latitude"), lambda row: formats.together(str(row.latitude)), is_number=True),
        Column(_("Longitude"), lambda row: formats.together(str(row.longitude)), is_number=True),
    ]


def _sources(column: str = "sources") -> Column:
    return Column(_("Sources"), lambda row: marks(getattr(getattr(row, "row", row), column)))


VIEWS = {
    "members": View(
        marked("Members"),
        lambda n: _n("place", "places", n),
        marked("Places on the map and what they are to the network"),
        "cities",
        ("region", "status", "programme", "period", "sources"),
        _member_columns,
    ),
    "committee": View(
        marked("Steering committee"),
        lambda n: _n("city", "cities", n),
        marked("Cities that a list of the steering committee names"),
        "body_members",
        ("region", "period", "sources"),
        _committee_columns,
    ),
    "structures": View(
        marked("Prevention structures"),
        lambda n: _n("structure", "structures", n),
        marked("Local prevention networks, community action teams and councils"),
        "bodies",
        ("region", "programme", "period", "sources"),
        _structure_columns,
    ),
    "exchanges": View(
        marked("Exchanges"),
        lambda n: _n("exchange", "exchanges", n),
        marked("Exchanges with their places and dates"),
        "exchanges",
        ("region", "programme", "period", "sources"),
        _exchange_columns,
    ),
    "programmes": View(
        marked("Programmes and routes"),
        lambda n: _n("part in a programme", "parts in programmes", n),
        marked("Cities and their parts in programmes and their events"),
        "programme_cities",
        ("region", "programme", "period", "sources"),
        _programme_columns,
    ),
    "coverage": View(
        marked("Priority regions"),
        lambda n: _n("priority region", "priority regions", n),
        marked("Members named and partners by priority region"),
        "partner_regions",
        ("period", "sources"),
        _coverage_columns,
    ),
}
"""The views of the map in the order of their tabs; `queries.map.VIEWS` finds their rows."""
