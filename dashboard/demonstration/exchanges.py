"""Invented exchanges: who met whom, the agenda, and what came out of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from dashboard.demonstration.chance import AS_OF, Made, Row, chance, day_between, rarely, some, turn
from dashboard.demonstration.dates import happened, some_precision
from dashboard.demonstration.organisations import organisation_ids
from dashboard.demonstration.places import Place
from dashboard.demonstration.vocabularies import ids
from dashboard.vocabulary import (
    DatePrecision,
    DayBasis,
    ExchangeKind,
    ParticipationRole,
    PartyKind,
    Qualifier,
    ReportedStatus,
    ResultLevel,
    SessionKind,
    SiteVisitType,
    Verification,
)

KINDS = {ExchangeKind.BILATERAL: 8.0, ExchangeKind.MULTILATERAL: 3.0, ExchangeKind.LEARNING_VISIT: 2.0}
ROLES = [role for role in ParticipationRole if role is not ParticipationRole.HOST]
VISITORS = {ParticipationRole.VISITOR: 30.0}
TITLES = ("Deputy mayor for social cohesion", "Head of community safety", "Local coordinator", "Youth worker")
SESSIONS = {
    SessionKind.ROUNDTABLE: "Roundtable: who does what before harm is done",
    SessionKind.BRIEFING: "How the local action plan is made and paid for",
    SessionKind.PRESENTATION: "What the public hears, and from whom",
    SessionKind.SITE_VISIT: "Visit to people who do the work",
    SessionKind.MEETING: "Meeting of the two administrations",
    SessionKind.WORKSHOP: "Workshop: a referral that worked, and one that did not",
}
OUTCOMES = (
    ("tool adapted", "A tool of the host fitted to the visitor's services"),
    ("partnership", "The two cities go on working together"),
    ("learning", "Officials report what they will do differently"),
    ("scaling", "A project of one district taken to the whole city"),
    ("recommendations", "Recommendations handed to both councils"),
)


@dataclass(frozen=True, slots=True)
class Meeting:
    """An exchange as plans and next steps know it."""

    id: str
    host: Place
    visitors: tuple[Place, ...]
    begun: date
    status: ReportedStatus
    sessions: int
    return_of: str | None = None

    @property
    def places(self) -> tuple[Place, ...]:
        return (self.host, *self.visitors)


def meetings(seed: int, found: list[Place], count: int) -> list[Meeting]:
    """The exchanges in order; some are return visits of the cities of an earlier one."""
    rng, made = chance(seed, "meetings"), list[Meeting]()
    members = [place for place in found if place.is_member] or found
    for index in range(count):
        earlier = rng.choice(made) if made and rng.random() < 0.15 else None
        host, *visitors = _parties(rng, members, index, earlier)
        begun = day_between(rng, earlier.begun if earlier else date(2019, 3, 1), date(2026, 12, 1))
        n_sessions = 0 if index % 6 == 5 else rng.randint(3, 8)
        status = _status(rng, begun, index)
        key = f"x-{host.id}-{begun.year}-{index + 1}"
        made.append(Meeting(key, host, tuple(visitors), begun, status, n_sessions, earlier.id if earlier else None))
    return made


def _parties(rng: Random, members: list[Place], index: int, earlier: Meeting | None) -> list[Place]:
    if earlier and earlier.visitors:
        return [earlier.visitors[0], earlier.host]
    many = index % 4 == 3
    return rng.sample(members, min(len(members), rng.randint(3, 5) if many else 2))


def _status(rng: Random, begun: date, index: int) -> ReportedStatus:
    if begun > AS_OF:
        return rng.choice((ReportedStatus.PLANNED, ReportedStatus.INTEREST))
    few = {ReportedStatus.HELD: 40.0, ReportedStatus.COMPLETED: 6.0}
    return turn(rng, ReportedStatus, index, few)


def exchange_rows(seed: int, held: list[Meeting]) -> Iterator[Made]:
    rng, themes, organisations = chance(seed, "exchanges"), ids("themes"), organisation_ids()
    objectives = ids("objectives")
    for index, meeting in enumerate(held):
        yield "exchanges", _exchange(rng, meeting, index)
        yield from _participants(rng, meeting, index)
        for theme in some(rng, themes, 3):
            yield "exchange_themes", {"exchange_id": meeting.id, "theme_id": theme}
        for number in range(1, meeting.sessions + 1):
            session = _session(rng, meeting, number, index + number)
            yield "exchange_sessions", session
            for objective in some(rng, objectives, 2):
                yield "session_objectives", {"session_id": session["id"], "objective_id": objective}
            if rng.random() < 0.5:
                link = {"session_id": session["id"], "organisation_id": rng.choice(organisations)}
                yield "session_organisations", link
        if meeting.status in (ReportedStatus.HELD, ReportedStatus.COMPLETED):
            yield from _outcomes(rng, meeting, index)


def _exchange(rng: Random, meeting: Meeting, index: int) -> Row:
    names = " and ".join(place.name for place in meeting.visitors)
    qualifier = turn(rng, (*Qualifier, None), index)
    precision = turn(rng, DatePrecision, index) if index < len(DatePrecision) else some_precision(rng)
    return happened(meeting.begun, rng.randint(2, 5), precision) | {
        "id": meeting.id,
        "title": f"{names} {'visit' if len(meeting.visitors) > 1 else 'visits'} {meeting.host.name}",
        "kind": turn(rng, ExchangeKind, index, KINDS),
        "programme_id": rarely(rng, "city-exchange", 0.85),
        "status": meeting.status,
        "host": f"City of {meeting.host.name}",
        "return_of_id": meeting.return_of,
        "delegates": rng.randint(4, 30) if qualifier else None,
        "delegates_qualifier": qualifier,
        "summary": rarely(rng, f"Officials of {names} learned in {meeting.host.name} (invented)", 0.9),
    }


def _participants(rng: Random, meeting: Meeting, index: int) -> Iterator[Made]:
    def party(number: int, role: ParticipationRole, **more: str | None) -> Made:
        key = {"id": f"{meeting.id}-p{number}", "exchange_id": meeting.id, "role": role}
        return "exchange_participants", key | {"party": PartyKind.CITY} | more

    yield party(1, ParticipationRole.HOST, city_id=meeting.host.id)
    for number, place in enumerate(meeting.visitors, start=2):
        yield party(number, turn(rng, ROLES, index + number - 2, VISITORS), city_id=place.id)
    kind = turn(rng, [kind for kind in PartyKind if kind is not PartyKind.CITY], index)
    title = rng.choice(TITLES) if kind is PartyKind.OFFICIAL_ROLE else None
    organisation = None if title else "An invented community group"
    yield party(90, ParticipationRole.PRESENTER, party=kind, role_title=title, organisation=organisation)


def _session(rng: Random, meeting: Meeting, number: int, index: int) -> Row:
    kind, basis = list(SESSIONS)[index % len(SESSIONS)], list(DayBasis)[index % len(DayBasis)]
    is_visit = kind is SessionKind.SITE_VISIT
    return {
        "id": f"{meeting.id}-s{number}",
        "exchange_id": meeting.id,
        "sequence": number,
        "day": None if basis is DayBasis.NOT_STATED else str(1 + number // 3),
        "day_basis": basis,
        "kind": kind,
        "site_visit_type": rng.choice(list(SiteVisitType)) if is_visit else None,
        "city_id": meeting.host.id,
        "place": rarely(rng, "Town hall", 0.7),
        "title": SESSIONS[kind],
        "summary": rarely(rng, "Invented", 0.4),
    }


def _outcomes(rng: Random, meeting: Meeting, index: int) -> Iterator[Made]:
    if meeting.begun > AS_OF - timedelta(days=60) and index > 9:
        return
    for number in range(rng.randint(0 if index > 9 else 1, 3)):
        kind, title = rng.choice(OUTCOMES)
        yield (
            "outcomes",
            {
                "id": f"{meeting.id}-o{number + 1}",
                "exchange_id": meeting.id,
                "city_id": rng.choice(meeting.places).id,
                "kind": kind,
                "level": list(ResultLevel)[(index + number) % 3],
                "verification": list(Verification)[(index + 2 * number) % 3],
                "title": title,
                "summary": rarely(rng, "Invented", 0.6),
            },
        )
