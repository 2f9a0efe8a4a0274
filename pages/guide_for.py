"""One guide: numbered stops with live numbers, what the dashboard cannot tell, and what its numbers are not for."""

from collections.abc import Sequence
from typing import Any

from dash import dcc, html, register_page

from dashboard import auth
from dashboard.components import shell
from dashboard.components.cards import value_text
from dashboard.components.drawing import drawn
from dashboard.components.freshness import updated
from dashboard.components.guides import Guide, Step
from dashboard.components.working_guides import GUIDES
from dashboard.indicators.counted import explain
from dashboard.language import _, _n, marked
from dashboard.metrics.scopes import EVERYWHERE
from dashboard.queries.known import one_if
from dashboard.store import current_store
from dashboard.vocabulary import Audience

PAGE = "guide-for"


def title(audience: str = "") -> str:
    guide = GUIDES.get(audience)
    return _("Guide: {name} · Strong Cities Network", name=_(guide.name) if guide else _("Two-minute guides"))


register_page(
    __name__,
    path_template="/guide/<audience>",
    title=title,
    description=marked("A short tour: what to look at and why, and what the numbers must not be used for."),
    record=lambda audience: one_if(audience, audience in GUIDES),
)


layout = shell.layout(PAGE)


@shell.shows(PAGE)
def show(_asked: Any, pathname: Any) -> str:
    return content(shell.last_part(pathname), auth.audience())


@drawn
def content(name: str, audience: Audience) -> Any:
    guide = GUIDES.get(name)
    if guide is None:
        said = _("No guide has the address “{name}”.", name=name)
        return shell.unknown_record(said, "/guide", _("Two-minute guides"))
    others = [html.Li(dcc.Link(_(each.name), href=f"/guide/{key}")) for key, each in GUIDES.items() if key != name]
    return [
        shell.heading(_(guide.name), _lead(guide), dcc.Link(_("Two-minute guides"), href="/guide")),
        shell.section(_("The tour"), html.Ol([_stop(step, audience) for step in guide.steps], className="guide-steps")),
        shell.section(_("What the dashboard cannot tell you yet"), _listed(guide.gaps), name="gaps"),
        shell.section(_("What the numbers must not be used for"), _listed(guide.not_for), name="not-for"),
        shell.section(_("If something is wrong"), html.P(_wrong(), className="prose")),
        shell.section(_("Other guides"), html.Ul(others, className="plain-list")),
        html.P(updated(current_store().latest_import()), className="small"),
    ]


def _lead(guide: Guide) -> list[Any]:
    minutes = _n("Reading time: {count} minute.", "Reading time: {count} minutes.", guide.minutes)
    return [_(guide.who), " ", minutes]


def _wrong() -> str:
    return _("Each record and each explained number has a link, “Report an error in this fact”, to a ready letter.")


def _stop(step: Step, audience: Audience) -> Any:
    return html.Li(
        [
            html.H3(_(step.title)),
            html.P(_(step.look)),
            html.P(_(step.why), className="small"),
            _number(step.number, audience) if step.number else None,
            dcc.Link(_("Open: {place}", place=_(step.place)), href=step.address, className="guide-go"),
        ],
        **{"data-testid": "guide-step"},
    )


def _number(code: str, audience: Audience) -> Any:
    """The number as it is counted now, with the way to its explanation; nothing where it cannot be counted."""
    counted = explain(code, EVERYWHERE, audience)
    if counted is None:
        return None
    found = counted.indicator
    value = html.Strong(html.Bdi(found.wording or value_text(found.measure)))
    number = [dcc.Link(found.name, href=found.explained), ": ", value, " ", found.measure.unit]
    return html.P(number, className="guide-number", **{"data-testid": "guide-number", "data-kpi-id": code})


def _listed(texts: Sequence[str]) -> Any:
    return html.Ul([html.Li(_(text)) for text in texts], className="prose")
