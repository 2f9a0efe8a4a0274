"""The mission item by item (M01 to M39): where it is shown, the words that stand there, and the rows that hold it."""

from typing import NamedTuple

DAKAR, SKOPJE = "/exchange/x-dakar-montreal-2017", "/exchange/x-skopje-2019"
ISC = (
    *("Aarhus", "Antalya", "Atlanta", "Beirut", "Copenhagen", "Dakar", "Denver", "Kaduna", "Kano", "Kiffa", "London"),
    *("Medellín", "Minneapolis", "Mombasa", "Montréal", "Mumbai", "New York", "Oslo", "Palermo", "Paris", "Puno"),
    *("Rotterdam", "Stockholm", "Tunis", "Victoria"),
)


class Item(NamedTuple):
    """`rows`: "table key" or "table key: words the row must hold"."""

    address: str
    words: tuple[str, ...]
    rows: tuple[str, ...]


NETWORK = {
    "M01": Item("/about", ("mayors, municipal policy makers and practitioners",), ("statements purpose-network",)),
    "M02": Item(
        "/about",
        ("every form it takes", "religion, nationality, civilisation or ethnic group", "human rights standards"),
        ("principles principle-all-forms", "principles principle-no-group", "principles principle-communities"),
    ),
    "M03": Item(
        "/about",
        ("Connect", "Represent", "Build", "Empower", "Inform", "Innovate", "safeguarding the rights"),
        tuple(f"goals {goal}" for goal in ("connect", "represent", "build", "empower", "inform", "innovate")),
    ),
    "M04": Item(
        "/timeline",
        ("Launch of the Strong Cities Network at the United Nations", "29 September 2015", "16:00-17:30 EDT"),
        ("events e-launch-2015: 2015-09-29 Attorney General High Commissioner",),
    ),
    "M05": Item(
        "/governance",
        ("Inaugural meeting of the International Steering Committee", "30 September 2015"),
        ("events e-isc-2015: 2015-09-30 steering-committee 09:00-16:00",),
    ),
    "M06": Item("/governance", ("about 25",), ("bodies steering-committee: 25 about",)),
    "M07": Item("/governance", ISC, tuple(f"body_members leaflet-25-{key}" for key in ("aarhus", "puno"))),
    "M08": Item("/governance", ("International Advisory Board", "not stated"), ("bodies advisory-board",)),
    "M09": Item("/about", ("Institute for Strategic Dialogue", "think and do tank", "1076660"), ("organisations isd",)),
    "M10": Item(
        "/about",
        ("Chief executive of ISD", "Strong Cities Network Coordinator", "Local Prevention Coordinator"),
        ("statements role-isd-ceo", "statements role-coordinator", "statements role-prevention-coordinator"),
    ),
    "M11": Item("/?sources=seeds", ("28", "≥ 50"), ("network_figures f-m-2016b: 50 at_least",)),
    "M12": Item(
        "/about",
        ("city, municipal or sub-national level", "free of charge"),
        ("statements membership-who", "statements membership-cost"),
    ),
    "M13": Item("/about", ("full list of members",), ("statements membership-list",)),
    "M14": Item(
        "/cities?sources=seeds&status=member",
        ("28 places", "Peshawar", "Birmingham", "Kristiansand"),
        ("memberships peshawar-membership: member", "memberships birmingham-membership: member"),
    ),
    "M15": Item(
        "/regions",
        (
            "Organization for Security and Co-operation in Europe",
            "UN-Habitat",
            "European Forum for Urban Security",
            "Nordic Council of Ministers",
            "Global Center on Cooperative Security",
        ),
        ("organisations osce: True", "organisations efus: True"),
    ),
    "M16": Item(
        "/regions",
        ("West Africa", "Eastern Africa", "Balkans", "Central Asia", "Southeast Asia"),
        ("regions west-africa: priority", "regions central-asia: priority"),
    ),
    "M17": Item(
        "/regions?sources=seeds",
        ("0 of 5", "tated collectively"),
        ("partner_regions osce-central-asia-stated: stated_collectively",),
    ),
    "M18": Item(
        "/source/S02",
        ("Governing Mayor of Oslo",),
        ("statements view-oslo-mayor", "statements view-us-attorney-general"),
    ),
    "M19": Item("/timeline", ("First Global Summit, Antalya", "year not stated"), ("events e-kumanovo-lap: 01-27",)),
    "M20": Item(
        "/about",
        ("www.strongcitiesnetwork.org", "info@strongcitiesnetwork.org", "#STRONGCITIES"),
        ("statements contact-web", "statements contact-mail"),
    ),
    "M21": Item(
        "/programme/city-exchange",
        ("City-to-City Exchange Programme", "Dakar visits Montréal", "2017 and 2018"),
        ("network_figures f-target-exchanges: 3", "activities a-three-exchanges: 2018-12-31"),
    ),
    "M22": Item(
        DAKAR,
        ("practical tools and initiatives", "strategic planning", "how the public sees it", "front-line initiatives"),
        ("objectives exchange-partnership: build", "session_objectives dakar-montreal-2017-s3/exchange-visits"),
    ),
    "M23": Item(
        SKOPJE,
        ("Youth centre or programme",),
        (
            "exchange_sessions skopje-2019-s3: youth_centre site_visit",
            "objectives exchange-visits: community policing teams",
        ),
    ),
    "M24": Item(
        "/programme/denmark-mena",
        ("Copenhagen", "Aarhus", "Amman", "Beirut", "Tunis", "Ministry of Foreign Affairs of Denmark", "24"),
        ("programmes denmark-mena: 24", "organisations danish-mfa"),
    ),
    "M25": Item(
        "/programme/global-summit",
        ("First Global Summit, Antalya", "11–12 May 2016", "> 100"),
        ("events e-summit-2016: 100 more_than", "event_cities e-summit-2016-city-of-london: supporter"),
    ),
    "M26": Item(
        "/programme/ivlp",
        ("Washington", "Los Angeles", "Denver", "Columbus", "Indianapolis", "Chicago", "27 February – 19 March 2016"),
        ("events e-ivlp-2016", "event_cities e-ivlp-2016-columbus: 4", "event_cities e-ivlp-2016-indianapolis: 4"),
    ),
    "M27": Item("/about", ("Workshops, trainings and city partnerships",), ("statements service-workshops",)),
    "M28": Item(
        "/hub",
        ("Online repository of municipal good practice",),
        ("resources online-repository: repository", "statements service-repository"),
    ),
    "M29": Item("/hub", ("Web-based training modules",), ("resources training-modules: training_module",)),
    "M30": Item(
        "/hub?q=RESAL", ("RÉSAL: network of exchange and support",), ("resources online-hub", "resources resal: resal")
    ),
    "M31": Item(
        "/hub", ("Online City Profiles", "City profile: Mombasa, Kenya"), ("resources city-profiles: city_profile",)
    ),
    "M32": Item(
        "/hub?sources=seeds",
        ("Local Innovation Grants", "0 awards", "That does not mean that nothing exists"),
        ("statements service-grants", "programmes innovation-grants", "grants gus-albania-2018"),
    ),
    "M33": Item(
        "/programme/lpn-balkans",
        ("Local Prevention Network model in the Western Balkans",),
        ("programmes lpn-balkans",),
    ),
    "M34": Item(
        "/governance",
        ("Kumanovo Community Action Team", "Gostivar Community Action Team", "Čair Community Action Team"),
        ("bodies cat-kumanovo: community_action_team", "bodies cat-gostivar", "bodies cat-cair"),
    ),
    "M35": Item("/action-plans", ("Kumanovo Local Action Plan",), ("action_plans ap-kumanovo", "next_steps skopje-n1")),
    "M36": Item(
        "/about", ("risk assessment, allocation of partners",), ("themes risk-assessment", "themes local-action-plans")
    ),
    "M37": Item(
        SKOPJE,
        ("Deputy national coordinator for countering violent extremism", "Government of North Macedonia"),
        ("exchange_participants p048: official_role", "themes national-local-coordination"),
    ),
    "M38": Item(
        SKOPJE,
        ("Commitment to extend the local prevention network model",),
        ("outcomes skopje-scaling: scaling", "next_steps skopje-n4"),
    ),
    "M39": Item(
        "/city/montreal",
        ("Mayors' International Observatory on Living Together",),
        ("resources living-together-observatory: montreal",),
    ),
}
