"""Find in a sentence what takes up what the one before says: "davon", "Letzterer", "Das sind"."""

import re
from collections.abc import Sequence

from articles.anchoring.clauses import ClauseWord
from articles.anchoring.leaning_words import LeaningWords, sorts_of
from articles.anchoring.leans import Lean, Needs
from articles.anchoring.verb_forms import is_verb_form

_ORDINAL = re.compile(
    r"^(?:erst|zweit|dritt|letzt|gleich|selb)e[nrs]?$|^(?:first|second|third|last)$"
)
_LONGEST_ECHO = 6
_PART = re.compile(r"\b(?:davon|darunter|ihnen|denen|them|these|those|that|this)$")
_ERMITTELT = re.compile(r"er\w{4,}t$")


def taken_up(
    opening: str, tokens: Sequence[ClauseWord], words: LeaningWords, *, quoted: bool
) -> Lean | None:
    """Read what takes up all that the sentence before says.

    `quoted` says that the sentence is in quotation marks.
    """
    if opening.rstrip().endswith(":"):
        return None
    if echo := _echo(tokens, words):
        return echo
    if found := _chosen(tokens, words) or _impersonal(tokens, words) or _objectless(tokens, words):
        return found
    if taken := words.takes_up.search(opening):
        return _in_words(opening, taken, tokens, words, quoted=quoted)
    points = len(tokens) > 1 and tokens[0].low in {"das", "dies"} and words.names_are_capital
    if points and (tokens[1].low in words.speaking or is_verb_form(tokens, 1, words)):
        return Lean(Needs.SAID, tokens[0].text, is_beside=quoted)
    return _first(tokens, words) or _inner(tokens, words)


def _echo(tokens: Sequence[ClauseWord], words: LeaningWords) -> Lean | None:
    """Read "Bonn ebenso", "Kiel auch nicht", "So did York", "Leeds too": names and no verb."""
    if len(tokens) > _LONGEST_ECHO or any(token.text[0].isdigit() for token in tokens):
        return None
    said = [token for token in tokens if token.low in words.echoes]
    others = [t for t in tokens if t.low not in words.echoes | words.echoing | words.definite]
    named = [token for token in others if not token.is_small]
    small = [t for t in others if t.is_small and t.low not in words.prepositions]
    as_well = [token.low for token in tokens[-2:]] == ["as", "well"]
    if small or not named or not (said or as_well):
        return None
    taken = " ".join(token.text for token in tokens if token not in named)
    return Lean(Needs.SAID, taken, is_echo=True)


def _in_words(
    opening: str,
    taken: re.Match[str],
    tokens: Sequence[ClauseWord],
    words: LeaningWords,
    *,
    quoted: bool,
) -> Lean | None:
    """Read "Das sind", "Drei von ihnen", "Der erste": what takes more than one word to say."""
    said = taken.group().strip()
    last = said.split()[-1].lower()
    ordinal = bool(_ORDINAL.search(last))
    if ordinal and _counts_noun(taken.end(), tokens):
        return None
    reads = "names" if ordinal or last == "es" or words.several.search(said) else "all"
    if reads == "names" and compared(opening, words):
        reads = "base"
    part = bool(_PART.search(said))
    pair, beside = last in words.pairs, quoted and not part
    return Lean(Needs.SAID, said, is_pair=pair, reads=reads, is_part=part, is_beside=beside)


def _first(tokens: Sequence[ClauseWord], words: LeaningWords) -> Lean | None:
    """Read "Dafür", "In beiden", "Auch" at the beginning of a sentence."""
    for n, token in enumerate(tokens[:2]):
        after = tokens[n + 1] if n + 1 < len(tokens) else None
        if after is not None and after.low in words.calendar:
            continue
        if (n and tokens[0].low not in words.prepositions) or token.low not in words.whole:
            continue
        said, pair = " ".join(t.text for t in tokens[: n + 1]), token.low in words.pairs
        if pair and after is not None and after.is_name:
            return Lean(Needs.SAID, said, is_pair=True, is_near=True, reads="names")
        beside = token.low in words.contrasts or token.low in words.additions
        return Lean(Needs.SAID, said, is_pair=pair, is_beside=beside)
    return None


def _counts_noun(end: int, tokens: Sequence[ClauseWord]) -> bool:
    """Return whether a noun follows an ordinal: "Den letzten Punkt"."""
    at = end + tokens[0].start
    after = next((t for t in tokens if t.start >= at), None)
    return after is not None and after.is_name


def _chosen(tokens: Sequence[ClauseWord], words: LeaningWords) -> Lean | None:
    """Read "Ersterer", "the latter", "Der zweite zahlt": one of two in the sentence before."""
    if _counts_out(tokens, words):
        said, which = f"{tokens[0].text} {tokens[1].text}", words.counted_out[tokens[1].low]
        return Lean(Needs.SAID, said, reads="names", chosen=which)
    for n, token in enumerate(tokens):
        if token.low in words.chosen and (words.names_are_capital or _is_alone(tokens, n, words)):
            return Lean(Needs.SAID, token.text, reads="names", chosen=words.chosen[token.low])
    return None


def _counts_out(tokens: Sequence[ClauseWord], words: LeaningWords) -> bool:
    if len(tokens) < 3 or tokens[2].clause != tokens[0].clause or tokens[2].is_name:
        return False
    opens = tokens[0].low in words.definite and tokens[1].low in words.counted_out
    return opens and _may_be_verb(tokens, words)


def _may_be_verb(tokens: Sequence[ClauseWord], words: LeaningWords) -> bool:
    """Return whether the third word is a verb: "Der zweite zahlt", not "Der zweite große Ort"."""
    low = tokens[2].low
    if words.names_are_capital:
        return bool(words.sure_verbs.match(low) or words.verb_forms.match(low))
    return low in words.verbs | words.finite or low.endswith(("ed", "s"))


def _is_alone(tokens: Sequence[ClauseWord], n: int, words: LeaningWords) -> bool:
    """Return whether no noun follows: not "the former minister"."""
    after = tokens[n + 1] if n + 1 < len(tokens) else None
    if not n or tokens[n - 1].low not in words.definite or after is None:
        return bool(n) and after is None
    verb = after.low in words.verbs | words.finite | words.speaking | words.function
    ends = after.low.endswith("s") and _is_small_word(tokens, n + 2, words)
    verb = verb or ends or after.low.endswith("ed")
    return after.clause != tokens[n].clause or verb


def _is_small_word(tokens: Sequence[ClauseWord], n: int, words: LeaningWords) -> bool:
    if n >= len(tokens):
        return False
    return tokens[n].text[0].isdigit() or tokens[n].low in words.function | words.numbers


def _objectless(tokens: Sequence[ClauseWord], words: LeaningWords) -> Lean | None:
    """Read "Der Rat stimmte mit 18 Stimmen zu": it does not say to what."""
    votes = next((t for t in tokens[:4] if t.low in words.voting), None)
    if votes is None or tokens[-1].low not in words.voting[votes.low]:
        return None
    following = [t for t in tokens if t.start > votes.start and t.is_name and not t.is_adjunct]
    lean = Lean(Needs.SAID, votes.text, reads="names", is_near=True, is_beside=True)
    return None if following else lean


def _impersonal(tokens: Sequence[ClauseWord], words: LeaningWords) -> Lean | None:
    """Read "Umgeleitet wird über Ulm", "Betroffen sind 40 Orte": they say nothing of what."""
    if len(tokens) < 3 or tokens[1].clause or tokens[0].is_known:
        return None
    said = f"{tokens[0].text} {tokens[1].text}"
    lean = Lean(Needs.SAID, said, reads="names", is_near=True, is_beside=True)
    if tokens[0].low in words.openers and tokens[1].low in words.verbs:
        return lean
    if tokens[0].low in words.harmed and tokens[1].low in words.verbs:
        sorts = sorts_of(words.harm, words.language)
        return Lean(Needs.NAMES, said, is_thing=True, is_noun=True, sorts=sorts, otherwise="near")
    passive = words.participles.match(tokens[0].low) or _ERMITTELT.match(tokens[0].low)
    if not passive or not words.impersonal.match(tokens[1].low):
        return None
    return None if any(_is_subject(token, words) for token in tokens[2:]) else lean


def _is_subject(token: ClauseWord, words: LeaningWords) -> bool:
    return (
        token.is_name and not token.is_after_preposition
    ) or token.low in words.people | words.numbers


def _inner(tokens: Sequence[ClauseWord], words: LeaningWords) -> Lean | None:
    """Read "dagegen", "davon", "diese 40", "beide" in the first clause."""
    for n, token in enumerate(tokens[1:], 1):
        if token.is_small and token.low in words.contrasts:
            return Lean(Needs.SAID, token.text, is_beside=True)
        if token.clause or not token.is_small or token.low not in words.inner:
            continue
        if tokens[n - 1].low in words.calendar:
            continue
        if token.low in words.joining and tokens[n - 1].low not in words.prepositions:
            continue
        after = tokens[n + 1] if n + 1 < len(tokens) else None
        if token.low in words.purposes and not words.statements.isdisjoint(t.low for t in tokens):
            continue
        if after is None or after.low not in words.calendar | words.expletive | words.ages:
            reads = "names" if token.low in words.purposes else "all"
            return Lean(Needs.SAID, token.text, is_pair=token.low in words.pairs, reads=reads)
    return None


def compared(opening: str, words: LeaningWords) -> re.Match[str] | None:
    """Return a comparison after which nothing says with what."""
    found = words.comparing.search(opening)
    return None if found is None or words.measured.search(opening, found.end()) else found
