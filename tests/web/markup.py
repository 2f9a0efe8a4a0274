"""HTML text as the tree that Dash's components make: {"type": "tr", "props": {"class": ..., "children": [...]}}."""

from html.parser import HTMLParser
from typing import Any

VOID = {"br", "hr", "img", "input", "meta", "wbr", "path", "circle", "line", "use", "rect"}
Part = dict[str, Any]


class _Tree(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root: Part = {"type": "root", "props": {"children": []}}
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        part: Part = {"type": tag, "props": {name: "" if value is None else value for name, value in attrs}}
        part["props"]["children"] = []
        self.open[-1]["props"]["children"].append(part)
        if tag not in VOID:
            self.open.append(part)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if self.open[-1]["type"] == tag and tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if self.open[-1]["type"] != tag:
            raise AssertionError(f"</{tag}> closes <{self.open[-1]['type']}>")
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1]["props"]["children"].append(data)


def parsed(text: str) -> list[Any]:
    """The parts of an HTML text. Raises AssertionError where tags are not closed in order."""
    tree = _Tree()
    tree.feed(text)
    tree.close()
    assert len(tree.open) == 1, f"<{tree.open[-1]['type']}> is not closed"
    parts: list[Any] = tree.root["props"]["children"]
    return parts
