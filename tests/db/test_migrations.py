"""The schema grows by migrations alone: they equal the models and run whole or not at all; the version is asked for."""

import shutil

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine, inspect, text
from sqlalchemy.exc import DBAPIError

from dashboard import schema
from dashboard.config import ROOT
from dashboard.models import Base
from dashboard.store import StoreError

PARTIAL = ("memberships", "claims", "observations", "scopes")
BREAKS = """
from alembic import op
revision, down_revision, branch_labels, depends_on = "next", "{head}", None, None
def upgrade():
    op.execute("create table half_done (id integer)")
    op.execute("update sources set title = 'half done'")
    op.execute("insert into no_such_table values (1)")
"""


def version(engine) -> str | None:
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def tables(engine) -> set[str]:
    return set(inspect(engine).get_table_names())


def newer(folder, head: str | None) -> None:
    """The migrations of a newer program, whose last one fails half-way."""
    shutil.copytree(ROOT / "migrations", folder / "migrations", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "migrations/versions/9999_breaks.py").write_text(BREAKS.format(head=head))


def stamp(engine, revision: str) -> None:
    with engine.begin() as connection:
        connection.execute(text("update alembic_version set version_num = :revision"), {"revision": revision})


def test_migrations_build_exactly_the_models(engine):
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, Base.metadata) == []


def test_migrations_bring_the_checks_and_partial_indexes_of_the_models(engine):
    wanted = {str(check.name) for table in Base.metadata.tables.values() for check in table.constraints}
    found = inspect(engine)
    held = {each["name"] for name in tables(engine) for each in found.get_check_constraints(name)}
    assert {name for name in wanted if name.startswith("ck_")} - held == set()
    assert {index["name"] for name in PARTIAL for index in found.get_indexes(name)} >= {
        "uq_memberships_one_current_row",
        "uq_claims_one_accepted_value",
        "uq_observations_one_approved_value",
        "uq_scopes_one_network",
    }


def test_migrations_write_the_rules_as_the_models_do(tmp_path):
    """Alembic compares no texts of rules, so both ways to build a store are compared here."""
    migrated, built = create_engine(f"sqlite:///{tmp_path}/migrated"), create_engine(f"sqlite:///{tmp_path}/built")
    schema.upgrade(migrated)
    Base.metadata.create_all(built)
    assert rules(migrated) == rules(built)
    assert len(rules(built)) > 200
    migrated.dispose()
    built.dispose()


def rules(engine) -> dict[str, str]:
    found = inspect(engine)
    names = sorted(tables(engine) - {"alembic_version"})
    checks = [check for name in names for check in found.get_check_constraints(name)]
    indexes = [index for name in names for index in found.get_indexes(name)]
    partial = {index["name"]: str(index["dialect_options"].get("sqlite_where")) for index in indexes}
    return {check["name"]: " ".join(check["sqltext"].split()) for check in checks} | partial


def test_upgrading_twice_is_harmless(loaded_engine):
    before = version(loaded_engine)
    schema.upgrade(loaded_engine)
    assert version(loaded_engine) == before is not None


def test_a_migration_that_fails_leaves_the_store_as_it_was(loaded_engine, tmp_path, monkeypatch):
    before = version(loaded_engine)
    newer(tmp_path, before)
    monkeypatch.setattr(schema, "ROOT", tmp_path)
    with pytest.raises(DBAPIError):
        schema.upgrade(loaded_engine)
    assert version(loaded_engine) == before
    assert "half_done" not in tables(loaded_engine)
    with loaded_engine.connect() as connection:
        assert connection.scalar(text("select count(*) from sources where title = 'half done'")) == 0


def test_a_store_on_the_newest_schema_is_accepted(engine):
    schema.require_current(engine)


def test_a_store_without_a_schema_is_refused_with_the_way_out(empty_engine):
    with pytest.raises(StoreError, match=r"is empty; run: python -m dashboard init$"):
        schema.require_current(empty_engine)


def test_a_store_on_an_older_schema_is_refused_with_both_versions(engine, tmp_path, monkeypatch):
    newer(tmp_path, version(engine))
    monkeypatch.setattr(schema, "ROOT", tmp_path)
    with pytest.raises(StoreError, match=r"has schema \d{4}, this program needs next; run: python -m dashboard init$"):
        schema.require_current(engine)


@pytest.mark.parametrize("check", [schema.require_current, schema.upgrade])
@pytest.mark.parametrize("revision", ["9999", "from-another-program"])
def test_a_store_on_a_foreign_schema_is_refused_and_left_alone(engine, revision, check):
    stamp(engine, revision)
    with pytest.raises(StoreError, match=rf"has schema {revision}, which this program does not know"):
        check(engine)
    assert version(engine) == revision


def test_no_password_stands_in_the_refusal(empty_engine):
    with pytest.raises(StoreError) as refusal:
        schema.require_current(empty_engine)
    password = empty_engine.url.password
    assert not password or str(password) not in str(refusal.value)
