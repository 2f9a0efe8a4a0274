"""Commands: python -m dashboard init | docs | migration."""

import sys
from pathlib import Path

import click
from sqlalchemy.exc import SQLAlchemyError

from dashboard import schema
from dashboard.config import FACTS, ROOT, Dataset, Settings, SettingsError
from dashboard.exports import dictionary
from dashboard.importing.facts import read_facts
from dashboard.importing.loading import LoadError, load, table_count
from dashboard.store import StoreError, engine_for, prepare_folder

SHOWN_ISSUES = 50


@click.group()
def commands() -> None:
    """The Strong Cities dashboard's commands."""


@commands.command()
@click.option("--facts", type=click.Path(path_type=Path), default=FACTS, help="Folder of CSV facts.")
def init(facts: Path) -> None:
    """Create or upgrade the store and load the facts; running it again changes nothing."""
    settings = Settings.from_env()
    if settings.dataset is Dataset.DEMO:
        raise SettingsError("SCN_DATASET=demo: the demonstration network is not part of this release yet; use facts")
    prepare_folder(settings.database_url)
    engine = engine_for(settings.database_url, writes=True)
    schema.upgrade(engine)
    with click.progressbar(length=table_count(), label="Loading facts", file=sys.stderr) as bar:
        loaded = load(engine, read_facts(facts), settings.dataset, "init", lambda: bar.update(1))
    where = settings.database_url.render_as_string(hide_password=True)
    click.echo(
        f"{where}: {loaded.added} rows added, {loaded.changed} changed, "
        f"{loaded.removed} removed, {loaded.unchanged} unchanged"
    )


@commands.command()
def docs() -> None:
    """Write the generated documents anew: docs/data-dictionary.md."""
    (ROOT / "docs" / "data-dictionary.md").write_text(dictionary.dictionary(), encoding="utf-8")


@commands.command()
@click.argument("message")
def migration(message: str) -> None:
    """Write a migration from the store's schema to the models' (for developers)."""
    schema.write_migration(engine_for(Settings.from_env().database_url, writes=True), message)


def main() -> None:
    """Runs a command; what goes wrong is said in plain lines, with exit status 1."""
    try:
        commands(prog_name="python -m dashboard", standalone_mode=False)
    except LoadError as error:
        for issue in error.issues[:SHOWN_ISSUES]:
            click.echo(str(issue), err=True)
        sys.exit(str(error))
    except (SettingsError, StoreError) as error:
        sys.exit(str(error))
    except SQLAlchemyError as error:
        sys.exit(f"The store cannot be used: {str(error.__cause__ or error).splitlines()[0]}; check DATABASE_URL")
    except click.ClickException as error:
        error.show()
        sys.exit(2)


if __name__ == "__main__":
    main()
