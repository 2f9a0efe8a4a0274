"""Sources, what cites them, and the conflicts between them."""

from collections.abc import Iterable

from sqlalchemy import func, select

from dashboard.models import Citation, Claim, Conflict, Rows, Source
from dashboard.queries.scope import cited


def sources(ids: Iterable[str] | None = None) -> Rows:
    """One row a source (all, or those of `ids`): its columns and n_facts, how many facts cite it."""
    facts = select(func.count()).where(Citation.source_id == Source.id).scalar_subquery()
    columns = [Source.id, Source.title, Source.address, Source.publisher, Source.published, Source.kind, Source.quality]
    rows = select(*columns, Source.access_note, Source.licence_note, Source.note, facts.label("n_facts"))
    if ids is not None:
        rows = rows.where(Source.id.in_(list(ids)))
    return rows.order_by(Source.id)


def source_named(source_id: str) -> Rows:
    """One row (title) if there is such a source."""
    return select(Source.title).where(Source.id == source_id)


def conflicts() -> Rows:
    """One row a conflict: id, title, handling, state, entity, entity_id, sources."""
    columns = [Conflict.id, Conflict.title, Conflict.handling, Conflict.state, Conflict.entity, Conflict.entity_id]
    return select(*columns, cited(Conflict).label("sources")).order_by(Conflict.id)


def claims() -> Rows:
    """One row a statement: id, conflict_id, entity, entity_id, field, value, its dates, is_accepted, reason, sources."""
    return select(Claim, cited(Claim).label("sources")).order_by(Claim.conflict_id, Claim.field, Claim.id)
