"""The reader's language: every sentence the application writes itself passes through `_`, every fact through `told`."""

from collections.abc import Mapping
from contextvars import ContextVar
from gettext import NullTranslations

LANGUAGES = {"en": "English", "fr": "Français", "es": "Español", "ar": "العربية"}
"""Every language of the interface, by its code, called as its readers call it."""
ENGLISH = "en"
RIGHT_TO_LEFT = ("ar",)
LOCALES = {"es": "es_419"}
"""Whose numbers and dates a language uses, where it is not the language's own: Spanish is read in the Americas."""

locale: ContextVar[str] = ContextVar("locale", default=ENGLISH)
SOURCE = NullTranslations()
catalogues: dict[str, NullTranslations] = {ENGLISH: SOURCE}
facts: dict[str, Mapping[str, str]] = {ENGLISH: {}}
"""What the store says in English, in the other languages."""
originals: dict[str, Mapping[str, str]] = {ENGLISH: {}}
"""The same the other way round."""


def _(text: str, **values: object) -> str:
    """`text` (English source) in the reader's language, with `{name}` places filled from `values`."""
    translated = catalogues.get(locale.get(), SOURCE).gettext(text) if text else ""
    return translated.format(**values) if values else translated


def _n(one: str, many: str, count: int, **values: object) -> str:
    """`one` or `many` by `count`, which fills `{count}`."""
    return catalogues.get(locale.get(), SOURCE).ngettext(one, many, count).format(count=count, **values)


def marked(text: str) -> str:
    """`text` unchanged, marked for the catalogue; translated later, when it is shown."""
    return text


def told(text: str) -> str:
    """What the store says, in the reader's language where somebody has translated it; else as it stands there."""
    return facts.get(locale.get(), {}).get(text, text)


def stored(text: str) -> str:
    """What `told` gave, as it stands in the store: for rules that look into a text, whatever the reader's language."""
    return originals.get(locale.get(), {}).get(text, text)


def direction() -> str:
    """How the reader's language runs: "ltr" or "rtl"."""
    return "rtl" if locale.get() in RIGHT_TO_LEFT else "ltr"


def numbers() -> str:
    """The locale by which numbers and dates are written for the reader."""
    return LOCALES.get(locale.get(), locale.get())


def fitting(*asked: str | None) -> str | None:
    """The first of `asked` that is a language of the interface; "fr-CA" is French."""
    codes = (str(each).strip().lower()[:2] for each in asked if each)
    return next((code for code in codes if code in LANGUAGES), None)
