"""The method in brief: how things are counted, what is never shown, what does not work yet, and whom to credit."""

from collections.abc import Sequence
from typing import Any

from dash import html

from dashboard.language import _, marked

METHOD = (
    (
        marked("Members"),
        marked(
            "Only places whose membership a source states or reports count as members. A participant of an"
            " exchange or the place of an event does not."
        ),
    ),
    (
        marked("Claimed and counted"),
        marked(
            "A total that the network or somebody else reports stands with its date and sign"
            " next to what is counted here; the two are never mixed."
        ),
    ),
    (
        marked("Return visits"),
        marked("A return visit belongs to the exchange it answers: two visits, one pair of cities."),
    ),
    (
        marked("Dates and intervals"),
        marked(
            "A date is only as exact as its source. Where it leaves open whether something"
            " counts, the result is a range, from certain to possible."
        ),
    ),
    (
        marked("Unknown is not zero"),
        marked("What no source says is shown as not stated. Zero stands only where it was counted."),
    ),
    (
        marked("Status"),
        marked("A status is what a source last reported. Silence is never read as done, and never as late."),
    ),
    (marked("Certainty"), marked("Stated, inferred with the reason given, or from outside the founding documents.")),
    (
        marked("Conflicts"),
        marked("Where sources disagree every statement is kept; one is held and the reason is given."),
    ),
)


NEVER_SHOWN = (
    (
        marked("Names of persons"),
        marked("Roles are enough to understand what happened, and prevention work can put people at risk."),
    ),
    (
        marked("Rankings of cities"),
        marked("Cities differ in need and in what is known of them; more records are not better work."),
    ),
    (
        marked("Threats, incidents and groups"),
        marked(
            "The network ties extremism to no religion, nationality, civilisation or"
            " ethnic group; neither does this dashboard."
        ),
    ),
    (marked("Texts of the sources"), marked("Facts are put in our own words; the texts belong to their publishers.")),
)


LIMITS = (
    (
        marked("Languages"),
        marked(
            "English, French, Spanish and Arabic. Names keep their own spelling, and search ignores accents."
            " Translations that no native speaker has reviewed are marked so in the catalogues."
        ),
    ),
    (
        marked("Keyboard and screen readers"),
        marked(
            "Every chart and map has a table or a list that holds the same. Points of an"
            " interactive map cannot be reached by keyboard; its list can."
        ),
    ),
    (
        marked("Without JavaScript"),
        marked("Every page can be read; filters need a button more, and the map is a drawing."),
    ),
    (marked("Print"), marked("Every page prints in light colours, without controls.")),
)


LICENCES = (
    (marked("Places and populations"), marked("GeoNames, CC BY 4.0.")),
    (
        marked("Map shapes"),
        marked("Natural Earth, public domain. Maps show no borders and imply no opinion on the status of any place."),
    ),
    (marked("Country and region codes"), marked("United Nations M49.")),
    (marked("Source texts"), marked("Copyright of their publishers; only facts are taken from them.")),
)


def points(pairs: Sequence[tuple[str, str]]) -> Any:
    """Names and what is to be said of each."""
    return html.Ul([html.Li([html.Strong(_(name)), _(text)]) for name, text in pairs], className="about-grid")
