"""Partners and regions: the matrix, what is evidenced, and the organisations themselves."""

from collections.abc import Sequence
from typing import Any

from dash import html

from dashboard import formats
from dashboard.components import shell
from dashboard.components.grid import grid
from dashboard.components.names import city_link, kept
from dashboard.components.places import sure
from dashboard.components.provenance import marks
from dashboard.components.tables import Column, count, files, table
from dashboard.filters import Filters
from dashboard.language import _, _n, stored
from dashboard.metrics.coverage import bases
from dashboard.vocabulary import CoverageBasis

SIGNS = {CoverageBasis.EVIDENCED: "✔", CoverageBasis.COLLECTIVE: "◇"}
NOT_STATED_SIGN = "–"
AT_LEAST = "since at least"
"""How a date note begins where the date is the earliest that was read."""


def matrix_section(partners: Sequence[Any], priority: Sequence[Any], kept: Filters) -> Any:
    """Partners by region: the priority regions first, then the other regions that some row names."""
    others = {row.region_id: row.region for row in partners}
    heads = [(area.id, area.name) for area in priority]
    heads += [(key, name) for key, name in others.items() if key not in {area.id for area in priority}]
    together = sum(row.basis == CoverageBasis.COLLECTIVE for row in partners)
    note = _n(
        "The one cell “collectively” is one sentence of one source.",
        "The {count} cells “collectively” are one sentence of one source, the leaflet, not {count} statements: it names"
        " the partners and the regions together and does not say which partner works where.",
        together,
    )
    body = [legend(), _matrix(partners, heads), files("partner_regions", kept)] if partners else [_nothing()]
    return shell.section(_("Which partner works where"), *body, note=note, name="partners")


def legend() -> Any:
    """What the signs of the matrix mean."""
    meanings = [
        (
            SIGNS[CoverageBasis.EVIDENCED],
            _("Evidenced: a source reports work of this partner in this region"),
            "evidenced_activity",
        ),
        (
            SIGNS[CoverageBasis.COLLECTIVE],
            _("Collectively: one sentence names all five partners and all five regions"),
            "stated_collectively",
        ),
        (NOT_STATED_SIGN, _("Not stated: no source says anything of this pair"), "nothing"),
    ]
    return html.Ul(
        [html.Li([_sign(sign, kind), " ", words]) for sign, words, kind in meanings], className="legend signs"
    )


def _matrix(partners: Sequence[Any], regions: Sequence[tuple[str, str]]) -> Any:
    linked = bases(partners)
    named = {row.organisation_id: row for row in partners}
    lines = [(key, _named(row)) for key, row in named.items()]
    return grid(
        lines,
        regions,
        lambda partner, region: _cell(linked.get((partner, region), ())),
        caption=_("Partners and regions: what the sources say of each pair"),
        corner=_("Partner"),
    )


def _named(row: Any) -> Any:
    return html.Span([kept(row.organisation), " ", _leaflet_tag() if row.is_network_partner else None])


def _nothing() -> Any:
    return html.P(_("No source ties a partner to this region."), className="notice")


def _cell(held: Sequence[CoverageBasis]) -> Any:
    words = {CoverageBasis.EVIDENCED: _("evidenced"), CoverageBasis.COLLECTIVE: _("collectively")}
    if not held:
        return html.Span([_sign(NOT_STATED_SIGN, "nothing"), html.Span(_("not stated"))], className="basis nothing")
    return [
        html.Span([_sign(SIGNS[basis], basis), html.Span(words[basis])], className=f"basis {basis}") for basis in held
    ]


def _sign(sign: str, kind: str) -> Any:
    return html.Span(sign, className=f"sign {kind}", **{"aria-hidden": "true"})


def _leaflet_tag() -> Any:
    return html.Span(_("in the leaflet"), className="tag")


def activity_section(partners: Sequence[Any]) -> Any:
    """What single partners are reported to have done in single regions."""
    evidenced = [row for row in partners if row.basis == CoverageBasis.EVIDENCED]
    title = _("Evidenced activity of partners")
    note = _(
        "A source reports work of this partner in this region. The date is the earliest that was read, not a start."
    )
    if not evidenced:
        return shell.section(title, _nothing(), name="activity")
    listed = table(activity_columns(), evidenced, caption=_("Partners with evidenced activity in a region"))
    number = count(
        len(evidenced), lambda n: _n("activity of a partner in a region", "activities of partners in regions", n)
    )
    return shell.section(title, number, listed, note=note, name="activity")


def activity_columns() -> list[Column]:
    """Columns for rows of partner and region on evidence."""
    return [
        Column(_("Partner"), lambda row: kept(row.organisation)),
        Column(_("Region"), lambda row: row.region),
        Column(_("Activity"), lambda row: row.note),
        Column(_("Since"), _since),
        Column(_("Sources"), lambda row: html.Span([marks(row.sources), " ", sure(row)])),
    ]


def _since(row: Any) -> Any:
    when, note = formats.span(row), row.date_note or ""
    if when and stored(note).startswith(AT_LEAST):
        return _("at least since {when}", when=when)
    return html.Span([when or shell.not_stated(), html.Div(note, className="small")])


def organisation_columns(*, with_place: bool = True) -> list[Column]:
    """Columns for rows of organisations."""
    place = Column(_("Place"), lambda row: city_link(row.city, row.city_id) if row.city else None)
    return [
        Column(
            _("Organisation"),
            lambda row: html.Span([kept(row.name), " ", _leaflet_tag() if row.is_network_partner else None]),
        ),
        Column(_("Kind"), lambda row: formats.worded(row.kind)),
        Column(
            _("Relation to the network"), lambda row: html.Span([row.relation, html.Div(row.note, className="small")])
        ),
        *([place] if with_place else []),
        Column(_("Sources"), lambda row: marks(row.sources)),
    ]
