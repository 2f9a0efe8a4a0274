"""Invented observations in every state of the workflow, taken apart, with evidence, owed, late or missing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from hashlib import sha256
from random import Random

from dashboard.demonstration.chance import AS_OF, Made, Row, chance
from dashboard.demonstration.definitions import Definition, Term, completed, running
from dashboard.demonstration.series import Series, Story, measured
from dashboard.monitoring_terms import EvidenceGrade, ObservationStatus, PeriodKind, Sensitivity, UnitKind
from dashboard.vocabulary import Audience

NETWORK = "network"
RECORDER, APPROVER = "city-coordinator", "data-steward"
UNAPPROVED = (ObservationStatus.DRAFT, ObservationStatus.SUBMITTED, ObservationStatus.RETURNED)
RETURNED_FOR = ("The attendance list is missing", "The value is ten times the last one", "The period is not over")
GRADES = {
    EvidenceGrade.A: 30.0,
    EvidenceGrade.B: 15.0,
    EvidenceGrade.C: 35.0,
    EvidenceGrade.D: 12.0,
    EvidenceGrade.E: 8.0,
}
DOCUMENTED = (EvidenceGrade.A, EvidenceGrade.B)
GRACE = {PeriodKind.YEAR: 90}
SILENT_SINCE = AS_OF - timedelta(days=520)
SHARES = (0.47, 0.08, 0.29, 0.16)
"""Shares of a whole; of 38 they make 18, 3, 11 and 6."""
CATEGORIES = {
    "sector": ("municipal", "police", "civil society", "youth"),
    "sex": ("women", "not stated", "men"),
    "region": ("west-africa", "balkans", "eastern-africa", "southeast-asia"),
    "level": ("national", "United Nations", "regional"),
    "mode": ("in person", "online"),
    "event-kind": ("workshop", "summit", "training", "roundtable"),
    "goal": ("empower", "innovate", "connect", "inform"),
    "theme": ("youth", "research", "training", "communication"),
    "lead-kind": ("city", "police", "community partner", "school"),
    "module": ("early support", "media", "mediation", "rights"),
    "verification": ("reported", "verified", "evidenced"),
}
OTHER_CATEGORIES = ("first", "second", "third", "fourth")


@dataclass(frozen=True, slots=True)
class Reports:
    """What a round of reporting goes by. `revisions`: how often each value was changed at least."""

    terms: list[Term]
    window: tuple[date, date]
    revisions: int
    owed_from: date


def obligation_rows(told: Series, by: Reports) -> Iterator[Made]:
    for term in completed(by.terms, told.indicator.frequency):
        if term.starts >= by.owed_from:
            due = term.ends + timedelta(days=GRACE.get(told.indicator.frequency, 45))
            row = {"id": f"o-{told.key}-{term.id}", "indicator_id": told.indicator.id, "scope_id": told.scope}
            yield "reporting_obligations", row | {"period_id": term.id, "due_on": due}


def observation_rows(seed: int, told: Series, by: Reports) -> Iterator[Made]:
    """One series: its observations in the order of periods, each with all its revisions."""
    rng = chance(seed, f"observations of {told.key}")
    if told.story is Story.SILENT:
        return
    due = completed(by.terms, told.indicator.frequency)
    begun = running(by.terms, told.indicator.frequency) if told.scope == NETWORK else []
    for index, term in enumerate([*due, *begun]):
        if term in due and _is_missing(rng, told, term):
            continue
        found = measured(rng, told, term, by.window)
        if told.story is Story.OUTLIER and index == len(due) // 2:
            found = _out_of_line(found)
        yield from _revisions(rng, told, term, found | {"currency": told.currency}, by)


def _is_missing(rng: Random, told: Series, term: Term) -> bool:
    if told.story is Story.STALE:
        return term.ends > SILENT_SINCE
    return rng.random() < (0.4 if told.story is Story.GAPS else 0.03)


def _out_of_line(found: Row) -> Row:
    if found.get("value") is not None:
        return found | {"value": found["value"] * 12}
    return found | {"numerator": found["denominator"]}


def _revisions(rng: Random, told: Series, term: Term, found: Row, by: Reports) -> Iterator[Made]:
    n_earlier = by.revisions - 1 + (rng.random() < 0.08)
    recorded = min(AS_OF, term.ends + timedelta(days=rng.choice((8, 20, 30, 40, 44, 70, 130))))
    is_new = 0 <= (AS_OF - term.ends).days < 100
    last = rng.choice(UNAPPROVED) if is_new and rng.random() < 0.6 else ObservationStatus.APPROVED
    if rng.random() < 0.015:
        last = rng.choice(UNAPPROVED)
    for revision in range(1, n_earlier + 2):
        status = last if revision > n_earlier else _earlier(rng)
        row = _observation(rng, told, term, recorded, status)
        row |= found | {"id": f"{told.key}-{term.id}-{revision}", "revision": revision}
        if revision <= n_earlier:
            row |= _mistaken(found)
        yield "observations", row
        yield from _parts(rng, told.indicator, row)
        yield from _supported(row)
        recorded = min(AS_OF, recorded + timedelta(days=rng.randint(5, 40)))


def _earlier(rng: Random) -> ObservationStatus:
    return ObservationStatus.RETURNED if rng.random() < 0.3 else ObservationStatus.SUPERSEDED


def _mistaken(found: Row) -> Row:
    """An earlier value, put right later."""
    if found.get("value") is not None:
        return {"value": found["value"] + 2}
    return {"numerator": max(Decimal(0), found["numerator"] - 1)}


def _observation(rng: Random, told: Series, term: Term, recorded: date, status: ObservationStatus) -> Row:
    is_approved = status in (ObservationStatus.APPROVED, ObservationStatus.SUPERSEDED)
    grade = rng.choices(list(GRADES), list(GRADES.values()))[0]
    is_open = is_approved and (told.indicator.sensitivity is Sensitivity.PUBLIC or _is_total(told))
    return {
        "indicator_id": told.indicator.id,
        "scope_id": told.scope,
        "period_id": term.id,
        "status": status,
        "evidence_grade": EvidenceGrade.B if grade is EvidenceGrade.A and not is_approved else grade,
        "recorded_on": recorded,
        "recorded_by": RECORDER,
        "approved_on": min(AS_OF, recorded + timedelta(days=rng.randint(0, 12))) if is_approved else None,
        "approved_by": APPROVER if is_approved else None,
        "return_reason": rng.choice(RETURNED_FOR) if status is ObservationStatus.RETURNED else None,
        "visibility": Audience.PUBLIC if is_open else Audience.INTERNAL,
    }


def _is_total(told: Series) -> bool:
    """Of a restricted indicator everybody may see the network's total."""
    return told.indicator.sensitivity is Sensitivity.RESTRICTED and told.scope == NETWORK


def _parts(rng: Random, indicator: Definition, row: Row) -> Iterator[Made]:
    """One value in three, taken apart; of those one in twenty does not add up to its whole."""
    if not indicator.dimensions or rng.random() > 0.34:
        return
    dimension, is_wrong = indicator.dimensions[0], rng.random() < 0.05
    columns = ("value",) if row.get("value") is not None else ("numerator", "denominator")
    if indicator.unit_kind in (UnitKind.SCORE, UnitKind.MONEY) or dimension == "city":
        return
    n_parts = len(CATEGORIES.get(dimension, OTHER_CATEGORIES))
    shared = {column: _shared(int(row[column]), n_parts) for column in columns}
    if "numerator" in shared:
        shared["numerator"] = [min(pair) for pair in zip(*shared.values(), strict=True)]
    for number, category in enumerate(CATEGORIES.get(dimension, OTHER_CATEGORIES)):
        amounts = {column: Decimal(shared[column][number]) for column in columns}
        if amounts.get("denominator") == 0:
            continue
        if is_wrong and number == 0:
            amounts["denominator" if "denominator" in amounts else "value"] += 3
        part = {"id": f"{row['id']}-p{number + 1}", "observation_id": row["id"], "dimension_id": dimension}
        yield "observation_parts", part | {"category": category, "visibility": Audience.INTERNAL} | amounts


def _shared(total: int, n_parts: int) -> list[int]:
    """A whole in parts; the first takes what is left over."""
    rest = [round(total * share) for share in SHARES[1:n_parts]]
    return [max(0, total - sum(rest)), *rest]


def _supported(row: Row) -> Iterator[Made]:
    if row["evidence_grade"] not in DOCUMENTED:
        return
    key, name = f"doc-{row['id']}", row["id"]
    paper: Row = {"id": key, "title": f"Report on {row['indicator_id']}, {row['period_id']}", "kind": "minutes"}
    paper |= {"sha256": sha256(name.encode()).hexdigest(), "keep_until": date(2032, 12, 31)}
    yield "evidence", paper | {"visibility": Audience.INTERNAL}
    yield (
        "evidence_links",
        {"id": f"link-{name}", "evidence_id": key, "observation_id": name} | {"visibility": Audience.INTERNAL},
    )
