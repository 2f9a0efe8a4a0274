"""The rows behind a number as files: /explain/<code>.csv and .json, with the parameters of the page's address."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from flask import Flask, Response, request

from dashboard import dataset
from dashboard.exports.explained_reports import dataset_name, reported_csv, reported_json
from dashboard.exports.files import BYTE_ORDER_MARK, disarmed
from dashboard.exports.routes import INVENTED, LICENCE
from dashboard.metrics.counted import Counted, Row
from dashboard.metrics.observed import Observed
from dashboard.metrics.scopes import Asked
from dashboard.store import current_store
from dashboard.vocabulary import Audience

PARTS = ("numerator", "possible", "denominator", "left_out")
COLUMNS = (
    *("code", "scope", "part", "key", "label", "says", "reason", "sources", "page"),
    *("as_of", "dataset"),
)
Explain = Callable[[str, Asked, Audience], Counted | None]
ExplainReported = Callable[[str, Asked, Audience, str], Observed | None]


@dataclass(frozen=True, slots=True)
class Question:
    """A number that somebody asks for as a file."""

    code: str
    asked: Asked
    as_of: str


def nothing_reported(_code: str, _asked: Asked, _audience: Audience, _as_of: str) -> Observed | None:
    """Where only counts are explained."""
    return None


def anything(_asked: Asked) -> str | None:
    """Where nobody says which scopes there are."""
    return ""


def register(
    server: Flask,
    audience: Callable[[], Audience],
    explain: Explain,
    explain_reported: ExplainReported = nothing_reported,
    name_of: Callable[[Asked], str | None] = anything,
) -> None:
    """Adds the addresses. `audience` tells who is reading, `name_of` what a scope is called, if there is such a one;
    the others find a number with its rows."""

    def answer(code: str, kind: str) -> Response:
        asked = Asked.parse(request.args)
        is_count = request.args.get("values") != "reported"
        counted = explain(code, asked, audience()) if is_count else None
        if counted:
            return _counted(Question(code, asked, current_store().as_of()), counted, kind)
        observed = explain_reported(code, asked, audience(), _day())
        return _reported(observed, kind) if observed else _nothing(kind)

    @server.get("/explain/<code>.<kind>")
    def send_explained(code: str, kind: str) -> Response:
        if kind not in ("csv", "json"):
            return _refused(f"There is no file {kind[:10]}: csv or json.", is_json=False)
        return answer(code, kind)

    _tell_unknown_scopes(server, name_of)

    @server.before_request
    def send_explained_as_json() -> Response | None:
        name = request.path.removeprefix("/explain/")
        is_page = request.path.startswith("/explain/") and "/" not in name and "." not in name
        wants_json = request.args.get("format") == "json"
        return answer(name, "json") if is_page and wants_json else None


def _tell_unknown_scopes(server: Flask, name_of: Callable[[Asked], str | None]) -> None:
    """A page about nothing that is there says so in its status too."""

    @server.after_request
    def tell(sent: Response) -> Response:
        is_explained = request.path.startswith("/explain/") and sent.status_code == 200
        if is_explained and name_of(Asked.parse(request.args)) is None:
            sent.status_code = 404
        return sent


def _day() -> str:
    """The day asked for, or the present one."""
    return request.args.get("as_of") or current_store().as_of()


def _counted(question: Question, counted: Counted, kind: str) -> Response:
    if _day() != question.as_of:
        return _another_day(kind)
    host = request.host_url.rstrip("/")
    text = json_text(question, counted, host) if kind == "json" else csv_text(question, counted, host)
    return _sent(text, kind, counted.indicator.code)


def _reported(observed: Observed, kind: str) -> Response:
    host, present = request.host_url.rstrip("/"), date.fromisoformat(current_store().as_of())
    text = reported_json(observed, present, host) if kind == "json" else reported_csv(observed, host)
    return _sent(text, kind, observed.found.held.sheet.id)


def _sent(text: str, kind: str, code: str) -> Response:
    if kind == "json":
        return Response(text, content_type="application/json; charset=utf-8")
    answer = Response(text, content_type="text/csv; charset=utf-8")
    named = dataset.file_name(f"explain-{code}.csv")
    answer.headers["Content-Disposition"] = f'attachment; filename="{named}"'
    return answer


def _nothing(kind: str) -> Response:
    if _day() != current_store().as_of():
        return _another_day(kind)
    return _refused("There is no such number, or it is not counted for this scope.", is_json=kind == "json")


def _another_day(kind: str) -> Response:
    present = current_store().as_of()
    said = f"The store holds the state of {present}. Earlier states come with snapshots, in a later release."
    return _refused(said, is_json=kind == "json")


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
        "dataset": dataset_name(),
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
    about |= {"as_of": question.as_of, "dataset": dataset_name()}
    for part in PARTS:
        for row in getattr(counted, part):
            yield about | {"part": part} | _row(row, host)


def _row(row: Row, host: str) -> dict[str, Any]:
    sources = ";".join(sorted(row.sources.split(";")))
    about = {"key": row.key, "label": row.label, "says": row.note or None, "reason": row.reason or None}
    return about | {"sources": sources, "page": host + row.address}


def _refused(said: str, *, is_json: bool) -> Response:
    text = json.dumps({"error": said}) + "\n" if is_json else f"{said}\n"
    return Response(text, status=404, mimetype="application/json" if is_json else "text/plain")
