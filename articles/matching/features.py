"""The features of a passage beside a claim: numbers of which `weights.py` takes weighted sums."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.facts.kinds import Kind
from articles.matching.age_owners import passages_of
from articles.matching.context import ContextClaim, Covers, WordCover
from articles.matching.index import IndexedPassage, SourceIndex
from articles.matching.numbers import compare
from articles.matching.pairs import Pair, nouns_agree, pairs_of
from articles.matching.values_in import Fact
from articles.matching.wording import head_words, speaker, wording

NAMES = (
    "cover", "near", "own_share", "log_total", "named", "agree_info", "agree_context", "agree_same",
    "agree_rounded", "agree_converted", "agree_derived", "agree_within", "likeness", "diff_context",
    "noun_same", "noun_other", "period_same", "period_other", "siblings", "neighbours", "document",
    "stale", "foreign", "language_other", "shared_names", "is_row", "long", "exact", "run",
    "speaker", "head_word", "log_near", "agree_strength", "alike_strength", "block_near",
    "before_near", "log_own", "born", "alike_alone", "alike_best",
    "strange", "hedged", "standing", "called", "comparable", "count", "siblings_worth",
    "siblings_beside", "siblings_named", "kind_same", "context_best", "alone_agrees", "agree_bare",
    "row_bare", "row_near", "few_noun", "is_title", "tiny", "earlier_near", "document_near",
    "figure",
)  # fmt: skip
PLACES = {name: place for place, name in enumerate(NAMES)}
# What ranks passages without regard to the claim's value: where would it stand if it were wrong?
BLIND = frozenset(
    """cover near own_share log_total named siblings neighbours document stale foreign
    language_other shared_names is_row long exact speaker head_word log_near block_near before_near
    log_own strange standing called comparable count siblings_worth siblings_beside siblings_named
    row_near is_title tiny earlier_near document_near""".split()
)
# Passages looked at for a claim: the best by words, and the best of those whose value agrees.
MOST = 40
# Further ones: the best of those with its figure or with a value of its sentence.
FEW = 10
# A value of so many digits (a unit counts as one) counts fully.
MANY_DIGITS = 4
# Words around a value that agrees are none if their sum (idf × weight) is below this.
BARE = 0.5
# A passage of fewer characters is a heading, a signature or a line of a list.
TINY = 30
# Shares of a document's words that the manuscript has (`standing.shared_subject`): below the first
# one it is about something else, below the second one only a passage with so many of the words
# around the claim may contradict.
OFF_SUBJECT, ON_SUBJECT, LEAST_COVER = 0.45, 0.6, 0.12
LIKENESS = {
    "opposite": 1.0,
    "unit": 0.9,
    "scale": 0.9,
    "transposed": 0.9,
    "digits": 0.6,
    "close": 0.4,
    "other": 0.1,
}


@dataclass(slots=True)
class PassageCandidate:
    """A passage that may bear on a claim, with its features and its pairs of values."""

    passage: IndexedPassage
    features: list[float]
    agreement: Pair | None = None
    difference: Pair | None = None
    score: float = 0.0
    blind: float = 0.0

    @property
    def is_off_subject(self) -> bool:
        """Return whether the passage may not contradict: document or passage share too little."""
        shared = self.passage.document.subject
        is_near = self.features[PLACES["cover"]] >= LEAST_COVER
        return shared < OFF_SUBJECT or (shared < ON_SUBJECT and not is_near)


@dataclass(frozen=True, slots=True)
class SiblingValues:
    """For each other claim of a sentence the passages with its value, and what that is worth.

    The rarer a value is among passages, and the more digits it has, the more it says.
    """

    found: Sequence[tuple[set[int], float]]

    @classmethod
    def of(cls, index: SourceIndex, siblings: Sequence[ContextClaim]) -> "SiblingValues":
        """Look up the values of the other claims of a sentence."""
        passages = [index.values.passages_near(claim.fact, firm=True) for claim in siblings]
        return cls([
            (numbers, _worth(index, claim.fact, len(numbers)))
            for claim, numbers in zip(siblings, passages, strict=True) if numbers
        ])  # fmt: skip

    @property
    def passages(self) -> set[int]:
        """Return the passages that have one of the values."""
        return set().union(*(numbers for numbers, _ in self.found))

    def count(self, number: int) -> int:
        """Return how many of the values a passage has."""
        return sum(number in numbers for numbers, _ in self.found)

    def worth(self, number: int) -> float:
        """Return the sum of worths of the values that a passage has."""
        return sum(worth for numbers, worth in self.found if number in numbers)

    def worth_beside(self, number: int, beside: Sequence[int]) -> float:
        """Return the sum of worths of values that a passage lacks, and one `beside` it has."""
        return sum(
            worth for numbers, worth in self.found
            if number not in numbers and not numbers.isdisjoint(beside)
        )  # fmt: skip


def _worth(index: SourceIndex, fact: Fact, held: int) -> float:
    return min(digits_of(fact), MANY_DIGITS) / MANY_DIGITS * math.log((1 + len(index)) / (1 + held))


def candidates_of(
    index: SourceIndex, claim: ContextClaim, siblings: Sequence[ContextClaim]
) -> list[PassageCandidate]:
    """Return the passages that share words or a value with the claim, with their features.

    Those of documents that are about nothing in the manuscript are left out.
    """
    covers = Covers(index, claim.words)
    agreeing = index.values.passages_near(claim.fact)
    info = math.log((1 + len(index)) / (1 + len(agreeing))) if agreeing else 0.0
    showing = index.showing(claim.fact)
    beside = SiblingValues.of(index, siblings)
    near = {
        *covers.most(MOST), *covers.most(MOST, agreeing),
        *covers.most(FEW, showing), *covers.most(FEW, beside.passages),
    }  # fmt: skip
    if claim.fact.kind is Kind.AGE:
        near |= passages_of(index, claim)
    chosen = sorted(number for number in near if not index.is_unrelated(number))
    made = [_candidate(index, claim, beside, n, covers, info) for n in chosen]
    _set_figure(index, claim, made, showing)
    _set_called(index, claim, made)
    compare_values(made)
    return made


def compare_values(candidates: Sequence[PassageCandidate]) -> None:
    """Set the features of values that depend on the other passages.

    Of a difference: `alike_alone` is its strength if no firm agreement shares as many words (else
    0.0), `alike_best` is 1.0 if no difference is stronger. Of an agreement: `context_best` is 1.0
    if none shares more words, `alone_agrees` if there is no other one.
    """
    firm = [c.agreement for c in candidates if c.agreement and _is_firm(c)]
    agreed = max((pair.context for pair in firm), default=0.0)
    alike, alone, best = (PLACES[n] for n in ("alike_strength", "alike_alone", "alike_best"))
    top = max((c.features[alike] for c in candidates), default=0.0)
    for candidate in candidates:
        if candidate.features[alike]:
            context = candidate.difference.context if candidate.difference else 0.0
            candidate.features[alone] = candidate.features[alike] if context > agreed else 0.0
            candidate.features[best] = float(candidate.features[alike] == top)
    equal = [
        (c, c.agreement.context) for c in candidates
        if c.agreement and c.agreement.verdict != "within"
    ]  # fmt: skip
    most = max((context for _, context in equal), default=0.0)
    for candidate, context in equal:
        candidate.features[PLACES["context_best"]] = float(context == most)
        candidate.features[PLACES["alone_agrees"]] = float(len(equal) == 1)


def _set_figure(
    index: SourceIndex,
    claim: ContextClaim,
    candidates: Sequence[PassageCandidate],
    having: set[int],
) -> None:
    """Set what the claim's figure says of a passage that has it, but no value that agrees."""
    if not having:
        return
    worth = _worth(index, claim.fact, len(having))
    for candidate in candidates:
        if candidate.passage.number in having and candidate.agreement is None:
            candidate.features[PLACES["figure"]] = worth


def _set_called(
    index: SourceIndex, claim: ContextClaim, candidates: Sequence[PassageCandidate]
) -> None:
    """Set whether the sentence has a name that of all documents only the passage's has."""
    owners = [index.only_document_with(name) for name in claim.names]
    called = {document for document in owners if document is not None}
    for candidate in candidates:
        candidate.features[PLACES["called"]] = float(candidate.passage.document.first in called)


def _is_firm(candidate: PassageCandidate) -> bool:
    pair = candidate.agreement
    return pair is not None and pair.verdict != "within" and not pair.fact.is_derived


def _best(claim: ContextClaim, pairs: Sequence[Pair]) -> tuple[Pair | None, Pair | None]:
    worth = {"same": 3.0, "rounded": 2.5, "converted": 2.5, "within": 1.0}
    agree = [p for p in pairs if p.verdict in worth]
    differ = [p for p in pairs if p.verdict not in worth and not p.fact.is_derived]
    best = max(
        agree, key=lambda p: (worth[p.verdict] - 1.5 * p.fact.is_derived, p.context), default=None
    )
    # In "19 zu 17 Stimmen" and "19 zu 16 Stimmen" the 19 is what the other claim says, no rival.
    own = [p for p in differ if not _is_of_another(claim, p.fact)] if len(differ) > 1 else []
    other = max(own or differ, key=lambda p: p.context + 3 * LIKENESS[p.verdict], default=None)
    return best, other


def _is_of_another(claim: ContextClaim, fact: Fact) -> bool:
    """Return whether another claim of the sentence says the same figure."""
    mine = fact.number
    others = (other.number for other in claim.beside)
    return mine is not None and any(o is not None and compare(o, mine) == "same" for o in others)


def _candidate(
    index: SourceIndex,
    claim: ContextClaim,
    beside: SiblingValues,
    number: int,
    covers: Covers,
    info: float,
) -> PassageCandidate:
    passage = index.passage(number)
    agree, differ = _best(claim, pairs_of(index, claim, passage))
    f = dict.fromkeys(NAMES, 0.0)
    f |= _cover_features(covers.of(number), covers.whole)
    f |= _document_features(index, passage)
    f["own_share"] = _own_share(index, claim, passage)
    if agree:
        f |= _agreement_features(claim, agree, info)
    elif differ:
        f |= _difference_features(claim, differ)
    if pair := agree or differ:
        language = passage.document.source.language
        f["noun_same"], f["noun_other"] = _nouns(index, claim.fact, pair.fact, language)
        f["period_same"], f["period_other"] = _periods(claim.fact, pair.fact)
        f["kind_same"] = float(pair.fact.kind is claim.fact.kind)
    if agree and agree.verdict != "within":
        f |= _weak_features(claim, agree, f)
    f["comparable"] = float(bool(agree or differ))
    f["strange"] = passage.strange
    f["hedged"] = float(passage.is_hedged and not claim.is_hedged)
    f |= _sibling_features(beside, passage, f["named"])
    f |= _passage_features(passage, f["log_near"])
    f["born"] = _born(claim, passage)
    f["exact"], f["run"] = wording(claim, passage)
    f["speaker"] = speaker(claim, passage)
    f["head_word"] = head_words(index, claim, passage)
    return PassageCandidate(passage, [f[name] for name in NAMES], agree, differ)


def _cover_features(cover: WordCover, whole: WordCover) -> dict[str, float]:
    return {
        "cover": cover.total / whole.total if whole.total else 0.0,
        "near": cover.near / whole.near if whole.near else 0.0,
        "named": cover.names / whole.names if whole.names else 0.0,
        "log_total": math.log1p(cover.total),
        "log_near": math.log1p(cover.near),
        "log_own": math.log1p(cover.own),
        "count": math.log1p(cover.count),
    }


def _document_features(index: SourceIndex, passage: IndexedPassage) -> dict[str, float]:
    document = passage.document
    return {
        "stale": float(document.is_stale),
        "foreign": float(document.is_foreign),
        "shared_names": document.shared_names,
        "language_other": float(document.source.language != index.language),
        "is_row": float(bool(passage.passage.cells)),
        "long": math.log(len(passage.passage.text) + 20),
    }


def _sibling_features(
    beside: SiblingValues, passage: IndexedPassage, named: float
) -> dict[str, float]:
    """Return what the other values of the sentence say, in the passage and in those around it."""
    number = passage.number
    first = passage.document.first
    last = first + len(passage.document.source.passages) - 1
    around = [n for n in (number - 1, number + 1) if first <= n <= last]
    count = beside.count(number)
    return {
        "siblings": min(1.0, count / 2), "siblings_worth": math.log1p(beside.worth(number)),
        "siblings_beside": math.log1p(beside.worth_beside(number, around)),
        "siblings_named": named if count else 0.0,
    }  # fmt: skip


def _passage_features(passage: IndexedPassage, near: float) -> dict[str, float]:
    text = passage.passage.text
    return {
        "is_title": float(text.strip() == passage.document.source.title.strip()),
        "tiny": float(len(text) < TINY),
        "row_near": near if passage.passage.cells else 0.0,
    }


def _weak_features(claim: ContextClaim, pair: Pair, f: dict[str, float]) -> dict[str, float]:
    """Return how an equal value is by chance: no word around it, one digit but the same noun."""
    is_bare = pair.context < BARE
    return {
        "agree_bare": float(is_bare),
        "row_bare": f["is_row"] * is_bare,
        "few_noun": f["noun_same"] * (digits_of(claim.fact) <= 1),
    }


def _agreement_features(claim: ContextClaim, pair: Pair, info: float) -> dict[str, float]:
    strength = min(digits_of(claim.fact), 4) / 4
    weak = pair.fact.is_derived or pair.verdict == "within"
    worth = info * (0.5 if weak else 1.0)
    return {
        "agree_info": worth,
        "agree_context": math.log1p(pair.context),
        f"agree_{pair.verdict}": strength,
        "agree_derived": float(pair.fact.is_derived),
        "agree_strength": worth * strength,
    }


def _difference_features(claim: ContextClaim, pair: Pair) -> dict[str, float]:
    likeness, context = LIKENESS[pair.verdict], math.log1p(pair.context)
    strength = min(digits_of(claim.fact), 4) / 4
    return {
        "likeness": likeness,
        "diff_context": context,
        "alike_strength": likeness * strength * context,
    }


_BORN = re.compile(r"\b(?:geboren|geb\.|born|Jahrgang|birth|Geburt\w*)\b|\*\s?\d|† ", re.I)


def _born(claim: ContextClaim, passage: IndexedPassage) -> float:
    return float(claim.fact.kind is Kind.AGE and bool(_BORN.search(passage.passage.text)))


def digits_of(fact: Fact) -> int:
    """Return how many digits a value has, a unit counted as one.

    For a value without a number, such as a date: its words and numbers, and one more.
    """
    if fact.number:
        bonus = 1 if fact.number.group not in ("count", "percent", "order", "age", "years") else 0
        return fact.number.digits + bonus
    return 1 + len(re.findall(r"\d+|[^\W\d_]{3,}", fact.text))


def _own_share(index: SourceIndex, claim: ContextClaim, passage: IndexedPassage) -> float:
    """Return the share (0 to 1, by idf) of the passage's own words that the claim's words have."""
    known = {term for word in claim.words for term, weight in word.terms if weight > 0.6}
    total = sum(index.idf(t) * w for t, w in passage.own.items() if t[:1] == "=")
    if not total:
        return 0.0
    shared = sum(index.idf(t) * w for t, w in passage.own.items() if t in known)
    return min(1.0, shared / total)


def _nouns(index: SourceIndex, one: Fact, other: Fact, language: str) -> tuple[float, float]:
    if not one.number or not other.number:
        return 0.0, 0.0
    agree = nouns_agree(index, one.number, other.number, language)
    return float(agree > 0), float(agree < 0)


def _periods(one: Fact, other: Fact) -> tuple[float, float]:
    if not one.years or not other.years:
        return 0.0, 0.0
    return (1.0, 0.0) if one.years & other.years else (0.0, 1.0)
