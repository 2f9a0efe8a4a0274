"""The field's words, once: each list of allowed values, with the label a reader sees."""

from enum import StrEnum

from dashboard.language import _, marked


class Term(StrEnum):
    """A stored value whose label is its own words unless `LABELS` says better."""

    @property
    def label(self) -> str:
        return _(LABELS.get(self.value, self.value.replace("_", " ").capitalize()))


class Audience(Term):
    PUBLIC = "public"
    FUNDERS = "funders"
    COMMITTEE = "committee"
    INTERNAL = "internal"

    @property
    def reads(self) -> tuple["Audience", ...]:
        """The visibilities that this audience may read."""
        return tuple(Audience) if self is Audience.INTERNAL else tuple(dict.fromkeys((Audience.PUBLIC, self)))


class Certainty(Term):
    STATED = "stated"
    INFERRED = "inferred"
    EXTERNAL = "external"


class DatePrecision(Term):
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DAY_OF_YEAR = "day_of_year"
    UNKNOWN = "unknown"


class RegionKind(Term):
    PRIORITY = "priority"
    NETWORK = "network"
    M49 = "m49"
    OTHER = "other"


class CityKind(Term):
    CITY = "city"
    MUNICIPALITY = "municipality"
    DISTRICT = "district"
    COUNTY = "county"
    STATE = "state"


class MembershipStatus(Term):
    MEMBER = "member"
    REPORTED_MEMBER = "reported_member"
    JOINING = "joining"
    PARTICIPANT = "participant"
    LOCATION = "location"
    FORMER = "former"


MEMBERS = (MembershipStatus.MEMBER, MembershipStatus.REPORTED_MEMBER)


class CoverageBasis(Term):
    COLLECTIVE = "stated_collectively"
    EVIDENCED = "evidenced_activity"


class BodyKind(Term):
    STEERING_COMMITTEE = "steering_committee"
    ADVISORY_BOARD = "advisory_board"
    LOCAL_PREVENTION_NETWORK = "local_prevention_network"
    COMMUNITY_ACTION_TEAM = "community_action_team"
    LOCAL_COUNCIL = "local_council"


STRUCTURES = (BodyKind.LOCAL_PREVENTION_NETWORK, BodyKind.COMMUNITY_ACTION_TEAM, BodyKind.LOCAL_COUNCIL)


class ExchangeKind(Term):
    BILATERAL = "bilateral_exchange"
    MULTILATERAL = "multilateral_exchange"
    NATIONAL = "national_exchange"
    VIRTUAL = "virtual_exchange"
    LEARNING_VISIT = "learning_visit"
    STUDY_TOUR = "study_tour"
    PEER_LEARNING = "peer_learning"
    PROGRAMME = "multi_year_programme"


class ReportedStatus(Term):
    """What a source last said, never a status as of today."""

    PLANNED = "planned"
    STARTED = "started"
    HELD = "held"
    COMPLETED = "completed"
    ADOPTED = "adopted"
    INTEREST = "expressed_interest"


class StepStatus(Term):
    OPEN = "open"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    DROPPED = "dropped"
    UNKNOWN = "unknown"


class PartyKind(Term):
    CITY = "city"
    INSTITUTION = "institution"
    OFFICIAL_ROLE = "official_role"
    GROUP = "group"


class ParticipationRole(Term):
    HOST = "host"
    CO_HOST = "co_host"
    VISITOR = "visitor"
    HOST_COUNTRY_PARTICIPANT = "host_country_participant"
    PEER = "peer"
    PARTICIPANT = "participant"
    PRESENTER = "presenter"
    TRAINER = "trainer"
    SITE_VISITED = "site_visited"
    MEETING = "meeting"
    OBSERVER = "observer"
    ORGANISER = "organiser"
    PROJECT_PARTNER = "project_partner"
    FUNDER = "funder"
    LOCATION = "location"


HOSTS = (ParticipationRole.HOST, ParticipationRole.CO_HOST)
TAKING_PART = (
    *HOSTS,
    ParticipationRole.VISITOR,
    ParticipationRole.HOST_COUNTRY_PARTICIPANT,
    ParticipationRole.PEER,
    ParticipationRole.PARTICIPANT,
)


class SessionKind(Term):
    ROUNDTABLE = "roundtable"
    BRIEFING = "briefing"
    PRESENTATION = "presentation"
    SITE_VISIT = "site_visit"
    MEETING = "meeting"
    WORKSHOP = "workshop"


class SiteVisitType(Term):
    WELCOME_CENTRE = "welcome_centre"
    CENTRE_OF_EXCELLENCE = "centre_of_excellence"
    YOUTH_CENTRE = "youth_centre"
    COMMUNITY_POLICING = "community_policing"
    DISENGAGEMENT_TEAM = "disengagement_team"
    OTHER = "other_site"


class DayBasis(Term):
    STATED = "stated"
    INFERRED = "inferred"
    NOT_STATED = "not_stated"


class ResultLevel(Term):
    OUTPUT = "output"
    OUTCOME = "outcome"
    IMPACT = "impact"


class Verification(Term):
    REPORTED = "reported"
    EVIDENCED = "evidenced"
    VERIFIED = "verified"


class ResourceKind(Term):
    GOOD_PRACTICE = "good_practice"
    INITIATIVE = "initiative"
    TRAINING_MODULE = "training_module"
    CITY_PROFILE = "city_profile"
    TOOLKIT = "toolkit"
    REPORT = "report"
    NEWS = "news"
    REPOSITORY = "repository"


class Availability(Term):
    AVAILABLE = "available"
    DESCRIBED = "described_in_a_source"
    ANNOUNCED = "announced"


class Qualifier(Term):
    EXACTLY = "exactly"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    ABOUT = "about"
    UP_TO = "up_to"


class ConflictState(Term):
    SETTLED = "settled"
    INFERRED = "settled_by_inference"
    OPEN = "open"


LABELS = {
    "stated": marked("Stated in the source"),
    "inferred": marked("Inferred, with the reason given"),
    "external": marked("From outside the founding documents"),
    "day_of_year": marked("Day and month known, year not stated"),
    "priority": marked("SCN priority region"),
    "network": marked("Region"),
    "m49": marked("UN M49 sub-region"),
    "state": marked("State"),
    "reported_member": marked("Member, as reported by others"),
    "participant": marked("Participant"),
    "location": marked("Place of an event only"),
    "former": marked("Former member"),
    "stated_collectively": marked("Stated collectively"),
    "evidenced_activity": marked("Evidenced activity"),
    "multi_year_programme": marked("Multi-year exchange programme"),
    "co_host": marked("Co-host"),
    "described_in_a_source": marked("Described in a source"),
    "disengagement_team": marked("Deradicalisation or disengagement team"),
    "centre_of_excellence": marked("Specialist centre of excellence"),
    "welcome_centre": marked("Welcome or information centre"),
    "community_policing": marked("Community policing team"),
    "youth_centre": marked("Youth centre or programme"),
    "about": marked("about"),
    "exactly": marked("exactly"),
    "up_to": marked("up to"),
    "more_than": marked("more than"),
    "at_least": marked("at least"),
    "settled_by_inference": marked("Settled by inference"),
    "unknown": marked("Unknown"),
}
