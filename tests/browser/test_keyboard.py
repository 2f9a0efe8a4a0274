"""Everything can be reached, seen and left again with the keyboard alone."""

from typing import Any

import pytest

from tests.addresses import ADDRESSES
from tests.browser.watching import Watched, watched_page

pytestmark = pytest.mark.browser
FIRST_STOPS = 45
"""So many stops are walked on every page: past the header, the filters and into the content."""
EVERY_STOP = 1000
LISTEN = """() => {
  const controls = "a[href], button, select, textarea, input:not([type=hidden]), summary, [tabindex='0']";
  const isThere = each => !each.disabled && each.tabIndex >= 0 && each.checkVisibility({ checkVisibilityCSS: true });
  const expected = Array.from(document.querySelectorAll(controls)).filter(isThere);
  const name = each => [each.getAttribute("aria-label"), each.innerText, each.title,
    ...Array.from(each.labels || [], label => label.innerText)].find(words => words && words.trim()) || "";
  const stops = [];
  let last;
  /* The browser scrolls to a stop after it has told of it: looked at when it is told, and when the next one is. */
  const look = () => {
    if (!last) return;
    const box = last.control.getBoundingClientRect();
    last.isSeen = last.isSeen || (box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight);
  };
  document.addEventListener("focusin", ({ target }) => {
    look();
    const style = getComputedStyle(target);
    const isOutlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    const isMarked = isOutlined || style.boxShadow !== "none";
    last = { control: target, place: expected.indexOf(target), name: name(target), isMarked };
    stops.push(last);
    look();
  });
  window.walked = () => {
    look();
    const reached = stops.map(stop => stop.control);
    const missed = expected.filter(each => each.isConnected && isThere(each) && !reached.includes(each));
    return [
      stops.map(({ control, ...stop }) => ({ ...stop, what: control.outerHTML.slice(0, 120) })),
      missed.map(each => each.outerHTML.slice(0, 120)),
    ];
  };
  return expected.length;
}"""


def walk(watched: Watched, at_most: int) -> tuple[list[dict[str, Any]], list[str]]:
    """Presses Tab from the top of the open page to its end, or `at_most` times: the stops, and controls missed."""
    controls = watched.page.evaluate(LISTEN)
    for _press in range(min(controls, at_most)):
        watched.page.keyboard.press("Tab")
    stops, missed = watched.page.evaluate("window.walked()")
    return stops, missed


def faults(stops: list[dict[str, Any]]) -> list[str]:
    """What is wrong with the stops, in words."""
    found = [f"has no name: {stop['what']}" for stop in stops if not stop["name"]]
    found += [f"is not seen: {stop['what']}" for stop in stops if not stop["isSeen"]]
    found += [f"shows no focus: {stop['what']}" for stop in stops if not stop["isMarked"]]
    places = [stop["place"] for stop in stops if stop["place"] >= 0]
    found += [f"is out of order: {stops[n]['what']}" for n, place in enumerate(places) if n and place <= places[n - 1]]
    return found


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_stop_is_seen_named_marked_and_in_the_order_of_reading(browser: Any, served: str, address: str) -> None:
    with watched_page(browser, served, reduced_motion="reduce") as watched:
        watched.open(address)
        stops, _missed = walk(watched, FIRST_STOPS)
        assert 'class="skip-link"' in stops[0]["what"]
        assert faults(stops) == []


@pytest.mark.parametrize("address", ["/about", "/programme/denmark-mena", "/exchange/x-dakar-montreal-2017"])
def test_the_keyboard_is_never_caught(browser: Any, served: str, address: str) -> None:
    """Every control is a stop, up to the last one of the footer."""
    with watched_page(browser, served, reduced_motion="reduce") as watched:
        watched.open(address)
        stops, missed = walk(watched, EVERY_STOP)
        assert faults(stops) == []
        assert missed == []


def test_the_skip_link_leads_past_the_header(browser: Any, served: str) -> None:
    with watched_page(browser, served) as watched:
        watched.open("/cities")
        watched.page.keyboard.press("Tab")
        watched.page.keyboard.press("Enter")
        assert watched.page.evaluate("document.activeElement.id") == "main"
        watched.page.keyboard.press("Tab")
        assert watched.page.evaluate("document.activeElement.closest('main') !== null")


def test_the_menu_of_a_phone_opens_and_closes_with_the_keyboard(browser: Any, served: str) -> None:
    with watched_page(browser, served, width=390) as watched:
        watched.open("/cities")
        button, menu = watched.page.locator("[data-action=menu]"), watched.page.locator("#navigation")
        assert not menu.is_visible()
        button.focus()
        watched.page.keyboard.press("Enter")
        assert menu.is_visible()
        assert button.get_attribute("aria-expanded") == "true"
        watched.page.keyboard.press("Escape")
        assert not menu.is_visible()
        assert button.get_attribute("aria-expanded") == "false"
        assert watched.page.evaluate("document.activeElement.dataset.action") == "menu"
