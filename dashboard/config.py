"""Settings: read once from the environment, wrong values named in one line."""

import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

ROOT = Path(__file__).resolve().parent.parent
FACTS = ROOT / "data" / "facts"
DRIVERS = {
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
    "sqlite": "sqlite",
}
CONTACT = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+|https://[A-Za-z0-9][^\s\"'<>\\]*")
"""Where readers report errors: an e-mail address or a page of its own."""


class Dataset(StrEnum):
    FACTS = "facts"
    DEMO = "demo"


class SettingsError(Exception):
    """A setting cannot be used; the message names it, its value and what is expected."""


@dataclass(frozen=True, slots=True)
class Settings:
    database_url: URL
    dataset: Dataset
    is_public: bool
    secret_key: str
    host: str
    port: int
    workers: int
    log_level: str
    contact: str

    @classmethod
    def from_env(cls, environment: Mapping[str, str] = os.environ, dataset: Dataset | None = None) -> "Settings":
        """`dataset`: for a command that is of one dataset, whatever the environment says. Raises SettingsError."""
        allowed = [item.value for item in Dataset]
        dataset = dataset or Dataset(_choice(environment, "SCN_DATASET", allowed, Dataset.FACTS))
        return cls(
            database_url=_database_url(environment.get("DATABASE_URL") or f"sqlite:///{ROOT}/var/{dataset}.sqlite"),
            dataset=dataset,
            is_public=_choice(environment, "SCN_PUBLIC", ["on", "off"], "on") == "on",
            secret_key=environment.get("SECRET_KEY") or secrets.token_hex(32),
            host=environment.get("HOST") or "127.0.0.1",
            port=_whole_number(environment, "PORT", 8050),
            workers=_whole_number(environment, "WEB_CONCURRENCY", 2),
            log_level=_choice(environment, "LOG_LEVEL", ["DEBUG", "INFO", "WARNING", "ERROR"], "INFO"),
            contact=_contact(environment, "SCN_CONTACT"),
        )


def _choice(environment: Mapping[str, str], name: str, allowed: list[str], default: str) -> str:
    value = environment.get(name) or default
    if value not in allowed:
        raise SettingsError(f"{name}={value!r} is not known; use one of: {', '.join(allowed)}")
    return value


def _whole_number(environment: Mapping[str, str], name: str, default: int) -> int:
    value = environment.get(name) or str(default)
    if not value.isascii() or not value.isdigit() or not 1 <= int(value) <= 65535:
        raise SettingsError(f"{name}={value!r} is not a whole number from 1 to 65535")
    return int(value)


def _contact(environment: Mapping[str, str], name: str) -> str:
    value = environment.get(name) or ""
    if value and not CONTACT.fullmatch(value):
        raise SettingsError(f"{name}={value!r} is neither an e-mail address nor a web address with https://")
    return value


def _database_url(text: str) -> URL:
    expected = "use sqlite:///path/to/file or postgresql://user:password@host/name"
    try:
        url = make_url(text)
        driver = DRIVERS.get(url.drivername)
        if driver is None:
            raise SettingsError(f"DATABASE_URL names {url.drivername!r}, which is not supported; {expected}")
        url = url.set(drivername=driver)
        url.get_dialect()
    except (ArgumentError, ValueError, NoSuchModuleError) as error:
        raise SettingsError(f"DATABASE_URL cannot be read; {expected}") from error
    return url
