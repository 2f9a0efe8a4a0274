"""Sources, what cites them, and the conflicts between them."""

from collections.abc import Iterable

from sqlalchemy import and_, func, select

from dashboard.filters import Filters
from dashboard.models import Citation, City, Claim, Conflict, Rows, Source
from dashboard.queries.scope import cited, visible
from dashboard.queries.searching import anywhere
from dashboard.vocabulary import Audience

ALL = Filters()


def sources(ids: Iterable[str] | None = None, filters: Filters = ALL) -> Rows:
    """One row a source, founding documents first (all, or those of `ids`): its columns and n_facts, how many facts cite
    it; the coordinates of a place are a fact of their own.
    """
    cited_by = select(func.count()).where(Citation.source_id == Source.id).scalar_subquery()
    points = select(func.count()).where(City.coordinate_source_id == Source.id).scalar_subquery()
    facts = cited_by + points
    columns = [Source.id, Source.title, Source.address, Source.publisher, Source.published, Source.kind, Source.quality]
    rows = select(*columns, Source.access_note, Source.licence_note, Source.note, facts.label("n_facts"))
    rows = rows.where(anywhere(filters.q, Source.id, Source.title, Source.publisher, Source.kind))
    if filters.sources == "seeds":
        rows = rows.where(Source.kind == "seed")
    if ids is not None:
        rows = rows.where(Source.id.in_(list(ids)))
    return rows.order_by(Source.kind != "seed", Source.id.like("G%"), Source.id)


def sources_of(entity: str, entity_id: str) -> Rows:
    """One row (id) a source that a record itself cites, in the order in which it cites them."""
    cited_by = and_(Citation.entity == entity, Citation.entity_id == entity_id)
    return select(Citation.source_id.label("id")).where(cited_by).order_by(Citation.position)


def source_named(source_id: str) -> Rows:
    """One row (title) if there is such a source."""
    return select(Source.title).where(Source.id == source_id)


def conflicts(filters: Filters = ALL, audience: Audience = Audience.PUBLIC) -> Rows:
    """One row a conflict: id, title, handling, state, entity, entity_id, sources, certainty."""
    columns = [Conflict.id, Conflict.title, Conflict.handling, Conflict.state, Conflict.entity, Conflict.entity_id]
    rows = select(*columns, Conflict.certainty, cited(Conflict).label("sources"))
    rows = rows.where(visible(Conflict, filters, audience))
    rows = rows.where(anywhere(filters.q, Conflict.id, Conflict.title, Conflict.handling))
    if filters.status:
        rows = rows.where(Conflict.state == filters.status)
    return rows.order_by(Conflict.id)


def conflicts_about(entity: str, entity_id: str, audience: Audience = Audience.PUBLIC) -> Rows:
    """The conflicts that concern one record, or in which sources disagree about one of its fields: as `conflicts`."""
    claimed = select(Claim.conflict_id).where(and_(Claim.entity == entity, Claim.entity_id == entity_id))
    about = and_(Conflict.entity == entity, Conflict.entity_id == entity_id)
    return conflicts(ALL, audience).where(about | Conflict.id.in_(claimed.where(Claim.conflict_id.is_not(None))))


def claims(audience: Audience = Audience.PUBLIC) -> Rows:
    """One row a statement: id, conflict_id, entity, entity_id, field, value, its dates, is_accepted, reason, sources,
    certainty.
    """
    columns = [Claim.id, Claim.conflict_id, Claim.entity, Claim.entity_id, Claim.field, Claim.value, Claim.is_accepted]
    dates = [Claim.starts_on, Claim.ends_on, Claim.date_precision, Claim.ends_precision, Claim.month_day]
    rows = select(*columns, *dates, Claim.date_note, Claim.reason, Claim.certainty, Claim.certainty_note)
    rows = rows.add_columns(cited(Claim).label("sources")).where(visible(Claim, ALL, audience))
    return rows.order_by(Claim.conflict_id, Claim.field, Claim.id)
