"""What one city has taken part in: counted, and put in order of time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from dashboard import formats
from dashboard.language import _, _n
from dashboard.metrics.measure import LeftOut, Measure, counted
from dashboard.metrics.split import Split, because, each_once
from dashboard.vocabulary import HOSTS, TAKING_PART, ParticipationRole, StepStatus


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of a city's timeline. `order`: ISO text to sort by; empty where no year is known."""

    order: str
    when: str
    row: Any

    @property
    def year(self) -> str:
        return self.order[:4]


def taken_part(parts: Iterable[Any]) -> Measure:
    """Exchanges (id, role) that the city took part in, each once; being the place alone does not count."""
    split = parts_taken(parts)
    return split.measure(_n("exchange", "exchanges", len(split.counts)))


def parts_taken(parts: Iterable[Any]) -> Split:
    """The rows of `taken_part`: the first part in each exchange."""
    parts = list(parts)
    own = each_once((row for row in parts if row.role in TAKING_PART), "id")
    known = {row.id for row in own}
    rest = each_once((row for row in parts if row.id not in known), "id")
    return Split(own, left_out=because(_("only the place of it"), rest))


def by_role(parts: Iterable[Any]) -> list[tuple[ParticipationRole, int]]:
    """In how many exchanges the city had each role; co-hosts are hosts."""
    held: dict[ParticipationRole, set[str]] = {}
    for row in parts:
        role = ParticipationRole.HOST if row.role in HOSTS else ParticipationRole(row.role)
        held.setdefault(role, set()).add(row.id)
    return [(role, len(held[role])) for role in ParticipationRole if role in held]


def moments(dated: Iterable[Any]) -> list[Moment]:
    """Everything with a year, the oldest first."""
    found = [Moment(str(row.starts_on or row.ends_on), formats.span(row), row) for row in dated if _has_year(row)]
    return sorted(found, key=lambda moment: (moment.order, moment.row.title))


def undated(rows: Iterable[Any]) -> list[Moment]:
    """Everything whose year no source states; nothing is guessed."""
    return [Moment("", formats.span(row), row) for row in rows if not _has_year(row)]


def owned(steps: Sequence[Any]) -> Measure:
    """Next steps (status) that the city owns, alone or with others."""
    silent = LeftOut(sum(row.status == StepStatus.UNKNOWN for row in steps), _("of them with a status nobody reported"))
    return counted(len(steps), _n("next step", "next steps", len(steps)), left_out=(silent,))


def closest(slug: str, rows: Iterable[Any]) -> list[Any]:
    """Places (id) in the order of how much their address is like `slug`."""
    return sorted(rows, key=lambda row: -SequenceMatcher(None, slug, row.id).ratio())


def gaps(known: Sequence[tuple[str, bool]]) -> list[str]:
    """The names of what is not known."""
    return [name for name, is_known in known if not is_known]


def _has_year(row: Any) -> bool:
    return bool(row.starts_on or row.ends_on)
