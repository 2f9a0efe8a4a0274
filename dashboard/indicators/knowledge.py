"""Indicators of what is recorded beside exchanges and plans: events, the hub's resources, grants, open conflicts."""

from dataclasses import replace

from dashboard.filters import Filters
from dashboard.indicators import rows as shown
from dashboard.language import _, _n
from dashboard.metrics.counted import Counted, explained
from dashboard.metrics.measure import Indicator, Measure, State, all_sources
from dashboard.metrics.resources import in_the_hub
from dashboard.metrics.scopes import asked_for
from dashboard.metrics.split import Split
from dashboard.queries import events as happenings
from dashboard.queries import evidence, resources
from dashboard.store import current_store, rows
from dashboard.vocabulary import Audience, ConflictState


def events(filters: Filters, audience: Audience) -> Counted:
    """CON-03."""
    split = Split(rows(happenings.events(filters, audience)))
    indicator = Indicator(
        code="CON-03",
        name=_("Workshops, trainings and other events held"),
        measure=_named(split, _n("event", "events", len(split.counts))),
        as_of=current_store().as_of(),
        sources=_cited(split),
        asked=asked_for(filters),
        rows=f"/timeline{replace(filters, status='workshop', topic=None).query_string}",
        method=_(
            "Every event that a source names: launches, committee meetings, summits, workshops, trainings, study tours."
            " Exchanges between cities are counted apart. Events that no public page names are not in it."
        ),
    )
    return explained(indicator, split, shown.event, _("Events that a source names"))


def in_hub(filters: Filters, audience: Audience) -> Counted:
    """INF-01."""
    found = rows(resources.resources(filters, audience))
    split = in_the_hub(found)
    indicator = Indicator(
        code="INF-01",
        name=_("Resources and modules in the hub"),
        measure=_named(split, _n("resource", "resources", len(split.counts))),
        as_of=current_store().as_of(),
        sources=_cited(split),
        asked=asked_for(filters),
        rows=f"/hub{filters.query_string}",
        method=_(
            "Practices, initiatives, profiles, toolkits, reports and modules that a source offers or describes; what"
            " is only announced does not count."
        ),
    )
    return explained(indicator, split, shown.resource, _("Resources that a source offers or describes"))


def grants(filters: Filters, audience: Audience) -> Counted:
    """INN-01."""
    split = Split(rows(resources.grants(filters, audience)))
    indicator = Indicator(
        code="INN-01",
        name=_("Local Innovation Grants named"),
        measure=_named(split, _n("grant", "grants", len(split.counts))),
        as_of=current_store().as_of(),
        sources=_cited(split),
        asked=asked_for(filters),
        rows=f"/hub{Filters(sources=filters.sources).query_string}#grants",
        method=_("Awards that a source names, each once. How many were awarded in all, no source says."),
    )
    return explained(indicator, split, shown.grant, _("Awards that a source names"))


def open_conflicts(filters: Filters, audience: Audience) -> Counted:
    """DQ-03."""
    kept = Filters(sources=filters.sources)
    found = rows(evidence.conflicts(kept, audience))
    others = [(row, ConflictState(row.state).label.lower()) for row in found if row.state != ConflictState.OPEN]
    split = Split([row for row in found if row.state == ConflictState.OPEN], left_out=others)
    indicator = Indicator(
        code="DQ-03",
        name=_("Open conflicts between sources"),
        measure=split.measure(_n("conflict", "conflicts", len(split.counts))),
        as_of=current_store().as_of(),
        sources=_cited(split),
        asked=asked_for(kept),
        rows=f"/sources{replace(kept, view='conflicts', status='open').query_string}",
        method=_("Conflicts, silences and unclear passages in the sources that nobody could settle."),
    )
    return explained(indicator, split, shown.conflict, _("Conflicts in the register that are open"))


def _named(split: Split, unit: str) -> Measure:
    """Where no source names any there is nothing to count: no data, not none."""
    return (
        split.measure(unit)
        if split.counts
        else Measure(None, unit, state=State.NO_DATA, left_out=split.measure(unit).left_out)
    )


def _cited(split: Split) -> str:
    return all_sources([*split.counts, *(row for row, _reason in split.left_out)])
