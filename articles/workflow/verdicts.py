"""Give, confirm, reject, withdraw and override verdicts."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from articles.models import (
    Claim,
    ErrorClass,
    Event,
    NotificationType,
    Override,
    Rating,
    User,
    Verdict,
)
from articles.permissions import Act

from .demands import require_origins
from .errors import Invalid, WrongState
from .evidence import rows_of_evidence
from .inputs import EvidenceInput, VerdictInput
from .jobs import MAIL_REJECTION
from .mentions import repeat_on_mentions, take_back_from_mentions
from .notifications import notify
from .states import update_state
from .transaction import (
    LockedClaim,
    act_transaction,
    require_in_text,
    require_in_work,
    require_permission,
    settle,
)
from .verdict_steps import (
    append_verdict,
    end_verdict,
    judge,
    notify_of_verdict,
    record_verdict,
    refuse_against_decision,
    refuse_published,
    require_error,
    take_back,
)
from .versions import lock_seen_claim

LOADED = ("rating", "error_class", "judged_by")


def give_verdict(
    *,
    claim: Claim,
    version: int,
    actor: User,
    at: datetime,
    rating: Rating,
    explanation: str = "",
    correction: str = "",
    text_stands: bool = False,
    error_class: ErrorClass | None = None,
    evidence: Sequence[EvidenceInput] = (),
) -> Verdict:
    """Judge a claim; an earlier verdict is superseded.

    Here and below, `version` is the claim's version that the person saw; `StaleClaim` with
    both wordings if it has another by now. Raises `Invalid` if "no fact" has no reason,
    where a correction is needed and neither wording nor explanation is given, and where a
    rating that clears the claim comes with an `error_class`; `OriginsMissing` if its
    evidence comes from fewer origins than required, `WrongState`, also if a dispute was
    decided and the actor may decide none, `NotAllowed`.
    """
    given = VerdictInput(rating, explanation, correction, text_stands, error_class, evidence)
    with act_transaction(actor, explanation.strip()):
        locked = lock_seen_claim(
            claim.pk,
            actor=actor,
            act=Act.JUDGE,
            version=version,
            reserving=[*rows_of_evidence(evidence), Verdict],
        )
        return judge(locked, actor, at, given)


def withdraw_verdict(
    *, verdict: Verdict, version: int, actor: User, at: datetime, reason: str = ""
) -> Claim:
    """Withdraw the live verdict; the newest earlier one on the same words counts again.

    Raises `WrongState` if it no longer counts, is published, or its article is archived;
    `NotAllowed` if it is somebody else's and the actor may not decide disputes.
    """
    with act_transaction(actor, reason):
        locked = lock_seen_claim(verdict.claim_id, actor=actor, act=Act.JUDGE, version=version)
        claim = locked.claim
        require_in_work(claim.article)
        verdict = Verdict.objects.select_related(*LOADED).get(pk=verdict.pk)
        if verdict.judged_by_id != actor.pk:
            require_permission(actor, Act.OVERRIDE, claim.article, locked.conflicted)
        if not verdict.is_live:
            raise WrongState(_("This verdict no longer counts."))
        take_back(locked, verdict, actor, at, reason)
        return claim


def confirm_verdict(*, verdict: Verdict, version: int, actor: User, at: datetime) -> Verdict:
    """Confirm another person's verdict (the second look).

    Raises `WrongState` if it is the actor's own, confirmed, or no longer counts,
    `NotAllowed`.
    """
    with act_transaction(actor):
        locked = lock_seen_claim(verdict.claim_id, actor=actor, act=Act.CONFIRM, version=version)
        verdict = _for_second_look(verdict, locked.claim, actor)
        confirm_locked(locked, verdict, actor, at)
        return verdict


def reject_verdict(
    *, verdict: Verdict, version: int, actor: User, at: datetime, reason: str
) -> Claim:
    """Reject another person's verdict at the second look: the claim is open again.

    The verdict is withdrawn with the comment as its reason, and its judge notified. No
    earlier verdict counts again. Raises `Invalid` without a comment, `WrongState` if it is
    the actor's own, confirmed, published or no longer counts, `NotAllowed`.
    """
    reason = reason.strip()
    with act_transaction(actor, reason):
        locked = lock_seen_claim(verdict.claim_id, actor=actor, act=Act.CONFIRM, version=version)
        verdict = _for_second_look(verdict, locked.claim, actor)
        refuse_against_decision(locked, actor)
        if not reason:
            raise Invalid({"reason": [_("Please say what is wrong with this verdict.")]})
        refuse_published(verdict)
        reject_locked(locked, verdict, actor, at, reason)
        return locked.claim


def confirm_locked(locked: LockedClaim, verdict: Verdict, actor: User, at: datetime) -> None:
    """Confirm the live verdict of a locked claim; right and state are checked."""
    verdict.confirmed_by, verdict.confirmed_at = actor, at
    verdict.save(update_fields=["confirmed_by", "confirmed_at"])
    if verdict.context_id == locked.claim.revision_id:
        locked.claim.context_changed = False
    update_state(locked.claim, verdict, asked=locked.is_asked, is_verdict_changed=True)
    settle(verdict, locked.claim)
    record_verdict(Event.Verb.VERDICT_CONFIRMED, verdict, locked.claim, actor, at)


def reject_locked(
    locked: LockedClaim, verdict: Verdict, actor: User, at: datetime, reason: str
) -> None:
    """Withdraw the live verdict of a locked claim and notify its judge, as above."""
    claim = locked.claim
    end_verdict(verdict, Verdict.Status.WITHDRAWN)
    take_back_from_mentions(verdict, actor, at)
    update_state(claim, None, asked=locked.is_asked, is_verdict_changed=True)
    notify_of_verdict(Event.Verb.VERDICT_REJECTED, verdict, claim, actor, at, reason=reason)
    mail = {"verdict_id": verdict.pk, "actor_id": actor.pk, "reason": reason}
    _notify_judge(
        NotificationType.REJECTED,
        verdict,
        claim,
        actor,
        at,
        reason,
        mail=(MAIL_REJECTION, mail),
    )


def override_verdict(
    *,
    verdict: Verdict,
    version: int,
    actor: User,
    at: datetime,
    rating: Rating,
    reason: str,
    correction: str = "",
    error_class: ErrorClass | None = None,
) -> Override:
    """Decide a dispute against the checker; name and reason stay visible.

    Raises `Invalid` without a reason or with an `error_class` on a rating that clears the
    claim, `WrongState`, `NotAllowed`.
    """
    reason = reason.strip()
    with act_transaction(actor, reason):
        locked = lock_seen_claim(verdict.claim_id, actor=actor, act=Act.OVERRIDE, version=version)
        claim = locked.claim
        require_in_text(claim)
        against = Verdict.objects.get(pk=verdict.pk)
        if not against.is_live:
            raise WrongState(_("This verdict no longer counts."))
        if not reason:
            raise Invalid({"reason": [_("Overruling the checker needs a reason.")]})
        require_origins(locked, rating)
        require_error(rating, error_class)
        end_verdict(against, Verdict.Status.SUPERSEDED)
        given = VerdictInput(rating, reason, correction.strip(), False, error_class)
        verdict = append_verdict(locked, actor, at, given)
        override = Override.objects.create(
            verdict=verdict, against=against, reason=reason, decided_by=actor, decided_at=at
        )
        notify_of_verdict(Event.Verb.VERDICT_OVERRIDDEN, verdict, claim, actor, at, reason=reason)
        repeat_on_mentions(verdict, claim, actor, at)
        if against.judged_by_id != actor.pk:
            _notify_judge(NotificationType.OVERRIDDEN, against, claim, actor, at, reason)
        return override


def void_verdicts(claim: Claim) -> None:
    """Void earlier verdicts: the words they were about have changed."""
    past = (Verdict.Status.LIVE, Verdict.Status.SUPERSEDED)
    Verdict.objects.filter(claim=claim, status__in=past).update(status=Verdict.Status.VOID)


def _for_second_look(verdict: Verdict, claim: Claim, actor: User) -> Verdict:
    """Reload the verdict, locked, and check that `actor` may confirm or reject it."""
    require_in_work(claim.article)
    verdict = Verdict.objects.select_related(*LOADED).get(pk=verdict.pk)
    if not verdict.is_live:
        raise WrongState(_("This verdict no longer counts."))
    if verdict.judged_by_id == actor.pk:
        raise WrongState(_("You can't confirm your own verdict."), code="own_verdict")
    if verdict.confirmed_by_id:
        raise WrongState(_("This verdict is already confirmed."), code="confirmed")
    return verdict


def _notify_judge(sort, verdict, claim, actor, at, reason: str, **more: Any) -> None:
    readers = User.objects.filter(pk=verdict.judged_by_id)
    article = claim.article
    more["reason"] = reason
    notify(readers, sort, actor=actor, at=at, article=article, claim=claim, **more)
