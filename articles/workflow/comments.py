"""Comments of the desk on articles and claims, with mentions."""

import re
from datetime import datetime

from django.db.models.functions import Lower
from django.utils.translation import gettext as _

from articles.models import Article, Claim, Comment, Event, NotificationType, User
from articles.permissions import RIGHTS, Act

from .errors import Invalid, NotAllowed, WrongState
from .notifications import notify
from .transaction import act_transaction, lock_article, record, require_in_work, require_permission
from .versions import TEXT, lock_seen_article, lock_seen_claim

LONGEST = 4_000
# Not in a mail address; a full stop after a name ends the sentence.
MENTION = re.compile(r"(?<![\w@.+-])@([\w.+-]+)")


def write_comment(
    *,
    article: Article,
    version: int | str,
    actor: User,
    at: datetime,
    text: str,
    claim: Claim | None = None,
) -> Comment:
    """Comment on an article or one of its claims; people mentioned with @ are notified.

    `version` is the claim's, an integer, or the article's, of which only the text counts: a
    comment is about words. Raises `StaleClaim` or `StaleArticle` if they changed. A name
    that nobody on the desk has stays plain text. Raises `Invalid` without words or for a
    claim of another article, `WrongState` in an archived article, `NotAllowed`.
    """
    text = text.strip()
    with act_transaction(actor):
        locked = _hold(article, claim, actor, version)
        require_in_work(locked)
        article = locked
        _require_fit(article, claim, text)
        mentioned = mentioned_in(text)
        comment = Comment.objects.create(
            article=article,
            claim=claim,
            text=text,
            mentioned=[user.pk for user in mentioned],
            written_by=actor,
            written_at=at,
        )
        if mentioned:
            readers = User.objects.filter(pk__in=comment.mentioned)
            notify(
                readers,
                NotificationType.MENTION,
                actor=actor,
                at=at,
                article=article,
                claim=claim,
                comment=comment,
            )
        _record(Event.Verb.COMMENT_WRITTEN, comment, actor, at)
        return comment


def withdraw_comment(*, comment: Comment, actor: User, at: datetime) -> Comment:
    """Withdraw a comment: its words are no longer shown, the row stays.

    Raises `WrongState` if it is withdrawn already, `NotAllowed` for somebody else's.
    """
    with act_transaction(actor):
        article = lock_article(comment.article_id)
        require_permission(actor, Act.COMMENT, article)
        row = Comment.objects.select_related("claim", "written_by").get(pk=comment.pk)
        if row.written_by_id != actor.pk:
            raise NotAllowed(_("Only the person who wrote a comment can withdraw it."))
        if row.withdrawn_at:
            raise WrongState(_("This comment is already withdrawn."), code="withdrawn")
        row.withdrawn_at = at
        row.save(update_fields=["withdrawn_at"])
        row.article = article
        _record(Event.Verb.COMMENT_WITHDRAWN, row, actor, at)
        return row


def mentioned_in(text: str) -> list[User]:
    """Return the people mentioned with @ who may read comments. One query at most."""
    names = {name.lower() for name in MENTION.findall(text)}
    names |= {name.rstrip(".-+") for name in names}
    if not names:
        return []
    readers = User.objects.active().filter(role__in=RIGHTS[Act.SEE_COMMENTS].roles)
    return list(readers.annotate(lower=Lower("username")).filter(lower__in=names).order_by("pk"))


def _hold(article: Article, claim: Claim | None, actor: User, version: int | str) -> Article:
    if claim is None or claim.article_id != article.pk:
        seen = str(version)
        return lock_seen_article(
            article.pk, actor=actor, act=Act.COMMENT, version=seen, parts=[TEXT]
        )
    locked = lock_seen_claim(claim.pk, actor=actor, act=Act.COMMENT, version=int(version)).claim
    return locked.article


def _require_fit(article: Article, claim: Claim | None, text: str) -> None:
    if claim is not None and claim.article_id != article.pk:
        raise Invalid({"claim": [_("This claim belongs to another article.")]})
    if not text:
        raise Invalid({"text": [_("Please write a comment.")]})
    if len(text) > LONGEST:
        raise Invalid({"text": [_("At most %(most)d characters.") % {"most": LONGEST}]})


def _record(verb: str, comment: Comment, actor: User, at: datetime) -> None:
    record(
        verb, actor=actor, at=at, article=comment.article, claim=comment.claim, comment=comment.pk
    )
