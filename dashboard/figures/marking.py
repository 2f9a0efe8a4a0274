"""A remark drawn inside a figure, so that a picture taken of it carries the remark along."""

from typing import Any

from dashboard.figures import theme

ROOM = 30
"""Height in pixels of the remark with some air."""


def with_note(figure: dict[str, Any], text: str) -> dict[str, Any]:
    """The plotly dict with `text` above its upper left corner, in room made for it; as it is where there is no text."""
    if not text:
        return figure
    layout = figure.get("layout", {})
    margin = layout.get("margin", {})
    room = {"margin": margin | {"t": margin.get("t", 0) + ROOM}}
    return figure | {"layout": layout | room | {"annotations": [*layout.get("annotations", []), _annotation(text)]}}


def _annotation(text: str) -> dict[str, Any]:
    return {
        "text": text,
        "name": "dataset",
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 1,
        "xanchor": "left",
        "yanchor": "bottom",
        "yshift": 4,
        "showarrow": False,
        "font": {"family": theme.FONT, "size": 12, "color": theme.TEXT},
        "bgcolor": theme.PAPER,
        "bordercolor": theme.EXCHANGE,
        "borderpad": 3,
    }
