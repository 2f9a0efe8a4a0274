"""Settings are read once; what cannot be meant is named with what is expected."""

import pytest

from dashboard.config import ROOT, Dataset, Settings, SettingsError

WRONG = [
    ("an address that is none", {"DATABASE_URL": "nonsense"}, "DATABASE_URL cannot be read; use sqlite:///"),
    ("an engine that is not supported", {"DATABASE_URL": "mysql://u:secret-word@h/n"}, "DATABASE_URL names 'mysql'"),
    (
        "a driver that is not supported",
        {"DATABASE_URL": "sqlite+aiosqlite:///x"},
        "DATABASE_URL names 'sqlite+aiosqlite'",
    ),
    ("a database port in words", {"DATABASE_URL": "postgresql://h:x/n"}, "DATABASE_URL cannot be read"),
    ("an unknown dataset", {"SCN_DATASET": "both"}, "SCN_DATASET='both' is not known; use one of: facts, demo"),
    ("a server port in words", {"PORT": "http"}, "PORT='http' is not a whole number from 1 to 65535"),
    ("a server port of nought", {"PORT": "0"}, "PORT='0' is not a whole number"),
    ("workers below one", {"WEB_CONCURRENCY": "-1"}, "WEB_CONCURRENCY='-1' is not a whole number"),
    ("half open", {"SCN_PUBLIC": "maybe"}, "SCN_PUBLIC='maybe' is not known; use one of: on, off"),
    ("a contact that is none", {"SCN_CONTACT": "javascript:x"}, "SCN_CONTACT='javascript:x' is neither an e-mail"),
    ("an unknown level of logs", {"LOG_LEVEL": "loud"}, "LOG_LEVEL='loud' is not known"),
]


@pytest.mark.parametrize(("environment", "says"), [pytest.param(*c, id=n) for n, *c in WRONG])
def test_a_wrong_setting_is_named(environment, says):
    with pytest.raises(SettingsError) as refusal:
        Settings.from_env(environment)
    assert says in str(refusal.value)
    assert "secret-word" not in str(refusal.value)


def test_nothing_set_is_a_dashboard_of_facts_on_this_machine_alone():
    settings = Settings.from_env({})
    assert settings.database_url.database == f"{ROOT}/var/facts.sqlite"
    assert (settings.dataset, settings.is_public, settings.host, settings.port) == (
        Dataset.FACTS,
        True,
        "127.0.0.1",
        8050,
    )


def test_an_empty_setting_is_not_set():
    names = ("DATABASE_URL", "SCN_DATASET", "SCN_PUBLIC", "HOST", "PORT", "WEB_CONCURRENCY", "LOG_LEVEL")
    empty = Settings.from_env(dict.fromkeys(names, "") | {"SECRET_KEY": "x"})
    assert empty == Settings.from_env({"SECRET_KEY": "x"})


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_way_to_write_postgresql_is_understood(scheme):
    url = Settings.from_env({"DATABASE_URL": f"{scheme}://user:password@host/name"}).database_url
    assert url.drivername == "postgresql+psycopg"


def test_without_a_secret_key_each_start_has_its_own():
    assert Settings.from_env({}).secret_key != Settings.from_env({}).secret_key
