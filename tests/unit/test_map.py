"""The map draws every place exactly once, tells dated from undated, and needs nothing from outside."""

import random
import re
from collections import Counter
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from xml.etree import ElementTree

import plotly.graph_objects as go
import pytest

from dashboard.figures import theme
from dashboard.figures.arcs import by_exchange, exchange_lines, route_lines
from dashboard.figures.circles import along, arrow
from dashboard.figures.drawn_map import SYMBOLS, drawn
from dashboard.figures.grouping import Mark, Picture, grouped
from dashboard.figures.names import named
from dashboard.figures.picture import picture
from dashboard.figures.projection import REGION_FRAMES, WORLD, box, frame_of, projected
from dashboard.figures.world import world
from dashboard.metrics.places import distinct, undated

STYLES = (Path(__file__).resolve().parents[2] / "assets" / "31_map.css").read_text(encoding="utf-8")
PLACES = {
    "skopje": (21.43141, 41.99646),
    "cair": (21.44111, 42.01528),
    "paris": (2.3488, 48.85341),
    "montreuil": (2.44322, 48.86415),
    "sarcelles": (2.37821, 48.99739),
    "melbourne": (144.96332, -37.814),
    "victoria-australia": (144.96332, -37.814),
    "prishtina": (21.16688, 42.67272),
    "dakar": (-17.44406, 14.6937),
    "montreal": (-73.58781, 45.50884),
    "mombasa": (39.66359, -4.05466),
    "kristiansand": (7.9956, 58.14671),
}


def mark(name, region="r-europe", **more):
    longitude, latitude = PLACES[name]
    return Mark(f"/city/{name}", name.title(), longitude, latitude, region, **more)


def row(exchange="x", city="dakar", role="host", precision="day", **more):
    longitude, latitude = PLACES.get(city, (None, None))
    fields = {
        "exchange_id": exchange,
        "title": exchange.title(),
        "date_precision": precision,
        "ends_precision": precision if precision == "day" else None,
        "starts_on": date(2017, 10, 16) if precision == "day" else None,
        "ends_on": date(2017, 10, 18) if precision == "day" else None,
        "month_day": None,
        "id": city,
        "name": city.title() if city else None,
        "country": "Somewhere",
        "region_id": "r-europe",
        "role": role,
        "longitude": longitude,
        "latitude": latitude,
    }
    return SimpleNamespace(**(fields | more), _fields=())


def pair(exchange="x", precision="day", **cities):
    hosting = {"host": "montreal", "guest": "dakar"} | cities
    return [
        row(exchange, hosting["host"], "host", precision),
        row(exchange, hosting["guest"], "visitor", precision),
    ]


def lines_of(*rows):
    return exchange_lines(by_exchange(rows))


# Marks that lie on each other


@pytest.mark.parametrize("frame", [WORLD, *REGION_FRAMES.values()])
def test_every_city_is_in_exactly_one_group(frame):
    groups = grouped(map(mark, PLACES), frame)
    drawn_marks = Counter(each.href for group in groups for each in group.marks)
    assert drawn_marks == Counter(f"/city/{name}" for name in PLACES)


@pytest.mark.parametrize("chance", range(20))
def test_the_order_of_the_rows_does_not_matter(chance):
    marks = [mark(name) for name in PLACES]
    shuffled = random.Random(chance).sample(marks, len(marks))
    assert grouped(shuffled) == grouped(marks)


@pytest.mark.parametrize(
    ("together", "frame"),
    [
        ({"Cair", "Skopje"}, REGION_FRAMES["r-western-balkans"]),
        ({"Paris", "Montreuil", "Sarcelles"}, REGION_FRAMES["r-europe"]),
        ({"Melbourne", "Victoria-Australia"}, REGION_FRAMES["r-southeast-asia-oceania"]),
    ],
)
def test_places_on_top_of_each_other_become_one_counted_bubble_that_names_them_all(together, frame):
    group = next(each for each in grouped(map(mark, PLACES), frame) if each.marks[0].name in together)
    assert {name for _address, name in group.links} == together
    assert group.label == str(len(together))


def test_groups_are_far_enough_apart_to_be_chosen_one_by_one():
    groups = grouped(map(mark, PLACES))
    nearest = min(abs(a.x - b.x) + abs(a.y - b.y) for a in groups for b in groups if a is not b)
    assert nearest > 3


def test_places_apart_keep_their_own_symbol():
    groups = grouped([mark("dakar"), mark("montreal")])
    assert [group.label for group in groups] == ["", ""]


def test_a_bubble_of_two_regions_belongs_to_neither():
    group = grouped([mark("skopje"), mark("cair", "r-western-balkans")])[0]
    assert group.region == ""


def test_no_marks_make_no_groups():
    assert grouped([]) == []


def test_names_stand_where_they_cover_no_other_name():
    sides = named(grouped([mark("skopje"), mark("prishtina")], REGION_FRAMES["balkans"]))
    assert [group.marks[0].name for group, _side in sides] == ["Prishtina", "Skopje"]


# Exchanges and routes


def test_an_exchange_points_from_the_guest_to_its_host():
    line = lines_of(*pair())[0]
    assert (line.start, line.end) == (PLACES["dakar"], PLACES["montreal"])
    assert line.arrows == (PLACES["montreal"],)


def test_a_dated_exchange_is_solid_and_an_undated_one_dashed():
    assert not lines_of(*pair(precision="day"))[0].is_dashed
    assert lines_of(*pair(precision="unknown"))[0].is_dashed


def test_a_date_that_is_known_in_part_is_not_dashed():
    assert not lines_of(*pair(precision="year"))[0].is_dashed
    assert not lines_of(
        *[SimpleNamespace(**(vars(each) | {"month_day": "11-25"})) for each in pair(precision="day_of_year")]
    )[0].is_dashed


def test_a_return_visit_makes_one_broader_line_with_two_heads():
    there, back = pair("a", host="kristiansand", guest="mombasa"), pair("b", host="mombasa", guest="kristiansand")
    line = lines_of(*there, *back)[0]
    assert (len(lines_of(*there, *back)), line.width, len(line.arrows)) == (1, 3.0, 2)


def test_equals_are_joined_without_a_head():
    line = lines_of(row(city="dakar", role="peer"), row(city="montreal", role="peer"))[0]
    assert line.arrows == ()


def test_a_district_and_its_city_are_not_joined():
    assert lines_of(row(city="skopje", role="location"), row(city="cair", role="visitor")) == ()


def test_an_exchange_without_any_city_is_listed_and_draws_nothing():
    exchange = by_exchange([row(city=None)])
    assert (len(exchange), exchange_lines(exchange)) == (1, ())


def stop(number, city, event="e"):
    return row(city=city, event_id=event, event="Visit", sequence=number, programme_id="ivlp")


def test_a_route_forks_where_two_stops_have_one_number():
    lines = route_lines([stop(1, "paris"), stop(2, "cair"), stop(2, "skopje"), stop(3, "dakar")])
    assert [line.is_dashed for line in lines] == [True, True, True, True]


def test_a_route_without_alternatives_is_one_solid_line():
    lines = route_lines([stop(2, "dakar"), stop(1, "paris"), stop(3, "montreal")])
    assert [(line.start, line.is_dashed) for line in lines] == [(PLACES["paris"], False), (PLACES["dakar"], False)]


def test_stops_whose_order_no_source_states_make_no_route():
    assert route_lines([stop(None, "paris"), stop(None, "dakar")]) == ()


# Projection


def test_the_equator_and_the_first_meridian_cross_in_the_middle():
    assert projected(0, 0) == (0, 0)


def test_the_drawn_world_is_as_wide_as_the_land_file_says():
    assert box(WORLD)[2] * 182.7 == pytest.approx(1000, abs=1)


def test_a_region_shows_its_own_part_of_the_world():
    assert frame_of("balkans", [PLACES["skopje"]]) == REGION_FRAMES["balkans"]


def test_a_region_is_widened_for_guests_from_afar():
    frame = frame_of("balkans", [PLACES["dakar"]])
    assert frame.west < PLACES["dakar"][0] < PLACES["skopje"][0] < frame.east


def test_an_unknown_region_with_no_places_shows_the_world():
    assert frame_of("m49-999", []) == WORLD


def test_half_of_a_great_circle_over_the_pole_is_the_pole():
    assert along((0, 60), (180, 60), 0.5)[1] == pytest.approx(90)


def test_an_arrow_to_the_north_points_up():
    assert arrow((0, 0), (0, 40), (0, 40))[1] == pytest.approx(0)


# The figures


def exchange_picture():
    return picture("exchanges", [*pair(), *pair("y", "unknown", host="mombasa", guest="paris")])


def test_the_interactive_map_is_a_figure_that_plotly_accepts():
    figure = go.Figure(world(exchange_picture()))
    assert {trace.type for trace in figure.data} == {"scattergeo"}


def test_an_empty_picture_is_a_map_with_nothing_on_it():
    assert go.Figure(world(Picture())).data == ()


def test_the_world_takes_the_coarse_coast_and_a_region_the_fine_one():
    near = Picture(frame=REGION_FRAMES["balkans"])
    assert [world(each)["layout"]["geo"]["resolution"] for each in (Picture(), near)] == [110, 50]


def test_no_borders_are_drawn():
    geo = world(Picture())["layout"]["geo"]
    assert (geo["showcountries"], geo["showsubunits"], geo["fitbounds"]) == (False, False, False)


@pytest.mark.parametrize("region", theme.REGIONS)
def test_every_region_is_drawn_in_its_colour_and_symbol(region):
    marker = world(Picture((mark("dakar", region),)))["data"][0]["marker"]
    assert (marker["color"], marker["symbol"]) == (theme.REGIONS[region].light, theme.REGIONS[region].symbol)


@pytest.mark.parametrize("region", theme.REGIONS)
def test_the_style_sheet_turns_every_region_colour_into_its_token(region):
    red, green, blue = bytes.fromhex(theme.REGIONS[region].light[1:])
    assert f'[style*="fill: rgb({red}, {green}, {blue})"] {{ fill: var(--{region}) !important; }}' in STYLES
    assert f".symbol.{region} {{" in STYLES


def test_the_drawn_map_is_well_formed_and_names_its_places():
    root = ElementTree.fromstring(drawn(exchange_picture(), "Map", "Dakar & others"))  # noqa: S314 our own text
    titles = [title.text for title in root.iter("{http://www.w3.org/2000/svg}title")]
    assert titles[0] == "Map"
    assert any("Montreal" in (title or "") for title in titles)


def test_the_drawn_map_asks_for_nothing_from_outside():
    addresses = set(re.findall(r"https?://[^\"\s]+", drawn(exchange_picture(), "Map", "")))
    assert addresses == {"http://www.w3.org/2000/svg"}


def test_the_drawn_map_dashes_only_what_is_undated():
    text = drawn(exchange_picture(), "Map", "")
    assert text.count("stroke-dasharray") == 1


def test_the_drawn_map_escapes_what_the_store_holds():
    text = drawn(Picture((Mark("/city/x", "<b>", 0, 0, "r-mena", said="<script>"),)), "<x>", "&")
    assert "<script>" not in text


def test_each_symbol_can_be_drawn_without_plotly():
    assert {look.symbol for look in theme.REGIONS.values()} == set(SYMBOLS)


# Counts


def test_places_are_counted_once_each():
    assert distinct([row(city="dakar"), row(city="dakar"), row(city="paris"), row(city=None)], "id") == 2


def test_only_rows_without_any_date_are_undated():
    assert undated([row(precision=word) for word in ("day", "year", "day_of_year", "unknown", None)]) == 2
