"""What the invented network shares with the real one: regions, goals, principles, objectives and themes."""

import csv
from collections.abc import Iterator

from dashboard.config import FACTS
from dashboard.demonstration.chance import Made

SHARED = {
    "goals": ("id", "name", "statement", "sort"),
    "principles": ("id", "statement", "sort"),
    "objectives": ("id", "goal_id", "statement", "sort"),
    "themes": ("id", "name", "sort"),
    "regions": ("id", "name", "kind", "m49", "sort"),
}
"""Columns taken over; remarks and sources of the facts stay behind."""


def shared() -> Iterator[Made]:
    for table, columns in SHARED.items():
        for cells in _sheet(table):
            row = {name: cells[name] or None for name in columns}
            yield table, row | ({"sort": int(cells["sort"])} if "sort" in columns else {})


def ids(table: str) -> list[str]:
    return [cells["id"] for cells in _sheet(table)]


def _sheet(table: str) -> list[dict[str, str]]:
    with (FACTS / f"{table}.csv").open(encoding="utf-8", newline="") as sheet:
        return list(csv.DictReader(sheet))
