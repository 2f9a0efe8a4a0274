"""An application on the invented network says so on every page, in every figure, file and row; one on facts never."""

import csv
import io
import json
import re
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import dash
import pytest
from sqlalchemy.engine import make_url

from dashboard import schema
from dashboard.cache import Answers
from dashboard.config import Dataset
from dashboard.demonstration.network import Size, network
from dashboard.demonstration.writing import write
from dashboard.store import Store, engine_for
from tests.web.conftest import RECORDS, rows_of, template_filled
from tests.web.pages import Page, parts_of, read, text_of
from tests.web.processes import INIT, SERVER, run

NOTE = "Demonstration: invented data"
DEMO = ("-m", "dashboard", "demo", "--cities", "12", "--activities", "30", "--observations", "60")
TABLES = ("activities", "cities", "exchanges", "imports", "indicators", "observations", "sources", "targets")
IN_METHODS = {"Peshawar", "Birmingham"}
"""The method of the exchanges held gives its reason with them, whatever the network."""


@pytest.fixture(scope="module")
def demo_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Address of a store that holds a small invented network."""
    url = f"sqlite:///{tmp_path_factory.mktemp('demo')}/demo.sqlite"
    engine = engine_for(make_url(url), writes=True)
    schema.upgrade(engine)
    write(engine, network(1, Size(24, 160, 900)), lambda _count: None)
    engine.dispose()
    return url


@pytest.fixture
def demo(app: Any, demo_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """The session's application, for one test on the invented network."""
    store = Store(engine_for(make_url(demo_url)))
    monkeypatch.setitem(app.server.config, "DATASET", Dataset.DEMO)
    monkeypatch.setitem(app.server.extensions, "store", store)
    monkeypatch.setitem(app.server.extensions, "answers", Answers())
    yield SimpleNamespace(client=app.server.test_client(), addresses=one_of_each(store))
    store.engine.dispose()


@pytest.fixture
def demo_pages(demo: Any) -> list[Page]:
    return [read(demo.client, address) for address in demo.addresses]


def one_of_each(store: Store) -> list[str]:
    """Every page, those of one record with the first three records."""
    found = []
    for page in dash.page_registry.values():
        template = page["path_template"]
        if not template:
            found.append(page["path"])
        elif template.rsplit("<", 1)[1].removesuffix(">").removesuffix("_id") in RECORDS:
            found += [template_filled(template, row.id) for row in rows_of(page, store)[:3]]
    return [address for address in found if address != "/404"]


def provenances(page: Page) -> set[str]:
    return {part["props"]["data-provenance"] for part in page.with_prop("data-provenance")}


def figures(page: Page) -> list[Any]:
    return [part for part in page.all("figure") if "data-chart" in part["props"]]


def says_so(figure: Any) -> bool:
    drawn = [part["props"]["data-figure"] for part in parts_of(figure) if part["props"].get("data-figure")]
    notes = [note["text"] for each in drawn for note in json.loads(each)["figure"]["layout"].get("annotations", [])]
    return notes.count(NOTE) == len(drawn) if drawn else NOTE in text_of(figure)


# Where the network is invented


def test_every_page_answers(demo_pages):
    assert {page.address: (page.status, page.failed) for page in demo_pages if page.status != 200 or page.failed} == {}


def test_a_banner_stands_on_every_page(demo):
    shown = [demo.client.get(address).text for address in demo.addresses]
    assert [
        text for text in shown if "demonstration-banner" not in text or "Nothing is about a real place" not in text
    ] == []


def test_every_title_says_so(demo):
    titles = {each: re.search("<title>(.*?)</title>", demo.client.get(each).text) for each in demo.addresses}
    assert [each for each, found in titles.items() if not found or not found[1].startswith("Demonstration: ")] == []


def test_the_titles_of_dashs_own_router_say_so(demo, app):
    with app.server.app_context():
        titles = {page["title"]() for page in dash.page_registry.values() if not page["path_template"]}
    assert [title for title in titles if not title.startswith("Demonstration: ")] == []


def test_nothing_shown_claims_to_be_documented(demo_pages):
    assert {page.address: provenances(page) for page in demo_pages} == {
        page.address: provenances(page) & {"demonstration"} for page in demo_pages
    }


def test_every_figure_says_so_inside(demo_pages):
    assert any(figures(page) for page in demo_pages)
    assert [(page.address, part["props"]["data-chart"]) for page in demo_pages for part in figures(page)] == [
        (page.address, part["props"]["data-chart"]) for page in demo_pages for part in figures(page) if says_so(part)
    ]


@pytest.mark.parametrize("view", ["members", "exchanges", "coverage"])
def test_the_drawn_map_says_so(demo, view):
    assert f">{NOTE}</text>" in demo.client.get(f"/map.svg?view={view}").text


@pytest.mark.parametrize("table", TABLES)
def test_every_file_and_row_says_so(demo, table):
    sheet = demo.client.get(f"/data/{table}.csv")
    rows = list(csv.DictReader(io.StringIO(sheet.text.removeprefix("\ufeff"), newline="")))
    typed = demo.client.get(f"/data/{table}.json").json
    assert f'filename="demonstration-{table}.csv"' in sheet.headers["Content-Disposition"]
    assert typed["dataset"] == "demonstration"
    assert {row["dataset"] for row in [*rows, *typed["rows"]]} == {"demonstration"}


def test_no_real_city_is_named_on_any_page(demo_pages, facts):
    shown = " ".join(page.seen for page in demo_pages)
    names = {row["name"] for row in facts.rows["cities"]} - IN_METHODS
    assert [name for name in names if re.search(rf"\b{re.escape(name)}\b", shown)] == []


# Where the network is real


def test_on_the_facts_nothing_speaks_of_a_demonstration(client, page_at):
    assert "demonstration-banner" not in client.get("/cities").text
    assert "<title>Demonstration" not in client.get("/cities").text
    assert provenances(page_at("/")) == {"documented"}
    assert NOTE not in client.get("/map.svg").text
    assert NOTE not in page_at("/map").text


def test_on_the_facts_files_keep_their_names_and_columns(client):
    sheet = client.get("/data/cities.csv")
    assert 'filename="strong-cities-cities.csv"' in sheet.headers["Content-Disposition"]
    assert "dataset" not in sheet.text.split("\r\n", 1)[0].split(",")


# Never both


def refused(answer: Any, says: str) -> None:
    assert (answer.returncode, answer.stderr.count("\n")) == (1, 1), answer.stderr
    assert says in answer.stderr


def test_facts_are_not_served_as_a_demonstration(facts_url):
    says = "holds the dataset 'facts', not 'demo'; set SCN_DATASET=facts or another DATABASE_URL"
    refused(run(*SERVER, DATABASE_URL=facts_url, SCN_DATASET="demo"), says)


def test_a_demonstration_is_not_served_as_facts(demo_url):
    refused(run(*SERVER, DATABASE_URL=demo_url), "holds the dataset 'demo', not 'facts'; set SCN_DATASET=demo")


def test_facts_are_not_loaded_into_a_demonstration(demo_url):
    refused(run(*INIT, DATABASE_URL=demo_url), "holds the dataset 'demo', not 'facts'")


def test_init_makes_no_demonstration(demo_url):
    refused(run(*INIT, DATABASE_URL=demo_url, SCN_DATASET="demo"), "for an invented network: python -m dashboard demo")


def test_a_demonstration_is_not_written_into_facts(facts_url):
    refused(run(*DEMO, DATABASE_URL=facts_url), "holds the dataset 'facts', not 'demo'")


def test_the_command_says_what_it_made_and_how_fast(tmp_path):
    answer = run(*DEMO, DATABASE_URL=f"sqlite:///{tmp_path}/new.sqlite")
    assert answer.returncode == 0, answer.stderr
    assert re.search(r"[\d,]+ rows of an invented network \(seed 1\) in [\d.]+ s, [\d,]+ rows a second", answer.stdout)


def test_a_server_on_an_empty_demonstration_says_what_to_do(tmp_path):
    says = "is empty; run: python -m dashboard demo"
    refused(run(*SERVER, DATABASE_URL=f"sqlite:///{tmp_path}/new.sqlite", SCN_DATASET="demo"), says)
