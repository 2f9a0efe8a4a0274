"""The map draws land, marks and arcs from our own files; the list beside it does all that it does."""

from typing import Any

import pytest

from tests.browser.watching import Watched, watched_page

pytestmark = pytest.mark.browser
MARKS = "[data-chart=map] .scattergeo path.point"
LAND = "[data-chart=map] .layer.land path"
PLOTLY = "plotly.min.js"


def draw(watched: Watched, address: str) -> None:
    watched.open(address)
    watched.page.wait_for_selector(MARKS, state="attached")


@pytest.mark.parametrize("view", ["members", "committee", "structures", "exchanges", "programmes"])
def test_land_and_marks_are_drawn(browser: Any, served: str, view: str) -> None:
    with watched_page(browser, served) as watched:
        draw(watched, f"/map?view={view}")
        assert watched.page.locator(MARKS).count() > 1
        assert len(watched.page.locator(LAND).first.get_attribute("d")) > 10_000
        assert watched.complaints() == []


def test_an_exchange_without_a_date_is_dashed_and_one_with_a_date_is_not(browser: Any, served: str) -> None:
    with watched_page(browser, served) as watched:
        draw(watched, "/map?view=exchanges")
        lines = watched.page.locator("[data-chart=map] .scattergeo path.js-line")
        dashes = {"dasharray" in (lines.nth(place).get_attribute("style") or "") for place in range(lines.count())}
        assert dashes == {True, False}


WHERE = """name => {
  const map = document.querySelector("[data-chart=map] .js-plotly-plot");
  for (const trace of map._fullData) for (const [place, links] of (trace.customdata || []).entries()) {
    if (!links.some || !links.some(link => link[0] === name)) continue;
    const [x, y] = map._fullLayout.geo._subplot.projection([trace.lon[place], trace.lat[place]]);
    const box = map.getBoundingClientRect();
    return [box.left + x, box.top + y];
  }
}"""


@pytest.mark.parametrize(
    ("region", "near"),
    [
        ("balkans", ["cair", "skopje"]),
        ("r-europe", ["paris", "montreuil", "sarcelles"]),
        ("r-southeast-asia-oceania", ["victoria-australia"]),
    ],
)
def test_places_that_lie_on_each_other_are_reached_one_by_one(
    browser: Any, served: str, region: str, near: list[str]
) -> None:
    """By a click on the map and from the list: the mark, or the counted bubble, leads to each."""
    view = "&view=exchanges" if "skopje" in near else ""
    for slug in near:
        with watched_page(browser, served) as watched:
            draw(watched, f"/map?region={region}{view}")
            assert watched.page.locator(f".map-and-list a[href='/city/{slug}']").count()
            watched.page.locator("[data-chart=map] .js-plotly-plot").scroll_into_view_if_needed()
            spot = watched.page.evaluate(WHERE, f"/city/{slug}")
            watched.page.mouse.move(*spot)
            watched.page.mouse.click(*spot)
            watched.page.click(f".map-chosen a[href='/city/{slug}']")
            watched.page.wait_for_url(f"**/city/{slug}")


@pytest.mark.parametrize("slug", ["peja", "gjilan", "prizren", "prishtina", "hani-i-elezit"])
def test_kosovo_does_not_vanish(browser: Any, served: str, slug: str) -> None:
    with watched_page(browser, served) as watched:
        draw(watched, "/map?region=balkans")
        assert watched.page.locator(f".map-and-list a[href='/city/{slug}']").first.is_visible()


def test_a_phone_gets_the_drawn_map_first_and_the_other_when_asked_for(browser: Any, served: str) -> None:
    with watched_page(browser, served, width=390) as watched:
        loaded: list[str] = []
        watched.page.on("request", lambda asked: loaded.append(asked.url))
        watched.open("/map")
        assert watched.page.locator("img[src^='/map.svg']").is_visible()
        assert not [address for address in loaded if PLOTLY in address]
        watched.page.click("[data-action=load-map]")
        watched.page.wait_for_selector(MARKS, state="attached")
        assert watched.complaints() == []


def test_the_map_follows_the_dark_theme(browser: Any, served: str) -> None:
    with watched_page(browser, served) as watched:
        draw(watched, "/map?theme=dark")
        land = watched.page.locator(LAND).first.evaluate("path => getComputedStyle(path).fill")
        assert land == "rgb(42, 52, 65)"
