"""Method: every rule of calculation with examples that are calculated as the page is drawn."""

from typing import Any

from dash import dcc, html, register_page

from dashboard import auth
from dashboard.components import formulas, glossary, shell
from dashboard.components.drawing import drawn
from dashboard.components.freshness import updated
from dashboard.components.method import points
from dashboard.components.provenance import page_sources
from dashboard.components.values import number_text, percent_text, result_text, status_of
from dashboard.filters import Filters
from dashboard.indicators import examples
from dashboard.language import _, marked
from dashboard.queries import evidence
from dashboard.store import current_store, rows
from dashboard.vocabulary import Audience

PAGE, DEFINITIONS = "method", "M01"
register_page(
    __name__,
    path="/method",
    name=marked("Method"),
    title=marked("Method · Strong Cities Network"),
    description=marked(
        "How indicators are calculated, with live examples, thresholds, glossary and what is not shown."
    ),
)


layout = shell.layout(PAGE)


@shell.shows(PAGE)
def show(asked: Any, _pathname: Any) -> str:
    return content(Filters.parse(asked), auth.audience())


@drawn
def content(_filters: Filters, _audience: Audience) -> Any:
    return [
        shell.heading(_("Method"), _lead()),
        shell.section(_("Progress"), *_progress(), name="progress"),
        shell.section(_("The same cases elsewhere"), *_elsewhere(), name="compared"),
        shell.section(_("Expected value and status"), *_status(), name="status"),
        shell.section(_("Over time and over places"), *_together(), name="aggregation"),
        shell.section(_("Trend and survey answers"), *_trend(), name="trend"),
        shell.section(_("Action plans and uncertain dates"), *_plans(), name="plans"),
        shell.section(_("Small numbers"), *_small(), name="small"),
        shell.section(_("Rounding"), *_rounding(), name="rounding"),
        shell.section(_("What is never shown, and why"), points(glossary.NEVER_SHOWN), name="never"),
        shell.section(_("Glossary"), glossary.terms(glossary.GLOSSARY), name="glossary"),
        html.P(dcc.Link(_("All indicators"), href="/indicators")),
        page_sources(rows(evidence.sources([DEFINITIONS])), updated(current_store().latest_import()), "/method"),
    ]


def _lead() -> str:
    return _(
        "How a number comes about. Every example on this page was calculated by the same functions as the indicators,"
        " at the moment it was drawn."
    )


def _progress() -> list[Any]:
    said = [
        _("P progress, V value, B baseline, T target. One formula for both directions: half way down is 50 %."),
        _("The number is never cut off: above 100 % it is printed as it is, below 0 % with its sign."),
        _("No value is no data, never zero. A zero that somebody reported is a value."),
        _("Without a baseline there is no percentage; a target on the wrong side of the baseline is an error."),
        _("What happens in a period and began with nothing has the baseline 0. Above 115 % the target was too low."),
        _("A value to be kept is on track within its tolerance, else off track; it has no percentage."),
    ]
    return [formulas.formula("P = (V − B) / (T − B)"), formulas.rules(said)]


def _elsewhere() -> list[Any]:
    ours = result_text(examples.ratios()[0][0], "percent")
    made = formulas.comparison(examples.compared(), examples.REVIEWED, (ours, examples.PARENTS))
    return [html.P(formulas.compared_note(), className="section-note"), html.Div(made, className="compared")]


def _status() -> list[Any]:
    said = [
        _("The expected value E lies on straight lines from the baseline through each target to the last."),
        _("The index compares the way that was gone with the way expected by the day."),
        _("Beside a status, never as a colour: partial, and out of date (45 days after a quarter, 90 after a year)."),
    ]
    formula = formulas.formula("index = ((V − B) / (T − B)) / ((E − B) / (T − B))")
    return [formula, formulas.rules(said), formulas.path_table(examples.on_the_path()), formulas.thresholds()]


def _together() -> list[Any]:
    said = [
        _("Only approved values of periods that are over count; of several revisions the last."),
        _("A flow adds up over its periods. A stock takes each city's latest value, carried for 400 days at most."),
        _("A ratio is the sum of numerators by the sum of denominators. Without a denominator there is no ratio."),
        _("Different cities or people are counted anew for every filter. Currencies are never mixed."),
        _("A score is the plain mean of the cities that report. Who has not reported is said beside every value."),
        _("With fewer than half of the expected reports there is no status."),
    ]
    ratios = formulas.ratio_table(examples.ratios(), ["3/4, 6/10", "18/20, 2/80"])
    return [formulas.rules(said), formulas.stock_table(examples.stock_by_quarter(), examples.STOCK), ratios]


def _trend() -> list[Any]:
    said = [
        _("Better or worse against the period before: stable within 5 % or one unit, ratios within 2 points."),
        _("No arrow with fewer than two values, or where fewer than ten were counted."),
    ]
    return [formulas.rules(said), formulas.interval_table(examples.intervals())]


def _plans() -> list[Any]:
    found, (held, judged) = examples.plan(), examples.uncertain()
    low, high = number_text(held.low), number_text(held.high)
    said = [
        _("Completion is completed by all that are not cancelled. Eight activities, one done, one cancelled: {share}.",
          share=result_text(found, "percent")),
        _("In time is completed by the due day, of those completed that had one. No due date is a class of its own."),
        _("Progress of an activity is what was declared or its milestones, never the time that has passed."),
        _("A range runs from what surely lies in the period to what may. {low} to {high} of 3 planned, at the end:",
          low=low, high=high),
    ]  # fmt: skip
    return [formulas.rules(said), html.P(status_of(judged), className="prose")]


def _small() -> list[Any]:
    said = _("Fewer than 5 (10 in surveys) is hidden. Hiding one cell is useless where the rest and the total give it.")
    return [html.P(said, className="prose"), formulas.hidden_table(*examples.hidden())]


def _rounding() -> list[Any]:
    _counts, shares = examples.thirds()
    most, least = examples.nearly()
    parts = ", ".join(number_text(share) for share in shares)
    said = [
        _("Halves are rounded up, at the very end. 100 % and 0 % are printed only where they are exact."),
        _("Counts have no decimals, shares one. A number that is a minimum reads “at least”, never as exact."),
        _("999 of 1,000 reads {nearly}; 1 of 1,000 reads {hardly}.", nearly=percent_text(most, 0),
          hardly=percent_text(least, 0)),
        _("Parts of a whole add up to 100: three equal parts read {parts}.", parts=parts),
    ]  # fmt: skip
    return [formulas.rules(said)]
