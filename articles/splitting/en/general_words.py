"""English words that tell how a figure is meant, and the small words of the language."""

from typing import Any

MODIFIERS = {
    "about": "about around approximately roughly some circa estimated approx nearly-about",
    "under": "nearly almost under below barely",
    "over": "over above",
    "exactly": "exactly precisely",
}
MODIFIER_PAIRS = {
    "than": {
        "more": "over",
        "less": "under",
        "fewer": "under",
        "greater": "over",
        "higher": "over",
        "lower": "under",
    },
    "least": {"at": "at_least"},
    "most": {"at": "at_most"},
    "to": {"up": "at_most", "close": "about"},
}
FUNCTION = (
    "the a an and or but nor so yet for of in on at by to from with without within into onto upon over under "
    "between among through during before after since until till about against across along around behind "
    "beside beyond despite except inside outside near off per than that this these those there here it its "
    "he she they them him her his hers their theirs we us our you your i me my mine who whom whose which what "
    "when where why how if because although though while as is are was were be been being am do does did has "
    "have had will would shall should can could may might must not no yes very more most less least much many "
    "few some any each every all both either neither other another such own same too also only just even still "
    "already again further then once now up down out back away while whereas unlike like says said according "
    "meanwhile however moreover therefore thus instead yesterday today tomorrow let please thank thanks hey hi"
).split()
DETERMINERS = (
    "the a an this that these those its his her their our my your some every each no".split()
)
ABBREVIATIONS = (
    "mr mrs ms dr prof sen rep gov gen col lt capt sgt st jr sr inc ltd corp co bros etc vs no fig vol pp ed "
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun approx dept est u s e g i "
    "a p m d c ph messrs rev hon pres adm maj cmdr mt ft sq bn mln bln mil min max sec hrs yrs am pm"
).split()
LABELS = (
    "model type version windows iphone ipad galaxy playstation xbox apollo falcon boeing airbus route highway "
    "channel radio formula psalm gate covid tel phone fax zip isbn"
).split()
RANKING_PLACES = (
    "rank number no place position page pages chapter section article paragraph room hall floor line platform "
    "level stage round phase step part volume episode season"
).split()
COMPARING = "more less higher lower fewer greater larger smaller faster slower cheaper stronger weaker better worse above below up down".split()
UP = (
    "rose rise rises risen rising up increase increased increases increasing grew grow growth grown gain gained gains jumped jump climbed "
    "climb surge surged soared higher more advance advanced expanded hike hiked added plus doubled boosted improved"
).split()
DOWN = (
    "fell fall falls fallen falling down decrease decreased decline declined drop dropped dropping lost lose loss lower less "
    "slid slump slumped plunged plunge cut cuts reduced reduction shrank sank tumbled minus slipped dipped discount off"
).split()
CHANGE_NOUNS = "increase decrease rise fall gain loss drop jump decline growth surge cut reduction up down rose fell gained dropped grew climbed slipped jumped surged declined lost added soared plunged tumbled slid sank increased decreased off".split()
MULTIPLIED = {
    "2": "doubled doubling",
    "3": "tripled trebled tripling",
    "4": "quadrupled",
    "0.5": "halved halving",
}
ORDINAL_ADVERBS = {"firstly": 1, "secondly": 2, "thirdly": 3, "fourthly": 4}
TERM_NOUNS = "sentence term contract prison jail ban deal plan mission war reign career marriage study treaty lease bond bonds loan mortgage warranty agreement partnership period".split()
PREPOSITIONS_OF_YEAR = (
    "in since by from until till after before during of for through between to early late mid around circa "
    "year years spring summer autumn fall winter january february march april may june july august september "
    "october november december cy fy fiscal end start beginning than copyright ©"
).split()

WORDS: dict[str, Any] = {
    "modifier": {w: m for m, words in MODIFIERS.items() for w in words.split()},
    "modifier_after": MODIFIER_PAIRS,
    "more_less": "more less up".split(),
    "function": FUNCTION,
    "determiner": DETERMINERS,
    "abbreviation": ABBREVIATIONS,
    "closing": "etc inc ltd corp co bros jr sr am pm a p m".split(),
    "label": LABELS,
    "ranking_place": RANKING_PLACES,
    "comparing": COMPARING,
    "direction": {**dict.fromkeys(UP, "up"), **dict.fromkeys(DOWN, "down")},
    "change_noun": CHANGE_NOUNS,
    "sign_word": "plus".split(),
    "by": "by".split(),
    "of": "of".split(),
    "to": "to through".split(),
    "and": "and".split(),
    "between": "between".split(),
    "about": "about around some".split(),
    "old": "old".split(),
    "age_noun": "yo y.o y/o".split(),
    "term_noun": TERM_NOUNS,
    "length_adjective": "consecutive straight full whole more additional extra fewer less business working long further good solid entire".split(),
    "year_preposition": PREPOSITIONS_OF_YEAR,
    "year_word": "year years cy fy".split(),
    "counted_before": "no number $ £ €".split(),
    "quarter_letter": "q h".split(),
    "point_noun": "point points".split(),
    "per": "per a an".split(),
}
