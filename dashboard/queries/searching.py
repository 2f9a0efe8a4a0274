"""Search in columns that have no folded text of their own."""

from typing import Any

from sqlalchemy import ColumnElement, Text, and_, cast, func, or_, true

from dashboard.folding import folded


def anywhere(q: str | None, *columns: Any) -> ColumnElement[bool]:
    """Every word of the search stands in one of the columns, as it was typed or folded; case does not matter."""
    texts = [func.lower(cast(column, Text)) for column in columns]
    return and_(true(), *(or_(*(_holds(text, word) for text in texts)) for word in (q or "").split()))


def _holds(text: Any, word: str) -> ColumnElement[bool]:
    typed, plain = word.lower(), folded(word)
    spellings = {typed, plain} if plain and " " not in plain else {typed}
    return or_(*(text.contains(spelling, autoescape=True) for spelling in sorted(spellings)))
