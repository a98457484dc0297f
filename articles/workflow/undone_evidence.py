"""Take back the evidence that a person added in one act."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from articles.models import Event, Evidence, User
from articles.permissions import Act

from .errors import WrongState
from .evidence import note_withdrawn
from .several_claims import lock_claims
from .sources import require_visible
from .transaction import (
    LockedClaim,
    act_transaction,
    record,
    require_in_work,
    require_permission,
    summarized_in_one_line,
)
from .versions import require_seen


def undo_evidence(*, evidence: Evidence, version: int, actor: User, at: datetime) -> list[Evidence]:
    """Withdraw all that the actor added to claims of the article in the act that added `evidence`.

    What that act replaced, as a passage with another stance, counts again. `version` is that of
    the claim. Returns the withdrawn rows; one line in the history of the article for each source.
    Raises `StaleClaim`, `WrongState` if the evidence is somebody else's or withdrawn, or the
    article is archived, `NotAllowed`.
    """
    with act_transaction(actor):
        article = evidence.claim.article_id
        others = _of_act(evidence).values_list("claim", flat=True)
        locked = {
            row.claim.pk: row
            for row in lock_claims(dict.fromkeys([evidence.claim_id, *others], article))
        }
        named = locked[evidence.claim_id]
        held = named.claim.article
        require_permission(actor, Act.ADD_EVIDENCE, held, named.conflicted)
        rows = list(_of_act(evidence).select_related("source").order_by("source", "pk"))
        if evidence not in rows or evidence.added_by_id != actor.pk:
            raise WrongState(_("You have not added this evidence, or it is withdrawn."))
        require_seen(named.claim, version, actor)
        require_in_work(held)
        for source in {row.source for row in rows}:
            require_visible(source, actor)
        replaced = list(_replaced_by(evidence, rows))
        with summarized_in_one_line():
            for row in rows:
                note_withdrawn(row, locked[row.claim_id].claim, actor, at)
            for row in replaced:
                _count_again(row, locked[row.claim_id], actor, at)
        for _source, group in groupby(rows, key=lambda row: row.source_id):
            _record(list(group), named, actor, at)
        return rows


def _of_act(evidence: Evidence) -> QuerySet[Evidence]:
    """Return the current evidence of the act: an act has one actor and one time."""
    return Evidence.objects.current().filter(
        claim__article=evidence.claim.article_id,
        added_by=evidence.added_by_id,
        added_at=evidence.added_at,
    )


def _replaced_by(evidence: Evidence, rows: Sequence[Evidence]) -> QuerySet[Evidence]:
    """Return what was withdrawn in the act that added `rows`."""
    claims, sources = {row.claim_id for row in rows}, {row.source_id for row in rows}
    return Evidence.objects.select_related("source").filter(
        claim__in=claims,
        source__in=sources,
        withdrawn_by=evidence.added_by_id,
        withdrawn_at=evidence.added_at,
    )


def _count_again(row: Evidence, locked: LockedClaim, actor: User, at: datetime) -> None:
    row.withdrawn_by = row.withdrawn_at = None
    row.save(update_fields=["withdrawn_by", "withdrawn_at"])
    record(
        Event.Verb.EVIDENCE_ADDED,
        actor=actor,
        at=at,
        claim=locked.claim,
        evidence=row.pk,
        stance=row.stance,
        title="" if row.source.is_secret else row.source.title,
    )


def _record(rows: Sequence[Evidence], locked: LockedClaim, actor: User, at: datetime) -> None:
    source = rows[0].source
    record(
        Event.Verb.EVIDENCE_UNSHARED,
        actor=actor,
        at=at,
        article=locked.claim.article,
        title="" if source.is_secret else source.title,
        evidence=[row.pk for row in rows],
        claims=len(rows),
    )
