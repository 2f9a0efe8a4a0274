"""Any table of the store: its rows for a file, the page that shows each row, and what a source is cited for."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    String,
    Text,
    and_,
    cast,
    exists,
    func,
    inspect,
    literal,
    or_,
    select,
    true,
    union_all,
)

from dashboard.filters import Filters
from dashboard.models import (
    Base,
    Baseline,
    Citation,
    City,
    Claim,
    Conflict,
    Dated,
    EvidenceLink,
    Membership,
    Observation,
    ObservationPart,
    ReportingObligation,
    Rows,
    Source,
    Sourced,
    Target,
)
from dashboard.queries.addresses import ADDRESSES, LABELS
from dashboard.queries.cities import cities
from dashboard.queries.events import events
from dashboard.queries.evidence import conflicts, sources
from dashboard.queries.exchanges import exchanges, next_steps
from dashboard.queries.monitoring import indicators, is_shown
from dashboard.queries.network import organisations, partner_regions
from dashboard.queries.plans import activities, plans
from dashboard.queries.programmes import programmes
from dashboard.queries.resources import grants, resources
from dashboard.queries.scope import cited, cites, city_in_region, found, in_region, in_year, key_of, visible
from dashboard.queries.searching import anywhere
from dashboard.vocabulary import MEMBERS, Audience, Certainty

MODELS: dict[str, Any] = {
    mapper.class_.__tablename__: mapper.class_
    for mapper in sorted(Base.registry.mappers, key=lambda mapper: mapper.class_.__name__)
}
NOT_IN_FILES = {"search_text", "author"}
"""Columns that only the application uses."""
LISTS: dict[str, Callable[[Filters, Audience], Rows]] = {
    "action_plans": plans,
    "activities": activities,
    "cities": cities,
    "conflicts": conflicts,
    "events": events,
    "exchanges": exchanges,
    "grants": grants,
    "indicators": indicators,
    "next_steps": next_steps,
    "organisations": organisations,
    "partner_regions": partner_regions,
    "programmes": programmes,
    "resources": resources,
    "sources": lambda filters, _audience: sources(None, filters),
}
"""Tables that a page lists: their files hold exactly the rows of the list."""
REPORTED = (Observation, Baseline, Target, ReportingObligation)
STATUSES = ("status", "stage", "reported_status", "state")
SEARCHED = ("title", "name", "label", "statement", "alias", "value", "organisation", "owner")


def shown_columns(name: str) -> list[Column[Any]]:
    """The columns of a table that its files hold."""
    return [column for column in MODELS[name].__table__.columns if column.name not in NOT_IN_FILES]


def table(name: str, filters: Filters, audience: Audience) -> Rows:
    """Rows of one table: its own columns, `sources` ("S03;W01") and `page` (path of the page that shows the row)."""
    model = MODELS[name]
    rows = select(*shown_columns(name), _sources(model).label("sources"), address(name).label("page"))
    if name in LISTS:
        kept = LISTS[name](filters, audience).order_by(None).subquery()
        rows = rows.where(model.id.in_(select(kept.c.id)))
    else:
        rows = rows.where(readable(model, filters, audience), *_narrowed(model, filters))
    return rows.order_by(*inspect(model).primary_key)


def sizes(audience: Audience) -> Rows:
    """How many rows each table has: entity, n_rows."""
    counts = [
        select(literal(name).label("entity"), func.count().label("n_rows"))
        .select_from(model)
        .where(readable(model, Filters(), audience))
        for name, model in MODELS.items()
    ]
    return select(union_all(*counts).subquery())


def facts_citing(source_id: str, audience: Audience) -> Rows:
    """Every fact that cites a source: entity (table), id, label, page, certainty; by table."""
    facts = [
        select(
            literal(name).label("entity"),
            key_of(model).label("id"),
            label(name).label("label"),
            address(name).label("page"),
            model.certainty,
        ).where(readable(model, Filters(), audience), exists().where(cites(model), Citation.source_id == source_id))
        for name, model in _sourced().items()
    ]
    every = union_all(*facts, _points_of(source_id, audience)).subquery()
    return select(every).order_by(every.c.entity, every.c.label)


def _points_of(source_id: str, audience: Audience) -> Rows:
    """The coordinates that a source gives, as facts of their own."""
    return select(
        literal("cities").label("entity"),
        City.id,
        (City.name + literal(", coordinates")).label("label"),
        address("cities").label("page"),
        literal(Certainty.STATED.value).label("certainty"),
    ).where(readable(City, Filters(), audience), City.coordinate_source_id == source_id)


def records_in_conflict(audience: Audience) -> Rows:
    """The records that conflicts concern: entity, id, label, page."""
    found = [
        select(
            literal(name).label("entity"),
            key_of(model).label("id"),
            label(name).label("label"),
            address(name).label("page"),
        ).where(
            readable(model, Filters(), audience),
            key_of(model).in_(select(Conflict.entity_id).where(Conflict.entity == name)),
        )
        for name, model in (_sourced() | {"sources": Source}).items()
    ]
    return select(union_all(*found).subquery())


def certainties(filters: Filters, audience: Audience) -> Rows:
    """How many facts are stated, inferred or from outside the founding documents: certainty, n_facts."""
    facts = [select(model.certainty).where(readable(model, filters, audience)) for model in _sourced().values()]
    every = union_all(*facts).subquery()
    return select(every.c.certainty, func.count().label("n_facts")).group_by(every.c.certainty)


def source_kinds() -> Rows:
    """How many facts cite a source of each kind: kind, n_facts, n_sources. A fact may cite several kinds."""
    fact = Citation.entity + "/" + Citation.entity_id
    counts = [func.count(func.distinct(fact)).label("n_facts"), func.count(func.distinct(Source.id)).label("n_sources")]
    rows = select(Source.kind, *counts).outerjoin(Citation, Citation.source_id == Source.id)
    return rows.group_by(Source.kind).order_by(func.count(func.distinct(fact)).desc())


def readable(model: Any, filters: Filters, audience: Audience) -> ColumnElement[bool]:
    """`scope.visible` for every table, also those whose key has two parts and those that are no facts."""
    if model is Citation:
        return or_(*(_is_cited_by(fact, filters, audience) for fact in _sourced().values()))
    if not issubclass(model, Sourced):
        return model.kind == "seed" if model is Source and filters.sources == "seeds" else true()
    return and_(visible(model, filters, audience), _guarded(model, audience))


def _guarded(model: Any, audience: Audience) -> ColumnElement[bool]:
    """What keeps unapproved, internal and restricted values, and what hangs on them, out of every file and list."""
    if model in REPORTED:
        return is_shown(model, audience)
    if model is Claim:  # a claim repeats a value as a text, in which no small number can be hidden
        return Claim.entity.not_in([each.__tablename__ for each in (Observation, ObservationPart)])
    seen = select(Observation.id).where(is_shown(Observation, audience))
    if model is ObservationPart:
        return ObservationPart.observation_id.in_(seen)
    if model is EvidenceLink:
        return or_(EvidenceLink.observation_id.is_(None), EvidenceLink.observation_id.in_(seen))
    return true()


def address(name: str) -> ColumnElement[str]:
    """Path of the page that shows a row of the table."""
    return _first_of([_filled(MODELS[name], template) for template in ADDRESSES[name]])


def label(name: str) -> ColumnElement[str]:
    """What a reader calls a row of the table."""
    columns = MODELS[name].__table__.c
    known = [path for path in LABELS if path.partition(".")[0] in columns]
    return _first_of([*(cast(_reached(columns, path), Text) for path in known), key_of(MODELS[name])])


def _filled(model: Any, template: str) -> ColumnElement[str]:
    """ "/city/{city_id}" with the row's value; empty where the row has none."""
    text, brace, path = template.partition("{")
    return literal(text) + _reached(model.__table__.c, path.rstrip("}")) if brace else literal(text)


def _reached(columns: Any, path: str) -> Any:
    """A column, or with a dot the column of the row that a key points to: "session_id.exchange_id"."""
    own, _dot, far = path.partition(".")
    if not far:
        return columns[own]
    target = next(iter(columns[own].foreign_keys)).column.table.alias()
    return select(target.c[far]).where(target.c.id == columns[own]).scalar_subquery()


def _first_of(texts: list[ColumnElement[str]]) -> ColumnElement[str]:
    """The first that is not empty (SQLite's coalesce wants two)."""
    return func.coalesce(*texts) if len(texts) > 1 else texts[0]


def _sourced() -> dict[str, Any]:
    return {name: model for name, model in MODELS.items() if issubclass(model, Sourced)}


def _is_cited_by(model: Any, filters: Filters, audience: Audience) -> ColumnElement[bool]:
    may_read = select(key_of(model)).where(readable(model, filters, audience))
    return and_(Citation.entity == model.__tablename__, Citation.entity_id.in_(may_read))


def _sources(model: Any) -> Any:
    if issubclass(model, Sourced):
        return cited(model)
    return {Source: Source.id, Citation: Citation.source_id}.get(model, literal(None, Text))


def _narrowed(model: Any, filters: Filters) -> list[ColumnElement[bool]]:
    """What a table can use of the filters, by the columns it has; the rest is ignored."""
    columns = model.__table__.c
    conditions = [_in_region(columns, filters.region), _searched(columns, filters.q)]
    if issubclass(model, Dated):
        conditions.append(in_year(model, filters.period))
    wanted = {"programme_id": filters.programme, "theme_id": filters.topic}
    wanted |= dict.fromkeys(STATUSES, filters.status if filters.status != "members" else None)
    if filters.status == "members" and model is Membership:
        conditions.append(columns.status.in_([term.value for term in MEMBERS]))
    return [*conditions, *(columns[name] == value for name, value in wanted.items() if value and name in columns)]


def _in_region(columns: Any, region: str | None) -> ColumnElement[bool]:
    if region and "city_id" in columns:
        return city_in_region(columns.city_id, region)
    if region and "country_id" in columns:
        return in_region(columns.country_id, region)
    return columns.region_id == region if region and "region_id" in columns else true()


def _searched(columns: Any, q: str | None) -> ColumnElement[bool]:
    if "search_text" in columns:
        return found(columns.search_text, q)
    texts = [columns[name] for name in SEARCHED if name in columns and isinstance(columns[name].type, String)]
    return anywhere(q, *texts) if texts else true()
