"""Find claims with unchanged words and another value, in a new text or on another day.

The rules read both texts in the same language; the two values of a claim are compared at
its two places.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from articles.anchoring import FoundClaim, FoundClaims, differs_in_meaning
from articles.facts.languages import rules_for
from articles.models import Article, Claim, Revision
from articles.queries.splitting import split_once
from articles.splitting import SplitClaim

Value = Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class ComparedClaim:
    """A claim, and its span (code points) in the text that it is compared with."""

    claim: Claim
    revision: Revision
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ValueChange:
    """How the rules read a claim's words before a change and after it."""

    before: Value
    after: Value


def index_found_claims(found: Iterable[SplitClaim]) -> FoundClaims:
    """Index what the rules found in a text by place."""
    return FoundClaims(
        FoundClaim(
            claim.kind.value,
            claim.start,
            claim.end,
            claim.value.to_json() if claim.value else None,
            claim.rule,
        )
        for claim in found
    )


def find_claims_on(revision: Revision, language: str, day: date | None) -> FoundClaims:
    """Return what the rules find in a text published on `day`."""
    return index_found_claims(split_once(revision.text, language, day))


def values_changed_by_day(
    claims: Sequence[Claim], article: Article, before: date | None
) -> dict[int, ValueChange]:
    """Return, by pk, the claims with another value on the article's day than on `before`."""
    revision = article.revision
    old_claims = find_claims_on(revision, article.language, before)
    new_claims = find_claims_on(revision, article.language, article.publication_date)
    return _differing(
        [ComparedClaim(c, revision, c.start, c.end) for c in claims], old_claims, new_claims
    )


def values_changed_in_text(
    compared: Sequence[ComparedClaim], article: Article, text: str
) -> dict[int, ValueChange]:
    """Return, by pk, the claims with another value at their place in `text`.

    Reads each text that claims come from; none without claims or rules for the language.
    """
    if not compared or rules_for(article.language) is None:
        return {}
    language, day = article.language, article.publication_date
    new_claims = index_found_claims(split_once(text, language, day))
    differing: dict[int, ValueChange] = {}
    for _, group in groupby(sorted(compared, key=_revision), key=_revision):
        members = list(group)
        old_claims = find_claims_on(members[0].revision, language, day)
        differing |= _differing(members, old_claims, new_claims)
    return differing


def readings_of(
    article: Article, revision: Revision, text: str
) -> tuple[FoundClaims, FoundClaims] | None:
    """Return what the rules find in an earlier text and in `text`; None without rules."""
    if rules_for(article.language) is None:
        return None
    language, day = article.language, article.publication_date
    now = index_found_claims(split_once(text, language, day))
    return find_claims_on(revision, language, day), now


def apply_value_change(claim: Claim, reread: ValueChange) -> None:
    """Set the value that is read now, unless a person had changed it."""
    if claim.marked_by_id is None or claim.value == reread.before:
        claim.value = reread.after


def _differing(
    compared: Iterable[ComparedClaim], old_claims: FoundClaims, new_claims: FoundClaims
) -> dict[int, ValueChange]:
    differing = {}
    for place in compared:
        claim = place.claim
        before = old_claims.at(claim.kind, place.start, place.end)
        after = new_claims.at(claim.kind, claim.start, claim.end)
        if differs_in_meaning(claim.kind, claim.quote, before, after):
            differing[claim.pk] = ValueChange(next(iter(before), None), next(iter(after), None))
    return differing


def _revision(place: ComparedClaim) -> int:
    return place.revision.pk
