"""axe-core, whose source is pinned in frontend/package.json, finds nothing to complain of on any page."""

from collections.abc import Iterator
from typing import Any

import pytest

from dashboard.config import ROOT
from tests.addresses import ADDRESSES
from tests.browser.watching import Watched, watched_page

pytestmark = pytest.mark.browser
AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
BUILT = ROOT / "assets" / "built" / "manifest.json"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = {"type": "rule", "values": ["color-contrast"]}
"""All that a theme changes."""
LOOK = """rules => axe.run(
  document, {runOnly: rules, resultTypes: ["violations"], preload: false, iframes: false}
).then(found => found.violations.map(
  each => `${each.id}: ${each.nodes.map(node => node.target.join(" ")).join(", ")}`))"""
PAINT = "theme => document.documentElement.setAttribute('data-bs-theme', theme)"
SHORTEN = (
    "() => document.querySelectorAll('tbody').forEach(part => [...part.rows].slice(20).forEach(row => row.remove()))"
)
UNFOLD = "() => document.querySelectorAll('details').forEach(part => { part.open = true; })"


@pytest.fixture(scope="module")
def axe() -> str:
    if not AXE.is_file() and not BUILT.is_file():
        pytest.skip("axe-core is not here: the browser libraries could not be built; scripts/assets.sh says why")
    return AXE.read_text()


@pytest.fixture(scope="module", params=["en", "ar"])
def reader(request: pytest.FixtureRequest, browser: Any, served: str) -> Iterator[Watched]:
    """One browser for each language, which opens page after page. axe is let past the content policy."""
    language = {"locale": request.param, "bypass_csp": True, "reduced_motion": "reduce"}
    with watched_page(browser, served, **language) as watched:
        yield watched


def found(watched: Watched, axe: str, theme: str, rules: Any = RULES) -> list[str]:
    """What axe complains of on the open page, each with where it is."""
    watched.page.evaluate(axe)
    watched.page.evaluate(PAINT, theme)
    return list(watched.page.evaluate(LOOK, rules))


@pytest.mark.parametrize("address", ADDRESSES)
def test_axe_finds_nothing(reader: Watched, axe: str, address: str) -> None:
    """English whole; Arabic with the first twenty rows of each table, as the others are built of the same cells."""
    reader.open(address)
    if reader.page.evaluate("document.documentElement.lang") != "en":
        reader.page.evaluate(SHORTEN)
    assert found(reader, axe, "light") == []
    assert found(reader, axe, "dark", COLOURS) == []


@pytest.mark.parametrize("address", ["/map", "/exchange/x-dakar-montreal-2017", "/indicator/BLD-01", "/data"])
def test_axe_finds_nothing_where_everything_is_unfolded(browser: Any, served: str, axe: str, address: str) -> None:
    with watched_page(browser, served, bypass_csp=True, reduced_motion="reduce") as watched:
        watched.open(address)
        watched.page.evaluate(UNFOLD)
        assert found(watched, axe, "light") == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_axe_finds_nothing_on_a_phone_with_its_menu_open(browser: Any, served: str, axe: str, language: str) -> None:
    phone: dict[str, Any] = {"width": 390, "bypass_csp": True, "reduced_motion": "reduce", "locale": language}
    with watched_page(browser, served, **phone) as watched:
        watched.open("/exchanges")
        watched.page.click("[data-action=menu]")
        assert watched.page.locator("#navigation").is_visible()
        assert found(watched, axe, "light") == []


def test_axe_would_find_something(browser: Any, served: str, axe: str) -> None:
    """Proof that the tool looks at all: a picture without words, pale words on pale paper."""
    with watched_page(browser, served, bypass_csp=True) as watched:
        watched.open("/about")
        bad = "<img src='/favicon.ico'><p style='color:#ccc;background:#fff'>pale</p>"
        watched.page.evaluate("bad => document.querySelector('main').insertAdjacentHTML('beforeend', bad)", bad)
        assert {each.split(":")[0] for each in found(watched, axe, "light")} >= {"image-alt", "color-contrast"}
        dim = "<p style='color:var(--card);background:#11161d'>dim</p>"
        watched.page.evaluate("bad => { document.querySelector('main').innerHTML = bad; }", dim)
        assert found(watched, axe, "light", COLOURS) == []
        assert len(found(watched, axe, "dark", COLOURS)) == 1
