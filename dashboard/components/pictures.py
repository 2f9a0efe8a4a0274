"""Addresses of files that speak the reader's language: pictures that the server draws, and workbooks."""

from urllib.parse import quote, urlencode

from dashboard.filters import Filters
from dashboard.language import ENGLISH, locale


def map_address(filters: Filters) -> str:
    """The drawn map, narrowed as the page is."""
    return in_language(f"/map.svg{filters.query_string}")


def series_address(code: str) -> str:
    """The drawn series of an indicator."""
    return in_language(f"/indicator/{code}.svg")


def in_language(address: str) -> str:
    """A file's language stands in its address, so that it may be kept and passed on; English needs no mention."""
    if locale.get() == ENGLISH:
        return address
    return f"{address}{'&' if '?' in address else '?'}{urlencode({'lang': locale.get()})}"


def taken_away(svg: str) -> str:
    """A drawing as an address of its own, for a link that saves it: no question to the server."""
    return f"data:image/svg+xml;charset=utf-8,{quote(svg)}"
