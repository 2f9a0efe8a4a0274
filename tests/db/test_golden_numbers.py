"""The numbers that the founding documents alone support, from the store on both engines, counted as the pages count."""

from collections import Counter
from datetime import date

import pytest

from dashboard import formats
from dashboard.filters import Filters
from dashboard.metrics import coverage as covered
from dashboard.metrics import exchanges as counting
from dashboard.metrics.membership import latest_reported, members_named
from dashboard.queries import cities, exchanges, figures, network, regions
from dashboard.store import Store
from dashboard.vocabulary import Audience, CoverageBasis, RegionKind, StepStatus

SEEDS, ALL = Filters(sources="seeds"), Filters()
FIRST, LAST = date(2017, 1, 1), date(2018, 12, 31)
PRIORITY = {"west-africa", "eastern-africa", "balkans", "central-asia", "southeast-asia"}
SUBREGIONS = {
    "Northern Europe": 5,
    "Northern America": 5,
    "Western Africa": 4,
    "Western Asia": 2,
    "South America": 2,
    "Western Europe": 2,
    "Eastern Africa": 1,
    "Southern Asia": 1,
    "Southern Europe": 1,
    "Northern Africa": 1,
    "Australia and New Zealand": 1,
}


@pytest.fixture
def ask(shipped):
    """Rows of a query, seen by the public, of the founding documents alone unless told otherwise."""
    store = Store(shipped)
    return lambda query, filters=SEEDS: store.rows(query(filters, Audience.PUBLIC))


@pytest.fixture
def seats(ask):
    return ask(network.seats)


@pytest.fixture
def priority(shipped):
    return Store(shipped).rows(regions.regions(RegionKind.PRIORITY))


@pytest.fixture
def seeded_coverage(ask, shipped):
    return covered.coverage(ask(regions.recorded), Store(shipped).rows(regions.lands()))


def test_committee_has_25_entities_of_20_countries(seats):
    assert (len(seats), len({seat.country_id for seat in seats})) == (25, 20)


def test_committee_has_4_of_the_united_states_2_of_denmark_2_of_nigeria_and_1_of_each_other(seats):
    several = {name: n for name, n in covered.seats_by(seats, "country") if n > 1}
    assert several == {"United States": 4, "Denmark": 2, "Nigeria": 2}


def test_committee_by_un_sub_region(seats):
    assert dict(covered.seats_by(seats, "subregion")) == SUBREGIONS
    assert sum(SUBREGIONS.values()) == 25


def test_committee_seats_in_priority_regions_are_5_of_25(seeded_coverage, priority):
    measure = covered.seats_in(seeded_coverage, priority)
    assert (measure.value, measure.denominator) == (5, 25)
    assert formats.share(5, 25) == "20.0 %"


def test_the_5_seats_are_dakar_kaduna_kano_kiffa_and_mombasa(seeded_coverage):
    held = seeded_coverage.things
    assert set().union(
        *(cities for (region, aspect), cities in held.items() if aspect == "seat" and region in PRIORITY)
    ) == {
        "dakar",
        "kaduna",
        "kano",
        "kiffa",
        "mombasa",
    }


def test_priority_regions_are_five_and_always_there(priority):
    assert {region.id for region in priority} == PRIORITY


def test_priority_regions_with_a_committee_entity_are_2_of_5(seeded_coverage, priority):
    measure = covered.regions_with(seeded_coverage, priority, "seat")
    assert (measure.value, measure.denominator) == (2, 5)
    assert {region.id for region in priority if seeded_coverage.count(region.id, "seat")} == {
        "west-africa",
        "eastern-africa",
    }


def test_priority_regions_with_a_city_named_in_an_activity_are_3_of_5(seeded_coverage, priority):
    measure = covered.regions_with(seeded_coverage, priority, "named")
    assert (measure.value, measure.denominator) == (3, 5)
    assert seeded_coverage.count("balkans", "named") > 0


def test_members_named_are_28(ask):
    assert members_named(ask(cities.cities)).value == 28


def test_members_named_are_the_committee_and_three_more(ask, seats):
    members = {row.id for row in ask(cities.cities) if row.status in ("member", "reported_member")}
    assert members - {seat.city_id for seat in seats} == {"peshawar", "birmingham", "kristiansand"}


def test_members_claimed_are_at_least_50_so_at_most_56_percent_are_named(ask, shipped):
    reported = Store(shipped).rows(figures.figures("network", "scn", "membership", SEEDS, Audience.PUBLIC))
    claim = latest_reported(reported)
    assert (int(claim.value), claim.qualifier) == (50, "at_least")
    assert formats.share(members_named(ask(cities.cities)).value or 0, 50) == "56.0 %"


def test_exchanges_named_are_4(ask):
    assert counting.exchanges_held(ask(exchanges.exchanges)).value == 4


def test_exchanges_dated_to_the_day_are_2_of_4_and_with_their_year_1(ask):
    measure = counting.dated_to_the_day(ask(exchanges.exchanges))
    assert (measure.value, measure.denominator) == (2, 4)
    assert [item.count for item in measure.left_out] == [1]


def test_target_of_3_exchanges_in_2017_and_2018_is_met_by_1_to_3(ask):
    measure = counting.exchanges_in_window(ask(exchanges.exchanges), FIRST, LAST, 3)
    assert (measure.value, measure.low, measure.high, measure.denominator) == (None, 1, 3, 3)
    assert (formats.share(1, 3, 0), formats.share(3, 3, 0)) == ("33 %", "100 %")


def test_target_of_3_exchanges_is_met_by_3_with_the_wider_sources(ask):
    measure = counting.exchanges_in_window(ask(exchanges.exchanges, ALL), FIRST, LAST, 3)
    assert (measure.value, measure.denominator) == (3, 3)


def test_the_third_exchange_is_dated_by_a_wider_source(ask):
    dated = {row.id: row for row in ask(exchanges.exchanges, ALL)}["x-peshawar-birmingham-2018"]
    assert (dated.starts_on, dated.ends_on) == (date(2018, 10, 30), date(2018, 11, 1))


def test_next_steps_are_5_of_dakar_montreal_and_4_of_skopje(ask):
    steps = Counter(step.exchange_id for step in ask(exchanges.next_steps))
    assert steps == {"x-dakar-montreal-2017": 5, "x-skopje-2019": 4}


def test_status_is_known_of_0_of_9_next_steps(ask):
    assert counting.next_steps_by_status(ask(exchanges.next_steps)) == [(StepStatus.UNKNOWN, 9)]


def test_partners_with_a_region_of_their_own_are_0_of_5(ask):
    measure = covered.partners_with_a_region(ask(network.organisations), ask(network.partner_regions))
    assert (measure.value, measure.denominator) == (0, 5)


def test_partner_and_region_are_only_stated_collectively(ask, priority):
    links = ask(network.partner_regions)
    assert {row.basis for row in links} == {CoverageBasis.COLLECTIVE}
    assert (len(links), covered.regions_with_partners(priority, links).value) == (25, 0)


def test_the_wider_sources_never_lower_a_count(ask):
    for query in (cities.cities, exchanges.exchanges, exchanges.next_steps, network.seats, network.organisations):
        assert len(ask(query, ALL)) >= len(ask(query, SEEDS)) > 0
