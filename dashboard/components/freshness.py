"""When the data came in, said the same way on every page."""

from datetime import datetime
from typing import Any

from dashboard import formats
from dashboard.language import _


def updated(latest: Any) -> str:
    """`latest`: the newest import (imported_at), or None."""
    if latest is None:
        return _("No data has been loaded yet.")
    return _("Data last loaded {moment}.", moment=formats.moment(latest.imported_at))


def as_of(latest: Any) -> str:
    """The day of the newest import, ISO; empty in an empty store."""
    moment: datetime | None = latest.imported_at if latest else None
    return moment.date().isoformat() if moment else ""
