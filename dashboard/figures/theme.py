"""Every colour and font of the figures; the tokens of assets/10_tokens.css hold the same values."""

from typing import Any, NamedTuple

FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", Tahoma, sans-serif'
TEXT, MUTED, PAPER = "#1b2430", "#4a5666", "#ffffff"
LAND, COAST = "#e9edf2", "#9aa7b5"
ACTION, EXCHANGE = "#1f5a99", "#b4531a"
NIGHT = {
    "land": "#2a3441",
    "coast": "#5b6a7b",
    "bg": "#1a222c",
    "fg": "#e8edf3",
    "exchange": "#f0a06a",
    "route": "#7db4ee",
}
"""What drawn pictures wear in the dark theme."""
HAIRLINE = "#c9d1dc"


class RegionMark(NamedTuple):
    """How a display region is drawn: colour on light, colour on dark, plotly symbol. Never colour alone."""

    light: str
    dark: str
    symbol: str


REGIONS = {
    "r-west-central-africa": RegionMark("#006e78", "#3f85ff", "circle"),
    "r-east-southern-africa": RegionMark("#ef3100", "#c8982e", "square"),
    "r-mena": RegionMark("#17937b", "#66c9b6", "diamond"),
    "r-europe": RegionMark("#8939d5", "#cfb1f2", "triangle-up"),
    "r-western-balkans": RegionMark("#6f4019", "#fcf131", "triangle-down"),
    "r-americas": RegionMark("#a80057", "#c354a5", "cross"),
    "r-central-south-asia": RegionMark("#0c342f", "#faffff", "star"),
    "r-southeast-asia-oceania": RegionMark("#698747", "#b3d995", "hexagon"),
}
STATUSES = {
    "achieved": ("#1c2d82", "#7b78ff"),
    "on-track": ("#0e7f67", "#62ffd4"),
    "at-risk": ("#896800", "#f1ea33"),
    "off-track": ("#810328", "#dc6b64"),
    "unknown": ("#6d6b98", "#9e94a4"),
}


def layout(**more: Any) -> dict[str, Any]:
    """The layout that all figures share: transparent, our font, no template."""
    return {
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": 13, "color": TEXT},
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "showlegend": False,
        "uirevision": "kept",
        "hoverlabel": {"font": {"family": FONT, "size": 13}},
    } | more
