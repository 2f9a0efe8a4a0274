"""Stable addresses of files: /data/<table>.csv, .xlsx and .json, narrowed by the parameters of the page's address."""

import re
from collections.abc import Callable
from dataclasses import asdict, replace

from flask import Flask, Response, request

from dashboard import dataset
from dashboard.exports.dictionary import Entry, entries, tables
from dashboard.exports.files import File, csv_text, json_text
from dashboard.filters import Filters
from dashboard.language import marked
from dashboard.queries.tables import table
from dashboard.store import current_store, rows
from dashboard.vocabulary import Audience

LICENCE = marked(
    "Facts read from public documents; every row names its sources, whose own licences apply to their texts. "
    "Coordinates: GeoNames, CC BY 4.0. Codes: UN M49."
)
INVENTED = marked("Invented data, for demonstration only: no row is about a real place.")
DATASET = Entry("dataset", "text", marked("demonstration: the row is invented"))


def _workbook(file: File, host: str) -> bytes:
    from dashboard.exports.workbook import workbook  # late: it brings numpy along, which no page needs

    return workbook(file, host)


KINDS: dict[str, tuple[str, Callable[[File, str], str | bytes]]] = {
    "csv": ("text/csv; charset=utf-8", csv_text),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _workbook),
    "json": ("application/json; charset=utf-8", json_text),
}


Withheld = Callable[[str, Audience], frozenset[str]]


def register(server: Flask, audience: Callable[[], Audience], withheld: Withheld) -> None:
    """Adds the file addresses to the server. `audience` tells who is reading the present request.

    `withheld` gives the keys of the rows of a table whose numbers that audience may not see.
    """

    @server.get("/data/template.xlsx")
    def send_template() -> Response:
        from dashboard.exports.template import template  # late, as above

        code = re.sub(r"[^A-Z0-9-]", "", request.args.get("indicator", ""))[:20]
        answer = Response(template(code), content_type=KINDS["xlsx"][0])
        answer.headers["Content-Disposition"] = f'attachment; filename="{dataset.file_name("template.xlsx")}"'
        return answer

    @server.get("/data/<name>.<kind>")
    def send_table(name: str, kind: str) -> Response:
        if name not in tables() or kind not in KINDS:
            return _unknown(name, kind)
        reader = audience()
        file = _file(name, Filters.parse(request.args), reader)
        return _sent(replace(file, hidden=withheld(name, reader)), kind)


def _file(name: str, filters: Filters, audience: Audience) -> File:
    latest = current_store().latest_import()
    asked = {key: value for key, value in asdict(filters).items() if value is not None and key not in ("view", "sort")}
    return File(
        table=name,
        columns=_columns(name),
        rows=rows(table(name, filters, audience)),
        filters=asked,
        as_of=latest.imported_at.date().isoformat() if latest else "",
        dataset=dataset.DEMONSTRATION if dataset.is_demonstration() else latest.dataset if latest else "",
        licence=INVENTED if dataset.is_demonstration() else LICENCE,
    )


def _columns(name: str) -> list[Entry]:
    """The table's columns; in an invented network each row says so in one more."""
    own = entries(name)
    is_added = dataset.is_demonstration() and all(entry.name != DATASET.name for entry in own)
    return [*own, DATASET] if is_added else own


def _sent(file: File, kind: str) -> Response:
    content_type, write = KINDS[kind]
    answer = Response(write(file, request.host_url.rstrip("/")), content_type=content_type)
    named = dataset.file_name(f"{file.table}.{kind}")
    placed = "inline" if kind == "json" else "attachment"
    answer.headers["Content-Disposition"] = f'{placed}; filename="{named}"'
    return answer


def _unknown(name: str, kind: str) -> Response:
    known = ", ".join(tables())
    text = f"There is no file {name[:80]}.{kind[:10]}. Every table is there as .csv, .xlsx and .json: {known}.\n"
    return Response(text, status=404, mimetype="text/plain")
