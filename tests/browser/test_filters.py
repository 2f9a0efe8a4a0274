"""Filters, the address and the Back button agree."""

from typing import Any

import pytest

from tests.browser.watching import Watched, watched_page

pytestmark = pytest.mark.browser


def rows_counted(watched: Watched) -> str:
    return str(watched.page.locator("[data-testid=row-count]").first.inner_text())


def choose(watched: Watched, name: str, value: str) -> None:
    """Picks a filter and waits until the number of rows is another."""
    before = rows_counted(watched)
    watched.page.select_option(f"select[data-filter={name}]", value)
    wait_for_other_count(watched, before)


def wait_for_other_count(watched: Watched, before: str) -> None:
    watched.page.wait_for_function(
        "before => document.querySelector('[data-testid=row-count]')?.innerText !== before", arg=before
    )
    watched.settle()


def test_a_filter_stands_in_the_address_and_back_takes_it_away(browser: Any, served: str) -> None:
    with watched_page(browser, served) as watched:
        watched.open("/cities")
        everything = rows_counted(watched)
        choose(watched, "region", "balkans")
        narrowed = rows_counted(watched)
        assert watched.page.url.endswith("/cities?region=balkans")
        assert int(narrowed) < int(everything)
        watched.page.go_back()
        wait_for_other_count(watched, narrowed)
        assert rows_counted(watched) == everything
        assert watched.page.input_value("select[data-filter=region]") == "all"
        watched.page.go_forward()
        wait_for_other_count(watched, everything)
        assert rows_counted(watched) == narrowed
        assert watched.page.input_value("select[data-filter=region]") == "balkans"
        assert watched.complaints() == []


def test_a_copied_address_shows_the_same_numbers_to_somebody_else(browser: Any, served: str) -> None:
    with watched_page(browser, served) as first:
        first.open("/cities")
        choose(first, "region", "balkans")
        choose(first, "status", "members")
        address, counted = first.page.url, rows_counted(first)
    with watched_page(browser, served) as second:
        second.open(address.removeprefix(served))
        assert rows_counted(second) == counted
        assert second.page.input_value("select[data-filter=status]") == "members"


def test_search_does_not_mind_accents_or_case(browser: Any, served: str) -> None:
    with watched_page(browser, served) as watched:
        watched.open("/cities")
        before = rows_counted(watched)
        watched.page.fill("input[name=q]", "MEDELLIN")
        wait_for_other_count(watched, before)
        assert rows_counted(watched) == "1"
        assert watched.page.locator("a[href='/city/medellin']").is_visible()
        assert watched.page.url.endswith("?q=MEDELLIN")


def test_a_filter_that_matches_nothing_says_so_and_can_be_cleared(browser: Any, served: str) -> None:
    with watched_page(browser, served) as watched:
        watched.open("/cities?q=atlantis")
        assert rows_counted(watched) == "0"
        watched.page.click("[data-state=empty] [data-action=clear-filters]")
        wait_for_other_count(watched, "0")
        assert int(rows_counted(watched)) > 100


def test_the_focus_stays_on_the_filter_that_was_used(browser: Any, served: str) -> None:
    with watched_page(browser, served) as watched:
        watched.open("/cities")
        watched.page.focus("select[data-filter=region]")
        choose(watched, "region", "balkans")
        assert watched.page.evaluate("document.activeElement.dataset.filter") == "region"


def test_what_a_filter_changed_is_announced(browser: Any, served: str) -> None:
    with watched_page(browser, served) as watched:
        watched.open("/cities")
        choose(watched, "region", "balkans")
        count = watched.page.locator(".count").first.inner_text()
        watched.page.wait_for_function("text => document.getElementById('announcer').textContent === text", arg=count)


def test_the_menu_leads_to_every_page_without_loading_the_application_again(browser: Any, served: str) -> None:
    with watched_page(browser, served) as watched:
        watched.open("/cities")
        watched.page.evaluate("window.sameApplication = true")
        watched.page.click("a[data-nav='/sources']")
        watched.page.wait_for_url("**/sources")
        watched.settle()
        assert watched.page.evaluate("window.sameApplication")
        assert watched.page.locator("a[data-nav='/sources']").get_attribute("aria-current") == "page"
