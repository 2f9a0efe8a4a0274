"""Resources of the hub: where, what was done in order, who, and whether it can be had."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import dcc, html

from dashboard import formats
from dashboard.components.names import city_link, kept
from dashboard.components.provenance import certainty, marks
from dashboard.language import _, told
from dashboard.vocabulary import Availability, Certainty, ResourceKind

KINDS = (
    ResourceKind.GOOD_PRACTICE,
    ResourceKind.INITIATIVE,
    ResourceKind.CITY_PROFILE,
    ResourceKind.TOOLKIT,
    ResourceKind.REPORT,
    ResourceKind.NEWS,
    ResourceKind.TRAINING_MODULE,
    ResourceKind.REPOSITORY,
)
"""In the order of the page: what was done first, what is only announced last."""


def resource_cards(resources: Sequence[Any], themes: Mapping[str, Sequence[str]]) -> Any:
    """`themes`: names of themes by resource id."""
    return html.Div([_card(row, themes.get(row.id, ())) for row in resources], className="resources")


def kind_title(kind: ResourceKind) -> str:
    """Heading over the resources of a kind."""
    titles = {
        ResourceKind.GOOD_PRACTICE: _("Good practices"),
        ResourceKind.INITIATIVE: _("Initiatives"),
        ResourceKind.CITY_PROFILE: _("City profiles"),
        ResourceKind.TRAINING_MODULE: _("Training modules"),
        ResourceKind.TOOLKIT: _("Toolkits"),
        ResourceKind.REPORT: _("Reports and plans"),
        ResourceKind.NEWS: _("News and articles"),
        ResourceKind.REPOSITORY: _("Announced collections"),
    }
    return titles[kind]


def outside(address: str | None, text: str) -> Any:
    """A link out, only to the web: the browser tells the other site nothing."""
    if not address or not address.startswith(("http://", "https://")):
        return None
    return html.A([text, " ↗"], href=address, rel="noopener noreferrer")


def _card(row: Any, themes: Sequence[str]) -> Any:
    steps = [html.Li(step) for step in (row.steps or "").splitlines() if step.strip()]
    return html.Article(
        [
            html.H3(kept(row.title)),
            html.P([_availability(row), " ", _sure(row), " ", _place(row)]),
            html.P(row.summary),
            html.Div([html.P(html.Strong(_("What was done, in order"))), html.Ol(steps)]) if steps else None,
            *(html.P(line, className="meta") for line in _details(row, themes)),
            html.P([outside(row.address, _("Open the source's page")), " ", marks(row.sources)]),
        ],
        className="resource",
        id=row.id,
        **{"data-testid": "resource", "data-kind": row.kind},
    )


def _availability(row: Any) -> Any:
    tone = {Availability.AVAILABLE: "done", Availability.ANNOUNCED: "planned"}.get(row.availability, "")
    return html.Span(Availability(row.availability).label, className=f"tag {tone}")


def _sure(row: Any) -> Any:
    return certainty(row.certainty, row.certainty_note) if row.certainty == Certainty.INFERRED else None


def _place(row: Any) -> Any:
    if row.availability == Availability.ANNOUNCED:
        return None
    if not row.city:
        return html.Span(_("place not stated"), className="not-stated")
    return html.Span([city_link(row.city, row.city_id), f", {row.country}"])


def _details(row: Any, themes: Sequence[str]) -> list[Any]:
    dated = formats.span(row)
    exchange = dcc.Link(row.exchange, href=f"/exchange/{row.exchange_id}") if row.exchange else None
    pairs = [
        (_("Organisation"), kept(row.organisation)),
        (_("Told at or about"), exchange),
        (_("Themes"), ", ".join(themes)),
        (_("Language"), told(row.language or "")),
        (_("Dated"), f"{dated} ({row.date_note})" if dated and row.date_note else dated),
        (_("Note"), row.note),
    ]
    return [[f"{name}: ", value] for name, value in pairs if value]
