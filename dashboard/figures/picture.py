"""What each view of the map draws, from the rows of its query."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from dashboard.figures.arcs import by_exchange, exchange_lines, route_lines
from dashboard.figures.grouping import Line, Mark, Picture
from dashboard.figures.projection import REGION_FRAMES, WORLD, Frame, frame_of
from dashboard.language import _, _n
from dashboard.vocabulary import BodyKind, MembershipStatus


def picture(view: str, rows: Sequence[Any], region: str | None = None, *, is_near: bool = False) -> Picture:
    """`view`: a name in `VIEWS`. `is_near`: show the part of the world where the marks lie, not all of it."""
    if view == "coverage":
        return Picture(tuple(_covered(row) for row in rows))
    marks, lines = VIEWS[view](rows)
    points = [(mark.longitude, mark.latitude) for mark in marks]
    frame: Frame = frame_of(region, points) if region or is_near else WORLD
    return Picture(marks, lines, frame)


def _members(rows: Sequence[Any]) -> tuple[tuple[Mark, ...], tuple[Line, ...]]:
    return _places(rows, lambda row: MembershipStatus(row.status).label if row.status else "", _on_committee), ()


def _committee(rows: Sequence[Any]) -> tuple[tuple[Mark, ...], tuple[Line, ...]]:
    return _places(rows, lambda row: _("Steering committee: {lists}", lists=row.lists), lambda row: True), ()


def _structures(rows: Sequence[Any]) -> tuple[tuple[Mark, ...], tuple[Line, ...]]:
    return _places(rows, lambda row: f"{BodyKind(row.kind).label}: {row.body}"), ()


def _programmes(rows: Sequence[Any]) -> tuple[tuple[Mark, ...], tuple[Line, ...]]:
    return _places(rows, lambda row: row.programme), route_lines(rows)


def _exchanges(rows: Sequence[Any]) -> tuple[tuple[Mark, ...], tuple[Line, ...]]:
    exchanges = by_exchange(rows)
    hosts = {row.id for exchange in exchanges for row in exchange.hosts}
    said = {exchange.row.exchange_id: exchange.said for exchange in exchanges}
    placed = [row for row in rows if row.id]
    marks = _places(placed, lambda row: said[row.exchange_id], is_host=lambda row: row.id in hosts)
    return marks, exchange_lines(exchanges)


VIEWS: dict[str, Callable[[Sequence[Any]], tuple[tuple[Mark, ...], tuple[Line, ...]]]] = {
    "members": _members,
    "committee": _committee,
    "structures": _structures,
    "exchanges": _exchanges,
    "programmes": _programmes,
}


def _on_committee(row: Any) -> bool:
    return bool(row.on_committee)


def _never(_row: Any) -> bool:
    return False


def _places(
    rows: Iterable[Any],
    said: Callable[[Any], str],
    is_ringed: Callable[[Any], bool] = _never,
    is_host: Callable[[Any], bool] = _never,
) -> tuple[Mark, ...]:
    """One mark a city; it says what all of its rows say."""
    cities: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        if row.latitude is not None:
            cities[row.id].append(row)
    return tuple(_mark(each, said, is_ringed, is_host) for each in cities.values())


def _mark(
    rows: list[Any], said: Callable[[Any], str], is_ringed: Callable[[Any], bool], is_host: Callable[[Any], bool]
) -> Mark:
    row = rows[0]
    words = [f"<b>{row.name}</b>, {row.country}", *dict.fromkeys(filter(None, map(said, rows)))]
    if is_ringed(row) and "lists" not in row._fields:
        words.append(_("on the steering committee"))
    return Mark(
        f"/city/{row.id}",
        row.name,
        float(row.longitude),
        float(row.latitude),
        row.region_id,
        "<br>".join(words),
        is_ringed(row),
        is_host(row),
    )


def _covered(row: Any) -> Mark:
    longitude, latitude = REGION_FRAMES[row.id].centre
    said = [
        f"<b>{row.name}</b>",
        _n("{count} member named", "{count} members named", row.n_members),
        _n("{count} partner stated collectively", "{count} partners stated collectively", row.n_stated),
        _n("{count} partner with evidenced activity", "{count} partners with evidenced activity", row.n_evidenced),
    ]
    link = f"/map?region={row.id}"
    return Mark(link, row.name, longitude, latitude, said="<br>".join(said), label=str(row.n_members))
