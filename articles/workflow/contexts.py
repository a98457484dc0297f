"""The context of a claim with a verdict: flagged if it changed, confirmed by a person."""

from collections.abc import Callable, Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from articles.models import Article, Claim, Event, Revision, User, Verdict
from articles.permissions import Act
from articles.queries.contexts import answered_since, changed_context, changed_contexts

from .errors import WrongState
from .states import live_verdict
from .transaction import act_transaction, record, require_in_text
from .versions import lock_seen_claim


def mark_contexts(
    article: Article,
    revision: Revision,
    claims: Sequence[Claim],
    actor: User | None,
    at: datetime,
    progress: Callable[[int], None] | None = None,
) -> None:
    """Set `context_changed` of claims whose context in `revision` differs from their verdict's.

    Compares with the text in which the verdict was given or last confirmed, not with the
    previous one: a context that comes back needs no confirmation, unless the author answered
    since. Touched claims have no verdict any more. The caller saves. `progress` is that of
    `changed_contexts`.
    """
    held = [c for c in claims if c.fate in {Claim.Fate.UNCHANGED, Claim.Fate.MOVED}]
    live = Verdict.objects.live().filter(claim__article=article).order_by()
    verdicts = {verdict.claim_id: verdict for verdict in live}
    turned = changed_contexts(held, revision, verdicts, article.language, progress)
    flagged = [c.pk for c in held if c.context_changed and c.pk not in turned]
    answered = answered_since({pk: verdicts[pk] for pk in flagged if pk in verdicts})
    for claim in claims:
        had_changed = claim.context_changed
        claim.context_changed = claim.pk in turned or claim.pk in answered
        if claim.context_changed and had_changed:
            claim.version += 1  # its context may be different again
        if claim.pk in turned and not had_changed:
            record(
                Event.Verb.CONTEXT_CHANGED,
                actor=actor,
                at=at,
                claim=claim,
                words=claim.quote,
                revision=revision.number,
                was=turned[claim.pk].old_number,
            )


def recheck_context(claim: Claim, verdict: Verdict | None) -> None:
    """Set `context_changed` for an earlier verdict that counts again; the caller saves it."""
    answered = answered_since({claim.pk: verdict} if verdict else {})
    claim.context_changed = bool(answered) or changed_context(claim, verdict) is not None


def confirm_context(*, claim: Claim, actor: User, at: datetime, version: int) -> Claim:
    """Confirm that the verdict is still right in the claim's current context, or after an answer.

    Later texts are compared with this context. `version` is the claim's version that the
    person saw. Raises `StaleClaim` if it has another by now, `WrongState` if its context
    has not changed, `NotAllowed`.
    """
    with act_transaction(actor):
        claim = lock_seen_claim(claim.pk, actor=actor, act=Act.JUDGE, version=version).claim
        require_in_text(claim)
        verdict = live_verdict(claim)
        if not claim.context_changed or verdict is None:
            raise WrongState(
                _("The context of this claim has not changed."), code="context_unchanged"
            )
        earlier = verdict.context_id
        verdict.context_revision_id = claim.revision_id
        verdict.save(update_fields=["context_revision"])
        claim.context_changed = False
        claim.version += 1
        claim.save(update_fields=["context_changed", "version"])
        numbers = dict(
            Revision.objects.filter(pk__in=[earlier, claim.revision_id]).values_list("pk", "number")
        )
        record(
            Event.Verb.CONTEXT_CONFIRMED,
            actor=actor,
            at=at,
            claim=claim,
            words=claim.quote,
            verdict=verdict.pk,
            rating=verdict.rating.code,
            was=numbers[earlier],
            revision=numbers[claim.revision_id],
        )
        return claim
