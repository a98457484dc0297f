"""Find in a sentence what counts from elsewhere: shares, comparisons, times, reported speech."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from articles.anchoring.clauses import ClauseWord
from articles.anchoring.leaning_words import LeaningWords
from articles.anchoring.leans import Lean, Needs
from articles.anchoring.naming import is_year, times_in
from articles.anchoring.taken_up import compared, taken_up

_SHORT = 7
_HELD = re.compile(
    r"^(?:found|finds?|show\w*|suggest\w*|predict\w*|estimat\w*|conclud\w*|fear\w*|hope\w*|"
    r"expect\w*|believ\w*|thinks?|thought|means?|meant|ensures?)$"
)
_QUOTE = re.compile(r"[\"„“”»«‚‘']")


def bases(sentence: str, tokens: Sequence[ClauseWord], words: LeaningWords) -> Iterator[Lean]:
    """Yield what a sentence lacks of its own: its base, its time, its speaker."""
    if not tokens:
        return
    opening = sentence[tokens[0].start :]
    for found in (
        _time(opening, tokens, words),
        _year(sentence, tokens, words),
        taken_up(opening, tokens, words, quoted=bool(_QUOTE.search(sentence[: tokens[0].start])))
        or _lacking(opening, tokens, words),
        _reported(tokens, words),
    ):
        if found is not None:
            yield found


def _time(opening: str, tokens: Sequence[ClauseWord], words: LeaningWords) -> Lean | None:
    if tokens[0].low in words.conditions:
        return None
    if (later := words.later.search(opening)) and _is_free(opening[: later.start()], words):
        return Lean(Needs.TIME, later.group().strip())
    for n, token in enumerate(tokens):
        before = opening[: max(0, token.start - tokens[0].start)]
        if token.low in words.times and (n == 0 or token.low in words.inner_times):
            reads = "times" if n else "all"
            near = token.low in words.steps
            lean = Lean(Needs.TIME, token.text, reads=reads, is_near=near)
            return lean if _is_free(before, words) else None
    return None


def _is_free(before: str, words: LeaningWords) -> bool:
    """Return whether no other time stands before, from which it would count."""
    return not times_in(before, words)


def _year(sentence: str, tokens: Sequence[ClauseWord], words: LeaningWords) -> Lean | None:
    """Read a day or month without a year."""
    if any(is_year(token.text) for token in tokens) or words.own_year.search(sentence):
        return None
    for n, token in enumerate(tokens):
        if token.low in words.months and token.text[:1].isupper():
            return Lean(Needs.YEAR, " ".join(t.text for t in tokens[max(0, n - 1) : n + 1]))
    return None


def _lacking(opening: str, tokens: Sequence[ClauseWord], words: LeaningWords) -> Lean | None:
    """Read a comparison, share or number without what it is compared with or counted of."""
    lacks = compared(opening, words) or words.shared.search(opening)
    if lacks is not None:
        said = lacks.group().strip()
        reads = "names" if words.several.search(said) else "base"
        return Lean(Needs.SAID, said, reads=reads, is_near=said.lower().startswith("am "))
    said = _elliptic(tokens, words) or _verbless(tokens, words)
    return Lean(Needs.SAID, said, is_bare=True, is_part=True, reads="base") if said else None


def _elliptic(tokens: Sequence[ClauseWord], words: LeaningWords) -> str:
    """Read "80 arbeiten im Dock", "Nur 12 Prozent sind Frauen", "Zwei starben"."""
    n = 0
    while n < len(tokens) and tokens[n].low in words.hedges:
        n += 1
    if n + 1 >= len(tokens) or not _is_number(tokens[n], words):
        return ""
    end = n + 1
    if tokens[end].low in words.shares:
        end += 1
    if end >= len(tokens) or not _is_verb(tokens, end, words):
        return ""
    return " ".join(token.text for token in tokens[:end])


def _is_number(token: ClauseWord, words: LeaningWords) -> bool:
    return (token.text[0].isdigit() and not is_year(token.text)) or token.low in words.numbers


def _is_verb(tokens: Sequence[ClauseWord], n: int, words: LeaningWords) -> bool:
    """Return whether a word after a number can be no noun and no adjective of one."""
    token, after = tokens[n], tokens[n + 1 : n + 2]
    if token.clause or not token.is_small or token.low in words.complements | words.measures:
        return False
    if not words.names_are_capital:
        return token.low in words.verbs
    noun = bool(after) and after[0].text[:1].isupper() and after[0].low not in words.calendar
    return not (noun and token.low.endswith(("e", "en", "er", "es"))) or token.low in words.verbs


def _verbless(tokens: Sequence[ClauseWord], words: LeaningWords) -> str:
    """Read "In Hessen 40", "Plus 12 Prozent": a figure in a sentence without a verb."""
    if len(tokens) > _SHORT or not any(token.text[0].isdigit() for token in tokens):
        return ""
    small = [t for t in tokens if t.is_small and t.low not in words.function | words.measures]
    if not words.names_are_capital:
        return "" if small or tokens[0].low not in words.prepositions else tokens[0].text
    return "" if small else " ".join(token.text for token in tokens)


def _reported(tokens: Sequence[ClauseWord], words: LeaningWords) -> Lean | None:
    """Read reported speech that names no speaker: "Die Brücke sei marode."."""
    if any(token.low in words.speaking for token in tokens):
        return None
    if tokens[0].low in words.conditions:
        return None
    if any(b.low == "that" and _HELD.search(a.low) for a, b in pairwise(tokens)):
        return None
    for n, token in enumerate(tokens):
        if token.low in words.reporting or _is_reporting(tokens, n, words):
            return Lean(Needs.SPEAKER, token.text)
    return None


def _is_reporting(tokens: Sequence[ClauseWord], n: int, words: LeaningWords) -> bool:
    """Return whether a verb after its subject ends as only reported speech does."""
    if not n or not words.reporting or tokens[n].clause != tokens[n - 1].clause:
        return False
    low, last = tokens[n].low, tokens[n - 1]
    if (
        not tokens[n].is_small
        or len(low) < 4
        or not low.endswith("e")
        or low.endswith(("te", "de"))
    ):
        return False
    if low in words.function | words.calendar | words.adverbs | words.numbers:
        return False
    if not words.subjects or not words.names_are_capital:
        return False
    subject = last.is_name and not last.is_after_preposition and last.article in words.subjects
    pronoun = n == 1 and last.low in words.people | {"es", "das", "dies", "man"}
    adjective = n + 1 < len(tokens) and tokens[n + 1].is_name
    return (subject and n <= 4) or (pronoun and not adjective)
