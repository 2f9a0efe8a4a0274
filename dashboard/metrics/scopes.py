"""What a number is about: the whole network, or one region, city, programme or exchange; and how it was narrowed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Self
from urllib.parse import urlencode

from dashboard.filters import SLUG, Filters


class Kind(StrEnum):
    NETWORK = "network"
    REGION = "region"
    CITY = "city"
    PROGRAMME = "programme"
    EXCHANGE = "exchange"


@dataclass(frozen=True, slots=True)
class Scope:
    """As text: "network", or kind and id: "city:dakar"."""

    kind: Kind = Kind.NETWORK
    id: str = ""

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """None where the text names no scope."""
        kind, _colon, name = text.partition(":")
        if kind not in list(Kind) or bool(name) == (kind == Kind.NETWORK) or not (name == "" or SLUG.fullmatch(name)):
            return None
        return cls(Kind(kind), name)

    def __str__(self) -> str:
        return f"{self.kind.value}:{self.id}" if self.id else self.kind.value


NETWORK, ALL = Scope(), Filters()


@dataclass(frozen=True, slots=True)
class Asked:
    """Scope and filters of one number. Region and programme of the filters are the scope, where they are all there is.

    `scope` is None where an address asks for one that cannot be.
    """

    scope: Scope | None = NETWORK
    filters: Filters = ALL

    @classmethod
    def parse(cls, asked: Mapping[str, Any]) -> Self:
        """Never raises."""
        text = asked.get("scope")
        scope = Scope.parse(text) if isinstance(text, str) and text else NETWORK
        filters = replace(Filters.parse(asked), view=None, sort=None)
        if scope is None or scope == NETWORK:
            return cls(scope and scope_of(filters), filters)
        if scope.kind is Kind.REGION:
            return cls(scope, replace(filters, region=scope.id))
        if scope.kind is Kind.PROGRAMME:
            return cls(scope, replace(filters, programme=scope.id))
        return cls(scope, Filters(sources=filters.sources))

    @property
    def query_string(self) -> str:
        """`?scope=region:balkans&sources=seeds`: the scope always, the rest where it narrows."""
        scope = self.scope or NETWORK
        own = {Kind.REGION: "region", Kind.PROGRAMME: "programme"}.get(scope.kind)
        left = replace(self.filters, view=None, sort=None, **({own: None} if own else {}))
        return f"?{urlencode({'scope': str(scope)}, safe=':')}" + left.query_string.replace("?", "&")


EVERYWHERE = Asked()


def scope_of(filters: Filters) -> Scope:
    """The region or programme that the filters ask for, else the whole network."""
    if filters.region:
        return Scope(Kind.REGION, filters.region)
    return Scope(Kind.PROGRAMME, filters.programme) if filters.programme else NETWORK


def asked_for(filters: Filters) -> Asked:
    """A number of the network, narrowed by the filters of its page."""
    return Asked(scope_of(filters), filters)
