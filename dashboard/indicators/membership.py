"""Indicators of membership."""

from dataclasses import replace

from dashboard import formats
from dashboard.filters import Filters
from dashboard.language import _
from dashboard.metrics.measure import Indicator
from dashboard.metrics.membership import latest_reported, members_named
from dashboard.metrics.scopes import asked_for
from dashboard.queries import cities
from dashboard.queries.figures import figures
from dashboard.store import current_store, rows
from dashboard.vocabulary import MEMBERS, Audience


def members(filters: Filters, audience: Audience) -> Indicator:
    """Cities named as members, beside what the network was last reported to have."""
    found = rows(cities.cities(replace(filters, status=None), audience))
    cited = {name for row in found if row.status in MEMBERS for name in (row.membership_sources or "").split(";")}
    return Indicator(
        code="CON-01",
        name=_("Members named in the sources"),
        measure=members_named(found),
        rows="/cities" + replace(filters, status="members", view=None, sort=None).query_string,
        method=_(
            "Cities and other sub-national entities whose membership a source states or reports. The network's own"
            " totals are larger: no public list names all members, so the two are never added or mixed."
        ),
        as_of=current_store().as_of(),
        sources=";".join(sorted(cited - {""})),
        asked=asked_for(replace(filters, status=None, period=None, topic=None)),
        context=_reported(filters, audience),
    )


def _reported(filters: Filters, audience: Audience) -> str:
    found = rows(figures("network", "scn", "membership", filters, audience))
    latest = latest_reported(found)
    if latest is None:
        return ""
    value, when = formats.qualified(latest.value, latest.qualifier), formats.span(latest)
    return _("Reported in all: {value} ({when})", value=value, when=when or _("undated"))
