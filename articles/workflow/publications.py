"""Publish verdicts; correct and withdraw publications, which are never deleted."""

import re
from datetime import datetime
from typing import Any

from django.db import connection
from django.utils.translation import gettext as _

from articles.facts.lines import on_one_line
from articles.models import Event, Publication, User, Verdict
from articles.permissions import Act

from .changes import refusing_invalid
from .errors import Invalid, StaleEdit, WrongState
from .inputs import PublicationInput
from .reversed_claims import require_no_reversal
from .transaction import act_transaction, record
from .versions import lock_seen_claim

PUBLIC_FIELDS = (
    "claim_reviewed summary claimant claimant_type claimant_url claimed_date appearance_url"
).split()
# Characters that XML, and so the feed, can't contain: Word ends pasted lines with U+000B.
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]+")


def publish_verdict(
    *, verdict: Verdict, version: int, actor: User, at: datetime, publication: PublicationInput
) -> Publication:
    """Publish the live verdict.

    Here and below, `version` is the claim's version that the person saw. Raises
    `StaleClaim`, `WrongState` if the verdict doesn't count, means "no fact" or is public
    already, `Invalid` with the invalid fields, also if another publication says the same of
    the same claim, or if the text says that the claimant denies it, `NotAllowed`.
    """
    with act_transaction(actor):
        claim = lock_seen_claim(
            verdict.claim_id, actor=actor, act=Act.PUBLISH, version=version
        ).claim
        verdict = Verdict.objects.select_related("rating").get(pk=verdict.pk)
        _require_publishable(verdict)
        row = Publication(verdict=verdict, published_by=actor, published_at=at, changed_at=at)
        _fill(row, publication, claim.article.house_language)
        require_no_reversal(row, claim)
        row.save(force_insert=True)
        _record(Event.Verb.VERDICT_PUBLISHED, row, claim, actor, at)
        return row


def correct_publication(
    *,
    publication: Publication,
    version: int,
    actor: User,
    at: datetime,
    publication_fields: PublicationInput,
    reason: str,
    seen_at: datetime | None = None,
) -> Publication:
    """Correct a publication; its page shows that and why.

    `seen_at` is `changed_at` of the publication that the person read, also in whole seconds,
    as the API shows it; a correction replaces all fields, so it is refused if there was
    another one since. None compares nothing.
    Raises as `publish_verdict` does, also `Invalid` if no word would be another, and `StaleEdit`.
    """
    with act_transaction(actor, reason):
        row, claim = _hold(publication, version, actor, reason)
        if seen_at is not None and seen_at not in (row.changed_at, _in_seconds(row.changed_at)):
            message = _("Somebody has corrected this page since you read it. Nothing was saved.")
            raise StaleEdit(row, message)
        before, language = _words(row), row.language
        row.changed_at = at
        _fill(row, publication_fields, row.language)
        changed = {name: [old, new] for name, old, new in _differing(before, _words(row))}
        if not changed and row.language == language:
            text = _("Nothing has been changed: a correction shows what was said before and after.")
            raise Invalid({"__all__": [text]})
        require_no_reversal(row, claim)
        row.save()
        _record(Event.Verb.PUBLICATION_CORRECTED, row, claim, actor, at, reason, changed=changed)
        return row


def withdraw_publication(
    *, publication: Publication, version: int, actor: User, at: datetime, reason: str
) -> Publication:
    """Withdraw a publication; its page stays and says so."""
    with act_transaction(actor, reason):
        row, claim = _hold(publication, version, actor, reason)
        row.withdrawn_by, row.withdrawn_at, row.withdrawn_reason = actor, at, reason.strip()
        row.changed_at = at
        row.save()
        _record(Event.Verb.PUBLICATION_WITHDRAWN, row, claim, actor, at, reason)
        return row


def _hold(publication: Publication, version: int, actor: User, reason: str):
    verdict = Verdict.objects.get(publications=publication)
    claim = lock_seen_claim(verdict.claim_id, actor=actor, act=Act.PUBLISH, version=version).claim
    row = Publication.objects.select_related("verdict__rating").get(pk=publication.pk)
    if row.withdrawn_at:
        raise WrongState(_("This publication is already withdrawn."))
    if not reason.strip():
        raise Invalid({"reason": [_("Please give a reason; the public page shows it.")]})
    return row, claim


def _in_seconds(moment: datetime) -> datetime:
    return moment.replace(microsecond=0)


def _require_publishable(verdict: Verdict) -> None:
    if not verdict.is_live:
        raise WrongState(_("This verdict no longer counts."))
    if verdict.rating.is_no_fact:
        raise WrongState(_("A verdict of “no fact” can't be published."))
    if verdict.publications.public().exists():
        raise WrongState(_("This verdict is already published."), code="published")


def _fill(row: Publication, new: PublicationInput, language: str) -> None:
    row.language = new.language or language
    row.claim_reviewed, row.summary = on_one_line(_text(new.claim_reviewed)), _text(new.summary)
    row.claimant_type = new.claimant_type or row.claimant_type
    row.claimant, row.claimant_url = on_one_line(_text(new.claimant)), new.claimant_url.strip()
    row.claimed_date, row.appearance_url = new.claimed_date, new.appearance_url.strip()
    with refusing_invalid():
        row.clean_fields(exclude=["verdict", "published_by", "withdrawn_by"])
    _require_said_once(row)


def _text(text: str) -> str:
    return UNPRINTABLE.sub("\n", text).strip()


def _require_said_once(row: Publication) -> None:
    """Raise `Invalid` for a duplicate publication: a ClaimReview may be on one page only.

    A duplicate has the same claim, claimant and verdict. Concurrent publications of the
    same words wait here. Source: Google's rules for ClaimReview ("Technical guidelines").
    """
    with connection.cursor() as cursor:
        words = f"{row.claim_reviewed} {row.claimant}".casefold()
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [words])
    same = Publication.objects.public().saying(row.claim_reviewed, row.claimant, row.verdict)
    if known := same.exclude(pk=row.pk).first():
        message = _("The same verdict on the same claim is already public: %(page)s")
        raise Invalid({"claim_reviewed": [message % {"page": known.get_absolute_url()}]})


def _words(row: Publication) -> dict[str, str]:
    """Return the public words as plain text."""
    return {name: str(getattr(row, name) or "") for name in PUBLIC_FIELDS}


def _differing(before: dict[str, str], after: dict[str, str]) -> list[tuple[str, str, str]]:
    return [(name, before[name], after[name]) for name in before if before[name] != after[name]]


def _record(
    verb, row: Publication, claim, actor: User, at: datetime, reason: str = "", **more: Any
) -> None:
    record(
        verb,
        actor=actor,
        at=at,
        claim=claim,
        reason=reason,
        publication=row.pk,
        public_id=str(row.public_id),
        claim_reviewed=row.claim_reviewed,
        **more,
    )
