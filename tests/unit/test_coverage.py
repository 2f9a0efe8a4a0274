"""Regions covered, committee lists compared, and one city's journey, in figures."""

import csv
from collections import namedtuple
from datetime import date
from pathlib import Path
from types import SimpleNamespace

from dashboard.metrics import coverage as measured
from dashboard.metrics import journeys
from dashboard.vocabulary import CoverageBasis, ParticipationRole

FACTS = Path(__file__).parents[2] / "data" / "facts"
Thing = namedtuple("Thing", "aspect id country_id")
Land = namedtuple("Land", "region_id country_id")
Region = namedtuple("Region", "id")
Partner = namedtuple("Partner", "organisation_id region_id basis")
Seat = namedtuple("Seat", "composition_id city_id country_id subregion")
LANDS = [Land("balkans", "ALB"), Land("balkans", "MKD"), Land("west-africa", "SEN"), Land("r-mena", "TUN")]
PRIORITY = [Region("balkans"), Region("west-africa"), Region("central-asia")]


def facts(name):
    with (FACTS / f"{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def leaflet_seats():
    countries = {row["id"]: row["country_id"] for row in facts("cities")}
    regions = {row["id"]: row["name"] for row in facts("regions")}
    subregions = {row["id"]: regions[row["subregion_id"]] for row in facts("countries")}
    homes = [countries[row["city_id"]] for row in facts("body_members") if row["composition_id"] == "leaflet-25"]
    return [Seat("leaflet-25", str(place), home, subregions[home]) for place, home in enumerate(homes)]


def priority_lands():
    return [Land(row["region_id"], row["country_id"]) for row in facts("region_countries")]


def partner(organisation, region, basis=CoverageBasis.EVIDENCED):
    return Partner(organisation, region, basis)


def moment(title, starts_on=None, month_day=None):
    precision = "day" if starts_on else "day_of_year" if month_day else "unknown"
    ends = {"ends_on": None, "ends_precision": None}
    return SimpleNamespace(title=title, starts_on=starts_on, date_precision=precision, month_day=month_day, **ends)


def test_an_exchange_counts_once_for_a_region_even_with_three_of_its_cities():
    things = [Thing("exchange", "skopje", home) for home in ("MKD", "MKD", "ALB")]
    assert measured.coverage(things, LANDS).count("balkans", "exchange") == 1


def test_an_exchange_between_two_regions_counts_in_each_and_once_in_all():
    found = measured.coverage([Thing("exchange", "x", "SEN"), Thing("exchange", "x", "TUN")], LANDS)
    assert [found.count(region, "exchange") for region in ("west-africa", "r-mena")] == [1, 1]
    assert found.of("exchange") == 1


def test_a_place_outside_every_region_still_counts_in_the_whole():
    found = measured.coverage([Thing("member", "atlantis", "ZZZ")], LANDS)
    assert (found.of("member"), found.count("balkans", "member")) == (1, 0)


def test_regions_without_anything_stay_in_the_denominator():
    measure = measured.regions_with(measured.coverage([Thing("member", "dakar", "SEN")], LANDS), PRIORITY, "member")
    assert (measure.value, measure.denominator, measure.unit) == (1, 3, "region")


def test_five_of_the_25_seats_of_the_leaflet_lie_in_priority_regions():
    found = measured.coverage(measured.seats_placed(leaflet_seats()), priority_lands())
    regions = [Region(row["id"]) for row in facts("regions") if row["kind"] == "priority"]
    measure = measured.seats_in(found, regions)
    assert (measure.value, measure.denominator, measure.share) == (5, 25, 0.2)
    assert measured.regions_with(found, regions, "seat").value == 2


def test_the_25_of_the_leaflet_come_from_20_countries_and_11_sub_regions():
    seats = leaflet_seats()
    by_region = measured.seats_by(seats, "subregion")
    assert (len(seats), measured.countries(seats).value, len(by_region)) == (25, 20, 11)
    assert by_region[:3] == [("Northern America", 5), ("Northern Europe", 5), ("Western Africa", 4)]


def test_a_sentence_about_all_partners_ties_none_to_a_region():
    partners = [partner("osce", "balkans", CoverageBasis.COLLECTIVE), partner("icma", "balkans")]
    named = [SimpleNamespace(id="osce", is_network_partner=True), SimpleNamespace(id="icma", is_network_partner=False)]
    measure = measured.partners_with_a_region(named, partners)
    assert (measure.value, measure.denominator) == (0, 1)


def test_only_evidence_makes_a_region_one_with_partner_activity():
    partners = [partner("osce", "balkans", CoverageBasis.COLLECTIVE), partner("eu", "west-africa")]
    assert measured.regions_with_partners(PRIORITY, partners).value == 1


def test_a_partner_with_two_rows_in_a_region_is_one_partner():
    partners = [partner("eu", "balkans"), partner("eu", "balkans")]
    assert measured.partners_in("balkans", partners, CoverageBasis.EVIDENCED) == 1


def test_a_cell_of_the_matrix_can_hold_both_bases_with_evidence_first():
    partners = [partner("gc", "balkans", CoverageBasis.COLLECTIVE), partner("gc", "balkans")]
    expected = (CoverageBasis.EVIDENCED, CoverageBasis.COLLECTIVE)
    assert measured.bases(partners) == {("gc", "balkans"): expected}


def test_two_lists_are_compared_by_city_and_not_by_row():
    seats = [Seat("old", "oslo", "NOR", "x"), Seat("new", "oslo", "NOR", "x"), Seat("new", "rabat", "MAR", "y")]
    added, missing = measured.compared(seats, "new", "old")
    assert ([seat.city_id for seat in added], missing) == (["rabat"], [])


def test_local_councils_are_told_apart_from_networks_and_teams():
    kinds = ("local_prevention_network", "community_action_team", "local_council")
    measure = measured.structures_recorded([SimpleNamespace(kind=kind) for kind in kinds])
    assert (measure.value, measure.left_out[0].count) == (2, 1)


def test_reported_members_count_as_members_and_places_do_not():
    places = [SimpleNamespace(status=status) for status in ("member", "reported_member", "location", None)]
    assert measured.places_by_status(places)["members"] == 2


def test_a_place_counts_in_each_region_that_holds_its_country():
    counts = measured.places_by_region([SimpleNamespace(country_id="MKD")], [*LANDS, Land("r-western-balkans", "MKD")])
    assert (counts["balkans"], counts["r-western-balkans"], counts["west-africa"]) == (1, 1, 0)


def test_being_only_the_place_of_an_exchange_is_not_taking_part():
    parts = [SimpleNamespace(id="a", role="host"), SimpleNamespace(id="b", role="location")]
    measure = journeys.taken_part(parts)
    assert (measure.value, measure.left_out[0].count) == (1, 1)


def test_co_hosts_are_hosts():
    parts = [SimpleNamespace(id="a", role="host"), SimpleNamespace(id="b", role="co_host")]
    assert journeys.by_role(parts) == [(ParticipationRole.HOST, 2)]


def test_what_has_no_year_is_undated_and_never_guessed():
    rows = [
        moment("later", date(2019, 11, 25)),
        moment("roundtable", month_day="01-27"),
        moment("sooner", date(2016, 1, 1)),
    ]
    assert [line.row.title for line in journeys.moments(rows)] == ["sooner", "later"]
    assert [line.when for line in journeys.undated(rows)] == ["27 January, year not stated"]


def test_next_steps_that_nobody_reported_on_are_told():
    measure = journeys.owned([SimpleNamespace(status="unknown"), SimpleNamespace(status="done")])
    assert (measure.value, measure.left_out[0].count) == (2, 1)


def test_only_what_is_not_known_is_a_gap():
    assert journeys.gaps([("population", True), ("joining date", False)]) == ["joining date"]
