"""The rows behind a number as files: /explain/<code>.csv and .json, with the parameters of the page's address."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from flask import Flask, Response, request

from dashboard import dataset
from dashboard.exports.files import BYTE_ORDER_MARK, disarmed
from dashboard.exports.routes import INVENTED, LICENCE
from dashboard.metrics.counted import Counted, Row
from dashboard.metrics.scopes import Asked
from dashboard.store import current_store
from dashboard.vocabulary import Audience

PARTS = ("numerator", "possible", "denominator", "left_out")
COLUMNS = (
    *("code", "scope", "part", "key", "label", "says", "reason", "sources", "page"),
    *("as_of", "dataset"),
)
Explain = Callable[[str, Asked, Audience], Counted | None]


@dataclass(frozen=True, slots=True)
class Question:
    """A number that somebody asks for as a file."""

    code: str
    asked: Asked
    as_of: str


def register(server: Flask, audience: Callable[[], Audience], explain: Explain) -> None:
    """Adds the addresses. `audience` tells who is reading, `explain` finds the number with its rows."""

    @server.get("/explain/<code>.<kind>")
    def send_explained(code: str, kind: str) -> Response:
        if kind not in ("csv", "json"):
            return _refused(f"There is no file {kind[:10]}: csv or json.", is_json=False)
        return _answer(code, kind, audience(), explain)

    @server.before_request
    def send_explained_as_json() -> Response | None:
        name = request.path.removeprefix("/explain/")
        is_page = request.path.startswith("/explain/") and "/" not in name and "." not in name
        wants_json = request.args.get("format") == "json"
        return _answer(name, "json", audience(), explain) if is_page and wants_json else None


def _answer(code: str, kind: str, audience: Audience, explain: Explain) -> Response:
    present, is_json = current_store().as_of(), kind == "json"
    if request.args.get("as_of", present) not in ("", present):
        said = f"The store holds the state of {present}. Earlier states come with snapshots, in a later release."
        return _refused(said, is_json=is_json)
    question = Question(code, Asked.parse(request.args), present)
    counted = explain(code, question.asked, audience)
    if counted is None:
        return _refused("There is no such number, or it is not counted for this scope.", is_json=is_json)
    host = request.host_url.rstrip("/")
    if is_json:
        return Response(json_text(question, counted, host), content_type="application/json; charset=utf-8")
    answer = Response(csv_text(question, counted, host), content_type="text/csv; charset=utf-8")
    named = dataset.file_name(f"explain-{counted.indicator.code}.csv")
    answer.headers["Content-Disposition"] = f'attachment; filename="{named}"'
    return answer


def json_text(question: Question, counted: Counted, host: str) -> str:
    """The number, how it is counted and its rows; null is unknown, never zero."""
    item, measure = counted.indicator, counted.indicator.measure
    whole = {
        "code": item.code,
        "name": item.name,
        "scope": str(item.asked.scope),
        "filters": {key: value for key, value in asdict(item.asked.filters).items() if value is not None},
        "value": measure.value,
        "low": measure.low,
        "high": measure.high,
        "unit": measure.unit,
        "state": measure.state.value,
        "numerator": measure.value if measure.denominator is not None else None,
        "denominator": measure.denominator,
        "target": item.target,
        "definition": item.method,
        "counts": counted.what,
        "of": counted.whole or None,
        "as_of": question.as_of or None,
        "dataset": _dataset(),
        "licence": INVENTED if dataset.is_demonstration() else LICENCE,
        "sources": sorted(filter(None, item.sources.split(";"))),
        "page": host + item.explained,
        "measured_against": _row(counted.target, host) if counted.target else None,
        "left_out_because": [asdict(reason) for reason in measure.left_out],
        "rows": {part: [_row(row, host) for row in getattr(counted, part)] for part in PARTS},
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def csv_text(question: Question, counted: Counted, host: str) -> str:
    """One line a row and part; a row of the numerator stands in the denominator too."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for line in _lines(question, counted, host):
        writer.writerow([disarmed(line[column] or "") for column in COLUMNS])
    return BYTE_ORDER_MARK + text.getvalue()


def _lines(question: Question, counted: Counted, host: str) -> Iterator[dict[str, str]]:
    about = {"code": counted.indicator.code, "scope": str(counted.indicator.asked.scope)}
    about |= {"as_of": question.as_of, "dataset": _dataset()}
    for part in PARTS:
        for row in getattr(counted, part):
            yield about | {"part": part} | _row(row, host)


def _row(row: Row, host: str) -> dict[str, Any]:
    sources = ";".join(sorted(row.sources.split(";")))
    about = {"key": row.key, "label": row.label, "says": row.note or None, "reason": row.reason or None}
    return about | {"sources": sources, "page": host + row.address}


def _dataset() -> str:
    latest = current_store().latest_import()
    return dataset.DEMONSTRATION if dataset.is_demonstration() else latest.dataset if latest else ""


def _refused(said: str, *, is_json: bool) -> Response:
    text = json.dumps({"error": said}) + "\n" if is_json else f"{said}\n"
    return Response(text, status=404, mimetype="application/json" if is_json else "text/plain")
