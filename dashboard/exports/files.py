"""One table as a CSV or JSON file: plain for spreadsheets, typed for programs, the same rows in both."""

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from dashboard.exports.dictionary import Entry

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel reads UTF-8 as another encoding and spoils accents."""
NUMBERS = ("value", "numerator", "denominator", "note")
"""What is left empty in a row whose numbers are hidden; a note may repeat them."""
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class File:
    """A table's rows and what is said about them. `filters`: the parameters that narrowed them.

    `hidden`: keys of rows whose numbers are left away.
    """

    table: str
    columns: Sequence[Entry]
    rows: Sequence[Any]
    filters: dict[str, Any]
    as_of: str
    dataset: str
    licence: str
    hidden: frozenset[str] = field(default_factory=frozenset)


def csv_text(file: File, host: str) -> str:
    """RFC 4180 with a byte order mark; empty is unknown; cells that a spreadsheet would compute are disarmed.

    `host` is put before the address of each row's page.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.name for column in file.columns])
    for row in file.rows:
        writer.writerow([_cell(value) for value in values(file, row, host).values()])
    return BYTE_ORDER_MARK + text.getvalue()


def json_text(file: File, host: str) -> str:
    """The rows with the meaning of each column; null is unknown."""
    whole = {
        "table": file.table,
        "dataset": file.dataset,
        "as_of": file.as_of or None,
        "licence": file.licence,
        "filters": file.filters,
        "columns": [{"name": each.name, "type": each.type, "description": each.description} for each in file.columns],
        "rows": [{name: _plain(value) for name, value in values(file, row, host).items()} for row in file.rows],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def disarmed(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text


def values(file: File, row: Any, host: str) -> dict[str, Any]:
    """What a row holds in each column of the file; None is unknown, or hidden where `suppressed` says so."""
    is_hidden = bool(file.hidden) and row.id in file.hidden
    added: dict[str, Any] = {"dataset": file.dataset, "suppressed": is_hidden}
    added |= dict.fromkeys(NUMBERS) if is_hidden else {}
    found = {
        column.name: added[column.name] if column.name in added else getattr(row, column.name)
        for column in file.columns
    }
    if found["sources"]:
        found["sources"] = ";".join(sorted(found["sources"].split(";")))
    return found | {"page": host + found["page"]}


def _cell(value: Any) -> str | int | float | Decimal:
    if value is None:
        return ""
    plain = _plain(value)
    if isinstance(plain, bool):
        return "true" if plain else "false"
    return disarmed(plain) if isinstance(plain, str) else plain


def in_utc(moment: datetime) -> datetime:
    """SQLite gives moments without a zone; all are UTC."""
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def plain_number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _plain(value: Any) -> Any:
    """Dates as ISO texts, decimals as numbers; the rest as it is."""
    if isinstance(value, datetime):
        return in_utc(value).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return plain_number(value) if isinstance(value, Decimal) else value
