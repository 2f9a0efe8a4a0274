"""What was reported for one city, region, programme or exchange, each against its own target."""

from collections.abc import Sequence
from typing import Any

from dash import dcc, html

from dashboard import dataset
from dashboard.components import shell
from dashboard.components.indicator_series import small_series
from dashboard.components.values import (
    coverage_text,
    percent_text,
    plain_result,
    reported_text,
    status_of,
    trend_text,
    value_text,
)
from dashboard.language import _
from dashboard.metrics.observed import explained_at


def indicator_section(found: Sequence[Any]) -> Any:
    """A section of a page; nothing where nothing was reported. `found`: results of reported indicators of one scope."""
    if not found:
        return None
    note = _(
        "As reported and approved, each against its own target. What was not reported is not shown, never as zero."
    )
    items = html.Ul([_item(one) for one in found], className="indicator-list")
    return shell.section(_("Indicators"), items, note=note, name="indicators")


def _item(one: Any) -> Any:
    sheet = one.held.sheet
    shown = reported_text(one)
    unit = "" if sheet.unit_kind == "percent" else f" {sheet.unit}"
    about = {
        "data-testid": "kpi",
        "data-kpi-id": f"{sheet.id}:{one.scope}",
        "data-value": plain_result(one.result, sheet.unit_kind),
        "data-unit": sheet.unit,
        "data-asof": one.as_of.isoformat(),
        "data-status": str(one.assessment.state),
        "data-provenance": dataset.provenance(),
    }
    return html.Li(
        [
            html.H3(dcc.Link(sheet.name, href=f"/indicator/{sheet.id}"), className="card-name"),
            small_series(one),
            html.P([html.Strong(shown), html.Span(unit, className="small")]),
            html.P(status_of(one.assessment)),
            html.P(_towards(one), className="small"),
            html.P(trend_text(one.trend, one.held.is_ratio), className="small"),
            _explained(one),
        ],
        className="multiple",
        **about,
    )


def _explained(one: Any) -> Any:
    words = [_("Explain this number"), html.Span(f": {one.held.sheet.name}", className="visually-hidden")]
    about = {"data-link": "", "data-explain": one.held.sheet.id}
    return html.A(words, href=explained_at(one), className="card-explain", **about)


def _towards(one: Any) -> str:
    """ "37.5 % of the way to 60 · 9 of 12 reported"."""
    target, share = one.aim.target, one.assessment.progress.share
    kind = one.held.sheet.unit_kind
    words = []
    if target is not None and share is not None:
        to = value_text(target, kind)
        words.append(_("{share} of the way to {target}", share=percent_text(share), target=to))
    elif target is not None:
        words.append(_("target {value}", value=value_text(target, kind)))
    return " · ".join([*words, *filter(None, [coverage_text(one.result)])])
