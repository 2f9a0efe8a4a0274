"""Indicators of reach: the five priority regions and the partners in them."""

from dashboard.filters import Filters
from dashboard.language import _
from dashboard.metrics import coverage as measured
from dashboard.metrics.measure import Indicator, all_sources
from dashboard.metrics.scopes import asked_for
from dashboard.queries import network, regions
from dashboard.store import current_store, rows
from dashboard.vocabulary import Audience, RegionKind


def ground(filters: Filters, audience: Audience) -> measured.Ground:
    """Of the whole network; only `sources` of the filters counts. Seats are those of the first complete list."""
    kept = Filters(sources=filters.sources)
    first = next((row.id for row in rows(network.compositions(kept, audience)) if row.is_complete), None)
    return measured.Ground(
        found=measured.coverage(rows(regions.recorded(kept, audience)), rows(regions.lands())),
        priority=rows(regions.regions(RegionKind.PRIORITY)),
        partners=rows(network.partner_regions(kept, audience)),
        organisations=rows(network.organisations(kept, audience)),
        seats=[seat for seat in rows(network.seats(kept, audience)) if seat.composition_id == first],
        asked=asked_for(kept),
    )


def regions_with_a_member(held: measured.Ground) -> Indicator:
    return Indicator(
        code="REG-01",
        name=_("Priority regions with a member"),
        measure=measured.regions_with(held.found, held.priority, "member"),
        rows="/regions#priority",
        method=_(
            "A region counts when a source states or reports the membership of a city in it. Whether members were"
            " active in the last twelve months, which the definition also asks for, no source says."
        ),
        as_of=current_store().as_of(),
        sources=all_sources(held.priority),
        asked=held.asked,
    )


def seats_of_priority_regions(held: measured.Ground) -> Indicator:
    return Indicator(
        code="REP-04",
        name=_("Committee seats of priority regions"),
        measure=measured.seats_in(held.found, held.priority),
        rows="/governance#committee",
        method=_("Seats of the first complete list of the steering committee whose city lies in a priority region."),
        as_of=current_store().as_of(),
        sources=all_sources(held.seats),
        asked=held.asked,
    )


def regions_on_the_committee(held: measured.Ground) -> Indicator:
    return Indicator(
        code="regions-on-committee",
        name=_("Priority regions on the committee"),
        measure=measured.regions_with(held.found, held.priority, "seat"),
        rows="/governance#committee",
        method=_("Priority regions with at least one seat on the first complete list of the steering committee."),
        as_of=current_store().as_of(),
        sources=all_sources(held.seats),
        asked=held.asked,
    )


def regions_named(held: measured.Ground) -> Indicator:
    return Indicator(
        code="regions-named",
        name=_("Priority regions with a city in an activity"),
        measure=measured.regions_with(held.found, held.priority, "named"),
        rows="/regions#priority",
        method=_(
            "A region counts when a city in it sits on the committee or is named in an exchange, an event or a"
            " programme."
        ),
        as_of=current_store().as_of(),
        sources=all_sources(held.priority),
        asked=held.asked,
    )


def regions_with_a_partner(held: measured.Ground) -> Indicator:
    return Indicator(
        code="regions-with-partner",
        name=_("Priority regions with evidenced partner activity"),
        measure=measured.regions_with_partners(held.priority, held.partners),
        rows="/regions#activity",
        method=_("A region counts when a source reports work of one named organisation in it."),
        as_of=current_store().as_of(),
        sources=all_sources(held.partners),
        asked=held.asked,
    )


def partners_with_a_region(held: measured.Ground, audience: Audience) -> Indicator:
    seeds = Filters(sources="seeds")
    alone = measured.partners_with_a_region(
        rows(network.organisations(seeds, audience)), rows(network.partner_regions(seeds, audience))
    )
    return Indicator(
        code="REG-02",
        name=_("Network partners with a region of their own"),
        measure=measured.partners_with_a_region(held.organisations, held.partners),
        rows="/regions#organisations",
        method=_(
            "Partners named in the leaflet for which a source reports work of their own in a region. The leaflet names"
            " five partners and five regions in one sentence and ties none to any."
        ),
        as_of=current_store().as_of(),
        sources=all_sources(held.partners),
        asked=held.asked,
        context=_("{part} of {whole} from the founding documents alone", part=alone.value, whole=alone.denominator),
    )


def of_coverage(held: measured.Ground, audience: Audience) -> list[Indicator]:
    """All six."""
    counted = (
        regions_with_a_member,
        seats_of_priority_regions,
        regions_on_the_committee,
        regions_named,
        regions_with_a_partner,
    )
    return [*(count(held) for count in counted), partners_with_a_region(held, audience)]
