"""Names that stay as they are in every language: of cities, organisations, and the titles of sources and documents.

Their class tells `drawing` to mark them `translate="no"`.
"""

from typing import Any

from dash import dcc, html

KEPT = "notranslate"


def kept(name: str | None) -> Any:
    """A name that no language changes; nothing where there is none."""
    return html.Span(name, className=KEPT) if name else None


def city_link(name: str, city_id: str | None) -> Any:
    """A city's name, with a link to its page."""
    return dcc.Link(name, href=f"/city/{city_id}", className=KEPT) if city_id else kept(name)
