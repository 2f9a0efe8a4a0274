"""A date as exactly as it is known, how sure it is, and how it is known where that tells a reader something."""

import re
from typing import Any

from dash import html

from dashboard import formats
from dashboard.components import shell
from dashboard.components.provenance import certainty
from dashboard.language import _, stored

SILENT = re.compile(r"(year|month|day|not stated|[SW]\d\d)?")


def when(row: Any, nothing: str = "") -> Any:
    """`nothing`: what stands where no source gives a date."""
    dates = formats.span(row)
    note = telling(row.date_note)
    return html.Div(
        [
            html.Span(dates) if dates else shell.not_stated(nothing or _("no date stated")),
            " ",
            certainty(row.certainty, row.certainty_note) if dates else None,
            html.Div(note, className="small") if note else None,
        ]
    )


def telling(note: str | None) -> str:
    """The note on a date, unless it only repeats its precision or its source."""
    return "" if not note or SILENT.fullmatch(stored(note)) else note
