"""The schema's version: bring a store up to date, or say that it is not."""

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from dashboard.config import ROOT
from dashboard.store import StoreError


def alembic_config(engine: Engine) -> Config:
    """Alembic's configuration for this engine; there is no alembic.ini."""
    config = Config()
    config.set_main_option("script_location", str(ROOT / "migrations"))
    config.attributes["engine"] = engine
    return config


def upgrade(engine: Engine) -> None:
    """Runs every migration that the store lacks, all or none. Raises StoreError where its schema is not ours."""
    _require_known(engine)
    command.upgrade(alembic_config(engine), "head")


def write_migration(engine: Engine, message: str) -> None:
    """Writes the next numbered migration, which brings this store's schema to the models'."""
    newest = ScriptDirectory.from_config(alembic_config(engine)).get_current_head()
    number = f"{int(newest or 0) + 1:04}"
    command.revision(alembic_config(engine), message=message, autogenerate=True, rev_id=number)


def require_current(engine: Engine, command: str = "init") -> None:
    """Raises StoreError where the store has another schema than this program. `command` would bring it up to date."""
    found, wanted = _require_known(engine), _scripts(engine).get_current_head()
    if found != wanted:
        state = f"has schema {found}, this program needs {wanted}" if found else "is empty"
        raise StoreError(f"The store {_name(engine)} {state}; run: python -m dashboard {command}")


def _require_known(engine: Engine) -> str | None:
    """The store's schema version, None in an empty store. Raises StoreError where no migration of ours has made it."""
    with engine.connect() as connection:
        found = MigrationContext.configure(connection).get_current_revision()
    if found and found not in {script.revision for script in _scripts(engine).walk_revisions()}:
        unknown = f"has schema {found}, which this program does not know"
        raise StoreError(f"The store {_name(engine)} {unknown}; use a newer release, or another DATABASE_URL")
    return found


def _scripts(engine: Engine) -> ScriptDirectory:
    return ScriptDirectory.from_config(alembic_config(engine))


def _name(engine: Engine) -> str:
    return engine.url.render_as_string(hide_password=True)
