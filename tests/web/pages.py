"""Reads a page as a browser does: the address, then Dash's router, then every callback whose parts are on the page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin, urlsplit

UPDATE = "/_dash-update-component"
ROUTER, CONTENT = "_pages_location", "_pages_content"
WORDED = ("title", "aria-label", "alt", "placeholder", "label")
"""Properties besides `children` that a reader meets as words."""


@dataclass
class Page:
    """What stands at an address after every callback has answered."""

    address: str
    status: int
    tree: Any
    failed: list[str] = field(default_factory=list)

    def components(self) -> Iterator[dict[str, Any]]:
        yield from _components(self.tree)

    @property
    def text(self) -> str:
        """All words, titles and labels included, with single blanks."""
        return text_of(self.tree)

    @property
    def seen(self) -> str:
        """Only the words that stand on the page."""
        return text_of(self.tree, worded=())

    @property
    def ids(self) -> set[str]:
        return {str(part["props"]["id"]) for part in self.components() if "id" in part["props"]}

    @property
    def hrefs(self) -> list[str]:
        """Every link, made whole: "/city/dakar", "/exchanges?view=list", "https://..."."""
        found = [str(part["props"]["href"]) for part in self.components() if part["props"].get("href")]
        return [urljoin(self.address, href) if not href.startswith("?") else self.path + href for href in found]

    @property
    def path(self) -> str:
        return urlsplit(self.address).path

    def all(self, kind: str) -> list[dict[str, Any]]:
        """Every part of a kind ("Table", "H1", "Tr")."""
        return [part for part in self.components() if part["type"] == kind]

    def with_prop(self, name: str, value: Any = None) -> list[dict[str, Any]]:
        found = [part for part in self.components() if name in part["props"]]
        return found if value is None else [part for part in found if part["props"][name] == value]


def read(client: Any, address: str) -> Page:
    """The page at `address` ("/exchanges?region=balkans")."""
    status = client.get(address).status_code
    parts = urlsplit(address)
    location = {"pathname": parts.path, "search": f"?{parts.query}" if parts.query else "", "hash": "", "href": address}
    callbacks = client.get("/_dash-dependencies").json
    page = Page(address, status, {"type": "Div", "props": {"id": CONTENT, "children": None}})
    router = next(each for each in callbacks if CONTENT in each["output"])
    _run(client, router, page, location)
    waiting = [each for each in callbacks if each is not router and not each["clientside_function"]]
    while ready := [each for each in waiting if _is_on(page, each)]:
        waiting = [each for each in waiting if each not in ready]
        for callback in ready:
            _run(client, callback, page, location)
    return page


def text_of(part: Any, worded: tuple[str, ...] = WORDED) -> str:
    return re.sub(r"\s+", " ", " ".join(_words(part, worded))).strip()


def _words(part: Any, worded: tuple[str, ...]) -> Iterator[str]:
    if isinstance(part, str | int | float) and not isinstance(part, bool):
        yield str(part)
    elif isinstance(part, list):
        for each in part:
            yield from _words(each, worded)
    elif isinstance(part, dict) and "props" in part:
        props = part["props"]
        yield from _words(props.get("children"), worded)
        yield from (str(props[name]) for name in worded if props.get(name))
        yield from _drawn_words(props.get("figure"))


def _drawn_words(figure: Any) -> Iterator[str]:
    for trace in (figure or {}).get("data", []):
        for name in ("text", "hovertext", "name"):
            value = trace.get(name)
            yield from (str(each) for each in (value if isinstance(value, list) else [value]) if each)


def _components(part: Any) -> Iterator[dict[str, Any]]:
    if isinstance(part, list):
        for each in part:
            yield from _components(each)
    elif isinstance(part, dict):
        if "props" in part and "type" in part:
            yield part
            part = part["props"]
        for value in part.values():
            yield from _components(value)


def _is_on(page: Page, callback: dict[str, Any]) -> bool:
    ids = page.ids | {ROUTER}
    wanted = [each["id"] for each in callback["inputs"] + callback["state"]]
    return all(name in ids for name in wanted) and any(output["id"] in ids for output in _outputs(callback))


def _outputs(callback: dict[str, Any]) -> list[dict[str, str]]:
    names = callback["output"].strip(".").split("...")
    return [dict(zip(("id", "property"), name.rsplit(".", 1), strict=True)) for name in names]


def _run(client: Any, callback: dict[str, Any], page: Page, location: dict[str, str]) -> None:
    outputs = _outputs(callback)
    asked = {
        "output": callback["output"],
        "outputs": outputs if callback["output"].startswith("..") else outputs[0],
        "inputs": [_valued(page, each, location) for each in callback["inputs"]],
        "state": [_valued(page, each, location) for each in callback["state"]],
        "changedPropIds": [f"{each['id']}.{each['property']}" for each in callback["inputs"]],
    }
    answer = client.post(UPDATE, json=asked)
    if answer.status_code == 204:
        return
    if answer.status_code != 200:
        page.failed.append(f"{callback['output']}: {answer.status_code} {answer.text[:200]}")
        return
    for name, props in answer.json["response"].items():
        for part in [part for part in page.components() if part["props"].get("id") == name]:
            part["props"].update(props)


def _valued(page: Page, each: dict[str, str], location: dict[str, str]) -> dict[str, Any]:
    if each["id"] == ROUTER:
        return each | {"value": location[each["property"]]}
    part = next((part for part in page.components() if part["props"].get("id") == each["id"]), {"props": {}})
    return each | {"value": part["props"].get(each["property"])}
