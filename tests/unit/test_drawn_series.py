"""An indicator over time as the server draws it: every value in its place, nothing for what is not known."""

from datetime import date
from decimal import Decimal
from xml.etree import ElementTree

import pytest

from dashboard.figures.drawn_series import Caption, drawn_series
from dashboard.figures.series import Dot, Series, Standing, Words

SVG = "{http://www.w3.org/2000/svg}"
WORDS = Words(actual="Value", path="Path", partial="Partial", running="Running", gap="No value", unit="exchanges")
CAPTION = Caption("Exchanges <held>", "From 1 to 4 & more.", "Demonstration")


def dots(*values, standing=Standing.FINAL):
    known = [None if value is None else Decimal(value) for value in values]
    return [Dot(date(2020 + n, 12, 31), value, f"{2020 + n}: {value}", standing) for n, value in enumerate(known)]


def drawn(actual, path=(), caption=CAPTION):
    # Our own text, a few kilobytes: no entities, nothing from outside.
    return ElementTree.fromstring(drawn_series(Series(actual, path, WORDS), caption))  # noqa: S314


def marks(picture):
    """Title and height of each mark in the drawing; keys have none."""
    found = [(mark.findtext(f"{SVG}title"), float(mark.get("y"))) for mark in picture.findall(f"{SVG}svg")]
    return {title: height for title, height in found if title}


def lines(picture, kind):
    return [line for line in picture.findall(f"{SVG}line") if line.get("class") == kind and line.get("x1") != "2"]


def texts(picture):
    return [text.text for text in picture.findall(f"{SVG}text")]


def test_a_picture_says_what_it_shows():
    picture = drawn(dots(1, 2, 4))
    assert picture.get("role") == "img"
    assert picture.findtext(f"{SVG}title") == "Exchanges <held>"
    assert "From 1 to 4 & more. 2020: 1. 2021: 2. 2022: 4." in picture.findtext(f"{SVG}desc")
    assert {"exchanges", "Demonstration", "2022", "Value"} <= set(texts(picture))


def test_higher_values_stand_higher_and_equal_ones_alike():
    heights = marks(drawn(dots(1, 4, 4)))
    assert heights["2020: 1"] > heights["2021: 4"] == heights["2022: 4"]


def test_what_is_not_known_leaves_a_gap_and_is_never_a_zero():
    picture = drawn(dots(3, None, 5, 6))
    assert "2021: None" not in marks(picture)
    assert len(lines(picture, "actual")) == 1, "only the last two are neighbours"
    assert [line.findtext(f"{SVG}title") for line in lines(picture, "gap")] == ["2021: None"]
    assert "No value" in texts(picture)


def test_a_known_zero_is_drawn_on_the_axis():
    picture = drawn(dots(0, 2))
    [axis] = lines(picture, "axis")
    assert marks(picture)["2020: 0"] == float(axis.get("y1"))


def test_the_key_names_only_what_is_there():
    plain, rich = texts(drawn(dots(1, 2))), texts(drawn(dots(1, 2, standing=Standing.PARTIAL), dots(1, 3)))
    assert {"Path", "Partial", "Running", "No value"} & set(plain) == set()
    assert {"Value", "Path", "Partial"} <= set(rich)


@pytest.mark.parametrize("values", [(), (7,), (None,), (0, 0), (-5, 6), ("0.004", "0.031"), (12_000, 48_000)])
def test_every_series_can_be_drawn_and_lies_within_its_grid(values):
    picture = drawn(dots(*values))
    grid = [float(line.get("y1")) for kind in ("grid", "axis") for line in lines(picture, kind)]
    assert 2 <= len(grid) <= 8
    assert all(min(grid) <= height <= max(grid) for height in marks(picture).values())
