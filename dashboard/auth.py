"""Who is reading. Until sign-in exists everybody is the public."""

from dashboard.vocabulary import Audience


def audience() -> Audience:
    """The audience of the present request."""
    return Audience.PUBLIC
