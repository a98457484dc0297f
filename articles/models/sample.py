"""Judged sentences, drawn at random for a second look that doesn't show the first verdict."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .history import tracked

MOST_SENTENCES = 200


@tracked()
class SecondLookSample(models.Model):
    """Sentences of one article, or of a desk in a period, drawn at random.

    `candidates` is the number of sentences drawn from. The sentences drawn are those with
    the lowest SHA-256 of "SEED:VERDICT", VERDICT being the pk of their first verdict; those
    that nobody has confirmed come first.
    """

    article = models.ForeignKey(
        "articles.Article",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="samples",
        verbose_name=_("article"),
    )
    desk = models.ForeignKey(
        "articles.Desk",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="samples",
        verbose_name=_("desk"),
    )
    days = models.PositiveSmallIntegerField(_("days"), null=True, blank=True)
    seed = models.PositiveBigIntegerField(_("seed"))
    candidates = models.PositiveIntegerField(_("sentences to draw from"))
    drawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("drawn by")
    )
    drawn_at = models.DateTimeField(_("drawn at"))

    class Meta:
        verbose_name = _("sample for a second look")
        verbose_name_plural = _("samples for a second look")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="sample_of_article_or_desk",
                condition=Q(article__isnull=False, desk=None, days=None)
                | Q(article=None, desk__isnull=False, days__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article or self.desk} · {self.drawn_at:%Y-%m-%d}"


@tracked()
class SampledVerdict(models.Model):
    """A verdict of a sampled sentence, and what the second person said without seeing it.

    Verdicts of one sentence have the same `position`, from 1. `rating` is the second one.
    """

    sample = models.ForeignKey(
        SecondLookSample, models.PROTECT, related_name="verdicts", verbose_name=_("sample")
    )
    position = models.PositiveSmallIntegerField(_("position"))
    verdict = models.ForeignKey(
        "articles.Verdict", models.PROTECT, related_name="sampled", verbose_name=_("first verdict")
    )
    rating = models.ForeignKey(
        "articles.Rating",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("second rating"),
    )
    agrees = models.BooleanField(_("agrees"), null=True, blank=True)
    explanation = models.TextField(_("explanation"), blank=True)
    looked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("looked at by"),
    )
    looked_at = models.DateTimeField(_("looked at"), null=True, blank=True)

    class Meta:
        verbose_name = _("sampled verdict")
        verbose_name_plural = _("sampled verdicts")
        ordering = ["sample_id", "position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["sample", "verdict"], name="verdict_sampled_once"),
            models.CheckConstraint(
                name="sampled_verdict_looked_at_whole",
                condition=Q(rating=None, agrees=None, looked_by=None, looked_at=None)
                | Q(
                    rating__isnull=False,
                    agrees__isnull=False,
                    looked_by__isnull=False,
                    looked_at__isnull=False,
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.position}: {self.verdict}"
