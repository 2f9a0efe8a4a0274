"""Invented resources and grants, and points on which invented sources disagree."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

from dashboard.demonstration.chance import AS_OF, FIRST_DAY, Made, Row, chance, day_between, rarely, some, turn
from dashboard.demonstration.dates import happened, lasts, some_precision
from dashboard.demonstration.exchanges import Meeting
from dashboard.demonstration.organisations import organisation_ids
from dashboard.demonstration.places import SOURCE, Place
from dashboard.demonstration.vocabularies import ids
from dashboard.folding import folded
from dashboard.vocabulary import Availability, Certainty, ConflictState, ResourceKind

LANGUAGES = ("English", "French", "Arabic", "Spanish", None)
STEPS = "Ask who is concerned\nAgree who does what\nTry it in one district\nWrite down what happened"


def source(seed: int) -> Made:
    """The only source there is: the program that made the network."""
    return "sources", {
        "id": SOURCE,
        "title": f"Demonstration generator, seed {seed}",
        "publisher": "This dashboard",
        "published": AS_OF.isoformat(),
        "kind": "demonstration",
        "quality": "invented",
        "access_note": "Made by python -m dashboard demo; the same seed makes the same network",
        "licence_note": "Invented data, free to use",
        "note": "Nothing in it is about a real place",
    }


def resources(seed: int, found: list[Place], held: list[Meeting]) -> Iterator[Made]:
    rng, themes, goals, organisations = chance(seed, "resources"), ids("themes"), ids("goals"), organisation_ids()
    for index in range(max(24, len(found))):
        kind, place = turn(rng, ResourceKind, index), found[index % len(found)]
        title = f"{kind.label}: {place.name}" + (f", part {index // len(found) + 1}" if index >= len(found) else "")
        row: Row = {"id": f"r-{index + 1:05}", "title": title, "kind": kind, "city_id": place.id}
        row |= {"summary": f"An invented {kind.label.lower()} of {place.name}", "goal_id": rng.choice(goals)}
        row |= {"availability": turn(rng, Availability, index), "language": rng.choice(LANGUAGES)}
        row |= {"steps": rarely(rng, STEPS, 0.4), "organisation_id": rarely(rng, rng.choice(organisations), 0.3)}
        row |= {"exchange_id": rarely(rng, rng.choice(held).id, 0.2) if held else None}
        row |= {"search_text": folded(title, row["summary"], row["steps"], place.name, place.land.name)}
        yield "resources", row | happened(day_between(rng, FIRST_DAY, AS_OF), 1, some_precision(rng))
        for theme in some(rng, themes, 2):
            yield "resource_themes", {"resource_id": row["id"], "theme_id": theme}


def grants(seed: int, found: list[Place]) -> Iterator[Made]:
    rng, organisations = chance(seed, "grants"), organisation_ids()
    for index in range(max(12, len(found) // 3)):
        begun, place = day_between(rng, FIRST_DAY, AS_OF), found[index % len(found)]
        row: Row = {"id": f"g-{index + 1:04}", "programme_id": "innovation-grants", "city_id": place.id}
        row |= {"title": f"Small grant to a group in {place.name}", "organisation_id": rng.choice(organisations)}
        if index % 5:
            row |= {"amount": Decimal(rng.randrange(20, 300) * 100), "currency": "XTS" if index % 4 == 1 else "EUR"}
        until = rarely(rng, begun + timedelta(days=rng.choice((180, 365, 540))), 0.7)
        yield "grants", row | {"note": "Invented"} | lasts(begun, until)


def conflicts(seed: int, found: list[Place]) -> Iterator[Made]:
    rng = chance(seed, "conflicts")
    for index, place in enumerate(rng.sample(found, min(9, len(found)))):
        state, key = turn(rng, ConflictState, index), f"A{index + 1:02}"
        about = {"entity": "cities", "entity_id": place.id}
        certainty = turn(rng, Certainty, index)
        sure = {"certainty": certainty, "certainty_note": None if certainty is Certainty.STATED else "Invented doubt"}
        head = {
            "id": key,
            "title": f"Population of {place.name}",
            "state": state,
            "handling": "The newer count is kept",
        }
        yield "conflicts", head | about | sure
        for number, value in enumerate((rng.randrange(20, 900), rng.randrange(20, 900)), start=1):
            is_kept = number == 1 and state is not ConflictState.OPEN
            claim: Row = {"id": f"{key}-{number}", "conflict_id": key, "field": "population", "is_accepted": is_kept}
            claim |= {"value": f"{value},000", "reason": "It is the newer one" if is_kept else "Not dated"}
            yield "claims", claim | about | sure | happened(day_between(rng, FIRST_DAY, AS_OF), 1)
