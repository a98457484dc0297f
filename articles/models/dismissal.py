"""Dismissals: words in which a person found no fact."""

from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .history import tracked
from .span_triggers import span_triggers

if TYPE_CHECKING:
    from .revision import Revision


@tracked()
class Dismissal(models.Model):
    """A span of a revision outside its claims that a person has looked at; for the word ledger.

    It has no fact, or, `is_read`, it was read with its sentence, which the person judged.
    """

    revision = models.ForeignKey(
        "articles.Revision", models.PROTECT, related_name="dismissals", verbose_name=_("revision")
    )
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    quote = models.TextField(_("words"))
    reason = models.TextField(_("reason"), blank=True)
    is_read = models.BooleanField(
        _("read with its sentence"),
        default=False,
        help_text=_("The claims of its sentence were judged in the same act."),
    )
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

    @classmethod
    def of_words(cls, revision: "Revision", start: int, end: int, **fields: Any) -> Self:
        """Return a dismissal of the words of `revision` from `start` to `end`, not yet stored."""
        quote = revision.text[start:end]
        return cls(revision=revision, start=start, end=end, quote=quote, **fields)
