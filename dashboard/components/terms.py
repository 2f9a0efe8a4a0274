"""Words explained where they are used: a button that opens its explanation, without a script."""

from typing import Any

from dash import html
from markupsafe import Markup

from dashboard.components.glossary import GLOSSARY
from dashboard.language import _, marked

OF_THE_FACTS = (
    (marked("Member"), marked("A place whose membership a source states or reports. Taking part once is not enough.")),
    (
        marked("Priority region"),
        marked("One of the regions on which the network says it works first. Regions of the world are another list."),
    ),
    (
        marked("Stated collectively"),
        marked("A source names the partners of a region together, and does not say which of them does what."),
    ),
    (marked("Evidenced activity"), marked("A source names something that this very partner did in the region.")),
    (marked("Range"), marked("From what is certain to what is possible, where dates in the sources leave it open.")),
    (marked("Not stated"), marked("No source that was read says it. That is neither zero nor no.")),
    (marked("Held"), marked("A source reports that it took place. An announcement alone is not enough.")),
    (marked("Next step"), marked("What was agreed at an exchange to be done afterwards, as the sources tell it.")),
    (
        marked("Status unknown"),
        marked("Nobody has reported since. Unknown is read neither as done nor as late."),
    ),
    (
        marked("Adopted"),
        marked("A source reports the plan as adopted or launched. What came of it is another question."),
    ),
    (marked("Last reported"), marked("The newest that a source says. What holds today may be different.")),
    (marked("Founding document"), marked("One of the five documents, S00 to S04, with which the collection began.")),
    (
        marked("Conflict"),
        marked("A point on which sources differ or are silent. Every statement is kept; one is used, or none."),
    ),
    (marked("Certainty"), marked("How sure a fact is: stated in a source, inferred with the reason, or from outside.")),
    (marked("Open data"), marked("Files that everybody may read and use again, with the sources of each row.")),
)
MEANINGS = dict((*GLOSSARY, *OF_THE_FACTS))
TERM = Markup(
    '<button type="button" class="term" popovertarget="term-{name}">{word}</button>'
    '<span popover id="term-{name}" class="term-meaning"><strong>{word}</strong> {meaning}</span>'
)
"""Popovers open by click, touch, Enter and Space and close by Escape; Dash's components know no such attribute."""


def term(word: str) -> Markup:
    """`word` (English, as in the glossary) in the reader's language, with what it means here; once a page."""
    name = word.lower().replace(" ", "-")
    return TERM.format(name=name, word=_(word), meaning=_(MEANINGS[word]))


def words_here(*words: str) -> Any:
    """The words that a page uses in a sense of their own, under its heading."""
    explained = [html.Li(term(word)) for word in words]
    return html.Div(
        [html.Span(_("Words used here"), id="words-here"), html.Ul(explained, **{"aria-labelledby": "words-here"})],
        className="words-here",
    )
