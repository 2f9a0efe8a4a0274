"""Regions: SCN's priority regions, the display regions, and UN M49 sub-regions."""

from sqlalchemy import case, select

from dashboard.models import Region, Rows
from dashboard.queries.scope import cited
from dashboard.vocabulary import RegionKind

ORDER = case({RegionKind.PRIORITY.value: 0, RegionKind.NETWORK.value: 1}, value=Region.kind, else_=2)


def regions(*kinds: RegionKind) -> Rows:
    """Regions of these kinds: id, name, kind, m49, note, sources."""
    rows = select(Region.id, Region.name, Region.kind, Region.m49, Region.note, cited(Region).label("sources"))
    return rows.where(Region.kind.in_([kind.value for kind in kinds])).order_by(ORDER, Region.sort)


def choices() -> Rows:
    """Regions that a reader may choose: the priority regions, then the display regions."""
    return regions(RegionKind.PRIORITY, RegionKind.NETWORK)
