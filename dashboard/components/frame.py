"""What stands round every page: the way to the content, languages and theme, navigation, footer. Plain HTML."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from dash import html
from flask import request

from dashboard import dataset
from dashboard.components.drawing import to_html
from dashboard.language import LANGUAGES, _, locale, marked

NAVIGATION = (
    ("/", marked("Overview")),
    ("/map", marked("Map")),
    ("/regions", marked("Regions")),
    ("/cities", marked("Cities")),
    ("/exchanges", marked("Exchanges")),
    ("/action-plans", marked("Plans")),
    ("/indicators", marked("Indicators")),
    ("/programmes", marked("Programmes")),
    ("/governance", marked("Governance")),
    ("/timeline", marked("Timeline")),
    ("/hub", marked("Hub")),
    ("/sources", marked("Sources")),
    ("/about", marked("About")),
)
ENDINGS = (
    ("/guide", marked("Two-minute guides")),
    ("/sources", marked("Sources and conflicts")),
    ("/method", marked("Method and thresholds")),
    ("/data", marked("All tables as files")),
    ("/whats-new", marked("What is new")),
    ("/about", marked("About, accessibility and contact")),
)
Part = Any


def framed(content: str, page: str, path: str, asked: Mapping[str, Any], *, above: Part = None) -> str:
    """The body of the document: the frame in the reader's language, with the page's content in its place.

    `above`: what stands over the content of every page and stays there.
    """
    place = html.Div(id="content", className="page", **{"data-page": page, "data-asked": f"{page}-asked"})
    before, after = to_html(place).rsplit("</div>", 1)
    main = f'<main id="main" tabindex="-1">{to_html(above)}{before}{content}</div>{after}</main>'
    parts = (_skip(), _banner(), _header(path, asked), main, _footer(), _announcer(), _connection())
    return f'<div class="app">{"".join(part if isinstance(part, str) else to_html(part) for part in parts)}</div>'


def _skip() -> Part:
    return html.A(_("Skip to content"), href="#main", className="skip-link")


def _announcer() -> Part:
    return html.P(id="announcer", role="status", className="visually-hidden")


def _connection() -> Part:
    """Empty while there is one; client.js says here that the line is gone."""
    return html.P(id="connection", role="status", className="connection")


def _banner() -> Part:
    """Stands on every page of an invented network; nothing on the facts."""
    if not dataset.is_demonstration():
        return ""
    words = _("Every city, country, date and number here is invented. Nothing is about a real place.")
    told = html.P([html.Strong(_("Demonstration")), " ", words])
    return html.Div(told, role="note", className="demonstration-banner", **{"data-provenance": dataset.DEMONSTRATION})


def _header(path: str, asked: Mapping[str, Any]) -> Part:
    brand = html.A(
        [html.Span(className="brand-mark", **{"aria-hidden": "true"}), html.Span("Strong Cities Network")],
        href="/",
        className="brand notranslate",
        **{"data-link": ""},
    )
    tools = html.Div([_languages(path, asked), _theme()], className="header-tools")
    return html.Header(
        html.Div([brand, _menu_button(), tools, _navigation(path)], className="header-inner"), className="app-header"
    )


def _menu_button() -> Part:
    return html.Button(
        _("Menu"),
        type="button",
        className="menu-button",
        **{"data-action": "menu", "aria-expanded": "false", "aria-controls": "navigation"},
    )


def _navigation(path: str) -> Part:
    links = [html.Li(html.A(_(name), href=to, **{"data-nav": to} | _present(to, path))) for to, name in NAVIGATION]
    return html.Nav(html.Ul(links), id="navigation", className="menu", **{"aria-label": _("Main")})


def _present(to: str, path: str) -> dict[str, str]:
    """Marks the link of the page that is shown, or of the list to which the record that is shown belongs."""
    stem = to.removesuffix("ies") + "y" if to.endswith("ies") else to.removesuffix("s")
    is_here = path == to or (to != "/" and path.startswith((f"{to}/", f"{stem}/")))
    return {"aria-current": "page"} if is_here else {}


def _languages(path: str, asked: Mapping[str, Any]) -> Part:
    """Links to the same page in each language: a plain load, which works without scripts and can be shared."""
    kept = [(name, value) for name, value in asked.items() if isinstance(value, str) and name != "lang"]
    links = [
        html.Li(
            html.A(
                name,
                href=f"{path}?{urlencode([*kept, ('lang', code)])}",
                hrefLang=code,
                lang=code,
                className="notranslate",
                **{"data-language": code} | ({"aria-current": "true"} if code == locale.get() else {}),
            )
        )
        for code, name in LANGUAGES.items()
    ]
    return html.Nav(html.Ul(links), className="languages", **{"aria-label": _("Language")})


def _theme() -> Part:
    return html.Button(
        html.Span(_("Dark theme"), className="visually-hidden"),
        type="button",
        className="theme-button",
        **{"data-action": "theme", "aria-pressed": "false"},
    )


def _footer() -> Part:
    links = [html.Li(html.A(_(name), href=to, **{"data-link": ""})) for to, name in ENDINGS]
    return html.Footer(
        html.Div(
            [
                html.P(_about()),
                html.Nav(html.Ul(links), **{"aria-label": _("More")}),
                html.P(
                    _(
                        "Places: GeoNames, CC BY 4.0. Map: Natural Earth, public domain. Maps show no borders and imply"
                        " no opinion on the status of any place."
                    ),
                    className="small",
                ),
                html.P(request.url, className="printed-address notranslate", **{"data-printed": ""}),
            ],
            className="footer-inner",
        ),
        className="app-footer",
    )


def _about() -> str:
    if dataset.is_demonstration():
        return _("A demonstration: an invented network, to show what this dashboard can do.")
    return _(
        "A reading of public documents about the Strong Cities Network, run by the Institute for"
        " Strategic Dialogue. Every fact names its source; what no source says is shown as not stated."
    )
