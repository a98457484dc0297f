"""English organisations that news names often, and what marks the name of one."""

from typing import Any

ORGANISATIONS = (
    "EU UN NATO WHO IMF ECB OECD OPEC WTO FBI CIA NSA Fed FDA SEC NHS BBC ITV CNN NBC CBS ABC NPR PBS CDC EPA NIH FEMA NTSB FAA DHS IRS DEA ATF UNHCR IAEA OSCE OPCW ICC IPCC WWF MSF AFP UKIP SNP DUP ACLU NAACP RAF RNLI RMT PwC EY "
    "KPMG Deloitte Moody's Citigroup JPMorgan BlackRock Lufthansa Renault Stellantis Peugeot Ikea Zara Primark Waitrose Argos Currys "
    "Nationwide Halifax Aviva Prudential Centrica MI5 MI6 GCHQ Ofcom "
    "Ofsted Ofgem HMRC DVLA NASA ESA CERN Unicef Unesco Interpol Europol Fifa Uefa IOC NBA NFL NHL UFC TUC CBI RSPCA "
    "Congress Senate Pentagon Kremlin Westminster Holyrood Stormont Whitehall Tesla Apple Google Alphabet Microsoft Amazon "
    "Facebook Meta Twitter Netflix Intel IBM Nvidia Oracle Cisco Boeing Airbus Samsung Sony Huawei Alibaba Tencent TikTok "
    "Volkswagen BMW Siemens Daimler Bayer SAP Pfizer Moderna AstraZeneca GlaxoSmithKline Shell BP ExxonMobil Chevron "
    "Gazprom Toyota Honda Nissan Ford Nestle Novartis Roche UBS Walmart Uber Airbnb Disney Spotify Tesco Sainsbury's Asda "
    "Morrisons Aldi Lidl Barclays HSBC Lloyds NatWest Santander Vodafone Unilever Ryanair EasyJet Reuters Bloomberg Labour "
    "Tories Democrats Republicans Parliament Bundestag Hamas Hezbollah Taliban Greenpeace Oxfam Amnesty Arsenal Chelsea "
    "Everton Tottenham Bundesbank Starbucks McDonald's Nike Adidas Pepsi Coca-Cola"
).split()
PAIRS = {
    "red": "cross crescent", "united": "nations", "european": "union", "security": "council", "world": "bank",
    "labour": "party", "supreme": "court", "salvation": "army", "federal": "reserve",
    "white": "house", "scotland": "yard", "home": "office", "foreign": "office", "inland": "revenue", "amnesty": "international",
    "christian": "democrats", "social": "democrats", "liberal": "democrats", "new": "democrats", "democratic": "party",
    "republican": "party", "conservative": "party", "green": "party", "national": "trust guard",
    # Clubs that are called like a town and a word.
    "manchester": "city united", "norwich": "city", "leicester": "city", "hull": "city", "swansea": "city", "cardiff": "city",
    "birmingham": "city", "bristol": "city rovers", "stoke": "city", "bradford": "city", "coventry": "city", "exeter": "city",
    "lincoln": "city", "york": "city", "derry": "city", "cork": "city", "melbourne": "city", "salford": "city",
    "sheffield": "wednesday united", "nottingham": "forest", "plymouth": "argyle", "leyton": "orient", "crystal": "palace",
    "aston": "villa", "wigan": "athletic", "charlton": "athletic", "oldham": "athletic", "derby": "county", "notts": "county",
    "stockport": "county", "huddersfield": "town", "ipswich": "town", "luton": "town", "swindon": "town", "grimsby": "town",
    "shrewsbury": "town", "northampton": "town", "burton": "albion", "brighton": "albion", "real": "madrid betis sociedad",
    "atletico": "madrid", "atlético": "madrid", "bayern": "munich", "borussia": "dortmund", "inter": "milan miami",
}  # fmt: skip
HEADS = (
    "university college institute bank group company council ministry department office agency authority association "
    "federation union party court police hospital trust foundation society commission committee parliament army church "
    "times post journal guardian telegraph herald tribune mail news airlines airways motors technologies systems partners "
    "capital holdings industries energy pharmaceuticals fc club museum service board fund exchange sachs brothers school "
    "academy league congress assembly administration bureau alliance network corporation laboratory laboratories orchestra "
    "theatre electronics studios media entertainment pictures records insurance stores foods bakery mills steel railways united rovers wanderers hotspur "
    "constabulary brigade navy cabinet senate centre center forum voice house organisation organization project campaign "
    "movement coalition lines securities"
).split()
HEADS_OF_BODIES = tuple(HEADS) + tuple(
    "board bureau chamber confederation coalition directorate inspectorate register registry tribunal trades guild "
    "secretariat ombudsman commissioner regulator observatory initiative programme program".split()
)
PREFIXES = (
    "university bank ministry department house institute office centre center church court organisation organization "
    "council college school board bureau agency association federation society academy museum campaign secretary republic"
).split()
_BARE = "secretary republic".split()
LEGAL_FORMS = "inc corp ltd llc plc group holdings co limited llp gmbh ag".split()

WORDS: dict[str, Any] = {
    "organisation": {name.lower(): name for name in ORGANISATIONS},
    "organisation_pair": {first: rest.split() for first, rest in PAIRS.items()},
    "organisation_head": HEADS,
    "organisation_prefix": [prefix for prefix in PREFIXES if prefix not in _BARE],
    "legal_form": LEGAL_FORMS,
    "plain_adjective": "national royal general first new central federal american world united international great old "
    "big free north south east west european british global public".split(),
}
