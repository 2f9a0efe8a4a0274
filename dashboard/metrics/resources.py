"""Resources of the hub, counted by what they are and whether they can be had."""

from collections.abc import Sequence
from typing import Any

from dashboard.language import _
from dashboard.metrics.measure import LeftOut, Measure, counted
from dashboard.vocabulary import Availability, ResourceKind


def modules_found(resources: Sequence[Any]) -> Measure:
    """Training modules that exist in a source; those only announced are left out."""
    modules = [row for row in resources if row.kind == ResourceKind.TRAINING_MODULE]
    announced = sum(row.availability == Availability.ANNOUNCED for row in modules)
    return counted(len(modules) - announced, _("modules"), left_out=(LeftOut(announced, _("only announced")),))
