"""Take a passage of a document as evidence."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from articles.models import Document, Evidence, Source, User
from articles.permissions import Act

from .bulk_verdicts import attach_to, record_shared
from .document_sources import source_of_document
from .errors import Invalid, WrongState
from .evidence import note_withdrawn
from .inputs import ClaimVersionInput, EvidenceInput, PassageInput
from .several_claims import lock_seen_claims
from .transaction import LockedClaim, act_transaction, require_permission, summarized_in_one_line


def take_passage(
    *,
    document: Document,
    claims: Sequence[ClaimVersionInput],
    actor: User,
    at: datetime,
    passage: PassageInput,
) -> list[Evidence]:
    """Add a passage of a document as evidence to claims of its article; all or none.

    The document becomes a source, if it is none yet. Claims that have this passage already are
    left out; where one has it with another stance, as before its words were corrected, the new
    stance replaces that. Returns the new rows; one line in the history of the article for each
    stance. Raises `StaleClaims`, `Invalid` for claims of another article or a passage without
    words, `WrongState` if the document is withdrawn or replaced, or if all claims have the
    passage, and `NotAllowed`, also for a secret document that the actor may not see.
    """
    require_permission(actor, Act.ADD_EVIDENCE)
    if not passage.words.strip():
        raise Invalid({"passage": [_("Select the words that you want to take.")]})
    with act_transaction(actor):
        locked = lock_seen_claims(claims, actor=actor, act=Act.ADD_EVIDENCE)
        if any(row.claim.article_id != document.article_id for row in locked):
            raise Invalid({"document": [_("This document is of another article.")]})
        with summarized_in_one_line(of_article=True):
            source = source_of_document(document=document, actor=actor, at=at)
            had = _evidence_with(passage, source, locked)
            lacking = [
                row
                for row in locked
                if passage.stance_on(row.claim.pk) not in {one.stance for one in had[row.claim.pk]}
            ]
            if not lacking:
                text = _("The sentence has this passage already.")
                raise WrongState(text, code="taken_already")
            rows = [_take(row, source, passage, had[row.claim.pk], actor, at) for row in lacking]
        record_shared(lacking, rows, actor, at)
        return rows


def _evidence_with(
    passage: PassageInput, source: Source, locked: Sequence[LockedClaim]
) -> dict[int, list[Evidence]]:
    """Return the current evidence that has the passage, by claim."""
    had: dict[int, list[Evidence]] = {row.claim.pk: [] for row in locked}
    rows = Evidence.objects.current().filter(claim__in=had, source=source)
    same = rows.filter(locator=passage.locator, passage=passage.words)
    for row in same.select_related("source"):
        had[row.claim_id].append(row)
    return had


def _take(
    locked: LockedClaim,
    source: Source,
    passage: PassageInput,
    had: Sequence[Evidence],
    actor: User,
    at: datetime,
) -> Evidence:
    """Add the passage to a claim in place of `had`, which has it with another stance."""
    for row in had:
        note_withdrawn(row, locked.claim, actor, at)
    stance = passage.stance_on(locked.claim.pk)
    new = EvidenceInput(
        source=source, locator=passage.locator, passage=passage.words, stance=stance
    )
    return attach_to(locked, actor, at, [new])
