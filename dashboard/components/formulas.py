"""The rules of calculation in plain words, each beside examples that were calculated as the page was drawn."""

from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from typing import Any

from dash import html

from dashboard.components.tables import Column, table
from dashboard.components.values import number_text, percent_text, result_text, status, status_of
from dashboard.language import _
from dashboard.metrics.progress import DEFAULT, ProgressState
from dashboard.metrics.results import Result


def formula(text: str) -> Any:
    return html.P(html.Code(text), className="formula")


def rules(items: Sequence[str]) -> Any:
    return html.Ul([html.Li(item) for item in items], className="prose")


def stock_table(quarters: Sequence[tuple[Result, int]], cities: dict[str, tuple[int | None, ...]]) -> Any:
    """`quarters`: the value by our rule, and the sum of the quarter's rows alone."""
    lines = [(name, *("–" if value is None else str(value) for value in values), "") for name, values in cities.items()]
    ours = (_("Sum of each city's latest value"), *(result_text(found, "count") for found, _naive in quarters))
    kept = [_("{k} carried forward", k=found.n_carried) if found.n_carried else "" for found, _naive in quarters]
    lines.append((*ours, " · ".join(filter(None, kept))))
    lines.append((_("Sum of the quarter's rows alone"), *(str(naive) for _found, naive in quarters), _("not used")))
    titles = [_("City"), _("Quarter 1"), _("Quarter 2"), _("Quarter 3"), _("Note")]
    return _plain(titles, lines, _("A stock of three cities over three quarters; a dash is a report that did not come"))


def ratio_table(pairs: Sequence[tuple[Result, Decimal]], given: Sequence[str]) -> Any:
    lines = [
        (parts, result_text(found, "percent"), percent_text(mean))
        for parts, (found, mean) in zip(given, pairs, strict=True)
    ]
    titles = [_("Reported"), _("Sum by sum: what is shown"), _("Mean of the two ratios: not used")]
    return _plain(titles, lines, _("Two ratios put together"))


def path_table(cases: Sequence[tuple[str, Any]]) -> Any:
    """Cases with the name of their example."""
    names = {
        "exchanges": _("Exchanges held, calendar year, on 2 July"),
        "overdue": _("Overdue activities, 1 January to 31 December, on 30 September"),
        "quarterly": _("Cumulative targets by quarter, on 15 August"),
    }
    columns = [
        Column(_("Example"), lambda row: names[row[0]]),
        Column(_("Given"), lambda row: row[1].given),
        Column(_("Expected"), lambda row: number_text(row[1].found.expected, 2), is_number=True),
        Column(_("Progress"), lambda row: percent_text(row[1].found.progress.share), is_number=True),
        Column(_("Index"), lambda row: number_text(row[1].found.index, 2), is_number=True),
        Column(_("Status"), lambda row: status_of(row[1].found)),
    ]
    return table(columns, cases, caption=_("Expected value and status, calculated now. B baseline, T target, V value"))


def thresholds() -> Any:
    """The framework in force."""
    columns = [Column(_("Status"), lambda row: status(row[0])), Column(_("When"), lambda row: row[1])]
    caption = _("Statuses and thresholds, version {v} of the rules", v=DEFAULT.version)
    return table(columns, _meanings(), caption=caption)


def _meanings() -> list[tuple[ProgressState, str]]:
    green, amber = number_text(DEFAULT.green, 2), number_text(DEFAULT.amber, 2)
    early = percent_text(DEFAULT.too_early, 0)
    return [
        (ProgressState.ACHIEVED, _("the value meets the final target")),
        (ProgressState.ON_TRACK, _("index of at least {green}", green=green)),
        (ProgressState.SLIGHT_DELAY, _("index from {amber} to below {green}", amber=amber, green=green)),
        (ProgressState.OFF_TRACK, _("index below {amber}", amber=amber)),
        (ProgressState.REGRESSED, _("progress below zero: further from the target than the baseline was")),
        (ProgressState.TOO_EARLY, _("less than {early} of the way is expected by now", early=early)),
        (ProgressState.NOT_STARTED, _("the day lies before the start")),
        (ProgressState.NO_DATA, _("no approved value")),
        (ProgressState.NO_TARGET, _("value and trend are shown, no status")),
        (ProgressState.NO_BASELINE, _("value and target are shown, no percentage")),
        (ProgressState.TARGET_EQUALS_BASELINE, _("there is no way to measure")),
        (ProgressState.DIRECTION_CONFLICT, _("the target lies on the wrong side of the baseline: listed as an error")),
        (ProgressState.INSUFFICIENT, _("fewer than half of those expected have reported")),
        (ProgressState.SUPPRESSED, _("the number is small, and people could be recognised")),
        (ProgressState.UNDER_WAY, _("the target has no day, so nothing can be late")),
    ]


def interval_table(found: Sequence[tuple[int, int, tuple[Decimal, Decimal] | None]]) -> Any:
    lines = [
        (f"{part}/{whole}", percent_text(Decimal(part) / whole), f"{percent_text(ends[0])} – {percent_text(ends[1])}")
        for part, whole, ends in found
        if ends
    ]
    titles = [_("Answers"), _("Share"), _("Where the true share lies, with 95 % confidence")]
    return _plain(titles, lines, _("The same percentage from few and from many answers"))


def hidden_table(counts: dict[str, int], shown: Any) -> Any:
    cells = {name: shown.cells[("", name)] for name in counts}
    total = shown.cells[("", "")]
    lines = [
        (_("Counted"), *map(str, counts.values()), str(sum(counts.values()))),
        (_("Shown"), *(_cell(value) for value in cells.values()), _cell(total)),
    ]
    return _plain(
        ["", *counts, _("Total")], lines, _("Participants by sector: two cells hidden, or one could be found")
    )


def comparison(cases: Sequence[Any], systems: Sequence[str], parents: tuple[str, Sequence[str]]) -> Any:
    """What others give beside what is calculated here now. `parents`: our ratio of a group, and theirs."""
    meaning = dict(_meanings())
    lines = [
        [case.given, *map(_theirs, case.elsewhere), _ours(case.found), case.worked or meaning[case.found.state]]
        for case in cases
    ]
    ours, theirs = parents
    lines.append([_("Parent of 3/4 and 6/10"), *map(_theirs, theirs), html.Strong(ours), "(3 + 6) / (4 + 10)"])
    titles = [_("Case"), *systems, _("Here, calculated now"), _("How")]
    return _plain(titles, lines, _("The same cases in five open systems and here. ↑ more is better, ↓ less is better"))


def compared_note() -> str:
    return _(
        "B baseline, T target, V value, half way to the target day. The other systems as our review of their code found"
        " them; ✗ marks what a reader would misunderstand. The shaded column is calculated now."
    )


def _theirs(text: str) -> Any:
    """Marked where a reader would take away something wrong."""
    if type(text) is str:
        return text
    shape = html.Span("✗", className="shape", **{"aria-hidden": "true"})
    word = html.Span(_("misleading"), className="visually-hidden")
    return html.Span([str(text), " ", shape, word], className="wrong")


def _ours(found: Any) -> Any:
    share = percent_text(found.progress.share)
    return html.Span([status(found.state), " ", html.Strong(share)], className="ours")


def _cell(value: int | None) -> Any:
    return hidden_cell() if value is None else str(value)


def hidden_cell() -> Any:
    """What stands for a suppressed number."""
    return html.Span(_("hidden"), className="hidden-cell")


def _at(place: int, line: Sequence[Any]) -> Any:
    return line[place] if line[place] != "" else " "


def _plain(titles: Sequence[str], lines: Sequence[Sequence[Any]], caption: str) -> Any:
    columns = [Column(title, partial(_at, place)) for place, title in enumerate(titles)]
    return table(columns, lines, caption=caption)
