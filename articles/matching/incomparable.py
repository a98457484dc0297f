"""Other values that contradict nothing: of another matter, another precision, or read in part.

Each sign holds for none of the wrong claims of the annotated cases, or for nearly none.
"""

import re

from articles.facts.kinds import Kind
from articles.matching.age_owners import stated_ages
from articles.matching.context import ContextClaim
from articles.matching.features import PLACES, PassageCandidate, digits_of
from articles.matching.group_ages import group_of_age
from articles.matching.index import SourceIndex
from articles.matching.numbers import ComparableNumber
from articles.matching.pairs import Pair
from articles.matching.rows import cell_words
from articles.matching.superlatives import superlatives_in
from articles.matching.values_in import Fact
from articles.matching.words import FUNCTION_WORDS, WORD

# Digits (a unit counts as one) with which a value does not occur twice by chance.
LEAST_DIGITS = 3
# A value may be so many times larger or smaller, and one that nothing links to the claim.
FARTHEST, FARTHEST_UNLINKED = 3.0, 2.0
# Two shares of this sum (per cent) are of the two parts of one whole.
WHOLE = 100
# Terms of a word itself and its translations, not those of the parts of a compound.
SAME = 0.8
UNLIKE = ("other", "close")
_NUMBER = re.compile(r"\b(?:Nummer|number|Rang|Platz|place)\b", re.I)
_YEAR = re.compile(r"\b\d{4}\b")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_RANGE = re.compile(
    r"\b(?:zwischen|between|von|from)\s+\S*\d\S*(?:\s\S+)?\s+(?:und|and|bis|to)\s+$", re.I
)
_SINCE = re.compile(r"\b(?:seit|since)\s+(?:\w+\s+)?$", re.I)
_END = re.compile(
    r"\b(?:bis|until|till|end(?:et|ete|en|s|ed)?|läuft|ausl(?:äuft|aufen)|expires?)\b", re.I
)
# What is left of a number in words behind its unit: "zwei Euro neun", "sieben Uhr vierzig".
_REST = re.compile(
    r"\s(?:null|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|[a-zäöüß]+(?:zig|ßig|zehn)|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+(?:teen|ty)(?:-\w+)?)\b"
)


def is_of_other_matter(
    index: SourceIndex, claim: ContextClaim, candidate: PassageCandidate, pair: Pair
) -> bool:
    """Return whether a passage's other value says nothing of the claim.

    - Of two days, one has no day of the month or both no year: what differs is guessed.
    - A day resembles the claim's in nothing, or is a beginning where the claim's is an end.
    - A day or a year is the label of a row that has no other value of the sentence.
    - A number is the end of a range, or the first part of one in words ("zwei Euro neun").
    - A multiple and another number; two shares that are the parts of one whole.
    - Ranks of two qualities ("the largest", "phase 3"); ordinals of different things; times of
      day, or opposite changes in words ("a quarter less"), where nothing links the passage with
      the claim.
    - Ages of which one is the oldest's, the youngest's or the average; an age that the person has
      reached since a document without a day.
    - The value resembles the claim's in nothing, and the document is old, or one value is more
      than three times the other, more than twice where nothing links the passage with the claim,
      or it is a cell without the noun that is counted.
    """
    fact = pair.fact
    if claim.fact.days and fact.days:
        return _is_other_day(claim, candidate, pair)
    if claim.fact.clock is not None:
        return not candidate.features[PLACES["siblings"]] or _is_read_in_part(candidate, fact)
    if _is_read_in_part(candidate, fact):
        return True
    mine, other = claim.fact.number, fact.number
    if mine is None or other is None:
        return False
    if _are_of_other_kinds(claim, candidate, fact, mine) or _is_reached(index, claim, candidate):
        return True
    if mine.is_fraction and other.is_fraction and _are_parts_of_a_whole(mine, other):
        return True
    if claim.fact.kind is Kind.RANK and not _has_quality(claim.fact, candidate, fact):
        return True
    if claim.fact.kind is Kind.ORDINAL:
        return not _are_of_one_thing(index, claim, candidate, fact)
    if pair.verdict == "opposite" and mine.is_fraction and claim.fact.kind is Kind.CHANGE:
        return _is_unlinked(candidate)
    return pair.verdict in UNLIKE and (
        candidate.passage.document.is_stale
        or _is_far(candidate, mine, other)
        or _counts_other_things(index, claim, candidate, fact)
    )


def is_known(claim: ContextClaim, candidate: PassageCandidate) -> bool:
    """Return whether a passage has exactly the claim's value, of so many digits that it is meant.

    A number with a noun needs one digit more, unless the same is counted.
    """
    pair, number = candidate.agreement, claim.fact.number
    if pair is None or pair.verdict != "same" or pair.fact.is_derived:
        return False
    is_same = bool(candidate.features[PLACES["noun_same"]])
    least = LEAST_DIGITS + bool(number and number.noun and not is_same)
    return digits_of(claim.fact) >= least and bool(re.search(r"\d", claim.fact.text))


def _is_other_day(claim: ContextClaim, candidate: PassageCandidate, pair: Pair) -> bool:
    here, there = claim.fact.text, pair.fact.text
    is_label = pair.fact.is_cell and pair.fact.column == 0
    if pair.verdict == "other" or (is_label and not candidate.features[PLACES["siblings"]]):
        return True
    has_years = _YEAR.search(here) and _YEAR.search(there)
    if not has_years and bool(_day(here)) != bool(_day(there)):
        return True
    is_since = _SINCE.search(candidate.passage.passage.text[: pair.fact.start])
    return bool(is_since and _END.search(claim.body[: claim.fact.start]))


def _day(text: str) -> str:
    match = _DAY.search(text)
    return match.group() if match else ""


def _is_reached(index: SourceIndex, claim: ContextClaim, candidate: PassageCandidate) -> bool:
    """Return whether the person is older than in the passage, of which nobody knows the day."""
    mine = claim.fact.number
    if claim.fact.kind is not Kind.AGE or mine is None or candidate.passage.document.source.day:
        return False
    number = candidate.passage.number
    stated = (age for age in stated_ages(index, claim) if age.passage == number)
    return any(age.years <= mine.base for age in stated)


def _is_read_in_part(candidate: PassageCandidate, fact: Fact) -> bool:
    """Return whether a number is the upper end of a range, or continued behind its unit."""
    text = candidate.passage.passage.text
    if fact.is_cell:
        return False
    return bool(_RANGE.search(text[: fact.start]) or _REST.match(text[fact.end :]))


def _are_parts_of_a_whole(mine: ComparableNumber, other: ComparableNumber) -> bool:
    is_whole = abs(mine.shown + other.shown - WHOLE) <= 1
    return is_whole and abs(mine.shown - other.shown) > 1


def _has_quality(rank: Fact, candidate: PassageCandidate, other: Fact) -> bool:
    """Return whether a rank is no superlative, or the passage has one of its quality.

    "Number three" is a rank of any quality.
    """
    texts = rank.text, candidate.passage.passage.text
    here, there = ({one.quality for one in superlatives_in(text)} for text in texts)
    return not here or bool(here & there) or bool(_NUMBER.search(other.text))


def _are_of_one_thing(
    index: SourceIndex, claim: ContextClaim, candidate: PassageCandidate, fact: Fact
) -> bool:
    """Return whether the words behind two ordinals share a meaning: generation, attempt."""
    text, language = candidate.passage.passage.text, candidate.passage.document.source.language
    here = index.lexicon.bag(_thing(claim.body[claim.fact.start :]), index.language)
    there = index.lexicon.bag(_thing(text[fact.start :]), language)
    return any(there.get(term, 0) >= SAME for term, weight in here.items() if weight >= SAME)


def _thing(text: str) -> str:
    """Return the first word behind an ordinal that isn't a function word."""
    words = [word for word in WORD.findall(text[:80])[1:] if word.casefold() not in FUNCTION_WORDS]
    return words[0] if words else ""


def _is_far(candidate: PassageCandidate, mine: ComparableNumber, other: ComparableNumber) -> bool:
    farthest = FARTHEST_UNLINKED if _is_unlinked(candidate) else FARTHEST
    low, high = sorted((abs(mine.base), abs(other.base)))
    return high > farthest * low


def _is_unlinked(candidate: PassageCandidate) -> bool:
    """Return whether neither the noun nor another value of the sentence is in the passage."""
    features = candidate.features
    return not (features[PLACES["noun_same"]] or features[PLACES["siblings"]])


def _counts_other_things(
    index: SourceIndex, claim: ContextClaim, candidate: PassageCandidate, fact: Fact
) -> bool:
    """Return whether a noun is counted, and neither row, head nor heading of a cell has it."""
    mine, passage = claim.fact.number, candidate.passage.passage
    if not fact.is_cell or mine is None or mine.group != "count" or not mine.noun:
        return False
    words = " ".join((*cell_words(passage, fact.column), *passage.head, passage.heading))
    language = candidate.passage.document.source.language
    counted = index.lexicon.bag(mine.noun, index.language)
    return not counted.keys() & index.lexicon.bag(words, language).keys()


def _are_of_other_kinds(
    claim: ContextClaim, candidate: PassageCandidate, fact: Fact, mine: ComparableNumber
) -> bool:
    """Return whether one is a multiple, or an age of the oldest, and the other is not."""
    if claim.fact.kind is Kind.AGE:
        here = group_of_age(claim.body, claim.fact)
        return here != group_of_age(candidate.passage.passage.text, fact)
    return (claim.fact.kind is Kind.RATIO) != (fact.kind is Kind.RATIO) and mine.group != "percent"
