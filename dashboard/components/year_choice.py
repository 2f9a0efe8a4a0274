"""The filter by year: every year between the first and the last that the rows know."""

from typing import Any

from dashboard.components.filter_bar import Choice
from dashboard.language import _


def year_choice(known: Any) -> Choice:
    """`known`: a row of first and last day, both empty where nothing is dated."""
    years = range(known.last.year, known.first.year - 1, -1) if known.first and known.last else ()
    return Choice("period", _("Year"), tuple((str(year), str(year)) for year in years))
