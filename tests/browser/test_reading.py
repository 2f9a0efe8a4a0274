"""Pages read on a phone, enlarged four times, from right to left, in the dark, and in motion or not."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.addresses import ADDRESSES
from tests.browser.watching import Watched, watched_page

pytestmark = pytest.mark.browser
NARROW, PHONE = 320, 390
"""320 is also what a window of 1280 pixels has left at 400 %."""
OVERFLOWING = """() => {
  const moves = each => each && each !== document.body
    && (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(each).overflowX) || moves(each.parentElement));
  const isMeantToBe = each => each.closest("svg, .visually-hidden, .skip-link, caption") || moves(each);
  return Array.from(document.querySelectorAll("body *")).filter(each => {
    const box = each.getBoundingClientRect();
    return box.width > 0 && (box.left < -1 || box.right > innerWidth + 1) && !isMeantToBe(each);
  }).map(each => each.outerHTML.slice(0, 150)).slice(0, 5);
}"""
SMALL = """() => Array.from(document.querySelectorAll(
    "a.button, button, select, input:not([type=hidden]), .menu a, .languages a, .tabs a")).filter(each => {
  const box = each.getBoundingClientRect();
  return each.checkVisibility() && box.width && box.height < 43.5;
}).map(each => `${Math.round(each.getBoundingClientRect().height)} px: ${each.outerHTML.slice(0, 120)}`)"""


@pytest.fixture(scope="module", params=["en", "fr", "ar"])
def phone(request: pytest.FixtureRequest, browser: Any, served: str) -> Iterator[Watched]:
    """One browser for each language, which opens page after page."""
    with watched_page(browser, served, width=NARROW, locale=request.param, has_touch=True) as watched:
        yield watched


def sideways(watched: Watched, width: int) -> tuple[int, list[str]]:
    """By how many pixels the open page is wider than a window of this width, and what sticks out of it."""
    watched.page.set_viewport_size({"width": width, "height": 844})
    too_wide = watched.page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return max(too_wide, 0), watched.page.evaluate(OVERFLOWING)


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_narrow_page_has_nothing_beside_it_and_its_controls_fit_a_finger(phone: Watched, address: str) -> None:
    phone.open(address)
    assert sideways(phone, NARROW) == (0, [])
    assert sideways(phone, PHONE) == (0, [])
    phone.page.click("[data-action=menu]")
    assert sideways(phone, PHONE) == (0, [])
    assert phone.page.evaluate(SMALL) == []


def test_a_page_enlarged_four_times_has_nothing_beside_it(browser: Any, served: str) -> None:
    with watched_page(browser, served, width=NARROW, device_scale_factor=4) as watched:
        watched.open("/indicators")
        assert sideways(watched, NARROW) == (0, [])


@pytest.mark.parametrize("address", ADDRESSES)
def test_arabic_runs_from_right_to_left(browser: Any, served: str, address: str) -> None:
    with watched_page(browser, served, locale="ar") as watched:
        watched.open(address)
        page = watched.page
        assert page.evaluate("[document.documentElement.dir, document.documentElement.lang]") == ["rtl", "ar"]
        brand, tools = page.locator(".brand").bounding_box(), page.locator(".header-tools").bounding_box()
        assert brand["x"] > tools["x"] + tools["width"]
        assert sideways(watched, 1280) == (0, [])
        assert watched.complaints() == []


def test_french_runs_from_left_to_right(browser: Any, served: str) -> None:
    with watched_page(browser, served, locale="fr") as watched:
        watched.open("/")
        brand, tools = (watched.page.locator(part).bounding_box() for part in (".brand", ".header-tools"))
        assert brand["x"] + brand["width"] < tools["x"]
        assert watched.page.evaluate("document.documentElement.lang") == "fr"


def test_the_theme_is_in_the_first_byte(browser: Any, served: str) -> None:
    """As the address or the cookie says; else the browser's own wish decides before the first paint."""
    with watched_page(browser, served) as watched:
        asked = watched.page.request
        assert 'data-bs-theme="dark"' in first_line(asked.get(f"{served}/about?theme=dark"))
        assert 'data-bs-theme="light"' in first_line(asked.get(f"{served}/about?theme=light"))
        assert "data-bs-theme" not in first_line(asked.get(f"{served}/about"))
        watched.page.context.add_cookies([{"name": "theme", "value": "dark", "url": served}])
        assert 'data-bs-theme="dark"' in first_line(asked.get(f"{served}/about"))


def first_line(answer: Any) -> str:
    """The html tag."""
    return str(answer.text().split("<head>")[0])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_without_a_choice_the_page_is_as_the_machine_is(browser: Any, served: str, scheme: str) -> None:
    with watched_page(browser, served, color_scheme=scheme) as watched:
        watched.open("/about")
        assert watched.page.evaluate("document.documentElement.dataset.bsTheme") == scheme


def test_another_language_keeps_what_was_asked(browser: Any, served: str) -> None:
    with watched_page(browser, served) as watched:
        watched.open("/cities?region=balkans&sort=name")
        counted = watched.page.locator("[data-testid=row-count]").inner_text()
        watched.page.click("a[hreflang=fr]")
        watched.page.wait_for_url("**lang=fr*")
        watched.settle()
        assert "region=balkans" in watched.page.url
        assert "sort=name" in watched.page.url
        assert watched.page.input_value("select[data-filter=region]") == "balkans"
        assert watched.page.locator("[data-testid=row-count]").inner_text() == counted


MOVING = """() => Array.from(document.querySelectorAll("*")).filter(each => {
  const style = getComputedStyle(each);
  return style.animationName !== "none" || style.transitionDuration.split(",").some(long => parseFloat(long) > 0.01);
}).length"""


def test_nothing_moves_for_who_does_not_want_it(browser: Any, served: str) -> None:
    moving = {}
    for wish in ("no-preference", "reduce"):
        with watched_page(browser, served, reduced_motion=wish) as watched:
            watched.open("/cities")
            watched.page.evaluate("document.getElementById('content').setAttribute('aria-busy', 'true')")
            moving[wish] = watched.page.evaluate(MOVING)
    assert moving["no-preference"] > 0
    assert moving["reduce"] == 0
