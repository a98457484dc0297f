"""Judged sentences, drawn at random for a second look that doesn't show the first verdict."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.expressions import RawSQL
from django.utils.translation import gettext_lazy as _

from .history import tracked
from .sql.samples import HIDDEN_CLAIMS

MOST_SENTENCES = 200


def hidden_claims(reader: Any) -> RawSQL:
    """Return a subquery of the claims whose verdicts `reader` is not to see yet, by pk.

    They are those of sentences that were drawn for a second look which this person may give,
    and the mentions that follow them.
    """
    return RawSQL(HIDDEN_CLAIMS, [reader.pk])  # noqa: S611


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
        indexes = [
            models.Index(
                fields=["sample", "position"],
                condition=Q(looked_at=None),
                name="sampled_verdict_open",
            ),
        ]
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


@tracked()
class SampleWaiver(models.Model):
    """A person leaves the second looks of a sample to others, and sees its first verdicts."""

    sample = models.ForeignKey(
        SecondLookSample, models.PROTECT, related_name="waivers", verbose_name=_("sample")
    )
    waived_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("left by")
    )
    waived_at = models.DateTimeField(_("left at"))

    class Meta:
        verbose_name = _("sample left to others")
        verbose_name_plural = _("samples left to others")
        ordering = ["sample_id", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["sample", "waived_by"], name="sample_left_once"),
        ]

    def __str__(self) -> str:
        return f"{self.sample}: {self.waived_by}"
