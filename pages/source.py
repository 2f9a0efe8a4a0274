"""One source: what it is, and every fact that cites it."""

from collections import Counter
from itertools import groupby
from typing import Any

from dash import dcc, html, register_page

from dashboard import auth, formats
from dashboard.components import shell
from dashboard.components.drawing import drawn
from dashboard.components.freshness import updated
from dashboard.components.names import kept
from dashboard.components.provenance import certainty, page_sources, report_link
from dashboard.components.resources import outside
from dashboard.components.tables import count
from dashboard.exports.wording import TABLES
from dashboard.language import _, _n, marked, told
from dashboard.queries import evidence, tables
from dashboard.store import current_store, rows
from dashboard.vocabulary import Audience, Certainty

PAGE = "source"
register_page(
    __name__,
    path_template="/source/<source_id>",
    title=marked("Source · Strong Cities Network"),
    description=marked("One source: what it is, how it was read, and every fact that cites it."),
    record=evidence.source_named,
)


layout = shell.layout(PAGE)


@shell.shows(PAGE)
def show(_asked: Any, pathname: Any) -> str:
    return content(shell.last_part(pathname), auth.audience())


@drawn
def content(source_id: str, audience: Audience) -> Any:
    found = rows(evidence.sources([source_id]))
    if not found:
        said = _("No source has the code “{name}”.", name=source_id)
        return shell.unknown_record(said, "/sources", _("All sources"))
    source = found[0]
    facts = rows(tables.facts_citing(source_id, audience))
    return [
        shell.heading(
            kept(source.title), kept(source.publisher), [dcc.Link(_("Sources"), href="/sources"), f" · {source.id}"]
        ),
        report_link(f"/source/{source_id}"),
        _description(source),
        _facts(facts),
        page_sources(found, updated(current_store().latest_import()), f"/source/{source_id}"),
    ]


def _description(source: Any) -> Any:
    return shell.facts(
        [
            (_("Code"), source.id),
            (_("Date"), formats.partial(source.published) or _("undated")),
            (_("Kind"), _("founding document") if source.kind == "seed" else told(source.kind)),
            (_("Quality"), told(source.quality)),
            (_("Address"), outside(source.address, source.address) or shell.not_stated(_("no address known"))),
            (_("How it was read"), source.access_note),
            (_("Licence"), source.licence_note),
            (_("Note"), source.note),
        ]
    )


def _facts(facts: Any) -> Any:
    if not facts:
        nothing = html.P(_("No fact cites this source as yet."))
        return shell.section(_("Facts that cite it"), html.Div(nothing, className="notice", **{"data-state": "empty"}))
    groups = [(entity, list(group)) for entity, group in groupby(facts, key=lambda row: row.entity)]
    parts = [_group(entity, group) for entity, group in sorted(groups, key=lambda pair: list(TABLES).index(pair[0]))]
    return shell.section(_("Facts that cite it"), count(len(facts), lambda n: _n("fact", "facts", n)), *parts)


def _group(entity: str, group: list[Any]) -> Any:
    same = Counter((row.label, row.page, row.certainty) for row in group)
    items = [
        html.Li([dcc.Link(told(label), href=page), f" × {number} " if number > 1 else " ", _sure(how_sure)])
        for (label, page, how_sure), number in same.items()
    ]
    heading = html.Summary([_(TABLES[entity][0]), html.Span(f" {len(group)}", className="small")])
    return html.Details(
        [heading, html.Ul(items, className="source-list")], className="dictionary", open=len(group) <= 20
    )


def _sure(how_sure: str) -> Any:
    return certainty(how_sure) if how_sure == Certainty.INFERRED else None
