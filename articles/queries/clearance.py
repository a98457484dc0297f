"""Whether exactly this text may be published, by the sign-offs of its article."""

from dataclasses import dataclass
from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Claim, Revision, SignOff, User
from articles.models.sample import hidden_claims

from .coverage import coverage_of, left_out
from .languages import unread_sentence, unread_sentence_of


@dataclass(frozen=True, slots=True)
class TextClearance:
    """The clearance of the text whose SHA-256 is `sha256`.

    `revision` has this text, or is None. `cleared` is the valid sign-off, `fallen` the last
    revoked one; each with its signer. `not_checked` is what was left out, or would be.
    `reason` is the code why it may not be published, else ""; `language_note` says that no
    rules read the text, `coverage_note` how many of its words are uncovered.
    """

    sha256: str
    revision: Revision | None
    cleared: SignOff | None
    fallen: SignOff | None
    open_claims: int
    not_checked: str
    reason: str
    language_note: str
    coverage_note: str


class ClearanceReason(models.TextChoices):
    """Why a text may not be published; the first that applies."""

    KILLED = "killed", _("killed by its sender")
    WITHHELD = "withheld", _("withheld by its sender")
    UNKNOWN_TEXT = "unknown_text", _("this text doesn't belong to the article")
    NOT_CURRENT = "not_current", _("another text is the current one")
    FALLEN = "fallen", _("the sign-off was revoked")
    NOT_SIGNED_OFF = "not_signed_off", _("not signed off")
    EMBARGOED = "embargoed", _("embargoed")


def text_clearance(
    article: Article, sha256: str = "", *, at: datetime, reader: User | None = None
) -> TextClearance:
    """Return whether the current text, or the one with `sha256`, may be published at `at`.

    A signed-off text may be published only while it is the current one, the sign-off is
    valid, and the article is neither on hold nor under embargo. Two queries, three for
    another text than the current one. `open_claims` leaves out claims whose verdicts are
    hidden from `reader`.
    """
    current = article.current_revision
    asked = sha256 or (current.sha256 if current else "")
    revision = _revision_with(article, asked)
    sign_offs = SignOff.objects.filter(article=article, sha256=asked)
    last = sign_offs.select_related("signed_by").order_by("-pk").first()
    stands = last is not None and last.fallen_at is None
    reason = _reason(article, revision, last, at)
    cleared = None if reason else last
    return TextClearance(
        sha256=asked,
        revision=revision,
        cleared=cleared,
        fallen=None if stands else last,
        open_claims=_blocking(article, reader),
        not_checked=_not_checked(article, revision, cleared),
        reason=reason,
        coverage_note=coverage_of(cleared) if cleared else "",
        language_note=unread_sentence_of(cleared) if cleared else unread_sentence(article.language),
    )


def _blocking(article: Article, reader: User | None) -> int:
    rows = Claim.objects.blocking(article)
    return (rows.exclude(pk__in=hidden_claims(reader)) if reader else rows).count()


def _reason(
    article: Article, revision: Revision | None, sign_off: SignOff | None, at: datetime
) -> str:
    if article.hold:
        return ClearanceReason(article.hold).value
    if revision is None:
        return ClearanceReason.UNKNOWN_TEXT.value
    if revision != article.current_revision:
        return ClearanceReason.NOT_CURRENT.value
    if sign_off is None:
        return ClearanceReason.NOT_SIGNED_OFF.value
    if sign_off.fallen_at is not None:
        return ClearanceReason.FALLEN.value
    return ClearanceReason.EMBARGOED.value if article.is_embargoed(at) else ""


def _revision_with(article: Article, sha256: str) -> Revision | None:
    """Return the current revision if it has the hash, else the newest one with it."""
    current = article.current_revision
    if current is None or current.sha256 == sha256:
        return current
    return article.revisions.filter(sha256=sha256).light().order_by("-number").first()


def _not_checked(article: Article, revision: Revision | None, cleared: SignOff | None) -> str:
    """Return what the sign-off left out; without one, what it would leave out."""
    if cleared:
        return left_out(cleared)
    return article.scope_note if revision == article.current_revision else ""
