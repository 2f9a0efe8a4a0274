"""A remark drawn inside a figure, so that a picture taken of it carries the remark along."""

from typing import Any

from dashboard.figures import theme


def with_note(figure: dict[str, Any], text: str) -> dict[str, Any]:
    """The plotly dict with `text` in its upper right corner; as it is where there is no text."""
    if not text:
        return figure
    layout = figure.get("layout", {})
    return figure | {"layout": layout | {"annotations": [*layout.get("annotations", []), _annotation(text)]}}


def _annotation(text: str) -> dict[str, Any]:
    return {
        "text": text,
        "name": "dataset",
        "xref": "paper",
        "yref": "paper",
        "x": 1,
        "y": 1,
        "xanchor": "right",
        "yanchor": "top",
        "showarrow": False,
        "font": {"family": theme.FONT, "size": 12, "color": theme.TEXT},
        "bgcolor": theme.PAPER,
        "bordercolor": theme.EXCHANGE,
        "borderpad": 3,
        "opacity": 0.9,
    }
