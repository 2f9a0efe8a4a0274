"""The definition sheet of an indicator: all that the catalogue says, in plain words."""

from typing import Any

from dash import dcc

from dashboard.components import shell
from dashboard.components.provenance import marks
from dashboard.components.values import number_text, percent_text
from dashboard.language import _
from dashboard.monitoring_terms import Basis, Direction, OverPlaces, OverTime, Sensitivity


def sheet_facts(sheet: Any) -> Any:
    """Every field of the catalogue that a reader may need."""
    smallest = _("Fewer than {n} are hidden", n=sheet.min_cell) if sheet.min_cell > 1 else _("all numbers are shown")
    apart = (sheet.disaggregate_by or "").replace("-", " ").replace(";", ", ") or _("not taken apart")
    numerator, denominator = sheet.numerator_label, sheet.denominator_label
    pairs = [
        (_("Code"), sheet.id),
        (_("Goal"), sheet.goal or _("all goals")),
        (_("Level"), sheet.level.capitalize()),
        (_("Unit"), sheet.unit),
        (_("Better"), _direction(sheet)),
        (_("Flow or stock"), basis(sheet)),
        (_("Over time"), over_time(sheet)),
        (_("Over places"), over_places(sheet)),
        *([(_("Numerator"), numerator), (_("Denominator"), denominator)] if numerator else []),
        (_("Reported each"), sheet.frequency.replace("_", " ")),
        (_("Taken apart by"), apart),
        (_("Small numbers"), smallest),
        (_("Who may see it"), _sensitivity(sheet)),
        (_("Evaluation criterion"), sheet.dac_criterion.capitalize()),
        (_("What it is used for"), sheet.information_use),
        (_("Definition from"), [marks(sheet.sources), " ", dcc.Link(_("Method"), href="/method")]),
    ]
    return shell.facts(pairs)


def _direction(sheet: Any) -> str:
    words = {
        Direction.ASCENDING: _("more is better"),
        Direction.DESCENDING: _("less is better"),
        Direction.MAINTAIN: _("to be kept at the target"),
    }
    said = words[Direction(sheet.direction)]
    if sheet.tolerance is None:
        return said
    is_share = sheet.unit_kind == "percent"
    room = percent_text(sheet.tolerance, 0) if is_share else number_text(sheet.tolerance)
    return _("{said}, give or take {room}", said=said, room=room)


def basis(sheet: Any) -> str:
    is_flow = sheet.basis == Basis.FLOW
    return _("flow: happens in a period") if is_flow else _("stock: is there at the end of a period")


def over_time(sheet: Any) -> str:
    words = {
        OverTime.SUM: _("periods are added"),
        OverTime.LATEST: _("the latest value, carried for 400 days at most"),
        OverTime.RATIO: _("sum of numerators by sum of denominators"),
        OverTime.RECOMPUTE: _("counted anew for any stretch of time"),
    }
    return words[OverTime(sheet.over_time)]


def over_places(sheet: Any) -> str:
    words = {
        OverPlaces.SUM: _("cities are added"),
        OverPlaces.RATIO: _("sum of numerators by sum of denominators"),
        OverPlaces.MEAN: _("plain mean of the cities that report"),
        OverPlaces.NONE: _("never added: counted anew from the rows"),
    }
    return words[OverPlaces(sheet.over_places)]


def _sensitivity(sheet: Any) -> str:
    words = {
        Sensitivity.PUBLIC: _("everybody"),
        Sensitivity.INTERNAL: _("those who work with it; the definition is public"),
        Sensitivity.RESTRICTED: _("everybody, but only as a total of the network"),
    }
    return words[Sensitivity(sheet.sensitivity)]
