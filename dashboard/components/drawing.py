"""Component trees as HTML text: drawn once by the server, put into the page whole by the browser.

Dash's renderer takes ten seconds for a table of 130 rows made of components, a browser takes 20 ms for its HTML.
"""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, ParamSpec

import orjson
from dash.development.base_component import Component
from markupsafe import escape

from dashboard.cache import cached
from dashboard.components.names import KEPT

P = ParamSpec("P")
VOID = {"br", "hr", "img", "input", "meta", "wbr"}
NAMES = {"className": "class", "class_name": "class", "htmlFor": "for"}
NOT_DRAWN = {"children", "n_clicks", "n_clicks_timestamp", "disable_n_clicks", "key", "persistence", "debounce"}
TAGS = {"Row": "div", "Col": "div", "Container": "div", "Link": "a", "ObjectEl": "object", "MapEl": "map"}
CLASSES = {"Row": "row", "Container": "container", "Table": "table"}


def drawn(build: Callable[P, Any]) -> Callable[P, str]:
    """Makes of a function that builds components one whose finished HTML is remembered (see `cached`)."""

    @cached
    @wraps(build)
    def draw(*args: P.args, **kwargs: P.kwargs) -> str:
        return to_html(build(*args, **kwargs))

    return draw


def to_html(part: Any) -> str:
    """HTML of components, texts, numbers and lists of them. Every text is escaped."""
    if part is None or isinstance(part, bool):
        return ""
    if isinstance(part, Component):
        return _element(part)
    if isinstance(part, Iterable) and not isinstance(part, str):
        return "".join(map(to_html, part))
    return str(escape(part))


def _element(component: Component) -> str:
    kind = type(component).__name__
    properties = {name: getattr(component, name) for name in component.to_plotly_json()["props"]}
    if kind == "Graph":
        return _graph(properties)
    tag = TAGS.get(kind, kind.lower())
    given = {_name(name): _value(name, value) for name, value in properties.items() if name not in NOT_DRAWN}
    own = _own_attributes(kind, properties)
    classes = " ".join(filter(None, (own.pop("class", ""), given.pop("class", ""))))
    kept = {"translate": "no"} if KEPT in classes.split() else {}
    attributes = {**({"class": classes} if classes else {}), **kept, **own, **given}
    opening = f"<{tag}{''.join(_attribute(name, value) for name, value in attributes.items())}>"
    return opening if tag in VOID else f"{opening}{to_html(properties.get('children'))}</{tag}>"


def _own_attributes(kind: str, properties: dict[str, Any]) -> dict[str, Any]:
    if kind == "Link":
        return {"data-link": ""}
    if kind == "Col":
        return {
            "class": " ".join(
                ["col-12", *(f"col-{size}-{properties.pop(size)}" for size in ("md", "lg") if size in properties)]
            )
        }
    return {"class": CLASSES[kind]} if kind in CLASSES else {}


def _graph(properties: dict[str, Any]) -> str:
    """The place of a plotly figure, with its data; client.js draws it, and loads plotly.js only then."""
    given = {"id": properties.get("id"), "class": properties.get("className"), "style": properties.get("style")}
    known = {name: _value(name, value) for name, value in given.items() if value}
    figure = orjson.dumps({"figure": properties.get("figure"), "config": properties.get("config", {})}).decode()
    attributes = "".join(_attribute(name, value) for name, value in (known | {"data-figure": figure}).items())
    return f"<div{attributes}></div>"


def _name(name: str) -> str:
    return NAMES.get(name, name if name.startswith(("data-", "aria-")) else name.lower())


def _value(name: str, value: Any) -> Any:
    if name == "style":
        return ";".join(f"{_css(key)}:{each}" for key, each in value.items())
    if isinstance(value, bool) and name.startswith(("data-", "aria-")):
        return str(value).lower()
    return value


def _css(name: str) -> str:
    return "".join(f"-{sign.lower()}" if sign.isupper() else sign for sign in name)


def _attribute(name: str, value: Any) -> str:
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{escape(value)}"'
