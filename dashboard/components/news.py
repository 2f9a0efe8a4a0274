"""What is new in the dashboard, in the words of those who read it; the newest first."""

from datetime import date

from dashboard.language import marked

NEWS = (
    (
        date(2026, 11, 21),
        (
            marked("Short guides for five kinds of readers, words explained in place, error reports for each fact."),
            marked("English, French, Spanish and Arabic. Pages can be read before any script has run, or without any."),
            marked("Indicators with definitions, baselines, targets and status, and a page on the method."),
            marked("“Explain this number”: the formula and every row behind a number, and those left out."),
            marked("A demonstration with an invented network, which says so on every page and file."),
            marked("The first pages, from the map to the sources of every fact, and all tables as files."),
        ),
    ),
)
"""Day, and what came with it, in whole sentences."""
