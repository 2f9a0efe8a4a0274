"""Right and wrong rows of the monitoring tables, for the tests of constraints."""

from datetime import date
from typing import Any

FACT: dict[str, Any] = {"source_id": "S03", "certainty": "stated", "visibility": "public"}
DAY, NEXT_DAY = date(2019, 1, 7), date(2019, 1, 8)
OF_CITY: dict[str, Any] = {"indicator_id": "CON-03", "scope_id": "region-balkans", "period_id": "2018"}
RATIO: dict[str, Any] = {"value": None, "numerator": 3, "denominator": 4}
LABELS: dict[str, Any] = {"numerator_label": "t", "denominator_label": "t"}
SHARE: dict[str, Any] = LABELS | {"unit_kind": "percent", "over_places": "ratio_of_sums"}
STOCK: dict[str, Any] = {"basis": "stock", "over_time": "latest"}
NOT_APPROVED: dict[str, Any] = {"status": "draft", "approved_by": None, "approved_on": None, "visibility": "internal"}

NEEDS = {"observation_parts": ("observations",), "evidence_links": ("evidence",)}
"""Tables whose row points to a right row of another one."""

RIGHT: dict[str, dict[str, Any]] = {
    "indicators": FACT
    | {"id": "TST-01", "sort": 99, "name": "Test", "definition": "t", "level": "output", "goal_id": "build"}
    | {"unit": "t", "unit_kind": "number", "direction": "ascending", "frequency": "year", "dac_criterion": "impact"}
    | {"basis": "flow", "over_time": "sum", "over_places": "sum", "sensitivity": "public", "min_cell": 1}
    | {"zero_by_definition": True, "method": "t", "is_counted": False, "data_needed": "t", "information_use": "t"},
    "dimensions": {"id": "test", "name": "Test", "must_sum": True},
    "periods": {"id": "2019-Q1", "kind": "quarter", "starts_on": date(2019, 1, 1), "ends_on": date(2019, 3, 31)},
    "scopes": {"id": "city-dakar", "kind": "city", "city_id": "dakar"},
    "baselines": FACT
    | {"id": "test", "indicator_id": "CON-03", "scope_id": "network", "value": 0, "date_precision": "unknown"},
    "targets": FACT | OF_CITY | {"id": "test", "kind": "period", "version": 1, "value": 4},
    "observations": FACT
    | OF_CITY
    | {"id": "test", "revision": 1, "value": 0, "status": "approved", "evidence_grade": "A"}
    | {"recorded_on": DAY, "recorded_by": "city-focal-point", "approved_on": NEXT_DAY, "approved_by": "coordinator"},
    "observation_parts": FACT
    | {"id": "test", "observation_id": "test", "dimension_id": "kind", "category": "workshop", "value": 0},
    "evidence": FACT | {"id": "test", "title": "Test", "kind": "minutes", "address": "https://example.org/minutes"},
    "evidence_links": FACT | {"id": "test", "evidence_id": "test", "next_step_id": "skopje-n1"},
    "reporting_obligations": FACT | OF_CITY | {"id": "test", "due_on": DAY},
}

WRONG: list[tuple[Any, ...]] = [
    ("an indicator without a source", "indicators", {"source_id": None}),
    ("a direction that nobody defined", "indicators", {"direction": "up"}),
    ("an evaluation criterion that nobody defined", "indicators", {"dac_criterion": "beauty"}),
    ("an indicator of an unknown goal", "indicators", {"goal_id": "conquer"}),
    ("half a ratio", "indicators", SHARE | {"over_time": "ratio_of_sums", "denominator_label": None}),
    ("a percentage that is no ratio", "indicators", {"unit_kind": "percent"}),
    ("a ratio that is a sum over places", "indicators", LABELS | {"over_time": "ratio_of_sums"}),
    ("a ratio of sums of no ratio", "indicators", {"over_places": "ratio_of_sums"}),
    ("a ratio that is summed over time", "indicators", SHARE),
    ("a ratio of sums over time of no ratio", "indicators", {"over_time": "ratio_of_sums"}),
    ("a flow that takes the latest", "indicators", {"over_time": "latest"}),
    ("a stock that is summed over time", "indicators", {"basis": "stock", "zero_by_definition": False}),
    ("a stock that begins at zero", "indicators", STOCK),
    ("a value to maintain without a tolerance", "indicators", {"direction": "maintain"}),
    ("a tolerance below zero", "indicators", {"direction": "maintain", "tolerance": -1}),
    ("a smallest cell of nobody", "indicators", {"min_cell": 0}),
    ("nothing counted and nothing said to be missing", "indicators", {"data_needed": None}),
    ("a period that ends before it starts", "periods", {"ends_on": date(2018, 12, 31)}),
    ("a second period of the same days", "periods", {}, {"id": "test"}),
    ("a kind of period that nobody defined", "periods", {"kind": "week"}),
    ("a scope of nothing", "scopes", {"city_id": None}),
    ("a scope of two things", "scopes", {"region_id": "balkans"}),
    ("a network that is one city", "scopes", {"kind": "network"}),
    ("a second network", "scopes", {"kind": "network", "city_id": None}),
    ("a second scope of one city", "scopes", {}, {"id": "test"}),
    ("a scope of an unknown city", "scopes", {"city_id": "atlantis"}),
    ("a second baseline of one scope", "baselines", {}, {"id": "test-2"}),
    ("a baseline of nothing", "baselines", {"value": None}),
    ("a baseline of an unknown scope", "baselines", {"scope_id": "moon"}),
    ("a currency of two letters in a baseline", "baselines", {"currency": "US"}),
    ("a second target of one version", "targets", {}, {"id": "test-2"}),
    ("a changed target without a reason", "targets", {"version": 2}),
    ("a target's version before the first", "targets", {"version": 0, "reason": "t"}),
    ("a target of nothing", "targets", {"value": None}),
    ("a currency of two letters in a target", "targets", {"currency": "US"}),
    ("an observation without a source", "observations", {"source_id": None}),
    ("an observation of an unknown indicator", "observations", {"indicator_id": "TST-99"}),
    ("an observation without a value", "observations", {"value": None}),
    ("a value and a ratio", "observations", RATIO | {"value": 1}),
    ("a denominator without a numerator", "observations", RATIO | {"numerator": None}),
    ("a denominator of zero", "observations", RATIO | {"denominator": 0}),
    ("a numerator below zero", "observations", RATIO | {"numerator": -1}),
    ("a currency of two letters", "observations", {"currency": "US"}),
    ("a status of an observation that nobody defined", "observations", {"status": "final"}),
    ("an evidence grade that nobody defined", "observations", {"evidence_grade": "F"}),
    ("a second approved value", "observations", {}, {"id": "test-2", "revision": 2}),
    ("a second observation of one revision", "observations", {}, {"id": "test-2"} | NOT_APPROVED),
    ("a revision before the first", "observations", {"revision": 0}),
    ("an approval by the one who recorded", "observations", {"approved_by": "city-focal-point"}),
    ("an approval without a day", "observations", {"approved_on": None}),
    ("an approval before the value came in", "observations", {"approved_on": date(2019, 1, 6)}),
    ("a value approved by nobody", "observations", {"approved_by": None, "approved_on": None, "evidence_grade": "B"}),
    ("a draft that somebody approved", "observations", {"status": "draft"}),
    ("a returned value without a reason", "observations", NOT_APPROVED | {"status": "returned", "evidence_grade": "C"}),
    ("a draft of evidence grade A", "observations", NOT_APPROVED),
    ("a draft that is public", "observations", NOT_APPROVED | {"visibility": "public", "evidence_grade": "C"}),
    ("a recorder with first name and surname", "observations", {"recorded_by": "Some Body"}),
    ("an approver with a capital", "observations", {"approved_by": "Somebody"}),
    ("a part without a value", "observation_parts", {"value": None}),
    ("a part of an unknown observation", "observation_parts", {"observation_id": "nothing"}),
    ("a part in an unknown dimension", "observation_parts", {"dimension_id": "religion"}),
    ("one category twice", "observation_parts", {}, {"id": "test-2"}),
    ("evidence that lies nowhere", "evidence", {"address": None}),
    ("a fingerprint of three signs", "evidence", {"sha256": "abc"}),
    ("evidence for nothing", "evidence_links", {"next_step_id": None}),
    ("evidence for two things in one row", "evidence_links", {"activity_id": "a-three-exchanges"}),
    ("one document twice for one thing", "evidence_links", {}, {"id": "test-2"}),
    ("a second obligation for one value", "reporting_obligations", {}, {"id": "test-2"}),
    ("an obligation without a due day", "reporting_obligations", {"due_on": None}),
]
