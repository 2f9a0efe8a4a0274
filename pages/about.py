"""About: the network in its own statements, how this dashboard counts, what it never shows, and whom to credit."""

from typing import Any

from dash import dcc, html, register_page

from dashboard import auth, formats
from dashboard.catalogues import unreviewed
from dashboard.components import shell
from dashboard.components.disagreements import disagreements
from dashboard.components.drawing import drawn
from dashboard.components.freshness import updated
from dashboard.components.method import LICENCES, LIMITS, METHOD, NEVER_SHOWN, points
from dashboard.components.provenance import marks, page_sources, source_ids
from dashboard.components.tables import Column, table
from dashboard.filters import Filters
from dashboard.language import ENGLISH, LANGUAGES, _, marked
from dashboard.queries import evidence, statements
from dashboard.store import current_store, rows
from dashboard.vocabulary import Audience

PAGE = "about"
register_page(
    __name__,
    path="/about",
    name=marked("About"),
    title=marked("About · Strong Cities Network"),
    description=marked(
        "The network, its principles and goals, how this dashboard counts, contacts, credits and licences."
    ),
)


layout = shell.layout(PAGE)


@shell.shows(PAGE)
def show(asked: Any, _pathname: Any) -> str:
    return content(Filters(sources=Filters.parse(asked).sources), auth.audience())


@drawn
def content(filters: Filters, audience: Audience) -> Any:
    said = rows(statements.statements(filters, audience))
    principles, goals = rows(statements.principles(filters, audience)), rows(statements.goals(filters, audience))
    objectives = rows(statements.objectives(filters, audience))
    conflicts = rows(evidence.conflicts_about("statements", "management-charity", audience))
    cited = source_ids(row.sources for row in [*said, *principles, *goals, *objectives, *conflicts])
    return [
        shell.heading(_("About"), _lead()),
        _topic(_("The network"), said, "purpose"),
        shell.section(_("Principles"), _numbered(principles), name="principles"),
        shell.section(_("Goals"), _cards(goals, "name"), name="goals"),
        shell.section(_("What an exchange is for"), _numbered(objectives), name="objectives"),
        _topic(_("Membership"), said, "membership"),
        _topic(_("Management and bodies"), said, "management"),
        disagreements(conflicts, rows(evidence.claims(audience))) if conflicts else None,
        _topic(_("Services announced"), said, "service"),
        _topic(_("Public roles"), said, "role", _("Titles only: this dashboard names no person.")),
        _topic(_("Views at the launch and at the first exchange"), said, "view", _("Given by role, in our own words.")),
        _contacts(said),
        shell.section(_("How it is counted"), points(METHOD), name="method"),
        shell.section(_("What is never shown, and why"), points(NEVER_SHOWN), name="never"),
        shell.section(_("Languages and accessibility"), points(LIMITS), *_reviewed(), name="accessibility"),
        shell.section(_("Credits and licences"), points(LICENCES), name="licences"),
        shell.section(_("The data"), _status(), name="data-status"),
        page_sources(rows(evidence.sources(cited)), updated(current_store().latest_import()), "/about"),
    ]


def _lead() -> str:
    return _("What the Strong Cities Network says of itself, and how this dashboard reads, counts and shows it.")


def _topic(title: str, said: Any, topic: str, note: str = "") -> Any:
    own = [row for row in said if row.topic == topic]
    if not own:
        return shell.section(title, html.P(_("The sources that count here say nothing of it."), className="small"))
    return shell.section(title, _cards(own, "label"), note=note, name=topic)


def _cards(found: Any, name: str) -> Any:
    items = [html.Li([html.Strong(getattr(row, name)), row.statement, " ", marks(row.sources)]) for row in found]
    return html.Ul(items, className="about-grid")


def _numbered(found: Any) -> Any:
    items = [html.Li([row.statement, " ", marks(row.sources)]) for row in found]
    return html.Ol(items, className="prose") if items else html.P(_("The sources that count here say nothing of it."))


def _contacts(said: Any) -> Any:
    """As printed in the leaflet, which is undated: they may have changed."""
    pairs = [
        (row.label, html.Span([_reached(row.statement), " ", marks(row.sources)]))
        for row in said
        if row.topic == "contact"
    ]
    note = _("As printed in the network's leaflet, which carries no date: they may have changed.")
    return shell.section(_("Contact"), shell.facts(pairs), note=note, name="contact")


def _reached(statement: str) -> Any:
    if "@" in statement:
        return html.A(statement, href=f"mailto:{statement}")
    if statement.startswith("www."):
        return html.A([statement, " ↗"], href=f"https://{statement}", rel="noopener noreferrer")
    return statement


def _reviewed() -> list[Any]:
    """How many entries of each translation no native speaker has reviewed."""
    columns = [
        Column(_("Language"), lambda row: html.Span(row[1], lang=row[0], className="notranslate")),
        Column(_("Entries not yet reviewed"), lambda row: formats.number(unreviewed(row[0])), is_number=True),
    ]
    translated = [(code, name) for code, name in LANGUAGES.items() if code != ENGLISH]
    said = _("English is the source. These translations have not been reviewed by a native speaker in full.")
    return [html.P(said, className="prose"), table(columns, translated, caption=_("Review of the translations"))]


def _status() -> Any:
    latest = current_store().latest_import()
    if latest is None:
        return html.P(_("No data has been loaded yet."))
    dataset = _("documented facts") if latest.dataset == "facts" else _("demonstration data: invented")
    return shell.facts(
        [
            (_("Kind of data"), dataset),
            (_("Last loaded"), formats.moment(latest.imported_at)),
            (_("Revision"), str(latest.id)),
            (_("Fingerprint of what was loaded"), latest.content_hash[:12]),
            (_("Completeness"), dcc.Link(_("Data coverage"), href="/sources?view=coverage")),
            (_("Files"), dcc.Link(_("All tables as CSV and JSON"), href="/data")),
        ]
    )
