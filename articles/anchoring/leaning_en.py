"""English words by which a sentence leans on its context."""

import re

from articles.anchoring.leaning_words import LeaningWords
from articles.anchoring.noun_sorts_en import SORTS


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PERSONS = """
accused applicant artist athlete attorney author boy candidate captain chairman chairwoman
chancellor chief coach councillor couple defendant developer director doctor driver family
farmer girl governor journalist judge killer lawmaker lawyer man manager mayor minister mother
musician officer official owner painter patient pilot player politician premier president
producer professor researcher scientist senator singer spokesman spokesperson spokeswoman
striker student suspect teacher teenager victim widow winner woman writer duo trio pair
actor actress aide ambassador architect baker bishop broker builder bride butcher ceo champion
climber colonel commissioner composer curator daughter dean deputy detective director dentist
economist editor engineer entrepreneur father fisherman footballer founder geologist general
grandmother headteacher heir heiress historian husband inspector inventor king landlord leader
librarian lieutenant magistrate marshal midwife negotiator nurse organiser partner physicist
poet pope priest princess prince prosecutor queen rabbi ranger rector refugee sailor secretary
sergeant sheriff shepherd sister skipper soldier solicitor son spy sponsor surgeon survivor
tenant treasurer trader tutor vet vicar virologist volunteer wife biologist chemist analyst
chef warden keeper gardener
"""
_THINGS = """
agency airline airport authority automaker band bank bill board body book bridge broadcaster
builder building carmaker charity city clinic club college commission committee company complex
concern conglomerate contract council country county court deal department district employer
factory film firm foundation fund group hospital hotel institute island lake law magazine maker
manufacturer measure ministry movie museum neighbourhood newspaper novel operator organisation
organization paper parent party plan plant port prison programme program project province
publisher regulator report republic restaurant retailer river school series ship shop site
startup state study supplier system team theatre town trial trust union university vessel
village watchdog brewery bureau rest remainder others half total sum amount share figure two three four
airport alliance population animals animal side species brand canal cathedral chain church clinic
coalition collection consortium
cooperative co-op device exhibition facility farm ferry festival fleet gallery laboratory library
lighthouse monument mosque network orchestra outlet palace platform portal quarry railway region
scheme society squad store tribunal venture vineyard
"""

WORDS = LeaningWords(
    language="en",
    people=_set("he she they him her them it"),
    possessives=_set("his her its their hers theirs"),
    places=_set("there thence"),
    whole=_set(
        """this that these those both neither either such instead likewise similarly also thus
        therefore hence consequently accordingly altogether together conversely otherwise
        nevertheless nonetheless however too thereby therein thereof some most none others"""
    ),
    pairs=_set("both neither either"),
    times=_set("then afterwards afterward later earlier beforehand subsequently meanwhile since"),
    persons=tuple(_PERSONS.split()),
    women=(),
    things=tuple(_THINGS.split()),
    compounds=("maker", "carrier", "lender", "insurer", "utility", "grocer", "chain"),
    institutions=tuple(
        """board trust authority committee council office bureau institute ministry department
        court commission hospital museum university school service union tribunal college
        foundation federation association""".split()
    ),
    unique=("federal", "european"),
    definite=_set("the"),
    prepositions=_set(
        """in at on by for with of to from under over after before since near against according
        during among between within about into"""
    ),
    complements=_set("of called named for"),
    additions=_set("also too"),
    contrasts=_set("however likewise similarly conversely"),
    speaking=_set(
        """say says said saying told tells tell added adds explained explains wrote writes stated
        states announced announces warned warns claimed claims insisted insists asked asks replied
        argued argues denied denies confirmed confirms according complained tweeted posted called
        noted notes"""
    ),
    function=_set(
        """a an the and or but nor so yet in at on by for with of to from under over after before
        since near against about into as than that this these those is are was were be been being
        am has have had do does did will would can could shall should may might must not no it its
        he she they him her them his their we our us you your i my me who whom whose which what
        when where why how there here then now also too very more less most least only just even
        still already up down out off again both all some any each every many few several much
        about around almost nearly roughly some if because while though although however"""
    ),
    calendar=_set(
        """monday tuesday wednesday thursday friday saturday sunday january february march april
        may june july august september october november december year years month months week
        weeks day days hour hours minute minutes second seconds spring summer autumn winter
        morning afternoon evening night today yesterday tomorrow noon midnight weekend quarter
        century decade easter christmas a.m p.m am pm ago last next following previous preceding
        same"""
    ),
    measures=_set(
        """percent per cent euro euros dollar dollars pound pounds pence cents million millions
        billion billions trillion thousand thousands hundred hundreds dozen metre metres meter
        meters kilometre kilometres mile miles foot feet inch inches tonne tonnes ton tons litre
        litres acre acres hectare hectares degree degrees point points"""
    ),
    judging=_set(
        """false true untrue wrong right correct incorrect case nonsense myth misleading lie
        unproven known unfounded disputed confirmed denied fake satire rubbish"""
    ),
    rumours=_set("rumour rumours rumor rumors claim claims myth myths allegedly false fake hoax"),
    names_are_capital=False,
    later=re.compile(
        r"\b(?:just |only |about |some |on |in |at |by |the )*"
        r"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|few|couple of) )*"
        r"(?:minutes?|hours?|days?|weeks?|months?|years?|decades?|morning|evening) "
        r"(?:(?:later|earlier|afterwards|previously)\b|(?:before|after)\b(?! \w))"
        r"|^(?:the |an? |one |two |three )?(?:day|week|month|year|night|morning|evening)s? "
        r"(?:before|after)\b"
        r"|\b(?:on|in|at|by|from|over|during)? ?(?:the|that) (?:same|next|following|previous|"
        r"preceding|prior) "
        r"(?:day|week|month|year|morning|evening|night|time|quarter|season|period|decade)\b"
        r"|\b(?:by|until|since|before|after) (?:then|that)\b|\bat (?:the|that) time\b"
        r"|\b(?:shortly|soon) (?:after|before|afterwards|later|thereafter)\b(?! \w+ (?:the|a))"
        r"|\b(?:that|those) (?:day|week|month|year|years|morning|evening|night|season|summer|"
        r"winter)"
        r"\b",
        re.IGNORECASE,
    ),
    takes_up=re.compile(
        r"^(?:no one|nobody) (?:was|were) (?:hurt|injured|killed|arrested)\b"
        r"|^there were no (?:injuries|casualties|survivors|deaths)\b"
        r"|^(?:that|this) (?:is|was|means|meant|equals|makes|made|would be|amounts)\b"
        r"|^[^,;:]{0,60}\bof (?:them|these|those)\b"
        r"|^[^,;:]{0,60}\bof (?:that|this)(?= (?:will|would|is|was|are|were|has|had|have|came|comes|"
        r"goes|went|can|could|should|must|may|might|in|on)\b|[,.;])"
        r"|^(?:of|among|in|from|by|for|with|to) (?:these|those|this|that|them|both)\b"
        r"|^the (?:rest|remainder|others?|other|remaining|two|three|four|same|first"
        r"|second|third|last|pair|trio)\b"
        r"|^(?:another|others|half|a third|a quarter|one|some|most|none|many|few) "
        r"of (?:them|these|those)\b"
        r"|^the opposite\b|^another\b|^others\b|^by contrast\b|^in contrast\b|"
        r"^on the other hand\b|^the same\b"
        r"|^(?:so|nor|neither) (?:do|does|did|is|are|was|were|has|have|had)\b",
        re.IGNORECASE,
    ),
    aged=re.compile(r"^\d{1,3}-year-old$"),
    unit_note=re.compile(
        r"\b(?:figures|amounts|values|prices|numbers|all)\b.{0,20}\bin\b"
        r"|^\W*(?:all )?in (?:thousands?|millions?|billions?|percent|per cent|euros?|dollars?|"
        r"pounds?|tonnes|[$£€%])",
        re.IGNORECASE,
    ),
    answers=_set("yes no exactly right wrong true false about around nearly"),
    articles={
        "the": "nmfp",
        "a": "nmf",
        "an": "nmf",
        "this": "nmf",
        "that": "nmf",
        "these": "p",
        "those": "p",
        "its": "nmfp",
        "another": "nmf",
        "every": "nmf",
        "each": "nmf",
    },
    genders={
        "he": "m",
        "him": "m",
        "his": "m",
        "she": "f",
        "her": "f",
        "hers": "f",
        "it": "n",
        "its": "nmf",
        "they": "mfnp",
        "them": "mfnp",
        "their": "mfnp",
    },
    subjects=_set("the a an"),
    ages=_set("time point way case"),
    endings={},
    contracted=frozenset(),
    oblique=frozenset(),
    attributes=_set("in at on of near over between from"),
    firms=_set(
        """agency airline automaker brand carmaker club company conglomerate firm maker manufacturer
        organisation organization party publisher regulator retailer supplier team union startup"""
    ),
    indefinite=_set("a an another"),
    sites=_set("city town village island country county region neighbourhood republic"),
    adverbs=_set(
        """yesterday first initially meanwhile currently recently once often sometimes usually
        perhaps maybe apparently allegedly indeed finally eventually today tomorrow overall
        yes no elsewhere still again later together instead even just almost nearly roughly half
        every
        one two three four five six seven eight nine ten"""
    ),
    participles=re.compile(r"^(?:asked|built|founded|born|according|speaking|including)$"),
    expletive=_set(
        """is was are were has had have will would may might could seems seemed takes took rained
        rains snowed remains remained became becomes be been isn't wasn't"""
    ),
    inner=_set("these those both such this that either neither"),
    joining=_set("that"),
    days=re.compile(r"day|evening|night|morning|hour|minute", re.IGNORECASE),
    inner_times=_set("then afterwards afterward beforehand subsequently"),
    months=_set(
        """january february march april june july august september october november december
        spring summer autumn winter may"""
    ),
    own_year=re.compile(
        r"\b(?:this|last|next|every|each|today|tomorrow|yesterday|annual|annually)\b", re.IGNORECASE
    ),
    until_year=re.compile(
        r"\b(?:since|until|by|before|after|from|and|to)(?: \w+)?$", re.IGNORECASE
    ),
    conditions=_set("if unless should would could"),
    comparing=re.compile(
        r"\b(?:[\d.,]+|two|three|four|five|six|seven|eight|nine|ten)(?: (?:percent|per cent|points|"
        r"million|billion|times|metres|miles|tonnes|years|\w+)|%)? (?:more|fewer|less|higher|"
        r"lower|larger|"
        r"smaller|longer|shorter|cheaper|dearer|faster|slower|older|younger|heavier|lighter|taller|"
        r"bigger)\b"
        r"|\b(?:twice|three times|four times|five times|ten times|half) as (?:many|much|high|big|"
        r"large|long|old|fast|heavy|expensive|often)\b(?! as)"
        r"|\b(?:much|far|slightly|significantly) (?:more|fewer|less|higher|lower|larger|smaller|"
        r"longer|shorter|cheaper|faster|older|younger|bigger)\b"
        r"|\b(?:as|just as) (?:many|much)\b(?! as)|\bdouble that\b|\bhalf that\b",
        re.IGNORECASE,
    ),
    measured=re.compile(r"\b(?:than|compared|versus|against|relative)\b", re.IGNORECASE),
    shared=re.compile(
        r"\b(?:a (?:third|quarter|fifth|tenth)|two thirds|three quarters|half|one in \w+)\b"
        r"(?! (?:of|a|an|the|its|his|her|\w+s\b|hour|year))"
        r"|\bthe (?:rest|remainder|others|remaining|majority|two|pair|trio)\b"
        r"(?! (?:of the|of its|of all))"
        r"|\b(?:another|a further|an additional) (?:\d|two|three|four|five|six|seven|eight|nine|"
        r"ten|"
        r"dozen|hundred)"
        r"|\bthe (?:sum|amount|total|share|figure|difference|gap|increase|rise|fall|drop|decline|"
        r"number|average|proceeds|money|cash|rate|majority|lead|margin)\b(?! (?:of|for|between|in|on|"
        r"at|to|from|by))"
        r"|^the \w+est (?:is|was|cost|has|had|came|died|lives|weighs)\b",
        re.IGNORECASE,
    ),
    hedges=_set(
        """only about around nearly almost roughly just over under at least some more than fewer
        less up to of the exactly another all"""
    ),
    numbers=_set(
        """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundreds
        thousands dozens many several few some most all none one nobody everyone each half"""
    ),
    shares=_set("percent per cent %"),
    verbs=_set(
        """are is was were have had has came come died work worked live lived said say voted
        rejected want wanted will would can could must belong lack lacked lie lay stood stand went
        go fell got get received remain remained survived left opposed backed supported"""
    ),
    reporting=_set("would"),
    ordinals=(_set("first firstly one"), _set("second secondly third thirdly fourth finally")),
    notes=re.compile(r"^\W*(?:Sources?|As of|Notes?|Figures)\b"),
    tables=re.compile(r"\b(?:table|overview|chart|figures below)\b"),
    assuming=re.compile(
        r"\b(?:assum\w+|suppose|supposing|scenario|the following|as follows|hypothe\w+)\b",
        re.IGNORECASE,
    ),
    negations=_set("not no never none nobody nothing neither nor without"),
    locatives=_set("in at on near to from outside"),
    kinds_follow=re.compile(r"^[a-z][\w-]*$"),
    empty=_set(
        """raining snowing clear unclear possible impossible likely unlikely cold hot warm late
        early
        noon midnight rained snowed seems seemed true false windy dark quiet that whether how why"""
    ),
    es_verbs=frozenset(),
    several=re.compile(r"\b(?:the (?:two|three|four|pair|trio)|both)$", re.IGNORECASE),
    idioms=frozenset(),
    past=_set("was were had would could might did"),
    finite=_set(
        """beat became began bought brought built came cost cut drew drove fell felt found gave got
        grew held hit hurt kept knew laid led left lost made met paid put ran read rose sat saw
        sent set shut sold spent spoke spread stood struck swept took taught thought threw told
        went won wore wrote cuts costs makes takes says has"""
    ),
    listing=_set("and or"),
    neutral=_set(
        """say says said saying told tells tell added adds explained explains wrote writes stated
        states according noted notes"""
    ),
    sources=_set("account words estimate estimates view opinion figures measurements findings"),
    sorts=SORTS,
    chosen={"former": "first", "latter": "last"},
    explained=_set("of to for in at on with against between that by into over from about called"),
    pointing={},
    sure_verbs=re.compile(r"(?!)"),
    verb_forms=re.compile(r"(?!)"),
    not_verbs=frozenset(),
    purposes=frozenset(),
    steps=_set("then"),
    employers=_set(
        """company firm plant factory manufacturer maker group retailer carmaker supplier board
        publisher bank brand chain shares stock workforce staff production"""
    ),
    statements=frozenset(),
    voting={"voted": _set("favour favor")},
    counted_out={"first": "first", "second": "last"},
    locating=_set("lies lie lay stands stand stood located based"),
    relative=_set("which who whom whose that in"),
    lands=frozenset(),
    bridges=_set(
        """cost costs cause causes consequence consequences reason reasons damage aim purpose motive
        price fee bill proceeds victims survivors injured dead organisers organizers winner
        winners author proceedings duration deadline admission entry location venue author
        attendance turnout background critics opponents supporters casualties occupants
        passengers losses benefits impact effect effects"""
    ),
    openers=_set("affected included excluded invited"),
    durations=_set("days weeks months years hours minutes seconds hour ago"),
    located=tuple(
        """house farm villa castle tower hall church station hotel barn mill theatre school factory
        museum hospital stadium palace library cinema market site park garden camp street square
        valley hill mountain forest wood lake river island coast office shop prison bridge tunnel
        harbour port zoo pier quay ground pub bank town city village""".split()
    ),
    modal=_set("will may might could should must"),
    harmed=_set("nobody everyone"),
    harm="accident",
    impersonal=re.compile(r"^(?:is|are|was|were)$"),
    echoes=_set(
        """too also not so nor neither likewise similarly did does do has have had was were is are
        will would can could didn't doesn't hasn't haven't hadn't wasn't weren't isn't won't"""
    ),
    echoing=_set("as well and but only even though however either"),
)
