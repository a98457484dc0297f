"""English words by which a sentence leans on what stands around it."""

import re

from articles.anchoring.leaning_words import LeaningWords


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PERSONS = """
accused applicant artist athlete attorney author boy candidate captain chairman chairwoman
chancellor chief coach councillor couple defendant developer director doctor driver family
farmer girl governor journalist judge killer lawmaker lawyer man manager mayor minister mother
musician officer official owner painter patient pilot player politician premier president
producer professor researcher scientist senator singer spokesman spokesperson spokeswoman
striker student suspect teacher teenager victim widow winner woman writer duo trio pair
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
village watchdog brewery bureau rest remainder others half total sum amount share figure latter
former two three four
"""

WORDS = LeaningWords(
    people=_set("he she they him her them it"),
    possessives=_set("his her its their hers theirs"),
    places=_set("there thence"),
    whole=_set(
        """this that these those both neither either such instead likewise similarly also thus
        therefore hence consequently accordingly altogether together conversely otherwise
        nevertheless nonetheless however too thereby therein thereof some most none"""
    ),
    pairs=_set("both neither either former latter"),
    times=_set("then afterwards afterward later earlier beforehand subsequently meanwhile since"),
    persons=tuple(_PERSONS.split()),
    things=tuple(_THINGS.split()),
    compounds=(),
    unique=("federal", "european"),
    definite=_set("the"),
    prepositions=_set(
        """in at on by for with of to from under over after before since near against according
        during among between within about into"""
    ),
    complements=_set("of called named for"),
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
        century decade easter christmas a.m p.m am pm ago last next"""
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
        r"^(?:just |only |about |some |on |in |at |by |the )*"
        r"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|few|couple of) )*"
        r"(?:minutes?|hours?|days?|weeks?|months?|years?|decades?|morning|evening) "
        r"(?:later|earlier|before|after|afterwards|previously)\b"
        r"|^(?:on|in|at|by)? ?the (?:same|next|following|previous|preceding) "
        r"(?:day|week|month|year|morning|evening|night|time|quarter|season)\b"
        r"|^(?:by|until|since|before|after) (?:then|that)\b|^at (?:the|that) time\b"
        r"|^(?:shortly|soon) (?:after|before|afterwards|later|thereafter)\b",
        re.IGNORECASE,
    ),
    takes_up=re.compile(
        r"^(?:it|that|this) (?:is|was|means|meant|equals|makes|made|would be|amounts)\b"
        r"|^[^,;:]{0,60}\bof (?:them|these|those)\b"
        r"|^(?:of|among|in|from|by|for|with|to) (?:these|those|this|that|them|both)\b"
        r"|^the (?:rest|remainder|others?|other|latter|former|remaining|two|three|four|same|first"
        r"|second|third|last|pair|trio)\b"
        r"|^(?:another|others|half|a third|a quarter|one|some|most|none|many|few) "
        r"of (?:them|these|those)\b"
        r"|^another\b|^others\b|^by contrast\b|^in contrast\b|^on the other hand\b|^the same\b"
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
)
