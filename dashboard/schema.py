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
    """Runs every migration that the store lacks, all or none."""
    command.upgrade(alembic_config(engine), "head")


def require_current(engine: Engine) -> None:
    """Raises StoreError where the store has another schema than this program."""
    wanted = ScriptDirectory.from_config(alembic_config(engine)).get_current_head()
    with engine.connect() as connection:
        found = MigrationContext.configure(connection).get_current_revision()
    if found != wanted:
        state = f"has schema {found}, this program needs {wanted}" if found else "is empty"
        where = engine.url.render_as_string(hide_password=True)
        raise StoreError(f"The store {where} {state}; run: python -m dashboard init")
