"""Assignments of checkers, and conflicts of interest."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .history import tracked


@tracked()
class Assignment(models.Model):
    """The assignment of an article, one of its blocks or one of its claims to a checker.

    `start` and `end` are the span of a block in the article's current text, in code points,
    end exclusive; they are carried to a new text.
    """

    article = models.ForeignKey(
        "articles.Article", models.CASCADE, related_name="assignments", verbose_name=_("article")
    )
    claim = models.ForeignKey(
        "articles.Claim",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="assignments",
        verbose_name=_("claim"),
    )
    start = models.PositiveIntegerField(_("start of the block"), null=True, blank=True)
    end = models.PositiveIntegerField(_("end of the block"), null=True, blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="assignments",
        verbose_name=_("checker"),
    )
    assigned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("assigned by")
    )
    assigned_at = models.DateTimeField(_("assigned at"))

    class Meta:
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        ordering = ["article_id", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "claim", "start", "user"],
                name="assigned_once",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                name="assigned_block_or_claim",
                condition=Q(start=None, end=None) | Q(claim=None, start__lt=F("end")),
            ),
        ]

    def __str__(self) -> str:
        return str(self.user)


@tracked()
class ConflictOfInterest(models.Model):
    """Why a person can't check an article: it isn't offered to them, and they can't judge in it."""

    article = models.ForeignKey(
        "articles.Article", models.CASCADE, related_name="conflicts", verbose_name=_("article")
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="conflicts",
        verbose_name=_("checker"),
    )
    reason = models.TextField(_("reason"))
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("noted by")
    )
    noted_at = models.DateTimeField(_("noted at"))

    class Meta:
        verbose_name = _("conflict of interest")
        verbose_name_plural = _("conflicts of interest")
        ordering = ["article_id", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["article", "user"], name="conflict_noted_once"),
            models.CheckConstraint(name="conflict_has_reason", condition=~Q(reason="")),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.reason[:60]}"
