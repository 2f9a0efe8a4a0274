"""The HTML page that carries the application: head, style sheets, scripts, title and language."""

import hashlib
import html
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import dash
from dash import Dash
from dash._pages import _path_to_page
from flask import request

from dashboard.config import ROOT
from dashboard.dataset import titled
from dashboard.language import _, locale

ASSETS = ROOT / "assets"
BOOTSTRAP = "built/bootstrap.min.css"
NAME = "Strong Cities Network dashboard"
INDEX = """<!DOCTYPE html>
<html lang="{lang}" dir="{dir}" {messages}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<meta name="description" content="{description}">
<link rel="icon" href="/favicon.ico" sizes="any">
<script src="{theme_script}"></script>
<script src="{client_script}" defer></script>
{styles}
</head>
<body>
{app_entry}
<noscript><p class="notice">{without_script}</p></noscript>
<footer>
{config}
{scripts}
{renderer}
</footer>
</body>
</html>"""


class BrowserApp(Dash):
    """Dash with an index of our own: one title, one language and our style sheets, nothing from outside."""

    def interpolate_index(self, **parts: str) -> str:  # type: ignore[override]
        page, variables = page_of(request.path)
        lang = locale.get()
        return INDEX.format(
            lang=lang,
            dir="rtl" if lang == "ar" else "ltr",
            messages=" ".join(f'data-{name}="{html.escape(text)}"' for name, text in _messages().items()),
            title=html.escape(_worded(page.get("title"), variables) or titled(NAME)),
            description=html.escape(_worded(page.get("description"), variables) or NAME),
            styles="".join(f'<link rel="stylesheet" href="{address}">\n' for address in _styles()),
            theme_script=asset("theme.js"),
            client_script=asset("client.js"),
            without_script=_("This dashboard needs JavaScript. Every table is also a file: see /data."),
            app_entry=parts["app_entry"],
            config=parts["config"],
            scripts=parts["scripts"],
            renderer=parts["renderer"],
        )


@dataclass(frozen=True, slots=True)
class Title:
    """A page's title that says so where the network is invented. Dash's router asks for it at each visit."""

    plain: Any

    def __call__(self, **variables: str) -> str:
        return titled(_worded(self.plain, variables) or NAME)


def mark_titles() -> None:
    """Makes every registered page's title a `Title`; doing it again changes nothing."""
    for page in dash.page_registry.values():
        if not isinstance(page["title"], Title):
            page["title"] = Title(page["title"])


def _messages() -> dict[str, str]:
    """What client.js says when an answer does not come."""
    return {
        "busy": _("The store does not answer at the moment. What is on screen may be out of date."),
        "failed": _("Something went wrong on our side. It has been recorded."),
        "offline": _("The server cannot be reached. What is on screen may be out of date."),
        "again": _("Try again"),
    }


@cache
def _styles() -> list[str]:
    """Bootstrap, if it was built, then our own style sheets in the order of their numbers."""
    own = sorted(path.name for path in ASSETS.glob("[0-9]*.css"))
    return [asset(name) for name in [BOOTSTRAP, *own] if (ASSETS / name).is_file()]


def page_of(path: str) -> tuple[dict[str, Any], dict[str, str]]:
    """The registered page of an address and what its template found there; an empty page where there is none."""
    page, variables = _path_to_page(path.strip("/"))
    return page, variables or {}


@cache
def asset(name: str) -> str:
    """Address of a file in assets/, which changes with its content so that browsers may keep it for a year."""
    path = ASSETS / name
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:12] if path.is_file() else "missing"
    return f"/assets/{name}?v={digest}"


def slim_plotly() -> Path | None:
    """Our own plotly.js bundle, if it was built."""
    return next(iter((ASSETS / "built").glob("plotly-*.min.js")), None)


def _worded(text: Any, variables: dict[str, str]) -> str:
    return str(text(**variables)) if callable(text) else str(text or "")
