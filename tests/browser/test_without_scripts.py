"""Pages without JavaScript, on paper, and where there is none."""

from typing import Any

import pytest

from tests.addresses import ADDRESSES
from tests.browser.watching import Watched, watched_page

pytestmark = pytest.mark.browser
PAPER = "rgb(255, 255, 255)"


def seen(watched: Watched, selector: str) -> list[Any]:
    return [each for each in watched.page.locator(selector).all() if each.is_visible()]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_is_whole_without_scripts(browser: Any, served: str, address: str) -> None:
    """Heading and text, every chart drawn, every table with rows; and no button that would do nothing."""
    with watched_page(browser, served, java_script_enabled=False, width=390) as watched:
        watched.open(address)
        page = watched.page
        assert len(seen(watched, "h1")) == 1
        assert len(page.locator("#content").inner_text()) > 100
        for figure in page.locator("figure[data-chart]").all():
            drawing = figure.locator(".drawing").bounding_box()
            assert drawing["height"] > 40, figure.get_attribute("data-chart")
            assert figure.locator(".drawing :is(svg, img, ul, ol, dl, table)").count() > 0
        assert all(table.locator("tbody tr").count() for table in page.locator("main table").all())
        assert [each.inner_text() for each in seen(watched, "button:not([type=submit], [popovertarget])")] == []
        assert seen(watched, "#navigation a")
        assert watched.complaints() == []


def test_a_filter_works_without_scripts(browser: Any, served: str) -> None:
    with watched_page(browser, served, java_script_enabled=False) as watched:
        watched.open("/cities")
        page = watched.page
        everything = int(page.locator("[data-testid=row-count]").inner_text())
        page.select_option("select[name=region]", "balkans")
        page.click("form.filter-bar button[type=submit]")
        page.wait_for_url("**region=balkans**")
        assert int(page.locator("[data-testid=row-count]").inner_text()) < everything
        assert page.input_value("select[name=region]") == "balkans"


def test_a_language_is_chosen_and_kept_without_scripts(browser: Any, served: str) -> None:
    with watched_page(browser, served, java_script_enabled=False) as watched:
        watched.open("/exchanges?view=list")
        watched.page.click("a[hreflang=fr]")
        watched.page.wait_for_url("**lang=fr*")
        assert "view=list" in watched.page.url
        assert watched.page.locator("html").get_attribute("lang") == "fr"
        watched.page.click("a[data-nav='/cities']")
        watched.page.wait_for_url("**/cities")
        assert watched.page.locator("html").get_attribute("lang") == "fr"


@pytest.mark.parametrize("address", ["/nowhere", "/city/atlantis", "/indicator/XXX-99"])
def test_an_address_without_a_page_says_so_and_leads_on(browser: Any, served: str, address: str) -> None:
    with watched_page(browser, served) as watched:
        assert watched.page.goto(served + address).status == 404
        watched.settle()
        assert watched.page.locator("h1").count() == 1
        assert watched.page.locator("main a[href='/']").is_visible()


def test_the_page_that_is_not_there_looks_for_a_city(browser: Any, served: str) -> None:
    with watched_page(browser, served) as watched:
        watched.open("/nowhere")
        watched.page.fill("main input[name=q]", "dakar")
        watched.page.keyboard.press("Enter")
        watched.page.wait_for_url("**/cities?q=dakar")
        watched.settle()
        assert watched.page.locator("main a[href='/city/dakar']").is_visible()


@pytest.mark.parametrize("address", ["/", "/map", "/cities", "/indicators", "/exchange/x-dakar-montreal-2017"])
def test_paper_is_light_and_has_no_controls(browser: Any, served: str, address: str) -> None:
    with watched_page(browser, served, color_scheme="dark", width=800) as watched:
        watched.open(address)
        assert paper_of(watched) != PAPER
        watched.page.emulate_media(media="print")
        assert paper_of(watched) == PAPER
        assert seen(watched, ".app-header, .filter-bar, .skip-link, button, .files") == []
        assert seen(watched, "h1")
        dark = watched.page.evaluate(
            """() => Array.from(document.querySelectorAll("main :is(h1, h2, p, td, th)")).filter(each =>
              each.checkVisibility() && each.innerText && getComputedStyle(each).color.match(/\\d+/g).slice(0, 3).every(
                part => Number(part) > 170)).map(each => each.outerHTML.slice(0, 100))"""
        )
        assert dark == []


def paper_of(watched: Watched) -> str:
    return str(watched.page.evaluate("getComputedStyle(document.body).backgroundColor"))
