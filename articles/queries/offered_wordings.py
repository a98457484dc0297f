"""What documents say in place of a claim's words, where a person took that as evidence."""

from collections.abc import Iterable, Sequence
from datetime import date

from articles.matching import PassageRelation
from articles.models import Claim, Evidence, FoundPassage, User

from .own_form import DocumentWords, in_own_form
from .source_matches import language_of


def offered_wordings(
    claims: Sequence[Claim], evidence: Iterable[Evidence], user: User, language: str, day: date
) -> dict[int, str]:
    """Return the right words for claims that taken passages contradict, in the text's own form.

    By the claim's pk, of the passage that was taken last; a statement has those of the claim in
    it that is contradicted by the same words. Ages are those on `day`. One query if one of them
    was taken as a contradiction, none otherwise.
    """
    taken = [row for row in evidence if row.stance == Evidence.Stance.CONTRADICTS]
    if not taken:
        return {}
    rows = FoundPassage.objects.visible_to(user).select_related("document__content", "finding")
    rows = rows.filter(claim__in={row.claim_id for row in taken})
    found = list(rows.filter(relation=PassageRelation.DIFFERS.value).exclude(found=""))
    by_pk = {claim.pk: claim for claim in claims}
    offered: dict[int, str] = {}
    for brought in sorted(taken, key=lambda row: row.pk):
        row = next((row for row in found if _is_taken(row, brought)), None)
        claim = by_pk.get(brought.claim_id)
        words = _offered(row, claim, claims, language, day) if row and claim else ""
        if words:
            offered[brought.claim_id] = words
    return offered


def _is_taken(row: FoundPassage, brought: Evidence) -> bool:
    """Return whether evidence has the words that a passage says in place of the claim's."""
    is_same = (row.claim_id, row.document.source_id) == (brought.claim_id, brought.source_id)
    return is_same and row.is_contradiction and _bare(row.found) in _bare(brought.passage)


def _bare(words: str) -> str:
    """Return the letters and figures: cells of a row are joined in several ways."""
    return "".join(filter(str.isalnum, words))


def _offered(
    row: FoundPassage, claim: Claim, claims: Sequence[Claim], language: str, day: date
) -> str:
    """Return a claim's words with what the passage says; "" where that is not known."""
    there = DocumentWords(row.found, language_of(row.document.content.document_blocks))
    compared = next((one for one in claims if _is_compared(one, row, claim)), None)
    if compared is None:
        return ""
    words = in_own_form(compared, there, row.claimed, language, day)
    before = claim.quote[: compared.start - claim.start]
    after = claim.quote[compared.end - claim.start :]
    return before + words + after if words and words != compared.quote else ""


def _is_compared(one: Claim, row: FoundPassage, claim: Claim) -> bool:
    """Return whether a claim is what was compared: itself, or one in its words."""
    is_within = claim.start <= one.start and one.end <= claim.end
    return is_within and row.claimed in one.quote and (one == claim or one.quote == row.claimed)
