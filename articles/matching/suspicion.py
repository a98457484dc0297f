"""How likely a claim is wrong that nothing contradicts: the features of that probability.

What tells most is where the words come from: a claim whose words or value are in an old document,
or in one about something else, while the rest of its sentence is confirmed by others.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim, is_reported, is_value
from articles.matching.decisions import (
    Option,
    Taken,
    confirming_name,
    confirming_option,
)  # fmt: skip
from articles.matching.features import MANY_DIGITS, PLACES, PassageCandidate, digits_of
from articles.matching.index import SourceIndex
from articles.matching.inputs import Span
from articles.matching.reasons import PassageRelation
from articles.matching.standing import STANDS
from articles.matching.text_decisions import TEXTUAL, textual_option
from articles.matching.values_in import Fact
from articles.matching.verdicts import Judgement
from articles.matching.written_days import WEEKDAY

if TYPE_CHECKING:
    from articles.matching.ranking import RankedClaim
    from articles.matching.weights import Weights

SUSPECT = (
    "old_value", "old_words", "old_own_words", "stale_value", "not_at_home", "alike", "by_rule",
    "period_other", "points", "weekday", "negation", "compares", "compared", "direct",
    "is_role", "sure", "is_duration", "rest", "words_confirmed", "digits", "words_there", "bias",
)  # fmt: skip
# A document is as old as can be from so many months on.
OLD_MONTHS = 19
# Passages among which other values, and the words of a claim, are looked for.
LOOK_AT = 8
# How much a value resembles another one.
LIKENESS = {"transposed": 0.9, "scale": 0.8, "unit": 0.8, "digits": 0.6, "close": 0.4}
# Log odds beyond these say no more.
SUREST = 6.0
_POINTS = re.compile(r"punkt|point", re.I)
COMPARED = re.compile(
    r"\b(?:mehr|weniger|\w{3,}er)\b[^.;]{0,40}\bals\b|\b(?:more|less|fewer|\w{3,}er)\b[^.;]{0,40}\bthan\b",
    re.I,
)


class Confirmations:
    """Which documents confirm the claims of each sentence of a manuscript."""

    def __init__(
        self, found: Sequence["RankedClaim"], verdicts: Sequence[Judgement | None]
    ) -> None:
        self._by: dict[Span, Counter[int]] = defaultdict(Counter)
        for ranked, verdict in zip(found, verdicts, strict=True):
            if is_confirmed(verdict):
                self._by[ranked.claim.sentence][_document(verdict)] += 1

    def beside(self, claim: ContextClaim, verdict: Judgement | None) -> set[int]:
        """Return the documents that confirm other claims of a claim's sentence."""
        found = Counter(self._by.get(claim.sentence, ()))
        if is_confirmed(verdict):
            found[_document(verdict)] -= 1
        return {document for document, count in found.items() if count > 0}


def is_confirmed(verdict: Judgement | None) -> bool:
    """Return whether a verdict agrees with the claim."""
    apart = (PassageRelation.MENTIONS, PassageRelation.DIFFERS)
    return verdict is not None and verdict.relation not in apart


def _document(verdict: Judgement | None) -> int:
    return verdict.candidate.passage.document.first if verdict else -1


@dataclass
class Suspicion:
    """A claim that nothing contradicts, with what speaks for and against it.

    `candidate` is the passage that the words or the value are in, `rival` the one with another
    value that resembles the claim's.
    """

    index: SourceIndex
    ranked: "RankedClaim"
    verdict: Judgement | None
    taken: Taken
    weights: "Weights"
    beside: set[int] = field(default_factory=set)

    @property
    def claim(self) -> ContextClaim:
        return self.ranked.claim

    @property
    def shown(self) -> PassageCandidate:
        """Return the first passage that a reader sees."""
        return self.verdict.candidate if self.verdict else self.ranked.candidates[0]

    @cached_property
    def agreeing(self) -> Option | None:
        return confirming_option(self.index, self.claim, self.ranked.candidates, self.taken)

    @cached_property
    def textual(self) -> dict[str, float]:
        """Return the features of the passage that may confirm words; none: {}."""
        option = textual_option(self.index, self.claim, self.ranked.candidates)
        return dict(zip(TEXTUAL, option[1], strict=True)) if option else {}

    @cached_property
    def candidate(self) -> PassageCandidate:
        if is_confirmed(self.verdict):
            return self.shown
        if is_value(self.claim):
            return self.agreeing.candidate if self.agreeing else self.shown
        at = PLACES["head_word"]
        return max(self.ranked.candidates[:LOOK_AT], key=lambda c: c.features[at])

    @cached_property
    def rival(self) -> tuple[float, PassageCandidate | None]:
        """Return how much another value and the words around it resemble the claim's, and where."""
        at = PLACES["cover"]
        found = [
            (LIKENESS.get(c.difference.verdict, 0.0) * c.features[at], c)
            for c in self.ranked.candidates[:LOOK_AT]
            if c.difference and _is_about(c)
        ]
        return max(found, default=(0.0, None), key=lambda pair: pair[0])

    @cached_property
    def age(self) -> float:
        """Return how old the document of the passage is (0 to 1)."""
        day = self.candidate.passage.document.source.day
        months = max(0, (self.index.published - day).days) / 30 if day else 0.0
        return min(1.0, math.log1p(months) / math.log1p(OLD_MONTHS))

    @cached_property
    def apart(self) -> float:
        """Return how old the passage's document is, or how little it bears on the text (0 to 1)."""
        return max(self.age, 1.0 - self.candidate.passage.document.standing)

    @cached_property
    def features(self) -> list[float]:
        """Return the features in the order of `SUSPECT`."""
        found = self._of_value() if is_value(self.claim) else self._of_words()
        homes = {self.shown.passage.document.first}
        found |= {
            "not_at_home": bool(self.beside) and not self.beside & homes, "bias": 1.0,
            "is_role": self.claim.fact.kind is Kind.ROLE, "rest": self.claim.rest is not None,
            "compared": bool(COMPARED.search(self.claim.fact.text)),
        }  # fmt: skip
        return [float(found.get(name, 0.0)) for name in SUSPECT]

    def _of_value(self) -> dict[str, float]:
        claim, yes = self.claim, self.agreeing
        source = self.candidate
        found: dict[str, float] = {
            "alike": self.rival[0],
            "by_rule": self.verdict is not None and self.verdict.hint is not None,
            "weekday": bool(WEEKDAY.search(claim.fact.text)),
            "digits": min(digits_of(claim.fact), MANY_DIGITS),
            "is_duration": claim.fact.kind is Kind.DURATION,
            "points": has_points(claim.fact, (self.shown, *self.ranked.candidates[:2])),
        }  # fmt: skip
        if yes:
            found |= {
                "old_value": self.apart * source.features[PLACES["cover"]],
                "stale_value": source.passage.document.is_stale,
                "period_other": yes.candidate.features[PLACES["period_other"]],
            }
            if is_confirmed(self.verdict):
                found["sure"] = _log_odds(yes, getattr(self.weights, confirming_name(claim)))
        return found

    def _of_words(self) -> dict[str, float]:
        claim, source, words = self.claim, self.candidate, self.textual
        is_direct = claim.fact.kind is Kind.QUOTE and not is_reported(claim)
        return {
            "old_words": self.apart * source.features[PLACES["cover"]],
            "old_own_words": self.apart * source.features[PLACES["own_share"]],
            "words_there": bool(words), "negation": words.get("negation", 0.0),
            "compares": words.get("compares", 0.0),
            "words_confirmed": is_confirmed(self.verdict),
            "direct": is_direct and not is_confirmed(self.verdict),
        }  # fmt: skip


def _is_about(candidate: PassageCandidate) -> bool:
    """Return whether a passage's document bears on the text, or the sentence names its matter."""
    if candidate.is_off_subject:
        return False
    is_called = bool(candidate.features[PLACES["called"]])
    return candidate.passage.document.standing >= STANDS or is_called


def _log_odds(option: Option, weights: Sequence[float]) -> float:
    total = sum(f * w for f, w in zip(option.features, weights, strict=True))
    return max(-SUREST, min(SUREST, total))


def has_points(fact: Fact, candidates: Sequence[PassageCandidate]) -> bool:
    """Return whether a change in per cent is the difference of two percentages of a passage."""
    number = fact.number
    if number is None or number.group != "percent" or _POINTS.search(fact.text):
        return False
    if fact.kind not in (Kind.CHANGE, Kind.SHARE):
        return False
    return any(number.shown in _gaps(candidate) for candidate in candidates)


def _gaps(candidate: PassageCandidate) -> set[float]:
    """Return how far the percentages of a passage are apart, to one decimal place."""
    shares = [
        fact.number.shown for fact in candidate.passage.facts
        if fact.number and not fact.is_derived and 0 < abs(fact.number.shown) <= 100
        and (fact.number.group == "percent" or fact.is_cell)
    ]  # fmt: skip
    return {round(abs(one - other), 1) for one in shares for other in shares}
