"""The mission item by item (M40 to M74): the exchanges, and what the hub and the cities' pages carry."""

from tests.web.checklist import DAKAR, SKOPJE, Item

EXCHANGES = {
    "M40": Item(
        DAKAR,
        ("16–18 October 2017", "Dakar", "Montréal"),
        ("exchanges x-dakar-montreal-2017: 2017-10-16 2017-10-18 day", "exchange_participants p001: host montreal"),
    ),
    "M41": Item(
        DAKAR,
        ("International Relations unit", "International relations adviser"),
        ("exchange_participants p003: host",),
    ),
    "M42": Item(
        DAKAR,
        ("Urban security adviser to the Mayor", "Supervisor of the Volunteer Programme"),
        ("exchange_participants p004: official_role", "exchange_participants p005: official_role"),
    ),
    "M43": Item(
        DAKAR,
        ("Roundtable on urban safety and resilience", "earlier cooperation with the police in Dakar"),
        ("exchange_sessions dakar-montreal-2017-s1: roundtable",),
    ),
    "M44": Item(
        DAKAR,
        ("inclusive, cohesive and engaged city", "Department of Social Diversity and Sports"),
        ("exchange_sessions dakar-montreal-2017-s2", "session_organisations dakar-montreal-2017-s2/resal"),
    ),
    "M45": Item(
        DAKAR,
        ("Saint-Pierre district, Lachine", "Social and community workers of the district"),
        ("exchange_sessions dakar-montreal-2017-s3: site_visit",),
    ),
    "M46": Item(
        DAKAR,
        ("Counterterrorism and Hate Crimes units", "difference between hate incidents and hate crimes"),
        ("exchange_sessions dakar-montreal-2017-s4: briefing",),
    ),
    "M47": Item(
        DAKAR,
        ("Montréal Institute for Genocide and Human Rights Studies", "Collège Maisonneuve", "Prevention of Crime"),
        tuple(f"session_organisations dakar-montreal-2017-s5/{key}" for key in ("migs", "icpc", "college-maisonneuve")),
    ),
    "M48": Item(
        DAKAR,
        ("Workshop on awareness training for the Dakar Volunteer Programme", "nferred"),
        ("exchange_sessions dakar-montreal-2017-s6: workshop 2-3 inferred",),
    ),
    "M49": Item(
        DAKAR, ("CPRLV tools adapted to the Senegalese context",), ("outcomes dakar-montreal-tools: tool adapted",)
    ),
    "M50": Item(
        DAKAR,
        ("First step of continued cooperation", "Lessons for the network"),
        ("outcomes dakar-montreal-partnership: partnership", "outcomes dakar-montreal-learning: learning"),
    ),
    "M51": Item(DAKAR, ("Develop the volunteer training further",), ("next_steps dakar-montreal-n1: unknown",)),
    "M52": Item(
        DAKAR, ("Keep supporting cooperation between Montréal and Dakar",), ("next_steps dakar-montreal-n2: unknown",)
    ),
    "M53": Item(DAKAR, ("Pass on the lessons in City Profiles",), ("next_steps dakar-montreal-n3: unknown",)),
    "M54": Item(
        DAKAR,
        ("Report on the training package", "pending funding"),
        ("next_steps dakar-montreal-n4: pending funding unknown",),
    ),
    "M55": Item(DAKAR, ("Circulate a first concept note",), ("next_steps dakar-montreal-n5: unknown",)),
    "M56": Item(DAKAR, ("S00", "S01"), ("sources S00: seed", "sources S01: seed", "resources report-dakar-montreal")),
    "M57": Item(
        SKOPJE,
        ("Skopje", "Kumanovo", "Gostivar", "Čair", "Elbasan", "25–27 November 2019", "Mayor or deputy mayor"),
        ("exchanges x-skopje-2019: 2019-11-25 2019-11-27 inferred", "exchange_participants p040: location skopje"),
    ),
    "M58": Item(
        SKOPJE,
        ("Debate on local communities and national-local coordination", "Presentations by the municipalities"),
        ("exchange_sessions skopje-2019-s1", "exchange_sessions skopje-2019-s2"),
    ),
    "M59": Item(
        SKOPJE,
        (
            "Youth Community Centre in Čair",
            "Agency for Youth and Sports",
            "Democracy Lab",
            "MotherSchools",
            "Horizon Civitas",
        ),
        tuple(f"exchange_sessions skopje-2019-s{n}" for n in range(3, 9)),
    ),
    "M60": Item(
        SKOPJE,
        ("Youth empowerment and engagement", "Reintegration of returnees", "Role of women in prevention"),
        ("exchange_themes x-skopje-2019/reintegration", "exchange_themes x-skopje-2019/role-of-women"),
    ),
    "M61": Item(
        SKOPJE,
        ("Kumanovo to weigh the ideas", "Elbasan interested in local structures", "benchmark"),
        ("outcomes skopje-kumanovo", "outcomes skopje-elbasan", "outcomes skopje-benchmark"),
    ),
    "M62": Item(
        SKOPJE,
        ("Share results with the exchange's participants", "joint activities across municipal"),
        (*(f"next_steps skopje-n{n}: unknown" for n in range(1, 5)),),
    ),
    "M63": Item(
        "/exchanges?sources=seeds",
        ("Kristiansand", "Mombasa"),
        ("claims a27-x-mombasa-kristiansand-2018-03-1: the pair is named, no date",),
    ),
    "M64": Item(
        "/exchanges?sources=seeds",
        ("Peshawar", "Birmingham"),
        ("claims a27-x-peshawar-birmingham-2018-1: the pair is named, no date",),
    ),
    "M65": Item(
        "/about",
        ("hard to share across levels and sectors", "room for ideas and knowledge", "threats that cross borders"),
        ("statements purpose-barriers", "statements purpose-spaces", "statements purpose-transnational"),
    ),
    "M66": Item("/hub", ("multi-agency structure (youth institute, city, police",), ("resources resal: montreal",)),
    "M67": Item(
        "/hub",
        ("around 5,000", "Local risk and diagnostic assessment"),
        ("resources lachine-saint-pierre: consultation",),
    ),
    "M68": Item(
        "/hub", ("Nice, Grenoble and Lyon",), ("resources icpc-pilot: probation", "memberships grenoble-membership")
    ),
    "M69": Item("/hub", ("Travailleurs de corridor",), ("resources travailleurs-de-corridor: montreal",)),
    "M70": Item("/hub", ("Parliamentarians for Global Action",), ("resources migs-research", "organisations migs")),
    "M71": Item("/hub", ("CPRLV training and awareness tools",), ("resources cprlv-tools", "organisations cprlv")),
    "M72": Item("/city/dakar", ("Dakar Volunteer Programme",), ("resources dakar-volunteer-programme: dakar",)),
    "M73": Item("/hub", ("MotherSchools", "name of one implementer is missing"), ("resources mother-schools: Gap",)),
    "M74": Item(
        "/hub",
        ("Horizon Civitas", "Youth Community Centre, Čair", "Youth Community Centre, Gostivar"),
        ("organisations horizon-civitas", "organisations democracy-lab", "organisations agency-youth-sports"),
    ),
}
