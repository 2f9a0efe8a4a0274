"""Indicators of the catalogue that nobody publishes: their explanation says what would be needed, and shows no zero."""

from dashboard.language import _
from dashboard.metrics.counted import Counted
from dashboard.metrics.measure import Indicator, Measure, State
from dashboard.metrics.scopes import NETWORK, Asked
from dashboard.queries import monitoring
from dashboard.store import current_store, rows
from dashboard.vocabulary import Audience


def missing(code: str, asked: Asked, audience: Audience) -> Counted | None:
    """None where the catalogue has no such code, and where values were reported: these are no rows of the facts."""
    sheet = next(iter(rows(monitoring.catalogue(code))), None)
    if sheet is None or asked.scope != NETWORK or rows(monitoring.totalled(audience, code)):
        return None
    indicator = Indicator(
        code=sheet.id,
        name=sheet.name,
        measure=Measure(None, sheet.unit, state=State.NO_DATA),
        rows=f"/indicator/{sheet.id}",
        method=sheet.definition,
        as_of=current_store().as_of(),
        sources=sheet.sources,
        asked=asked,
        context=_("Not published by any source that was read. Needed: {what}", what=sheet.data_needed or "–"),
    )
    return Counted(indicator, sheet.numerator_label or sheet.name, (), sheet.denominator_label or "")
