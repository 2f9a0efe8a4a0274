"""Reporting an error in a fact: the letter, ready to be sent by the reader; nothing is sent or kept from here."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from dash import dcc, html

from dashboard.components import shell
from dashboard.components.provenance import marks
from dashboard.language import _


@dataclass(frozen=True, slots=True)
class Fact:
    """What a report is about. `address`: of its page, "/city/dakar"; `record`: id, empty for a list; `sources`: ids."""

    name: str
    address: str
    record: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stand:
    """Of which data: the `root` of this installation ("https://host"), number of the newest import, and its day."""

    root: str
    revision: str
    as_of: str


def letter(fact: Fact, stand: Stand) -> tuple[str, str]:
    """Subject and text of the report, in the reader's language."""
    subject = _("Error in a fact: {name}", name=fact.name)
    known = [
        _("Page: {address}", address=f"{stand.root}{fact.address}"),
        _("Record: {record}", record=fact.record or _("the whole list")),
        _("Sources: {sources}", sources=", ".join(fact.sources) or _("as named on the page")),
        _("Data: revision {revision}, as of {day}", revision=stand.revision, day=stand.as_of),
    ]
    asked = [
        _("What is wrong:"),
        "",
        _("What would be right, and where that can be read:"),
        "",
        _("Please write no names of other people, and nothing confidential."),
    ]
    opening = _("Something seems to be wrong on this page of the dashboard: {name}.", name=fact.name)
    return " ".join(subject.split()), "\n".join([opening, "", *known, "", *asked])


def about(fact: Fact, stand: Stand) -> Any:
    """Which fact it is, with the way back to it."""
    pairs = [
        (_("Page"), dcc.Link(fact.name, href=fact.address)),
        (_("Address"), html.Code(fact.address)),
        (_("Record"), fact.record or _("the whole list")),
        (_("Sources"), marks(";".join(fact.sources)) if fact.sources else _("as named on the page")),
        (_("As of"), _("{day}, revision {revision}", day=stand.as_of, revision=stand.revision)),
    ]
    return shell.section(_("What it is about"), shell.facts(pairs), name="about-this")


def sending(fact: Fact, stand: Stand, contact: str) -> Any:
    """The ways to send it: by mail or form, where this installation names a contact, and as text in any case."""
    subject, text = letter(fact, stand)
    return shell.section(
        _("Send it"),
        *_ways(contact, subject, text),
        html.Label(_("Text of the report"), htmlFor="report-text", className="report-label"),
        html.Textarea(f"{subject}\n\n{text}", id="report-text", className="report-text", readOnly=True),
        name="send",
    )


def _ways(contact: str, subject: str, text: str) -> Sequence[Any]:
    if not contact:
        said = _(
            "This installation has not named a contact. Copy the text below and send it to whoever gave you the"
            " address of this dashboard."
        )
        return [html.Div(html.P(said), className="notice", **{"data-state": "no-contact"})]
    if contact.startswith("https://"):
        link = html.A([_("Open the contact page"), " ↗"], href=contact, className="button", rel="noopener noreferrer")
        return [html.P(_("Copy the text below into the form of the contact page.")), html.P(link)]
    # RFC 6068: every sign is encoded and lines end in CRLF, so that no text can add a recipient or a header.
    lines = quote(text.replace("\n", "\r\n"), safe="")
    address = f"mailto:{quote(contact, safe='@')}?subject={quote(subject, safe='')}&body={lines}"
    mail = html.A(_("Write the e-mail"), href=address, className="button", **{"data-testid": "mail"})
    return [html.P(mail), html.P(_("It opens your own mail program with the text below. You can change it first."))]


def afterwards() -> Any:
    """What happens with a report, as far as this dashboard can know."""
    said = [
        _("This dashboard sends and stores nothing. It does not learn that you wrote."),
        _("Whoever receives your report compares the fact with its sources. A better source helps most."),
        _("A fact that is wrong is corrected in the data and shows as a change at the next loading."),
        _("If sources differ, every statement is kept and the point is listed as a conflict."),
    ]
    conflicts = dcc.Link(_("Conflicts between sources"), href="/sources?view=conflicts")
    listed = html.Ul([html.Li(sentence) for sentence in said], className="prose")
    return shell.section(
        _("What happens then"),
        listed,
        html.P([dcc.Link(_("What is new"), href="/whats-new"), " · ", conflicts]),
        name="then",
    )
