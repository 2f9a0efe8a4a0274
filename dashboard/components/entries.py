"""Entries of the timeline, grouped by year, each with its date as exactly as it is known."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import dcc, html

from dashboard import formats
from dashboard.components.dates import telling
from dashboard.components.names import city_link
from dashboard.components.provenance import certainty, marks
from dashboard.language import _
from dashboard.vocabulary import DatePrecision, MembershipStatus

PAGES = {"exchange": "/exchange/", "programme": "/programme/", "plan": "/action-plan/"}


def entry_kinds() -> dict[str, str]:
    """Names of the kinds of entries."""
    return {
        "launch": _("Launch"),
        "committee": _("Committee meeting"),
        "summit": _("Global summit"),
        "workshop": _("Workshop or conference"),
        "visit": _("Visitor programme"),
        "exchange": _("Exchange"),
        "programme": _("Start of a programme"),
        "plan": _("Local action plan"),
        "structure": _("Local structure"),
        "membership": _("First year as a member"),
    }


def by_years(groups: Mapping[int | None, Sequence[Any]]) -> Any:
    """`groups`: entries by year in the order shown; None holds those without a year."""
    return html.Div([_year(year, entries) for year, entries in groups.items() if entries], className="timeline")


def _year(year: int | None, entries: Sequence[Any]) -> Any:
    title = _("Undated") if year is None else str(year)
    items = html.Ol([_entry(row) for row in entries])
    return html.Section([html.H3(title, id=f"year-{year or 'none'}"), items], className="time-year")


def _entry(row: Any) -> Any:
    dates = formats.span(row)
    is_rough = row.date_precision != DatePrecision.DAY
    note = telling(row.date_note)
    return html.Li(
        [
            html.Div(dates or _("no date stated"), className="time-when"),
            html.Div(
                [
                    html.P(
                        [
                            _named(row),
                            " ",
                            html.Span(entry_kinds()[row.kind], className="tag"),
                            " ",
                            certainty(row.certainty, row.certainty_note) if dates else None,
                            " ",
                            marks(row.sources),
                        ]
                    ),
                    html.P(row.hours, className="small") if row.hours else None,
                    html.P(_("How the date is known: {note}", note=note), className="small") if note else None,
                ]
            ),
        ],
        className=f"{row.kind} {'rough' if is_rough else ''}",
    )


def _named(row: Any) -> Any:
    if row.kind in PAGES:
        return html.Strong(dcc.Link(row.title, href=f"{PAGES[row.kind]}{row.id}"))
    if row.kind == "membership":
        status = MembershipStatus(row.what).label.lower()
        return html.Strong([city_link(row.title, row.city_id), f" · {status}"])
    city = city_link(row.city, row.city_id) if row.city else None
    return html.Span([html.Strong(row.title), " · " if city else None, city])
