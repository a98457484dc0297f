"""English words that say how a figure is meant, and the small words of the language."""

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
    "as": {
        "many": "at_most",
        "much": "at_most",
        "high": "at_most",
        "few": "at_least",
        "little": "at_least",
    },
    "of": {"maximum": "at_most", "minimum": "at_least"},
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
    "a p m d c v ph messrs rev hon pres adm maj cmdr mt ft sq bn mln bln mil min max sec hrs yrs am pm"
).split()
LABELS = (
    "model type version windows iphone ipad galaxy playstation xbox apollo falcon boeing airbus route highway "
    "channel radio formula psalm gate covid tel phone fax zip isbn section article chapter page pages paragraph "
    "room hall floor line platform no category grade class group act scene figure table appendix clause verse "
    "junction pier flight bus train lane runway exit studio area resolution amendment schedule regulation form"
).split()
RANKING_PLACES = "rank number position level stage round phase step volume episode season".split()
COMPARING = (
    "more less higher lower fewer greater larger smaller bigger faster slower cheaper stronger weaker better worse "
    "above below up down longer shorter older younger increase rise drop fall decline gain cut growth jump surge "
    "hike slump plunge reduction decrease climb"
).split()
UP = (
    "rose rise rises risen rising up increase increased increases increasing grew grow grows growth grown growing gain gained "
    "gains gaining jumped jump jumps climbed climb climbs surge surged surging soared soar soaring higher more advance advanced "
    "expanded hike hiked raise raised raising added plus doubled boosted boost improved leapt leaped rallied rebounded widened swelled raises lifts lifted boosts"
).split()
DOWN = (
    "fell fall falls fallen falling down decrease decreased decreases decline declined declines declining drop dropped drops dropping "
    "lost lose loss lower less slid slide slump slumped slumping plunged plunge plunging cut cuts cutting reduce reduced reduction "
    "shrank shrink shrunk sank tumbled minus slipped dipped dip discount off fewer narrowed contracted eased slashed slashes trims trimmed reduces retreated shed sheds shedding"
).split()
CHANGE_NOUNS = (
    "increase decrease rise fall gain loss drop jump decline growth surge cut reduction up down rose fell gained dropped grew climbed "
    "slipped jumped surged declined lost added soared plunged tumbled slid sank increased decreased off rises falls rising falling "
    "risen fallen grown grow grows growing climb climbing gains slumped slump shrank shrunk shrink contracted contract expanded "
    "expand dipped edged inched crept leapt leaped rallied rebounded advanced retreated eased hike raise raised reduced slashed "
    "drops jumps plunge dip lower higher shed sheds shedding"
).split()
# What a number in the same word counts: "a two-match ban", "a seven-time champion".
COMPOUND_NOUNS = (
    "time times match game goal point man woman person member run wicket shot stroke set try seat bedroom room storey story "
    "floor car vehicle lane engine page part judge justice party state nation country city vote seat race hole leg car truck "
    "coach carriage tier star door cylinder masted strong"
).split()
# They move what is between them and the figure: "raises spending 3 percent".
TRANSITIVE_MOVES = "raise raises raised lift lifts lifted boost boosts boosted cut cuts trim trims trimmed slash slashes slashed increases reduces hikes hiked".split()
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
    "more_less": "more less another further much as an a only just roughly".split(),
    "function": FUNCTION,
    "determiner": DETERMINERS,
    "abbreviation": ABBREVIATIONS,
    "closing": "etc inc ltd corp co bros jr sr am pm a p m".split(),
    "label": LABELS,
    "ranking_place": RANKING_PLACES,
    "comparing": COMPARING,
    "above_below": {"above": "up", "below": "down"},
    "direction": {**dict.fromkeys(UP, "up"), **dict.fromkeys(DOWN, "down")},
    "change_noun": CHANGE_NOUNS,
    "transitive_move": TRANSITIVE_MOVES,
    "transitive_stop": "and or that which who while but to at of by with from for in on is was were are has have had".split(),
    "sign_word": "plus".split(),
    "composing": "make makes made making".split(),
    "denying": "no not never".split(),
    "street": "street road avenue lane square drive boulevard place terrace close way st rd ave blvd".split(),
    "by": "by".split(),
    "of": "of".split(),
    "to": "to through".split(),
    "listing": "or and".split(),
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
    "plural": "people children men women police staff personnel troops cattle sheep fish aircraft species feet teeth mice geese media crew".split(),
    "as_noun": "dead injured wounded missing homeless hurt".split(),
    "no_noun": "time times day days point hand side way thing another".split(),
    "before_pronoun": "this that which each every no any the another last next only first first-ever some".split(),
    "one_idiom": "point hand side way thing day night time another more".split(),
    "after_first": "name names lady minister ministers person language aid hand instance place".split(),
    "game_word": "win won wins winning victory defeat defeated loss lost lose loses losing draw drew drawn beat beats beating lead leading "
    "led tie tied score scored result hammering thrashing thrashed vote voted votes nil games sets aggregate".split(),
    "weight_word": "weigh weighs weighed weighing weight heavy heavier lighter lbs kilogram kilograms kilos baby bomb overweight "
    "cocaine heroin cannabis drugs meat flesh butter flour ounce ounces".split(),
    "price_word": "cost costs costing price prices priced pay pays paid paying worth money fine fined earn earns earned salary debt debts spend "
    "spends spent spending bill bills sold sell sells buy bought charge charged owed owe budget profit profits revenue turnover fund "
    "funding funds pension wage wages bonus fee fees loan invest invested investment grant tax taxes reward compensation raised "
    "cash stole stolen steal loot bribe bribes ransom sterling pence dollars euros penny pounds-worth".split(),
}
