"""The filter bar: a plain form whose fields are the address's parameters. client.js keeps the two equal."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dash import dcc, html

from dashboard.components import shell
from dashboard.filters import Filters
from dashboard.language import _

HOOKS = {"topic": "theme"}
"""`?theme=` in an address is the colour theme, so the filter by theme is called topic there."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One select: `name` is a field of Filters, `options` are values with labels, `everything` words no choice."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]
    everything: str = ""


def filter_bar(page: str, filters: Filters, choices: Sequence[Choice] = (), *, search: str = "") -> Any:
    """`search`: label of the search field; without it there is none."""
    fields = [_select(page, choice, getattr(filters, choice.name)) for choice in choices]
    if search:
        fields.insert(0, _search(page, search, filters.q))
    kept = [(name, getattr(filters, name)) for name in ("view", "sort")]
    hidden = [dcc.Input(type="hidden", name=name, value=value) for name, value in kept if value]
    clear = html.A(_("Clear"), href="?", className="button quiet", **{"data-ask": "", "data-action": "clear-filters"})
    form = html.Form(
        [
            *fields,
            *hidden,
            html.Noscript(html.Button(_("Show"), type="submit", className="button")),
            clear if filters.is_narrowed else None,
        ],
        method="get",
        className="filter-bar",
        role="search",
        disable_n_clicks=True,
        **{"data-filters": shell.asked(page), "aria-label": _("Filters")},
    )
    return html.Div([form, _printed(filters, choices, search)])


def _printed(filters: Filters, choices: Sequence[Choice], search: str) -> Any:
    """What paper shows in place of the fields: each that is set, in words."""
    pairs = [(search, filters.q)] if search else []
    for choice in choices:
        value = str(getattr(filters, choice.name) or "")
        pairs.append((choice.label, dict(choice.options).get(value, value)))
    said = " · ".join(f"{label}: {value}" for label, value in pairs if value)
    return html.P([_("Filters"), ": ", said or _("none")], className="printed-filters")


def sources_choice() -> Choice:
    """Which sources count: all, or the five founding documents alone."""
    return Choice("sources", _("Sources"), (("seeds", _("Founding documents only")),))


def _select(page: str, choice: Choice, value: Any) -> Any:
    name = f"{page}-{choice.name}"
    every = (("all", choice.everything or _("All")), *choice.options)
    select = html.Select(
        [html.Option(label, value=key, selected=key == str(value)) for key, label in every],
        id=name,
        name=choice.name,
        disable_n_clicks=True,
        **{"data-filter": HOOKS.get(choice.name, choice.name)},
    )
    return html.Div([html.Label(choice.label, htmlFor=name), select], className="field")


def _search(page: str, label: str, value: str | None) -> Any:
    name = f"{page}-q"
    field = dcc.Input(id=name, name="q", type="search", value=value or "", autoComplete="off", className="search")
    return html.Div([html.Label(label, htmlFor=name), field], className="field wide")
