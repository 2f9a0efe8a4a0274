"""Pictures that the server draws: the map as SVG, for phones, for the overview and for paper."""

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


def everybody() -> Audience:
    """Readers of pictures, where nobody has said who they are."""
    return Audience.PUBLIC


def register(server: Flask, audience: Callable[[], Audience] = everybody) -> None:
    """Adds the pictures' addresses to the server. `audience` tells who is reading the present request."""

    @server.get("/map.svg")
    def map_picture() -> Response:
        return Response(map_svg(Filters.parse(request.args), audience()), mimetype="image/svg+xml")


@cached
def map_svg(filters: Filters, audience: Audience) -> str:
    """The map as the page at the same address shows it."""
    view = filters.view if filters.view in map_queries.VIEWS else "members"
    found = rows(map_queries.VIEWS[view](filters, audience))
    shown = picture(view, found, filters.region, is_near=filters.programme is not None)
    names = ", ".join(sorted(mark.name for mark in shown.marks))
    title = dataset.titled(_("Map of the Strong Cities Network"))
    return drawn(shown, title, names or _("No place fits these filters."), dataset.note())
