"""The tours of those who fund, report and analyse; and all tours under their addresses."""

from dashboard.components.guides import COMMITTEE, LEADERSHIP, NO_CAUSE, NO_RANKING, NO_ZERO, Guide, Step
from dashboard.language import marked

FUNDER = Guide(
    name=marked("Funders"),
    who=marked("For those who pay for programmes and have to account for it."),
    steps=(
        Step(
            marked("The programmes"),
            marked("Each with its goal, who leads it, who pays, and the cities that a source names."),
            marked("It is where the work that you fund, or might fund, is found."),
            "/programmes",
            marked("Programmes"),
        ),
        Step(
            marked("What was delivered"),
            marked("Outputs first: exchanges, trainings and plans, each counted or reported."),
            marked("Outputs are what the work delivers itself, and what public sources record best."),
            "/indicators?view=output",
            marked("Indicators"),
        ),
        Step(
            marked("One number, all its rows"),
            marked("The formula, every row that counts, and every row that was left out with the reason."),
            marked("You can check any number yourself, down to the source."),
            "/explain/BLD-01",
            marked("Exchanges held"),
            "BLD-01",
        ),
        Step(
            marked("Work in cities"),
            marked("Activities with the status that a source last reported, and their due dates if stated."),
            marked("It shows how much of the work is documented after it was announced."),
            "/action-plans?view=activities",
            marked("Activities"),
            "activities-completed",
        ),
        Step(
            marked("Grants"),
            marked("Below the practices: small grants that a source names, with amounts where it gives them."),
            marked("Amounts that no source gives are not estimated."),
            "/hub",
            marked("Local Innovation Grants"),
            "INN-01",
        ),
        Step(
            marked("How far to trust it"),
            marked("How much of each table is known, and how sure the facts are."),
            marked("A report that says where its gaps are can be relied upon where it has none."),
            "/sources?view=coverage",
            marked("Data coverage"),
        ),
    ),
    gaps=(
        marked("What an activity or a programme cost, unless a source gives the amount of a grant."),
        marked("Outcomes and impact, wherever no city has reported a value that was approved."),
    ),
    not_for=(NO_CAUSE, marked("Paying by these numbers. Who is paid for a number will report that number."), NO_ZERO),
)

EDITOR = Guide(
    name=marked("M&E editors"),
    who=marked("For those who collect values from cities and answer for them."),
    steps=(
        Step(
            marked("The rules of calculation"),
            marked("Progress, status and trend, with examples that are calculated as you read."),
            marked("Values are only comparable if everybody counts them in the same way."),
            "/method",
            marked("Method"),
        ),
        Step(
            marked("What needs values"),
            marked("Indicators without a value. Each page says what would be needed, and from whom."),
            marked("It is your list of what to ask for."),
            "/indicators?status=missing",
            marked("Indicators"),
        ),
        Step(
            marked("One definition"),
            marked("Definition, unit, direction, rhythm and method of one indicator."),
            marked("Read it before you ask a city for a number."),
            "/indicator/BLD-01",
            marked("Definition"),
        ),
        Step(
            marked("How good the data are"),
            marked("Completeness, timeliness and open conflicts, as numbers."),
            marked("What is worst here is what to work on first."),
            "/sources?view=quality",
            marked("Data quality"),
        ),
        Step(
            marked("Gaps, field by field"),
            marked("How many rows of each table have a date, an owner, a place."),
            marked("A gap is filled by a source, never by a guess."),
            "/sources?view=coverage",
            marked("Data coverage"),
        ),
        Step(
            marked("Where sources disagree"),
            marked("Conflicts that are open. Each shows every statement and which one is used."),
            marked("A new source may settle one of them."),
            "/sources?view=conflicts&status=open",
            marked("Conflicts between sources"),
            "DQ-03",
        ),
        Step(
            marked("What each column means"),
            marked("Every table with the type and the meaning of its columns."),
            marked("A file for the store has the same columns."),
            "/data#dictionary",
            marked("What the columns mean"),
        ),
    ),
    gaps=(
        marked("Values that nobody has approved. Only approved values are shown and counted."),
        marked("Why a city did not report. Silence has many reasons, and none is assumed."),
    ),
    not_for=(
        NO_RANKING,
        marked("Filling a gap with an estimate. Leave it empty: empty is unknown, never zero."),
        marked("Breaking numbers down until single people could be recognised. Small numbers are hidden."),
    ),
)

ANALYST = Guide(
    name=marked("Analysts"),
    who=marked("For those who take the data away and work with them."),
    steps=(
        Step(
            marked("All tables as files"),
            marked("Each table as CSV and JSON at an address that stays, with the filters of the pages."),
            marked("Whatever is shown can be taken away and checked."),
            "/data",
            marked("All tables"),
        ),
        Step(
            marked("What each column means"),
            marked("Dates have a precision and bounds; each row has its sources and its certainty."),
            marked("Without them, uncertain dates look exact and guesses look like facts."),
            "/data#dictionary",
            marked("What the columns mean"),
        ),
        Step(
            marked("How a number comes about"),
            marked("Formula, rows that count and rows left out, for every number on a card."),
            marked("Repeat it with the file before you build on it."),
            "/explain/BLD-01",
            marked("Exchanges held"),
            "BLD-01",
        ),
        Step(
            marked("The formulas"),
            marked("Progress for rising and falling indicators, ratios, trends, rounding, small numbers."),
            marked("Ratios and distinct counts must not be added up; this page says what to do instead."),
            "/method#aggregation",
            marked("Over time and over places"),
        ),
        Step(
            marked("The founding documents alone"),
            marked("The list of cities as the five first documents give it, without later sources."),
            marked("Compare with all sources to see what later reading has added."),
            "/cities?sources=seeds",
            marked("Cities"),
        ),
        Step(
            marked("How complete it is"),
            marked("Known and unknown for each table, kinds of sources, and how sure facts are."),
            marked("What is recorded is not a sample: places with active publishers are seen more."),
            "/sources?view=coverage",
            marked("Data coverage"),
        ),
    ),
    gaps=(
        marked("Threats, incidents and cases. They are not collected, on purpose."),
        marked("Causes. The data say who took part and what was reported, not what brought it about."),
    ),
    not_for=(
        NO_RANKING,
        NO_CAUSE,
        marked("Rates by population. Populations describe places of different kinds and years."),
    ),
)

GUIDES = {
    "leadership": LEADERSHIP,
    "committee": COMMITTEE,
    "funder": FUNDER,
    "editor": EDITOR,
    "analyst": ANALYST,
}
"""Every tour, by the last part of its address."""
