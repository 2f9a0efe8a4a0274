"""Words of monitoring and what they mean here; what is never shown, and why."""

from collections.abc import Sequence
from typing import Any

from dash import html

from dashboard.language import _, marked

GLOSSARY = (
    (marked("Indicator"), marked("Something counted or measured in the same way each time, so that change is seen.")),
    (marked("Output"), marked("What the work delivers itself: a training held, a plan written.")),
    (marked("Outcome"), marked("What changes because of it: a city uses what it learned.")),
    (marked("Impact"), marked("A lasting change for people in a city. Others contribute to it as well.")),
    (marked("Baseline"), marked("The value before the work began, with its day.")),
    (marked("Target"), marked("The value that was agreed, with its day. A changed target needs a reason.")),
    (marked("Milestone"), marked("A target on the way to the final one.")),
    (marked("Flow"), marked("Happens during a period and adds up over time, such as exchanges held.")),
    (marked("Stock"), marked("Is there on a day and is never added over time, such as plans in force.")),
    (marked("Approved"), marked("A reported value that a second person has checked. Only these count.")),
    (marked("Carried forward"), marked("The last value of a city that has not reported since, for 400 days at most.")),
    (marked("Stale"), marked("A value older than its reporting rhythm and a period of grace.")),
    (marked("Partial"), marked("Not everybody who should report has done so; how many is said beside the value.")),
    (marked("Evidence grade"), marked("A document attached and value approved; B document attached; C stated in a text;"
                                      " D inferred; E none.")),
    (marked("As of"), marked("The day for which values are worked out.")),
    (marked("Contributed to"), marked("How results are worded. No source proves that one cause alone brought them.")),
)  # fmt: skip

NEVER_SHOWN = (
    (
        marked("Threats, incidents, vulnerable places"),
        marked("They stigmatise places and people. Maps show who takes part, and nothing else."),
    ),
    (
        marked("Religion, ethnicity, nationality"),
        marked("No number is broken down by them: the network ties extremism to none."),
    ),
    (
        marked("Persons"),
        marked("Members of local teams, families and young people must not become targets. Roles and numbers only."),
    ),
    (
        marked("Small groups"),
        marked(
            "Fewer than 5 people (10 in surveys) could be recognised. The next smallest number is hidden with them."
        ),
    ),
    (
        marked("Rankings of cities"),
        marked("They reward those who report what pleases. Cities stand in the order of the alphabet."),
    ),
    (marked("Referrals and cases"), marked("Single cases belong to those who help. They are not in the store.")),
    (
        marked("Drafts and notes"),
        marked("Values that nobody has approved, and internal notes, do not leave the editors' area."),
    ),
    (
        marked("Where people are now"),
        marked("Events become public after their end, unless their organisers announced them."),
    ),
    (
        marked("Arrows on little ground"),
        marked("No trend from one value, from fewer than ten counted, or on impact with fewer than three values."),
    ),
)


def terms(pairs: Sequence[tuple[str, str]]) -> Any:
    """A list of words and their meanings."""
    items = [html.Div([html.Dt(_(word)), html.Dd(_(meaning))]) for word, meaning in pairs]
    return html.Dl(items, className="facts terms")
