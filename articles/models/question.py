"""Questions to the author."""

import secrets
from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .history import tracked


def new_answer_key() -> str:
    """Return a random key for the link by which a question is answered."""
    return secrets.token_urlsafe(24)


class QuestionQuerySet(models.QuerySet["Question"]):
    def open(self) -> "QuestionQuerySet":
        return self.filter(state=Question.State.OPEN)

    def holding(self) -> "QuestionQuerySet":
        """Filter open questions that block the sign-off: those that are not overdue."""
        return self.open().filter(overdue_at=None)

    def overdue(self) -> "QuestionQuerySet":
        """Filter open questions that were marked as overdue."""
        return self.open().filter(overdue_at__isnull=False)

    def answered(self) -> "QuestionQuerySet":
        return self.filter(state=Question.State.ANSWERED)

    def kept_by(self, user) -> "QuestionQuerySet":
        """Filter questions about whose answers this person is notified."""
        return self.filter(Q(handed_to=user) | Q(handed_to=None, asked_by=user))

    def visible_to(self, user) -> "QuestionQuerySet":
        if user.role == "author":
            return self.filter(claim__article__author=user)
        return self


@tracked("answer_key", "mailed_at")
class Question(models.Model):
    """A question to the author about a claim, with its answer."""

    class State(models.TextChoices):
        OPEN = "open", _("open")
        ANSWERED = "answered", _("answered")
        WITHDRAWN = "withdrawn", _("withdrawn")

    claim = models.ForeignKey(
        "articles.Claim", models.PROTECT, related_name="questions", verbose_name=_("claim")
    )
    text = models.TextField(_("question"))
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("asked by")
    )
    handed_to = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("handed over to"),
    )
    asked_at = models.DateTimeField(_("asked at"))
    due_at = models.DateTimeField(_("answer needed by"), null=True, blank=True)
    overdue_at = models.DateTimeField(
        _("overdue since"),
        null=True,
        blank=True,
        help_text=_("Since then its claim is open again for the checker."),
    )
    mailed_at = models.DateTimeField(_("emailed at"), null=True, blank=True, editable=False)
    state = models.CharField(_("state"), max_length=16, choices=State, default=State.OPEN)
    answer = models.TextField(_("answer"), blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("answered by"),
    )
    answered_at = models.DateTimeField(_("answered at"), null=True, blank=True)
    answer_key = models.CharField(
        max_length=64, unique=True, default=new_answer_key, editable=False
    )

    objects = QuestionQuerySet.as_manager()

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        ordering = ["-pk"]
        indexes = [models.Index(fields=["state"], name="question_state")]
        constraints = [
            models.CheckConstraint(name="question_has_text", condition=~Q(text="")),
            models.CheckConstraint(
                name="question_answered_with_words",
                condition=~Q(state="answered") | (~Q(answer="") & Q(answered_at__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return self.text[:60]

    @property
    def keeper_id(self) -> int:
        """Return the pk of the person who is notified of the answer."""
        return self.handed_to_id or self.asked_by_id

    def is_overdue(self, now: datetime) -> bool:
        """Return whether the answer was due before `now`."""
        if self.state != self.State.OPEN:
            return False
        return self.overdue_at is not None or (self.due_at is not None and self.due_at < now)
