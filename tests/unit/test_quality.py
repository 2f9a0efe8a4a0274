"""Who reported and when, what evidence there is, and which checks fail."""

from datetime import date
from decimal import Decimal
from types import SimpleNamespace

from dashboard.metrics.progress import Aim, Milestone
from dashboard.metrics.quality import (
    Check,
    Due,
    conflicts_of_direction,
    evidence_share,
    gaps,
    outliers,
    parts_that_differ,
    reporting,
    together,
)
from dashboard.monitoring_terms import Direction

DUE = date(2025, 4, 30)
AS_OF = date(2025, 6, 30)


def row(value, scope="a", period="p"):
    return SimpleNamespace(
        indicator="X-01", scope=scope, scope_id=scope, period=period, value=value, parts_sum=Decimal(9)
    )


def value(found):
    return found.value


def test_reports_are_counted_by_who_owes_them_and_late_ones_are_not_in_time():
    dues = [Due("b", "X", DUE, DUE), Due("b", "Y", DUE, AS_OF), Due("a", "X", DUE)]
    found = reporting(dues, AS_OF)
    assert [(each.scope, each.n_due, each.n_reported, each.n_on_time) for each in found] == [
        ("a", 1, 0, 0),
        ("b", 2, 2, 1),
    ]
    assert found[0].missing == ("X",)


def test_a_report_that_is_not_due_yet_does_not_count():
    assert reporting([Due("a", "X", date(2025, 7, 1))], AS_OF) == []


def test_scopes_together_are_sums():
    whole = together(reporting([Due("a", "X", DUE), Due("b", "X", DUE, DUE)], AS_OF))
    assert (whole.n_due, whole.n_reported, whole.n_on_time) == (2, 1, 1)


def test_a_value_without_a_grade_has_no_evidence():
    found = evidence_share(["A", "B", "C", None])
    assert [found.numerator, found.denominator, found.value] == [Decimal(2), Decimal(4), Decimal("0.5")]


def test_without_values_there_is_no_share_of_evidence():
    assert evidence_share([]).value is None


def test_gaps_name_the_fields_that_are_missing():
    found = gaps([SimpleNamespace(name="Dakar", since=None), SimpleNamespace(name="Oslo", since=0)], ("name", "since"))
    assert [gap.missing for gap in found] == [("since",), ()]


def test_parts_that_do_not_give_the_whole_are_found():
    found = parts_that_differ([row(Decimal(9)), row(Decimal(10)), row(None)])
    assert [finding.stated for finding in found] == [Decimal(10)]
    assert [finding.found for finding in found] == [Decimal(9)]


def test_a_target_on_the_wrong_side_of_its_baseline_is_found():
    wrong = Aim(Direction.ASCENDING, Decimal(10), (Milestone(Decimal(5), DUE),))
    right = Aim(Direction.DESCENDING, Decimal(10), (Milestone(Decimal(5), DUE),))
    found = conflicts_of_direction([("X", "a", wrong), ("Y", "a", right)])
    assert [(finding.indicator, finding.check) for finding in found] == [("X", Check.DIRECTION)]


def test_a_value_far_from_the_others_of_its_place_is_found():
    values = [row(Decimal(number)) for number in (10, 11, 12, 11, 10, 90)]
    assert [finding.stated for finding in outliers(values, value)] == [90]


def test_few_values_have_no_outlier():
    assert outliers([row(Decimal(number)) for number in (1, 1, 1, 90)], value) == []


def test_values_of_different_places_are_not_compared():
    values = [row(Decimal(10)) for _each in range(5)] + [row(Decimal(90), scope="b") for _each in range(5)]
    assert outliers(values, value) == []
