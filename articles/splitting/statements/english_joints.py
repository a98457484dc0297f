"""Where an English clause ends and the next begins without a mark: what `english_cutting` asks.

Each function looks at word `i` of the stretch that a `Cursor` walks through.
"""

from dataclasses import dataclass, field

from articles.splitting.statements.english_words import (
    CLAUSE_OPENERS,
    HELPERS,
    LOOSE_OPENERS,
    NOMINAL,
    PARTICLES,
    SMALL,
)
from articles.splitting.statements.grammar import GRAMMARS
from articles.splitting.statements.page import Page

ENGLISH = GRAMMARS["en"]
_AUXILIARY_BE = frozenset("is are was were be been being".split())
_ACCUSING = frozenset(
    "accused accuses accuse suspected charged convicted accusing suspects suspect".split()
)
_GOVERNING_TO = frozenset({"announces", "demands", "asks"})
_GOVERNING_ING = frozenset({"denies", "concedes", "announces", "demands"})
RELATIVES = frozenset("who which whose whom".split())


@dataclass(slots=True)
class Cursor:
    """Where the cutting of one stretch is: the clause that is open began at `cut`."""

    page: Page
    cut: int
    stop: int
    joint: str = ""
    inside: bool = False  # in a clause that interrupts the main one: "A roofer who …"
    last: int = field(init=False)

    def __post_init__(self) -> None:
        tags = self.page.tags
        verbs = (i for i in range(self.stop - 1, self.cut - 1, -1) if tags[i] == "F")
        self.last = next(verbs, -1)  # the last finite verb

    def behind(self, i: int) -> bool:
        """Return whether the open clause has its verb already."""
        tags = self.page.tags
        return "F" in tags[self.cut : i] or (self.joint == "+" and tags[self.cut] == "G")

    def ahead(self, i: int) -> bool:
        return i < self.last

    def is_last_but_one(self, i: int) -> bool:
        """Return whether one verb follows: "The denial that she knew the smuggler was read out"."""
        return self.page.tags[i + 1 : self.stop].count("F") == 1


_TIMES = frozenset(
    "year day month week night time season summer winter spring autumn morning evening weekend afternoon "
    "decade century moment point way".split()
)
_REPEATED = frozenset({"that", "which", "who", "whether"})


def coordinates(at: Cursor, i: int) -> bool:
    """Distinguish "and" between clauses from "and" between nouns: a verb or a subject follows."""
    if at.page.lows[i + 1] in _REPEATED:
        return at.behind(i)  # "that it rained and that the river, which …, rose"
    if not (at.ahead(i) and at.behind(i)):
        return at.joint == "+" and at.page.lows[at.cut] in TO and _states(at.page, i + 1)
    tags, lows = at.page.tags[i + 1 : at.stop], at.page.lows
    if tags[0] == "F" or (tags[1:2] == ["F"] and lows[i + 1] not in ENGLISH.articles):
        return True
    nearest = tags.index("F")
    if not ENGLISH.coordinating.isdisjoint(lows[i + 1 : i + 1 + nearest]):
        return False  # "between 2019 and 2022 and had spent": the later one cuts
    if lows[i + 1] in NOMINAL:
        return at.page.tags[i - 1] != "O" or nearest < 8
    return nearest < 6


TO = frozenset({"to", "not"})


def _states(page: Page, i: int) -> bool:
    """Find "promised to go and he did": a pronoun and its verb after an infinitive."""
    return page.lows[i] in ENGLISH.pronouns and page.tags[i + 1] == "F"


def subordinates(at: Cursor, i: int) -> bool:
    low = at.page.lows[i]
    if low == "that":
        return _that_opens(at.page, i)
    if low in RELATIVES or low in CLAUSE_OPENERS:
        return True
    return low in LOOSE_OPENERS and low not in {"than", "so"} and _loose_opens(at, i)


def _that_opens(page: Page, i: int) -> bool:
    """Distinguish "said that …", "the report that found" from "that night"."""
    before = page.lows[i - 1]
    if page.stances.verbs.get(before) and page.tags[i - 1] in "FPIG":
        return True
    if page.lows[i + 1] in _TIMES or _closed_soon(page, i):
        return False  # "bonuses that year were"
    if page.tags[i + 1] == "F":
        after_noun = page.tags[i - 1] != "F" and page.texts[i - 1][:1].isalpha()
        return after_noun and before not in ENGLISH.prepositions
    return before == "in" or before not in _NOT_OPENED


_NOT_OPENED = ENGLISH.prepositions | {"all", "is"}


def _closed_soon(page: Page, i: int) -> bool:
    """Find "fit that bill because …": another clause opens before "that" has a verb."""
    for j in range(i + 1, i + 5):
        if page.tags[j] == "F" or page.lows[j] in RELATIVES:
            return False
        if page.lows[j] in _CLOSING:
            return True
    return False


_CLOSING = CLAUSE_OPENERS - {"what", "how", "when"}


def _loose_opens(at: Cursor, i: int) -> bool:
    """Distinguish "after it had closed" from "after the war": a subject and a verb follow soon."""
    page = at.page
    nearest = page.tags[i + 1 : at.stop].index("F")
    subject = page.lows[i + 1] in NOMINAL or page.is_capital(i + 1) or nearest <= 2
    started = "F" in page.tags[at.cut : i] or page.lows[i - 1].removesuffix("s") in _TIMES
    return subject and nearest <= 7 and started


def says(at: Cursor, i: int) -> bool:
    """Recognise a verb of saying with a clause right after ("said the company had …")."""
    page = at.page
    low, tag = page.lows[i], page.tags[i]
    if low not in page.stances.reporting or low in _NOT_SAYING or tag not in "FGIP":
        return False
    after = page.lows[i + 1]
    if tag == "G" and i == at.cut:
        if _reports_on(page, i + 1):
            return False  # "Rejecting claims it had overcharged them"
        return after not in _NO_CONTENT and _may_begin(page, i + 1)
    if (tag != "F" and not _is_helped(page, i)) or _names_hearer(page, i):
        return False
    object_of = after in page.stances.nouns and page.stances.verbs[low][-1].stance != "asserts"
    object_of = object_of or (after in _NONE and _reports_on(page, i + 2))
    if after in _NO_CONTENT or object_of or not _may_begin(page, i + 1):
        return False
    return low not in _CONTROLLING or not _is_told_to(page, i)


def _is_told_to(page: Page, i: int) -> bool:
    """Find "taught Britain to drink porridge": an infinitive comes before the next verb."""
    for j in range(i + 2, i + _TOLD_REACH):
        if page.lows[j] == "to" and page.tags[j + 1] == "I":
            return True
        if page.tags[j] in "FG" or not page.texts[j][:1].isalnum():
            return False
    return False


_TOLD_REACH = 9
_CONTROLLING = frozenset(
    """
teach teaches taught tell tells told ask asks asked urge urges urged order orders ordered warn warns warned advise advises
advised remind reminds reminded persuade persuades persuaded convince convinces convinced beg begs begged instruct
instructs instructed expect expects expected require requires required request requests requested help helps helped
believe believes believed
""".split()
)


def _reports_on(page: Page, i: int) -> bool:
    """Find a reporting noun with a subject right after it: "found no evidence | the fire was …"."""
    return page.lows[i] in page.stances.nouns and page.lows[i + 1] in NOMINAL


_NONE = frozenset({"no", "any", "little", "scant"})  # "found no evidence the fire was …"
_NOT_SAYING = ENGLISH.auxiliaries | ENGLISH.naming


def _is_helped(page: Page, i: int) -> bool:
    """Return whether an auxiliary or "to" stands before a verb, adverbs aside."""
    back = i - 1
    while page.lows[back] in SMALL or page.lows[back].endswith("ly") or page.lows[back] == "not":
        back -= 1
    passive = page.tags[i] == "G" or page.lows[i] in _TELLING  # "is saying", "were told"
    helping = HELPERS if passive else HELPERS - _AUXILIARY_BE
    return page.lows[back] in helping or page.lows[back] == "of"


def _names_hearer(page: Page, i: int) -> bool:
    """Find "told police he …", where the clause begins later."""
    return page.lows[i] in _TELLING and page.lows[i + 2] in ENGLISH.pronouns


def tells(at: Cursor, i: int) -> bool:
    """Read "told police he did not own a gun": the clause begins after who was told."""
    page = at.page
    if page.tags[i - 1] != "O":
        return False
    reports = any(page.lows[j] in _TELLING for j in range(max(at.cut, i - 4), i - 1))
    return reports and "F" in page.tags[i + 1 : i + 4]


_TELLING = frozenset("told tell tells assured assures warned informed reminded".split())


_NO_CONTENT = (
    PARTICLES
    | ENGLISH.prepositions
    | frozenset("that whether if how what why to not n't twice".split())
)


def _may_begin(page: Page, i: int) -> bool:
    """Return whether a subject can begin here."""
    nominal = page.lows[i] in NOMINAL or page.is_capital(i) or page.tags[i] == "O"
    return nominal and page.tags[i] not in "PGI"


def names_false(at: Cursor, i: int) -> bool:
    """Find the judgement in 'called the claim that she lied "a smear"'."""
    page, pair = at.page, at.page.quoted[i]
    return _is_named(at) and not _judging(page).isdisjoint(page.lows[i : pair.stop])


def names_false_as(at: Cursor, i: int) -> bool:
    """Find the judgement in "described reports that patients were at risk as unfounded"."""
    page = at.page
    short = i - at.cut > 2 and at.stop - i <= _LONGEST_JUDGEMENT
    named = short and _is_named(at)
    return named and not _judging(page).isdisjoint(page.lows[i + 1 : at.stop])


_LONGEST_JUDGEMENT = 7


def _judging(page: Page) -> set[str]:
    """Return the words that call a report false as its name."""
    return page.stances.refuting | page.stances.belittling | page.stances.slighting


def _is_named(at: Cursor) -> bool:
    """Return whether a "that"-clause is open after a verb of naming ("called claims that …")."""
    page = at.page
    opened = at.joint == "+" and page.lows[at.cut] == "that"
    return opened and any(page.lows[j] in ENGLISH.naming for j in range(max(at.cut - 9, 0), at.cut))


def names_report(at: Cursor, i: int) -> bool:
    """Recognise "disputes claims it spent …": a clause without "that" after a reporting noun."""
    page = at.page
    if not (at.behind(i) or page.tags[at.cut] == "G" or page.lows[at.cut] == "asked"):
        return False
    before, after = page.lows[i - 1], page.lows[i + 1]
    free = before not in ENGLISH.prepositions - {
        "of",
        "against",
        "on",
        "to",
        "in",
        "at",
        "by",
        "off",
    }
    free = free or page.lows[i - 2 : i] == ["asked", "about"]
    if after in ENGLISH.pronouns - {"that"} and "F" in page.tags[i + 2 : i + 4]:
        return free
    nominal = after in ENGLISH.articles - {"that"} or page.is_capital(i + 1)
    return free and nominal and "F" in page.tags[i + 3 : i + 7]


def _is_infinitive(page: Page, i: int) -> bool:
    """Return whether a verb stands after "to", also one that the lexicon lacks."""
    low = page.lows[i]
    if page.tags[i] == "I":
        return True
    closed = low in NOMINAL or low in ENGLISH.prepositions or low.endswith(("s", "ing"))
    plain = page.texts[i].islower() and low.isalpha() and not closed
    return plain and "I" in page.forms.lexicon.get(low, "I")


def governs_to(at: Cursor, i: int) -> bool:
    """Distinguish "promised to repay", "urged the council to save" from other infinitives."""
    page = at.page
    if not _is_infinitive(page, i + 1) or not at.behind(i):
        return False
    for j in range(i - 1, max(at.cut, i - 9) - 1, -1):
        if page.tags[j] in "FPIG":
            return _takes_infinitive(at, j, i)
    return False


_WANTING = frozenset("want wants wanted wanting wish wishes".split())
_REFUSING = frozenset("declined declines decline refused refuses refuse".split())


def _takes_infinitive(at: Cursor, j: int, i: int) -> bool:
    page = at.page
    if page.lows[j] in _WANTING and j == i - 1:
        return False  # "wants to build": its own subject does it
    if page.lows[j] in _REFUSING and page.lows[i + 1] in page.stances.verbs:
        return False  # "declined to comment"
    stances = {cue.stance for cue in page.stances.verbs.get(page.lows[j], ())}
    if stances == {"asserts"}:
        return page.lows[i + 1] == "have" and j >= i - 2  # "claims (not) to have known"
    passive = page.tags[j] == "P" and any(page.lows[k] in _AUXILIARY_BE for k in range(at.cut, j))
    near = j == i - 1 or "demands" in stances or page.lows[i - 1] == "not"
    return bool(stances & _GOVERNING_TO) and near and not passive


def governs_ing(at: Cursor, i: int) -> bool:
    """Distinguish "denied taking", "ruled out bringing", "accused X of trading" from other -ing forms."""
    page = at.page
    if i == at.cut:
        return False
    if page.lows[i - 1] == "of":
        return not _BEFORE_OF.isdisjoint(page.lows[at.cut : i - 1])
    if page.lows[i - 2 : i] == ["guilty", "to"] or _denied_before(at, i):
        return True
    back = i - 1
    while (page.lows[back] in _BEFORE_ING or page.is_quote_mark(back)) and back > at.cut:
        back -= 1
    between = set(page.lows[back + 1 : i])
    if page.lows[back] in _REMEMBERING and back == i - 1:
        return True
    return page.lows[back] not in ENGLISH.auxiliaries and any(
        cue.stance in _GOVERNING_ING and between >= set(cue.needs)
        for cue in page.stances.verbs.get(page.lows[back], ())
    )


_CLEARING = frozenset(
    "acquitted acquits acquit cleared clears clear absolved exonerated innocence innocent guilty".split()
)


_BEFORE_OF = _ACCUSING | _CLEARING


def _denied_before(at: Cursor, i: int) -> bool:
    """Read "denied through his agent ever having owned the house"."""
    page = at.page
    if page.lows[i] != "having" or page.tags[i + 1] != "P":
        return False
    for j in range(i - 1, max(at.cut, i - _DENIED_REACH), -1):
        if page.tags[j] in "FP":
            return any(cue.stance == "denies" for cue in page.stances.verbs.get(page.lows[j], ()))
    return False


_DENIED_REACH = 9
_REMEMBERING = frozenset(
    "recalled recalls remembered remembers reported described mentioned".split()
)
_BEFORE_ING = frozenset("out to not ever up ever having".split())


def main_goes_on(at: Cursor, i: int) -> tuple[str, int, int] | None:
    """Cut where a clause in the middle has ended: "A roofer who took deposits | is jailed"."""
    page = at.page
    if page.tags[i] != "F" or i <= at.cut + 1:
        return None
    if "F" not in page.tags[at.cut : i] and not (at.inside and page.lows[at.cut] in TO):
        return None
    front = at.joint == "" and page.lows[at.cut] in {"whether", "that"}
    if not (front or at.inside):
        return None
    back = i - 1 if page.lows[i - 1] in SMALL or page.lows[i - 1].endswith("ly") else i
    at.inside = False
    return "+", back, back
