"""Every page of the registry: it answers, forgives any address, leads nowhere wrong, and says why it is empty."""

import re
from itertools import pairwise
from urllib.parse import urlencode, urlsplit

import dash
import pytest
from dash._utils import to_json

from tests.web.markup import parsed
from tests.web.pages import read, text_of

PLAIN = re.compile(r"\b(?:None|nan|NaN|NaT|undefined)\b(?! of)|Row\(|\[object|Decimal\(|<(?:function|dashboard)")
HOSTILE = {
    "region": "<b>",
    "status": "x" * 5000,
    "period": "-1",
    "q": "<img src=x onerror=alert(1)>\"'",
    "sources": "?",
}
NOTHING = {"q": "qqqqzzzz", "period": "1901", "region": "balkans", "sources": "seeds"}


class NoStore:
    """A layout must not read the store: any use of it fails."""

    def __getattr__(self, name):
        raise AssertionError(f"a layout asked the store for {name}")


@pytest.fixture
def no_store(app):
    kept = app.server.extensions["store"]
    app.server.extensions["store"] = NoStore()
    with app.server.test_request_context("/"):
        yield
    app.server.extensions["store"] = kept


@pytest.fixture(scope="session")
def one_of_each(lists, records):
    """One address for each page of the registry."""
    return [*lists, *(addresses[0] for addresses in records.values())]


def test_each_place_of_the_navigation_has_its_page(lists, page_at):
    shown = {"/", "/map", "/regions", "/cities", "/exchanges", "/action-plans", "/programmes", "/governance"}
    assert shown | {"/timeline", "/hub", "/sources", "/about", "/data"} <= set(lists)


def test_each_kind_of_record_has_its_page(records):
    assert {template.split("/")[1] for template in records} >= {
        "city",
        "exchange",
        "action-plan",
        "programme",
        "source",
    }
    assert all(records.values())


def test_layouts_read_no_store_and_forgive_every_parameter(app, no_store):
    odd = {"utm_source": "x", "region": ["a", "b"], "q": None, "period": {"a": 1}, "city_id": "no-such", "layout": "x"}
    for page in dash.page_registry.values():
        variables = dict.fromkeys(re.findall(r"<(\w+)>", page["path_template"] or ""), "no-such")
        assert to_json(page["layout"](**variables)) != "[]"
        assert to_json(page["layout"](**(odd | variables))) != "[]"


def test_every_address_answers_with_content(every_page):
    wrong = {page.address: (page.status, page.failed) for page in every_page if (page.status, page.failed) != (200, [])}
    assert wrong == {}


def test_every_page_has_one_main_heading_and_sections_in_order(every_page):
    for page in every_page:
        levels = [int(part["type"][1]) for part in page.parts() if re.fullmatch(r"[hH][1-6]", part["type"])]
        assert levels.count(1) == 1, page.address
        jumps = [(a, b) for a, b in pairwise(levels) if b > a + 1]
        assert (levels[0], jumps) == (1, []), page.address


def test_no_page_shows_the_words_of_a_program(every_page):
    assert {page.address: PLAIN.findall(page.text) for page in every_page if PLAIN.search(page.text)} == {}


def test_ids_stand_once_on_a_page(every_page):
    for page in every_page:
        ids = [part["props"]["id"] for part in page.parts() if part["props"].get("id")]
        assert [name for name in set(ids) if ids.count(name) > 1] == [], page.address


def test_tables_are_tables_with_names_and_headed_rows(every_page):
    for page in every_page:
        for table in page.all("table"):
            kinds = {part["type"].lower() for part in table["props"]["children"]}
            text = text_of(table)[:80]
            assert {"thead", "tbody"} <= kinds, (page.address, text)
            assert "caption" in kinds or table["props"].get("aria-label") or table["props"].get("aria-labelledby"), text


def test_pictures_and_controls_have_names(every_page):
    for page in every_page:
        labelled = {part["props"].get("for") or part["props"].get("htmlFor") for part in page.all("label")}
        fields = [part["props"] for kind in ("select", "input") for part in page.all(kind)]
        unnamed = [
            p for p in fields if p.get("type") != "hidden" and p.get("id") not in labelled and not p.get("aria-label")
        ]
        nameless = [part for part in page.with_prop("role", "img") if not part["props"].get("aria-label")]
        assert (unnamed, nameless, [p for p in page.all("img") if "alt" not in p["props"]]) == ([], [], []), (
            page.address
        )


def test_nothing_is_fetched_from_elsewhere(every_page, client):
    for page in every_page:
        sources = [str(part["props"]["src"]) for part in page.parts() if part["props"].get("src")]
        styles = [str(part["props"]["href"]) for part in page.all("link")]
        assert [url for url in sources + styles if urlsplit(url).netloc] == [], page.address
        assert not page.all("script"), page.address
    index = client.get("/").text
    fetched = re.sub(r'<link rel="(?:alternate|canonical)"[^>]*>', "", index)  # say where, ask for nothing
    assert re.findall(r'(?:src|href)="(?:https?:)?//[^"]*"', fetched) == []


def test_links_are_addresses_and_nothing_else(every_page):
    odd = {
        (page.address, href)
        for page in every_page
        for href in page.hrefs
        if not re.match(r"/|https?://|mailto:|#|data:image/svg\+xml;charset=utf-8,%3Csvg", href)
    }
    assert odd == set()


def test_every_link_inside_leads_to_something(every_page, client):
    inside: dict[str, str] = {}
    for page in every_page:
        for href in page.hrefs:
            if href.startswith("/") and not href.startswith("/data/"):
                inside.setdefault(urlsplit(href).path, page.address)
    statuses = {path: client.get(path, buffered=True).status_code for path in sorted(inside)}
    assert {path: inside[path] for path, status in statuses.items() if status != 200} == {}


def test_every_file_that_a_page_offers_is_there(every_page, client):
    offered = {href for page in every_page for href in page.hrefs if href.startswith("/data/")}
    by_kind: dict[tuple[str, tuple[str, ...]], str] = {}
    for href in sorted(offered):
        query = tuple(sorted(re.findall(r"[?&](\w+)=", href)))
        by_kind.setdefault((urlsplit(href).path, query), href)
    assert len(by_kind) >= 20
    assert {href for href in by_kind.values() if client.get(href).status_code != 200} == set()


def test_every_anchor_stands_on_the_page_that_it_points_to(every_page, page_at):
    asked = {href for page in every_page for href in page.hrefs if href.startswith("/") and "#" in href}
    lost = [href for href in sorted(asked) if urlsplit(href).fragment not in page_at(href.split("#")[0]).ids | {"main"}]
    assert lost == []


def test_parameters_that_nobody_defined_change_nothing(one_of_each, client, page_at):
    for address in one_of_each:
        assert read(client, f"{address}?utm_source=x&fbclid=1").seen == page_at(address).seen


def test_hostile_parameters_are_text_or_nothing(one_of_each, client, page_at):
    for address in one_of_each:
        page = read(client, f"{address}?{urlencode(HOSTILE)}&region=a&region=b")
        assert (page.status, page.failed) == (200, []), address
        assert not [part for part in page.parts() if part["type"] == "img" and "onerror" in part["props"]], address
        assert not [part for part in page.parts() if part["type"] == "b"], address


@pytest.mark.parametrize("value", [[], None, 7, "x", {"region": []}, {"q": ["<b>"]}, {"period": 10**400}])
def test_any_value_in_the_store_of_a_page_is_forgiven(client, value):
    asked = {
        "output": "cities-answer.data",
        "outputs": {"id": "cities-answer", "property": "data"},
        "inputs": [{"id": "cities-asked", "property": "data", "value": value}],
        "state": [{"id": "_pages_location", "property": "pathname", "value": "/cities"}],
        "changedPropIds": ["cities-asked.data"],
    }
    answer = client.post("/_dash-update-component", json=asked)
    assert answer.status_code == 200
    assert parsed(answer.json["response"]["cities-answer"]["data"])


def test_a_filter_that_matches_nothing_says_so_and_offers_the_way_back(lists, client, page_at):
    searched = [address for address in lists if page_at(address).with_prop("data-filters")]
    assert len(searched) >= 6
    for address in searched:
        names = {p["props"].get("name") for kind in ("select", "input") for p in page_at(address).all(kind)}
        page = read(client, f"{address}?{urlencode({'q': 'qqqqzzzz'} if 'q' in names else NOTHING)}")
        empty = page.with_prop("data-state", "empty")
        if "q" in names:
            assert empty, address
            assert [
                part for each in empty for part in _links(each) if part["props"].get("data-action") == "clear-filters"
            ], address
        assert page.failed == [], address


def _links(part):
    return [each for each in _walk(part) if each["type"].lower() == "a"]


def _walk(part):
    if isinstance(part, dict):
        yield part
        for each in part["props"].get("children") or []:
            yield from _walk(each)


@pytest.mark.parametrize("address", ["/no-such-page", "/cities/extra", "/city", "/city/", "/citys"])
def test_an_unknown_address_is_not_found_and_says_so(client, address):
    page = read(client, address)
    assert page.status == 404
    assert "There is no page at this address" in page.text


@pytest.mark.parametrize("name", ["no-such", "Montr%C3%A9al", "x" * 300, "..%2F..%2Fetc%2Fpasswd", "%3Cscript%3E"])
def test_an_unknown_record_is_not_found_and_says_so(client, records, name):
    for template in records:
        page = read(client, template.split("<")[0] + name)
        assert page.status == 404, template
        assert page.failed == [], template
        assert "Not found" in page.text, template
        assert not page.all("script"), template


def test_every_list_counts_the_rows_that_it_shows(every_page):
    """The number above a list is the number of rows in it."""
    for page in every_page:
        for listing in [part for part in page.parts() if (part["props"].get("class") or "").split(" ")[0] == "listing"]:
            counts = [int(text_of(p)) for p in _walk(listing) if p["props"].get("data-testid") == "row-count"]
            bodies = [p for p in _walk(listing) if p["type"] == "tbody"]
            if bodies:
                rows = [p for p in bodies[0]["props"]["children"] if isinstance(p, dict) and p["type"] == "tr"]
                assert counts[:1] == [len(rows)], page.address
