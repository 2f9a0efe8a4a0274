"""Which edges of a network lie on no circle: in time that grows with the number of edges, not with its square."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

Knot = tuple[str, str]
Leaving = dict[Knot, list[tuple[Knot, int]]]
"""From each knot: the knots it leads to, each with the number of the edge."""


@dataclass(frozen=True, slots=True)
class Arc:
    """An edge from `tail` to `head`, that can also be gone back where `both_ways`."""

    name: tuple[str, str]
    tail: Knot
    head: Knot
    both_ways: bool


def off_circles(arcs: Iterable[Arc]) -> list[Arc]:
    """Edges that no circle of other edges closes, in either direction.

    An edge of one way is on a circle exactly if both ends reach each other. An edge of two ways is, exactly if it is no
    bridge among the edges inside its strongly connected part: were its ends apart without it, each knot of the part
    would reach, and be reached from, one end alone, and no other edge would join the two halves.
    """
    edges = list(arcs)
    part = parts(_leaving(edges, directed=True))
    inside = [edge for edge in edges if part[edge.tail] == part[edge.head]]
    cut = bridges(_leaving(inside, directed=False))
    names = {inside[number].name for number in cut}
    return [edge for edge in edges if part[edge.tail] != part[edge.head] or edge.name in names]


def _leaving(edges: Sequence[Arc], *, directed: bool) -> Leaving:
    leaving: Leaving = {}
    for number, edge in enumerate(edges):
        leaving.setdefault(edge.tail, []).append((edge.head, number))
        back = leaving.setdefault(edge.head, [])
        if edge.both_ways or not directed:
            back.append((edge.tail, number))
    return leaving


def parts(leaving: Mapping[Knot, Sequence[tuple[Knot, int]]]) -> dict[Knot, int]:
    """The strongly connected part of each knot (Kosaraju): knots that reach each other have the same number."""
    arriving: Leaving = {knot: [] for knot in leaving}
    for knot, ends in leaving.items():
        for end, number in ends:
            arriving[end].append((knot, number))
    seen: set[Knot] = set()
    order = [knot for start in leaving for knot in _finished(start, leaving, seen)]
    found: dict[Knot, int] = {}
    again: set[Knot] = set()
    for number, start in enumerate(reversed(order)):
        found |= dict.fromkeys(_finished(start, arriving, again), number)
    return found


def _finished(start: Knot, leaving: Mapping[Knot, Sequence[tuple[Knot, int]]], seen: set[Knot]) -> Iterator[Knot]:
    """Knots reached from `start` that were not seen before, each after all that it leads to."""
    if start in seen:
        return
    seen.add(start)
    path = [(start, iter(leaving[start]))]
    while path:
        knot, ends = path[-1]
        ahead = next((end for end, _number in ends if end not in seen), None)
        if ahead is None:
            path.pop()
            yield knot
        else:
            seen.add(ahead)
            path.append((ahead, iter(leaving[ahead])))


def bridges(leaving: Mapping[Knot, Sequence[tuple[Knot, int]]]) -> set[int]:
    """Numbers of the edges without which their two ends would be apart (Tarjan); `leaving` holds both directions."""
    came: dict[Knot, tuple[Knot, int]] = {}
    for start in leaving:
        _walk(start, leaving, came)
    at = {knot: place for place, knot in enumerate(came)}
    low = dict(at)
    for knot in reversed(came):  # what is found later hangs on what was found earlier
        before, by = came[knot]
        low[knot] = min([low[knot], *(at[end] for end, number in leaving[knot] if number != by)])
        low[before] = min(low[before], low[knot])
    return {by for knot, (before, by) in came.items() if knot != before and low[knot] > at[before]}


def _walk(start: Knot, leaving: Mapping[Knot, Sequence[tuple[Knot, int]]], came: dict[Knot, tuple[Knot, int]]) -> None:
    """Adds, depth first, each knot that `start` leads to: the knot before it and the edge between them."""
    if start in came:
        return
    came[start] = (start, -1)
    path = [(start, iter(leaving[start]))]
    while path:
        knot, ends = path[-1]
        ahead = next(((end, number) for end, number in ends if end not in came), None)
        if ahead is None:
            path.pop()
        else:
            came[ahead[0]] = (knot, ahead[1])
            path.append((ahead[0], iter(leaving[ahead[0]])))
