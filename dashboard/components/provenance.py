"""Where a fact comes from: source marks, certainty, and the list of sources that closes a page."""

from collections.abc import Iterable
from typing import Any

from dash import dcc, html

from dashboard import dataset
from dashboard.language import _, _n
from dashboard.vocabulary import Certainty

SOURCES_SHOWN = 12


def source_ids(cited: Iterable[str | None]) -> list[str]:
    """All ids in texts such as "S03;W01", each once, founding documents first."""
    return sorted({name for text in cited if text for name in text.split(";")})


def marks(cited: str | None) -> Any:
    """One small link for each source of a row; `cited` is "S03;W01"."""
    links = [
        dcc.Link(name, href=f"/source/{name}", title=_("Source {name}", name=name)) for name in source_ids([cited])
    ]
    return (
        html.Span(links, className="marks notranslate") if links else html.Span(_("no source"), className="not-stated")
    )


def certainty(value: str, note: str | None = None) -> Any:
    """A word for how sure a fact is; nothing where a source simply states it."""
    if value == Certainty.STATED:
        return None
    return html.Span(Certainty(value).label, className=f"tag {value}", title=note or "")


def page_sources(sources: Iterable[Any], updated: str) -> Any:
    """What closes a page: rows of id, title, publisher, published, quality; `updated` says when data came in."""
    items = [
        html.Li(
            [
                dcc.Link(source.id, href=f"/source/{source.id}"),
                " ",
                source.title,
                f" · {source.publisher}",
                f" · {source.published}" if source.published else f" · {_('undated')}",
                f" · {source.quality}",
            ]
        )
        for source in sources
    ]
    return html.Section(
        [
            html.H2(_("Sources of this page")),
            html.Details(
                [
                    html.Summary(_n("{count} source", "{count} sources", len(items))),
                    html.Ul(items, className="source-list"),
                ],
                open=len(items) <= SOURCES_SHOWN,
            ),
            html.P(updated, className="small"),
        ],
        className="section page-sources",
        **{"data-source": "", "data-provenance": dataset.provenance()},
    )
