"""A stranger's check: every fact has its source, nothing is said beyond the facts, and no person is named."""

import hashlib
import re
from itertools import pairwise

import pytest
from sqlalchemy import select

from dashboard.config import FACTS
from dashboard.folding import folded
from dashboard.models import Organisation, PartnerRegion, Region
from tests.web.pages import parts_of, text_of

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
SEEDS_LENS = [
    "/exchanges?sources=seeds",
    "/timeline?sources=seeds",
    "/map?view=exchanges&sources=seeds",
    "/programmes?sources=seeds",
    "/?sources=seeds",
]
UNDATED_IN_SEEDS = [
    "/exchange/x-mombasa-kristiansand-2018-03",
    "/exchange/x-peshawar-birmingham-2018",
    "/exchange/x-denmark-mena",
    "/programme/denmark-mena",
]
PERSONS = {
    *("09989064c7d96587", "1981154d9ff90e0f", "297780239637522c", "3fd52d92e82d0da0", "450a5018946fc8bb"),
    *("4d26a343f9fa7d80", "549364aa6eceddaa", "56f29b7a9888cd96", "64fb97428e15b803", "71080a323bcefef2"),
    *("7cf6bd5f5f004f99", "81284955bc7b9b1c", "8eb34c6c61c0a5e4", "917ddcc55b0f48eb", "9e358ae10c3a4465"),
    *("a1364dd447f75f38", "aa065e5626da3b65", "c21a0433d858be60", "c8daa9a8c2c323b0", "caf8d0313cae9efa"),
    *("ce24ff008b827916", "cff607d75c171d6e", "dc2e051694b7ef53", "df2330aff29b01f9", "e97a451dd58c3eab"),
    *("e9b6438440bf1991", "ec0baf57bc797a8b", "ec24790fdb8914b0", "ef4ebf7a83526678", "efcab6490f2356c2"),
    *("fc352b4912154d8b",),
}
"""First 16 signs of the SHA-256 of names in the founding documents, folded: the names themselves stand nowhere here."""


def cells(page, label):
    return [part for part in page.with_prop("data-label", label) if part["type"].lower() == "td"]


def links(part):
    return [str(each["props"]["href"]) for each in parts_of(part) if each["props"].get("href")]


def named_persons(text: str) -> list[int]:
    """Places in the text where one or two words are a name, so that a failure does not print it."""
    words = folded(text).split()
    windows = [*enumerate(words), *((place, " ".join(pair)) for place, pair in enumerate(pairwise(words)))]
    return [place for place, window in windows if hashlib.sha256(window.encode()).hexdigest()[:16] in PERSONS]


# Sources


def test_every_row_with_a_column_of_sources_names_one(every_page):
    seen = 0
    for page in every_page:
        for cell in cells(page, "Sources"):
            seen += 1
            assert [href for href in links(cell) if href.startswith("/source/")], (page.address, text_of(cell))
    assert seen > 500


def test_nothing_stands_without_a_source(every_page):
    unsourced = {page.address for page in every_page for part in page.all("span") if text_of(part) == "no source"}
    assert unsourced == set()


def test_every_page_of_facts_ends_with_its_sources(every_page):
    of_no_facts = ("/about", "/data", "/guide", "/report-error", "/whats-new")
    facts = [page for page in every_page if not page.path.startswith(of_no_facts)]
    assert len(facts) > 200
    assert [page.address for page in facts if not any(href.startswith("/source/") for href in page.hrefs)] == []


def test_every_card_names_its_sources_and_its_day(every_page):
    cards = [part["props"] for page in every_page for part in page.with_prop("data-testid", "kpi")]
    assert len(cards) >= 10
    assert [card["data-kpi-id"] for card in cards if not card.get("data-source") or not card.get("data-asof")] == []


# Nothing beyond the facts


@pytest.mark.parametrize("query", ["", "?sources=seeds"])
def test_the_matrix_says_of_partner_and_region_exactly_what_the_facts_say(page_at, store, query):
    table = next(t for t in page_at(f"/regions{query}").all("table") if text_of(t).startswith("Partners and regions"))
    head, *lines = [part for part in parts_of(table) if part["type"].lower() == "tr"]
    regions = [text_of(cell) for cell in head["props"]["children"]][1:]
    shown = set()
    for line in lines:
        partner, *row = [text_of(cell) for cell in line["props"]["children"]]
        name = partner.removesuffix("in the leaflet").strip()
        shown |= {
            (name, region, "evidenced_activity")
            for region, cell in zip(regions, row, strict=True)
            if "evidenced" in cell
        }
        shown |= {
            (name, region, "stated_collectively")
            for region, cell in zip(regions, row, strict=True)
            if "collectively" in cell
        }
    rows = store.rows(
        select(Organisation.name, Region.name, PartnerRegion.basis, PartnerRegion.source_id)
        .join_from(PartnerRegion, Organisation, PartnerRegion.organisation_id == Organisation.id)
        .join(Region, PartnerRegion.region_id == Region.id)
    )
    assert shown == {tuple(row)[:3] for row in rows if not query or row[3].startswith("S0")}


@pytest.mark.parametrize("address", SEEDS_LENS)
def test_no_year_stands_beside_what_the_seeds_do_not_date(page_at, address):
    page = page_at(address)
    assert page.failed == []
    lines = [part for kind in ("tr", "li") for part in page.all(kind)]
    beside = [line for line in lines if set(links(line)) & set(UNDATED_IN_SEEDS)]
    assert [text_of(line) for line in beside if YEAR.search(text_of(line))] == []


def test_the_seeds_lens_lists_what_the_seeds_do_not_date(page_at):
    assert set(UNDATED_IN_SEEDS[:2]) <= set(page_at("/exchanges?sources=seeds").hrefs)
    assert set(UNDATED_IN_SEEDS[:2]) <= set(page_at("/timeline?sources=seeds").hrefs)


def test_an_event_whose_year_no_source_gives_has_none(page_at):
    page = page_at("/timeline")
    rows = [part for kind in ("tr", "li") for part in page.all(kind) if "Roundtable on Kumanovo" in text_of(part)]
    smallest = min(rows, key=lambda part: len(text_of(part)))
    assert "year not stated" in text_of(smallest)
    assert YEAR.findall(text_of(smallest)) == []


def test_the_seeds_lens_shows_no_fact_that_no_seed_states(client):
    for table in (
        "cities",
        "exchanges",
        "programmes",
        "events",
        "bodies",
        "partner_regions",
        "network_figures",
        "grants",
    ):
        rows = client.get(f"/data/{table}.json?sources=seeds").json["rows"]
        assert [row["id"] for row in rows if "S0" not in row["sources"]] == [], table


# Unknown is never zero


def test_a_count_that_nobody_made_is_not_zero(every_page):
    told = ("Exchanges", "Plans", "Next steps", "Delegates", "Attendance", "Population", "Sessions")
    zeros = {
        (page.address, label)
        for page in every_page
        for label in told
        for cell in cells(page, label)
        if text_of(cell) == "0"
    }
    assert zeros == set()


def test_a_card_without_data_shows_no_number(every_page):
    cards = [part for page in every_page for part in page.with_prop("data-testid", "kpi")]
    unknown = [card["props"] for card in cards if card["props"]["data-status"] == "no_data"]
    assert [card["data-kpi-id"] for card in unknown if card["data-value"]] == []
    ranges = [card["props"] for card in cards if card["props"]["data-status"] == "range"]
    assert [card["data-kpi-id"] for card in ranges if not re.fullmatch(r"\d+-\d+", card["data-value"])] == []


def test_the_advisory_board_has_no_members_stated_rather_than_none(page_at):
    text = page_at("/governance").seen
    assert "International Advisory Board" in text
    assert not re.search(r"\b0 members\b", text)


# Cards and what they count


@pytest.mark.parametrize(
    ("address", "values"),
    [
        (
            "/?sources=seeds",
            {"CON-01": "28", "REP-04": "5", "BLD-01": "4", "exchanges-planned": "1-3", "next-steps": "9"},
        ),
        ("/", {"REP-04": "5", "exchanges-planned": "3"}),
    ],
)
def test_the_cards_of_the_overview_show_the_golden_numbers(page_at, address, values):
    cards = {
        card["props"]["data-kpi-id"]: card["props"]["data-value"] for card in page_at(address).with_prop("data-kpi-id")
    }
    assert {code: cards.get(code) for code in values} == values


def test_a_card_links_to_as_many_rows_as_it_counts(every_page, page_at):
    """Rows that are listed and do not count are told on the card: "1: return visit, counted with its first leg"."""
    wrong = {}
    for page in every_page:
        for card in page.with_prop("data-testid", "kpi"):
            href, unit = links(card)[0], card["props"]["data-unit"]
            address = (href if href.startswith("/") else page.path + href).split("#")[0]
            listed = [text_of(part) for part in page_at(address).all("p") if text_of(part).endswith(f" {unit}")]
            counts = {int(text.split()[0]) for text in listed if re.fullmatch(rf"\d+ {unit}", text)}
            value = card["props"]["data-value"].split("-")[-1]
            told = [int(number) for number in re.findall(r"(\d+): ", text_of(card))]
            if counts and value and not counts & {int(value), *(int(value) + each for each in told)}:
                wrong[card["props"]["data-kpi-id"], page.path] = (value, address, sorted(counts))
    assert wrong == {}


# Persons


def test_no_page_names_a_person(every_page):
    assert {page.address: named_persons(page.text) for page in every_page if named_persons(page.text)} == {}


@pytest.mark.parametrize("path", sorted(FACTS.glob("*.csv")), ids=lambda path: path.stem)
def test_no_file_of_facts_names_a_person(path):
    assert named_persons(path.read_text(encoding="utf-8")) == []


def test_a_name_would_be_noticed(monkeypatch):
    assert len(PERSONS) > 20
    invented = hashlib.sha256(b"nemo outis").hexdigest()[:16]
    monkeypatch.setitem(globals(), "PERSONS", PERSONS | {invented})
    assert named_persons("Said by Némo-Outis, adviser") == [2]
