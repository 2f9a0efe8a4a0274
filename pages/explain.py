"""Explain this number: what it is, the formula, every row that counts or does not, and these rows as files."""

from datetime import date
from itertools import chain
from typing import Any

from dash import dcc, html, register_page

from dashboard import auth, formats
from dashboard.components import explanation, shell
from dashboard.components import reported_explanation as reports
from dashboard.components.drawing import drawn
from dashboard.components.freshness import updated
from dashboard.components.provenance import page_sources, report_link, source_ids
from dashboard.indicators.counted import explain, known, name_of
from dashboard.indicators.reported_rows import explain_reported
from dashboard.language import _, marked
from dashboard.metrics.counted import Counted
from dashboard.metrics.observed import Observed
from dashboard.metrics.scopes import Asked, Kind
from dashboard.queries import evidence
from dashboard.store import current_store, rows
from dashboard.vocabulary import Audience

PAGE = "explain"
register_page(
    __name__,
    path_template="/explain/<explained_code>",
    title=marked("Explain this number · Strong Cities Network"),
    description=marked("One number: formula, the rows that count, the rows left out with the reason, and sources."),
    record=known,
)


layout = shell.layout(PAGE)


@shell.shows(PAGE)
def show(asked: Any, pathname: Any) -> str:
    asked = asked if isinstance(asked, dict) else {}
    as_of = asked.get("as_of")
    day = as_of[:20] if isinstance(as_of, str) and as_of else current_store().as_of()
    is_count = asked.get("values") != "reported"
    return content(shell.last_part(pathname), Asked.parse(asked), day, auth.audience(), is_count)


@drawn
def content(code: str, asked: Asked, as_of: str, audience: Audience, is_count: bool) -> Any:
    if not rows(known(code)):
        said = _("No number has the code “{name}”.", name=code)
        return shell.unknown_record(said, "/", _("Overview"))
    counted = explain(code, asked, audience) if is_count else None
    observed = None if counted else explain_reported(code, asked, audience, as_of)
    if observed:
        return _reported(observed)
    if as_of != current_store().as_of():
        return _another_day(code, asked, as_of)
    return _counted(counted) if counted else _not_counted(code, asked)


def _counted(counted: Counted) -> Any:
    kept = (counted.numerator, counted.possible, counted.denominator, counted.left_out)
    cited = source_ids([counted.indicator.sources, *(row.sources for row in chain(*kept))])
    return [
        shell.heading(counted.indicator.name, _lead(explanation.rows_in_all(counted)), _("Explain this number")),
        report_link(counted.indicator.explained),
        explanation.summary(counted, _scope(counted.indicator.asked)),
        *explanation.row_lists(counted),
        page_sources(
            rows(evidence.sources(cited)), updated(current_store().latest_import()), counted.indicator.explained
        ),
    ]


def _reported(observed: Observed) -> Any:
    name, present = observed.found.held.sheet.name, date.fromisoformat(current_store().as_of())
    looked = explanation.looked_at(len(observed.rows) + len(observed.left_out))
    address = f"/explain/{observed.found.held.sheet.id}{observed.asked.query_string}"
    cited = rows(evidence.sources(source_ids(observed.sources)))
    return [
        shell.heading(name, "" if observed.withheld else _lead(looked), _("Explain this number")),
        report_link(address),
        reports.reported_summary(observed, _scope(observed.asked), present),
        *reports.reported_rows(observed),
        page_sources(cited, updated(current_store().latest_import()), address),
    ]


def _lead(looked: str) -> str:
    return _("Every row behind this number, with its sources, and what was left out and why. {looked}", looked=looked)


def _scope(asked: Asked) -> Any:
    name, scope = name_of(asked), asked.scope
    if scope is None or not name:
        return _("the whole network")
    pages = {Kind.REGION: "/regions?region=", Kind.PROGRAMME: "/programme/", Kind.EXCHANGE: "/exchange/"}
    return dcc.Link(name, href=f"{pages.get(scope.kind, '/city/')}{scope.id}")


def _another_day(code: str, asked: Asked, as_of: str) -> Any:
    said = _(
        "The store holds the state of {present}. Earlier states come with snapshots, in a later release; until then no"
        " number can be shown as of {asked}.",
        present=formats.partial(current_store().as_of()) or _("no day"),
        asked=as_of,
    )
    link = html.P(dcc.Link(_("Show the present number"), href=f"/explain/{code}{asked.query_string}"))
    return [shell.heading(_("Explain this number"), "", code), explanation.notice(said), link, _end(code)]


def _not_counted(code: str, asked: Asked) -> Any:
    if asked.scope is None or name_of(asked) is None:
        said = _("There is no such region, city, programme or exchange, so there is nothing to count for it.")
    else:
        said = _(
            "This number is not counted from the facts here: some belong to the whole network, some to one city or one"
            " exchange, some are reported by cities, and some have nothing to be counted from. That is no zero."
        )
    pages = (("/", _("Overview")), ("/cities", _("Cities")), ("/indicators", _("Indicators and reported values")))
    ways = html.Ul([html.Li(dcc.Link(name, href=path)) for path, name in pages], className="plain-list")
    return [shell.heading(_("Explain this number"), "", code), explanation.notice(said), ways, _end(code)]


def _end(code: str) -> Any:
    said = updated(current_store().latest_import())
    return page_sources(rows(evidence.sources(["S03"])), said, f"/explain/{code}")
