"""Every page in a real browser, with everything outside refused."""

from typing import Any

import pytest

from tests.addresses import ADDRESSES
from tests.browser.watching import Watched, watched_page

pytestmark = pytest.mark.browser
WIDTHS = (1280, 390)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_opens_without_an_error_and_asks_nobody_outside(
    browser: Any, served: str, address: str, width: int
) -> None:
    with watched_page(browser, served, width=width) as watched:
        watched.open(address)
        assert watched.complaints() == []
        assert watched.page.locator("h1").count() == 1
        assert watched.page.evaluate("document.documentElement.scrollWidth") <= width


def test_dark_and_light_differ_and_the_choice_is_kept(browser: Any, served: str) -> None:
    with watched_page(browser, served) as watched:
        watched.open("/cities?theme=light")
        light = _background(watched)
        watched.page.click("[data-action=theme]")
        watched.open("/cities")
        assert _background(watched) != light


def test_the_first_stop_of_the_keyboard_is_the_way_to_the_content(browser: Any, served: str) -> None:
    with watched_page(browser, served) as watched:
        watched.open("/cities")
        watched.page.keyboard.press("Tab")
        assert watched.page.evaluate("document.activeElement.className") == "skip-link"


def _background(watched: Watched) -> Any:
    return watched.page.evaluate("getComputedStyle(document.body).backgroundColor")
