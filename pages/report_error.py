"""Report an error: which fact it is, a letter to send about it, and what happens then."""

import re
from typing import Any
from urllib.parse import parse_qsl

from dash import register_page
from flask import current_app, g, request

from dashboard import auth, formats
from dashboard.browser import page_of
from dashboard.components import errors, shell
from dashboard.components.drawing import drawn
from dashboard.components.errors import Fact, Stand
from dashboard.indicators.counted import explain
from dashboard.language import _, marked
from dashboard.metrics.scopes import Asked
from dashboard.queries import evidence
from dashboard.store import current_store, rows
from dashboard.vocabulary import Audience

PAGE, PATH = "report-error", "/report-error"
OWN_ADDRESS = re.compile(r"(?P<path>/|(/[A-Za-z0-9_-]+)+)(\?(?P<query>[A-Za-z0-9_=&%:.+~-]*))?")
"""Addresses of pages of this dashboard, and nothing else: no host, no white space, no escapes in the path."""
LONGEST = 300
NOT_REPORTED = (PATH, "/404")
RECORDS = {
    "city": "cities",
    "exchange": "exchanges",
    "action-plan": "action_plans",
    "programme": "programmes",
    "indicator": "indicators",
}
"""Table of the records that an address begins with."""
register_page(
    __name__,
    path=PATH,
    name=marked("Report an error"),
    title=marked("Report an error · Strong Cities Network"),
    description=marked("Tell those who run this dashboard that a fact is wrong. Nothing is stored here."),
)


layout = shell.layout(PAGE)


@shell.shows(PAGE)
def show(asked: Any, _pathname: Any) -> str:
    about = asked.get("about") if isinstance(asked, dict) else None
    fact = _fact(about, auth.audience()) if about else None
    if about and fact is None and request.path == PATH:
        g.status = 404
    return content(fact, request.host_url.rstrip("/"), current_app.config["CONTACT"], is_unknown=bool(about))


@drawn
def content(fact: Fact | None, root: str, contact: str, *, is_unknown: bool) -> Any:
    if fact is None:
        return _unknown() if is_unknown else _how()
    latest = current_store().latest_import()
    day = formats.partial(current_store().as_of()) or _("no day")
    stand = Stand(root, str(latest.id) if latest else "0", day)
    return [
        shell.heading(_("Report an error in a fact"), _lead(), fact.name),
        errors.about(fact, stand),
        errors.sending(fact, stand, contact),
        errors.afterwards(),
    ]


def _lead() -> str:
    return _("You send the report yourself; most of the letter is written already. Nothing is asked about you.")


def _unknown() -> Any:
    return shell.heading(_("Not found"), _("A report can only be about a page of this dashboard, and this is none."))


def _how() -> Any:
    said = _("Open the record or the number that is wrong, and choose “Report an error in this fact” there.")
    return [shell.heading(_("Report an error in a fact"), said), errors.afterwards()]


def _fact(about: Any, audience: Audience) -> Fact | None:
    """What stands at an address of this dashboard; None where nothing does."""
    found = OWN_ADDRESS.fullmatch(about) if isinstance(about, str) and len(about) <= LONGEST else None
    page, variables = page_of(found["path"]) if found else ({}, {})
    if found is None or not page or page["path"] in NOT_REPORTED:
        return None
    if not variables:
        return Fact(_(page["name"]), about, "", ())
    record = next(iter(variables.values()))
    named = rows(page["record"](record)) if page.get("record") else ()
    if not named:
        return None
    if page["path_template"].startswith("/explain/"):
        return _number(about, record, dict(parse_qsl(found["query"] or "")), audience)
    return Fact(str(named[0][0]), about, record, _sources(found["path"].split("/")[1], record))


def _number(about: str, code: str, asked: dict[str, str], audience: Audience) -> Fact:
    counted = explain(code, Asked.parse(asked), audience)
    if counted is None:
        return Fact(code, about, code, ())
    sources = counted.indicator.sources
    return Fact(counted.indicator.name, about, code, tuple(sources.split(";")) if sources else ())


def _sources(kind: str, record: str) -> tuple[str, ...]:
    if kind == "source":
        return (record,)
    return tuple(row.id for row in rows(evidence.sources_of(RECORDS[kind], record))) if kind in RECORDS else ()
