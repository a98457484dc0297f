"""Ages of a group: its oldest, its youngest, its average, against the same of a document."""

import re
from collections.abc import Sequence

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.features import PLACES, PassageCandidate
from articles.matching.index import SourceIndex
from articles.matching.reasons import PassageRelation, Reason
from articles.matching.standing import STANDS
from articles.matching.values_in import Fact
from articles.matching.verdicts import Judgement, differs

# So many passages, best first without regard to the age, are looked at; so many may contradict.
LOOK_AT = 3
# Share of the claim's words that a passage has which contradicts it.
LEAST_COVER = 0.25
# So far from its word an age may be.
REACH = 60
_GROUPS = {
    name: re.compile(rf"\b(?:{words})\w*", re.I)
    for name, words in (
        ("average", "Durchschnittsalter|Altersdurchschnitt|im (?:Durchs|S)chnitt|im Mittel|"
                    "average age|on average|mean age"),
        ("oldest", "älteste|oldest|eldest"),
        ("youngest", "jüngste|youngest"),
    )
}  # fmt: skip
_APART = re.compile(r"[;.!?:]|\b(?:als|than)\b")


def judge_group_age(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return that a document says the same of the oldest, the youngest or the average, or another.

    Only the passage that fits best without regard to the age contradicts, and only if it has a
    single age of that group.
    """
    group = group_of_age(claim.body, claim.fact)
    if claim.fact.kind is not Kind.AGE or not group:
        return None
    known = [c for c in ranked if _is_of_now(c)]
    known.sort(key=lambda c: -c.blind)
    for place, candidate in enumerate(known[:LOOK_AT]):
        text = candidate.passage.passage.text
        ages = [f for f in candidate.passage.facts if f.kind is Kind.AGE and f.number]
        theirs = [f for f in ages if group_of_age(text, f) == group]
        if any(_are_equal(claim.fact, fact) for fact in theirs):
            return Judgement(
                candidate, PassageRelation.SAME, Reason.SAME_VALUE, claim.fact.text, claim.fact.text
            )
        is_near = candidate.features[PLACES["cover"]] >= LEAST_COVER
        if not place and is_near and len(theirs) == 1 and _are_alike(claim.fact, theirs[0]):
            return differs(candidate, Reason.AGE, claim.fact.text, theirs[0].text)
    return None


def _is_of_now(candidate: PassageCandidate) -> bool:
    """Return whether a passage's document is about the text, and not an old one."""
    document = candidate.passage.document
    return document.standing >= STANDS and not document.is_stale


def group_of_age(text: str, fact: Fact) -> str:
    """Return whether an age is that of the oldest, the youngest or the average of a group.

    It is if its word is the nearest one before it in the clause, or right behind it, with no
    other age between.
    """
    before = text[max(0, fact.start - REACH) : fact.start]
    found = [
        (match.end(), name) for name, words in _GROUPS.items() for match in words.finditer(before)
        if not _APART.search(before[match.end() :]) and not re.search(r"\d", before[match.end() :])
    ]  # fmt: skip
    return max(found)[1] if found else ""


def _unit(fact: Fact) -> str:
    return getattr(fact.value, "unit", None) or "year"


def _are_equal(one: Fact, other: Fact) -> bool:
    if one.number is None or other.number is None or _unit(one) != _unit(other):
        return False
    whole = one.number.base == int(one.number.base)
    theirs = round(other.number.base) if whole else other.number.base
    return one.number.base == theirs


def _are_alike(one: Fact, other: Fact) -> bool:
    """Return whether neither is a bound or a range, and both are in one unit."""
    numbers = [fact.number for fact in (one, other)]
    is_plain = all(number and not number.ends and not number.modifier for number in numbers)
    return is_plain and _unit(one) == _unit(other)
