"""The first answer to an address: the whole page as HTML, before any script has run."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from dash import html

from dashboard.components import frame, freshness, shell
from dashboard.components.drawing import to_html
from dashboard.language import _
from dashboard.store import current_store

NO_PAGE = "failed"
"""What stands for the name of a page where none could be drawn."""


def document(module: str | None, path: str, asked: Mapping[str, Any]) -> str:
    """The body of a page of the registry with its frame; without a `module`, of the page for what is not there."""
    lost = next(name for name in shell.first_views if name.endswith("not_found_404"))
    view = shell.first_views[module or lost]
    content = view.show(dict(asked), path)
    stale = freshness.stale(current_store().latest_import(), datetime.now(UTC).date())
    return frame.framed(content, view.page, path, asked, above=stale)


def busy(path: str, asked: Mapping[str, Any]) -> str:
    """The body where the store does not answer."""
    return _failed(path, asked, _("The store does not answer at the moment. Please try again in a minute."))


def broken(path: str, asked: Mapping[str, Any], number: str) -> str:
    """The body where something unforeseen happened; `number` is under which the log tells of it."""
    told = _("Something went wrong on our side. It has been recorded under the number {number}.", number=number)
    return _failed(path, asked, told)


def _failed(path: str, asked: Mapping[str, Any], told: str) -> str:
    again = html.A(_("Try again"), href=path, className="button")
    content = [
        shell.heading(_("This page cannot be shown now")),
        html.Div([html.P(told), html.P(again)], className="notice", role="alert", **{"data-state": "error"}),
    ]
    return frame.framed(to_html(content), NO_PAGE, path, asked)
