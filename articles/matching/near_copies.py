"""Sentences that a document has almost word for word, as the copy of an agency.

Two such sentences are aligned word by word. Where they differ in one place only, and a claim is
there, the claim is compared with what the document has in its place. Where nothing differs, the
document confirms the claims.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from articles.facts.kinds import Kind
from articles.facts.spelling import edit_distance
from articles.matching.context import ContextClaim, is_value
from articles.matching.features import PassageCandidate
from articles.matching.incomparable import is_known
from articles.matching.index import NAMED, SourceIndex
from articles.matching.inputs import Span
from articles.matching.numbers import AGREEMENTS
from articles.matching.offices import offices_in
from articles.matching.pairs import Pair, pairs_of
from articles.matching.place_names import is_same_place
from articles.matching.qualifiers import verb_direction
from articles.matching.reasons import PassageRelation, Reason
from articles.matching.standing import STANDS
from articles.matching.values_in import Fact
from articles.matching.verdicts import Judgement, differs
from articles.matching.words import FUNCTION_WORDS, NEGATIONS, folded, name_words, tokens

LOOK_AT = 6
# Equal words, their share of the sentence and of the passage; other words in one place.
LEAST_EQUAL, LEAST_SHARE, LEAST_OF_PASSAGE, MOST_OTHER = 5, 0.75, 0.5, 4
LETTERS_OFF, SPEAKER_REACH = 2, 40
_CLAUSE = re.compile(r"[,;:.!?–()]")
_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:[-‐‑'’][^\W\d_]+)*|[%€$£‰]")
_NUMBERED = {
    reason.value: reason
    for reason in (Reason.DIGITS, Reason.TRANSPOSED, Reason.SCALE, Reason.UNIT, Reason.DIRECTION)
} | {"opposite": Reason.DIRECTION}  # fmt: skip
_OPPOSITES = (
    ("mehr", "weniger"), ("uber", "unter"), ("plus", "minus"), ("hoher", "niedriger"),
    ("gewonnen", "verloren"), ("gewann", "verlor"), ("more", "fewer"), ("more", "less"),
    ("above", "below"), ("higher", "lower"), ("over", "under"), ("won", "lost"),
)  # fmt: skip
_OPPOSITE = {frozenset(pair) for pair in _OPPOSITES}
# Of the function words: what turns a statement, counts, or measures.
_WEIGHTY = (
    NEGATIONS
    | {word for pair in _OPPOSITES for word in pair}
    | frozenset(
        """million millionen milliarde milliarden billion mio mrd prozent percent cent euro euros
        eur dollar dollars tag tage tagen jahr jahre jahren day days year years one two zwei
        drei vor nach before after seit bis since until ohne allein alle""".split()
    )
)
_SAME = {Kind.QUOTE: Reason.SAME_QUOTE} | dict.fromkeys(NAMED, Reason.SAME_NAME)
_TIMES = (Kind.DATE, Kind.TIME)


@dataclass(frozen=True, slots=True)
class WordChange:
    """Words of the sentence (`mine`) in whose place the passage has others (`theirs`).

    `at` are code points of the sentence, `there` of the passage; one of them may be empty.
    """

    mine: tuple[str, ...]
    theirs: tuple[str, ...]
    at: Span
    there: Span

    def meets(self, fact: Fact) -> bool:
        """Return whether the place of a fact of the sentence has such words."""
        start, end = self.at
        return start < fact.end and fact.start < end if start < end else fact.start < end < fact.end


def judge_near_copy(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return what a near copy of the sentence has in the claim's place; None if it has the same.

    A document that has the sentence as it is, or with other changes, speaks against all others.
    """
    found: list[tuple[PassageCandidate, WordChange]] = []
    for candidate, changes in _near_copies(index, claim, ranked):
        if not any(_is_about(change, claim) for change in changes):
            return None
        if len(changes) == 1 and not candidate.passage.document.is_stale:
            found.append((candidate, changes[0]))
    if found and is_value(claim) and _has_value(index, claim, ranked, found):
        return None
    judged = (_judged(index, claim, candidate, change) for candidate, change in found)
    return next((verdict for verdict in judged if verdict), None)


def _is_about(change: WordChange, claim: ContextClaim) -> bool:
    """Return whether other words are in the claim, name its speaker, or turn what it says.

    Words that turn a clause are about the claim of that clause that is nearest.
    """
    if change.meets(claim.fact):
        return True
    if _names_speaker(change, claim):
        return True
    gap = _gap(change, claim.fact)
    between = claim.body[min(change.at[1], claim.fact.end) : max(change.at[0], claim.fact.start)]
    if not _turn(change) or _CLAUSE.search(between):
        return False
    finer = [fact for fact in claim.beside if fact.kind is not Kind.STATEMENT]
    return all(gap <= _gap(change, fact) for fact in finer)


def _gap(change: WordChange, fact: Fact) -> int:
    return max(fact.start - change.at[1], change.at[0] - fact.end, 0)


def _names_speaker(change: WordChange, claim: ContextClaim) -> bool:
    """Return whether a name in place of another one is that of who says the claim."""
    said_by = (getattr(claim.fact.value, name, None) or "" for name in ("speaker_text", "source"))
    beside = set(tokens(" ".join(said_by)))
    near = _gap(change, claim.fact) <= SPEAKER_REACH
    return near and bool(change.mine) and set(change.mine) <= beside


def confirm_near_copy(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that a document has the claim's sentence, with no other word that counts.

    Figures and days must be read alike, too: "yesterday" is another day in an older document.
    """
    for candidate, changes in _near_copies(index, claim, ranked):
        if changes or candidate.passage.document.is_stale:
            continue
        if not is_value(claim):
            reason = _SAME.get(claim.fact.kind, Reason.SAME_WORDS)
            return Judgement(candidate, PassageRelation.SAME, reason, claim.fact.text)
        for pair in pairs_of(index, claim, candidate.passage):
            if pair.verdict == "same" and folded(pair.fact.text) == folded(claim.fact.text):
                words = claim.fact.text, pair.fact.text
                return Judgement(candidate, PassageRelation.SAME, Reason.SAME_VALUE, *words)
    return None


def _near_copies(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Iterator[tuple[PassageCandidate, list[WordChange]]]:
    """Yield the best passages that are near copies of the claim's sentence, with the changes."""
    for candidate in ranked[:LOOK_AT]:
        passage, source = candidate.passage.passage, candidate.passage.document.source
        if source.language == index.language and not passage.cells:
            changes = word_changes(claim.body, passage.text)
            if changes is not None:
                yield candidate, [change for change in changes if _counts(index, change)]


@lru_cache(512)
def word_changes(sentence: str, passage: str) -> tuple[WordChange, ...] | None:
    """Return where a passage has other words than a sentence; None if it is no near copy."""
    mine, theirs = (list(_TOKEN.finditer(text)) for text in (sentence, passage))
    words = [[folded(one[0]) for one in side] for side in (mine, theirs)]
    least = max(LEAST_EQUAL, LEAST_SHARE * len(mine), LEAST_OF_PASSAGE * len(theirs))
    if sum((Counter(words[0]) & Counter(words[1])).values()) < least:
        return None
    matcher = SequenceMatcher(None, words[0], words[1], autojunk=False)
    if sum(block.size for block in matcher.get_matching_blocks()) < least:
        return None
    return tuple(
        WordChange(
            tuple(words[0][a:b]), tuple(words[1][c:d]), _span(mine, a, b), _span(theirs, c, d)
        )
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    )


def _span(tokens: Sequence[re.Match[str]], first: int, stop: int) -> Span:
    """Return the code points of some tokens; of none, the place between their neighbours twice."""
    if first < stop:
        return tokens[first].start(), tokens[stop - 1].end()
    at = tokens[first - 1].end() if first else 0
    return at, at


def _counts(index: SourceIndex, change: WordChange) -> bool:
    """Return whether other words may mean something else: no forms of one word, no small words."""
    mine, theirs = (
        {_stem(index, word) for word in side if _has_weight(word)}
        for side in (change.mine, change.theirs)
    )
    return mine != theirs


def _has_weight(word: str) -> bool:
    return word not in FUNCTION_WORDS or word in _WEIGHTY


def _stem(index: SourceIndex, word: str) -> str:
    return index.lexicon.stem(word, index.language) if word.isalpha() else word


def _judged(
    index: SourceIndex, claim: ContextClaim, candidate: PassageCandidate, change: WordChange
) -> Judgement | None:
    if max(len(change.mine), len(change.theirs)) > MOST_OTHER:
        return None
    if not change.meets(claim.fact):
        return _other_speaker(claim, candidate, change) or _turned(claim, candidate, change)
    if is_value(claim):
        return _other_value(index, claim, candidate, change)
    if claim.fact.kind in NAMED:
        return _other_name(index, claim, candidate, change)
    if claim.fact.kind is Kind.ROLE:
        return _other_role(claim, candidate, change)
    return _turned(claim, candidate, change)


def _other_value(
    index: SourceIndex, claim: ContextClaim, candidate: PassageCandidate, change: WordChange
) -> Judgement | None:
    """Compare a value with the one that the passage has in its place; a weekday alone with none."""
    figures = [fact for fact in _facts_at(candidate, change) if fact.number or fact.days]
    is_weekday = claim.fact.kind is Kind.DATE and not re.search(r"\d", claim.fact.text)
    digits = [sum(w[0].isdigit() for w in side) for side in (change.mine, change.theirs)]
    is_range = digits[1] > digits[0] > 0
    if is_weekday or is_range or any(fact.number and fact.number.ends for fact in figures):
        return None
    pairs = _pairs_at(index, claim, candidate, change)
    if pairs:
        verdict, there = pairs[0].verdict, pairs[0].fact.text
        reason = Reason.OTHER_VALUE if claim.fact.kind in _TIMES else _NUMBERED.get(verdict)
        return differs(candidate, reason or Reason.OTHER_VALUE, claim.fact.text, there)
    number, numbers = claim.fact.number, [fact for fact in figures if fact.number]
    if not number or len(numbers) != 1:
        return None
    is_equal = numbers[0].number and numbers[0].number.shown == number.shown
    reason = Reason.UNIT if is_equal else Reason.OTHER_VALUE
    return differs(candidate, reason, claim.fact.text, numbers[0].text)


def _pairs_at(
    index: SourceIndex, claim: ContextClaim, candidate: PassageCandidate, change: WordChange
) -> list[Pair]:
    """Return the comparisons of the claim with what a passage has in the place of other words."""
    return [
        pair
        for pair in pairs_of(index, claim, candidate.passage)
        if not pair.fact.is_derived and _overlap(change.there, (pair.fact.start, pair.fact.end))
    ]


def _has_value(
    index: SourceIndex,
    claim: ContextClaim,
    ranked: Sequence[PassageCandidate],
    copies: Sequence[tuple[PassageCandidate, WordChange]],
) -> bool:
    """Return whether a document has the claim's value: as a figure that is meant, or in a copy."""
    if any(is_known(claim, c) for c in ranked if c.passage.document.standing >= STANDS):
        return True
    pairs = [pair for copy in copies for pair in _pairs_at(index, claim, *copy)]
    return any(pair.verdict in (*AGREEMENTS, "within") for pair in pairs)


def _other_name(
    index: SourceIndex, claim: ContextClaim, candidate: PassageCandidate, change: WordChange
) -> Judgement | None:
    """Compare a name with the words in its place: names, or words that no lexicon has."""
    passage, language = candidate.passage, candidate.passage.document.source.language
    written = passage.passage.text[slice(*change.there)]
    facts = [fact for fact in _facts_at(candidate, change) if fact.kind in NAMED]
    words, others = name_words(claim.body[slice(*change.at)]), name_words(written)
    is_name = bool(facts) or not any(index.lexicon.is_known(word, language) for word in others)
    if not words or not others or not is_name or is_same_place(claim.fact.text, written):
        return None
    if facts and name_words(facts[0].text)[-1:] == name_words(claim.fact.text)[-1:] != others[-1:]:
        is_first = claim.fact.kind is Kind.PERSON
        reason = Reason.FIRST_NAME if is_first else Reason.OTHER_NAME
    elif claim.fact.kind is Kind.PLACE:
        reason = Reason.PLACE
    else:
        reason = Reason.OTHER_NAME
    if len(words) == len(others) == 1 and edit_distance(words[0], others[0], LETTERS_OFF) <= (
        LETTERS_OFF
    ):
        reason = Reason.SPELLING
    return differs(candidate, reason, claim.fact.text, facts[0].text if facts else written)


def _other_role(
    claim: ContextClaim, candidate: PassageCandidate, change: WordChange
) -> Judgement | None:
    """Compare a role with the one in its place."""
    text = candidate.passage.passage.text
    theirs = [o for o in offices_in(text) if _overlap(change.there, (o.start, o.end))]
    if theirs and any(one.is_like(theirs[0]) for one in offices_in(claim.fact.text)):
        return None
    roles = [fact.text for fact in _facts_at(candidate, change) if fact.kind is Kind.ROLE]
    roles += [office.words for office in theirs]
    return differs(candidate, Reason.ROLE, claim.fact.text, roles[0]) if roles else None


def _turned(
    claim: ContextClaim, candidate: PassageCandidate, change: WordChange
) -> Judgement | None:
    """Judge what one side denies or turns round, and other words of a direct quote."""
    mine, theirs = " ".join(change.mine), " ".join(change.theirs)
    if turn := _turn(change):
        return differs(candidate, turn, mine, theirs)
    if getattr(claim.fact.value, "form", "") == "direct" and mine and theirs:
        return differs(candidate, Reason.QUOTE_WORD, mine, theirs)
    return None


def _turn(change: WordChange) -> Reason | None:
    denied = [any(word in NEGATIONS for word in side) for side in (change.mine, change.theirs)]
    if denied[0] != denied[1]:
        return Reason.NEGATION
    ways = [verb_direction(" ".join(side)) for side in (change.mine, change.theirs)]
    pairs = {frozenset((a, b)) for a in change.mine for b in change.theirs}
    is_turned = (all(ways) and ways[0] != ways[1]) or not _OPPOSITE.isdisjoint(pairs)
    return Reason.DIRECTION if is_turned else None


def _other_speaker(
    claim: ContextClaim, candidate: PassageCandidate, change: WordChange
) -> Judgement | None:
    """Judge the words of somebody whom the passage calls by another name."""
    written = candidate.passage.passage.text[slice(*change.there)]
    if not _names_speaker(change, claim) or not name_words(written):
        return None
    mine = claim.body[slice(*change.at)]
    return differs(candidate, Reason.OTHER_SPEAKER, mine, written)


def _facts_at(candidate: PassageCandidate, change: WordChange) -> list[Fact]:
    """Return what a passage names in the place of other words."""
    return [
        fact
        for fact in candidate.passage.facts
        if not fact.is_derived and _overlap(change.there, (fact.start, fact.end))
    ]


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
