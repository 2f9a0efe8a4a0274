"""Reads the translations: dashboard/translations/<language>/LC_MESSAGES/interface.po and facts.po.

The sources (.po) are the truth. Reading them takes seconds, so what was read is kept in var/ under their fingerprint.
"""

import csv
import io
import os
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from gettext import GNUTranslations
from hashlib import sha256
from pathlib import Path

import orjson
from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from dashboard import language
from dashboard.config import FACTS, ROOT

FOLDER = Path(__file__).parent / "translations"
KEPT = ROOT / "var" / "translations"
INTERFACE, FACTS_DOMAIN = "interface", "facts"
UNREVIEWED = "not yet reviewed by a native speaker"
"""Comment of every entry that nobody whose language it is has read."""


def path_of(code: str, domain: str) -> Path:
    return FOLDER / code / "LC_MESSAGES" / f"{domain}.po"


def read(code: str, domain: str) -> Catalog:
    """The catalogue of a language; an empty one where there is none yet."""
    path = path_of(code, domain)
    if not path.is_file():
        return Catalog(locale=code, domain=domain)
    with path.open("rb") as file:
        return read_po(file, locale=code, domain=domain)


@cache
def load() -> None:
    """Makes every catalogue known to `language`; once a process."""
    for code in language.LANGUAGES:
        if code == language.ENGLISH:
            continue
        language.catalogues[code] = GNUTranslations(io.BytesIO(_kept(code, INTERFACE, _compiled)))
        told: dict[str, str] = orjson.loads(_kept(code, FACTS_DOMAIN, _listed))
        language.facts[code] = countries(code) | told
        language.originals[code] = {translation: text for text, translation in told.items()}


def countries(code: str) -> dict[str, str]:
    """Names of countries as the store has them, to those of Unicode's CLDR in a language."""
    names = Locale.parse(code).territories
    with (FACTS / "countries.csv").open(encoding="utf-8", newline="") as file:
        return {row["name"]: names[row["iso2"]] for row in csv.DictReader(file) if row["iso2"] in names}


@cache
def unreviewed(code: str) -> int:
    """How many entries of a language no native speaker has reviewed."""
    paths = [path_of(code, domain) for domain in (INTERFACE, FACTS_DOMAIN)]
    return sum(path.read_text(encoding="utf-8").count(f"# {UNREVIEWED}\n") for path in paths if path.is_file())


def _kept(code: str, domain: str, made: Callable[[Catalog], bytes]) -> bytes:
    """What `made` makes of a catalogue; from var/ where that was done before with these very sources."""
    source = path_of(code, domain)
    digest = sha256(source.read_bytes() if source.is_file() else b"").hexdigest()[:16]
    kept = KEPT / f"{code}-{domain}-{digest}"
    if kept.is_file():
        return kept.read_bytes()
    content = made(read(code, domain))
    with suppress(OSError):  # where nothing may be written every start takes these seconds
        KEPT.mkdir(parents=True, exist_ok=True)
        for old in KEPT.glob(f"{code}-{domain}-*"):
            old.unlink(missing_ok=True)
        part = kept.with_suffix(f".{os.getpid()}")
        part.write_bytes(content)
        part.replace(kept)
    return content


def _compiled(catalogue: Catalog) -> bytes:
    text = io.BytesIO()
    write_mo(text, catalogue)
    return text.getvalue()


def _listed(catalogue: Catalog) -> bytes:
    """Texts and their translations, as JSON."""
    return orjson.dumps({str(entry.id): str(entry.string) for entry in catalogue if entry.id and entry.string})
