"""One exchange: when and how that is known, who took part, what was on the agenda, and what came of it."""

from typing import Any

from dash import dcc, html, register_page

from dashboard import auth
from dashboard.components import exchange_summary as summary
from dashboard.components import shell
from dashboard.components.activities import activity_table
from dashboard.components.agenda import agenda
from dashboard.components.disagreements import disagreements
from dashboard.components.drawing import drawn
from dashboard.components.exchange_list import exchange_columns
from dashboard.components.freshness import updated
from dashboard.components.indicator_list import indicator_section
from dashboard.components.parties import roster
from dashboard.components.provenance import page_sources, report_link, source_ids
from dashboard.components.results import objectives_list, over_claiming_note, resources_list, results
from dashboard.components.steps import step_columns
from dashboard.components.tables import table
from dashboard.indicators.reported import of_record
from dashboard.language import _, marked
from dashboard.queries import agendas, evidence, exchanges
from dashboard.store import current_store, rows
from dashboard.vocabulary import Audience, PartyKind

PAGE = "exchange"


def title(exchange_id: str = "") -> str:
    found = rows(exchanges.exchange_named(exchange_id))
    name = found[0].title if found else _("Exchange")
    return f"{name} · Strong Cities Network"


register_page(
    __name__,
    path_template="/exchange/<exchange_id>",
    title=title,
    description=marked("One exchange between cities: dates, participants, agenda, outcomes, next steps and sources."),
    record=exchanges.exchange_named,
)


layout = shell.layout(PAGE)


@shell.shows(PAGE)
def show(_asked: Any, pathname: Any) -> str:
    return content(shell.last_part(pathname), auth.audience())


@drawn
def content(exchange_id: str, audience: Audience) -> Any:
    found = next(iter(rows(exchanges.exchange(exchange_id, audience))), None)
    if found is None:
        said = _("No exchange has the address “{name}”.", name=exchange_id)
        return shell.unknown_record(said, "/exchanges", _("All exchanges"))
    parties = rows(exchanges.participants_of(exchange_id, audience))
    parts = [
        _agenda(exchange_id, audience),
        _parties(parties),
        _outcomes(exchange_id, audience),
        _steps(exchange_id, audience),
        _followed(exchange_id, audience),
        _conflicts(exchange_id, audience),
    ]
    cited = source_ids([found.sources, *(row.sources for _part, used in parts for row in used)])
    return [
        shell.heading(found.title, summary.lead(found), dcc.Link(_("Exchanges"), href="/exchanges")),
        report_link(f"/exchange/{exchange_id}"),
        *summary.facts(found, parties, rows(agendas.themes_of(exchange_id))),
        *(part for part, _used in parts),
        indicator_section(of_record("exchange", exchange_id, audience)),
        page_sources(
            rows(evidence.sources(cited)), updated(current_store().latest_import()), f"/exchange/{exchange_id}"
        ),
    ]


def _agenda(exchange_id: str, audience: Audience) -> tuple[Any, Any]:
    listed, aims = rows(agendas.sessions(exchange_id, audience)), rows(agendas.objectives())
    mine = [row for row in rows(agendas.objectives_served()) if row.exchange_id == exchange_id]
    served = {row.objective_id: row.n_sessions for row in mine}
    days = agenda(listed, rows(agendas.session_organisations(exchange_id))) if listed else None
    note = _("The objectives are those of the exchange programme; which session serves which is our reading.")
    parts = [
        shell.section(_("Agenda"), days or _silent(_("No source gives an agenda of this exchange."))),
        shell.section(_("Objectives"), objectives_list(aims, served), note=note),
    ]
    return html.Div(parts, className="side-by-side agenda-and-aims"), [*listed, *aims]


def _parties(parties: Any) -> tuple[Any, Any]:
    kinds = {
        PartyKind.CITY: _("Cities"),
        PartyKind.OFFICIAL_ROLE: _("Officials, by role"),
        PartyKind.INSTITUTION: _("Institutions visited and met"),
        PartyKind.GROUP: _("Groups"),
    }
    shown = [html.Div([html.H3(name), roster(parties, kind)]) for kind, name in kinds.items() if roster(parties, kind)]
    note = _("Roles and organisations only: the store names no person.")
    return shell.section(_("Who took part"), html.Div(shown, className="side-by-side"), note=note), parties


def _outcomes(exchange_id: str, audience: Audience) -> tuple[Any, Any]:
    found, tools = rows(agendas.outcomes(exchange_id, audience)), rows(agendas.resources_of(exchange_id, audience))
    shown = results(found) if found else _silent(_("No source reports an outcome of this exchange."))
    more = [html.H3(_("Tools, practices and documents")), resources_list(tools)] if tools else []
    return shell.section(_("Outcomes"), shown, *more, note=over_claiming_note() if found else ""), [*found, *tools]


def _steps(exchange_id: str, audience: Audience) -> tuple[Any, Any]:
    found = rows(exchanges.next_steps_of(exchange_id, audience))
    columns = step_columns(rows(exchanges.next_step_owners(audience)), with_exchange=False)
    caption = _("What was promised; silence is never read as done or late")
    shown = table(columns, found, caption=caption) if found else None
    return shell.section(_("Next steps"), shown or _silent(_("No source reports a next step of this exchange."))), found


def _followed(exchange_id: str, audience: Audience) -> tuple[Any, Any]:
    legs, work = rows(exchanges.return_legs(exchange_id, audience)), rows(agendas.activities_of(exchange_id, audience))
    parties = [party for leg in legs for party in rows(exchanges.participants_of(leg.id, audience))]
    columns = exchange_columns(parties, is_sortable=False)
    shown = [
        table(columns, legs, caption=_("The other visit of the same pair")) if legs else None,
        activity_table(work, _("Work that a source connects with this exchange")) if work else None,
    ]
    silent = None if legs or work else _silent(_("No source connects later work with this exchange."))
    return shell.section(_("What followed"), *shown, silent), [*legs, *work]


def _conflicts(exchange_id: str, audience: Audience) -> tuple[Any, Any]:
    found = rows(evidence.conflicts_about("exchanges", exchange_id, audience))
    said = rows(exchanges.claims_about(exchange_id, audience))
    shown = disagreements(found, said) if found else html.P(_("No disagreement between sources is recorded."))
    return shell.section(_("Where sources differ or are silent"), shown), [*found, *said]


def _silent(sentence: str) -> Any:
    return html.P(sentence, className="notice")
