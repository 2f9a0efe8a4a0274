"""Charts in a real browser: the server's drawing first and on paper, the figure on screens, pictures to take away."""

from pathlib import Path
from typing import Any

import pytest

from tests.browser.watching import watched_page

pytestmark = pytest.mark.browser
STILL, GRAPH = "[data-chart=map] .still", "[data-chart=map] .graph"
DRAWN = "[data-chart=map] .forms.is-drawn .main-svg"


def _seen(page: Any, selector: str) -> list[str]:
    style = "part => [getComputedStyle(part).visibility, getComputedStyle(part).display]"
    found: list[str] = page.eval_on_selector(selector, style)
    return found


def test_the_figure_takes_the_place_of_the_drawing_and_leaves_it_to_paper(browser: Any, served: str) -> None:
    with watched_page(browser, served) as watched:
        watched.open("/map")
        watched.page.wait_for_selector(DRAWN)
        assert _seen(watched.page, STILL)[0] == "hidden"
        watched.page.emulate_media(media="print")
        assert _seen(watched.page, STILL)[0] == "visible"
        assert _seen(watched.page, GRAPH)[1] == "none"
        assert watched.complaints() == []


def test_paper_is_light_in_the_dark_theme(browser: Any, served: str) -> None:
    with watched_page(browser, served) as watched:
        watched.open("/cities?theme=dark&region=balkans")
        ground = "getComputedStyle(document.body).backgroundColor"
        assert watched.page.evaluate(ground) != "rgb(255, 255, 255)"
        watched.page.emulate_media(media="print")
        assert watched.page.evaluate(ground) == "rgb(255, 255, 255)"
        assert not watched.page.is_visible("form[data-filters]")
        assert "Region" in watched.page.inner_text(".printed-filters")
        assert watched.page.evaluate("document.documentElement.scrollWidth") <= 1280


def test_a_chart_is_saved_as_a_picture(browser: Any, served: str, tmp_path: Path) -> None:
    with watched_page(browser, served) as watched:
        watched.open("/map")
        with watched.page.expect_download() as kept:
            watched.page.click("[data-chart=map] [data-export=png]")
        kept.value.save_as(tmp_path / "map.png")
        picture = (tmp_path / "map.png").read_bytes()
        assert kept.value.suggested_filename == "strong-cities-map.png"
        assert picture.startswith(b"\x89PNG")
        assert int.from_bytes(picture[16:20], "big") == 1440
        assert watched.complaints() == []


def test_a_copied_link_keeps_every_filter_and_leads_to_the_chart(browser: Any, served: str) -> None:
    with watched_page(browser, served) as watched:
        watched.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        watched.open("/map?region=balkans&view=members")
        watched.page.click("[data-chart=map] [data-action=copy-link]")
        watched.page.wait_for_function("navigator.clipboard.readText().then((text) => text.length > 0)")
        copied = watched.page.evaluate("navigator.clipboard.readText()")
        assert copied == f"{served}/map?region=balkans&view=members#map-heading"
        watched.page.goto(copied)
        watched.settle()
        assert watched.page.eval_on_selector("select[data-filter=region]", "field => field.value") == "balkans"
