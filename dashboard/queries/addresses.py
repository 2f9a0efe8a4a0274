"""Which page shows the rows of each table, and by what name a reader knows a row."""

ABOUT, GOVERNANCE, REGIONS = ("/about",), ("/governance",), ("/regions",)
CITY, PLANS, HUB = "/city/{city_id}", "/action-plans", "/hub"
FILES, INDICATOR = ("/data",), "/indicator/{indicator_id}"
EXCHANGE, PROGRAMME = "/exchange/{exchange_id}", "/programme/{programme_id}"

ADDRESSES: dict[str, tuple[str, ...]] = {
    "action_plans": ("/action-plan/{id}",),
    "activities": ("/action-plan/{plan_id}", PROGRAMME, CITY, PLANS),
    "baselines": (INDICATOR,),
    "bodies": GOVERNANCE,
    "body_compositions": GOVERNANCE,
    "body_members": GOVERNANCE,
    "citations": ("/source/{source_id}",),
    "cities": ("/city/{id}",),
    "city_aliases": (CITY,),
    "claims": ("/sources?view=conflicts&q={conflict_id}", "/sources"),
    "conflicts": ("/sources?view=conflicts&q={id}",),
    "countries": REGIONS,
    "dimensions": FILES,
    "event_cities": ("/timeline",),
    "events": ("/timeline",),
    "evidence": FILES,
    "evidence_links": FILES,
    "exchange_participants": (EXCHANGE,),
    "exchange_sessions": (EXCHANGE,),
    "exchange_themes": (EXCHANGE,),
    "exchanges": ("/exchange/{id}",),
    "goals": ABOUT,
    "grants": (HUB,),
    "imports": ("/data",),
    "indicators": ("/indicator/{id}",),
    "memberships": (CITY,),
    "milestones": ("/action-plan/{activity_id.plan_id}", PLANS),
    "network_figures": ("/timeline",),
    "next_step_owners": ("/exchange/{next_step_id.exchange_id}",),
    "next_steps": (EXCHANGE,),
    "objectives": ABOUT,
    "observation_parts": ("/indicator/{observation_id.indicator_id}",),
    "observations": (INDICATOR,),
    "organisations": REGIONS,
    "outcomes": (EXCHANGE, "/action-plan/{plan_id}", PROGRAMME),
    "partner_regions": REGIONS,
    "periods": FILES,
    "principles": ABOUT,
    "programme_cities": (PROGRAMME,),
    "programme_organisations": (PROGRAMME,),
    "programmes": ("/programme/{id}",),
    "region_countries": REGIONS,
    "regions": REGIONS,
    "reporting_obligations": (INDICATOR,),
    "resource_themes": (HUB,),
    "resources": (HUB,),
    "scopes": FILES,
    "session_objectives": ("/exchange/{session_id.exchange_id}",),
    "session_organisations": ("/exchange/{session_id.exchange_id}",),
    "sources": ("/source/{id}",),
    "statements": ABOUT,
    "targets": (INDICATOR,),
    "themes": (HUB,),
}
"""For each table the first address that a row can fill; a dot follows a key into another table."""

LABELS = (
    *("title", "name", "label", "alias", "owner", "statement", "city_id.name", "organisation_id.name"),
    *("indicator_id.name", "category"),
    *("organisation", "role_title", "theme_id.name", "objective_id.statement", "country_id.name", "metric", "value"),
)
"""Columns that name a row, the best first; a table uses those it has."""
