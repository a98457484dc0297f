"""Risks: sentences in which an error would do harm."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .claim import claim_kinds
from .history import tracked
from .span_triggers import span_triggers


class Risk(models.TextChoices):
    """What makes an error in a sentence dangerous."""

    LEGAL = "legal", pgettext_lazy("risk", "legal")
    FIGURE = "figure", pgettext_lazy("risk", "figure")
    NAME = "name", pgettext_lazy("risk", "name")


@tracked()
class RiskMark(models.Model):
    """A sentence that a person marked as risky.

    It moves to the next text with its sentence, and stays in the text that had it last where
    the words are gone. `marked_quote` are the words that the person marked.
    """

    revision = models.ForeignKey(
        "articles.Revision", models.PROTECT, related_name="risk_marks", verbose_name=_("revision")
    )
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    quote = models.TextField(_("words"))
    marked_quote = models.TextField(_("words when it was marked"))
    risk = models.CharField(_("risk"), max_length=16, choices=Risk)
    marked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("marked by")
    )
    marked_at = models.DateTimeField(_("marked at"))

    class Meta:
        verbose_name = _("risk mark")
        verbose_name_plural = _("risk marks")
        ordering = ["revision_id", "start", "pk"]
        triggers = span_triggers("risk_mark_span")
        constraints = [
            models.CheckConstraint(name="risk_mark_span_ordered", condition=Q(start__lt=F("end"))),
        ]

    def __str__(self) -> str:
        return f"{self.get_risk_display()}: {self.quote[:60]}"


@tracked()
class RiskDemand(models.Model):
    """Claims of a kind that make their sentence risky, at a desk or at every desk."""

    kind = models.CharField(
        _("kind"),
        max_length=16,
        choices=claim_kinds,
        help_text=_(
            "A sentence with such a claim is risky; of the mentions of a name, only the first "
            "counts."
        ),
    )
    risk = models.CharField(_("risk"), max_length=16, choices=Risk)
    desk = models.ForeignKey(
        "articles.Desk",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="risk_demands",
        verbose_name=_("desk"),
        help_text=_("Empty: every desk."),
    )

    class Meta:
        verbose_name = _("kind of claim with a risk")
        verbose_name_plural = _("kinds of claims with a risk")
        ordering = ["kind", "risk", "desk__name"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "risk", "desk"],
                name="one_risk_demand_alike",
                nulls_distinct=False,
                violation_error_message=_("This kind already has this risk at this desk."),
            ),
        ]

    def __str__(self) -> str:
        desk = self.desk or _("every desk")
        return f"{self.get_kind_display()}, {desk}: {self.get_risk_display()}"
