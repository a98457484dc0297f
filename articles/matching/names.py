"""Contradictions of names: another spelling, another first name, another name."""

import re
from collections.abc import Sequence

from articles.facts.kinds import Kind
from articles.facts.spelling import edit_distance
from articles.matching.context import ContextClaim
from articles.matching.features import PLACES, PassageCandidate
from articles.matching.index import NAMED, IndexedPassage, SourceIndex
from articles.matching.place_names import are_of_one_size, is_same_place
from articles.matching.reasons import Reason
from articles.matching.standing import STANDS
from articles.matching.values_in import Fact
from articles.matching.verdicts import Judgement, differs
from articles.matching.words import WORD, folded, name_words, tokens

LOOK_AT = 6
NEAR_COVER, LEAST_COVER = 0.4, 0.1
MOST_NAMES = 2
# Letters in which two languages may write a place differently.
ROMANISED = 1
# A passage of relatives, who share a name.
_KIN = re.compile(
    r"\b(?:mutter|vater|sohn|tochter|bruder|schwester|ehe(?:frau|mann)|witwe|witwer|mother|father|son|"
    r"daughter|brother|sister|wife|husband|widow|widower|mum|dad)\b",
    re.I,
)


def holds_name(words: Sequence[str], candidate: PassageCandidate) -> bool:
    """Return whether a passage, its speaker or its heading has all words of a name."""
    passage = candidate.passage.passage
    there = candidate.passage.forms | set(tokens(f"{passage.speaker} {passage.heading}"))
    return bool(words) and all(w in there or w.removesuffix("s") in there for w in words)


def judge_name(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return in what a name differs from that of the documents; None if no rule says so."""
    words = name_words(claim.fact.text)
    if claim.fact.kind not in NAMED or not words:
        return None
    return (
        _spelling(index, claim, words, ranked)
        or _other_word(index, claim, words, ranked)
        or _other_name(index, claim, words, ranked)
    )


def has_name(index: SourceIndex, name: str, passage: IndexedPassage) -> bool:
    """Return whether a passage or what is around it has a word of a name, or its translation."""
    own, source = passage.passage, passage.document.source
    around = f"{own.before} {own.heading} {own.speaker} {' '.join(own.head)}"
    words = tokens(f"{around} {source.title} {source.sender} {source.name}")
    there = passage.forms | set(words) | {word.removesuffix("s") for word in words}
    if any({word, word.removesuffix("s")} & there for word in name_words(name)):
        return True
    meant = index.lexicon.bag(name, index.language).keys() & passage.terms.keys()
    return bool(meant) or any(is_same_place(name, f.text) for f in passage.facts if f.kind in NAMED)


def new_names(claim: ContextClaim, passage: IndexedPassage) -> list[Fact]:
    """Return the names of the claim's kind that a passage has and the claim's sentence lacks.

    Nothing if the passage has more than `MOST_NAMES` of the kind.
    """
    here = {word.removesuffix("s") for word in tokens(claim.body)}
    found = {f.text: f for f in passage.facts if f.kind is claim.fact.kind}
    if len(found) > MOST_NAMES:
        return []
    return [
        f for f in found.values() if not {w.removesuffix("s") for w in name_words(f.text)} & here
    ]


def _is_known(index: SourceIndex, word: str) -> bool:
    return bool({word, word.removesuffix("s")} & index.words)


def _spelling(
    index: SourceIndex,
    claim: ContextClaim,
    words: Sequence[str],
    ranked: Sequence[PassageCandidate],
) -> Judgement | None:
    """Judge a word of the name that the documents have with another letter or two only."""
    for word in words:
        if len(word) < 5 or _is_known(index, word) or _is_common(index, claim, word):
            continue
        for name, numbers in index.names.items():
            if not _is_misspelled(word, name) or name.removesuffix("s") in index.own_words:
                continue
            rest = [w for w in words if w != word]
            for candidate in ranked:
                is_there = candidate.passage.number in numbers and _counts_as_spelling(
                    index, claim, candidate
                )
                if is_there and _is_beside(candidate, rest, ranked):
                    return differs(
                        candidate, Reason.SPELLING, claim.fact.text, _written(candidate, name)
                    )
    return None


def _is_common(index: SourceIndex, claim: ContextClaim, word: str) -> bool:
    """Return whether a word of a place or an organisation is one of the lexicon."""
    if claim.fact.kind is Kind.PERSON:
        return False
    return index.lexicon.is_known(word, index.language)


def _counts_as_spelling(
    index: SourceIndex, claim: ContextClaim, candidate: PassageCandidate
) -> bool:
    """Return whether a spelling counts: names of people, others in the same language only."""
    is_same = candidate.passage.document.source.language == index.language
    return is_same or claim.fact.kind is Kind.PERSON


def _is_beside(
    candidate: PassageCandidate, rest: Sequence[str], ranked: Sequence[PassageCandidate]
) -> bool:
    return holds_name(rest, candidate) if rest else any(c is candidate for c in ranked[:LOOK_AT])


def _is_misspelled(word: str, name: str) -> bool:
    """Return whether two names differ in one letter (two of a long name), not in their ending."""
    most = 2 if len(word) > 7 else 1
    if abs(len(word) - len(name)) > most or word == name:
        return False
    if _bare(word) == _bare(name):
        return False
    return edit_distance(word, name, most) <= most


def _bare(word: str) -> str:
    return re.sub(r"(?:innen|in|es|en|s|e|n)$", "", word)


def _written(candidate: PassageCandidate, name: str) -> str:
    passage = candidate.passage.passage
    found = WORD.findall(f"{passage.text} {passage.speaker}")
    return next((word for word in found if folded(word) == name), name)


def _other_word(
    index: SourceIndex,
    claim: ContextClaim,
    words: Sequence[str],
    ranked: Sequence[PassageCandidate],
) -> Judgement | None:
    """Judge a name of which a passage has one word instead of another, and no document the name.

    Documents that do not bear on the text do not count.
    """
    if len(words) < 2 or _is_in_one_passage(index, words):
        return None
    for candidate in ranked[:LOOK_AT]:
        is_kin = claim.fact.kind is Kind.PERSON and _KIN.search(candidate.passage.passage.text)
        if is_kin or not _bears_on(candidate):
            continue
        for fact in candidate.passage.facts:
            if fact.kind is not claim.fact.kind:
                continue
            changed = _changed_word(words, name_words(fact.text))
            if changed and _is_written_otherwise(index, claim, candidate, *changed):
                continue
            if changed and _is_other_word(index, candidate.passage, *changed):
                is_first = claim.fact.kind is Kind.PERSON and changed[0] == words[0]
                reason = Reason.FIRST_NAME if is_first else Reason.OTHER_NAME
                return differs(candidate, reason, claim.fact.text, fact.text)
    return None


def _is_written_otherwise(
    index: SourceIndex, claim: ContextClaim, candidate: PassageCandidate, mine: str, theirs: str
) -> bool:
    """Return whether a place is written with one other letter in another language.

    Addis Abeba, Addis Ababa.
    """
    is_same = candidate.passage.document.source.language == index.language
    is_place = claim.fact.kind is Kind.PLACE and not is_same
    return is_place and edit_distance(mine, theirs, ROMANISED) <= ROMANISED


def _bears_on(candidate: PassageCandidate) -> bool:
    is_about = candidate.passage.document.standing >= STANDS
    features = candidate.features
    is_beside = features[PLACES["siblings"]] or features[PLACES["cover"]] >= LEAST_COVER
    return is_about and bool(is_beside)


def _is_in_one_passage(index: SourceIndex, words: Sequence[str]) -> bool:
    """Return whether a passage of a document that bears on the text has all words of a name."""
    found = [
        index.names.get(w, set()) | index.names.get(w.removesuffix("s"), set())
        | index.names.get(f"{w}s", set())
        for w in words
    ]  # fmt: skip
    both = set.intersection(*found)
    return any(index.passage(number).document.standing >= STANDS for number in both)


def _changed_word(mine: Sequence[str], theirs: Sequence[str]) -> tuple[str, str] | None:
    """Return the one word in which two names differ, as each has it; None if not exactly one."""
    if len(mine) != len(theirs):
        return None
    pairs = [(a, b) for a, b in zip(mine, theirs, strict=True) if not _are_forms(a, b)]
    return pairs[0] if len(pairs) == 1 else None


def _are_forms(one: str, other: str) -> bool:
    return one.removesuffix("s") == other.removesuffix("s")


def _is_other_word(index: SourceIndex, passage: IndexedPassage, mine: str, theirs: str) -> bool:
    """Return whether two words are no translations, and each is in one of the texts only."""
    if {mine, mine.removesuffix("s")} & passage.forms:
        return False
    if theirs.removesuffix("s") in index.own_words:
        return False
    language = passage.document.source.language
    here, there = index.lexicon.bag(mine, index.language), index.lexicon.bag(theirs, language)
    return not here.keys() & there.keys() and not is_same_place(mine, theirs)


def _other_name(
    index: SourceIndex,
    claim: ContextClaim,
    words: Sequence[str],
    ranked: Sequence[PassageCandidate],
) -> Judgement | None:
    """Judge a passage about the sentence that has one other name of the kind."""
    if any(_is_known(index, word) for word in words) or not ranked:
        return None
    best = ranked[0]
    if best.features[PLACES["cover"]] < NEAR_COVER or not best.features[PLACES["siblings"]]:
        return None
    if has_name(index, claim.fact.text, best.passage):
        return None
    others = [f for f in best.passage.facts if f.kind is claim.fact.kind and _is_new(index, f)]
    if len({f.text for f in others}) != 1:
        return None
    if not are_of_one_size(claim.fact.text, others[0].text):
        return None
    return differs(best, Reason.OTHER_NAME, claim.fact.text, others[0].text)


def _is_new(index: SourceIndex, fact: Fact) -> bool:
    words = name_words(fact.text)
    return bool(words) and not any(w.removesuffix("s") in index.own_words for w in words)
