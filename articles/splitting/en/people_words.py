"""English titles, offices and professions, and words that are no surname."""

from typing import Any

ROLES = (
    "deputy pm president vice-president chancellor minister premier chief chairman chairwoman chair ceo cfo coo director manager "
    "secretary-general attorney-general director-general governor-general solicitor-general vice-president "
    "spokesman spokeswoman spokesperson secretary senator governor mayor congressman congresswoman representative judge "
    "justice attorney lawyer professor researcher scientist analyst economist strategist author writer novelist poet "
    "director actor actress singer musician composer pianist producer player striker goalkeeper captain coach trainer "
    "king queen prince princess pope bishop archbishop cardinal general colonel admiral officer founder co-founder "
    "entrepreneur investor billionaire journalist editor reporter presenter doctor surgeon virologist engineer architect "
    "ambassador diplomat commissioner lawmaker leader head owner executive commander astronaut pilot champion golfer "
    "boxer driver minister activist artist painter designer chef farmer victim witness suspect prosecutor detective sheriff sergeant constable inspector superintendent officer headteacher principal "
    "teacher nurse midwife farmer baker butcher builder plumber historian economist philosopher psychologist biologist chemist "
    "physicist epidemiologist statistician meteorologist spokesmen laureate winner champion midfielder striker defender winger "
    "batsman bowler quarterback swimmer runner sprinter cyclist jockey rower skier skater striker dancer choreographer curator "
    "broadcaster columnist blogger comedian rapper guitarist drummer bassist frontman violinist cellist conductor playwright "
    "screenwriter filmmaker photographer illustrator trader banker broker accountant adviser advisor aide envoy negotiator "
    "councillor backbencher mp msp peer chancellor premier dictator emperor duke duchess earl baron baroness count sultan emir "
    "sheikh rabbi imam priest vicar reverend monk nun shopkeeper landlord campaigner organiser organizer volunteer paramedic "
    "firefighter firefighters detective coroner barrister solicitor lawyer student undergraduate apprentice "
    "geneticist immunologist microbiologist palaeontologist paleontologist oceanographer volcanologist hydrologist pollster "
    "agent boss surgeon geologist botanist zoologist archaeologist anthropologist sociologist criminologist ecologist seismologist climatologist "
    "cardiologist neurologist oncologist paediatrician pediatrician psychiatrist pathologist pharmacist astronomer mathematician "
    "physician surveyor criminologist spinner all-rounder wicketkeeper flanker hooker fly-half scrum-half substitute skipper heavyweight "
    "commentator correspondent archivist librarian sculptor potter tailor tenor soprano lyricist songwriter saxophonist trumpeter "
    "restaurateur hotelier publican brewer winemaker grocer fishmonger florist locksmith trucker courier stockbroker financier "
    "forecaster campaigner archivist glaciologist toxicologist virologist endocrinologist gynaecologist radiologist "
    "ornithologist entomologist dermatologist obstetrician anaesthetist dentist veterinarian optician physiotherapist "
    "therapist counsellor psychotherapist neuroscientist astrophysicist biochemist programmer electrician carpenter welder "
    "fisherman shepherd beekeeper gardener waiter barista bartender hairdresser seamstress jeweller watchmaker blacksmith "
    "cartoonist animator cinematographer essayist biographer translator theologian rector chaplain "
    "deacon abbot organist baritone ballerina magician podcaster influencer referee umpire hurdler gymnast sailor "
    "snowboarder climber soldier magistrate juror auditor actuary supervisor foreman cashier salesman cosmonaut lifeguard "
    "postman headmaster headmistress lecturer provost demographer linguist ombudsman whistleblower hacker "
    "industrialist chairperson treasurer whip lieutenant brigadier commodore marshal corporal "
    "member trustee warden clerk cleaner receptionist mechanic plasterer gamekeeper ranger harbourmaster stationmaster "
    "convener crofter boatman ferryman bosun shipwright stonemason roofer"
).split()
PERSON_NOUNS = (
    "man men woman women boy boys girl girls child children baby babies toddler teenager teenagers teen teens youth youths "
    "adult adults person people mother father mum dad son sons daughter daughters brother brothers sister sisters wife husband "
    "players athletes drivers fans motorists tenants homeowners taxpayers renters "
    "widow widower partner boyfriend girlfriend friend grandmother grandfather grandson granddaughter uncle aunt cousin nephew "
    "niece twins twin siblings parent parents pensioner pensioners passenger passengers pedestrian cyclist motorist resident "
    "residents student students pupil pupils patient patients victim victims suspect suspects refugee migrant soldier soldiers "
    "worker workers employee employees customer customers voters users infant infants grandchild grandchildren stepson "
    "skipper sailor fisherman angler hiker climber carpenter electrician mechanic plumber waiter waitress barber hairdresser "
    "gardener caretaker janitor butler shepherd miner welder bricklayer postman postwoman milkman policeman policewoman "
    "fireman beekeeper bystander onlooker neighbour neighbor tenant lodger villager islander schoolboy schoolgirl newborn orphan native veteran lad lady gentleman guy couple lovers client defendant plaintiff complainant claimant colleague teammate opponent successor predecessor accomplice somebody someone anyone everyone those"
).split()
# What a person does in a sentence right after "the 49-year-old".
PLAIN_VERBS = (
    "took won went came ran began became made left led got gave lost kept felt found fell held met rose saw set sat shot "
    "spent stood wore broke brought built bought caught drove grew hit knew put sent plans wants hopes lives works plays "
    "faces runs takes makes leaves leads gets gives wins loses moved retired joined signed scored claims needs spoke "
    "underwent fought swam flew drew sold paid read also never later now still previously currently recently reportedly"
).split()
# What may be before the head of a role: "prime" minister, "managing" director.
ROLE_WORDS = (
    "prime chief executive foreign finance financial home health defence defense education justice interior environment "
    "transport trade treasury culture energy business economics economic political technical operating marketing managing "
    "deputy vice assistant associate acting interim former ex-prime ex outgoing incoming shadow junior senior first general "
    "attorney police fire army navy air press policy research campaign regional national local world club team party union "
    "company bank fund football cricket rugby tennis head opposition co-chief group chief-executive supreme high district "
    "appeal federal state public human film art design news political sports science medical legal principal lead crown "
    "mayoral presidential parliamentary school university league military naval royal investment portfolio supervisory "
    "housing farm farming climate immigration welfare tourism budget social veterans homeland intelligence security border planning "
    "digital technology innovation water equalities women's children's lieutenant science media retail property senior staff permanent presiding"
).split()
NATIONALITIES = frozenset(
    "german american british french italian spanish portuguese russian ukrainian chinese japanese indian pakistani korean "
    "scottish welsh irish english european african asian australian canadian mexican brazilian argentine turkish greek "
    "polish czech hungarian austrian swiss dutch belgian danish swedish norwegian finnish israeli palestinian syrian "
    "iraqi iranian afghan egyptian saudi lebanese kenyan nigerian ethiopian somali sudanese libyan tunisian moroccan "
    "vietnamese thai indonesian malaysian filipino cuban chilean colombian venezuelan peruvian serbian croatian bosnian "
    "albanian bulgarian romanian estonian latvian lithuanian icelandic georgian armenian arab muslim jewish christian "
    "catholic bavarian parisian californian texan philippine singaporean cambodian burmese ghanaian ugandan tanzanian "
    "zimbabwean zambian congolese senegalese malian algerian cypriot maltese slovak slovenian belarusian moldovan "
    "macedonian bolivian ecuadorian uruguayan honduran guatemalan panamanian haitian jamaican nepalese bangladeshi "
    "yemeni kuwaiti qatari emirati jordanian kazakh uzbek mongolian taiwanese".split()
)
ROYAL = "king queen prince princess pope emperor sultan saint sister brother".split()
TITLES = (
    "mr mrs ms miss dr prof professor sir lady lord dame sen rep gov gen rev judge justice col lt sgt capt det supt "
    "insp maj adm cllr cpl pc dci ch asst".split()
)
NO_SURNAMES = (
    "line lines press books ferries shipping valley garden gardens station agreement center centre prize trophy accord pact treaty bridge tower towers gallery "
    "palace castle cathedral mosque beach springs falls "
    "the and of inc corp ltd co group bank party university college institute street avenue road park square "
    "award cup open arena stadium airport hotel museum theatre theater church hospital house news times post "
    "journal magazine show festival records music media international airlines systems technologies motors county "
    "city state river lake island islands bay valley brothers foundation association committee council court act law "
    "hills air airways energy capital partners holdings securities pharma foods logistics ventures studios pictures bancorp "
    "day week month year today said says who is was has have will"
).split()
# Surnames that end like nouns.
NAMES = frozenset("clement furness guinness winship harkness blankenship".split())
NOUN_ENDINGS = ("ment", "tion", "ness", "ship", "ism", "ists")

# What hardly anybody but a person does; firms, teams and towns don't.
PERSONAL_VERBS = (
    "lives lived lives died dies married marries sat sits smiled smiles laughed laughs nodded nods wept remembers "
    "remembered recalls recalled thinks thought believes believed knows knew hopes hoped wonders wondered slept sleeps ate "
    "eats drank drinks sang sings danced wrote writes read reads painted paints cooked cooks studied studies teaches taught "
    "learned learnt loves loved hates hated fears feared feels felt heard hears saw sees walked walks slept retired retires "
    "grew came comes"
).split()
# One of a family; a first name alone may follow.
KINSHIP = (
    "son daughter brother sister wife husband mother father widow widower uncle aunt cousin nephew niece grandmother "
    "grandfather grandson granddaughter stepson stepdaughter fiancé fiancée girlfriend boyfriend"
).split()

WORDS: dict[str, Any] = {
    "personal_verb": PERSONAL_VERBS,
    "kinship": KINSHIP,
    "role": {role: role for role in (*ROLES, *(f"{role}s" for role in ROLES))},
    "role_word": ROLE_WORDS,
    "no_person": "police officials analysts scientists researchers doctors ministers lawmakers prosecutors experts sources "
    "critics residents witnesses activists moscow tehran beijing sky god congress mps yes no ok division league conference county championship team hurricane storm lake mount "
    "tropical typhoon cyclone operation project camp fort".split(),
    "inverting": "said says added adds wrote writes explained explains argued argues insisted noted notes warned warns "
    "admitted replied recalled recalls joked jokes quipped quips cautioned cautions contends laments lamented mused muses observes concluded observed remarked commented asked declared announced".split(),
    "title": TITLES,
    # After them first names share a surname: "the brothers Karl and Otto Lehner".
    "kin": "brothers sisters twins siblings couple parents sons daughters children".split(),
    # Titles that are an office: "Sen.", "Det Supt".
    "office_title": "sen rep gov gen col lt sgt capt det supt insp maj adm cllr cpl pc dci ch asst".split(),
    "royal": ROYAL,
    "no_surname": NO_SURNAMES,
    "defining": "of for at".split(),
    "within_definition": "of the for and".split(),
}
