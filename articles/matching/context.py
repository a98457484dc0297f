"""What a claim says of its value: the words around it, and how well a passage covers them."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from articles.facts.kinds import Kind
from articles.matching.index import SourceIndex
from articles.matching.inputs import ManuscriptText, Span
from articles.matching.lexicon import Lexicon, Terms
from articles.matching.values_in import Fact

BEFORE = 0.3
# A word is in a passage, or one of near meaning, from this share of its rarity on.
KNOWN = 0.5


@dataclass(frozen=True, slots=True)
class ContextWord:
    """A word near a claim: its terms, its weight by distance, whether it looks like a name.

    `is_near`: in the same sentence, with no comma and at most nine words between. `is_earlier`: in
    the sentence before.
    """

    terms: Terms
    weight: float
    is_name: bool
    is_near: bool
    is_earlier: bool = False


@dataclass(slots=True)
class ContextClaim:
    """A claim of the manuscript with its fact, its sentence and the words around it.

    `span` and `sentence` are code points of the manuscript; `body` is the text of the sentence,
    from whose start the places of the fact count; `pairs` are comparisons by passage number;
    `parts` are the values in a reported sentence, which decide it; `beside` are the facts of the
    other claims of the sentence; `rest` is what a statement says beside finer claims (code points
    of the manuscript; None: no finer claim is in it); `names` are the words of the sentence that
    look like names, folded; `person_before` is the one person whom the last sentence before that
    names any does name; `fits` are comparisons of clauses by place; `worths` are its words as
    `pairs.context_of` needs them, `own_words` those of its fact as `wording.head_words` does
    (None: not computed yet).
    """

    fact: Fact
    span: Span
    sentence: Span
    words: list[ContextWord] = field(default_factory=list)
    body: str = ""
    pairs: dict[int, list] = field(default_factory=dict)
    parts: list["ContextClaim"] = field(default_factory=list)
    beside: list[Fact] = field(default_factory=list)
    rest: Span | None = None
    is_hedged: bool = False
    names: tuple[str, ...] = ()
    person_before: str = ""
    fits: dict[tuple[int, int, int], Any] = field(default_factory=dict)
    worths: list[tuple[float, list[tuple[str, float]]]] | None = None
    own_words: list[tuple[float, list[tuple[str, float]]]] | None = None

    @property
    def said(self) -> Span:
        """Return the words that the passages are about: its rest, else all."""
        return self.rest or self.span


@dataclass(slots=True)
class WordCover:
    """How much of a claim's words a passage has, as sums of idf × weight.

    `total` is the sum over all words, `near` over those near the claim, `names` over those that
    look like names (without their distance), `own` over terms in the passage's own text. `count`
    are the words of the sentence that it has surely, or in a near meaning.
    """

    total: float = 0.0
    near: float = 0.0
    names: float = 0.0
    own: float = 0.0
    count: float = 0.0


def is_value(claim: ContextClaim) -> bool:
    """Return whether a claim has a number, days or a time of day to compare."""
    fact = claim.fact
    return fact.number is not None or fact.days is not None or fact.clock is not None


def is_reported(claim: ContextClaim) -> bool:
    """Return whether a claim is a quote that isn't direct."""
    return claim.fact.kind is Kind.QUOTE and getattr(claim.fact.value, "form", "") != "direct"


def context_words(
    manuscript: ManuscriptText,
    claim_span: Span,
    sentence: Span,
    before: Span | None,
    lexicon: Lexicon,
) -> list[ContextWord]:
    """Return the words of the claim's sentence and of the one before, with weights."""
    text, language = manuscript.text, manuscript.language
    words = []
    body = text[sentence[0] : sentence[1]]
    start, end = claim_span[0] - sentence[0], claim_span[1] - sentence[0]
    for first, last, terms in lexicon.scan(body, language):
        if not terms:
            continue
        between = body[last:start] if last <= start else body[end:first] if first >= end else ""
        commas = len(re.findall(r"[,;:–]", between))
        weight = max(0.3, 0.94 ** len(between.split()) * 0.75**commas)
        words.append(
            ContextWord(terms, weight, _is_name(body, first), not commas and weight > 0.55)
        )
    if before:
        earlier = text[before[0] : before[1]]
        for first, _last, terms in lexicon.scan(earlier, language):
            if terms:
                words.append(ContextWord(terms, BEFORE, _is_name(earlier, first), False, True))
    return words


def _is_name(text: str, at: int) -> bool:
    """Return whether a word looks like a name: a capital that does not begin the text."""
    return text[at : at + 1].isupper() and at > 0


class Covers:
    """How much of a claim's words each passage has; `whole` is the cover of all of them."""

    def __init__(self, index: SourceIndex, words: Sequence[ContextWord]) -> None:
        self.whole = WordCover()
        self._columns = np.zeros((5, len(index)))
        for word in words:
            self._add(index, word)

    def _add(self, index: SourceIndex, word: ContextWord) -> None:
        at, best, own = index.best(word.terms)
        rarity = max((index.idf(t) * w for t, w in word.terms), default=0.0) or index.rarest * 0.7
        self.whole.total += rarity * word.weight
        self.whole.near += rarity * word.weight * word.is_near
        self.whole.names += rarity * word.is_name
        total, near, names, exact, count = self._columns
        total[at] += best * word.weight
        if word.is_near:
            near[at] += best * word.weight
        if word.is_name:
            names[at] += best
        exact[at] += own * word.weight
        if not word.is_earlier:
            count[at] += best > KNOWN * rarity

    def of(self, number: int) -> WordCover:
        """Return what a passage covers."""
        return WordCover(*self._columns[:, number].tolist())

    def most(self, count: int, among: Collection[int] | None = None) -> list[int]:
        """Return the passages that cover most, best first; at most `count`."""
        total = self._columns[0]
        numbers = np.flatnonzero(total) if among is None else np.array(sorted(among), np.int64)
        order = np.argsort(-total[numbers], kind="stable")
        return [int(n) for n in numbers[order[:count]]]
