"""Who took part in an exchange: cities, roles of officials, institutions and groups. Never a person's name."""

from collections.abc import Sequence
from typing import Any

from dash import html

from dashboard.components.names import city_link
from dashboard.components.provenance import certainty, marks
from dashboard.language import _
from dashboard.vocabulary import HOSTS, TAKING_PART, ParticipationRole, PartyKind

GUESTS = tuple(role for role in TAKING_PART if role not in HOSTS)


def host_cities(parties: Sequence[Any]) -> Any:
    """Links to the cities that hosted, or the place where one was held."""
    places = _links(parties, (ParticipationRole.LOCATION,), _("{name} (place)"))
    return _list(_links(parties, HOSTS, "{name}") + places)


def visiting_cities(parties: Sequence[Any]) -> Any:
    """Links to the cities that visited or took part otherwise, and groups that took part."""
    groups = [html.Span(row.organisation) for row in parties if row.party == PartyKind.GROUP and row.role in GUESTS]
    return _list(_links(parties, GUESTS, "{name}") + groups)


def roster(parties: Sequence[Any], kind: PartyKind) -> Any:
    """The parties of one kind, each with its role in the exchange, or None where there are none."""
    own = [row for row in parties if row.party == kind]
    return html.Ul([_entry(row) for row in own], className="plain-list roster") if own else None


def _entry(row: Any) -> Any:
    return html.Li(
        [
            html.Div([html.Strong(_name(row)), html.Div(_belonging(row), className="small")]),
            html.Span(
                [
                    html.Span(ParticipationRole(row.role).label, className="tag"),
                    " ",
                    certainty(row.certainty, row.certainty_note),
                    " ",
                    marks(row.sources),
                ],
                className="roster-marks",
            ),
        ]
    )


def _name(row: Any) -> Any:
    if row.party == PartyKind.CITY:
        return city_link(row.city, row.city_id)
    return row.role_title if row.party == PartyKind.OFFICIAL_ROLE else row.organisation


def _belonging(row: Any) -> Any:
    if row.party == PartyKind.CITY:
        body = row.organisation if row.organisation != row.city else None
        return " · ".join(text for text in (row.country, body) if text)
    city = [city_link(row.city, row.city_id)] if row.city else []
    if row.party != PartyKind.OFFICIAL_ROLE:
        return city
    return [row.organisation or "", " · " if city and row.organisation else "", *city]


def _links(parties: Sequence[Any], roles: Sequence[ParticipationRole], words: str) -> list[Any]:
    cities = {row.city_id: row.city for row in parties if row.party == PartyKind.CITY and row.role in roles}
    return [city_link(words.format(name=name), city_id) for city_id, name in cities.items()]


def _list(items: Sequence[Any]) -> Any:
    return html.Ul([html.Li(item) for item in items], className="bare") if items else None
