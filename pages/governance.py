"""Governance: the steering committee list by list, the advisory board, and the local structures of cities."""

from typing import Any

from dash import html, register_page

from dashboard import auth
from dashboard.components import committee, shell
from dashboard.components.cards import cards
from dashboard.components.disagreements import disagreements
from dashboard.components.drawing import drawn
from dashboard.components.filter_bar import filter_bar, sources_choice
from dashboard.components.freshness import as_of, updated
from dashboard.components.provenance import page_sources, source_ids
from dashboard.components.tables import count, table
from dashboard.components.tabs import tabs
from dashboard.filters import Filters
from dashboard.indicators.coverage import ground, seats_of_priority_regions
from dashboard.indicators.governance import of_governance
from dashboard.language import _, _n, marked
from dashboard.metrics import coverage as measured
from dashboard.queries import evidence, network, regions, statements
from dashboard.store import current_store, rows
from dashboard.vocabulary import Audience, BodyKind, RegionKind

PAGE = "governance"
register_page(
    __name__,
    path="/governance",
    name=marked("Governance"),
    title=marked("Governance · Strong Cities Network"),
    description=marked("Steering committee, advisory board, local prevention networks and community action teams."),
)


layout = shell.layout(PAGE)


@shell.shows(PAGE)
def show(asked: Any, _pathname: Any) -> str:
    return content(Filters.parse(asked), auth.audience())


@drawn
def content(filters: Filters, audience: Audience) -> Any:
    kept = Filters(sources=filters.sources)
    held = ground(kept, audience)
    bodies, seats = rows(network.bodies(kept, audience)), rows(network.seats(kept, audience))
    lists, meetings = rows(network.compositions(kept, audience)), rows(network.meetings(kept, audience))
    told = [row for row in rows(statements.statements(kept, audience)) if row.topic in ("management", "role")]
    cited = source_ids(row.sources for row in [*bodies, *seats, *lists, *meetings, *told])
    return [
        shell.heading(_("Governance"), _lead()),
        filter_bar(PAGE, filters, [sources_choice()]),
        cards(of_governance(bodies, held.seats, seats_of_priority_regions(held))),
        _committee(filters, lists, seats),
        _meetings(meetings),
        committee.board(next((body for body in bodies if body.kind == BodyKind.ADVISORY_BOARD), None)),
        _structures(rows(network.structures(kept, audience)), kept),
        committee.management(told),
        _conflicts(audience),
        page_sources(rows(evidence.sources(cited)), updated(current_store().latest_import()), "/governance"),
    ]


def _lead() -> str:
    return _("Who sets the network's direction, and the local structures that its cities have built or work with.")


def _today() -> str:
    return as_of(current_store().latest_import())


def _committee(filters: Filters, lists: Any, seats: Any) -> Any:
    if not lists:
        return shell.section(_("Steering committee"), shell.empty(filters, _("No list of the committee is recorded.")))
    listed = next((row for row in lists if row.id == filters.view), lists[0])
    named = [seat for seat in seats if seat.composition_id == listed.id]
    views = [(None if row is lists[0] else row.id, row.name) for row in lists]
    return shell.section(
        _("International Steering Committee"),
        tabs(filters, views, _("Lists of the committee")),
        committee.list_facts(listed, named),
        _charts(named) if listed.is_complete else None,
        count(len(named), lambda n: _n("member named on this list", "members named on this list", n)),
        table(committee.seat_columns(named), named, caption=listed.name),
        committee.every_row(_("All lists as"), "body_members", Filters(sources=filters.sources)),
        html.H3(_("How this list differs from the others")),
        committee.differences(listed, lists, seats),
        name="committee",
    )


def _charts(named: Any) -> Any:
    found = measured.coverage(measured.seats_placed(named), rows(regions.lands()))
    areas = rows(regions.regions(RegionKind.PRIORITY))
    priority = [(area.name, found.count(area.id, "seat")) for area in areas]
    return committee.seat_charts(named, priority, _today())


def _meetings(meetings: Any) -> Any:
    if not meetings:
        return shell.section(_("Committee meetings"), html.P(_("These sources name no meeting of the committee.")))
    said = _("Meetings that a source names. That the others are not listed does not mean that none were held.")
    listed = table(committee.meeting_columns(), meetings, caption=_("Meetings of the steering committee"))
    return shell.section(_("Committee meetings"), listed, note=said)


def _structures(found: Any, kept: Filters) -> Any:
    note = _(
        "Local prevention networks, community action teams and local councils that a source names. Whether they still"
        " meet is not stated; some belong to projects of others, as their notes say."
    )
    if not found:
        return shell.section(_("Local structures"), shell.empty(kept, _("No local structure is recorded.")))
    listed = table(committee.structure_columns(), found, caption=_("Local structures for prevention, by kind and city"))
    number = count(len(found), lambda n: _n("structure", "structures", n))
    return shell.section(
        _("Local structures"),
        number,
        listed,
        committee.every_row(_("All bodies as"), "bodies", kept),
        note=note,
        name="structures",
    )


def _conflicts(audience: Audience) -> Any:
    found = rows(evidence.conflicts_about("bodies", "steering-committee", audience))
    if not found:
        return None
    return shell.section(_("Where sources disagree"), disagreements(found, rows(evidence.claims(audience))))
