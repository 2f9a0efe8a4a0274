"""Which network the running application shows: the sourced facts, or an invented one that says so everywhere."""

from flask import current_app, has_app_context

from dashboard.config import Dataset
from dashboard.language import _

DEMONSTRATION, DOCUMENTED = "demonstration", "documented"


def is_demonstration() -> bool:
    """The application that answers was started with SCN_DATASET=demo."""
    return has_app_context() and current_app.config.get("DATASET") is Dataset.DEMO


def provenance() -> str:
    """What `data-provenance` says of everything shown."""
    return DEMONSTRATION if is_demonstration() else DOCUMENTED


def titled(title: str) -> str:
    """A page's title, marked where the network is invented."""
    return _("Demonstration: {title}", title=title) if is_demonstration() else title


def file_name(name: str) -> str:
    """Name of a file to take away: strong-cities-cities.csv, or demonstration-cities.csv."""
    return f"{DEMONSTRATION if is_demonstration() else 'strong-cities'}-{name}"


def note() -> str:
    """What stands inside every figure of an invented network, so that a picture of it says so too; else nothing."""
    return _("Demonstration: invented data") if is_demonstration() else ""
