"""What each view of the map says in words: the finding, the signs of its legend, and what to know when reading it."""

from collections.abc import Sequence
from typing import Any

from dash import dcc, html

from dashboard.filters import Filters
from dashboard.language import _, _n
from dashboard.metrics.places import distinct, undated
from dashboard.vocabulary import MembershipStatus


def finding(view: str, rows: Sequence[Any], filters: Filters) -> str:
    """The sentence a reader should take away; `rows` are those of the list."""
    return FINDINGS[view](rows, filters) if rows else _("Nothing that is recorded fits these filters.")


def _members(rows: Sequence[Any], filters: Filters) -> str:
    places = _n("{count} place", "{count} places", distinct(rows, "id"))
    countries = _n("{count} country", "{count} countries", distinct(rows, "country"))
    if filters.status in (None, "members"):
        members = _n("{count} member", "{count} members", distinct(rows, "id"))
        reported = sum(row.status == MembershipStatus.REPORTED_MEMBER for row in rows)
        if not reported:
            return _("{members} in {countries} are named.", members=members, countries=countries)
        return _n(
            "{members} in {countries} are named; {count} of them only as reported by others.",
            "{members} in {countries} are named; {count} of them only as reported by others.",
            reported,
            members=members,
            countries=countries,
        )
    status = MembershipStatus(filters.status).label if filters.status in set(MembershipStatus) else filters.status
    return _("{places} in {countries} with the status “{status}”.", places=places, countries=countries, status=status)


def _committee(rows: Sequence[Any], _filters: Filters) -> str:
    return _(
        "{cities} in {countries} are named by at least one of three lists of the steering committee.",
        cities=_n("{count} city", "{count} cities", distinct(rows, "id")),
        countries=_n("{count} country", "{count} countries", distinct(rows, "country")),
    )


def _structures(rows: Sequence[Any], _filters: Filters) -> str:
    return _(
        "{structures} in {places}: networks, teams and councils for local prevention.",
        structures=_n("{count} structure", "{count} structures", distinct(rows, "body_id")),
        places=_n("{count} place", "{count} places", distinct(rows, "id")),
    )


def _exchanges(rows: Sequence[Any], _filters: Filters) -> str:
    without = undated(exchange.row for exchange in rows)
    found = _n("{count} exchange is recorded", "{count} exchanges are recorded", len(rows))
    if not without:
        return _("{found}, each with a date.", found=found)
    return _n(
        "{found}; of {count} no source states the date.",
        "{found}; of {count} no source states the date.",
        without,
        found=found,
    )


def _programmes(rows: Sequence[Any], _filters: Filters) -> str:
    return _(
        "{places} are named in {programmes}.",
        programmes=_n("{count} programme", "{count} programmes", distinct(rows, "programme_id")),
        places=_n("{count} place", "{count} places", distinct(rows, "id")),
    )


def _coverage(rows: Sequence[Any], _filters: Filters) -> str:
    held = sum(row.n_members > 0 for row in rows)
    return _("Members are named in {held} of the {all} priority regions.", held=held, all=len(rows))


FINDINGS = {
    "members": _members,
    "committee": _committee,
    "structures": _structures,
    "exchanges": _exchanges,
    "programmes": _programmes,
    "coverage": _coverage,
}


def signs(view: str) -> list[tuple[str, str]]:
    """Signs beside the regions' symbols: CSS class and words."""
    bubble = ("bubble", _("Number: places too near each other to draw apart"))
    exchange = [
        ("arc", _("Exchange, pointing to its host; broader where there were several")),
        ("arc dashed", _("Exchange whose date no source states")),
        ("ring exchange", _("Hosted an exchange")),
    ]
    route = [("arc route", _("Route of a visitor programme")), ("arc route dashed", _("One or the other stop"))]
    ring = [("ring", _("On the steering committee"))]
    more = {"members": ring, "committee": ring, "exchanges": exchange, "programmes": route}
    return [("bubble", _("Members named in the region"))] if view == "coverage" else [*more.get(view, []), bubble]


def note(view: str, filters: Filters, others: Sequence[Any]) -> Any:
    """What to know when reading the view. `others`: rows status, n_places of places that are not members."""
    words = {
        "members": _note_on_others(filters, others),
        "committee": _("The lists differ and two are undated; the renewed committee is known in part only."),
        "structures": _(
            "A structure is drawn at its city. Some were set up by projects that are not the network's own."
        ),
        "exchanges": _("A return visit is an exchange of its own. A line is drawn once for each pair of places."),
        "programmes": _(
            "A route is drawn where a source numbers the stops; two places of one number are alternatives."
        ),
        "coverage": _(
            "Which countries a priority region holds is our reading; no source lists them. One sentence names five"
            " partners for all five regions together; evidenced activity is a partner's own work there."
        ),
    }
    undatable = _("With a year, rows without any date are left out.") if filters.period else ""
    return html.P([words[view], " ", undatable], className="section-note map-note")


def _note_on_others(filters: Filters, others: Sequence[Any]) -> Any:
    if filters.status not in (None, "members") or not others:
        return _("Only members and places reported as members count as members.")
    linked = [
        part
        for row in others
        for part in (
            ", ",
            html.A(
                f"{MembershipStatus(row.status).label.lower()}: {row.n_places}",
                href=f"?status={row.status}" + (f"&region={filters.region}" if filters.region else ""),
                **{"data-ask": ""},
            ),
        )
    ]
    return [_("Recorded, but not members and not shown here:"), " ", *linked[1:], ". ", _all_places()]


def _all_places() -> Any:
    return dcc.Link(_("All places as a list"), href="/cities")
