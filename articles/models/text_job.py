"""Acts on long texts that a job does, which the person may leave."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil, floor

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

KEPT_FOR = timedelta(days=7)


READING = 0.4
"""The share of the time that reading takes of a new article: of 500,000 characters 2 s of 5."""
CHARACTERS_A_STEP = 10
"""How many characters are read while one row is stored."""
NEARLY, SURE = 0.95, 0.05


@dataclass(frozen=True, slots=True)
class TextProgress:
    """How far a job is, in percent, and how many seconds it still takes, None if unknown.

    By the characters that were read, then by the steps of storing their claims and carrying
    over those of the previous text.
    """

    percent: int
    seconds_left: int | None

    @property
    def minutes_left(self) -> int:
        """Return how many minutes it still takes, 0 for less than two."""
        left = self.seconds_left or 0
        return round(left / 60) if left >= 2 * 60 else 0


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
    """A text that waits to be received, or another act on a long one, and how far it is.

    `article` is the one that the text is for; of a new article, the article once it is there.
    `details` are the fields of a new article, or the arguments of the act, `manuscript` is the
    JSON of a `ManuscriptInput`; both are emptied when it is done. `length` counts characters,
    `read` those that the splitter has read, `claims` what it found (None before), `stored` how
    many steps of storing them are done of about `to_store`, each of them about the time that a
    row takes. `errors` say by field why it failed.
    """

    class Task(models.TextChoices):
        RECEIVE = "receive", _("receive a text")
        EDIT = "edit", _("edit the text")
        CORRECT = "correct", _("enter corrections")
        RESPLIT = "resplit", _("read with the current rules")

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        SPLITTING = "splitting", _("is split")
        STORING = "storing", _("is stored")
        DONE = "done", _("done")
        FAILED = "failed", _("failed")

    task = models.CharField(_("task"), max_length=12, choices=Task, default=Task.RECEIVE)
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
    read = models.PositiveIntegerField(_("characters read"), default=0)
    claims = models.PositiveIntegerField(_("claims"), null=True)
    stored = models.PositiveIntegerField(_("steps done"), default=0)
    to_store = models.PositiveIntegerField(_("steps to do"), default=0)
    errors = models.JSONField(_("errors"), default=dict)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("sent by")
    )
    created_at = models.DateTimeField(_("sent at"))
    started_at = models.DateTimeField(_("started at"), null=True)
    stored_from = models.DateTimeField(_("stored from"), null=True)
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

    def progress(self, now: datetime) -> "TextProgress":
        """Return how far it is at `now`; see `TextProgress`."""
        if self.is_finished:
            return TextProgress(100, 0)
        if self.started_at is None:
            return TextProgress(0, None)
        elapsed = max((now - self.started_at).total_seconds(), 0.0)
        if self.stored_from is None:
            share = self._reading * self.read / max(self.length, 1)
        else:
            stored = min(self.stored / max(self.to_store, 1), NEARLY)
            share = self._reading + (1 - self._reading) * stored
        left = ceil(elapsed * (1 - share) / share) if share > SURE else None
        return TextProgress(floor(100 * share), left)

    @property
    def _reading(self) -> float:
        """Return the share of the time that reading takes, before anything is stored."""
        if self.task in (self.Task.EDIT, self.Task.CORRECT):
            return 0  # their text is known only while it is stored
        if self.article_id is None:
            return READING
        steps = self.length / CHARACTERS_A_STEP
        return steps / (steps + self.to_store) if steps else 0

    @property
    def faults(self) -> list[str]:
        """Return why it failed, as sentences."""
        return [text for texts in self.errors.values() for text in texts]
