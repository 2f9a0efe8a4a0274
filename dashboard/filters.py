"""What the reader asked for: one frozen value that is the page's state, its address and the cache's key."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Self
from urllib.parse import urlencode

SLUG = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")
SEARCH_LENGTH = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Each field is a parameter of the address. None means: not filtered on."""

    region: str | None = None
    status: str | None = None
    period: int | None = None
    topic: str | None = None
    goal: str | None = None
    programme: str | None = None
    q: str | None = None
    sources: str | None = None
    view: str | None = None
    sort: str | None = None

    @classmethod
    def parse(cls, asked: Any = None) -> Self:
        """Never raises: what is not understood is not filtered on."""
        asked = asked if isinstance(asked, Mapping) else {}
        names = ("region", "status", "topic", "goal", "programme", "view", "sort")
        words = {name: _slug(asked.get(name)) for name in names}
        sources = "seeds" if asked.get("sources") == "seeds" else None
        return cls(**words, period=_year(asked.get("period")), q=_search(asked.get("q")), sources=sources)

    @property
    def query_string(self) -> str:
        """`?region=...`, or nothing where nothing is filtered on."""
        asked = {field.name: getattr(self, field.name) for field in fields(self)}
        kept = {name: value for name, value in asked.items() if value is not None}
        return f"?{urlencode(kept)}" if kept else ""

    @property
    def is_narrowed(self) -> bool:
        """Whether any field leaves rows out; how they are shown does not count."""
        return any(
            getattr(self, field.name) is not None for field in fields(self) if field.name not in ("view", "sort")
        )


def _slug(value: Any) -> str | None:
    return value if isinstance(value, str) and SLUG.fullmatch(value) and value != "all" else None


def _year(value: Any) -> int | None:
    return int(value) if isinstance(value, str | int) and re.fullmatch(r"(19|20)\d\d", str(value)) else None


def _search(value: Any) -> str | None:
    if not isinstance(value, str):
        return None
    words = " ".join("".join(sign if sign.isprintable() else " " for sign in value).split())
    return words[:SEARCH_LENGTH] or None
