"""The words of monitoring and evaluation: how indicators are read, counted, reported and supported by evidence."""

from dashboard.vocabulary import Term


class IndicatorLevel(Term):
    OUTPUT = "output"
    OUTCOME = "outcome"
    IMPACT = "impact"
    PROCESS = "process"


class UnitKind(Term):
    """What kind of thing the value is. IATI calls it the measure."""

    NUMBER = "number"
    PERCENT = "percent"
    MONEY = "money"
    DAYS = "days"
    SCORE = "score"


class Direction(Term):
    ASCENDING = "ascending"
    DESCENDING = "descending"
    MAINTAIN = "maintain"


class Basis(Term):
    """A flow happens during a period and adds up; a stock is there at its end and does not."""

    FLOW = "flow"
    STOCK = "stock"


class OverTime(Term):
    """How periods become one value."""

    SUM = "sum"
    LATEST = "latest"
    RATIO = "ratio_of_sums"
    RECOMPUTE = "recompute"


class OverPlaces(Term):
    """How places become one value. None: places are never added, their rows are counted anew."""

    SUM = "sum"
    RATIO = "ratio_of_sums"
    MEAN = "mean"
    NONE = "none"


class PeriodKind(Term):
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"
    SPAN = "span"


FREQUENCIES = (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF_YEAR, PeriodKind.YEAR)


class Criterion(Term):
    """Evaluation criteria of the OECD's Development Assistance Committee."""

    RELEVANCE = "relevance"
    COHERENCE = "coherence"
    EFFECTIVENESS = "effectiveness"
    EFFICIENCY = "efficiency"
    IMPACT = "impact"
    SUSTAINABILITY = "sustainability"


class Sensitivity(Term):
    """Who may see the values: everybody, those who work with them, or nobody but as a total of the network."""

    PUBLIC = "public"
    INTERNAL = "internal"
    RESTRICTED = "restricted"


class ScopeKind(Term):
    NETWORK = "network"
    REGION = "region"
    CITY = "city"
    PROGRAMME = "programme"
    EXCHANGE = "exchange"


class TargetKind(Term):
    PERIOD = "period"
    FINAL = "final"


class ObservationStatus(Term):
    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    APPROVED = "approved"
    SUPERSEDED = "superseded"


class EvidenceGrade(Term):
    """A document attached and value approved; B document attached; C stated in a source; D inferred; E none."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
