"""Which verdicts another person must confirm."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .claim import claim_kinds
from .history import tracked


class ConfirmationDemandQuerySet(models.QuerySet["ConfirmationDemand"]):
    def current(self) -> "ConfirmationDemandQuerySet":
        return self.filter(ended_at=None)

    def covering(self, kind, rating, desk) -> "ConfirmationDemandQuerySet":
        """Filter the demands that apply to a verdict, given by values or outer expressions."""
        return self.current().filter(
            Q(kind=None) | Q(kind=kind),
            Q(rating=None) | Q(rating=rating),
            Q(desk=None) | Q(desk=desk),
        )


@tracked()
class ConfirmationDemand(models.Model):
    """A demand for a second look, for a kind of claim, a rating, a desk.

    A null field matches everything; all others must match. Ended, never deleted.
    """

    kind = models.CharField(  # noqa: DJ001
        _("kind"), max_length=16, choices=claim_kinds, null=True, blank=True
    )
    rating = models.ForeignKey(
        "articles.Rating",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("rating"),
    )
    desk = models.ForeignKey(
        "articles.Desk",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("desk"),
    )
    set_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("set by")
    )
    set_at = models.DateTimeField(_("set at"))
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("ended by"),
    )
    ended_at = models.DateTimeField(_("ended at"), null=True, blank=True)

    objects = ConfirmationDemandQuerySet.as_manager()

    class Meta:
        verbose_name = _("second look requirement")
        verbose_name_plural = _("second look requirements")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "rating", "desk"],
                condition=Q(ended_at=None),
                name="one_standing_demand_alike",
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        parts = (self.get_kind_display() if self.kind else "", self.rating, self.desk)
        return " · ".join(str(part) for part in parts if part) or str(_("every verdict"))
