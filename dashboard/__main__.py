"""Commands: python -m dashboard init | demo | docs | translations | migration."""

import sys
import time
from pathlib import Path

import click
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from dashboard import schema
from dashboard.config import FACTS, ROOT, Dataset, Settings, SettingsError
from dashboard.demonstration.network import Size, network
from dashboard.demonstration.writing import write
from dashboard.exports import catalogue, dictionary, messages
from dashboard.importing.facts import read_facts
from dashboard.importing.loading import LoadError, load, table_count
from dashboard.store import StoreError, engine_for, prepare_folder, require_dataset

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
        raise SettingsError("SCN_DATASET=demo: init loads the facts; for an invented network: python -m dashboard demo")
    engine = _ready_engine(settings)
    with click.progressbar(length=table_count(), label="Loading facts", file=sys.stderr) as bar:
        loaded = load(engine, read_facts(facts), settings.dataset, "init", lambda: bar.update(1))
    where = settings.database_url.render_as_string(hide_password=True)
    click.echo(
        f"{where}: {loaded.added} rows added, {loaded.changed} changed, "
        f"{loaded.removed} removed, {loaded.unchanged} unchanged"
    )


@commands.command()
@click.option("--seed", default=1, show_default=True, help="The same seed makes the same network.")
@click.option("--cities", type=click.IntRange(12, 100_000), default=Size().cities, show_default=True)
@click.option("--activities", type=click.IntRange(0, 5_000_000), default=Size().activities, show_default=True)
@click.option("--observations", type=click.IntRange(0, 5_000_000), default=Size().observations, show_default=True)
def demo(seed: int, cities: int, activities: int, observations: int) -> None:
    """Fill a store of its own with an invented network, in place of the one it held."""
    settings = Settings.from_env(dataset=Dataset.DEMO)
    engine, size = _ready_engine(settings), Size(cities, activities, observations)
    begun = time.monotonic()
    with click.progressbar(length=size.rows, label="Inventing a network", file=sys.stderr) as bar:
        written = write(engine, network(seed, size), bar.update)
    seconds = time.monotonic() - begun
    where = settings.database_url.render_as_string(hide_password=True)
    rate = f"{written / seconds:,.0f} rows a second"
    click.echo(f"{where}: {written:,} rows of an invented network (seed {seed}) in {seconds:.1f} s, {rate}")
    click.echo("Serve it with SCN_DATASET=demo; every page says that it is invented.")


@commands.command()
def docs() -> None:
    """Write the generated documents anew: docs/data-dictionary.md and docs/indicators.md."""
    facts = read_facts(FACTS)
    if facts.issues:
        raise LoadError(facts.issues)
    (ROOT / "docs" / "data-dictionary.md").write_text(dictionary.dictionary(), encoding="utf-8")
    (ROOT / "docs" / "indicators.md").write_text(catalogue.catalogue(facts.rows["indicators"]), encoding="utf-8")


@commands.command()
def translations() -> None:
    """Bring the catalogues of all languages up to date with the sources; says what is still to be translated."""
    messages.update()
    for change in messages.changes():
        click.echo(change)


@commands.command()
@click.argument("message")
def migration(message: str) -> None:
    """Write a migration from the store's schema to the models' (for developers)."""
    schema.write_migration(engine_for(Settings.from_env().database_url, writes=True), message)


def _ready_engine(settings: Settings) -> Engine:
    """The store to write to, with the newest schema. Raises StoreError, also where it holds the other dataset."""
    prepare_folder(settings.database_url)
    engine = engine_for(settings.database_url, writes=True)
    schema.upgrade(engine)
    require_dataset(engine, settings.dataset)
    return engine


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
