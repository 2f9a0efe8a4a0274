"""Reads a page as a browser does: the address, then Dash's router, then every callback whose parts are on the page."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin, urlsplit

from tests.web.markup import Part, parsed

UPDATE = "/_dash-update-component"
ROUTER, CONTENT = "_pages_location", "_pages_content"
WORDED = ("title", "aria-label", "alt", "placeholder")
"""Properties besides `children` that a reader meets as words."""


@dataclass
class Page:
    """What stands at an address after every callback has answered."""

    address: str
    status: int
    tree: Any
    failed: list[str] = field(default_factory=list)

    def parts(self) -> Iterator[Part]:
        yield from parts_of(self.tree)

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
        return {str(part["props"]["id"]) for part in self.parts() if part["props"].get("id")}

    @property
    def hrefs(self) -> list[str]:
        """Every link, made whole: "/city/dakar", "/exchanges?view=list", "https://..."."""
        found = [str(part["props"]["href"]) for part in self.parts() if part["props"].get("href")]
        return [self.path + href if href.startswith("?") else urljoin(self.address, href) for href in found]

    @property
    def path(self) -> str:
        return urlsplit(self.address).path

    def all(self, kind: str) -> list[Part]:
        """Every part of a kind: "table", "h1", "tr"."""
        return [part for part in self.parts() if part["type"].lower() == kind]

    def with_prop(self, name: str, value: str | None = None) -> list[Part]:
        found = [part for part in self.parts() if name in part["props"]]
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
    _put_content(page)
    return page


def _put_content(page: Page) -> None:
    """As the browser does: the answer of a page's callback is the HTML of its body, in place of the waiting shapes."""
    props = {str(part["props"].get("id")): part["props"] for part in page.parts()}
    for name, store in props.items():
        if name.endswith("-answer") and isinstance(store.get("data"), str):
            props[name.removesuffix("answer") + "body"]["children"] = parsed(store["data"])
    for part in page.parts():
        if part["props"].get("className") == "waiting":
            part["props"]["children"] = []


def parts_of(part: Any) -> Iterator[Part]:
    """The part and all within it."""
    if isinstance(part, list):
        for each in part:
            yield from parts_of(each)
    elif isinstance(part, dict) and "props" in part:
        yield part
        yield from parts_of(part["props"].get("children"))


def text_of(part: Any, worded: tuple[str, ...] = WORDED) -> str:
    """The words of a part, with single blanks."""
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
        yield from _drawn_words(props.get("data-figure"))


def _drawn_words(figure: str | None) -> Iterator[str]:
    for trace in json.loads(figure)["figure"]["data"] if figure else []:
        for name in ("text", "hovertext", "name"):
            value = trace.get(name)
            yield from (str(each) for each in (value if isinstance(value, list) else [value]) if each)


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
        for part in [part for part in page.parts() if part["props"].get("id") == name]:
            part["props"].update(props)


def _valued(page: Page, each: dict[str, str], location: dict[str, str]) -> dict[str, Any]:
    if each["id"] == ROUTER:
        return each | {"value": location[each["property"]]}
    part: Part = next((part for part in page.parts() if part["props"].get("id") == each["id"]), {"props": {}})
    return each | {"value": part["props"].get(each["property"])}
