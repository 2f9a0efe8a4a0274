"""Where a fact comes from: source marks, certainty, and the list of sources that closes a page."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from dash import dcc, html

from dashboard import dataset, formats
from dashboard.components.names import kept
from dashboard.language import _, _n, told
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


def badge() -> Any:
    """The word for what kind of data is shown: documented, or invented for demonstration."""
    words = {dataset.DOCUMENTED: _("documented"), dataset.DEMONSTRATION: _("demonstration")}
    shown = dataset.provenance()
    return html.Span(words[shown], className=f"provenance {shown}", **{"data-provenance": shown})


def certainty(value: str, note: str | None = None) -> Any:
    """A word for how sure a fact is; nothing where a source simply states it."""
    if value == Certainty.STATED:
        return None
    return html.Span(Certainty(value).label, className=f"tag {value}", title=note or "")


def report_link(about: str) -> Any:
    """The way to say that something is wrong at `about`, the page's own address: "/city/dakar"."""
    is_record = about.count("/") > 1
    words = _("Report an error in this fact") if is_record else _("Report an error on this page")
    goal = f"/report-error?{urlencode({'about': about})}"
    return html.P(html.A(words, href=goal, **{"data-link": "", "data-report": about}), className="report")


def page_sources(sources: Iterable[Any], updated: str, about: str = "") -> Any:
    """What closes a page: rows of id, title, publisher, published, quality; `updated` says when data came in.

    `about`: the page's address, under which an error is reported.
    """
    undated = _("undated")
    items = [
        html.Li(
            [
                dcc.Link(source.id, href=f"/source/{source.id}"),
                " ",
                kept(source.title),
                " · ",
                kept(source.publisher),
                f" · {formats.partial(source.published) or undated} · {told(source.quality)}",
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
            report_link(about) if about else None,
        ],
        className="section page-sources",
        **{"data-source": "", "data-provenance": dataset.provenance()},
    )
