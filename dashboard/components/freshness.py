"""When the data came in, said the same way on every page."""

from datetime import date, datetime, timedelta
from typing import Any

from dash import html

from dashboard import dataset, formats
from dashboard.language import _

STALE_AFTER = timedelta(days=90)


def updated(latest: Any) -> str:
    """`latest`: the newest import (imported_at), or None."""
    if latest is None:
        return _("No data has been loaded yet.")
    return _("Data last loaded {moment}.", moment=formats.moment(latest.imported_at))


def as_of(latest: Any) -> str:
    """The day of the newest import, ISO; empty in an empty store."""
    moment: datetime | None = latest.imported_at if latest else None
    return moment.date().isoformat() if moment else ""


def stale(latest: Any, today: date) -> Any:
    """A line for every page where the newest import is more than 90 days before `today`; invented data do not age."""
    if latest is None or dataset.is_demonstration() or today - latest.imported_at.date() <= STALE_AFTER:
        return None
    day = formats.partial(as_of(latest))
    told = _("Data as of {day}, older than {n} days. What happened since is not shown.", day=day, n=STALE_AFTER.days)
    return html.P(told, className="stale", **{"data-state": "stale"})
