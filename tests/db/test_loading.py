"""Facts go in whole or not at all, twice is as good as once, and what is derived on the way is right."""

import csv
from copy import deepcopy
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select

from dashboard.config import FACTS
from dashboard.folding import folded
from dashboard.importing.facts import CLASSES, TABLES, key_of, read_facts
from dashboard.importing.loading import LoadError, load, table_count
from dashboard.models import Base, Citation, City, Exchange, Import, Resource, Source, Sourced
from tests.db.contents import counts, put


def n_rows(path: Path) -> int:
    return sum(1 for _ in csv.DictReader(path.read_text(encoding="utf-8").splitlines(keepends=True)))


TRUE_ROWS = {table.name: n_rows(FACTS / f"{table.name}.csv") for table in TABLES}


def n_imports(engine: Engine) -> int:
    with engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(Import)) or 0


# Whole, once or twice


def test_every_row_of_every_file_is_in_the_store(loaded_engine):
    held = counts(loaded_engine)
    assert {name: held[name] for name in TRUE_ROWS} == TRUE_ROWS


def test_loading_again_changes_nothing(loaded_engine, facts):
    before = counts(loaded_engine)
    again = put(loaded_engine, facts)
    assert (again.added, again.changed, again.removed) == (0, 0, 0)
    assert again.unchanged == sum(before.values())
    assert counts(loaded_engine) == before
    assert n_imports(loaded_engine) == 1


def test_progress_is_told_once_for_each_table(engine, facts):
    steps: list[int] = []
    load(engine, facts, "facts", "tests", lambda: steps.append(1))
    assert len(steps) == table_count() == len(Base.metadata.tables) - 1


def test_added_changed_and_removed_rows_are_counted_and_applied(loaded_engine, edit):
    def change(rows: list[dict[str, str]]) -> None:
        rows.append(rows[0] | {"id": "new-alias", "alias": "Nowhere"})
        rows[1]["alias"] = "Changed"
        del rows[2]

    folder = edit("city_aliases", change)
    loaded = put(loaded_engine, read_facts(folder))
    aliases = Base.metadata.tables["city_aliases"]
    with loaded_engine.connect() as connection:
        names = set(connection.scalars(select(aliases.c.alias)))
    n_sources = 1  # every alias of these three has one source: a citation comes and one goes
    assert {"Nowhere", "Changed"} <= names
    assert (loaded.added, loaded.removed) == (1 + n_sources, 1 + n_sources)
    assert loaded.changed >= 1
    assert n_imports(loaded_engine) == 2


def test_a_store_of_other_facts_becomes_exactly_these(engine, facts, edit):
    shorter = read_facts(edit("statements", lambda rows: rows.__delitem__(slice(3, None))))
    put(engine, shorter)
    assert counts(engine)["statements"] == 3
    put(engine, facts)
    assert counts(engine)["statements"] == TRUE_ROWS["statements"]


def test_rows_that_point_to_each_other_can_be_removed_and_come_back(loaded_engine, facts, edit):
    def forget_parents(rows: list[dict[str, str]]) -> None:
        for row in rows:
            row["parent_id"] = ""

    put(loaded_engine, read_facts(edit("cities", forget_parents)))
    put(loaded_engine, facts)
    with loaded_engine.connect() as connection:
        parents = dict(connection.execute(select(City.id, City.parent_id).where(City.parent_id.is_not(None))).all())
    assert parents["cair"] == "skopje"


def test_a_broken_last_table_leaves_an_empty_store_empty(engine, facts):
    broken = deepcopy(facts)
    broken.rows["citations"].append(broken.rows["citations"][0] | {"source_id": "S99"})
    with pytest.raises(LoadError):
        put(engine, broken)
    assert set(counts(engine).values()) == {0}
    assert n_imports(engine) == 0


def test_a_broken_last_table_leaves_a_full_store_as_it_was(loaded_engine, facts):
    before = counts(loaded_engine)
    broken = deepcopy(facts)
    broken.rows["goals"][0]["statement"] = "Changed"
    broken.rows["claims"].pop()
    broken.rows["citations"].append(broken.rows["citations"][0] | {"source_id": "S99"})
    with pytest.raises(LoadError):
        put(loaded_engine, broken)
    assert counts(loaded_engine) == before
    with loaded_engine.connect() as connection:
        assert "Changed" not in connection.scalars(select(Base.metadata.tables["goals"].c.statement)).all()


# What the loader derives

DATES = [
    # starts, ends, month_day: first day, last day, precision, precision of the end, not before, not after
    ("2017", "", "", "2017-01-01", None, "year", None, "2017-01-01", "2017-12-31"),
    ("2020-02", "", "", "2020-02-01", None, "month", None, "2020-02-01", "2020-02-29"),
    ("2017-10-16", "", "", "2017-10-16", None, "day", None, "2017-10-16", "2017-10-16"),
    ("2017-10-16", "2017-10-18", "", "2017-10-16", "2017-10-18", "day", "day", "2017-10-16", "2017-10-18"),
    ("2017", "2018", "", "2017-01-01", "2018-12-31", "year", "year", "2017-01-01", "2018-12-31"),
    ("", "2018-11-22", "", None, "2018-11-22", "day", "day", None, "2018-11-22"),
    ("", "", "05-11/05-12", None, None, "day_of_year", None, None, None),
    ("", "", "", None, None, "unknown", None, None, None),
]
DERIVED = ("starts_on", "ends_on", "date_precision", "ends_precision", "date_not_before", "date_not_after")
BOUNDS = {"date_not_before": "", "date_not_after": ""}


@pytest.mark.parametrize(("starts", "ends", "month_day", "expected"), [(*row[:3], row[3:]) for row in DATES])
def test_a_date_becomes_days_precision_and_bounds(edit, starts, ends, month_day, expected):
    asked = {"starts_on": starts, "ends_on": ends, "month_day": month_day} | BOUNDS
    row = read_facts(edit("exchanges", lambda rows: rows[0].update(asked))).rows["exchanges"][0]
    found = [row.get(name) for name in DERIVED]
    assert [str(value) if value else None for value in found] == list(expected)


def test_what_lasts_has_no_last_day_until_one_is_stated(edit):
    asked = {"starts_on": "2017", "ends_on": ""} | BOUNDS
    row = read_facts(edit("programmes", lambda rows: rows[0].update(asked))).rows["programmes"][0]
    assert (row["date_not_before"], row.get("date_not_after")) == (date(2017, 1, 1), None)


def test_stated_bounds_are_kept(edit):
    asked = {"starts_on": "2017", "ends_on": "", "date_not_before": "2017-03", "date_not_after": "2017-06"}
    row = read_facts(edit("exchanges", lambda rows: rows[0].update(asked))).rows["exchanges"][0]
    assert (row["date_not_before"], row["date_not_after"]) == (date(2017, 3, 1), date(2017, 6, 30))


def test_search_text_is_folded_and_holds_the_aliases(shipped):
    with shipped.connect() as connection:
        texts = dict(connection.execute(select(City.id, City.search_text)).all())
        resources = connection.scalars(select(Resource.search_text)).all()
    assert "cair" in texts["cair"].split()
    assert "turkey" in texts["antalya"]
    assert all(text == folded(text) for text in [*texts.values(), *resources])


# Provenance


def test_every_fact_has_at_least_one_citation(facts):
    cited = {(row["entity"], row["entity_id"]) for row in facts.rows["citations"]}
    sourced = [table for table in TABLES if issubclass(CLASSES[table.name], Sourced)]
    rows = {(table.name, key_of(table, row)) for table in sourced for row in facts.rows[table.name]}
    assert rows - cited == set()
    assert cited - rows == set(), "a citation that points to no row"


def test_the_first_source_of_a_row_is_its_first_citation(facts):
    first = {
        (row["entity"], row["entity_id"]): row["source_id"] for row in facts.rows["citations"] if row["position"] == 0
    }
    cities = {row["id"]: row["source_id"] for row in facts.rows["cities"]}
    assert {key: first["cities", key] for key in cities} == cities


def test_every_citation_in_the_store_names_a_source_in_the_store(shipped):
    with shipped.connect() as connection:
        lost = connection.scalars(select(Citation.source_id).where(Citation.source_id.not_in(select(Source.id)))).all()
        n_citations = connection.scalar(select(func.count()).select_from(Citation)) or 0
    assert lost == []
    assert n_citations > 1500


def test_what_the_founding_documents_do_not_say_is_not_marked_as_stated(facts):
    """`stated` is for rows that a founding document backs; all else is external or inferred, with the reason given."""
    seeds = {row["id"] for row in facts.rows["sources"] if row["kind"] == "seed"}
    by_row: dict[tuple[str, str], set[str]] = {}
    for row in facts.rows["citations"]:
        by_row.setdefault((row["entity"], row["entity_id"]), set()).add(row["source_id"])
    tables = [table for table in TABLES if "certainty" in table.columns]
    rows = [(table.name, key_of(table, row), row) for table in tables for row in facts.rows[table.name]]
    assert [r[:2] for r in rows if r[2]["certainty"] == "stated" and not by_row[r[:2]] & seeds] == []
    assert [r[:2] for r in rows if r[2]["certainty"] == "inferred" and not r[2].get("certainty_note")] == []


def test_the_exchange_of_skopje_keeps_its_year_apart_from_the_seed(shipped):
    with shipped.connect() as connection:
        row = connection.execute(select(Exchange).where(Exchange.id == "x-skopje-2019")).one()
    assert row.starts_on == date(2019, 11, 25)
    assert row.certainty != "stated"
