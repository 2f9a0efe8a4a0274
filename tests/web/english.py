"""How much of a page in another language is still English: its words, node by node, beside the English page."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.web.markup import parsed

BODY = re.compile(r"<body>\s*(<div class=\"app\">.*</div>)\s*<div hidden>", re.DOTALL)
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
LOWER = re.compile(r"(?<![\w./@-])[a-z]{3,}(?![\w/@]|[.-]\w)")
"""A lower-case English word; parts of addresses, file names and codes are none."""
ONLY_ENGLISH = (
    r"(?:the|and|of|with|for|from|not|which|that|this|these|are|was|were|has|have|been|their|its|by|who|what|when|where"
    r"|each|only|than|into|whether|between)"
)
HALF_ENGLISH = re.compile(rf"\b(?:[a-z]+ {ONLY_ENGLISH}|{ONLY_ENGLISH} [a-z]+)\b")
"""Words of no other language of the interface, not amid capitals as in a name: the text was left half English."""
WORDED = ("title", "aria-label", "alt", "placeholder")
APART = ("script", "style", "code", "noscript")


@dataclass(slots=True)
class Share:
    """Words of a page, those of them that are English, and the nodes in which these stand."""

    words: int = 0
    english: int = 0
    nodes: Counter[str] = field(default_factory=Counter)

    @property
    def share(self) -> float:
        return self.english / self.words if self.words else 0.0


def body(document: str) -> list[Any]:
    """The parts of a page with its frame."""
    found = BODY.search(document)
    assert found is not None, document[:300]
    return parsed(found[1])


def nodes(part: Any, *, is_kept: bool = False) -> Iterator[str]:
    """Texts and worded attributes that a reader meets, without what is marked `translate="no"`."""
    if isinstance(part, str):
        if part.strip() and not is_kept:
            yield " ".join(part.split())
    elif isinstance(part, list):
        for each in part:
            yield from nodes(each, is_kept=is_kept)
    elif part["type"] not in APART:
        props = part["props"]
        kept = is_kept or props.get("translate") == "no"
        yield from nodes(props["children"], is_kept=kept)
        yield from (" ".join(props[name].split()) for name in WORDED if props.get(name) and not kept)


def measured(english: list[Any], translated: list[Any]) -> Share:
    """A text counts as English if it is the English page's and holds an English word, or if it is half English."""
    known = set(nodes(english))
    result = Share()
    for text in nodes(translated):
        number = len(WORD.findall(text))
        result.words += number
        if (text in known and LOWER.search(text)) or HALF_ENGLISH.search(text):
            result.english += number
            result.nodes[text] += number
    return result
