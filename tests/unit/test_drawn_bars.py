"""Bars as a picture to take away: lengths, words, direction, and nothing that a name could break."""

from xml.etree import ElementTree

import pytest

from dashboard.figures.drawn_bars import BAR, LABEL, WIDTH, Length, drawn_bars
from dashboard.figures.drawn_series import Caption
from dashboard.language import locale

SVG = "{http://www.w3.org/2000/svg}"
LENGTHS = [Length("Europe", 0.5, "12 of 24"), Length("<b>&", 0.0, "0"), Length("Too long", 1.7, "41 of 24")]


@pytest.fixture
def arabic():
    token = locale.set("ar")
    yield
    locale.reset(token)


def drawn():
    svg = drawn_bars(LENGTHS, Caption("Members", "Half are in Europe.", "Invented"))
    root = ElementTree.fromstring(svg)  # noqa: S314 (our own drawing)
    _paper, *bars = root.findall(f"{SVG}rect")
    return root, bars, [text.text for text in root.findall(f"{SVG}text")]


def test_each_bar_is_as_long_as_its_share_and_never_longer_than_the_whole():
    _root, bars, _words = drawn()
    assert [float(bar.get("width")) for bar in bars] == [BAR / 2, 0, BAR]
    assert {float(bar.get("x")) for bar in bars} == {LABEL}


def test_names_finding_and_note_are_in_the_picture_as_text():
    root, _bars, words = drawn()
    assert words == ["Members", "Invented", "Europe", "12 of 24", "<b>&", "0", "Too long", "41 of 24"]
    assert root.findtext(f"{SVG}desc") == "Half are in Europe."


def test_in_arabic_the_bars_begin_at_the_right(arabic):
    root, bars, _words = drawn()
    assert root.get("direction") == "rtl"
    assert {float(bar.get("x")) + float(bar.get("width")) for bar in bars} == {WIDTH - LABEL}
