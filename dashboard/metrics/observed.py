"""A reported value with the observations behind it: those that count, and those that do not, with the reason."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from dashboard.language import marked
from dashboard.metrics.results import Reason
from dashboard.metrics.scopes import Asked, Kind, Scope

BEFORE_START = "before_start"
"""Why a row of a flow does not count that lies before the plan: it is in the baseline."""

REASONS: dict[str, str] = {
    Reason.NOT_APPROVED: marked("not approved"),
    Reason.SUPERSEDED: marked("replaced by a later revision"),
    Reason.RECORDED_LATER: marked("recorded later"),
    Reason.IN_PROGRESS: marked("period still running"),
    Reason.NOT_BEGUN: marked("period not begun"),
    Reason.NO_VALUE: marked("no value"),
    Reason.EARLIER: marked("an earlier value of the same place"),
    Reason.STALE: marked("too old to be carried forward"),
    Reason.OVERLAPS: marked("lies within a longer period that counts"),
    Reason.NO_CURRENCY: marked("no currency stated"),
    Reason.NOT_ADDITIVE: marked("must not be added to others"),
    BEFORE_START: marked("before the start of the plan"),
}
"""Why a reported row does not count, in words."""


class Withheld(StrEnum):
    """Why the rows behind a value are not shown."""

    SMALL = "small"
    TOTAL_ONLY = "total_only"
    EARLIER_DAY = "earlier_day"


WITHHELD = {
    Withheld.SMALL: marked(
        "The value is hidden, with every row behind it: a number is small, or a small one could be worked out from it."
    ),
    Withheld.TOTAL_ONLY: marked(
        "Of this indicator only the total of the whole network is shown, and no row behind it."
    ),
    Withheld.EARLIER_DAY: marked(
        "The values of two days could give away numbers that are hidden, so only the present value is shown."
    ),
}


@dataclass(frozen=True, slots=True)
class Seen:
    """One approved observation. `reason` is empty where it counts; where it `is_hidden` its numbers are left away.

    It `is_carried` where it counts for its place though others have reported for a later period.
    """

    key: str
    place: str
    address: str
    period: str
    starts_on: date
    ends_on: date
    value: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None
    currency: str | None
    grade: str
    approved_on: date | None
    sources: str
    reason: str = ""
    is_hidden: bool = False
    is_carried: bool = False


@dataclass(frozen=True, slots=True)
class Observed:
    """`found`: the value as calculated (indicators.reported.Reported). `withheld`: why there are no rows, if so."""

    found: Any
    asked: Asked
    rows: tuple[Seen, ...] = ()
    left_out: tuple[Seen, ...] = ()
    withheld: Withheld | None = None

    @property
    def sources(self) -> list[str | None]:
        """Of the definition, baseline, targets and rows, as their rows name them: "S03;W01"."""
        baseline, targets = stood(self.found), aimed(self.found)
        shown = [baseline.sources] if baseline else []
        rows = (*self.rows, *self.left_out)
        return [
            self.found.held.sheet.sources,
            *shown,
            *(row.sources for row in targets),
            *(row.sources for row in rows),
        ]


def stood(found: Any) -> Any:
    """The row of the baseline of a reported value, if it has one."""
    return found.held.baselines.get(found.scope)


def aimed(found: Any) -> list[Any]:
    """The rows of the targets that a reported value is measured against."""
    days = {step.ends_on for step in found.aim.path}
    return [row for row in found.held.targets.get(found.scope, ()) if row.ends_on in days]


def scope_of(found: Any) -> Scope:
    """The scope of a reported value as addresses write it."""
    row = found.held.scopes[found.scope]
    return Scope(Kind(row.kind), row.record_id or "")


def parameters(found: Any, present: date | None = None) -> str:
    """`?scope=city:dakar`, with the day where it is not `present`. Where facts give a number too, it says which."""
    which = "&values=reported" if found.held.sheet.is_counted else ""
    day = f"&as_of={found.as_of.isoformat()}" if present and found.as_of != present else ""
    return f"{Asked(scope_of(found)).query_string}{which}{day}"


def explained_at(found: Any) -> str:
    """Address of the page that explains a reported value."""
    return f"/explain/{found.held.sheet.id}{parameters(found)}"
