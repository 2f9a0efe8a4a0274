"""The HTML page that carries the application: head, style sheets, scripts, title and language."""

import hashlib
import html
import re
from collections.abc import Callable, Mapping
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
from dashboard.language import LANGUAGES, _, direction, locale, marked

ASSETS = ROOT / "assets"
BOOTSTRAP = {"ltr": "built/bootstrap.min.css", "rtl": "built/bootstrap.rtl.min.css"}
NAME = marked("Strong Cities Network dashboard")
THEMES = ("light", "dark")
INDEX = """<!DOCTYPE html>
<html lang="{lang}" dir="{dir}"{theme} {messages}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<meta name="description" content="{description}">
<meta name="color-scheme" content="light dark">
{alternates}<link rel="icon" href="/favicon.ico" sizes="any">
<script src="{theme_script}"></script>
<link rel="stylesheet" href="{styles}">
<noscript><style>
.needs-script, button:not([type=submit], [popovertarget]) {{ display: none !important; }}
.menu {{ display: block !important; }}
</style></noscript>
</head>
<body>
{body}
<div hidden>{app_entry}</div>
<script src="{client_script}" defer></script>
{config}
{scripts}
{renderer}
</body>
</html>"""
Body = Callable[[str | None, str, Mapping[str, Any]], str]
"""What stands in a document: from the page's module (None: no such page), the path and the parameters to HTML."""


class BrowserApp(Dash):
    """Dash with an index of our own: the whole page is in the first answer, in the reader's language, offline."""

    body: Body

    def interpolate_index(self, **parts: str) -> str:  # type: ignore[override]
        page, variables = page_of(request.path)
        lang = locale.get()
        asked = {name: values[0] if len(values) == 1 else values for name, values in request.args.lists()}
        theme = next((each for each in (asked.get("theme"), request.cookies.get("theme")) if each in THEMES), None)
        return INDEX.format(
            lang=lang,
            dir=direction(),
            theme=f' data-bs-theme="{theme}"' if theme else "",
            messages=" ".join(f'data-{name}="{html.escape(text)}"' for name, text in _messages().items()),
            title=html.escape(_worded(page.get("title"), variables) or titled(NAME)),
            description=html.escape(_worded(page.get("description"), variables) or _(NAME)),
            alternates=_alternates(request.base_url),
            styles=style_address(direction()),
            theme_script=asset("theme.js"),
            client_script=asset("client.js"),
            body=self.body(page.get("module"), request.path, asked),
            app_entry=parts["app_entry"],
            config=parts["config"],
            scripts=_waiting(parts["scripts"]),
            renderer=_waiting(parts["renderer"]),
        )


@dataclass(frozen=True, slots=True)
class Title:
    """A page's title that says so where the network is invented. Dash's router asks for it at each visit."""

    plain: Any

    def __call__(self, **variables: str) -> str:
        return titled(_worded(self.plain, variables) or _(NAME))


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


def _alternates(address: str) -> str:
    """The page's own address, without filters, for search engines; and the same page in each language."""
    address = html.escape(address)
    own = f"{address}?lang={locale.get()}" if "lang" in request.args else address
    links = [f'<link rel="canonical" href="{own}">']
    links += [f'<link rel="alternate" hreflang="{code}" href="{address}?lang={code}">' for code in LANGUAGES]
    links.append(f'<link rel="alternate" hreflang="x-default" href="{address}">')
    return "".join(f"{link}\n" for link in links)


@cache
def style_sheet(runs: str) -> str:
    """All style sheets as one: Bootstrap, if it was built, then our own by their numbers. `runs`: ltr or rtl."""
    own = sorted(path for path in ASSETS.glob("[0-9]*.css"))
    sheets = [ASSETS / BOOTSTRAP[runs], *own]
    return "\n".join(path.read_text(encoding="utf-8") for path in sheets if path.is_file())


@cache
def style_address(runs: str) -> str:
    """Where the one style sheet is; the address changes with its content."""
    return f"/styles/{runs}.css?v={hashlib.sha256(style_sheet(runs).encode()).hexdigest()[:12]}"


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


def _waiting(scripts: str) -> str:
    """Script elements that do not run until client.js starts them: what is seen does not need them."""
    waiting = re.sub(r'<script([^>]*) type="[^"]*"', r"<script\1", scripts)
    return waiting.replace("<script", '<script type="text/waiting"').replace(" src=", " data-src=")


def _worded(text: Any, variables: dict[str, str]) -> str:
    return str(text(**variables)) if callable(text) else _(str(text or ""))
