"""Search ignores case, accents and punctuation, in every script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.folding import folded


@pytest.mark.parametrize(
    ("texts", "plain"),
    [
        (("Čair",), "cair"),
        (("Medellín", "Montréal"), "medellin montreal"),
        (("İstanbul", "Türkiye"), "istanbul turkiye"),
        (("Ålesund", "Tromsø", "Łódź"), "alesund tromso lodz"),
        (("Đakovica", "Großstadt", "Æro"), "dakovica grossstadt aero"),
        (("N'Djamena / Saint-Louis",), "n djamena saint louis"),
        (("Скопје", "طرابلس"), "скопје طرابلس"),
        ((None, "", "Dakar"), "dakar"),
        ((), ""),
    ],
)
def test_text_is_folded(texts, plain):
    assert folded(*texts) == plain


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert folded(folded(text)) == folded(text)
