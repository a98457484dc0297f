"""Notifications of an act, written in its transaction; read and mailed later."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.query import QuerySet
from django.utils.translation import gettext as _

from articles.models import (
    Article,
    Assignment,
    Claim,
    Comment,
    Mailing,
    Notification,
    NotificationType,
    SignOff,
    User,
)
from articles.permissions import Act

from .errors import Invalid
from .jobs import MAIL_NOTIFICATION, queue
from .transaction import LockedClaim, require_permission


def notify(
    readers: QuerySet[User],
    sort: NotificationType,
    *,
    actor: User | None,
    at: datetime,
    article: Article | None,
    claim: Claim | None = None,
    comment: Comment | None = None,
    mail: tuple[str, Mapping[str, Any]] | None = None,
    **data: Any,
) -> None:
    """Notify people of an act, except its actor and closed accounts.

    `mail` is a task with its arguments that sends a mail of its own for this kind of
    notification: for people who get mail immediately it replaces the usual one. One query
    if there is nobody to notify, else three, and one more for each immediate mail. People
    are locked in the order of their pks, so that concurrent acts can't deadlock.
    """
    people = readers.active().order_by("pk").select_for_update(no_key=True)  # type: ignore[attr-defined]
    rows = [
        Notification(
            reader=reader,
            sort=sort,
            actor=actor,
            article=article,
            claim=claim,
            comment=comment,
            data=data,
            at=at,
            mailing=reader.mailing(sort),
        )
        for reader in people
        if actor is None or reader.pk != actor.pk
    ]
    if rows:
        _write(rows, at, mail)


def notify_second_checkers(*, locked: LockedClaim, actor: User, at: datetime) -> None:
    """Notify people who can give the second look that a verdict on a locked claim waits for.

    These are the people with an assignment in the article, else all chiefs. People with an
    unread notification about this article are skipped.
    """
    claim = locked.claim
    here = Assignment.objects.filter(article=claim.article_id, user=OuterRef("pk"))
    unread = Notification.objects.unread().filter(
        reader=OuterRef("pk"), article=claim.article_id, sort=NotificationType.SECOND_LOOK
    )
    able = User.objects.who_check().exclude(pk__in=[actor.pk, *locked.conflicted])
    able = able.exclude(pk=claim.article.author_id) if claim.article.author_id else able
    able = able.filter(Q(role=User.Role.CHIEF) | Exists(here))
    rows = list(able.annotate(is_here=Exists(here), is_notified=Exists(unread)).order_by())
    chosen = [row for row in rows if row.is_here] or rows
    pks = [row.pk for row in chosen if not row.is_notified]
    if pks:
        readers = User.objects.filter(pk__in=pks)
        notify(
            readers,
            NotificationType.SECOND_LOOK,
            actor=actor,
            at=at,
            article=claim.article,
            claim=claim,
        )


def notify_of_revocation(
    *, article: Article, actor: User | None, at: datetime, **data: Any
) -> None:
    """Notify the signer, the checkers and the author that the sign-off is revoked.

    Call it before the sign-off is revoked.
    """
    signers = SignOff.objects.current().filter(article=article).values("signed_by")
    checkers = Assignment.objects.filter(article=article).values("user")
    readers = User.objects.filter(Q(pk__in=signers) | Q(pk__in=checkers) | Q(pk=article.author_id))
    notify(readers, NotificationType.SIGN_OFF_FELL, actor=actor, at=at, article=article, **data)


def read_notifications(
    *, actor: User, at: datetime, notification: Notification | None = None
) -> int:
    """Mark one or all notifications of the actor as read; return how many are unread.

    Private, so no event is recorded.
    """
    require_permission(actor, Act.READ_NOTIFICATIONS)
    with transaction.atomic():
        reader = User.objects.select_for_update(no_key=True).get(pk=actor.pk)
        mine = Notification.objects.unread().filter(reader=reader)
        (mine.filter(pk=notification.pk) if notification else mine).update(read_at=at)
        left = Notification.objects.unread().filter(reader=reader).count()
        User.objects.filter(pk=reader.pk).update(unread=left)
        return left


def choose_mailing(*, actor: User, choices: Mapping[str, str]) -> User:
    """Set when the actor gets mail about which kind of notification. Raises `Invalid`.

    Applies to later notifications; recorded in the user's row history.
    """
    require_permission(actor, Act.READ_NOTIFICATIONS)
    faults = {
        name: [_("There is no such choice.")]
        for name, value in choices.items()
        if name not in NotificationType.values or value not in Mailing.values
    }
    if faults:
        raise Invalid(faults)
    actor.mail_preferences = {**actor.mail_preferences, **choices}
    actor.save(update_fields=["mail_preferences"])
    return actor


def note_notified(*, notifications: Iterable[Notification], at: datetime) -> None:
    """Mark these notifications as mailed, so that no later mail repeats them."""
    pks = [row.pk for row in notifications]
    Notification.objects.filter(pk__in=pks, mailed_at=None).update(mailed_at=at)


def _write(
    rows: list[Notification], at: datetime, mail: tuple[str, Mapping[str, Any]] | None
) -> None:
    at_once = [row for row in rows if row.mailing == Mailing.AT_ONCE]
    for row in at_once if mail else ():
        row.mailed_at = at
    Notification.objects.bulk_create(rows)
    User.objects.filter(pk__in=[row.reader_id for row in rows]).update(unread=F("unread") + 1)
    for row in at_once:
        task, arguments = mail or (MAIL_NOTIFICATION, {"notification_id": row.pk})
        queue(task, **arguments)
