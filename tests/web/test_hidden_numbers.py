"""No page and no file gives away a hidden number: two networks that differ only in such numbers look the same."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Executable, delete, select, update
from sqlalchemy.engine import make_url

from dashboard import schema
from dashboard.cache import Answers
from dashboard.config import Dataset
from dashboard.demonstration.network import Size, network
from dashboard.demonstration.writing import write
from dashboard.indicators.held import network as whole_network
from dashboard.indicators.reported import register, reported, today
from dashboard.metrics.small_numbers import cell
from dashboard.models import Indicator, Observation, ObservationPart, Period, ReportingObligation, Rows
from dashboard.monitoring_terms import Basis, ObservationStatus, Sensitivity
from dashboard.store import Store, engine_for
from dashboard.vocabulary import Audience
from tests.web.pages import read

FLOW, RESTRICTED, INTERNAL = "EMP-07", "IMP-01", "EMP-05"
"""Of people below five hidden; never shown but as a total; never shown."""
TABLES = ("observations", "observation_parts", "baselines", "targets", "citations", "claims", "evidence_links")
APPROVED = Observation.status == ObservationStatus.APPROVED
Look = Callable[[str], dict[str, str]]
Planted = tuple[str, list[str], list[str]]


def changed(url: str, *statements: Executable) -> None:
    engine = engine_for(make_url(url), writes=True)
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(statement)
    engine.dispose()


def asked(url: str, query: Rows) -> list[Any]:
    engine = engine_for(make_url(url))
    found = list(Store(engine).rows(query))
    engine.dispose()
    return found


def copied(url: str, path: Path) -> str:
    engine = engine_for(make_url(url), writes=True)
    with engine.connect() as connection:
        connection.connection.driver_connection.execute("vacuum into ?", (str(path),))  # type: ignore[union-attr]
    engine.dispose()
    return f"sqlite:///{path}"


def numbered(rows: list[str], numbers: tuple[int, ...]) -> list[Executable]:
    return [
        update(Observation).where(Observation.id == row).values(value=number)
        for row, number in zip(rows, numbers, strict=True)
    ]


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Planted:
    """A small invented network where one number of two cities and two periods is small; the cities, and the rows.

    The rows stand in the order of a circle: what one gains the next one loses, and every sum stays.
    """
    url = f"sqlite:///{tmp_path_factory.mktemp('planted')}/demo.sqlite"
    engine = engine_for(make_url(url), writes=True)
    schema.upgrade(engine)
    write(engine, network(1, Size(24, 60, 900)), lambda _count: None)
    engine.dispose()
    is_mine = Observation.indicator_id == FLOW
    changed(
        url,
        update(Indicator).where(Indicator.id == FLOW).values(sensitivity=Sensitivity.PUBLIC, min_cell=5),
        update(Indicator).where(Indicator.id == RESTRICTED).values(sensitivity=Sensitivity.RESTRICTED),
        update(Indicator).where(Indicator.id == INTERNAL).values(sensitivity=Sensitivity.INTERNAL),
        update(Observation).where(Observation.indicator_id == RESTRICTED).values(visibility=Audience.INTERNAL),
        update(Observation)  # so that the total is that of the cities
        .where(Observation.indicator_id == RESTRICTED, Observation.scope_id == "network", APPROVED)
        .values(status=ObservationStatus.SUPERSEDED),
        update(ReportingObligation).values(visibility=Audience.INTERNAL),
        update(Observation).where(is_mine).values(value=Observation.value + 20),
    )
    mine = select(Observation.id, Observation.scope_id, Observation.period_id).where(is_mine, APPROVED)
    found = asked(url, mine.order_by(Observation.period_id, Observation.scope_id))
    rows = {(row.scope_id, row.period_id): row.id for row in found}
    before, last = sorted({period for _scope, period in rows})[-4:-2]
    one, two = [scope for scope, period in rows if period == last and (scope, before) in rows][:2]
    circle = [rows[one, last], rows[two, last], rows[two, before], rows[one, before]]
    others = select(Observation.id).where(is_mine)
    changed(
        url,
        *numbered(circle, (3, 6, 8, 7)),
        delete(ObservationPart).where(ObservationPart.observation_id.in_(circle)),
        update(ObservationPart).where(ObservationPart.observation_id.in_(others)).values(visibility=Audience.PUBLIC),
    )
    return url, [one, two], circle


@contextmanager
def served(app: Any, url: str) -> Iterator[Any]:
    """The session's application on another store; its client."""
    kept = app.server.config["DATASET"], dict(app.server.extensions)
    store = Store(engine_for(make_url(url)))
    app.server.config["DATASET"] = Dataset.DEMO
    app.server.extensions |= {"store": store, "answers": Answers()}
    yield app.server.test_client()
    app.server.config["DATASET"], app.server.extensions = kept
    store.engine.dispose()


@pytest.fixture(scope="module")
def look(app: Any, planted: Planted) -> Look:
    """All that a visitor finds of the three indicators in a store, by address; each store is read once."""
    cities = [scope.removeprefix("city-") for scope in planted[1]]
    pages = ["/indicators", "/sources?view=quality", f"/city/{cities[0]}"]
    files = [f"/data/{table}.json" for table in TABLES] + ["/data/observations.csv", "/data/observation_parts.csv"]
    for code in (FLOW, RESTRICTED, INTERNAL):
        pages += [f"/indicator/{code}", f"/explain/{code}"]
        files += [f"/explain/{code}.json", f"/explain/{code}.csv", f"/explain/{code}.json?scope=city:{cities[0]}"]
    kept: dict[str, dict[str, str]] = {}

    def seen(url: str) -> dict[str, str]:
        if url not in kept:
            with served(app, url) as client:
                found = {address: json.dumps(read(client, address).tree) for address in pages}
                kept[url] = found | {address: client.get(address).text for address in files}
        return kept[url]

    return seen


def different(one: dict[str, str], other: dict[str, str]) -> set[str]:
    return {address for address in one if one[address] != other[address]}


def test_hidden_numbers_may_change_and_nobody_sees_it(planted, look, tmp_path):
    url, _cities, circle = planted
    other = copied(url, tmp_path / "other.sqlite")
    changed(other, *numbered(circle, (2, 7, 7, 8)))
    assert different(look(url), look(other)) == set()


def test_numbers_that_nobody_may_see_may_change_and_nobody_sees_it(planted, look, tmp_path):
    url, other = planted[0], copied(planted[0], tmp_path / "other.sqlite")
    rows = select(Observation.id).join(Period, Observation.period_id == Period.id)
    rows = rows.where(Observation.indicator_id == RESTRICTED, APPROVED, Observation.numerator > 1)
    one, two = asked(url, rows.order_by(Period.ends_on.desc(), Observation.scope_id).limit(2))
    more, less = Observation.numerator + 1, Observation.numerator - 1
    changed(
        other,
        update(Observation).where(Observation.id == one.id).values(numerator=more, denominator=Observation.denominator),
        update(Observation).where(Observation.id == two.id).values(numerator=less),
        update(Observation).where(Observation.indicator_id == INTERNAL).values(value=Observation.value + 1),
        update(Observation).where(~APPROVED).values(value=Observation.value + 1),
    )
    assert different(look(url), look(other)) == set()


def test_a_number_that_is_shown_changes_what_is_seen(planted, look, tmp_path):
    """Without this the two tests above could pass on pages that show nothing."""
    url, other = planted[0], copied(planted[0], tmp_path / "other.sqlite")
    own = update(Observation).where(Observation.indicator_id == FLOW, Observation.value >= 20)
    total = update(Observation).where(Observation.indicator_id == RESTRICTED)
    changed(
        other,
        own.values(value=Observation.value + 100),
        total.values(denominator=Observation.denominator + 90),
    )
    wanted = {f"/indicator/{FLOW}", f"/indicator/{RESTRICTED}", f"/explain/{RESTRICTED}", "/indicators"}
    wanted |= {"/data/observations.csv", "/data/observations.json"}
    assert wanted <= different(look(url), look(other))


def sheet(found: str) -> dict[str, dict[str, str]]:
    return {row["id"]: row for row in csv.DictReader(io.StringIO(found.removeprefix("\ufeff"), newline=""))}


def test_files_hold_approved_rows_of_public_indicators_and_say_where_numbers_are_hidden(planted, look):
    url, _cities, circle = planted
    found = look(url)
    rows = sheet(found["/data/observations.csv"])
    typed = {row["id"]: row for row in json.loads(found["/data/observations.json"])["rows"]}
    hidden = {key for key, row in rows.items() if row["suppressed"] == "true"}
    assert set(circle) <= hidden < set(rows)
    assert hidden == {key for key, row in typed.items() if row["suppressed"] is True}
    for key in hidden:
        assert {rows[key][name] for name in ("value", "numerator", "denominator", "note")} == {""}
        assert {typed[key][name] for name in ("value", "numerator", "denominator", "note")} == {None}
    assert {row["status"] for row in rows.values()} == {"approved"}
    public = {row.id for row in asked(url, select(Indicator.id).where(Indicator.sensitivity == Sensitivity.PUBLIC))}
    assert {row["indicator_id"] for row in rows.values()} <= public


def test_no_small_number_stands_in_a_file_and_no_part_of_a_hidden_one(planted, look):
    url = planted[0]
    found = look(url)
    least = {row.id: row.min_cell for row in asked(url, select(Indicator.id, Indicator.min_cell))}
    rows, parts = sheet(found["/data/observations.csv"]), sheet(found["/data/observation_parts.csv"])
    whole = {part["id"]: rows[part["observation_id"]] for part in parts.values()}
    assert parts
    for row in (*rows.values(), *parts.values()):
        size = row["denominator"] or row["value"]
        limit = least[whole.get(row["id"], row)["indicator_id"]]
        assert not size or not 0 < float(size) < limit
    assert [
        key for key, row in whole.items() if row["suppressed"] == "true" and parts[key]["suppressed"] != "true"
    ] == []


def test_a_search_in_a_file_finds_no_hidden_number(app, planted):
    with served(app, planted[0]) as client:
        rows, *answers = [client.get(f"/data/observations.json{q}").json["rows"] for q in ("", "?q=3", "?q=999")]
    assert set(planted[2]) <= {row["id"] for row in rows}
    assert answers == [rows, rows]


def test_the_total_of_a_restricted_indicator_counts_rows_that_nobody_may_see(app, planted):
    with served(app, planted[0]), app.server.app_context():
        held = register(Audience.PUBLIC, RESTRICTED)[RESTRICTED]
        found = reported(held, str(whole_network(held)), today())
        cities = [reported(held, row.scope, today()) for row in held.observations]
    latest = {row.scope: row for row in held.observations if row.ends_on <= found.as_of}
    counted = [row for row in latest.values() if row.key in found.result.rows]
    assert held.sheet.basis == Basis.STOCK
    assert len(counted) == found.result.n_reporting >= 3
    assert found.result.denominator == sum(row.denominator for row in counted if row.denominator)
    assert all(cell(row.scope, row.ends_on) in held.hidden for row in held.observations)
    assert {one.result.value for one in cities} == {None}
    assert held.shown_scopes == []


def test_who_owes_a_report_counts_though_nobody_may_see_the_obligation(app, planted):
    owing = {
        row.scope_id
        for row in asked(
            planted[0], select(ReportingObligation.scope_id).where(ReportingObligation.indicator_id == FLOW)
        )
    }
    with served(app, planted[0]) as client, app.server.app_context():
        held = register(Audience.PUBLIC, FLOW)[FLOW]
        found = reported(held, str(whole_network(held)), today())
        listed = client.get("/data/reporting_obligations.json").json["rows"]
    points = [point.result for point in found.points if point.result.n_expected]
    assert owing
    assert held.expected == owing
    assert points
    assert all(len(owing) <= (point.n_expected or 0) for point in points)
    assert listed == []
