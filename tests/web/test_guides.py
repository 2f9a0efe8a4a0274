"""Guides lead where they say, with numbers as they are counted now; words of the field are explained in place."""

import re
from urllib.parse import urlsplit

import pytest

from dashboard.components.glossary import GLOSSARY
from dashboard.components.terms import MEANINGS, OF_THE_FACTS
from dashboard.components.working_guides import GUIDES
from tests.web.pages import read, text_of

STEPS = [
    pytest.param(name, step, id=f"{name}-{place}")
    for name, guide in GUIDES.items()
    for place, step in enumerate(guide.steps, 1)
]
WITH_WORDS = ("/", "/indicators", "/indicator/BLD-01", "/exchanges", "/action-plans", "/regions", "/sources", "/data")


def headings(page):
    return {text_of(part) for kind in ("h1", "h2", "h3") for part in page.all(kind)}


def named(page, name):
    return page.with_prop("data-testid", name)


def test_each_of_five_readers_has_a_guide_and_the_list_leads_to_all(page_at):
    listed = [part["props"]["data-guide"] for part in named(page_at("/guide"), "guide")]
    assert listed == list(GUIDES) == ["leadership", "committee", "funder", "editor", "analyst"]
    assert {f"/guide/{name}" for name in listed} <= set(page_at("/guide").hrefs)


def test_every_page_leads_to_the_guides_and_the_overview_does_so_at_its_head(client, page_at):
    assert 'href="/guide"' in client.get("/cities").text
    assert [text_of(link) for link in page_at("/").with_prop("href", "/guide")] == ["New here? Two-minute guides"]


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_says_who_it_is_for_its_steps_its_gaps_and_what_its_numbers_are_not_for(name, page_at):
    guide, page = GUIDES[name], page_at(f"/guide/{name}")
    assert {"The tour", "What the dashboard cannot tell you yet", "What the numbers must not be used for"} <= headings(
        page
    )
    assert guide.who in page.text
    assert re.search(r"Reading time: \d minutes?\.", page.text)
    assert all(sentence in page.text for sentence in (*guide.gaps, *guide.not_for))
    assert 5 <= len(named(page, "guide-step")) == len(guide.steps) <= 7


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_is_read_in_two_or_three_minutes(name):
    assert 1 <= GUIDES[name].minutes <= 3


@pytest.mark.parametrize(("name", "step"), STEPS)
def test_a_step_leads_to_a_view_with_the_heading_that_it_names(name, step, client):
    view = read(client, step.address.split("#")[0])
    assert (view.status, view.failed) == (200, [])
    assert step.place in headings(view)
    assert urlsplit(step.address).fragment in view.ids | {""}
    nothing = [text_of(part) for part in view.with_prop("data-state", "empty")]
    assert not [text for text in nothing if "Clear the filters" in text], "a tour leads to something"


@pytest.mark.parametrize("name", GUIDES)
def test_the_numbers_of_a_guide_are_those_of_their_explanations(name, page_at):
    page = page_at(f"/guide/{name}")
    shown = named(page, "guide-number")
    assert [part["props"]["data-kpi-id"] for part in shown] == [
        step.number for step in GUIDES[name].steps if step.number
    ]
    for part in shown:
        code = part["props"]["data-kpi-id"]
        explained = page_at(f"/explain/{code}")
        card = named(explained, "kpi")[0]
        value = next(text_of(each) for each in explained.all("p") if each["props"].get("class") == "card-value")
        assert card["props"]["data-kpi-id"] == code
        assert text_of(part).endswith(value), code


def test_a_guide_for_nobody_is_not_found(client):
    page = read(client, "/guide/nobody")
    assert (page.status, "/guide" in page.hrefs) == (404, True)


@pytest.mark.parametrize("address", WITH_WORDS)
def test_words_are_explained_where_they_are_used_without_a_script(address, page_at):
    page = page_at(address)
    buttons = [part for part in page.all("button") if part["props"].get("class") == "term"]
    assert len(buttons) >= 3
    for button in buttons:
        word = text_of(button)
        (meaning,) = page.with_prop("id", button["props"]["popovertarget"])
        assert "popover" in meaning["props"]
        assert text_of(meaning) == f"{word} {MEANINGS[word]}"


def test_a_word_means_one_thing():
    words = [word for word, _meaning in (*GLOSSARY, *OF_THE_FACTS)]
    assert len(set(words)) == len(words) == len(MEANINGS)


def test_the_words_are_those_of_the_readers_language(client):
    assert "popovertarget" in client.get("/regions?lang=ar").text
    assert "Words used here" in client.get("/regions?lang=en").text
