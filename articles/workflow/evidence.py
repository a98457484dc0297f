"""Add evidence to claims, withdraw it, and copy it from other claims."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from articles.models import Claim, Document, Event, Evidence, Source, User
from articles.models.declared import values
from articles.permissions import Act

from .changes import refusing_invalid
from .document_sources import source_of_document
from .errors import WrongState
from .files import store_file
from .inputs import EvidenceInput, SourceInput
from .sources import enter_source, require_visible
from .transaction import (
    act_transaction,
    record,
    require_in_text,
    require_in_work,
    require_permission,
    store,
)
from .versions import lock_seen_claim


def add_evidence(
    *, claim: Claim, version: int, actor: User, at: datetime, evidence: EvidenceInput
) -> Evidence:
    """Add an existing or new source as evidence to a claim that was seen at `version`.

    Raises `StaleClaim`, `Invalid` with the fields at fault, `WrongState`, `NotAllowed`.
    """
    with act_transaction(actor):
        claim = lock_seen_claim(claim.pk, actor=actor, act=Act.ADD_EVIDENCE, version=version).claim
        require_in_text(claim)
        return attach_evidence(claim, actor, at, [evidence])[0]


def attach_evidence(
    claim: Claim, actor: User, at: datetime, evidence: Sequence[EvidenceInput]
) -> list[Evidence]:
    """Store evidence of a claim that the caller has locked and may change."""
    rows = []
    for new in evidence:
        row = _row(claim, actor, at, new)
        _require_valid(row)
        store(row)
        title = "" if row.source.is_secret else row.source.title
        record(
            Event.Verb.EVIDENCE_ADDED,
            actor=actor,
            at=at,
            claim=claim,
            evidence=row.pk,
            stance=row.stance,
            title=title,
        )
        if new.file:
            store_file(row, claim, actor, at, new.file)
        rows.append(row)
    return rows


def rows_of_evidence(evidence: Sequence[EvidenceInput]) -> list[type[Model]]:
    """Return the model of each row that `attach_evidence` stores."""
    sources = [Source for new in evidence if isinstance(new.source, SourceInput)]
    return [*sources, *[Evidence] * len(evidence)]


def with_sources(
    evidence: Sequence[EvidenceInput], actor: User, at: datetime
) -> list[EvidenceInput]:
    """Store the new sources of evidence, so that several claims share them; return the evidence."""
    return [replace(new, source=_source(new.source, actor, at)) for new in evidence]


def take_over_evidence(
    *, claim: Claim, version: int, from_claim: Claim, actor: User, at: datetime
) -> list[Evidence]:
    """Copy the evidence of another claim, except what the actor may not see.

    Source, locator, passage, stance, method and access date stay, a note says where it
    comes from; what the claim has already is skipped. No verdict is given. Raises
    `WrongState` if there is nothing to copy, `NotAllowed`.
    """
    with act_transaction(actor):
        claim = lock_seen_claim(claim.pk, actor=actor, act=Act.ADD_EVIDENCE, version=version).claim
        require_permission(actor, Act.SEE_EVIDENCE)
        require_in_text(claim)
        origin = Claim.objects.select_related("article").get(pk=from_claim.pk)
        taken = [_copy(row, claim, origin, actor, at) for row in _missing(claim, origin, actor)]
        if not taken:
            raise WrongState(_("This claim already has all of this evidence."))
        Evidence.objects.bulk_create(taken)
        record(
            Event.Verb.EVIDENCE_TAKEN_OVER,
            actor=actor,
            at=at,
            claim=claim,
            copies=[row.pk for row in taken],
            from_claim=origin.pk,
            headline=origin.article.headline,
        )
        return taken


def withdraw_evidence(*, evidence: Evidence, version: int, actor: User, at: datetime) -> Evidence:
    """Withdraw evidence; it stays in the history.

    `version` is the claim's. Raises `StaleClaim`, `WrongState` if it is withdrawn already
    or the article is archived, `NotAllowed`.
    """
    with act_transaction(actor):
        pk = evidence.claim_id
        claim = lock_seen_claim(pk, actor=actor, act=Act.ADD_EVIDENCE, version=version).claim
        require_in_work(claim.article)
        row = Evidence.objects.select_related("source").get(pk=evidence.pk)
        require_visible(row.source, actor)
        if row.withdrawn_at:
            raise WrongState(_("This evidence is already withdrawn."))
        note_withdrawn(row, claim, actor, at)
        return row


def note_withdrawn(row: Evidence, claim: Claim, actor: User, at: datetime) -> None:
    """Withdraw a row of evidence of a claim that the caller has locked and may change."""
    row.withdrawn_by, row.withdrawn_at = actor, at
    row.save(update_fields=["withdrawn_by", "withdrawn_at"])
    title = "" if row.source.is_secret else row.source.title
    record(
        Event.Verb.EVIDENCE_WITHDRAWN,
        actor=actor,
        at=at,
        claim=claim,
        evidence=row.pk,
        title=title,
    )


def _row(claim: Claim, actor: User, at: datetime, new: EvidenceInput) -> Evidence:
    fields = values(new, Evidence.declared.entered)
    fields |= {"accessed_date": new.accessed_date or timezone.localdate(at)}
    source = _source(new.source, actor, at)
    return Evidence(claim=claim, source=source, **fields, added_by=actor, added_at=at)


def _missing(claim: Claim, origin: Claim, actor: User) -> list[Evidence]:
    """Return the other claim's evidence that `actor` may see and `claim` lacks."""
    known = Evidence.objects.current().visible_to(actor).select_related("source")
    has = {_same(row) for row in Evidence.objects.current().filter(claim=claim)}
    rows = known.filter(claim=origin).order_by("pk")
    return [row for row in rows if origin.pk != claim.pk and _same(row) not in has]


def _same(row: Evidence) -> tuple:
    return (row.source_id, row.locator, row.passage, row.stance)


def _copy(row: Evidence, claim: Claim, origin: Claim, actor: User, at: datetime) -> Evidence:
    with override(claim.article.house_language):
        note = _("Taken over from “%(headline)s”, claim %(claim)s.") % {
            "headline": origin.article.headline,
            "claim": origin.pk,
        }
    fields = values(row, Evidence.declared.entered)
    fields |= {"note": "\n".join(part for part in (row.note, note) if part)}
    return Evidence(claim=claim, source=row.source, **fields, added_by=actor, added_at=at)


def _source(source: Source | SourceInput | Document, actor: User, at: datetime) -> Source:
    if isinstance(source, SourceInput):
        return enter_source(actor=actor, at=at, source=source)
    if isinstance(source, Document):
        return source_of_document(document=source, actor=actor, at=at)
    if source.is_secret:
        require_visible(source, actor)
    return source


def _require_valid(row: Evidence) -> None:
    with refusing_invalid():
        row.clean_fields(exclude=["claim", "source", "added_by", "withdrawn_by"])
