"""Reads a page as a browser does: the first answer holds all of it; callbacks answer what is asked afterwards."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urljoin, urlsplit

from tests.web.markup import Part, parsed

CONTENT = re.compile(r'<div [^>]*id="content"[^>]*>(.*)</div></main>', re.DOTALL)
CONTENT_OF = re.compile(r'<div [^>]*id="content"[^>]* data-page="([\w-]+)"')
WORDED = ("title", "aria-label", "alt", "placeholder")
"""Properties besides `children` that a reader meets as words."""


@dataclass
class Page:
    """What stands at an address."""

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
    """The page at `address` ("/exchanges?region=balkans"), as the first answer holds it; English unless asked."""
    answer = client.get(address)
    content = CONTENT.search(answer.text)
    if content is None:
        return Page(address, answer.status_code, [], [f"{address}: {answer.status_code} {answer.text[:200]}"])
    return Page(address, answer.status_code, parsed(content[1]))


def answered(client: Any, address: str) -> str:
    """The HTML with which the page's callback answers what the address asks for."""
    parts = urlsplit(address)
    page = CONTENT_OF.search(client.get(address).text)
    assert page is not None, address
    asked = {name: values[0] if len(values) == 1 else values for name, values in parse_qs(parts.query).items()}
    question = {
        "output": f"{page[1]}-answer.data",
        "outputs": {"id": f"{page[1]}-answer", "property": "data"},
        "inputs": [{"id": f"{page[1]}-asked", "property": "data", "value": asked}],
        "state": [{"id": "_pages_location", "property": "pathname", "value": parts.path}],
        "changedPropIds": [f"{page[1]}-asked.data"],
    }
    answer = client.post("/_dash-update-component", json=question)
    assert answer.status_code == 200, (address, answer.text[:200])
    return str(answer.json["response"][f"{page[1]}-answer"]["data"])


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
