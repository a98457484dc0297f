"""Dismissals: words in which a person found no fact."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .history import tracked
from .span_triggers import span_triggers


@tracked()
class Dismissal(models.Model):
    """A span of a revision without a fact, who dismissed it and why; used by the word ledger."""

    revision = models.ForeignKey(
        "articles.Revision", models.PROTECT, related_name="dismissals", verbose_name=_("revision")
    )
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    quote = models.TextField(_("words"))
    reason = models.TextField(_("reason"), blank=True)
    dismissed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("dismissed by")
    )
    dismissed_at = models.DateTimeField(_("dismissed at"))

    class Meta:
        verbose_name = _("stretch without a fact")
        verbose_name_plural = _("stretches without a fact")
        ordering = ["revision_id", "start"]
        triggers = span_triggers("dismissal_span")
        constraints = [
            models.CheckConstraint(name="dismissal_span_ordered", condition=Q(start__lt=F("end"))),
        ]

    def __str__(self) -> str:
        return self.quote[:60]
