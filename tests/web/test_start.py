"""What cannot start says why in one line, with exit status 1; what can be repaired while running starts and says so."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url

from dashboard.config import FACTS
from dashboard.store import engine_for
from tests.web.processes import INIT, SERVER, run

NOWHERE = "postgresql://someone:secret-word@127.0.0.1:1/scn"
WRONG_SETTINGS = [
    ({"DATABASE_URL": "mysql://u:secret-word@h/n"}, "DATABASE_URL names 'mysql', which is not supported"),
    ({"PORT": "http"}, "PORT='http' is not a whole number from 1 to 65535"),
]


@pytest.fixture
def place(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/new/store.sqlite"


def refused(answer: subprocess.CompletedProcess[str], says: str) -> None:
    """One line on stderr, nothing else, status 1."""
    assert answer.stderr.count("\n") == 1, answer.stderr
    assert says in answer.stderr
    assert answer.returncode == 1
    assert "secret-word" not in answer.stdout + answer.stderr


@pytest.mark.parametrize("command", [SERVER, INIT], ids=["server", "init"])
@pytest.mark.parametrize(("settings", "says"), WRONG_SETTINGS)
def test_a_wrong_setting_is_named(place, command, settings, says):
    refused(run(*command, **({"DATABASE_URL": place} | settings)), says)


@pytest.mark.parametrize("command", [SERVER, INIT], ids=["server", "init"])
def test_a_folder_that_cannot_be_written_is_named(tmp_path, command):
    (tmp_path / "file").touch()
    refused(
        run(*command, DATABASE_URL=f"sqlite:///{tmp_path}/file/s.sqlite"),
        f"The folder {tmp_path}/file cannot be written",
    )


@pytest.mark.parametrize("command", [SERVER, INIT], ids=["server", "init"])
def test_a_read_only_disk_is_named(tmp_path, command):
    script = f'mount -t tmpfs -o ro tmpfs {tmp_path} && exec "$@"'
    prefix = ("unshare", "--mount", "sh", "-c", script, "sh")
    if shutil.which("unshare") is None or run("-c", "", prefix=prefix).returncode:
        pytest.skip("this machine does not let us mount a read-only disk")
    answer = run(*command, prefix=prefix, DATABASE_URL=f"sqlite:///{tmp_path}/store.sqlite")
    refused(answer, f"The folder {tmp_path} cannot be written (Read-only file system); set DATABASE_URL")


@pytest.mark.parametrize("command", [SERVER, INIT], ids=["server", "init"])
def test_a_file_that_is_no_store_is_named(tmp_path, command):
    (tmp_path / "store.sqlite").write_bytes(b"not a database" * 400)
    refused(
        run(*command, DATABASE_URL=f"sqlite:///{tmp_path}/store.sqlite"), "file is not a database; check DATABASE_URL"
    )


def test_a_server_on_an_empty_store_says_what_to_do(place):
    refused(run(*SERVER, DATABASE_URL=place), "is empty; run: python -m dashboard init")


@pytest.mark.parametrize("command", [SERVER, INIT], ids=["server", "init"])
def test_a_store_of_a_foreign_schema_is_named(facts_url, tmp_path, command):
    url = f"sqlite:///{shutil.copy(str(make_url(facts_url).database), tmp_path / 'foreign.sqlite')}"
    engine = engine_for(make_url(url), writes=True)
    with engine.begin() as connection:
        connection.execute(text("update alembic_version set version_num = '0000'"))
    engine.dispose()
    refused(run(*command, DATABASE_URL=url), "has schema 0000, which this program does not know")


def test_loading_into_a_store_that_is_away_is_refused():
    refused(run(*INIT, DATABASE_URL=NOWHERE), "The store cannot be used: ")


def test_a_server_whose_store_is_away_starts_and_is_not_ready():
    script = (
        "import app, json; client = app.server.test_client();"
        "print(json.dumps({path: [client.get(path).status_code, client.get(path).headers.get('Retry-After')]"
        " for path in ('/healthz', '/readyz', '/cities')}))"
    )
    answer = run("-c", script, DATABASE_URL=NOWHERE)
    found = json.loads(answer.stdout.splitlines()[-1])
    assert found == {"/healthz": [200, None], "/readyz": [503, "5"], "/cities": [503, "5"]}
    assert "secret-word" not in answer.stderr + answer.stdout
    assert "Traceback" not in answer.stderr


def test_loading_says_what_it_did_and_doing_it_again_changes_nothing(place):
    first, second = run(*INIT, DATABASE_URL=place), run(*INIT, DATABASE_URL=place)
    assert (first.returncode, second.returncode) == (0, 0)
    assert "rows added, 0 changed, 0 removed, 0 unchanged" in first.stdout
    assert "0 rows added, 0 changed, 0 removed" in second.stdout


def test_broken_facts_are_listed_and_nothing_is_written(place, tmp_path):
    folder = Path(shutil.copytree(FACTS, tmp_path / "facts"))
    cities = folder / "cities.csv"
    cities.write_text(cities.read_text(encoding="utf-8").replace(",DNK,", ",DK,", 1), encoding="utf-8")
    answer = run(*INIT, "--facts", str(folder), DATABASE_URL=place)
    assert answer.returncode == 1
    assert "cities.csv, row 2, column country_id: “DK” is not in countries.csv" in answer.stderr
    assert answer.stderr.endswith("1 problem(s); nothing was written\n")
    engine = engine_for(make_url(place))
    with engine.connect() as connection:
        assert connection.scalar(text("select count(*) from cities")) == 0
    engine.dispose()


def test_an_unknown_command_is_refused_without_a_traceback():
    answer = run("-m", "dashboard", "destroy")
    assert answer.returncode == 2
    assert "Traceback" not in answer.stderr
