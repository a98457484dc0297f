"""A claim and one passage: their values that can be compared, with their verdicts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from articles.facts.kinds import Kind
from articles.matching.business_years import is_of_business_year
from articles.matching.context import ContextClaim
from articles.matching.correspondence import is_about_writing, is_day_of_sending
from articles.matching.days import compare_days, moved
from articles.matching.index import IndexedPassage, SourceIndex
from articles.matching.numbers import AGREEMENTS, ComparableNumber, compare
from articles.matching.values_in import Fact
from articles.matching.written_days import MONTH, WEEKDAY

ORDERS = (Kind.ORDINAL, Kind.RANK)


@dataclass(slots=True)
class Pair:
    """A fact of a passage, how the claim relates to it, and how much of the words they share."""

    fact: Fact
    verdict: str
    context: float


def verdict_on(claim: Fact, fact: Fact, index: SourceIndex, language: str) -> str | None:
    """Return how a claim's value relates to a fact's; None if they can't be compared."""
    if claim.number and fact.number:
        return _number_verdict(claim, fact, index, language)
    if (
        claim.kind in (Kind.DATE, Kind.TIME)
        and claim.days
        and fact.days
        and fact.kind in (Kind.DATE, Kind.TIME)
    ):
        if _is_day_of_no_year(claim, fact):
            return "same"
        guessed = _in_guessed_year(claim, fact, index.published)
        verdict = guessed or compare_days(claim.days, fact.days)
        is_other_year = _is_of_business_year(claim) != _is_of_business_year(fact)
        return "converted" if verdict == "same" and is_other_year else verdict
    if claim.clock is not None and fact.clock is not None:
        is_open = claim.is_half_day or fact.is_half_day
        return _clock_verdict(claim.clock, fact.clock, is_open=is_open)
    return _ago_verdict(claim, fact, index.published)


def _is_of_business_year(fact: Fact) -> bool:
    return is_of_business_year(getattr(fact.value, "timex", None))


_AGO = re.compile(r"\b(?:Jahren|years ago)$", re.I)


def _ago_verdict(claim: Fact, fact: Fact, published: date) -> str | None:
    """Return "same" where a claim names a year by its distance and a source the same length."""
    if not claim.days or fact.number is None or fact.number.group != "years":
        return None
    years = published.year - claim.days[0].year
    is_ago = claim.kind is Kind.DATE and _AGO.search(claim.text) and years > 1
    return "same" if is_ago and fact.number.base == years else None


_YEAR = re.compile(r"\b\d{4}\b")
_MORE = re.compile(r"\b(?:weitere[nrms]?|andere[nrms]?|others?|further|more)\b", re.I)


def _is_day_of_no_year(one: Fact, other: Fact) -> bool:
    """Return whether both name the same day of a month without a year, which each text guesses."""
    if not one.days or not other.days or _YEAR.search(one.text) or _YEAR.search(other.text):
        return False
    days = (*one.days, *other.days)
    has_digit = all(re.search(r"\d", fact.text) for fact in (one, other))
    is_one_day = one.days[0] == one.days[1] and other.days[0] == other.days[1]
    return has_digit and is_one_day and len({(day.month, day.day) for day in days}) == 1


_RELATIVE = re.compile(
    r"\b(?:vergangen|vorig|letzt|nächst|kommend|dies|last|next|this|ago|before|vor\b|nach\b|after)",
    re.I,
)


def _in_guessed_year(claim: Fact, fact: Fact, published: date) -> str | None:
    """Compare a day or month without a year with one on the other side of the publication.

    "Am 19. Dezember" may be the last or the next one; which of them was guessed. With a day of
    the week it is the one on that day.
    """
    if not claim.days or not fact.days or _YEAR.search(claim.text) or not _YEAR.search(fact.text):
        return None
    if _RELATIVE.search(claim.text) or not MONTH.search(claim.text) or WEEKDAY.search(claim.text):
        return None
    apart = fact.days[0].year - claim.days[0].year
    is_other_side = (claim.days[0] > published) != (fact.days[0] > published)
    if not is_other_side or abs(apart) != 1 or fact.days[0].year != fact.days[1].year:
        return None
    first, last = (moved(day, apart) for day in claim.days)
    verdict = compare_days((first, last), fact.days)
    return verdict if verdict in ("same", "rounded", "within") else None


def _is_one_more(one: Fact, other: Fact) -> bool:
    """Return whether one text counts itself beside the others: "62 more places" of 63."""
    if not one.number or not other.number or abs(one.number.base - other.number.base) != 1:
        return False
    return bool(_MORE.search(one.text)) != bool(_MORE.search(other.text))


# A quarter of an hour may be so many minutes off: 6.45 for 6.47.
QUARTER, NEAR = 15, 2


def _clock_verdict(one: int, other: int, *, is_open: bool = False) -> str:
    """Compare minutes since midnight; `is_open`: one of the two may be twelve hours later."""
    apart = min(abs(one - other), 1440 - abs(one - other))
    if is_open:
        apart = min(apart, 720 - apart)
    if not apart:
        return "same"
    if (one % 60 == 0 and apart < 20) or (one % QUARTER == 0 and apart <= NEAR):
        return "rounded"
    return "digits" if apart < 120 else "other"


def _number_verdict(claim: Fact, fact: Fact, index: SourceIndex, language: str) -> str | None:
    one, other = claim.number, fact.number
    if one is None or other is None:
        return None
    if (claim.kind in ORDERS) != (fact.kind in ORDERS):
        return None
    if (claim.kind is Kind.AGE) != (fact.kind is Kind.AGE):
        return None
    if (fact.is_derived and not _fits_derived(claim, fact)) or _is_one_more(claim, fact):
        return None
    if fact.is_derived and fact.kind is Kind.RATIO and one.base < 1:
        # "half as many": two figures yield how many times the larger one is the smaller.
        other = replace(other, base=1 / other.base, shown=1 / other.shown)
    verdict = compare(one, other)
    if verdict == "unit" and is_one_currency(claim.text, fact.text):
        return "same"
    is_in_words = not any(ch.isdigit() for ch in claim.text)
    is_small = verdict == "scale" and not _LARGE.search(claim.text)
    if is_in_words and (is_small or verdict in ("digits", "transposed")):
        verdict = "other"
    if verdict in AGREEMENTS or not fact.is_cell:
        return verdict
    return _unscaled(one, other) or verdict


_CURRENCY = re.compile(r"franc|frank|dollar|pound|pfund|peso|rupee|rupie|krone|crown|dinar", re.I)
_CENTS = re.compile(r"(?<!per )\b(?:cents?|pence)\b", re.I)


_LARGE = re.compile(r"hundert|hundred|tausend|thousand|million|milliard|billion", re.I)


def is_one_currency(one: str, other: str) -> bool:
    """Return whether two amounts may be in one currency, named in part: francs, Swiss francs."""
    here, there = ({m.casefold() for m in _CURRENCY.findall(text)} for text in (one, other))
    is_cents = any(map(_CENTS.search, (one, other)))
    return bool(here & there) or is_cents


def _unscaled(one: ComparableNumber, other: ComparableNumber) -> str | None:
    """Compare with a cell whose table does not say its scale (thousands, millions)."""
    if (
        other.group not in ("count", "money")
        or one.group not in ("count", "money")
        or one.base < 1000
    ):
        return None
    if other.group == "money" and other.base != other.shown:
        return None
    for factor in (1e3, 1e6, 1e9):
        scaled = replace(
            other,
            group=one.group,
            unit=one.unit,
            base=other.base * factor,
            step=other.step * factor,
        )
        if compare(one, scaled) in ("same", "rounded"):
            return "converted"
    return None


def _fits_derived(claim: Fact, fact: Fact) -> bool:
    if fact.kind is Kind.MEASURE:
        return claim.kind in (Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.SHARE)
    if fact.kind is Kind.COUNT:
        return claim.kind is Kind.CHANGE or claim.is_difference
    if fact.kind is Kind.RATIO:
        return claim.kind is Kind.RATIO or (
            claim.kind is Kind.CHANGE and claim.number is not None and claim.number.noun == "times"
        )
    if claim.kind is Kind.CHANGE:
        return fact.kind is Kind.CHANGE
    if claim.kind in (Kind.SHARE, Kind.RATIO):
        return fact.kind is Kind.SHARE
    return claim.kind is fact.kind and claim.kind in (Kind.DURATION, Kind.AGE)


# Words in the place of a noun that name nothing.
NO_NOUNS = frozenset(("", "others", "other", "more", "weitere", "weiteren", "andere", "anderen"))


def nouns_agree(
    index: SourceIndex, one: ComparableNumber, other: ComparableNumber, language: str
) -> int:
    """Return 1 if both count the same noun, -1 if different ones, 0 if one names none."""
    if {one.noun.casefold(), other.noun.casefold()} & NO_NOUNS:
        return 0
    a, b = index.lexicon.bag(one.noun, index.language), index.lexicon.bag(other.noun, language)
    if a.keys() & b.keys():
        return 1
    return 0 if _may_be_people(one.noun, other.noun) else -1


# "96 Menschen" may be 96 employees: what is said of people, and of some who do or are something.
_PEOPLE = re.compile(r"(?:Menschen|Personen|Leuten?|Männer|Frauen|people|persons|men|women)$", re.I)
_SOME = re.compile(
    r"(?:er|ern|innen|igten?|ierten?|ankten?|etzten?|toten?|tin|kräften?|gästen?|kindern?|leute|"
    r"angehörigen?|jährigen?|ers|ees|ants|ents|ists|ors|staff|pupils|guests|children)$",
    re.I,
)


def _may_be_people(one: str, other: str) -> bool:
    """Return whether one of two nouns is any people, and the other may be some of them."""
    pairs = ((one, other), (other, one))
    return any(bool(_PEOPLE.search(who) and _SOME.search(some)) for who, some in pairs)


def context_of(index: SourceIndex, claim: ContextClaim, fact: Fact) -> float:
    """Return the sum of idf × weights of the claim's words that are around a fact."""
    terms = index.terms_of(fact)
    total = 0.0
    for weight, worths in _worths(index, claim):
        best = 0.0
        for term, worth in worths:
            if term in terms and worth * terms[term] > best:
                best = worth * terms[term]
        total += best * weight
    return total


def _worths(index: SourceIndex, claim: ContextClaim) -> list[tuple[float, list[tuple[str, float]]]]:
    """Return the claim's words: weight, and idf × weight of the terms that a passage has."""
    if claim.worths is None:
        found = [(w.weight, [(t, index.idf(t) * x) for t, x in w.terms]) for w in claim.words]
        found = [(weight, [(t, x) for t, x in terms if x]) for weight, terms in found]
        claim.worths = [(weight, terms) for weight, terms in found if terms]
    return claim.worths


def pairs_of(index: SourceIndex, claim: ContextClaim, passage: IndexedPassage) -> list[Pair]:
    """Return the facts of a passage that can be compared with the claim, cached in its `pairs`."""
    if passage.number not in claim.pairs:
        claim.pairs[passage.number] = list(_pairs(index, claim, passage))
    return claim.pairs[passage.number]


def _pairs(index: SourceIndex, claim: ContextClaim, passage: IndexedPassage) -> Iterator[Pair]:
    language = passage.document.source.language
    for fact in passage.facts:
        verdict = verdict_on(claim.fact, fact, index, language)
        if verdict and not _is_beside_the_point(claim, fact, verdict, passage):
            yield Pair(fact, verdict, context_of(index, claim, fact))


def _is_beside_the_point(
    claim: ContextClaim, fact: Fact, verdict: str, passage: IndexedPassage
) -> bool:
    """Return whether another day is that of a mail, and the claim isn't about writing."""
    if verdict in AGREEMENTS or not is_day_of_sending(passage.passage, fact):
        return False
    return not is_about_writing(claim)
