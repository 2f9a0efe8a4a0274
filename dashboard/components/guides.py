"""Two-minute tours, one for each kind of reader: what to look at, why, and what the numbers are not for."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from dashboard.language import _, marked

WORDS_A_MINUTE = 200


@dataclass(frozen=True, slots=True)
class Step:
    """One stop: what to look at and why, the address of exactly that view, and the heading that is met there.

    `number`: code of a counted number that is shown with the step.
    """

    title: str
    look: str
    why: str
    address: str
    place: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class Guide:
    """A tour. `gaps`: what the dashboard cannot tell these readers; `not_for`: what its numbers are not for."""

    name: str
    who: str
    steps: tuple[Step, ...]
    gaps: tuple[str, ...]
    not_for: tuple[str, ...]

    def texts(self) -> Iterator[str]:
        """Every sentence, in English."""
        yield from (self.name, self.who, *self.gaps, *self.not_for)
        for step in self.steps:
            yield from (step.title, step.look, step.why, step.place)

    @property
    def minutes(self) -> int:
        """How long it takes to read, in the reader's language."""
        return ceil(sum(len(_(text).split()) for text in self.texts()) / WORDS_A_MINUTE)


NO_RANKING = marked("Ranking cities or regions. More records show that more was written down, not that more was done.")
NO_ZERO = marked("Reading “not stated” or “unknown” as zero, as no, or as late.")
NO_CAUSE = marked("Claiming that one programme alone brought a result about. No source proves that.")

LEADERSHIP = Guide(
    name=marked("Leadership of the network"),
    who=marked("For those who steer the network and speak for it."),
    steps=(
        Step(
            marked("The network in one row"),
            marked("Read the cards from left to right. Each leads to the rows that it counts."),
            marked("It is the shortest answer to how far the network reaches, as public sources tell it."),
            "/",
            marked("The network at a glance"),
            "CON-01",
        ),
        Step(
            marked("The priority regions"),
            marked("See which of them have members, seats on the committee and partners."),
            marked("It shows where the network has said it would work, and what is recorded there."),
            "/regions",
            marked("The five priority regions"),
            "REP-04",
        ),
        Step(
            marked("What cities do together"),
            marked("Exchanges that a source reports as held, in the order of their dates."),
            marked("Learning from city to city is what the network is for."),
            "/exchanges?status=held",
            marked("Exchanges"),
            "BLD-01",
        ),
        Step(
            marked("What was promised"),
            marked("Look at the status of each next step, and at how many are unknown."),
            marked("A promise that nobody follows up is a question to ask its owner."),
            "/exchanges?view=next-steps",
            marked("Next steps agreed"),
            "next-steps",
        ),
        Step(
            marked("Before you quote"),
            marked("The points on which sources differ, with every statement side by side."),
            marked("A number that is disputed should be quoted together with its dispute."),
            "/sources?view=conflicts",
            marked("Conflicts between sources"),
            "DQ-03",
        ),
        Step(
            marked("What is missing"),
            marked("Indicators for which there is no value yet, and what each of them would need."),
            marked("It is the list from which reporting can be agreed with cities."),
            "/indicators?status=missing",
            marked("Indicators"),
        ),
    ),
    gaps=(
        marked("What changed for people in cities, wherever no city has reported a value that was approved."),
        marked("How things stand today. A status is what a source said last, with its date."),
    ),
    not_for=(NO_RANKING, NO_ZERO, marked("Quoting a range as if it were one number.")),
)

COMMITTEE = Guide(
    name=marked("Steering committee and mayors’ offices"),
    who=marked("For members of the steering committee, mayors and those who prepare their meetings."),
    steps=(
        Step(
            marked("Find your city"),
            marked("Search for it; accents do not matter. Its page gathers all that is recorded of it."),
            marked("You are the best judge of whether that is right and complete."),
            "/cities",
            marked("Cities"),
            "CON-01",
        ),
        Step(
            marked("Who sits on the committee"),
            marked("The seats of each list that was published, with its date."),
            marked("It shows which cities and regions take part in decisions."),
            "/governance",
            marked("Cities on the steering committee"),
            "committee-members",
        ),
        Step(
            marked("Who met whom"),
            marked("The pairs of cities that have met, and how often."),
            marked("A city that has met a problem like yours may be one message away."),
            "/exchanges?view=network",
            marked("Exchanges"),
            "BLD-02",
        ),
        Step(
            marked("What your city agreed to do"),
            marked("The next steps of exchanges with their owners. Search for your city."),
            marked("If a step is done, tell it: until then its status stays unknown."),
            "/exchanges?view=next-steps",
            marked("Next steps agreed"),
            "next-steps",
        ),
        Step(
            marked("Local plans"),
            marked("Each plan with the stage that a source last reported, and who owns it."),
            marked("It shows how others have gone about a plan of their own."),
            "/action-plans?view=plans",
            marked("Action plans"),
            "plans-adopted",
        ),
        Step(
            marked("What can be used at home"),
            marked("Practices, training and grants, to search by words, kind and region."),
            marked("What one city has written down, another need not begin anew."),
            "/hub",
            marked("Hub"),
            "INF-01",
        ),
    ),
    gaps=(
        marked("What your city did and nobody has published. It is missing here, not undone."),
        marked("Who to speak to in another city. No person is named anywhere in this dashboard."),
    ),
    not_for=(NO_RANKING, NO_ZERO, marked("Judging a person or an office. Roles are recorded, performance is not.")),
)
