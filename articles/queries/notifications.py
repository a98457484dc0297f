"""Notifications as sentences, one for each type."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from articles.models import Hold, Notification, NotificationType, User, revocation_in_words
from articles.models.labels import label_of
from articles.queries.history import shortened

PAGE_SIZE = 50

SENTENCES: dict[str, str] = {
    NotificationType.MENTION: _("%(actor)s mentions you in a comment on “%(place)s”."),
    NotificationType.ASSIGNED: _("%(actor)s assigned you “%(place)s” to check."),
    NotificationType.ANSWERED: _("%(actor)s answered your question about “%(place)s”."),
    NotificationType.OVERDUE: _("Your question about “%(place)s” is overdue."),
    NotificationType.OBJECTION: _("%(actor)s objects to your wording in place of “%(place)s”."),
    NotificationType.SECOND_LOOK: _("Verdicts in “%(headline)s” are waiting for a second look."),
    NotificationType.REJECTED: _(
        "%(actor)s rejected your verdict on “%(place)s” at the second look."
    ),
    NotificationType.OVERRIDDEN: _("%(actor)s overruled your verdict on “%(place)s”."),
    NotificationType.SIGN_OFF_FELL: _(
        "The sign-off of “%(headline)s” was revoked by a change that %(actor)s made."
    ),
    NotificationType.HELD: _("“%(headline)s” must not be published: %(held)s."),
    NotificationType.READER_REPORT: _("A reader reports an error in “%(headline)s”."),
    NotificationType.WEBHOOK_GONE: _(
        "Your webhook “%(name)s” was switched off: its receiver answered 410 Gone."
    ),
    NotificationType.WEBHOOK_FAILED: _(
        "Your webhook “%(name)s” gave up on a delivery: its receiver accepted nothing for 24 hours."
    ),
}
BY_LINK = frozenset({NotificationType.ANSWERED, NotificationType.OBJECTION})


@dataclass(frozen=True, slots=True)
class NotificationEntry:
    """A notification with its sentence, and the text that somebody wrote."""

    row: Notification
    sentence: str
    words: str


def notifications_of(
    user: User, *, unread_only: bool = False, before: int | None = None
) -> list[NotificationEntry]:
    """Return a page of a person's notifications, newest first. One query."""
    rows = Notification.objects.filter(reader=user).with_related().order_by("-pk")
    rows = rows.unread() if unread_only else rows
    rows = rows if before is None else rows.filter(pk__lt=before)
    return notification_entries(rows[:PAGE_SIZE])


def notification_entries(rows: Iterable[Notification]) -> list[NotificationEntry]:
    """Return notifications, loaded `with_related`, in the active language; no query."""
    return [NotificationEntry(row, sentence_of(row), words_of(row)) for row in rows]


def sentence_of(row: Notification) -> str:
    """Return a notification's sentence in the active language."""
    headline = row.article.headline if row.article else ""
    words = row.data.get("words") or (row.claim.quote if row.claim else headline)
    return gettext(SENTENCES[row.sort]) % {
        "actor": row.actor or _without_actor(row.sort),
        "place": shortened(words),
        "headline": shortened(headline),
        "name": row.data.get("name", ""),
        "held": label_of(Hold, row.data.get("why")) if row.sort == NotificationType.HELD else "",
    }


def words_of(row: Any) -> str:
    """Return the text written with it: comment, answer, objection, reason; else "".

    A comment on a claim that waits for the reader's second look is not shown.
    """
    if row.is_hidden:
        return gettext("The comment is shown after your second look.")
    if row.comment:
        return (
            gettext("The comment is withdrawn.") if row.comment.withdrawn_at else row.comment.text
        )
    if row.sort == NotificationType.SIGN_OFF_FELL:
        data = row.data
        return revocation_in_words(data["why"], data.get("details", {}), data.get("reason", ""))
    named = ("answer", "note", "reason", "question")
    return next((row.data[name] for name in named if row.data.get(name)), "")


def _without_actor(sort: str) -> str:
    return gettext("The author") if sort in BY_LINK else gettext("The system")
