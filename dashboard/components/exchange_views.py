"""Exchanges seen three ways: by year, by objective, and by who met whom."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from dash import dcc, html

from dashboard.components import shell
from dashboard.components.charts import Chart, drawn
from dashboard.components.exchange_list import labelled
from dashboard.components.grid import grid
from dashboard.components.lanes import apart, lanes, legend
from dashboard.components.names import city_link
from dashboard.components.provenance import certainty
from dashboard.components.tables import Column, table
from dashboard.filters import Filters
from dashboard.folding import folded
from dashboard.language import _, _n


def lens(filters: Filters) -> Any:
    """Which sources the page counts, and the way to the other reading."""
    is_narrow = filters.sources == "seeds"
    href = replace(filters, sources=None if is_narrow else "seeds").query_string or "?"
    link = html.A(_("Count all sources") if is_narrow else _("Count them alone"), href=href, **{"data-ask": ""})
    narrow = _("Shown are the dates that the five founding documents state; later pages date more exchanges.")
    wide = _("Shown is what all sources together say. The five founding documents alone leave some dates open.")
    return html.P([narrow if is_narrow else wide, " ", link], className="notice" if is_narrow else "lens")


def year_chart(years: Sequence[Any], groups: Mapping[int | None, Sequence[Any]], about: Mapping[str, Any]) -> Any:
    """`years`: lanes to draw; `groups`: the same rows by year, None for no year; `about`: export, as_of, sources."""
    undated = groups.get(None, [])
    dated = sum(len(rows) for year, rows in groups.items() if year is not None)
    drawing = [
        lanes(years, labelled, _("none recorded")) if years else None,
        legend() if years else None,
        apart(undated, labelled, _("No year known")) if undated else None,
    ]
    chart = Chart(
        name="exchanges-by-year",
        title=_("By year"),
        finding=_(
            "{dated} of {all} recorded lie in a known year; {undated} do not and stand apart.",
            dated=dated,
            all=dated + len(undated),
            undated=len(undated),
        ),
        table=_year_table(groups),
        **about,
    )
    block = drawn(chart, drawing)
    block.children[1].role = "group"  # its labels are links, which a picture may not hold
    return block


def _year_table(groups: Mapping[int | None, Sequence[Any]]) -> Any:
    columns = [
        Column(_("Year"), lambda item: _("Year not known") if item[0] is None else str(item[0])),
        Column(_("Exchanges"), lambda item: html.Ul([html.Li(row.title) for row in item[1]], className="bare")),
        Column(_("Number"), lambda item: len(item[1]) or _("none recorded"), is_number=True),
    ]
    return table(columns, list(groups.items()), caption=_("Exchanges by year; years without one are listed too"))


def objectives_grid(objectives: Sequence[Any], found: Sequence[Any], served: Sequence[Any]) -> Any:
    """Which exchange served which objective, by our reading of its agenda; elsewhere no source says."""
    numbers = {(row.exchange_id, row.objective_id): row.n_sessions for row in served}

    def cell(exchange_id: str, objective_id: str) -> Any:
        number = numbers.get((exchange_id, objective_id))
        if not number:
            return shell.not_stated()
        words = _n("{count} session", "{count} sessions", number)
        return [html.Span(_("yes"), className="tag yes"), html.Div(words, className="small")]

    return grid(
        [(row.id, dcc.Link(row.title, href=f"/exchange/{row.id}")) for row in found],
        [(row.id, row.statement) for row in objectives],
        cell,
        caption=_("Objectives that the agenda of an exchange served"),
        corner=_("Exchange"),
    )


def objectives_note() -> Any:
    """How the matrix came about."""
    return [
        certainty("inferred"),
        " ",
        _(
            "The five objectives are those of the exchange programme. Which session serves which is our reading of its"
            " content; where no agenda is known, nothing is stated. “Not stated” does not mean that it was not done."
        ),
    ]


def network_grid(pairs: Sequence[Any]) -> Any:
    """Hosts as rows, visitors as columns, and in each cell the exchanges that brought the two together."""
    hosts = sorted({pair.host for pair in pairs}, key=lambda city: folded(city[1]))
    visitors = sorted({pair.visitor for pair in pairs}, key=lambda city: folded(city[1]))
    met = {(pair.host[0], pair.visitor[0]): pair.exchanges for pair in pairs}

    def cell(host: str, visitor: str) -> Any:
        links = [
            dcc.Link(["●", html.Span(title, className="visually-hidden")], href=f"/exchange/{exchange_id}", title=title)
            for exchange_id, title in met.get((host, visitor), ())
        ]
        return html.Span(links, className="met") if links else ""

    matrix = grid(
        [(key, city_link(name, key)) for key, name in hosts],
        visitors,
        cell,
        caption=_("Rows host, columns visit; each dot is an exchange"),
        corner=_("Host"),
    )
    return html.Div(matrix, className="meetings")
