"""Pictures that the server draws as SVG, for pages, for paper and to take away: the map, indicators over time."""

from collections.abc import Callable

from flask import Flask, Response, request

from dashboard import dataset
from dashboard.cache import cached
from dashboard.figures.drawn_map import drawn
from dashboard.figures.picture import picture
from dashboard.filters import Filters
from dashboard.language import _
from dashboard.queries import map as map_queries
from dashboard.store import rows
from dashboard.vocabulary import Audience


def register(server: Flask, audience: Callable[[], Audience], series: Callable[[str, Audience], str | None]) -> None:
    """Adds the pictures' addresses to the server. `audience` tells who is reading the present request.

    `series` draws the reports of an indicator, by its code; None where there are none.
    """

    @server.get("/map.svg")
    def map_picture() -> Response:
        return _sent(map_svg(Filters.parse(request.args), audience()))

    @server.get("/indicator/<code>.svg")
    def series_picture(code: str) -> Response:
        picture = series(code, audience())
        if picture is None:
            return Response("Nothing is reported for such an indicator.\n", status=404, mimetype="text/plain")
        return _sent(picture)


def _sent(picture: str) -> Response:
    return Response(picture, mimetype="image/svg+xml")


@cached
def map_svg(filters: Filters, audience: Audience) -> str:
    """The map as the page at the same address shows it."""
    view = filters.view if filters.view in map_queries.VIEWS else "members"
    found = rows(map_queries.VIEWS[view](filters, audience))
    shown = picture(view, found, filters.region, is_near=filters.programme is not None)
    names = ", ".join(sorted(mark.name for mark in shown.marks))
    title = dataset.titled(_("Map of the Strong Cities Network"))
    return drawn(shown, title, names or _("No place fits these filters."), dataset.note())
