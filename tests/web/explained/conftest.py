"""An invented network on which every rule and every reason can be seen, for the explanations of reported values."""

from collections.abc import Callable, Iterator
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import insert, select, update
from sqlalchemy.engine import Connection, make_url

from dashboard import schema
from dashboard.cache import Answers
from dashboard.config import Dataset
from dashboard.demonstration.network import Size, network
from dashboard.demonstration.writing import write
from dashboard.models import Baseline, Indicator, Observation, Period, ReportingObligation, Scope, Target
from dashboard.store import Store, engine_for
from tests.web.explained.reading import SMALL

EARLY = {"id": "2019", "kind": "year", "starts_on": date(2019, 1, 1), "ends_on": date(2019, 12, 31)}
STATED = {"source_id": "D01", "certainty": "stated", "visibility": "public", "revision": 1, "status": "approved"} | {
    "evidence_grade": "B",
    "recorded_on": date(2020, 1, 7),
    "recorded_by": "city-coordinator",
    "approved_on": date(2020, 1, 8),
    "approved_by": "data-steward",
}
DRAFT = {"status": "draft", "approved_by": None, "approved_on": None, "visibility": "internal", "evidence_grade": "E"}


@pytest.fixture(scope="session")
def opened_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Its internal values are public; a programme reported, the network did before the plan, and one city is small."""
    url = f"sqlite:///{tmp_path_factory.mktemp('reported')}/demo.sqlite"
    engine = engine_for(make_url(url), writes=True)
    schema.upgrade(engine)
    write(engine, network(1, Size(24, 160, 900)), lambda _count: None)
    with engine.begin() as connection:
        for table in (Baseline, Target, ReportingObligation):
            connection.execute(update(table).values(visibility="public"))
        connection.execute(update(Observation).where(Observation.status == "approved").values(visibility="public"))
        connection.execute(update(Indicator).where(Indicator.sensitivity == "internal").values(sensitivity="public"))
        connection.execute(insert(Period).values(EARLY))
        programme = connection.scalar(select(Scope.id).where(Scope.kind == "programme").order_by(Scope.id))
        share = {"value": None, "numerator": 3, "denominator": 4}
        connection.execute(insert(Observation).values(_early("early", "REP-01", "network") | {"value": 7}))
        connection.execute(insert(Observation).values(_early("of-a-programme", "INF-02", programme) | share))
        for code in SMALL:
            _make_small(connection, code)
    engine.dispose()
    return url


def _early(key: str, code: str, scope: Any) -> dict[str, Any]:
    return STATED | {"id": key, "indicator_id": code, "scope_id": scope, "period_id": "2019"}


def _make_small(connection: Connection, code: str) -> None:
    """Of all that one city reported for one indicator the newest stays, and is about three people."""
    of_it = (Observation.indicator_id == code, Observation.status == "approved")
    dated = select(Observation.id, Observation.scope_id).join(Period, Observation.period_id == Period.id).where(*of_it)
    newest = connection.execute(dated.order_by(Period.ends_on.desc(), Observation.scope_id)).first()
    assert newest
    others = update(Observation).where(*of_it, Observation.scope_id == newest.scope_id, Observation.id != newest.id)
    connection.execute(others.values(DRAFT))
    connection.execute(update(Observation).where(Observation.id == newest.id).values(SMALL[code]))


@pytest.fixture
def demo(app: Any, opened_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """The session's application, for one test on this network."""
    store = Store(engine_for(make_url(opened_url)))
    monkeypatch.setitem(app.server.config, "DATASET", Dataset.DEMO)
    monkeypatch.setitem(app.server.extensions, "store", store)
    monkeypatch.setitem(app.server.extensions, "answers", Answers())
    yield SimpleNamespace(client=app.server.test_client(), store=store)
    store.engine.dispose()


@pytest.fixture
def told(demo: Any) -> Callable[[str], Any]:
    """The explanation of a number as JSON: "EMP-10?scope=city:dakar"."""

    def ask(address: str) -> Any:
        code, _mark, parameters = address.partition("?")
        return demo.client.get(f"/explain/{code}.json?{parameters}").json

    return ask
