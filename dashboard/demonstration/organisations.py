"""Invented partners, programmes and what the network says and reports of itself."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from random import Random

from dashboard.demonstration.anchors import PRIORITY
from dashboard.demonstration.chance import Made, Row, chance, some, turn
from dashboard.demonstration.dates import in_year, lasts
from dashboard.demonstration.places import Place
from dashboard.folding import folded
from dashboard.vocabulary import CoverageBasis, Qualifier, ReportedStatus

PARTNERS = ("Lantern Cities Forum", "Seven Bridges Institute", "Open Squares Alliance", "Quiet Harbour Trust")
OTHERS = (
    *("Good Neighbours Fund", "Riverbank Youth Centre", "College of Local Safety", "Common Table Association"),
    *("Weavers' Community Project", "Ministry of Local Affairs", "Evening School for Mediators", "Northgate Police"),
    *("Office for Social Cohesion", "Sunday Football League", "Centre for Civic Research", "Parents' Circle"),
)
KINDS = ("city network", "non-profit", "government", "research institute", "association", "youth centre")
PROGRAMMES: tuple[tuple[str, str, str, str], ...] = (
    ("city-exchange", "City-to-City Exchanges", "exchange programme", "build"),
    ("innovation-grants", "Small Grants for Local Ideas", "grants", "innovate"),
    ("local-networks", "Local Prevention Structures", "local prevention network", "empower"),
    ("academy", "Academy for Local Coordinators", "training programme", "empower"),
    ("open-hub", "Open Knowledge Hub", "knowledge", "inform"),
    ("summit", "Summit of Cities", "convening", "connect"),
    ("steering-committee", "Steering Committee", "governance", "represent"),
    ("young-voices", "Young Voices", "youth programme", "connect"),
    ("regional-hub", "Regional Hub", "regional hub", "connect"),
)
ROLES = ("lead", "manager", "partner", "funder", "organiser", "host")
SURVEYED = (("membership is valuable to the city", 83), ("useful or very useful for networking", 91))
SAID = (
    ("purpose", "What this is", "An invented network: it shows what this dashboard can do, and nothing else"),
    ("purpose", "What it does", "Its invented cities visit each other, write plans and report on indicators"),
    ("membership", "Who can join", "Nobody: no city here exists"),
    ("management", "Who manages it", "A program that makes it from a number, the seed"),
    ("role", "Coordinator", "Speaks for the invented network"),
    ("service", "Small grants", "Announced in the first year"),
    ("contact", "E-mail", "nobody@demonstration.invalid"),
)


def organisation_ids() -> list[str]:
    return [_slug(name) for name in (*PARTNERS, *OTHERS)]


def organisations(seed: int, found: list[Place]) -> Iterator[Made]:
    rng = chance(seed, "organisations")
    for index, name in enumerate((*PARTNERS, *OTHERS)):
        is_partner, kind = name in PARTNERS, turn(rng, KINDS, index)
        row: Row = {"id": _slug(name), "name": f"{name} (invented)", "short_name": name.split()[0], "kind": kind}
        row |= {"relation": "Partner of the invented network" if is_partner else "Works with its cities"}
        city = None if is_partner else rng.choice(found).id
        yield "organisations", row | {"is_network_partner": is_partner, "city_id": city} | _searched(row)
    for partner in PARTNERS:
        for region in PRIORITY:
            yield _covers(partner, region, CoverageBasis.COLLECTIVE)
        for region in some(rng, list(PRIORITY), 3):
            yield _covers(partner, region, CoverageBasis.EVIDENCED)


def _searched(row: Row) -> Row:
    return {"search_text": folded(row["name"], row["short_name"], row["kind"])}


def _covers(partner: str, region: str, basis: CoverageBasis) -> Made:
    row = {"id": f"{_slug(partner)}-{region}-{basis}", "organisation_id": _slug(partner), "region_id": region}
    return "partner_regions", row | {"basis": basis} | lasts(None)


def programmes(seed: int) -> Iterator[Made]:
    rng = chance(seed, "programmes")
    for index, (key, title, kind, goal) in enumerate(PROGRAMMES):
        status = turn(rng, ReportedStatus, index)
        begun = date(2019 + index % 5, 1 + index, 1)
        row: Row = {"id": key, "title": f"{title} (invented)", "kind": kind, "goal_id": goal, "status": status}
        row |= {"lead": "The invented secretariat", "summary": f"An invented programme: {title.lower()}"}
        until = date(begun.year + 3, 12, 31) if status is ReportedStatus.COMPLETED else None
        yield "programmes", row | {"planned_months": rng.choice((None, 24, 36, 48))} | lasts(begun, until)


def programme_links(seed: int, found: list[Place]) -> Iterator[Made]:
    rng = chance(seed, "programme links")
    for programme, *_rest in PROGRAMMES:
        for index, place in enumerate(rng.sample(found, min(len(found), 14))):
            row = {"id": f"{programme}-{place.id}", "programme_id": programme, "city_id": place.id}
            actual = rng.choice((True, True, False, None))
            yield "programme_cities", row | {"role": "chair" if index == 0 else "member", "is_actual": actual}
        for index, name in enumerate(rng.sample(organisation_ids(), 4)):
            row = {"id": f"{programme}-{name}", "programme_id": programme, "organisation_id": name}
            yield "programme_organisations", row | {"role": ROLES[index]}


def totals(seed: int) -> Iterator[Made]:
    """Totals as reported: members a year, a plan for exchanges, answers to a survey."""
    rng = chance(seed, "totals")
    members = 8
    for index, year in enumerate(range(2019, 2027)):
        members += rng.randint(2, 9)
        qualifier = turn(rng, Qualifier, index)
        table, row = _total(("network", "scn", "membership", "cities"), members, year)
        yield table, row | {"qualifier": qualifier}
    table, row = _total(("programme", "city-exchange", "exchanges planned", "exchanges"), 12, 2024)
    yield table, row | lasts(date(2024, 1, 1), date(2025, 12, 31))
    for metric, percent in SURVEYED:
        yield _total(("programme", "academy", metric, "percent of respondents"), percent, 2025)


def _total(named: tuple[str, str, str, str], value: int, year: int) -> Made:
    subject, subject_id, metric, unit = named
    row: Row = {"id": f"f-{subject_id}-{metric}-{year}".replace(" ", "-"), "subject": subject, "subject_id": subject_id}
    row |= {"metric": metric, "value": Decimal(value), "unit": unit, "qualifier": Qualifier.EXACTLY}
    return "network_figures", row | {"quality": "invented", "note": "Invented"} | in_year(year)


def statements() -> Iterator[Made]:
    for index, (topic, label, said) in enumerate(SAID, start=1):
        yield "statements", {"id": f"said-{index}", "topic": topic, "label": label, "statement": said, "sort": index}


def a_programme(rng: Random) -> str:
    return rng.choice(PROGRAMMES)[0]


def _slug(name: str) -> str:
    return name.lower().replace("'", "").replace(" ", "-")
