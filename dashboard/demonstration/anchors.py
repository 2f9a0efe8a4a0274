"""Where invented places lie: points far from any coast, so that marks fall on land and maps look as they will.

Each was tried with 3,000 random points within its reach against the land of assets/maps; all fell on land. A test
tries the places of a network once more.
"""

from typing import NamedTuple


class Land(NamedTuple):
    """An invented country: its codes are left to users by ISO 3166, and none is used by anybody we know."""

    id: str
    iso2: str
    name: str
    region: str
    subregion: str
    points: tuple[tuple[float, float], ...]
    """Latitude and longitude."""


REACH, SHORT_REACH = 0.8, 0.35
"""Degrees by which a place may lie off its point; the Balkans are small."""
PRIORITY = {
    "west-africa": "XDA",
    "eastern-africa": "XDC",
    "balkans": "XDI",
    "central-asia": "XDN",
    "southeast-asia": "XDP",
}
"""The country that each priority region holds."""
LANDS = (
    Land("XDA", "XA", "Arvenqua", "r-west-central-africa", "m49-011", ((13, -4), (12, -8), (9, -6.5), (11, -1))),
    Land("XDB", "XB", "Belzhara", "r-west-central-africa", "m49-017", ((9, 4), (10, 8.5), (7, 12.5), (12, 5))),
    Land("XDC", "XC", "Corvunqa", "r-east-southern-africa", "m49-014", ((1, 37), (-2, 35.5), (-5, 37), (4, 36))),
    Land("XDD", "XD", "Dromexia", "r-east-southern-africa", "m49-018", ((-15, 28), (-19, 27), (-12, 33.6), (-24, 28))),
    Land("XDE", "XE", "Elquoria", "r-mena", "m49-145", ((33, 36.6), (31.5, 36.5), (35, 38.5), (32.5, 42))),
    Land("XDF", "XF", "Fyndraxa", "r-mena", "m49-015", ((33.5, -4.5), (33.5, 8), (34.5, 3), (31.5, -5.5))),
    Land("XDG", "XG", "Gholvenia", "r-europe", "m49-154", ((61.2, 10.2), (60.5, 14.5), (63, 14.5), (62, 26))),
    Land("XDH", "XH", "Hexaluna", "r-europe", "m49-155", ((50.5, 10), (48, 15), (52, 20), (46.5, 2.5))),
    Land("XDI", "XI", "Ilquador", "r-western-balkans", "m49-039", ((43.8, 18.2), (44.3, 17.2), (43.2, 19.2))),
    Land("XDJ", "XJ", "Jorvexia", "r-western-balkans", "m49-039", ((41.7, 21.2), (42.3, 21.3), (43.3, 21.7))),
    Land("XDL", "XL", "Lumqarra", "r-americas", "m49-021", ((45.5, -75.5), (41, -81), (39.5, -86), (44.5, -93))),
    Land("XDM", "XM", "Morvyxa", "r-americas", "m49-005", ((5, -74.5), (-2, -78.5), (-31, -64), (-16, -48))),
    Land("XDN", "XN", "Nuqueria", "r-central-south-asia", "m49-143", ((42, 71), (40.5, 68.5), (43.5, 77), (39.5, 65))),
    Land("XDO", "XO", "Ostrylqa", "r-central-south-asia", "m49-034", ((31.5, 73), (28, 77.5), (25.5, 80), (25, 84))),
    Land("XDP", "XP", "Pyxandria", "r-southeast-asia-oceania", "m49-035", ((15.5, 102.5), (18.5, 99.5), (13, 105))),
    Land("XDQ", "XQ", "Quorlenia", "r-southeast-asia-oceania", "m49-053", ((-33.5, 149), (-37, 145.5), (-27.5, 151.5))),
)


def reach(land: Land) -> float:
    return SHORT_REACH if land.region == "r-western-balkans" else REACH
