"""What the network says of itself: goals, principles, exchange objectives and statements."""

from sqlalchemy import select

from dashboard.filters import Filters
from dashboard.models import Goal, Objective, Principle, Rows, Statement
from dashboard.queries.scope import cited, visible
from dashboard.vocabulary import Audience


def goals(filters: Filters, audience: Audience) -> Rows:
    """The six goals: id, name, statement, sources."""
    rows = select(Goal.id, Goal.name, Goal.statement, cited(Goal).label("sources"))
    return rows.where(visible(Goal, filters, audience)).order_by(Goal.sort)


def principles(filters: Filters, audience: Audience) -> Rows:
    """The principles: id, statement, sources."""
    rows = select(Principle.id, Principle.statement, cited(Principle).label("sources"))
    return rows.where(visible(Principle, filters, audience)).order_by(Principle.sort)


def objectives(filters: Filters, audience: Audience) -> Rows:
    """What an exchange is for: id, statement, goal, sources."""
    rows = select(Objective.id, Objective.statement, Goal.name.label("goal"), cited(Objective).label("sources"))
    rows = rows.join(Goal, Objective.goal_id == Goal.id)
    return rows.where(visible(Objective, filters, audience)).order_by(Objective.sort)


def statements(filters: Filters, audience: Audience) -> Rows:
    """Statements: id, topic, label, statement, sources."""
    rows = select(Statement.id, Statement.topic, Statement.label, Statement.statement)
    rows = rows.add_columns(cited(Statement).label("sources"))
    return rows.where(visible(Statement, filters, audience)).order_by(Statement.sort)
