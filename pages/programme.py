"""One programme: what it is, who leads and pays, which cities are in it, what was held and what was reported."""

from typing import Any

from dash import dcc, html, register_page

from dashboard import auth
from dashboard.components import programme_parts as parts
from dashboard.components import shell
from dashboard.components.activities import activity_table
from dashboard.components.disagreements import disagreements
from dashboard.components.drawing import drawn
from dashboard.components.exchange_list import exchange_columns
from dashboard.components.freshness import updated
from dashboard.components.indicator_list import indicator_section
from dashboard.components.provenance import page_sources, report_link, source_ids
from dashboard.components.route import routes
from dashboard.components.tables import table
from dashboard.components.totals import totals_table
from dashboard.filters import Filters
from dashboard.indicators.reported import of_record
from dashboard.language import _, marked
from dashboard.queries import events, evidence, exchanges, figures, programmes
from dashboard.store import current_store, rows
from dashboard.vocabulary import Audience

PAGE = "programme"


def title(programme_id: str = "") -> str:
    found = rows(programmes.programme_named(programme_id))
    name = found[0].title if found else _("Programme")
    return f"{name} · Strong Cities Network"


register_page(
    __name__,
    path_template="/programme/<programme_id>",
    title=title,
    description=marked("One programme of the network: lead, funders, cities, events, exchanges and what was reported."),
    record=programmes.programme_named,
)


layout = shell.layout(PAGE)


@shell.shows(PAGE)
def show(_asked: Any, pathname: Any) -> str:
    return content(shell.last_part(pathname), auth.audience())


@drawn
def content(programme_id: str, audience: Audience) -> Any:
    found = next(iter(rows(programmes.programme(programme_id, audience))), None)
    if found is None:
        said = _("No programme has the address “{name}”.", name=programme_id)
        return shell.unknown_record(said, "/programmes", _("All programmes"))
    shown = [
        _who(programme_id, audience),
        _route(programme_id, audience),
        _cities(programme_id, audience),
        _held(programme_id, audience),
        _work(programme_id, audience),
        _reported(programme_id, audience),
        _conflicts(programme_id, audience),
    ]
    cited = source_ids([found.sources, *(row.sources for _part, used in shown for row in used)])
    return [
        shell.heading(found.title, parts.lead(found), dcc.Link(_("Programmes"), href="/programmes")),
        report_link(f"/programme/{programme_id}"),
        parts.facts(found),
        indicator_section(of_record("programme", programme_id, audience)),
        *(part for part, _used in shown),
        page_sources(
            rows(evidence.sources(cited)), updated(current_store().latest_import()), f"/programme/{programme_id}"
        ),
    ]


def _who(programme_id: str, audience: Audience) -> tuple[Any, Any]:
    found = rows(programmes.organisations_of(programme_id, audience))
    silent = _silent(_("No source names an organisation of this programme."))
    return shell.section(_("Who leads, funds and helps"), parts.organisations(found) if found else silent), found


def _route(programme_id: str, audience: Audience) -> tuple[Any, Any]:
    found = rows(programmes.stops_of(programme_id, audience))
    return shell.section(_("Route"), *routes(found)) if found else None, found


def _cities(programme_id: str, audience: Audience) -> tuple[Any, Any]:
    found = rows(programmes.cities_of(programme_id, audience))
    silent = _silent(_("No source lists its cities; its exchanges and events, if any, name some."))
    return shell.section(_("Cities"), parts.cities(found) if found else silent), found


def _held(programme_id: str, audience: Audience) -> tuple[Any, Any]:
    met = rows(programmes.exchanges_of(programme_id, audience))
    parties = rows(exchanges.participants(Filters(programme=programme_id), audience))
    gathered = rows(events.events(Filters(programme=programme_id), audience))
    columns = exchange_columns(parties, is_sortable=False)
    shown = [
        html.Div([html.H3(_("Exchanges")), table(columns, met, caption=_("Exchanges of the programme"))])
        if met
        else None,
        html.Div([html.H3(_("Events")), parts.events(gathered)]) if gathered else None,
        None
        if met or gathered
        else html.P(_("No event or exchange of this programme is recorded."), className="notice"),
    ]
    return shell.section(_("Held"), *shown), [*met, *gathered]


def _work(programme_id: str, audience: Audience) -> tuple[Any, Any]:
    work, grants = (
        rows(programmes.activities_of(programme_id, audience)),
        rows(programmes.grants_of(programme_id, audience)),
    )
    came = rows(programmes.outcomes_of(programme_id, audience))
    shown = [
        activity_table(work, _("Work of the programme, with the status that was last reported")) if work else None,
        parts.grants(grants) if grants else None,
        parts.outcomes(came) if came else None,
    ]
    used = [*work, *grants, *came]
    silent = None if used else _silent(_("No activity, grant or outcome of this programme is recorded."))
    return shell.section(_("Activities, grants and outcomes"), *shown, silent), used


def _reported(programme_id: str, audience: Audience) -> tuple[Any, Any]:
    found = rows(figures.figures("programme", programme_id, None, Filters(), audience))
    note = _("Numbers as others reported them, at the date given. They are never added to what is counted here.")
    listed = totals_table(found, _("Figures as reported")) if found else html.P(_("No figure was reported."))
    return shell.section(_("Figures as reported"), listed, note=note if found else ""), found


def _conflicts(programme_id: str, audience: Audience) -> tuple[Any, Any]:
    gathered = rows(events.events(Filters(programme=programme_id), audience))
    records = [("programmes", programme_id), *(("events", row.id) for row in gathered)]
    found = [row for entity, key in records for row in rows(evidence.conflicts_about(entity, key, audience))]
    said = rows(programmes.claims_about(programme_id, audience))
    shown = disagreements(found, said) if found else html.P(_("No disagreement between sources is recorded."))
    return shell.section(_("Where sources differ or are silent"), shown), [*found, *said]


def _silent(sentence: str) -> Any:
    return html.P(sentence, className="notice")
