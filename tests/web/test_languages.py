"""Four languages: complete catalogues, pages without English, numbers by locale, and who gets which language."""

import ast
import re
import string
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest

from dashboard import catalogues
from dashboard.config import ROOT
from dashboard.exports import messages
from dashboard.language import LANGUAGES, direction, locale
from tests.addresses import ADDRESSES
from tests.web.english import Share, body, measured, nodes
from tests.web.pages import answered, read, text_of

TRANSLATED = tuple(code for code in LANGUAGES if code != "en")
MOST_ENGLISH = 0.02
TITLE = re.compile(r"<title>(.*?)</title>")
DESCRIPTION = re.compile(r'<meta name="description" content="(.*?)">')
SPELT_ALIKE = {"Plans", "Programmes", "Source", "Sources", "Hub"}
"""Names of pages that are good words of another language as they are."""
NAMES_ONLY = ("/city/dakar", "/programme/denmark-mena")
"""Pages whose title is a name alone, or nearly so."""


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    """The test client answers in this very context, where it leaves the language of its last question."""
    yield
    locale.set("en")


@pytest.fixture(scope="module")
def reader(app: Any) -> Any:
    """A browser that keeps no cookies: each question stands for itself."""
    return app.server.test_client(use_cookies=False)


@pytest.fixture(scope="module")
def document(reader: Any) -> Callable[[str, str], Any]:
    """The answer to an address in a language; each is asked for once."""

    @cache
    def asked(code: str, address: str) -> Any:
        return reader.get(_in(code, address))

    return asked


def _in(code: str, address: str) -> str:
    return f"{address}{'&' if '?' in address else '?'}lang={code}"


def _entries(code: str) -> Iterator[tuple[Any, Any]]:
    for domain in messages.SOURCES:
        yield from ((entry.id, entry.string) for entry in catalogues.read(code, domain) if entry.id)


def test_every_text_is_translated_and_no_translation_is_left_over() -> None:
    changes = messages.changes()
    assert not changes, "\n".join([f"{len(changes)} changes, python -m dashboard.exports.messages", *changes[:40]])


def test_no_sentence_hides_where_it_is_not_collected() -> None:
    """A sentence inside an f-string is not extracted, and no translator could move its words."""
    hidden = []
    for path in [*(ROOT / "dashboard").rglob("*.py"), *(ROOT / "pages").rglob("*.py")]:
        for formatted in (node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.JoinedStr)):
            calls = [node for node in ast.walk(formatted) if isinstance(node, ast.Call) and _says(node)]
            hidden += [f"{path.relative_to(ROOT)}:{call.lineno}" for call in calls]
    assert hidden == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_translation_has_the_places_of_its_source(code: str) -> None:
    wrong = []
    for source, translation in _entries(code):
        ones = [source] if isinstance(source, str) else list(source)
        wanted = set().union(*map(_places, ones))
        for string_ in [translation] if isinstance(translation, str) else translation:
            # A form for one or two may say the number in a word: Arabic has a dual.
            missing = wanted - _places(string_) - ({"count"} if len(ones) > 1 else set())
            if string_ and (missing or _places(string_) - wanted):
                wrong.append((source, string_))
    assert wrong == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_the_store_s_texts_are_translated_without_places(code: str) -> None:
    """`told` fills none: a brace there would be shown."""
    kept = [str(entry.string) for entry in catalogues.read(code, catalogues.FACTS_DOMAIN) if entry.id]
    assert kept
    assert [text for text in kept if "{" in text] == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_page_in_another_language_is_that_language_s(document: Callable[[str, str], Any], code: str) -> None:
    token = locale.set(code)
    runs = direction()
    locale.reset(token)
    untranslated = []
    for address in ADDRESSES:
        answer, english = document(code, address), document("en", address)
        assert answer.status_code == english.status_code, address
        assert f'<html lang="{code}" dir="{runs}"' in answer.text, address
        untranslated += [f"{address}: {text}" for text in DESCRIPTION.findall(english.text) if text in answer.text]
        if not address.startswith(NAMES_ONLY):
            said, title = TITLE.findall(answer.text)[0], TITLE.findall(english.text)[0]
            is_left = said == title and title.split(" · ")[0] not in SPELT_ALIKE
            untranslated += [f"{address}: {title}"] if is_left else []
    assert untranslated == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_the_navigation_is_translated(document: Callable[[str, str], Any], code: str) -> None:
    said, english = (_navigation(document(each, "/").text) for each in (code, "en"))
    assert len(said) == len(english) > 10
    same = [name for name, other in zip(said, english, strict=True) if name == other]
    assert set(same) <= SPELT_ALIKE


@pytest.mark.parametrize("code", TRANSLATED)
def test_hardly_a_word_of_a_page_is_english(document: Callable[[str, str], Any], code: str) -> None:
    every, nodes_left, told = Share(), Counter[str](), []
    for address in ADDRESSES:
        share = measured(body(document("en", address).text), body(document(code, address).text))
        every.words, every.english = every.words + share.words, every.english + share.english
        nodes_left += share.nodes
        told.append(f"{address}: {share.english} of {share.words} words")
    worst = [f"{number} words: {text[:160]}" for text, number in nodes_left.most_common(25)]
    assert every.words > 10_000
    assert every.share <= MOST_ENGLISH, "\n".join([f"{code}: {every.share:.1%}", *told, *worst])


def test_a_page_left_in_english_is_measured_as_english(document: Callable[[str, str], Any]) -> None:
    """The measure itself: the English page beside itself is English but for names, numbers and single words."""
    english = body(document("en", "/governance").text)
    assert measured(english, english).share > 0.5


@pytest.mark.parametrize(
    ("address", "headers", "code"),
    [
        ("/?lang=fr", {"X-Language": "es", "Cookie": "lang=ar", "Accept-Language": "en"}, "fr"),
        ("/", {"X-Language": "es", "Cookie": "lang=ar", "Accept-Language": "fr"}, "es"),
        ("/", {"Cookie": "lang=ar", "Accept-Language": "fr"}, "ar"),
        ("/", {"Accept-Language": "fr-CA,fr;q=0.8,en;q=0.5"}, "fr"),
        ("/", {"Accept-Language": "es-CO"}, "es"),
        ("/", {"Accept-Language": "de-DE,it;q=0.7"}, "en"),
        ("/?lang=klingon", {}, "en"),
        ("/?lang=klingon", {"Cookie": "lang=fr"}, "fr"),
        ("/", {}, "en"),
    ],
)
def test_the_language_is_the_address_s_then_the_page_s_then_the_reader_s(
    reader: Any, address: str, headers: dict[str, str], code: str
) -> None:
    answer = reader.get(address, headers=headers)
    assert f'<html lang="{code}"' in answer.text
    assert {"Cookie", "Accept-Language"} <= {name.strip() for name in answer.headers["Vary"].split(",")}


def test_a_chosen_language_is_remembered(app: Any) -> None:
    client = app.server.test_client()
    assert "lang=es" in client.get("/cities?lang=es").headers["Set-Cookie"]
    assert '<html lang="es"' in client.get("/cities").text
    assert "Set-Cookie" not in client.get("/cities").headers


def test_files_are_english_unless_their_address_says_otherwise(reader: Any) -> None:
    plain = reader.get("/data/exchanges.csv").text
    assert reader.get("/data/exchanges.csv", headers={"Cookie": "lang=fr", "Accept-Language": "fr"}).text == plain
    assert reader.get("/data/exchanges.csv?lang=fr").text != plain


def test_numbers_are_written_as_the_reader_writes_them(reader: Any) -> None:
    said = {code: read(reader, _in(code, "/city/dakar")).seen for code in LANGUAGES}
    assert "2,646,503" in said["en"]
    assert "2\u202f646\u202f503" in _raw(reader, "fr")  # a narrow no-break space
    assert "2,646,503" in said["es"]
    assert "2,646,503" in said["ar"]


def test_dates_are_written_as_the_reader_writes_them(reader: Any) -> None:
    shown = {code: text_of(read(reader, _in(code, "/exchange/x-skopje-2019")).tree) for code in LANGUAGES}
    for code, words in {"en": "November 2019", "fr": "novembre 2019", "es": "noviembre de 2019"}.items():
        assert words in shown[code] or words.replace(" de ", " ") in shown[code], code
    assert "نوفمبر 2019" in shown["ar"]


def test_countries_are_named_by_cldr_and_cities_never_translated(reader: Any) -> None:
    page = read(reader, "/city/dakar?lang=ar")
    assert "السنغال" in page.seen
    assert text_of(page.all("h1")[0]) == "Dakar"
    cities = {code: _linked_cities(read(reader, _in(code, "/cities"))) for code in LANGUAGES}
    assert len(cities["en"]) > 100
    assert all(names == cities["en"] for names in cities.values())


def test_names_that_stay_are_marked_for_translators_of_browsers(reader: Any) -> None:
    page = read(reader, "/cities?lang=ar")
    links = [part for part in page.all("a") if str(part["props"].get("href")).startswith("/city/")]
    assert links
    assert all(part["props"].get("translate") == "no" for part in links)


def test_coordinates_run_from_left_to_right_also_in_arabic(reader: Any) -> None:
    points = [text_of(part) for part in read(reader, "/city/dakar?lang=ar").all("bdi") if part["props"].get("dir")]
    assert "14.694, -17.444" in points


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_page_s_callback_gives_the_same_page(app: Any, code: str) -> None:
    client = app.server.test_client()
    client.get(_in(code, "/"))  # sets the cookie, as a reader's choice does
    for address in ("/cities", "/exchanges", "/city/dakar", "/governance"):
        page = client.get(address).text
        assert f'<html lang="{code}"' in page
        assert answered(client, address) in page, address


def test_every_language_s_unreviewed_entries_are_told_on_the_about_page(reader: Any) -> None:
    said = read(reader, "/about").seen
    for code in TRANSLATED:
        number = catalogues.unreviewed(code)
        assert 0 < number <= sum(1 for _entry in _entries(code))
        assert f"{LANGUAGES[code]} {number:,}" in said


def _says(call: ast.Call) -> bool:
    """Whether it is `_("...")` or `_n("...", ...)`, with the sentence in it."""
    is_ours = isinstance(call.func, ast.Name) and call.func.id in ("_", "_n", "marked")
    return is_ours and bool(call.args) and isinstance(call.args[0], ast.Constant)


def _places(text: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(text) if name is not None}


def _navigation(document: str) -> list[str]:
    return [text_of(part) for part in _parts(body(document)) if "data-nav" in part["props"]]


def _parts(tree: Any) -> Iterator[Any]:
    for part in tree:
        if isinstance(part, dict):
            yield part
            yield from _parts(part["props"]["children"])


def _raw(reader: Any, code: str) -> str:
    return str(reader.get(_in(code, "/city/dakar")).text)


def _linked_cities(page: Any) -> list[str]:
    found = [part for part in page.all("a") if str(part["props"].get("href")).startswith("/city/")]
    return [" ".join(nodes([part], is_kept=False)) or text_of(part) for part in found]
