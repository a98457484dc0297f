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
    stance replaces that. Returns the new rows; one line in the history of the article. Raises
    `StaleClaims`, `Invalid` for claims of another article or a passage without words,
    `WrongState` if the document is withdrawn or replaced, or if all claims have the passage,
    and `NotAllowed`, also for a secret document that the actor may not see.
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
            new = EvidenceInput(
                source=source,
                locator=passage.locator,
                passage=passage.words,
                stance=passage.stance,
            )
            lacking = _lacking(locked, source, new)
            for row in lacking:
                _withdraw_other_stances(row, source, new, actor, at)
            rows = [attach_to(row, actor, at, [new]) for row in lacking]
        record_shared(lacking, rows, actor, at)
        return rows


def _withdraw_other_stances(
    locked: LockedClaim, source: Source, new: EvidenceInput, actor: User, at: datetime
) -> None:
    rows = Evidence.objects.current().filter(claim=locked.claim, source=source)
    same = rows.filter(locator=new.locator, passage=new.passage).exclude(stance=new.stance)
    for row in same.select_related("source"):
        note_withdrawn(row, locked.claim, actor, at)


def _lacking(
    locked: Sequence[LockedClaim], source: Source, new: EvidenceInput
) -> list[LockedClaim]:
    """Return the claims without this evidence; raises `WrongState` if there are none."""
    pks = [row.claim.pk for row in locked]
    rows = Evidence.objects.current().filter(claim__in=pks, source=source)
    same = rows.filter(locator=new.locator, passage=new.passage, stance=new.stance)
    having = set(same.values_list("claim", flat=True))
    lacking = [row for row in locked if row.claim.pk not in having]
    if not lacking:
        raise WrongState(_("The sentence has this passage already."), code="taken_already")
    return lacking
