"""Resources of the hub, counted by what they are and whether they can be had."""

from collections.abc import Sequence
from typing import Any

from dashboard.language import _
from dashboard.metrics.measure import LeftOut, Measure, counted
from dashboard.metrics.split import Split, because
from dashboard.vocabulary import Availability, ResourceKind


def modules_found(resources: Sequence[Any]) -> Measure:
    """Training modules that exist in a source; those only announced are left out."""
    modules = [row for row in resources if row.kind == ResourceKind.TRAINING_MODULE]
    announced = sum(row.availability == Availability.ANNOUNCED for row in modules)
    return counted(len(modules) - announced, _("modules"), left_out=(LeftOut(announced, _("only announced")),))


def in_the_hub(resources: Sequence[Any]) -> Split:
    """Resources that exist in a source; those only announced are left out."""
    announced = [row for row in resources if row.availability == Availability.ANNOUNCED]
    held = [row for row in resources if row.availability != Availability.ANNOUNCED]
    return Split(held, left_out=because(_("only announced"), announced))
