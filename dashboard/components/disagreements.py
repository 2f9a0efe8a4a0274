"""Conflicts between sources: what each says, side by side, what was accepted and why."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from dash import dcc, html

from dashboard import formats
from dashboard.components.provenance import certainty, marks
from dashboard.language import _, told
from dashboard.vocabulary import ConflictState


def disagreements(conflicts: Sequence[Any], claims: Sequence[Any], records: Mapping[Any, Any] | None = None) -> Any:
    """One block a conflict. `records`: by (entity, id), rows of label and page that link to what it concerns."""
    blocks = [_block(conflict, claims, records or {}) for conflict in conflicts]
    return html.Div(blocks, className="conflicts")


def _block(conflict: Any, claims: Sequence[Any], records: Mapping[Any, Any]) -> Any:
    own = [claim for claim in claims if claim.conflict_id == conflict.id]
    record = records.get((conflict.entity, conflict.entity_id))
    return html.Article(
        [
            html.H3([html.Span(conflict.id, className="conflict-code"), " ", conflict.title]),
            html.P(
                [
                    html.Span(ConflictState(conflict.state).label, className=f"tag {conflict.state}"),
                    " ",
                    marks(conflict.sources),
                    " ",
                    dcc.Link(_("Concerns: {name}", name=told(record.label)), href=record.page) if record else None,
                ]
            ),
            html.Div(
                [_field(name, list(group)) for name, group in groupby(own, key=lambda claim: claim.field)],
                className="claim-fields",
            ),
            html.P([html.Strong(_("How it is handled")), ": ", conflict.handling]),
        ],
        className="conflict",
        id=conflict.id,
        **{"data-conflict": conflict.id, "data-state": conflict.state},
    )


def _field(name: str, claims: Sequence[Any]) -> Any:
    return html.Div(
        [
            html.H4(_("What the sources say: {field}", field=name)),
            html.Ul([_claim(claim) for claim in claims], className="claims"),
        ]
    )


def _claim(claim: Any) -> Any:
    dates = formats.span(claim)
    return html.Li(
        [
            html.P([claim.value, " ", marks(claim.sources)], className="claim-value"),
            html.P(_("Dates: {dates}", dates=dates), className="small") if dates and dates not in claim.value else None,
            html.P(
                [
                    html.Strong(_("✓ accepted") if claim.is_accepted else _("not accepted")),
                    f": {claim.reason}" if claim.reason else "",
                    " ",
                    certainty(claim.certainty, claim.certainty_note),
                ],
                className="small",
            ),
        ],
        className="claim accepted" if claim.is_accepted else "claim",
    )
