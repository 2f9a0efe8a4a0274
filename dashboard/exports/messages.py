"""Everything there is to translate, collected from the sources; keeps the catalogues complete and free of leftovers."""

import csv
from collections.abc import Iterator
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

from dashboard import catalogues, language
from dashboard.config import FACTS, ROOT
from dashboard.models.base import Base, ReadersText
from dashboard.vocabulary import LABELS, Term

KEYWORDS: dict[str, Any] = {"_": None, "marked": None, "_n": (1, 2)}
BY_CLDR = ("countries.name",)
"""Columns whose words Unicode's CLDR translates."""
WORDS = {
    "activities": ["due_note"],
    "body_members": ["role"],
    "event_cities": ["role"],
    "events": ["kind"],
    "evidence": ["kind"],
    "network_figures": ["unit", "quality"],
    "programme_cities": ["role"],
    "programme_organisations": ["role"],
    "resources": ["language"],
    "sources": ["kind", "quality"],
}
"""By table, columns of single words that pages translate as they show them (`told`); rules compare them in English."""
Message = str | tuple[str, str]


def interface() -> dict[Message, list[str]]:
    """Each sentence of the application (one and many together), and the files in which it stands."""
    found: dict[Message, list[str]] = {}
    for folder in ("dashboard", "pages"):
        options: dict[str, Any] = {"method_map": [("**.py", "python")], "keywords": KEYWORDS}
        for name, _line, message, _comments, _context in extract_from_dir(ROOT / folder, **options):
            key = message if isinstance(message, str) else (message[0], message[1])
            found.setdefault(key, []).append(f"{folder}/{name}")
    for label in _labels():
        found.setdefault(label, []).append("dashboard/vocabulary.py")
    for meaning in _meanings():
        found.setdefault(meaning, []).append("dashboard/models")
    counted = {message[0] for message in found if isinstance(message, tuple)}  # gettext keeps one entry for both
    return {message: sorted(set(places)) for message, places in found.items() if message and message not in counted}


def facts() -> dict[Message, list[str]]:
    """Each text of the shipped facts that readers meet in words, and the columns in which it stands."""
    found: dict[Message, list[str]] = {}
    for name, columns in _told_columns().items():
        with (FACTS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                for column in columns:
                    if any(sign.isalpha() for sign in row.get(column) or ""):
                        found.setdefault(row[column], []).append(f"{name}.{column}")
    return {text: sorted(set(places)) for text, places in found.items()}


SOURCES = {catalogues.INTERFACE: interface, catalogues.FACTS_DOMAIN: facts}


def changes() -> list[str]:
    """What a catalogue lacks, and what it holds that nobody says any more: "fr interface lacks: ..."."""
    told = []
    for domain, collect in SOURCES.items():
        wanted = set(collect())
        for code in _translated():
            kept = {_key(entry.id) for entry in catalogues.read(code, domain) if entry.id and _is_done(entry)}
            told += [f"{code} {domain} lacks: {message}" for message in wanted - kept]
            told += [f"{code} {domain} has nobody's: {message}" for message in kept - wanted]
    return sorted(told)


def update(translations: dict[str, dict[str, dict[Message, Any]]] | None = None) -> None:
    """Writes every catalogue anew: what is there is kept, what is new is empty, what nobody says is gone.

    `translations`: by language and domain, what a message is called; each is marked as not reviewed.
    """
    for domain, collect in SOURCES.items():
        wanted = collect()
        for code in _translated():
            kept = catalogues.read(code, domain)
            new = (translations or {}).get(code, {}).get(domain, {})
            fresh = Catalog(locale=code, domain=domain, project="Strong Cities dashboard", fuzzy=False)
            for message, places in sorted(wanted.items(), key=lambda each: (each[1], str(each[0]))):
                old = kept.get(_key_of(message))
                string = new.get(message) or (old.string if old else None)
                if isinstance(message, tuple) != isinstance(string, tuple):
                    string = None  # one sentence has become one and many: to be translated anew
                comments = [catalogues.UNREVIEWED] if message in new else old.user_comments if old else []
                fresh.add(message, string, locations=[(place, 0) for place in places[:3]], user_comments=list(comments))
            _write(code, domain, fresh)


def _write(code: str, domain: str, catalogue: Catalog) -> None:
    path = catalogues.path_of(code, domain)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=0, omit_header=False, include_lineno=False)


def _labels() -> Iterator[str]:
    """What each word of the vocabularies is called."""
    kinds = list(Term.__subclasses__())
    for kind in kinds:
        for term in kind:
            yield LABELS.get(term.value, term.value.replace("_", " ").capitalize())


def _meanings() -> Iterator[str]:
    """What the columns of the store mean, as the data dictionary says it."""
    for table in Base.metadata.sorted_tables:
        yield from (column.comment for column in table.columns if column.comment)


def _told_columns() -> dict[str, list[str]]:
    columns = {name: list(words) for name, words in WORDS.items()}
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if isinstance(column.type, ReadersText) and f"{table.name}.{column.name}" not in BY_CLDR:
                columns.setdefault(table.name, []).append(column.name)
    return {name: found for name, found in columns.items() if (FACTS / f"{name}.csv").is_file()}


def _translated() -> list[str]:
    return [code for code in language.LANGUAGES if code != language.ENGLISH]


def _is_done(entry: Any) -> bool:
    return all(entry.string) if isinstance(entry.string, tuple | list) else bool(entry.string)


def _key(found: Any) -> Message:
    return (found[0], found[1]) if isinstance(found, tuple | list) else str(found)


def _key_of(message: Message) -> str:
    return message if isinstance(message, str) else message[0]
