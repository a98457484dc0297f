"""What forbids to confirm an equal value, whatever the weights say.

Each sign holds for few of the right claims and for many of those wrong ones that a passage has
the value of.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping

from articles.facts.kinds import Kind
from articles.matching.belonging import has_named_part
from articles.matching.clauses import kept_fit
from articles.matching.context import ContextClaim
from articles.matching.correspondence import is_about_writing, is_day_of_sending
from articles.matching.denials import clause_of, is_denied_in_one
from articles.matching.features import PLACES, PassageCandidate, digits_of
from articles.matching.index import SourceIndex
from articles.matching.numbers import AGREEMENTS
from articles.matching.pairs import Pair, verdict_on
from articles.matching.standing import STANDS
from articles.matching.units import UNITS, unit_of
from articles.matching.values_in import Fact
from articles.matching.words import WORD

# Longer periods, such as a month or a year, are in many passages by chance.
WIDE_DAYS = 27
# Share of the words around a claim, below which a passage is about something else.
LEAST_COVER, LEAST_OF_MONEY = 0.05, 0.15
# So many passages may fit better if the claim's value does not count.
MOST_BETTER = 1
# A value of so many digits (a unit counts as one) is seldom in a passage by chance.
LEAST_DIGITS = 3
# Numbers up to this one are in many passages by chance.
SMALL = 12
# Terms of a word that mean the same, from this weight on.
SURE = 0.85
# So many times as large, or as small, a value is not confused with another one.
FAR = 5.0
# Numbers below this one may be coins.
COINS = 100


def is_refused(
    index: SourceIndex,
    claim: ContextClaim,
    candidate: PassageCandidate,
    pair: Pair,
    features: Mapping[str, float],
) -> bool:
    """Return whether an agreement must not be confirmed.

    - The clause of another value of the passage fits the claim's clause better, and the sentence
      does not name that value.
    - The passage is not the first one, without the claim's value two others would come before it,
      and the value has so few digits that it is in many passages by chance.
    - The value is a month or a year, and the passage is not the first one.
    - One of the two clauses denies what it says, the other does not, nor the sentence around it;
      not so if a passage denies what the sentence doesn't speak of.
    - The number is rounded, and other things are counted.
    - The claim measures, prose has the number without unit, or a table names another unit.
    - The cell is in one column, and the claim has the words of another column's head.
    - The cell agrees rounded or in another scale only, and none of its words is what is counted.
    - A share is said of one group ("von den Anmeldungen"), and in the claim of another.
    - The day is that of a mail, and the claim isn't about writing.
    - The document is probably about something else, and the sentence has no name of its own.
    - An amount of two digits agrees in a scale that no word names, or is the rest of another one.
    - A share in words is computed from figures that the sentence does not name, or an amount of
      money has no currency in prose, and next to none of the claim's words are there.
    - The passage has nearly the same figure, too, and neither counts what the claim does.
    - The number has one digit and other things are counted, or it is a multiple ("doubled"), and
      nothing links the passage with the claim.
    """
    return (
        (features["clause_rival"] > 0 and has_rival(index, claim, candidate, pair))
        or is_better_elsewhere(claim, features)
        or (is_wide(claim) and bool(features["rank"]))
        or is_denied_in_one(index, claim, candidate, pair)
        or (pair.verdict == "rounded" and bool(candidate.features[PLACES["noun_other"]]))
        or has_other_unit(claim, candidate, pair)
        or is_in_other_column(index, claim, candidate, pair)
        or counts_nothing(index, claim, candidate, pair)
        or is_of_other_document(candidate)
        or is_small_and_unlinked(claim, candidate, pair)
        or is_one_of_two(claim, candidate)
        or is_by_chance(index, claim, candidate, pair)
        or is_scaled_by_chance(index, claim, candidate, pair)
        or is_in_coins(candidate, pair)
        or is_share_of_others(index, claim, candidate, pair)
        or (is_day_of_sending(candidate.passage.passage, pair.fact) and not is_about_writing(claim))
    )


def has_rival(
    index: SourceIndex, claim: ContextClaim, candidate: PassageCandidate, pair: Pair
) -> bool:
    """Return whether another value of the passage, whose clause fits better, may be meant.

    Not one that the sentence names itself, or that is far from the claim's: nobody confuses them.
    """
    if is_in_one_phrase(claim, candidate, pair):
        return False
    passage = candidate.passage
    fit = kept_fit(index, claim, passage, pair.fact).cover
    return any(
        kept_fit(index, claim, passage, other.fact).cover > fit
        and not _is_far(claim, other.fact)
        and not _is_named(index, claim, other.fact, passage.document.source.language)
        for other in claim.pairs.get(passage.number, ())
        if other.fact is not pair.fact and not other.fact.is_derived
        and other.verdict not in AGREEMENTS
    )  # fmt: skip


def _is_far(claim: ContextClaim, fact: Fact) -> bool:
    mine, other = claim.fact.number, fact.number
    if mine is None or other is None or not mine.base or not other.base:
        return False
    return not 1 / FAR < other.base / mine.base < FAR


def _is_named(index: SourceIndex, claim: ContextClaim, fact: Fact, language: str) -> bool:
    return any(verdict_on(said, fact, index, language) in AGREEMENTS for said in claim.beside)


def is_in_one_phrase(claim: ContextClaim, candidate: PassageCandidate, pair: Pair) -> bool:
    """Return whether claim and passage have the same word directly before, or behind, the value.

    "Bis Ende 2032 ausgeschlossen" is said of no other day.
    """
    if candidate.passage.passage.cells:
        return False
    places = (
        (claim.body, claim.fact.start, claim.fact.end),
        (candidate.passage.passage.text, pair.fact.start, pair.fact.end),
    )
    before = [WORD.findall(text[:start].casefold())[-1:] for text, start, _ in places]
    behind = [WORD.findall(text[end:].casefold())[:1] for text, _, end in places]
    return all(before) and before[0] == before[1] and behind[0] == behind[1]


def is_better_elsewhere(claim: ContextClaim, features: Mapping[str, float]) -> bool:
    """Return whether a value of few digits agrees, and other passages fit better without it.

    Not so in the first passage: there the value and the words agree more than anywhere.
    """
    is_behind = features["blind_rank"] > math.log1p(MOST_BETTER) + 1e-9
    return bool(features["rank"]) and is_behind and digits_of(claim.fact) < LEAST_DIGITS


def has_other_unit(claim: ContextClaim, candidate: PassageCandidate, pair: Pair) -> bool:
    """Return whether prose gives the number of a measure alone, or a table another unit of it.

    "Die Gewichte sind Gramm je Falle: 3,4 und 2,0" against "3,4 Kilogramm".
    """
    number, other = claim.fact.number, pair.fact.number
    if number is None or other is None or other.unit or number.unit not in UNITS:
        return False
    words = WORD.findall(candidate.passage.passage.text)
    units = {unit_of(word) for word in words if len(word) > 1} - {""}
    alike = {unit for unit in units if UNITS[unit][0] == number.group}
    is_prose = not pair.fact.is_cell and not pair.fact.is_derived
    return number.unit not in alike and (bool(alike) or is_prose)


def is_in_other_column(
    index: SourceIndex, claim: ContextClaim, candidate: PassageCandidate, pair: Pair
) -> bool:
    """Return whether the claim's clause has words of another column's head, none of this one's.

    Words that two columns share don't count, nor those of other clauses of the sentence.
    """
    passage = candidate.passage.passage
    head, own = passage.head, pair.fact.column
    if not pair.fact.is_cell or not 0 <= own < len(head) or head == passage.cells:
        return False
    language = candidate.passage.document.source.language
    titles = [_strong(index.lexicon.bag(title, language)) for title in head]
    common = Counter(term for title in titles for term in title)
    said = {t for word in claim.words if word.is_near for t, w in word.terms if w >= SURE}
    fits = [bool({t for t in title if common[t] == 1} & said) for title in titles]
    return not fits[own] and any(fits[1:own] + fits[own + 1 :])


def counts_nothing(
    index: SourceIndex, claim: ContextClaim, candidate: PassageCandidate, pair: Pair
) -> bool:
    """Return whether a cell without the noun that is counted agrees, but not as it is written."""
    number = claim.fact.number
    if pair.verdict not in ("converted", "rounded") or not pair.fact.is_cell or number is None:
        return False
    noun = number.noun or getattr(claim.fact.value, "unit_text", None) or ""
    if number.group != "count" or not noun:
        return False
    passage, language = candidate.passage.passage, candidate.passage.document.source.language
    words = f"{clause_of(candidate, pair)} {' '.join(passage.head)} {passage.heading}"
    counted = index.lexicon.bag(noun, index.language)
    return not counted.keys() & index.lexicon.bag(words, language).keys()


def is_of_other_document(candidate: PassageCandidate) -> bool:
    """Return whether a document hardly bears on the text, and the sentence doesn't name it."""
    is_low = candidate.passage.document.standing < STANDS
    return is_low and not candidate.features[PLACES["called"]]


def is_small_and_unlinked(claim: ContextClaim, candidate: PassageCandidate, pair: Pair) -> bool:
    """Return whether a number of one digit agrees in a passage that is about something else.

    Of a multiple the passage has no other value of the sentence; of a count it names another
    noun and few of the words.
    """
    number, features = claim.fact.number, candidate.features
    if number is None or number.digits > 1 or features[PLACES["siblings"]]:
        return False
    if claim.fact.kind in (Kind.CHANGE, Kind.RATIO) and number.group == "count":
        return not features[PLACES["noun_same"]] and not pair.fact.is_derived
    return bool(features[PLACES["noun_other"]]) and features[PLACES["cover"]] < LEAST_OF_MONEY


def is_one_of_two(claim: ContextClaim, candidate: PassageCandidate) -> bool:
    """Return whether other things are counted, and a figure with the claim's digits is there, too.

    Of 427 prisoners and 472 places, 472 men may be either.
    """
    if not candidate.features[PLACES["noun_other"]] or digits_of(claim.fact) < LEAST_DIGITS:
        return False
    pairs = claim.pairs.get(candidate.passage.number, ())
    return any(p.verdict in ("transposed", "digits") and not p.fact.is_derived for p in pairs)


def is_by_chance(
    index: SourceIndex, claim: ContextClaim, candidate: PassageCandidate, pair: Pair
) -> bool:
    """Return whether a passage about something else yields a share, or has an amount's number.

    "A third" follows from many pairs of figures; 64 people are no 64 euros, and seven no 7 %.
    """
    number, other, features = claim.fact.number, pair.fact.number, candidate.features
    if number is None or other is None or not _is_unlinked(candidate):
        return False
    if pair.fact.is_derived and number.is_fraction:
        language = candidate.passage.document.source.language
        is_named = has_named_part(index, claim, pair.fact, language)
        return features[PLACES["cover"]] < LEAST_COVER and not is_named
    is_bare = other.group == "count" and not pair.fact.is_cell and not pair.fact.is_derived
    if is_bare and number.group == "percent" and number.base <= SMALL:
        return True
    return is_bare and number.group == "money" and features[PLACES["cover"]] < LEAST_OF_MONEY


def is_scaled_by_chance(
    index: SourceIndex, claim: ContextClaim, candidate: PassageCandidate, pair: Pair
) -> bool:
    """Return whether a whole cell is an amount only in a scale that no word names.

    The amount has two digits, and nothing links the two: 58,000 euros, 58 in a table of shares.
    """
    number, other = claim.fact.number, pair.fact.number
    if number is None or other is None or not pair.fact.is_cell or pair.verdict != "converted":
        return False
    is_bare = number.group == "money" and other.group == "count" and other.base == other.shown
    is_short = number.digits < LEAST_DIGITS and other.shown == int(other.shown)
    if not (is_bare and is_short) or not _is_unlinked(candidate):
        return False
    return kept_fit(index, claim, candidate.passage, pair.fact).cover < LEAST_OF_MONEY


# What a number in words behind a currency counts: "vier Euro fünfzig".
_BEHIND = re.compile(r"\b(?:Euro|Franken|Mark|Dollars?|Pfund|pounds?)\s$", re.I)


def is_in_coins(candidate: PassageCandidate, pair: Pair) -> bool:
    """Return whether a number is the rest of an amount: the fifty of "vier Euro fünfzig"."""
    number = pair.fact.number
    if number is None or number.unit or pair.fact.is_cell or number.base >= COINS:
        return False
    return bool(_BEHIND.search(candidate.passage.passage.text[: pair.fact.start]))


# The group that a passage says a share of, and the one behind a claim's share. "Of the" is also a
# genitive: "40 per cent of the energy".
_OF_GROUP = re.compile(
    r"\b(?i:von|unter|bei) (?:den|allen) (?P<de>[A-ZÄÖÜ]\w+)|"
    r"\b(?i:among) (?:the |all |those )?(?P<en>\w{4,})"
)
_GROUP = re.compile(r"\s+(?:(?:der|des|aller|von|of|the|all)\s+){0,2}(?P<group>[^\W\d_]{4,})")


def is_share_of_others(
    index: SourceIndex, claim: ContextClaim, candidate: PassageCandidate, pair: Pair
) -> bool:
    """Return whether a passage says a share of one group, and the claim of another.

    "Four in ten finishers" against "41 per cent of the entries"; the passage lacks the claim's.
    """
    if claim.fact.kind is not Kind.SHARE or pair.fact.is_cell or pair.fact.is_derived:
        return False
    mine = _GROUP.match(claim.body[claim.fact.end :])
    theirs = _OF_GROUP.search(clause_of(candidate, pair))
    if not mine or not theirs:
        return False
    language = candidate.passage.document.source.language
    here = index.lexicon.bag(mine["group"], index.language).keys()
    there = index.lexicon.bag(theirs["de"] or theirs["en"], language).keys()
    return bool(here and there) and not here & there and not here & candidate.passage.own.keys()


def _is_unlinked(candidate: PassageCandidate) -> bool:
    """Return whether neither the noun nor another value of the sentence is in the passage."""
    features = candidate.features
    return not (features[PLACES["noun_same"]] or features[PLACES["siblings"]])


def _strong(bag: Mapping[str, float]) -> set[str]:
    return {term for term, weight in bag.items() if weight >= SURE}


def leads(features: Mapping[str, float]) -> bool:
    """Return whether a passage is the first one, and would be if the claim's value were wrong."""
    return not features["rank"] and not features["blind_rank"]


def is_wide(claim: ContextClaim) -> bool:
    """Return whether a claim is a period of a month or more."""
    days = claim.fact.days
    return days is not None and (days[1] - days[0]).days > WIDE_DAYS
