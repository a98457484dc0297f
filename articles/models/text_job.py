"""Long texts that are received by a job, which the person may leave."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

KEPT_FOR = timedelta(days=7)


class TextJobQuerySet(models.QuerySet["TextJob"]):
    def of(self, user) -> "TextJobQuerySet":
        """Filter the jobs of a person: nobody else sees them."""
        return self.filter(created_by=user)

    def to_show(self) -> "TextJobQuerySet":
        """Filter those that somebody waits for or has to look at, newest first, unread texts."""
        return (
            self.exclude(state=TextJob.State.DONE).defer("manuscript", "received").order_by("-pk")
        )

    def expired(self, at: datetime) -> "TextJobQuerySet":
        return self.filter(created_at__lte=at - KEPT_FOR)


class TextJob(models.Model):
    """A text that waits to be received, with what came with it, and how far it is.

    `article` is the one that the text is for; of a new article, the article once it is there.
    `details` are the fields of a new article, `manuscript` is the JSON of a `ManuscriptInput`;
    both are emptied when it is done. `length` counts characters, `claims` what the splitter
    found (None before). `errors` say by field why it failed.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        SPLITTING = "splitting", _("is split")
        STORING = "storing", _("is stored")
        DONE = "done", _("done")
        FAILED = "failed", _("failed")

    state = models.CharField(_("state"), max_length=12, choices=State, default=State.WAITING)
    article = models.ForeignKey(
        "articles.Article",
        models.CASCADE,
        null=True,
        related_name="text_jobs",
        verbose_name=_("article"),
    )
    revision = models.PositiveIntegerField(_("revision"), null=True)
    is_new_article = models.BooleanField(_("new article"), default=False)
    headline = models.CharField(_("headline"), max_length=300, blank=True)
    details = models.JSONField(_("details"), default=dict)
    manuscript = models.JSONField(_("manuscript"), default=dict)
    received = models.BinaryField(_("file as received"), null=True)
    length = models.PositiveIntegerField(_("length"))
    claims = models.PositiveIntegerField(_("claims"), null=True)
    errors = models.JSONField(_("errors"), default=dict)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("sent by")
    )
    created_at = models.DateTimeField(_("sent at"))
    finished_at = models.DateTimeField(_("finished at"), null=True)

    objects = TextJobQuerySet.as_manager()

    class Meta:
        verbose_name = _("text that is received")
        verbose_name_plural = _("texts that are received")

    def __str__(self) -> str:
        return f"{self.get_state_display()}: {self.headline}"

    def get_absolute_url(self) -> str:
        return f"/incoming/{self.pk}/"

    @property
    def is_finished(self) -> bool:
        return self.state in (self.State.DONE, self.State.FAILED)

    @property
    def step(self) -> int:
        """Return how far it is, of four steps: here, split, stored, done."""
        if self.state == self.State.WAITING:
            return 1
        return 2 if self.claims is None else 3

    @property
    def faults(self) -> list[str]:
        """Return why it failed, as sentences."""
        return [text for texts in self.errors.values() for text in texts]
