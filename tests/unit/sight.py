"""How colours look: contrast (WCAG 2.2), difference (CIEDE2000), and to eyes that lack a kind of cone."""

from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

Triple = tuple[float, float, float]

MACHADO = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
"""Machado, Oliveira and Fernandes (2009), A Physiologically-based Model for Simulation of Color Vision Deficiency,
severity 1.0, on linear light: https://www.inf.ufrgs.br/~oliveira/pubs_files/CVD_Simulation/CVD_Simulation.html"""
TO_XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
WHITE = (0.95047, 1.0, 1.08883)
"""The white of sRGB, D65."""
SIGHTS = ("normal", *MACHADO)


def linear(colour: str) -> Triple:
    """A colour such as "#1f5a99" as light, each part from 0 to 1."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return red, green, blue


def seen(colour: str, sight: str) -> Triple:
    """The light that a kind of eye makes of a colour."""
    light = linear(colour)
    if sight == "normal":
        return light
    red, green, blue = (min(1.0, max(0.0, part)) for part in _times(MACHADO[sight], light))
    return red, green, blue


def contrast(one: str, other: str) -> float:
    """From 1 to 21, by WCAG 2.2."""
    bright, dark = sorted((_luminance(linear(one)), _luminance(linear(other))), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def difference(one: Triple, other: Triple) -> float:
    """CIEDE2000 of two lights; 1 is just to be seen. Sharma, Wu and Dalal (2005), whose test data it reproduces."""
    return delta_e(_lab(one), _lab(other))


def delta_e(one: Triple, other: Triple) -> float:
    """CIEDE2000 of two colours in CIELAB; the names are those of the paper's equations."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    c_bar = (hypot(a1, b1) + hypot(a2, b2)) / 2
    g = 0.5 * (1 - sqrt(c_bar**7 / (c_bar**7 + 25**7)))
    c1, h1 = _polar(a1 * (1 + g), b1)
    c2, h2 = _polar(a2 * (1 + g), b2)
    turn = 0.0 if not c1 * c2 else (h2 - h1 + 180) % 360 - 180
    h_bar = h1 + h2 if not c1 * c2 else (h1 + turn / 2) % 360
    dl, dc, dh = l2 - l1, c2 - c1, 2 * sqrt(c1 * c2) * sin(radians(turn / 2))
    l_bar, c_bar = (l1 + l2) / 2, (c1 + c2) / 2
    s_l = 1 + 0.015 * (l_bar - 50) ** 2 / sqrt(20 + (l_bar - 50) ** 2)
    s_c, s_h = 1 + 0.045 * c_bar, 1 + 0.015 * c_bar * _weight(h_bar)
    spin = 30 * exp(-(((h_bar - 275) / 25) ** 2))
    r_t = -2 * sqrt(c_bar**7 / (c_bar**7 + 25**7)) * sin(radians(2 * spin))
    return sqrt((dl / s_l) ** 2 + (dc / s_c) ** 2 + (dh / s_h) ** 2 + r_t * (dc / s_c) * (dh / s_h))


def _weight(h: float) -> float:
    terms = ((-0.17, 1, -30), (0.24, 2, 0), (0.32, 3, 6), (-0.20, 4, -63))
    return 1 + sum(size * cos(radians(times * h + shift)) for size, times, shift in terms)


def _polar(a: float, b: float) -> tuple[float, float]:
    return hypot(a, b), degrees(atan2(b, a)) % 360


def _times(matrix: tuple[Triple, Triple, Triple], light: Triple) -> Triple:
    first, second, third = (sum(x * y for x, y in zip(row, light, strict=True)) for row in matrix)
    return first, second, third


def _luminance(light: Triple) -> float:
    return _times(TO_XYZ, light)[1]


def _lab(light: Triple) -> Triple:
    parts = (value / white for value, white in zip(_times(TO_XYZ, light), WHITE, strict=True))
    x, y, z = (part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116 for part in parts)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)
