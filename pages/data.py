"""Data: every table as a file, what its columns mean, and how to ask for less."""

from typing import Any

from dash import html, register_page

from dashboard import auth, formats
from dashboard.components import shell, terms
from dashboard.components.drawing import drawn
from dashboard.components.freshness import updated
from dashboard.components.provenance import report_link
from dashboard.components.tables import Column, table
from dashboard.exports.dictionary import Entry, entries, tables
from dashboard.exports.wording import TABLES
from dashboard.language import _, marked
from dashboard.queries.tables import sizes
from dashboard.store import current_store, rows
from dashboard.vocabulary import Audience

PAGE = "data"
register_page(
    __name__,
    path="/data",
    name=marked("Data"),
    title=marked("Data · Strong Cities Network"),
    description=marked("Every table as CSV and JSON, with the meaning of each column and examples."),
)
EXAMPLES = (
    ("/data/cities.csv?status=members", marked("Members, stated or reported, for a spreadsheet")),
    ("/data/cities.json?region=west-africa", marked("Places in a priority region, for a program")),
    ("/data/exchanges.csv?period=2017", marked("Exchanges that may fall in a year")),
    ("/data/action_plans.json?status=adopted", marked("Plans reported as adopted")),
    ("/data/resources.csv?q=resal", marked("Resources found by a word; accents do not matter")),
    ("/data/memberships.csv?sources=seeds", marked("What the founding documents say alone")),
)


layout = shell.layout(PAGE)


@shell.shows(PAGE)
def show(_asked: Any, _pathname: Any) -> str:
    return content(auth.audience())


@drawn
def content(audience: Audience) -> Any:
    numbers = {row.entity: row.n_rows for row in rows(sizes(audience))}
    latest = current_store().latest_import()
    loaded = formats.day(latest.imported_at) if latest else None
    listed = [(name, *TABLES[name], numbers[name], loaded) for name in tables()]
    return [
        shell.heading(_("Data"), _lead()),
        terms.words_here("Open data", "Certainty", "Not stated"),
        shell.section(_("All tables"), table(_columns(), listed, caption=_("Tables of the store and their files"))),
        shell.section(_("Asking for less"), _examples()),
        shell.section(_("How the files are made"), _format()),
        shell.section(_("What the columns mean"), *[_dictionary(name) for name in tables()], name="dictionary"),
        shell.section(_("Licence and credit"), _licence()),
        html.P(updated(latest), className="small page-sources", **{"data-source": ""}),
        report_link("/data"),
    ]


def _lead() -> str:
    return _("Everything this dashboard shows, to take away: one file a table, with the sources of every row.")


def _columns() -> list[Column]:
    return [
        Column(_("Table"), lambda row: html.A(_(row[1]), href=f"#{row[0]}")),
        Column(_("What it holds"), lambda row: _(row[2])),
        Column(_("Rows"), lambda row: formats.number(row[3]), is_number=True),
        Column(_("Last loaded"), lambda row: row[4]),
        Column("CSV", lambda row: _file(row[0], "csv")),
        Column("XLSX", lambda row: _file(row[0], "xlsx")),
        Column("JSON", lambda row: _file(row[0], "json")),
    ]


def _file(name: str, kind: str) -> Any:
    return html.A(f"{name}.{kind}", href=f"/data/{name}.{kind}", **{"data-export": kind})


def _examples() -> Any:
    what = _(
        "Each file takes the parameters of the page that shows the table; one that the table cannot use is ignored."
    )
    names = _("Parameters: region, status, period (a year), programme, topic, q (words), sources=seeds.")
    items = [
        html.Li([html.A(html.Code(path), href=path), html.Div(_(text), className="small")]) for path, text in EXAMPLES
    ]
    return html.Div([html.P([what, " ", names], className="prose"), html.Ul(items, className="plain-list")])


def _format() -> Any:
    said = [
        _("CSV: UTF-8 with a byte order mark, so that Excel reads accents; commas, quotes and line ends by RFC 4180."),
        _("A text that a spreadsheet would compute gets an apostrophe before it; numbers stay as they are."),
        _("Empty in CSV and null in JSON mean unknown, never zero."),
        _("Where suppressed is true, the numbers are hidden because one is small; empty is then not unknown."),
        _("Dates are ISO days. date_precision says how exactly a day is known: 2017-03-01 with “month” is March 2017."),
        _("date_not_before and date_not_after bound what is uncertain."),
        _("sources names every source of the row; page is the address of the page that shows it."),
        _("The files hold what you may read; the addresses stay the same."),
    ]
    return html.Ul([html.Li(text) for text in said], className="prose")


def _dictionary(name: str) -> Any:
    columns = [
        Column(_("Column"), lambda entry: html.Code(entry.name)),
        Column(_("Type"), lambda entry: _(entry.type)),
        Column(_("Meaning"), _meaning),
    ]
    title, what = TABLES[name]
    summary = html.Summary([_(title), html.Span(f" {_(what)}", className="small")])
    shown = table(columns, entries(name), caption=_("Columns of {name}", name=name))
    return html.Details([summary, shown], className="dictionary", id=name)


def _meaning(entry: Entry) -> Any:
    """What a column holds; its allowed words and the tables it points to stand as files have them."""
    named = [(_("One of:"), entry.allowed), (_("Key of a row of:"), entry.points_to)]
    more = [html.Div([words, " ", html.Code(", ".join(codes))]) for words, codes in named if codes]
    return [html.Div(_(entry.meaning)), *more]


def _licence() -> Any:
    said = [
        _("Facts were read from public documents and put in our own words; each source keeps its rights to its texts."),
        _("Coordinates and populations: GeoNames, CC BY 4.0: credit GeoNames when you use them."),
        _("Country and region codes: UN M49. Map shapes: Natural Earth, public domain."),
    ]
    return html.Ul([html.Li(text) for text in said], className="prose")
