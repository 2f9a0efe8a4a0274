"""The reader's language: every sentence the application writes itself passes through `_`."""

from contextvars import ContextVar
from gettext import NullTranslations

locale: ContextVar[str] = ContextVar("locale", default="en")
SOURCE = NullTranslations()
catalogues: dict[str, NullTranslations] = {"en": SOURCE}


def _(text: str, **values: object) -> str:
    """`text` (English source) in the reader's language, with `{name}` places filled from `values`."""
    translated = catalogues.get(locale.get(), SOURCE).gettext(text)
    return translated.format(**values) if values else translated


def _n(one: str, many: str, count: int, **values: object) -> str:
    """`one` or `many` by `count`, which fills `{count}`."""
    return catalogues.get(locale.get(), SOURCE).ngettext(one, many, count).format(count=count, **values)


def marked(text: str) -> str:
    """`text` unchanged, marked for the catalogue; translated later, when it is shown."""
    return text
