"""What nobody stated stays unknown on its whole way: file of facts, store, calculation, JSON, CSV and page."""

import csv
import io
import json
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.engine import make_url

from dashboard import schema
from dashboard.cache import Answers
from dashboard.config import FACTS
from dashboard.importing.facts import read_facts
from dashboard.importing.loading import LoadError, load
from dashboard.indicators.reported import register, reported, today
from dashboard.metrics.progress import ProgressState
from dashboard.models import Base, City
from dashboard.store import Store, engine_for
from dashboard.vocabulary import Audience
from tests.web.pages import Page, parts_of, read, text_of

SAID = {"revision": "1", "status": "approved", "evidence_grade": "C", "recorded_by": "city-coordinator"}
SAID |= {"recorded_on": "2021-02-01", "approved_on": "2021-02-02", "approved_by": "data-steward"}
SAID |= {"certainty": "stated", "visibility": "public", "sources": "S03"}
COUNT, SHARE, SILENT = "REP-01", "CON-05", "CON-06"
"""A count with a zero, a gap and a three; a share of none of twelve; an indicator of which nobody said anything."""


def observed(code: str, period: str, **amounts: str) -> dict[str, str]:
    return (
        SAID | {"id": f"t-{code}-{period}", "indicator_id": code, "scope_id": "network", "period_id": period} | amounts
    )


ROWS = (
    observed(COUNT, "2018", value="0"),
    observed(COUNT, "2020", value="3"),
    observed(SHARE, "2020", numerator="0", denominator="12"),
)


def with_rows(folder: Path, *rows: dict[str, str]) -> Path:
    """A copy of the facts with these observations."""
    copy = Path(shutil.copytree(FACTS, folder / "facts"))
    path = copy / "observations.csv"
    columns = path.read_text(encoding="utf-8").splitlines()[0].split(",")
    with path.open("w", encoding="utf-8", newline="") as sheet:
        writer = csv.DictWriter(sheet, columns, restval="")
        writer.writeheader()
        writer.writerows(rows)
    return copy


@pytest.fixture(scope="module")
def told(app: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The session's application on the facts with three observations; store and client."""
    folder = tmp_path_factory.mktemp("nulls")
    engine = engine_for(make_url(f"sqlite:///{folder}/store.sqlite"), writes=True)
    schema.upgrade(engine)
    load(engine, read_facts(with_rows(folder, *ROWS)), "facts", "tests", lambda: None)
    store = Store(engine)
    with pytest.MonkeyPatch.context() as patch, app.server.app_context():
        patch.setitem(app.server.extensions, "store", store)
        patch.setitem(app.server.extensions, "answers", Answers())
        yield SimpleNamespace(store=store, client=app.server.test_client())
    engine.dispose()


@pytest.fixture(scope="module")
def page(told: Any) -> Page:
    return read(told.client, f"/indicator/{COUNT}")


def sheet(told: Any, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(told.client.get(f"/data/{name}.csv").text.lstrip("\ufeff"))))


def test_an_observation_without_a_value_is_refused_and_not_taken_for_zero(told, tmp_path):
    broken = with_rows(tmp_path, *ROWS, observed(COUNT, "2019"))
    with pytest.raises(LoadError) as refusal:
        load(told.store.engine, read_facts(broken), "facts", "tests", lambda: None)
    assert [(issue.file, issue.row) for issue in refusal.value.issues] == [("observations.csv", len(ROWS) + 2)]


def test_the_store_holds_a_zero_as_zero_and_the_rest_as_nothing(told):
    table = Base.metadata.tables["observations"]
    held = {row.id: row for row in told.store.rows(select(table))}
    assert (held["t-REP-01-2018"].value, held["t-REP-01-2018"].numerator) == (Decimal(0), None)
    assert (held["t-CON-05-2020"].value, held["t-CON-05-2020"].numerator) == (None, Decimal(0))
    assert len(held) == len(ROWS)


def test_a_population_that_the_file_leaves_empty_is_nothing_in_the_store(told):
    with (FACTS / "cities.csv").open(encoding="utf-8", newline="") as file:
        empty = {row["id"] for row in csv.DictReader(file) if not row["population"]}
    held = {row.id: row.population for row in told.store.rows(select(City.id, City.population))}
    assert empty
    assert {key for key, number in held.items() if number is None} == empty
    assert 0 not in held.values()


def test_calculation_counts_the_zero_and_not_the_gap(told):
    held = register(Audience.PUBLIC)
    found = {code: reported(held[code], "network", today()) for code in (COUNT, SHARE, SILENT)}
    assert [point.result.value for point in found[COUNT].points] == [0, 3]
    assert found[COUNT].result.value == 3
    assert found[COUNT].assessment.state == ProgressState.NO_TARGET
    assert (found[COUNT].aim.target, found[COUNT].assessment.progress.share) == (None, None)
    assert (found[SHARE].result.value, found[SHARE].result.denominator) == (Decimal(0), Decimal(12))
    assert (found[SILENT].result.value, found[SILENT].result.low) == (None, None)
    assert found[SILENT].assessment.state == ProgressState.NO_DATA


def test_files_tell_a_zero_from_nothing(told):
    typed = {row["id"]: row for row in told.client.get("/data/observations.json").json["rows"]}
    plain = {row["id"]: row for row in sheet(told, "observations")}
    assert [float(typed["t-REP-01-2018"]["value"]), typed["t-REP-01-2018"]["denominator"]] == [0, None]
    assert [float(plain["t-REP-01-2018"]["value"]), plain["t-REP-01-2018"]["denominator"]] == [0, ""]
    assert [typed["t-CON-05-2020"]["value"], plain["t-CON-05-2020"]["value"]] == [None, ""]
    assert typed.keys() == plain.keys() == {row["id"] for row in ROWS}


def test_a_chart_has_a_dot_at_zero_and_a_gap_where_nobody_reported(page):
    [graph] = [part["props"]["data-figure"] for part in parts_of(page.tree) if part["props"].get("data-figure")]
    [line] = [trace for trace in json.loads(graph)["figure"]["data"] if trace["mode"] == "lines+markers"]
    assert line["y"] == [0.0, None, 3.0]
    assert line["connectgaps"] is False


def test_a_page_without_a_target_shows_none_and_no_progress(page):
    [card] = page.with_prop("data-kpi-id", COUNT)
    assert (card["props"]["data-target"], card["props"]["data-value"]) == ("", "3")
    assert "No target" in text_of(card)
    assert "of the way" not in text_of(card)


def test_a_page_of_what_nobody_reported_shows_a_dash(told):
    [card] = read(told.client, f"/indicator/{SILENT}").with_prop("data-kpi-id", SILENT)
    assert card["props"]["data-value"] == ""
    assert " – " in text_of(card)


def test_the_matrix_tells_zero_from_not_published(told):
    shown = {
        part["props"]["data-figure-of"]: part for part in read(told.client, "/indicators").with_prop("data-figure-of")
    }
    assert shown[SHARE]["props"]["data-shown"] == "0.0 % (0/12)"
    assert SILENT not in shown


def test_a_population_that_nobody_stated_is_no_number_on_the_page_of_its_city(told):
    unknown = next(row["id"] for row in sheet(told, "cities") if not row["population"])
    assert "Population not stated" in read(told.client, f"/city/{unknown}").seen
