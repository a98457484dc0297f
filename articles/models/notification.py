"""Notifications, on the page and by mail."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.expressions import RawSQL
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .sql.samples import OF_HIDDEN_COMMENT


class NotificationType(models.TextChoices):
    """What a notification is about."""

    MENTION = "mention", _("you are mentioned in a comment")
    ASSIGNED = "assigned", _("something is assigned to you")
    ANSWERED = "answered", _("your question is answered")
    OVERDUE = "overdue", _("your question is overdue")
    OBJECTION = "objection", _("the author objects to your wording")
    SECOND_LOOK = "second_look", _("a second look is waiting for you")
    REJECTED = "rejected", _("your verdict is rejected")
    OVERRIDDEN = "overridden", _("your verdict is overruled")
    SIGN_OFF_FELL = "sign_off_fell", _("a sign-off was revoked")
    HELD = "held", _("an article was killed or withheld")
    READER_REPORT = "reader_report", _("a reader reports an error")
    WEBHOOK_GONE = "webhook_gone", _("your webhook was switched off")
    WEBHOOK_FAILED = "webhook_failed", _("your webhook could not deliver")


OF_WEBHOOKS = frozenset({NotificationType.WEBHOOK_GONE, NotificationType.WEBHOOK_FAILED})


class Mailing(models.TextChoices):
    """When a notification goes out by mail."""

    AT_ONCE = "at_once", _("at once")
    HOURLY = "hourly", _("once an hour")
    DAILY = "daily", _("once a day")
    OFF = "off", _("never")


# What blocks somebody is mailed immediately, the rest is collected.
USUAL_MAILING: dict[str, str] = {
    NotificationType.MENTION: Mailing.HOURLY,
    NotificationType.ASSIGNED: Mailing.HOURLY,
    NotificationType.ANSWERED: Mailing.HOURLY,
    NotificationType.OVERDUE: Mailing.AT_ONCE,
    NotificationType.OBJECTION: Mailing.HOURLY,
    NotificationType.SECOND_LOOK: Mailing.HOURLY,
    NotificationType.REJECTED: Mailing.AT_ONCE,
    NotificationType.OVERRIDDEN: Mailing.AT_ONCE,
    NotificationType.SIGN_OFF_FELL: Mailing.AT_ONCE,
    NotificationType.HELD: Mailing.AT_ONCE,
    NotificationType.READER_REPORT: Mailing.HOURLY,
    NotificationType.WEBHOOK_GONE: Mailing.AT_ONCE,
    NotificationType.WEBHOOK_FAILED: Mailing.AT_ONCE,
}


class NotificationQuerySet(models.QuerySet["Notification"]):
    def unread(self) -> "NotificationQuerySet":
        return self.filter(read_at=None)

    def to_be_mailed(self, mailing: str) -> "NotificationQuerySet":
        """Filter unread ones that were not mailed."""
        return self.unread().filter(mailing=mailing, mailed_at=None)

    def with_related(self) -> "NotificationQuerySet":
        """Select what a sentence needs, and `is_hidden`: not to be read before a second look."""
        is_hidden = RawSQL(OF_HIDDEN_COMMENT, [], models.BooleanField())  # noqa: S611
        rows = self.select_related("actor", "article", "claim", "comment")
        return rows.annotate(is_hidden=is_hidden)


class Notification(models.Model):
    """A message to a person. Its sentence is built in `queries.notifications`.

    Without an article it is about a webhook; `data` has its name and pk. `mailing` is when
    it is mailed, by the person's preference when it was written. Not tracked in the
    history: the event that it reports is.
    """

    reader = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="notifications",
        verbose_name=_("reader"),
    )
    sort = models.CharField(_("about"), max_length=16, choices=NotificationType)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("actor"),
    )
    article = models.ForeignKey(
        "articles.Article",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("article"),
    )
    claim = models.ForeignKey(
        "articles.Claim",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("claim"),
    )
    comment = models.ForeignKey(
        "articles.Comment",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("comment"),
    )
    data = models.JSONField(_("details"), default=dict)
    at = models.DateTimeField(_("time"))
    read_at = models.DateTimeField(_("read at"), null=True, blank=True)
    mailing = models.CharField(_("email"), max_length=8, choices=Mailing)
    mailed_at = models.DateTimeField(_("emailed at"), null=True, blank=True)

    objects = NotificationQuerySet.as_manager()

    class Meta:
        verbose_name = _("notification")
        verbose_name_plural = _("notifications")
        ordering = ["-pk"]
        indexes = [
            models.Index(fields=["reader", "-id"], name="notification_reader"),
            models.Index(
                fields=["reader", "article"],
                condition=Q(read_at=None),
                name="notification_unread",
            ),
            models.Index(
                fields=["mailing"],
                condition=Q(mailed_at=None, read_at=None, mailing__in=["hourly", "daily"]),
                name="notification_to_be_mailed",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="notification_mailing_known",
                condition=Q(mailing__in=["at_once", "hourly", "daily", "off"]),
            ),
        ]

    def __str__(self) -> str:
        return self.get_sort_display()

    def get_absolute_url(self) -> str:
        """Return the URL of what it is about."""
        if self.sort in OF_WEBHOOKS:
            return reverse("admin:articles_webhook_change", args=[self.data["webhook"]])
        if self.sort == NotificationType.READER_REPORT:
            return reverse("report", args=[self.data["report"]])
        if self.comment:
            return self.comment.get_absolute_url()
        if self.claim_id:
            return f"/articles/{self.article_id}/?claim={self.claim_id}#c{self.claim_id}"
        return f"/articles/{self.article_id}/"


def mailing_of(preferences: dict[str, Any], sort: str) -> str:
    """Return when a person with these preferences gets mail about a notification type."""
    chosen = preferences.get(sort)
    return chosen if chosen in Mailing.values else USUAL_MAILING[sort]
