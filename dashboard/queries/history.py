"""The store's own history: when data came in, and how much of it was new."""

from sqlalchemy import select

from dashboard.models import Import, Rows

NEWEST = 30


def imports() -> Rows:
    """The newest loadings first: id, imported_at, dataset, rows_added, rows_changed, rows_removed, rows_unchanged."""
    counts = [Import.rows_added, Import.rows_changed, Import.rows_removed, Import.rows_unchanged]
    return select(Import.id, Import.imported_at, Import.dataset, *counts).order_by(Import.id.desc()).limit(NEWEST)
