"""Invented action plans with their activities and milestones, and what became of next steps."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from dashboard.demonstration.chance import AS_OF, Made, Row, chance, day_between, rarely, turn
from dashboard.demonstration.dates import happened
from dashboard.demonstration.exchanges import Meeting
from dashboard.demonstration.organisations import organisation_ids
from dashboard.demonstration.places import Place
from dashboard.demonstration.vocabularies import ids
from dashboard.vocabulary import Audience, DatePrecision, ReportedStatus, StepStatus

STAGES = {ReportedStatus.ADOPTED: 5.0, ReportedStatus.STARTED: 5.0, ReportedStatus.COMPLETED: 3.0}
STATUSES = {
    ReportedStatus.COMPLETED: 38.0,
    ReportedStatus.STARTED: 28.0,
    ReportedStatus.PLANNED: 24.0,
    ReportedStatus.HELD: 4.0,
    ReportedStatus.ADOPTED: 3.0,
    ReportedStatus.INTEREST: 3.0,
}
WORK = (
    *("Train front-line staff in early support", "Open a youth forum", "Agree a referral protocol"),
    *("Map local services", "Start a mentoring scheme", "Hold listening circles", "Publish a yearly report"),
    *("Set up a helpline", "Bring schools and parents together", "Support sports clubs", "Survey residents' trust"),
    *("Train mediators", "Run a media workshop", "Adapt a tool seen at an exchange", "Review rights safeguards"),
    *("Renew the local structure's mandate", "Pilot a neighbourhood fund", "Share lessons with other cities"),
)
OUTSIDE = ("network plan", "memorandum of understanding", "programme objective", "council decision")
CURRENCIES = ("EUR", "EUR", "EUR", "XTS")
"""XTS is the code that ISO 4217 keeps for tests."""
STEPS = (
    *("Send the adapted tool back for comments", "Return the visit", "Hold a joint webinar", "Sign a letter of intent"),
    *("Second an officer for two weeks", "Write up the practice for the hub", "Ask for a small grant together"),
)


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan as its activities know it. `first` and `last`: numbers of its activities, the last one excluded."""

    id: str
    place: Place
    stage: ReportedStatus
    begins: date
    first: int
    last: int

    @property
    def ends(self) -> date:
        return date(self.begins.year + 2, 12, 31)


def plans(seed: int, found: list[Place], activities: int) -> list[Plan]:
    """A plan for four cities in five, sharing the activities among them."""
    rng, chosen = chance(seed, "plans"), found[: max(1, len(found) * 4 // 5)]
    return [
        Plan(
            f"ap-{place.id}",
            place,
            turn(rng, ReportedStatus, index, STAGES),
            date(rng.randint(2019, 2025), rng.randint(1, 12), 1),
            index * activities // len(chosen),
            (index + 1) * activities // len(chosen),
        )
        for index, place in enumerate(chosen)
    ]


def plan_rows(seed: int, made: list[Plan]) -> Iterator[Made]:
    rng = chance(seed, "plan rows")
    for plan in made:
        is_dated = rng.random() < 0.85
        precision = DatePrecision.DAY if is_dated else DatePrecision.UNKNOWN
        yield (
            "action_plans",
            happened(plan.begins, 1, precision)
            | {
                "id": plan.id,
                "city_id": plan.place.id,
                "title": f"Local action plan of {plan.place.name}, {plan.begins.year} to {plan.ends.year}",
                "owner": f"City of {plan.place.name}",
                "stage": plan.stage,
                "period_from": plan.begins if is_dated else None,
                "period_until": plan.ends if is_dated else None,
                "note": "An invented plan",
            },
        )
        if rng.random() < 0.3:
            told = {
                "kind": "learning",
                "level": "outcome",
                "verification": "evidenced",
                "title": "Services meet monthly",
            }
            yield "outcomes", {"id": f"{plan.id}-o1", "plan_id": plan.id, "city_id": plan.place.id} | told


def activity_rows(seed: int, made: list[Plan], held: list[Meeting]) -> Iterator[Made]:
    """Activities of each plan in their order; every sixteenth belongs to its city or a programme instead."""
    rng, goals = chance(seed, "activities"), ids("goals")
    visits: dict[str, list[Meeting]] = {}
    for meeting in held:
        for place in meeting.places:
            visits.setdefault(place.id, []).append(meeting)
    for plan in made:
        for index in range(plan.first, plan.last):
            row = _activity(rng, plan, index)
            row |= _belonging(rng, plan, index) | _inspired(rng, plan, visits.get(plan.place.id, []))
            yield "activities", row | {"goal_id": rng.choice(goals)}
            yield from _milestones(rng, plan, row)


def activity_id(index: int) -> str:
    return f"a-{index + 1:07}"


def _activity(rng: Random, plan: Plan, index: int) -> Row:
    status = turn(rng, STATUSES, index, STATUSES)
    due = day_between(rng, plan.begins + timedelta(days=90), plan.ends) if rng.random() < 0.86 else None
    precision = rng.choices((DatePrecision.DAY, DatePrecision.MONTH, DatePrecision.YEAR), (7, 2, 1))[0]
    heard = day_between(rng, min(plan.begins, AS_OF), AS_OF)
    return {
        "id": activity_id(index),
        "title": f"{rng.choice(WORK)} ({index + 1})",
        "description": rarely(rng, "An invented piece of work", 0.6),
        "owner": rng.choice((f"City of {plan.place.name}", "Youth services", "Police", "Community partners")),
        "reported_status": status,
        "status_as_of": rarely(rng, f"{heard:%Y-%m}", 0.9),
        "due_on": due,
        "due_precision": precision if due else None,
        "completed_on": _completed(rng, plan, due) if status is ReportedStatus.COMPLETED else None,
        "declared_progress": rng.randrange(5, 96, 5)
        if status is ReportedStatus.STARTED and rng.random() < 0.6
        else None,
        "weight": Decimal(rng.choice((1, 1, 1, 2, 3))),
        "visibility": turn(rng, Audience, index, {Audience.PUBLIC: 60.0}),
        "evidence_note": rarely(rng, "Minutes of the council (invented)", 0.4),
    } | _budget(rng, status)


def _completed(rng: Random, plan: Plan, due: date | None) -> date | None:
    if rng.random() < 0.12 or plan.begins > AS_OF:
        return None
    late = due + timedelta(days=rng.randint(-80, 60)) if due else day_between(rng, plan.begins, AS_OF)
    return min(max(late, plan.begins), AS_OF)


def _budget(rng: Random, status: ReportedStatus) -> Row:
    if rng.random() < 0.4:
        return {}
    planned = Decimal(rng.randrange(10, 900) * 100)
    is_spent = status in (ReportedStatus.COMPLETED, ReportedStatus.STARTED, ReportedStatus.HELD)
    spent = (planned * rng.randint(10, 115) / 100).quantize(Decimal("0.01")) if is_spent else None
    return {"budget_planned": planned, "budget_spent": spent, "currency": rng.choice(CURRENCIES)}


def _belonging(rng: Random, plan: Plan, index: int) -> Row:
    if index % 16 != 15:
        return {"kind": "local action plan activity", "plan_id": plan.id, "city_id": plan.place.id}
    kind = rng.choice(OUTSIDE)
    is_of_programme = kind in ("network plan", "programme objective")
    return {"kind": kind, "programme_id": "academy"} if is_of_programme else {"kind": kind, "city_id": plan.place.id}


def _inspired(rng: Random, plan: Plan, visits: list[Meeting]) -> Row:
    if not visits or rng.random() > 0.3:
        return {}
    meeting = rng.choice(visits)
    session = f"{meeting.id}-s{rng.randint(1, meeting.sessions)}" if meeting.sessions else None
    return {"exchange_id": meeting.id, "session_id": session}


def _milestones(rng: Random, plan: Plan, activity: Row) -> Iterator[Made]:
    if rng.random() > 0.35:
        return
    n_reached = rng.randint(0, 4)
    for number in range(1, rng.randint(2, 4) + 1):
        due = day_between(rng, plan.begins, plan.ends)
        is_reached = activity["reported_status"] is ReportedStatus.COMPLETED or number <= n_reached
        yield (
            "milestones",
            {
                "id": f"{activity['id']}-m{number}",
                "activity_id": activity["id"],
                "visibility": activity["visibility"],
                "title": ("Partners agreed", "Work begun", "First results", "Report written")[number - 1],
                "due_on": due if rng.random() < 0.9 else None,
                "reached_on": min(due, AS_OF) if is_reached and rng.random() < 0.9 else None,
            },
        )


def next_steps(seed: int, held: list[Meeting], made: list[Plan]) -> Iterator[Made]:
    rng, owners = chance(seed, "next steps"), organisation_ids()
    by_city = {plan.place.id: plan for plan in made if plan.last > plan.first}
    told = [meeting for meeting in held if meeting.begun <= AS_OF]
    for index, meeting in enumerate(told):
        for number in range(1, rng.randint(2, 5)):
            plan = next((by_city[place.id] for place in meeting.places if place.id in by_city), None)
            became = activity_id(rng.randrange(plan.first, plan.last)) if plan and rng.random() < 0.3 else None
            step = _step(rng, meeting, number, turn(rng, StepStatus, index + number - 1))
            yield "next_steps", step | {"activity_id": became}
            yield "next_step_owners", _owner(rng, step["id"], meeting, rng.choice(owners))


def _step(rng: Random, meeting: Meeting, number: int, status: StepStatus) -> Row:
    due = meeting.begun + timedelta(days=rng.randint(60, 500)) if rng.random() < 0.6 else None
    return {
        "id": f"{meeting.id}-n{number}",
        "exchange_id": meeting.id,
        "sequence": number,
        "title": rng.choice(STEPS),
        "summary": rarely(rng, "Promised on the last day (invented)", 0.7),
        "condition": rarely(rng, "pending funding", 0.25),
        "due_on": due,
        "due_precision": DatePrecision.DAY if due else None,
        "status": status,
        "last_heard": f"{day_between(rng, meeting.begun, AS_OF):%Y-%m}",
    }


def _owner(rng: Random, step: str, meeting: Meeting, organisation: str) -> Row:
    place = rng.choice(meeting.places)
    row: Row = {"id": f"{step}-owner-1", "next_step_id": step}
    if rng.random() < 0.75:
        return row | {"owner": f"City of {place.name}", "city_id": place.id}
    return row | {"owner": "A partner of both cities", "organisation_id": organisation}
