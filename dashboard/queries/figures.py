"""Totals as others reported them, each with its date, qualifier and source. Never summed with rows that we count."""

from sqlalchemy import select

from dashboard.filters import Filters
from dashboard.models import NetworkFigure, Rows
from dashboard.queries.scope import cited, visible
from dashboard.vocabulary import Audience


def figures(subject: str, subject_id: str, metric: str | None, filters: Filters, audience: Audience) -> Rows:
    """Reported totals of one subject, dated ones first and in order: all columns of NetworkFigure, and sources."""
    rows = select(NetworkFigure, cited(NetworkFigure).label("sources")).where(
        NetworkFigure.subject == subject,
        NetworkFigure.subject_id == subject_id,
        visible(NetworkFigure, filters, audience),
    )
    if metric:
        rows = rows.where(NetworkFigure.metric == metric)
    return rows.order_by(NetworkFigure.starts_on.is_(None), NetworkFigure.starts_on, NetworkFigure.value)
