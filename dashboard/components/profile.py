"""One city's page: what it is, its indicators, its timeline, and what no source says of it."""

from collections.abc import Sequence
from typing import Any

from dash import dcc, html

from dashboard import formats
from dashboard.components import shell
from dashboard.components.names import city_link
from dashboard.components.places import status_tag, sure, told
from dashboard.components.provenance import certainty, marks
from dashboard.language import _, stored
from dashboard.metrics import journeys as measured
from dashboard.vocabulary import (
    MEMBERS,
    BodyKind,
    Certainty,
    CityKind,
    MembershipStatus,
    ParticipationRole,
    ReportedStatus,
    ResourceKind,
)

OF_THE_COUNTRY = "name of the country"
"""Aliases that only serve the search."""
WORDS = {
    "membership": MembershipStatus,
    "exchange": ParticipationRole,
    "structure": BodyKind,
    "plan": ReportedStatus,
    "resource": ResourceKind,
}
"""The vocabulary of what a line of the timeline says, by what it is about."""


def standing(memberships: Sequence[Any]) -> Any:
    """What the city is to the network, since when, and on what basis; each row has its own source."""
    if not memberships:
        said = _("These sources say nothing of what this place is to the network.")
        return html.Div(html.P(said), className="notice")
    return html.Ul([html.Li(_standing(row)) for row in memberships], className="plain-list standing")


def _standing(row: Any) -> list[Any]:
    is_member = row.status in MEMBERS
    when = formats.span(row)
    since = (_("since {day}", day=when) if when else _("since: not stated")) if is_member else when
    return [
        html.P([status_tag(row.status), " ", html.Span(since, className="since"), " ", marks(row.sources)]),
        html.P([row.basis, ". ", _plainly(row.status)]),
        html.P(
            [_("Date: {note}.", note=told(row.date_note)) if told(row.date_note) else "", " ", sure(row)],
            className="small",
        ),
    ]


def _plainly(status: str) -> str:
    words = {
        MembershipStatus.LOCATION: _("It is named only as a place; no source calls it a member or a participant."),
        MembershipStatus.PARTICIPANT: _("It took part; no source calls it a member."),
        MembershipStatus.JOINING: _("Whether it has joined since is not stated."),
    }
    return words.get(MembershipStatus(status), "")


def place_facts(row: Any, aliases: Sequence[Any], parts: Sequence[Any]) -> Any:
    """The place itself: names, where it lies, how its point was chosen, and how many live there."""
    spelled = [alias for alias in aliases if alias.kind != OF_THE_COUNTRY]
    names = [piece for alias in spelled for piece in (", ", alias.alias, " ", marks(alias.sources))][1:]
    within = city_link(row.parent, row.parent_slug) if row.parent else None
    inside = [piece for part in parts for piece in (", ", city_link(part.name, part.id))][1:]
    region = dcc.Link(row.region, href=f"/cities?region={row.region_id}")
    pairs = [
        (_("Country"), row.country),
        (_("Region"), html.Span([region, html.Div(_("UN M49: {name}", name=row.subregion), className="small")])),
        (_("Kind"), CityKind(row.kind).label),
        (_("Local name"), html.Bdi(row.local_name) if row.local_name else None),
        (_("Other names and spellings"), names or _("none recorded")),
        *([(_("Part of"), within)] if within else []),
        *([(_("Holds"), inside)] if inside else []),
        (_("Coordinates"), _point(row, row.region_id)),
        (_("Population"), _population(row)),
        *([(_("Note"), row.note)] if row.note else []),
        (_("Sources"), html.Span([marks(row.sources), " ", sure(row)])),
    ]
    return shell.facts(pairs)


def _point(city: Any, region_id: str) -> Any:
    if city.latitude is None:
        return None
    how = [city.coordinate_method or "", " ", marks(city.coordinate_source_id)]
    link = dcc.Link(_("on the map"), href=f"/map?region={region_id}")
    point = html.Bdi(f"{city.latitude:.3f}, {city.longitude:.3f}", dir="ltr")
    return html.Span([point, " · ", link, html.Div(how, className="small")])


def _population(city: Any) -> Any:
    note = html.Div([city.population_note or "", " · ", _("never used for rates")], className="small")
    if city.population is None:
        return html.Span([shell.not_stated(), note if city.population_note else None])
    return html.Span([formats.number(city.population), note])


def timeline(rows: Sequence[Any]) -> Any:
    """Everything dated, the oldest first, and apart from it what has no year."""
    dated, undated = measured.moments(rows), measured.undated(rows)
    if not rows:
        return html.P(_("No source names anything of this place that could have a date."))
    lines = html.Ol([_moment(moment) for moment in dated], className="moments")
    nothing = html.P(_("Nothing of it is dated in the sources."))
    apart = [
        html.H3(_("Undated")),
        html.P(_("No source states the year of these. They are not placed by guess."), className="small"),
        html.Ul([html.Li([*_told(moment), _known_part(moment)]) for moment in undated], className="plain-list undated"),
    ]
    return html.Div([lines if dated else nothing, *(apart if undated else [])])


def _moment(moment: Any) -> Any:
    when = html.Span(moment.when, className="moment-when")
    return html.Li([when, html.Div(_told(moment))], className=f"moment of-{moment.row.about}")


def _known_part(moment: Any) -> Any:
    return html.Div(moment.when, className="small") if moment.when else None


def _told(moment: Any) -> list[Any]:
    row = moment.row
    title = dcc.Link(row.title, href=row.page) if row.page else row.title
    notes = [told(row.date_note), row.certainty_note if row.certainty != Certainty.STATED else None]
    return [
        html.Span(_about(row), className="moment-about"),
        html.Div([title, " ", marks(row.sources), " ", certainty(row.certainty)]),
        html.Div(" · ".join(dict.fromkeys(note for note in notes if note)), className="small"),
    ]


def _about(row: Any) -> str:
    names = {
        "membership": _("Membership"),
        "committee": _("Steering committee"),
        "exchange": _("Exchange"),
        "event": _("Event"),
        "structure": _("Local structure"),
        "plan": _("Action plan"),
        "resource": _("Publication or practice"),
        "grant": _("Grant"),
    }
    if not row.said:
        return names[row.about]
    said = WORDS[row.about](row.said).label if row.about in WORDS else formats.worded(row.said)
    return f"{names[row.about]} · {said.lower()}"


def seeds_only() -> Any:
    """Says that only the founding documents count now, and how to leave that."""
    said = _("Only what the five founding documents say is shown.")
    return html.P([said, " ", html.A(_("Show all sources"), href="?", **{"data-ask": ""})], className="notice")


def known(city: Any, found: Any) -> list[tuple[str, bool]]:
    """What one would ask of a city, and whether some source answers."""
    is_member = any(row.status in MEMBERS for row in found["standing"])
    joined = any(formats.span(row) for row in found["standing"])
    return [
        (_("Since when it is a member"), not is_member or joined),
        (_("Date of the population figure"), not city.population or _is_dated(city.population_note)),
        (_("Population"), city.population is not None),
        (_("Name in the local language"), city.local_name is not None),
        (_("Exchanges"), bool(found["exchanges"])),
        (_("Events"), bool(found["events"])),
        (_("Programmes"), bool(found["programmes"])),
        (_("A seat on the steering committee"), bool(found["seats"])),
        (_("A local prevention structure"), bool(found["structures"])),
        (_("An action plan"), bool(found["plans"])),
        (_("Activities"), bool(found["activities"])),
        (_("Next steps it owns"), bool(found["steps"])),
        (_("Results of its exchanges"), bool(found["outcomes"])),
        (_("Practices and publications"), bool(found["resources"])),
        (_("Organisations that sit here"), bool(found["organisations"])),
    ]


def _is_dated(note: str | None) -> bool:
    """Whether the note on a population says of when it is."""
    return "not given" not in stored(note or "")


def silence(names: Sequence[str]) -> Any:
    """What no source says, in one list; it does not mean that there is nothing."""
    if not names:
        return None
    said = _("No source that was read says anything of these. That does not mean that there is nothing.")
    listed = html.Ul([html.Li(name) for name in names], className="gaps")
    return shell.section(_("Not stated"), listed, note=said, name="gaps")
