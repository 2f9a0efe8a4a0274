"""How many indicators have which status: the first thing that a reader of the results framework asks."""

from collections.abc import Sequence

from dashboard.indicators.framework import Line, Standing
from dashboard.metrics.progress import ProgressState

ORDER = (
    ProgressState.ACHIEVED,
    ProgressState.ON_TRACK,
    ProgressState.SLIGHT_DELAY,
    ProgressState.OFF_TRACK,
    ProgressState.REGRESSED,
)
"""From the best to the worst; the states without a judgement follow as they come."""


def statuses(every: Sequence[Line]) -> dict[ProgressState, int]:
    """Indicators with a value by their status. One that uncertain dates leave open counts at its cautious end."""
    found = [state for line in every if line.standing is not Standing.MISSING and (state := status_of(line))]
    return {state: found.count(state) for state in (*ORDER, *ProgressState) if state in found}


def status_of(line: Line) -> ProgressState | None:
    """The status that the matrix shows; None where a count is held against no target."""
    if line.counted:
        return line.judged.state if line.judged else None
    return line.reported.assessment.state if line.reported else None
