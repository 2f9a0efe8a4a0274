"""A reported value with the observations behind it as a file: typed as JSON, plain as CSV, the same rows in both."""

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from dashboard import dataset
from dashboard.exports.files import BYTE_ORDER_MARK, disarmed
from dashboard.exports.routes import INVENTED, LICENCE
from dashboard.language import _
from dashboard.metrics.aggregation import MAX_AGE
from dashboard.metrics.observed import REASONS, WITHHELD, Observed, Seen, aimed, parameters, stood
from dashboard.monitoring_terms import OverTime
from dashboard.store import current_store

COLUMNS = (
    *("code", "scope", "part", "key", "place", "period", "starts_on", "ends_on", "value", "numerator", "denominator"),
    *("currency", "hidden", "carried", "grade", "approved_on", "reason", "sources", "page", "as_of", "dataset"),
)
PARTS = (("counts", "rows"), ("left_out", "left_out"))
"""How the file names each part, and where it stands in the explanation."""


def reported_json(observed: Observed, present: date, host: str) -> str:
    """The value, how it came about and its rows; null is unknown or hidden, never zero."""
    found = observed.found
    sheet = found.held.sheet
    whole = {
        "code": sheet.id,
        "name": sheet.name,
        "scope": str(observed.asked.scope),
        "unit": sheet.unit,
        **_value(found),
        **_rules(sheet),
        **_standing(found),
        "definition": sheet.definition,
        "as_of": found.as_of.isoformat(),
        "dataset": dataset_name(),
        "licence": INVENTED if dataset.is_demonstration() else LICENCE,
        "sources": sorted({name for cited in observed.sources if cited for name in cited.split(";")}),
        "page": f"{host}/explain/{sheet.id}{parameters(found, present)}",
        "withheld": _(WITHHELD[observed.withheld]) if observed.withheld else None,
        "left_out_because": [
            {"count": number, "reason": _(REASONS[reason])}
            for reason, number in Counter(row.reason for row in observed.left_out).items()
        ],
        "rows": {part: [_row(row, host) for row in getattr(observed, field)] for part, field in PARTS},
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def reported_csv(observed: Observed, host: str) -> str:
    """One line a row; only the heading where rows are withheld."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for line in _lines(observed, host):
        writer.writerow([_cell(line[column]) for column in COLUMNS])
    return BYTE_ORDER_MARK + text.getvalue()


def _lines(observed: Observed, host: str) -> Iterator[dict[str, Any]]:
    about = {"code": observed.found.held.sheet.id, "scope": str(observed.asked.scope)}
    about |= {"as_of": observed.found.as_of.isoformat(), "dataset": dataset_name()}
    for part, field in PARTS:
        for row in getattr(observed, field):
            yield about | {"part": part} | _row(row, host)


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return disarmed(value) if isinstance(value, str) else value


def _value(found: Any) -> dict[str, Any]:
    result = found.result
    numbers = ("value", "low", "high", "numerator", "denominator")
    reports = ("n_reporting", "n_expected", "n_carried")
    return {
        **{name: plain(getattr(result, name)) for name in numbers},
        "state": str(result.state),
        **{name: getattr(result, name) for name in reports},
        "data_as_of": _day(result.data_as_of),
    }


def _rules(sheet: Any) -> dict[str, Any]:
    carried = MAX_AGE if sheet.over_time == OverTime.LATEST else None
    names = ("basis", "over_time", "over_places", "direction", "frequency")
    return {**{name: str(getattr(sheet, name)) for name in names}, "carried_for_days": carried}


def _standing(found: Any) -> dict[str, Any]:
    judged, baseline, path = found.assessment, stood(found), found.aim.path
    return {
        "baseline": plain(judged.progress.baseline),
        "baseline_on": _day(baseline and (baseline.ends_on or baseline.starts_on)),
        "target": plain(judged.progress.target),
        "target_on": _day(path[-1].ends_on) if path else None,
        "targets": [{"period": row.period, "kind": str(row.kind), "value": plain(row.value)} for row in aimed(found)],
        "expected": plain(judged.expected),
        "progress": plain(judged.progress.share),
        "index": plain(judged.index),
        "status": str(judged.state),
    }


def _row(row: Seen, host: str) -> dict[str, Any]:
    return {
        "key": row.key,
        "place": row.place,
        "period": row.period,
        "starts_on": _day(row.starts_on),
        "ends_on": _day(row.ends_on),
        "value": plain(row.value),
        "numerator": plain(row.numerator),
        "denominator": plain(row.denominator),
        "currency": row.currency,
        "hidden": row.is_hidden,
        "carried": row.is_carried,
        "grade": str(row.grade),
        "approved_on": _day(row.approved_on),
        "reason": _(REASONS[row.reason]) if row.reason else None,
        "sources": ";".join(sorted(filter(None, row.sources.split(";")))),
        "page": host + row.address,
    }


def dataset_name() -> str:
    """What the rows of a file say about themselves: demonstration, or the dataset of the newest import."""
    latest = current_store().latest_import()
    return dataset.DEMONSTRATION if dataset.is_demonstration() else latest.dataset if latest else ""


def plain(value: Decimal | None) -> int | float | None:
    """A number as JSON has it."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _day(value: date | None) -> str | None:
    return value.isoformat() if value else None
