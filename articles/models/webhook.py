"""Webhooks and their deliveries."""

from datetime import datetime

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .event_type import event_types
from .history import tracked


class WebhookQuerySet(models.QuerySet["Webhook"]):
    def active(self) -> "WebhookQuerySet":
        return self.filter(is_active=True)

    def with_undelivered(self) -> "WebhookQuerySet":
        """Annotate the counts of waiting and given up deliveries."""
        waiting, dead = Q(deliveries__state="waiting"), Q(deliveries__state="dead")
        return self.annotate(
            waiting_count=models.Count("deliveries", filter=waiting),
            dead_count=models.Count("deliveries", filter=dead),
        )


@tracked("secret", "previous_secret", "previous_until", "cursor", "version")
class Webhook(models.Model):
    """A URL that receives events.

    `types` are the types of events; empty means all. `cursor` is the number of the last
    event that was considered. The secret signs; after a rotation the previous one signs as
    well until `previous_until`. Both are stored in plain text, since signing needs them,
    and never shown again.
    """

    # Set by `with_undelivered`.
    waiting_count: int
    dead_count: int

    name = models.CharField(_("name"), max_length=80)
    url = models.CharField(_("address"), max_length=2000)
    types = ArrayField(
        models.CharField(max_length=32, choices=event_types),
        default=list,
        blank=True,
        verbose_name=_("types of events"),
    )
    is_active = models.BooleanField(_("active"), default=True)
    secret = models.CharField(max_length=100, editable=False)
    previous_secret = models.CharField(max_length=100, blank=True, editable=False)
    previous_until = models.DateTimeField(
        _("earlier secret signs until"), null=True, editable=False
    )
    cursor = models.BigIntegerField(editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        editable=False,
        related_name="+",
        verbose_name=_("created by"),
    )
    created_at = models.DateTimeField(_("created at"), editable=False)

    objects = WebhookQuerySet.as_manager()

    class Meta:
        verbose_name = _("webhook")
        verbose_name_plural = _("webhooks")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(name="webhook_has_name", condition=~Q(name="")),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def etag(self) -> str:
        return f'"webhook-{self.pk}-{self.version}"'

    def secrets_at(self, at: datetime) -> list[str]:
        """Return the secrets that sign at this time, the newest first."""
        is_overlap = self.previous_until is not None and at < self.previous_until
        return [self.secret, self.previous_secret] if is_overlap else [self.secret]


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    def waiting(self) -> "DeliveryQuerySet":
        return self.filter(state=Delivery.State.WAITING)

    def undelivered(self) -> "DeliveryQuerySet":
        """Filter deliveries that can be replayed: given up, or dropped with their webhook."""
        return self.filter(state__in=(Delivery.State.DEAD, Delivery.State.DROPPED))

    def unanswered(self) -> "DeliveryQuerySet":
        """Filter deliveries whose last attempt got no response, as after a timeout."""
        return self.filter(status=None).exclude(error="")

    def put_off(self, at: datetime) -> "DeliveryQuerySet":
        """Filter deliveries that failed and wait for their next attempt."""
        return self.waiting().filter(attempts__gt=0, next_at__gt=at, claimed_until=None)

    def due(self, at: datetime) -> "DeliveryQuerySet":
        """Filter deliveries that are due and not claimed by a worker."""
        is_free = Q(claimed_until=None) | Q(claimed_until__lte=at)
        return self.waiting().filter(is_free, next_at__lte=at, webhook__is_active=True)

    def heading(self) -> "DeliveryQuerySet":
        """Filter the first waiting delivery of each webhook and article: the rest follows it."""
        earlier = Delivery.objects.waiting().filter(
            webhook=models.OuterRef("webhook"),
            article=models.OuterRef("article"),
            event__lt=models.OuterRef("event"),
        )
        return self.filter(~models.Exists(earlier))


class Delivery(models.Model):
    """One event for one webhook; without an event, a test.

    `expires_at` is when it is given up, `claimed_until` when a worker's lease on it ends:
    after that another worker may send it, as the first may have been killed.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        DELIVERED = "delivered", _("delivered")
        DEAD = "dead", _("given up")
        DROPPED = "dropped", _("dropped with its webhook")

    webhook = models.ForeignKey(
        Webhook, models.PROTECT, related_name="deliveries", verbose_name=_("webhook")
    )
    event = models.ForeignKey(
        "articles.Event", models.PROTECT, null=True, related_name="+", verbose_name=_("event")
    )
    article = models.ForeignKey(
        "articles.Article",
        models.PROTECT,
        null=True,
        db_index=False,
        related_name="+",
        verbose_name=_("article"),
    )
    type = models.CharField(_("type"), max_length=32)
    state = models.CharField(_("state"), max_length=16, choices=State, default=State.WAITING)
    attempts = models.PositiveIntegerField(_("attempts"), default=0)
    queued_at = models.DateTimeField(_("queued at"))
    next_at = models.DateTimeField(_("next attempt at"))
    expires_at = models.DateTimeField(_("given up at"))
    claimed_until = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(_("ended at"), null=True)
    status = models.PositiveSmallIntegerField(_("last HTTP status"), null=True)
    error = models.CharField(_("last error"), max_length=200, blank=True)

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        verbose_name = _("delivery")
        verbose_name_plural = _("deliveries")
        ordering = ["-pk"]
        indexes = [
            models.Index(
                fields=["webhook", "article", "event"],
                name="delivery_waiting",
                condition=Q(state="waiting"),
            ),
            models.Index(fields=["next_at"], name="delivery_due", condition=Q(state="waiting")),
            models.Index(fields=["ended_at"], name="delivery_ended"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["webhook", "event"], name="delivered_once_each"),
            models.CheckConstraint(
                name="delivery_state_known",
                condition=Q(state__in=["waiting", "delivered", "dead", "dropped"]),
            ),
        ]

    def __str__(self) -> str:
        return self.message_id

    @property
    def message_id(self) -> str:
        """Return the idempotency key, the same for all attempts."""
        return f"evt_{self.event_id}" if self.event_id else f"test_{self.pk}"
