"""Names beside marks, where they cover neither a mark nor another name."""

from collections.abc import Sequence

from dashboard.figures.grouping import Group

LETTER, LINE = 7.0, 15.0
"""Size of a letter in pixels, generously."""
SIDES = ("middle right", "middle left", "top center", "bottom center")
"""In plotly's words."""
Box = tuple[float, float, float, float]


def named(groups: Sequence[Group]) -> list[tuple[Group, str]]:
    """Single marks with the side on which their name has room; those without room are left out."""
    taken = [_mark_box(group) for group in groups]
    found = []
    for group in groups:
        if len(group.marks) > 1 or group.label:
            continue
        others = [box for box in taken if box != _mark_box(group)]
        free = next((side for side in SIDES if not any(_meet(_name_box(group, side), box) for box in others)), None)
        if free:
            taken.append(_name_box(group, free))
            found.append((group, free))
    return found


def _mark_box(group: Group) -> Box:
    half = group.size / 2 + 2
    return group.x - half, group.y - half, group.x + half, group.y + half


def _name_box(group: Group, side: str) -> Box:
    width, gap = LETTER * len(group.marks[0].name), group.size / 2 + 3
    left, top = {
        "middle right": (gap, -LINE / 2),
        "middle left": (-gap - width, -LINE / 2),
        "top center": (-width / 2, -gap - LINE),
        "bottom center": (-width / 2, gap),
    }[side]
    return group.x + left, group.y + top, group.x + left + width, group.y + top + LINE


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
