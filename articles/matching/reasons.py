"""Why a passage has its relation to a claim, as codes that are translated where they are shown."""

from enum import StrEnum

from articles.facts.translation import LabelledCode, gettext_noop


class PassageRelation(StrEnum):
    """How a passage relates to a claim.

    `related`: no document has the claim's words or value; the passage is about other things,
    which may be near.
    """

    SAME = "same"
    ROUNDED = "rounded"
    CONVERTED = "converted"
    DIFFERS = "differs"
    MENTIONS = "mentions"
    RELATED = "related"


class Reason(LabelledCode):
    """What the relation rests on."""

    SAME_VALUE = "same_value", gettext_noop("Same value")
    ROUNDED = "rounded", gettext_noop("Rounded value")
    CONVERTED = "converted", gettext_noop("Value in another unit or scale")
    DERIVED = "derived", gettext_noop("Value that follows from others")
    SAME_NAME = "same_name", gettext_noop("Same name")
    SAME_QUOTE = "same_quote", gettext_noop("Same wording")
    SAME_WORDS = "same_words", gettext_noop("Words with the same meaning")
    OTHER_VALUE = "other_value", gettext_noop("Another value")
    DIGITS = "digits", gettext_noop("One digit differs")
    TRANSPOSED = "transposed", gettext_noop("Digits are transposed")
    SCALE = "scale", gettext_noop("Another order of magnitude")
    UNIT = "unit", gettext_noop("Another unit")
    DIRECTION = "direction", gettext_noop("The opposite direction")
    RATE = "rate", gettext_noop("For another length of time")
    STEP = "step", gettext_noop("“By” against “to”")
    SIDE = "side", gettext_noop("Net against gross")
    COUNTED = "kind", gettext_noop("Something else is counted")
    AGE = "age", gettext_noop("Another age")
    WEEKDAY = "weekday", gettext_noop("Another day of the week")
    PERIOD = "period", gettext_noop("Value of another period")
    COMPARISON = "comparison", gettext_noop("Another multiple or share")
    NEGATION = "negation", gettext_noop("Denied in one of the two")
    HEDGED = "hedged", gettext_noop("Only reported or supposed there")
    SUBJECT = "subject", gettext_noop("Perhaps said of something else")
    WORDING = "wording", gettext_noop("No passage has these words")
    EARLIER = "earlier", gettext_noop("From an older document")
    ELSEWHERE = "elsewhere", gettext_noop("From a document that is perhaps about something else")
    RIVAL = "rival", gettext_noop("Another passage has another value")
    POINTS = "points", gettext_noop("Perhaps percentage points are meant")
    COMPARED = "compared", gettext_noop("No passage makes this comparison")
    SPEAKER = "speaker", gettext_noop("Perhaps somebody else says it")
    PARTLY = "partly", gettext_noop("Only part of it is there")
    UNSURE = "unsure", gettext_noop("Confirmed with little certainty")
    ROLE = "role", gettext_noop("Another role")
    SPELLING = "spelling", gettext_noop("Name is spelled otherwise")
    FIRST_NAME = "first_name", gettext_noop("Another first name")
    PLACE = "place", gettext_noop("Another place")
    OTHER_NAME = "other_name", gettext_noop("Another name")
    QUOTE_WORD = "quote_word", gettext_noop("Quote with other words")
    OTHER_SPEAKER = "other_speaker", gettext_noop("Somebody else says it")
    RELATED = "related", gettext_noop("Bears on the same subject")
    ABSENT = "absent", gettext_noop("What is claimed is not there")
    CHANCE = "chance", gettext_noop("Only a small number or common words are the same")


# What establishes nothing, neither agreement nor contradiction.
OPEN = frozenset({PassageRelation.MENTIONS, PassageRelation.RELATED})
