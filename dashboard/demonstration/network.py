"""The whole invented network as rows, each after those that it points to, made one at a time."""

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.demonstration import bodies, exchanges, knowledge, monitoring, organisations, plans, vocabularies
from dashboard.demonstration.chance import Made
from dashboard.demonstration.places import countries, place_rows, places


@dataclass(frozen=True, slots=True)
class Size:
    """How large the network is; whatever else it holds grows with its cities."""

    cities: int = 50
    activities: int = 1000
    observations: int = 5000

    @property
    def rows(self) -> int:
        """About how many rows there will be, for a bar that shows progress."""
        return 130 * self.cities + 2 * self.activities + 4 * self.observations


def network(seed: int, size: Size) -> Iterator[Made]:
    """Every row of the network of this seed, with the table it belongs to."""
    found = places(seed, size.cities)
    held = exchanges.meetings(seed, found, max(40, size.cities * 4 // 5))
    made = plans.plans(seed, found, size.activities)
    yield knowledge.source(seed)
    yield from vocabularies.shared()
    yield from countries()
    yield from place_rows(seed, found)
    yield from organisations.organisations(seed, found)
    yield from organisations.programmes(seed)
    yield from organisations.programme_links(seed, found)
    yield from organisations.totals(seed)
    yield from organisations.statements()
    yield from bodies.bodies(seed, found)
    yield from bodies.events(seed, found, max(36, size.cities))
    yield from exchanges.exchange_rows(seed, held)
    yield from plans.plan_rows(seed, made)
    yield from plans.activity_rows(seed, made, held)
    yield from plans.next_steps(seed, held, made)
    yield from knowledge.resources(seed, found, held)
    yield from knowledge.grants(seed, found)
    yield from knowledge.conflicts(seed, found)
    yield from monitoring.monitoring(seed, found, held, size.observations)
