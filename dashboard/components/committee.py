"""Bodies of the network: the steering committee list by list, and the local structures of cities."""

from collections.abc import Sequence
from typing import Any

from dash import dcc, html

from dashboard import formats
from dashboard.components import shell
from dashboard.components.bars import Bar, bars, lengths
from dashboard.components.charts import Chart, barred
from dashboard.components.names import city_link
from dashboard.components.places import sure, told
from dashboard.components.provenance import certainty, marks, source_ids
from dashboard.components.tables import Column, table
from dashboard.filters import Filters
from dashboard.language import _
from dashboard.metrics.coverage import compared, countries, seats_by
from dashboard.vocabulary import BodyKind


def _cited(rows: Sequence[Any]) -> str:
    return ";".join(source_ids(row.sources for row in rows))


def board(body: Any) -> Any:
    """The advisory board: what it is for, and that no member is named."""
    if body is None:
        return shell.section(_("International Advisory Board"), html.P(_("These sources do not speak of a board.")))
    told = shell.facts(
        [
            (_("Members"), shell.not_stated(_("no members are stated in the sources"))),
            (_("Purpose"), body.purpose),
            (_("Since"), when(body)),
            (_("Note"), body.note),
            (_("Sources"), marks(body.sources)),
        ]
    )
    return shell.section(_("International Advisory Board"), told, name="advisory-board")


def management(told: Sequence[Any]) -> Any:
    """Who runs the network and which roles speak for it, never a person."""
    if not told:
        return None
    items = [(row.label, [row.statement, " ", marks(row.sources)]) for row in told]
    return shell.section(_("Management and public roles"), shell.facts(items))


def seat_columns(seats: Sequence[Any]) -> list[Column]:
    """Columns for rows of seats; what is the same for all of them is told once, by `list_facts`."""
    since = [] if _same_since(seats) else [Column(_("Since"), when)]
    return [
        Column(_("City"), lambda row: city_link(row.city, row.city_id)),
        Column(_("Country"), lambda row: row.country),
        Column(_("Region"), lambda row: row.region),
        Column(_("UN M49 sub-region"), lambda row: row.subregion),
        Column(_("Role"), lambda row: formats.worded(row.role)),
        *since,
        Column(_("Sources"), lambda row: marks(row.sources)),
    ]


def structure_columns() -> list[Column]:
    """Columns for rows of local structures."""
    return [
        Column(_("Structure"), _structure),
        Column(_("City"), lambda row: city_link(row.city, row.city_id) if row.city else None),
        Column(_("Country"), lambda row: row.country),
        Column(_("Since"), when),
        Column(
            _("Programme"),
            lambda row: dcc.Link(row.programme, href=f"/programme/{row.programme_id}") if row.programme else None,
        ),
        Column(_("Sources"), lambda row: marks(row.sources)),
    ]


def meeting_columns() -> list[Column]:
    """Columns for rows of committee meetings."""
    return [
        Column(_("Meeting"), lambda row: html.Div([row.title, html.Div(row.summary, className="small")])),
        Column(_("Dates"), when),
        Column(_("Hours"), lambda row: row.hours),
        Column(_("Place"), lambda row: row.host),
        Column(
            _("Cities, as reported"),
            lambda row: _("{number} announced", number=row.cities_reported) if row.cities_reported else None,
        ),
        Column(_("Note"), lambda row: row.note),
        Column(_("Sources"), lambda row: marks(row.sources)),
    ]


def when(row: Any) -> Any:
    """Dates as exactly as they are known, and how they are known."""
    shown = formats.span(row) or shell.not_stated()
    return html.Span([shown, html.Div(told(row.date_note), className="small")])


def _same_since(seats: Sequence[Any]) -> bool:
    return len({(formats.span(seat), seat.date_note) for seat in seats}) == 1


def list_facts(listed: Any, seats: Sequence[Any]) -> Any:
    """What one list of the committee is: its date, whether it is complete, how many it names, and its sources."""
    complete = _("yes") if listed.is_complete else _("no: only the members named below are known")
    return shell.facts(
        [
            (_("Date of the list"), when(listed)),
            (_("Complete"), complete),
            (
                _("Members named"),
                _("{cities} in {countries} countries", cities=len(seats), countries=countries(seats).value),
            ),
            *([(_("On the committee since"), when(seats[0]))] if _same_since(seats) else []),
            (_("Note"), listed.note),
            (_("Sources"), html.Span([marks(listed.sources), " ", sure(listed)])),
        ]
    )


def differences(listed: Any, others: Sequence[Any], seats: Sequence[Any]) -> Any:
    """How one list differs from each other list; an incomplete list says nothing of those it leaves out."""
    items = [html.Li(_difference(listed, other, seats)) for other in others if other.id != listed.id]
    return html.Ul(items, className="plain-list") if items else html.P(_("There is no other list to compare with."))


def _difference(listed: Any, other: Any, seats: Sequence[Any]) -> list[Any]:
    added, missing = compared(seats, listed.id, other.id)
    parts = [
        html.Strong(_("Compared with “{name}”", name=other.name)),
        html.Div([_("Named here, not there"), ": ", *_cities(added)]),
        html.Div([_("Named there, not here"), ": ", *_cities(missing)]),
    ]
    if not (listed.is_complete and other.is_complete):
        said = _("One of the two lists is incomplete: a city that is not named may sit on the committee all the same.")
        parts.append(html.Div(said, className="small"))
    return parts


def _cities(seats: Sequence[Any]) -> list[Any]:
    if not seats:
        return [_("none")]
    links = [city_link(seat.city, seat.city_id) for seat in seats]
    return [piece for link in links for piece in (", ", link)][1:]


def every_row(words: str, export: str, kept: Filters) -> Any:
    """Files of a whole table, where the page shows a part of it."""
    links = [html.A(kind.upper(), href=f"/data/{export}.{kind}{kept.query_string}") for kind in ("csv", "json")]
    return html.P([words, " ", links[0], " · ", links[1]], className="files")


def seat_charts(seats: Sequence[Any], by_priority: Sequence[tuple[str, int]], as_of: str) -> Any:
    """Seats by UN M49 sub-region and by priority region, side by side."""
    by_m49, whole = seats_by(seats, "subregion"), len(seats)
    most = max((number for _region, number in by_m49), default=0)
    leaders = ", ".join(region for region, number in by_m49 if number == most)
    spread = _(
        "{whole} seats in {count} sub-regions; {names}: {most} each.",
        whole=whole,
        count=len(by_m49),
        names=leaders,
        most=most,
    )
    held = sum(number for _region, number in by_priority)
    reached = sum(number > 0 for _region, number in by_priority)
    said = _(
        "{part} of {whole} seats ({share}), in {reached} of {all} priority regions.",
        part=held,
        whole=whole,
        share=formats.share(held, whole),
        reached=reached,
        all=len(by_priority),
    )
    return html.Div(
        [
            _bars(("seats-by-priority", _("Seats by priority region"), said), by_priority, seats, as_of),
            _bars(("seats-by-m49", _("Seats by UN M49 sub-region"), spread), by_m49, seats, as_of),
        ],
        className="side-by-side",
    )


def _bars(said: tuple[str, str, str], counts: Sequence[tuple[str, int]], seats: Sequence[Any], as_of: str) -> Any:
    name, title, finding = said
    whole = len(seats)
    items = [Bar(region, number / whole, _shown(number, whole)) for region, number in counts]
    columns = [
        Column(_("Region"), lambda row: row[0]),
        Column(_("Seats"), lambda row: str(row[1]), is_number=True),
        Column(_("Share"), lambda row: formats.share(row[1], whole), is_number=True),
    ]
    about = Chart(
        name=name,
        title=title,
        finding=finding,
        table=table(columns, counts, caption=title),
        export="/data/body_members.csv",
        as_of=as_of,
        sources=marks(";".join(source_ids(seat.sources for seat in seats))),
    )
    return barred(about, bars(items), lengths(items))


def _shown(number: int, whole: int) -> str:
    return _("{part} of {whole}", part=number, whole=whole) + f" · {formats.share(number, whole)}"


def _structure(row: Any) -> Any:
    return html.Div(
        [
            row.name,
            " ",
            certainty(row.certainty, row.certainty_note),
            html.Div(f"{BodyKind(row.kind).label}. {row.note or ''}", className="small"),
        ]
    )
