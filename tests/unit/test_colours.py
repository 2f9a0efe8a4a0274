"""Colours can be read in both themes and told apart by every kind of eye: worked out from the style sheet itself."""

import re
from itertools import combinations

import pytest

from dashboard.config import ROOT
from dashboard.figures import theme
from tests.unit.sight import SIGHTS, contrast, delta_e, difference, seen

TEXT, MARK, APART = 4.5, 3.0, 10.0
THEMES = {"light": ":root", "dark": '[data-bs-theme="dark"]'}
STATUSES = ("achieved", "on-track", "at-risk", "off-track", "unknown-text")
ON_PAPER = ("fg", "muted", "action", "action-strong", *STATUSES, "exchange")
READ = [
    *((name, paper) for name in ON_PAPER for paper in ("bg", "card")),
    *((name, "tint") for name in ON_PAPER),
    *(("fg", "warn-bg"), ("muted", "warn-bg"), ("action", "warn-bg"), ("fg", "land")),
    *(("brand-fg", "brand"), ("brand-muted", "brand"), ("bg", "action"), ("bg", "action-strong")),
]
"""Letters and what they stand on."""
SEEN = [
    *((name, paper) for name in ("control", "exchange", "action", *STATUSES, "unknown") for paper in ("bg", "card")),
    *((name, "land") for name in ("action", "exchange", "fg")),
    *(("warn-line", "warn-bg"), ("warn-line", "bg"), ("brand-mark", "brand")),
]
"""Lines, marks and the edges of fields, and what they stand on."""


def tokens(name: str) -> dict[str, str]:
    """The colours of a theme; what the dark one leaves as it is comes from the light one."""
    sheet = (ROOT / "assets/10_tokens.css").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    for theme_name, selector in THEMES.items():
        block = re.search(re.escape(selector) + r" \{(.*?)\n\}", sheet, re.DOTALL)
        assert block, selector
        found |= dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block[1]))
        if theme_name == name:
            break
    return found


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("front", "back"), READ)
def test_letters_can_be_read(name, front, back):
    colours = tokens(name)
    assert contrast(colours[front], colours[back]) >= TEXT


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("front", "back"), SEEN)
def test_marks_can_be_seen(name, front, back):
    colours = tokens(name)
    assert contrast(colours[front], colours[back]) >= MARK


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("region", theme.REGIONS)
def test_regions_stand_out_from_land_and_card(name, region):
    colours = tokens(name)
    assert min(contrast(colours[region], colours[paper]) for paper in ("bg", "card", "land")) >= MARK


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("names", [tuple(theme.REGIONS), tuple(theme.STATUSES)], ids=["regions", "statuses"])
def test_every_eye_tells_them_apart(names, name, sight):
    colours = tokens(name)
    close = {
        (one, other): round(apart, 1)
        for one, other in combinations(names, 2)
        if (apart := difference(seen(colours[one], sight), seen(colours[other], sight))) < APART
    }
    assert close == {}


@pytest.mark.parametrize(
    ("one", "other", "known"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, -1.0, 2.0), (50.0, 0.0, 0.0), 2.3669),
        ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0011), 7.2195),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((22.7233, 20.0904, -46.694), (23.0331, 14.973, -42.5619), 2.0373),
        ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_the_formula_of_difference_gives_the_published_values(one, other, known):
    """Six of the 34 pairs of Sharma, Wu and Dalal (2005), table 1."""
    assert delta_e(one, other) == pytest.approx(known, abs=1e-4)


def test_the_measure_of_contrast_gives_known_values():
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
