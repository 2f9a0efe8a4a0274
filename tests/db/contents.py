"""What a store holds, in numbers; and facts put into it."""

from sqlalchemy import Engine, func, select

from dashboard.importing.facts import Facts
from dashboard.importing.loading import LOADED, Loaded, load


def counts(engine: Engine) -> dict[str, int]:
    with engine.connect() as connection:
        return {table.name: connection.scalar(select(func.count()).select_from(table)) or 0 for table in LOADED}


def put(engine: Engine, facts: Facts) -> Loaded:
    return load(engine, facts, "facts", "tests", lambda: None)
