"""Judge a locked claim: validation, evidence, the verdict, its event."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from articles.models import (
    Claim,
    ErrorClass,
    Event,
    Override,
    Rating,
    Revocation,
    User,
    Verdict,
)
from articles.permissions import Act, may
from articles.queries.checks import NAMES

from .contexts import recheck_context
from .demands import require_origins
from .errors import Invalid, WrongState
from .evidence import attach_evidence
from .inputs import VerdictInput
from .mentions import repeat_on_mentions, take_back_from_mentions
from .notifications import notify_second_checkers
from .signoff import revoke_sign_off
from .states import update_state
from .transaction import LockedClaim, change, record, require_in_text, settle, store


def judge(locked: LockedClaim, actor: User, at: datetime, verdict_input: VerdictInput) -> Verdict:
    """Store a verdict on a locked claim whose right and version are checked.

    Raises as `give_verdict` does.
    """
    verdict_input = replace(
        verdict_input,
        explanation=verdict_input.explanation.strip(),
        correction=verdict_input.correction.strip(),
    )
    claim = locked.claim
    require_in_text(claim)
    refuse_against_decision(locked, actor)
    _require_reason(verdict_input)
    require_error(verdict_input.rating, verdict_input.error_class)
    attach_evidence(claim, actor, at, verdict_input.evidence)
    require_origins(locked, verdict_input.rating, verdict_input.text_stands)
    if locked.live_pk and claim.kind not in NAMES:
        change(Verdict(pk=locked.live_pk, status=Verdict.Status.SUPERSEDED), ["status"])
    elif claim.kind in NAMES:
        # A verdict on another mention, given in the same act, may count since it was locked.
        live = Verdict.objects.live().filter(claim=claim).order_by()
        live.update(status=Verdict.Status.SUPERSEDED)
    verdict = append_verdict(locked, actor, at, verdict_input)
    notify_of_verdict(
        Event.Verb.VERDICT_GIVEN, verdict, claim, actor, at, reason=verdict_input.explanation
    )
    repeat_on_mentions(verdict, claim, actor, at)
    return verdict


def take_back(
    locked: LockedClaim, verdict: Verdict, actor: User, at: datetime, reason: str = ""
) -> None:
    """Withdraw the live verdict of a locked claim, and those that follow it.

    The newest earlier verdict on the same words counts again. Raises `WrongState` if it is
    published.
    """
    claim = locked.claim
    refuse_published(verdict)
    end_verdict(verdict, Verdict.Status.WITHDRAWN)
    earlier = _bring_back(claim)
    recheck_context(claim, earlier)
    update_state(claim, earlier, asked=locked.is_asked, is_verdict_changed=True)
    notify_of_verdict(Event.Verb.VERDICT_WITHDRAWN, verdict, claim, actor, at, reason=reason)
    take_back_from_mentions(verdict, actor, at)


def refuse_published(verdict: Verdict) -> None:
    """Raise `WrongState` if the verdict has a public page."""
    if verdict.publications.public().exists():
        raise WrongState(_("This verdict is published: withdraw the publication first."))


def end_verdict(verdict: Verdict, status: str) -> None:
    """Save that the verdict no longer counts."""
    verdict.status = status
    verdict.save(update_fields=["status"])


def _bring_back(claim: Claim) -> Verdict | None:
    earlier = (
        Verdict.objects.filter(claim=claim, status=Verdict.Status.SUPERSEDED)
        .select_related("rating")
        .newest_first()
        .first()
    )
    if earlier:
        end_verdict(earlier, Verdict.Status.LIVE)
        settle(earlier, claim)
    return earlier


def refuse_against_decision(locked: LockedClaim, actor: User) -> None:
    """Raise `WrongState` for a verdict against a decided dispute, unless the actor may decide.

    Queries only if somebody else's verdict is replaced.
    """
    if locked.live_pk is None or locked.live_judge_pk == actor.pk:
        return
    if may(actor, Act.OVERRIDE, locked.claim.article):
        return
    if Override.objects.filter(verdict=locked.live_pk).exists():
        raise WrongState(
            _("This dispute has been decided; only a chief can judge again."), code="decided"
        )


def require_error(rating: Rating, error_class: ErrorClass | None) -> None:
    """Raise `Invalid` if a rating that clears the claim comes with an error class."""
    if error_class and rating.clears:
        raise Invalid({"error_class": [_("A claim that is right has no error class.")]})


def append_verdict(
    locked: LockedClaim, actor: User, at: datetime, verdict_input: VerdictInput
) -> Verdict:
    """Store the new live verdict, with the claim's current words."""
    claim = locked.claim
    verdict = Verdict(
        claim=claim,
        revision_id=claim.revision_id,
        rating=verdict_input.rating,
        explanation=verdict_input.explanation,
        correction=verdict_input.correction,
        text_stands=verdict_input.text_stands,
        error_class=verdict_input.error_class,
        quote=claim.quote,
        sentence=locked.sentence,
        judged_by=actor,
        judged_at=at,
        needs_confirmation=not {None, verdict_input.rating.pk}.isdisjoint(
            locked.ratings_to_confirm
        ),
    )
    store(verdict)
    # A new verdict has no view of the author yet; this saves a query.
    Verdict._meta.get_field("author_view").set_cached_value(verdict, None)
    claim.context_changed = False
    update_state(claim, verdict, asked=locked.is_asked, is_verdict_changed=True)
    settle(verdict, claim)
    if verdict.needs_confirmation:
        notify_second_checkers(locked=locked, actor=actor, at=at)
    return verdict


def notify_of_verdict(verb, verdict, claim, actor, at, reason: str) -> None:
    """Record an act on a verdict, and revoke its article's sign-off."""
    record_verdict(verb, verdict, claim, actor, at, reason)
    revoke_sign_off(
        article=claim.article,
        actor=actor,
        at=at,
        why=Revocation.VERDICT,
        words=claim.quote[:80],
    )


def record_verdict(verb, verdict, claim, actor, at, reason: str = "") -> None:
    """Record an act on a verdict."""
    error = verdict.error_class
    named: dict[str, Any] = (
        {"error_class": [error.code, error.label_de, error.label_en]} if error else {}
    )
    record(
        verb,
        actor=actor,
        at=at,
        claim=claim,
        reason=reason,
        verdict=verdict.pk,
        rating=verdict.rating.code,
        correction=verdict.correction,
        **named,
    )


def _require_reason(verdict_input: VerdictInput) -> None:
    if verdict_input.rating.is_no_fact and not verdict_input.explanation:
        raise Invalid({"explanation": [_("Please say why there is nothing to check here.")]})
    if verdict_input.text_stands and not verdict_input.explanation:
        raise Invalid({"explanation": [_("Please say where the text corrects this.")]})
    if verdict_input.rating.needs_correction and not (
        verdict_input.explanation or verdict_input.correction
    ):
        raise Invalid(
            {"correction": [_("Suggest a wording, or explain what is wrong, or do both.")]}
        )
