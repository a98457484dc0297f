"""Quotes and statements word for word: a word changed, somebody else speaking, a denial."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.features import PLACES, PassageCandidate
from articles.matching.index import SourceIndex
from articles.matching.reasons import PassageRelation, Reason
from articles.matching.standing import STANDS
from articles.matching.verdicts import Judgement, differs
from articles.matching.words import FUNCTION_WORDS, NEGATIONS, folded, name_words, tokens

LEAST_WORDS = 4
# So many words in one run are enough to say who speaks.
FEW_WORDS = 3
ALIGNED = 0.6
WHOLE = 0.85
MOST_CHANGED = 6
DENIED = 0.75
MEANT, LEAST_MEANT = 0.5, 3
LOOK_AT = 4
WORD_FOR_WORD, LONG = 0.95, 6
PRONOUNS = frozenset(("er", "sie", "he", "she"))
# Words for persons, which reported speech exchanges.
PERSONS = frozenset(
    "ich wir man er sie es mich mir uns unser unsere unseren ihn ihm ihr ihre ihren mein meine "
    "sein seine i we you they he she me us them my our their his her".split()
)
# Titles with the pronouns that go with them.
_TITLES = dict.fromkeys(("herr", "herrn", "mr", "sir", "lord"), ("er", "he")) | dict.fromkeys(
    ("frau", "ms", "mrs", "dame", "lady"), ("sie", "she")
)
# Share of letters from which two family names are taken to be one, written wrongly.
ALIKE = 0.6
# Speakers of a record who are not named.
NOBODY = frozenset(
    "host moderator moderatorin interviewer presenter reporter reporterin narrator".split()
)


@dataclass(frozen=True, slots=True)
class WordAlignment:
    """Which share of a quote a passage has in order, and the words that differ between."""

    share: float
    mine: tuple[str, ...] = ()
    theirs: tuple[str, ...] = ()


def quoted_words(text: str) -> list[str]:
    """Return the words between the quotation marks; all where there are none."""
    return tokens(between_marks(text))


def between_marks(text: str) -> str:
    """Return the text between the quotation marks; all of it where there are none."""
    for opening, closing in (
        ("„", "“"),
        ("“", "”"),
        ("»", "«"),
        ("«", "»"),
        ('"', '"'),
        ("‚", "‘"),
    ):
        first, last = text.find(opening), text.rfind(closing)
        if 0 <= first < last:
            return text[first + 1 : last]
    return text


def aligned(mine: Sequence[str], theirs: Sequence[str]) -> WordAlignment:
    """Align two lists of words; `mine` and `theirs` of the result are the words that differ."""
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    blocks = [b for b in matcher.get_matching_blocks() if b.size]
    if not blocks or not mine:
        return WordAlignment(0.0)
    changed: list[str] = list(mine[: blocks[0].a])
    instead: list[str] = list(theirs[max(0, blocks[0].b - blocks[0].a) : blocks[0].b])
    for one, two in pairwise(blocks):
        changed += mine[one.a + one.size : two.a]
        instead += theirs[one.b + one.size : two.b]
    tail = mine[blocks[-1].a + blocks[-1].size :]
    end = blocks[-1].b + blocks[-1].size
    changed += tail
    instead += theirs[end : end + len(tail)]
    return WordAlignment(sum(b.size for b in blocks) / len(mine), tuple(changed), tuple(instead))


def best_alignment(
    index: SourceIndex, words: Sequence[str], ranked: Sequence[PassageCandidate]
) -> tuple[WordAlignment, PassageCandidate] | None:
    """Return the passage in the manuscript's language that has most of a quote's words."""
    found = [
        (aligned(words, tokens(c.passage.passage.text)), c)
        for c in ranked
        if c.passage.document.source.language == index.language
        and c.passage.document.standing >= STANDS
        and c.features[PLACES["exact"]] >= ALIGNED * 0.7
    ]
    return max(found, key=lambda pair: pair[0].share, default=None)


def judge_quote(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return what is different in a quote: its words or its speaker; None if no rule says so."""
    if claim.fact.kind is not Kind.QUOTE:
        return None
    if getattr(claim.fact.value, "form", "") != "direct":
        return _denied(index, claim, ranked)
    words = quoted_words(claim.fact.text)
    best = best_alignment(index, words, ranked) if len(words) >= FEW_WORDS else None
    if best and len(words) < LEAST_WORDS and not _is_in_one_run(words, best[1]):
        best = None
    if best is None or best[0].share < WHOLE:
        found = _other_speaker_translated(index, claim, ranked)
        if found or best is None or best[0].share < ALIGNED:
            return found
    alignment, candidate = best
    before = set(tokens(candidate.passage.passage.before))
    if alignment.mine and not alignment.theirs and set(alignment.mine) <= before:
        alignment = WordAlignment(alignment.share)
    if _has_other_words(index, alignment):
        mine, theirs = " ".join(alignment.mine), " ".join(alignment.theirs)
        return differs(candidate, Reason.QUOTE_WORD, mine, theirs)
    if alignment.share < WHOLE or _is_said_elsewhere(index, claim, words, ranked):
        return None
    return _other_speaker(index, claim, candidate)


def _is_in_one_run(words: Sequence[str], candidate: PassageCandidate) -> bool:
    """Return whether a passage has words one behind the other."""
    return f" {' '.join(words)} " in f" {' '.join(tokens(candidate.passage.passage.text))} "


def _is_said_elsewhere(
    index: SourceIndex,
    claim: ContextClaim,
    words: Sequence[str],
    ranked: Sequence[PassageCandidate],
) -> bool:
    """Return whether a passage has the whole quote beside its speaker."""
    speaker = _speaker_of(index, claim)
    for candidate in ranked if speaker else ():
        passage = candidate.passage.passage
        around = tokens(f"{passage.text} {passage.before} {passage.speaker}")
        is_beside = bool({speaker[-1], f"{speaker[-1]}s"} & set(around))
        if is_beside and aligned(words, tokens(passage.text)).share >= WHOLE:
            return True
    return False


def confirm_quote(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that a passage has a direct quote word for word, and its speaker."""
    if claim.fact.kind is not Kind.QUOTE or getattr(claim.fact.value, "form", "") != "direct":
        return None
    words = quoted_words(claim.fact.text)
    best = best_alignment(index, words, ranked[:LOOK_AT]) if len(words) >= LEAST_WORDS else None
    if best is None or not _is_word_for_word(index, words, best):
        return None
    if not is_speaker_there(index, claim, best[1], len(words)):
        return None
    return Judgement(best[1], PassageRelation.SAME, Reason.SAME_QUOTE, claim.fact.text)


def _is_word_for_word(
    index: SourceIndex, words: Sequence[str], best: tuple[WordAlignment, PassageCandidate]
) -> bool:
    """Return whether a passage has a quote's words, in reported speech those of other forms.

    "Wir brauchen jede Hand" is reported as "man brauche jede Hand".
    """
    alignment, candidate = best
    if alignment.share >= WORD_FOR_WORD:
        return not _has_other_words(index, alignment)
    mine, theirs = (
        [index.lexicon.stem(word, index.language) for word in side if word not in PERSONS]
        for side in (words, tokens(candidate.passage.passage.text))
    )
    is_long = len(mine) >= LEAST_WORDS
    return is_long and aligned(mine, theirs).share >= 1.0 and _is_in_one_piece(mine, theirs)


def _is_in_one_piece(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Return whether words stand in a text with no more than one other word between."""
    blocks = SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks()
    gaps = [two.b - one.b - one.size for one, two in pairwise(blocks[:-1])]
    return sum(gaps) <= 1


def is_speaker_there(
    index: SourceIndex, claim: ContextClaim, candidate: PassageCandidate, length: int
) -> bool:
    """Return whether the passage names who speaks; for a long quote, whether its document does.

    Where the text names nobody ("she said"), somebody whom it names elsewhere must speak there.
    """
    speaker = name_words(getattr(claim.fact.value, "speaker", None) or "")
    passage = candidate.passage.passage
    if not speaker:
        theirs = name_words(passage.speaker)
        is_known = any(word.removesuffix("s") in index.own_words for word in theirs)
        return length >= LONG and (is_known or not passage.speaker)
    near = set(tokens(f"{passage.text} {passage.before} {passage.speaker}"))
    if near & {speaker[-1], speaker[-1] + "s"}:
        return True
    document = candidate.passage.document
    last = document.first + len(document.source.passages)
    named = any(document.first <= n < last for n in index.names.get(speaker[-1], ()))
    return named and length >= LONG and not passage.speaker


def _denied(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Judge nearly the same words of which one text has a negation and the other none."""
    words = tokens(claim.fact.text)
    best = best_alignment(index, words, ranked[:LOOK_AT]) if len(words) >= LEAST_WORDS else None
    if best is None or best[0].share < DENIED:
        return None
    mine, theirs = ({w for w in side if w in NEGATIONS} for side in (best[0].mine, best[0].theirs))
    if bool(mine) == bool(theirs):
        return None
    return differs(best[1], Reason.NEGATION, " ".join(best[0].mine), " ".join(best[0].theirs))


def _other_speaker_translated(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Judge a turn of speech with the quote's meaning in the other language, and its speaker."""
    for candidate in ranked[:LOOK_AT]:
        passage = candidate.passage
        is_other = passage.document.source.language != index.language
        if is_other and passage.passage.speaker and _means(index, claim, candidate) >= MEANT:
            return _other_speaker(index, claim, candidate)
    return None


def _means(index: SourceIndex, claim: ContextClaim, candidate: PassageCandidate) -> float:
    """Return the share of the quote's words, without function words, that the passage means."""
    own = candidate.passage.own
    known = total = 0
    for _start, _end, terms in index.lexicon.scan(claim.fact.text, index.language):
        if terms:
            total += 1
            known += any(term in own and weight > 0.6 for term, weight in terms)
    return known / total if total >= LEAST_MEANT else 0.0


def _has_other_words(index: SourceIndex, alignment: WordAlignment) -> bool:
    """Return whether content words differ, at most `MOST_CHANGED`: more are another sentence.

    Forms of one word count as one: reported speech has another mood or tense.
    """
    mine, theirs = alignment.mine, alignment.theirs
    if not (mine or theirs) or len(mine) > MOST_CHANGED or len(theirs) > MOST_CHANGED:
        return False
    stems = [{index.lexicon.stem(w, index.language) for w in side} for side in (mine, theirs)]
    other = stems[0] ^ stems[1]
    return any(
        _has_weight(w) for w in {*mine, *theirs} if index.lexicon.stem(w, index.language) in other
    )


def _has_weight(word: str) -> bool:
    return word in NEGATIONS or (word not in FUNCTION_WORDS and len(word) > 3)


def _speaker_of(index: SourceIndex, claim: ContextClaim) -> list[str]:
    """Return the words of the speaker's name: as it was resolved, else a name beside the quote."""
    value = claim.fact.value
    if name := name_words(getattr(value, "speaker", None) or ""):
        return name
    beside = getattr(value, "speaker_text", None) or ""
    words = name_words(beside)
    is_word = folded(beside) in FUNCTION_WORDS or index.lexicon.is_known(beside, index.language)
    return words if len(words) == len(beside.split()) and not is_word else []


def _other_speaker(
    index: SourceIndex, claim: ContextClaim, candidate: PassageCandidate
) -> Judgement | None:
    """Judge words that another person says than the one beside the quote."""
    speaker = _speaker_of(index, claim)
    passage = candidate.passage.passage
    beside = getattr(claim.fact.value, "speaker_text", None) or ""
    around = f"{passage.text} {passage.before} {passage.speaker}"
    if not speaker or set(name_words(beside)) & set(tokens(around)):
        return None
    if set(tokens(around)) & {speaker[-1], speaker[-1] + "s"}:
        return None
    said_by = _said_by(claim, candidate)
    if not set(speaker).isdisjoint(name_words(said_by)):
        return None
    other = said_by or passage.speaker
    is_named = not {speaker[-1], *name_words(beside)}.isdisjoint(tokens(claim.body))
    if not is_named and not _is_meant(index, claim, speaker, other):
        return None
    if other.casefold() in NOBODY or _is_misnamed(index, speaker, other):
        return None
    mine = getattr(claim.fact.value, "speaker", None) or beside
    if other:
        return differs(candidate, Reason.OTHER_SPEAKER, mine, other)
    people = {f.text for f in candidate.passage.facts if f.kind is Kind.PERSON}
    if len(people) != 1:
        return None
    return differs(candidate, Reason.OTHER_SPEAKER, mine, people.pop())


def _said_by(claim: ContextClaim, candidate: PassageCandidate) -> str:
    """Return whom the passage names beside the same quote: "Röhl antwortete: Das ist keiner."."""
    words = quoted_words(claim.fact.text)
    for fact in candidate.passage.facts:
        name = getattr(fact.value, "speaker", None) if fact.kind is Kind.QUOTE else None
        if name and aligned(words, quoted_words(fact.text)).share >= WHOLE:
            return name
    return ""


def _is_meant(index: SourceIndex, claim: ContextClaim, speaker: Sequence[str], other: str) -> bool:
    """Return whether a pronoun is for somebody of the sentence before, and not for `other`.

    That one has a title of the other sex, or the manuscript doesn't name them.
    """
    said = {t[1:] for word in claim.words for t, _ in word.terms if t.startswith("=")}
    beside = folded(getattr(claim.fact.value, "speaker_text", None) or "")
    theirs = name_words(other)
    if beside not in PRONOUNS or not {speaker[-1], speaker[-1].removesuffix("s")} & said:
        return False
    titles = {title for title in _TITLES if title in tokens(other)}
    is_other_sex = any(beside not in _TITLES[title] for title in titles)
    return bool(theirs) and (is_other_sex or theirs[-1].removesuffix("s") not in index.own_words)


def _is_misnamed(index: SourceIndex, speaker: Sequence[str], other: str) -> bool:
    """Return whether a name is no one's, and the other one has its first name or most letters.

    The name is wrong then, not who speaks.
    """
    theirs = name_words(other)
    if theirs and SequenceMatcher(None, speaker[-1], theirs[-1]).ratio() >= ALIKE:
        return not index.names.get(speaker[-1])
    if len(speaker) < 2 or not theirs or index.names.get(speaker[-1]):
        return False
    first, family = (index.names.get(word, set()) for word in (speaker[0], theirs[-1]))
    return bool(first & family)
