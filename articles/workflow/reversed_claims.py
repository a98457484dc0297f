"""Refuse to publish what somebody denies as what they claim."""

import re

from django.utils.translation import gettext as _

from articles.facts.describe import is_stance_open
from articles.facts.kinds import Kind
from articles.models import Claim, Publication

from .errors import Invalid

# Who takes one of these stances doesn't say that it is so.
AGAINST = frozenset({"denies", "doubts", "asks"})
SPEAKERS = ("source", "speaker", "speaker_text")
PRONOUN = 3  # letters at most: "er", "sie", "der" name nobody
WORD = re.compile(r"\w+")


def require_no_reversal(row: Publication, claim: Claim) -> None:
    """Raise `Invalid` for a claimant who denies the words, or whose stance is open.

    Only where the published words are those of a clause alone: a whole sentence ("The
    minister denied …") says itself who takes which stance. One query.
    """
    around = Claim.objects.filter(
        article=claim.article_id, start__lte=claim.start, end__gte=claim.end
    ).in_text()
    for one in around.filter(kind__in=(Kind.STATEMENT, Kind.QUOTE)):
        if _is_reversed(row, one):
            message = _(
                "The text does not say that %(claimant)s claims this. Publish the whole "
                "sentence, or name who claims it."
            )
            raise Invalid({"claimant": [message % {"claimant": row.claimant}]})


def _is_reversed(row: Publication, claim: Claim) -> bool:
    value = claim.value or {}
    if value.get("stance") not in AGAINST and not is_stance_open(value):
        return False
    published, clause = _words(row.claim_reviewed), _words(claim.quote)
    is_clause_alone = bool(published) and f" {published} " in f" {clause} "
    return is_clause_alone and _may_be_source(row.claimant, value)


def _words(text: str) -> str:
    return " ".join(WORD.findall(text.casefold()))


def _may_be_source(claimant: str, value: dict[str, str]) -> bool:
    """Return whether the claimant is the source; a pronoun may be anybody."""
    sources = {word for name in SPEAKERS for word in _names(value.get(name) or "")}
    return bool(claimant) and (not sources or not sources.isdisjoint(_names(claimant)))


def _names(text: str) -> set[str]:
    return {word for word in _words(text).split() if len(word) > PRONOUN}
