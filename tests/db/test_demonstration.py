"""The invented network is the same for the same seed, is about no real place, and shows every state there is."""

import json
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from sqlalchemy import CheckConstraint, func, select

from dashboard.config import ROOT, Dataset
from dashboard.demonstration.anchors import LANDS
from dashboard.demonstration.names import FIRST, LAST, MIDDLE, place_names
from dashboard.demonstration.network import Size, network
from dashboard.demonstration.writing import BLANKS, TABLES, write
from dashboard.folding import folded
from dashboard.importing.loading import load
from dashboard.models import Base, Import
from dashboard.store import StoreError, require_dataset

SMALL = Size(cities=24, activities=120, observations=400)
NEVER_OCCURS = {"month"}
"""No indicator of the catalogue is monthly."""
Row = dict[str, Any]
Ring = list[tuple[float, float]]


@pytest.fixture(scope="module")
def made() -> dict[str, list[Row]]:
    """The network as shipped, by table."""
    found = defaultdict(list)
    for name, row in network(1, Size()):
        found[name].append(row)
    return found


# Repeatable


def test_the_same_seed_makes_the_same_rows():
    assert list(network(7, SMALL)) == list(network(7, SMALL))


def test_another_seed_makes_another_network():
    assert list(network(7, SMALL)) != list(network(8, SMALL))


def test_the_sizes_asked_for_are_kept(made):
    assert (len(made["cities"]), len(made["activities"])) == (50, 1000)
    assert 4900 <= len(made["observations"]) <= 5100


def test_a_larger_network_begins_with_the_same_places(made):
    larger = [row["id"] for name, row in network(1, Size(60, 0, 0)) if name == "cities"]
    assert len(set(larger)) == 60


def test_twelve_thousand_names_are_twelve_thousand_different_names():
    assert len(set(place_names(Random(1), 30_000))) == 30_000
    assert len(FIRST) * len(MIDDLE) * len(LAST) == 12_288


# Fictional


def test_no_place_organisation_or_title_is_one_of_the_facts(made, facts):
    for table, columns in {
        "cities": ("id", "name", "local_name"),
        "countries": ("id", "iso2", "name"),
        "organisations": ("id", "name"),
        "city_aliases": ("alias",),
        "exchanges": ("id", "title"),
        "programmes": ("title",),
        "action_plans": ("title",),
    }.items():
        real = {folded(str(row[column])) for row in facts.rows[table] for column in columns if row[column]}
        real |= {folded(row["alias"]) for row in facts.rows["city_aliases"]} if table == "cities" else set()
        invented = {folded(str(row[column])) for row in made[table] for column in columns if row.get(column)}
        assert invented & real == set(), table


def test_every_city_has_an_ending_that_no_real_place_has(made):
    assert [row["name"] for row in made["cities"] if not row["name"].endswith(LAST)] == []


def test_codes_of_countries_are_those_that_iso_leaves_to_users():
    assert all(land.id.startswith("XD") and land.iso2.startswith("X") and land.iso2 != "XK" for land in LANDS)


def test_every_row_comes_from_the_generator_alone(made):
    assert [(row["id"], row["kind"]) for row in made["sources"]] == [("D01", "demonstration")]
    assert {row.get("source_id", "D01") for rows in made.values() for row in rows} == {"D01"}


def test_every_place_lies_on_land(made):
    rings = land()
    places = [(row["id"], float(row["longitude"]), float(row["latitude"])) for row in made["cities"]]
    assert [name for name, *point in places if not is_within(rings, *point)] == []


# Complete


def test_every_word_of_every_vocabulary_occurs(made):
    found: dict[tuple[str, ...], set[Any]] = defaultdict(set)
    for name, table in TABLES.items():
        for check in (item for item in table.constraints if isinstance(item, CheckConstraint) and item.info):
            column = check.info["column"]
            found[tuple(check.info["allowed"])] |= {(BLANKS[name] | row)[column] for row in made[name]}
    assert {word for words, used in found.items() for word in words if word not in used} == NEVER_OCCURS


def test_no_table_is_empty(made):
    assert [name for name in TABLES if name != "citations" and not made[name]] == []


def test_targets_change_with_a_reason_and_lie_on_the_wrong_side_somewhere(made):
    changed = [row for row in made["targets"] if row["version"] > 1]
    stories = {row["note"] for row in made["targets"]}
    assert changed
    assert all(row["reason"] for row in changed)
    assert {"Shows: the target lies on the wrong side", "Shows: no baseline", "Shows: one value out of line"} <= stories


def test_some_values_taken_apart_add_up_to_their_whole_and_some_do_not(made):
    whole = {row["id"]: row for row in made["observations"]}
    sums: dict[str, Any] = defaultdict(int)
    for part in made["observation_parts"]:
        if part.get("value") is not None:
            sums[part["observation_id"]] += part["value"]
    agreeing = {whole[name]["value"] == total for name, total in sums.items()}
    assert agreeing == {True, False}


def test_cells_are_small_enough_to_be_hidden(made):
    assert any(0 < (part.get("value") or 0) < 5 for part in made["observation_parts"])


def test_reports_are_in_time_late_and_missing(made):
    due = {
        (row["indicator_id"], row["scope_id"], row["period_id"]): row["due_on"] for row in made["reporting_obligations"]
    }
    told = {
        (row["indicator_id"], row["scope_id"], row["period_id"]): row["recorded_on"] for row in made["observations"]
    }
    assert {told[key] <= day for key, day in due.items() if key in told} == {True, False}
    assert due.keys() - told.keys()


def test_a_baseline_is_zero_and_a_value_is_zero(made):
    assert any(row.get("value") == 0 or row.get("numerator") == 0 for row in made["baselines"])
    assert any(row.get("value") == 0 or row.get("numerator") == 0 for row in made["observations"])


# In a store of its own


def test_a_store_holds_every_row_with_its_citation(engine):
    rows = list(network(3, SMALL))
    written = write(engine, rows, lambda _count: None)
    with engine.connect() as connection:
        held = {name: connection.scalar(select(func.count()).select_from(table)) for name, table in TABLES.items()}
        assert connection.scalars(select(Import.dataset)).all() == ["demo"]
    assert sum(held.values()) == written
    assert {name: count for name, count in held.items() if name != "citations"} == {
        name: sum(1 for table, _row in rows if table == name) for name in TABLES if name != "citations"
    }


def test_a_second_network_takes_the_place_of_the_first(engine):
    write(engine, network(3, SMALL), lambda _count: None)
    written = write(engine, network(4, SMALL), lambda _count: None)
    with engine.connect() as connection:
        latest = connection.execute(select(Import.__table__).order_by(Import.id.desc())).first()
    assert latest is not None
    assert (latest.id, latest.rows_added) == (2, written)


def test_facts_and_inventions_refuse_each_other(engine, facts):
    write(engine, network(3, SMALL), lambda _count: None)
    with pytest.raises(StoreError, match="holds the dataset 'demo', not 'facts'"):
        load(engine, facts, "facts", "tests", lambda: None)
    with pytest.raises(StoreError, match="set SCN_DATASET=demo"):
        require_dataset(engine, Dataset.FACTS)


def test_a_store_of_facts_takes_no_inventions(loaded_engine):
    with pytest.raises(StoreError, match="holds the dataset 'facts', not 'demo'"):
        write(loaded_engine, network(3, SMALL), lambda _count: None)
    with loaded_engine.connect() as connection:
        assert connection.scalar(select(func.count()).where(Base.metadata.tables["sources"].c.id == "D01")) == 0


def land() -> list[Ring]:
    """Outlines of the land that maps draw."""
    drawn = json.loads((ROOT / "assets/maps/world_50m.json").read_text(encoding="utf-8"))
    (east, north), (left, low) = drawn["transform"]["scale"], drawn["transform"]["translate"]
    arcs = []
    for steps in drawn["arcs"]:
        x = y = 0
        points = []
        for right, up in steps:
            x, y = x + right, y + up
            points.append((x * east + left, y * north + low))
        arcs.append(points)
    shapes = drawn["objects"]["land"]["geometries"][0]["arcs"]
    return [
        [point for arc in ring for point in (arcs[arc] if arc >= 0 else arcs[~arc][::-1])] for s in shapes for ring in s
    ]


def is_within(rings: list[Ring], x: float, y: float) -> bool:
    """A line to the east crosses the outlines an odd number of times."""
    return sum(1 for ring in rings for _edge in crossings(ring, x, y)) % 2 == 1


def crossings(ring: Ring, x: float, y: float) -> Iterator[Any]:
    for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]]):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            yield x1, y1
