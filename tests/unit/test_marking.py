"""A remark inside a figure goes with every picture taken of it."""

from typing import Any

import plotly.graph_objects as go

from dashboard import dataset
from dashboard.figures import theme
from dashboard.figures.marking import with_note

FIGURE: dict[str, Any] = {"data": [], "layout": theme.layout(annotations=[{"text": "own"}])}


def test_a_remark_stands_beside_the_figures_own():
    marked = go.Figure(with_note(FIGURE, "Demonstration"))
    assert [note.text for note in marked.layout.annotations] == ["own", "Demonstration"]


def test_the_figure_itself_is_left_alone():
    with_note(FIGURE, "Demonstration")
    assert FIGURE["layout"]["annotations"] == [{"text": "own"}]


def test_without_a_remark_nothing_is_added():
    assert with_note(FIGURE, "") is FIGURE


def test_outside_an_application_nothing_is_a_demonstration():
    assert (dataset.is_demonstration(), dataset.note(), dataset.titled("Map")) == (False, "", "Map")
    assert dataset.file_name("cities.csv") == "strong-cities-cities.csv"
