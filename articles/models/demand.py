"""How many independent origins a claim needs before a verdict may clear it."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .claim import Claim
from .history import tracked


class EvidenceDemandQuerySet(models.QuerySet["EvidenceDemand"]):
    def on(self, claim: Claim) -> "EvidenceDemandQuerySet":
        """Return the demands that a claim falls under; the one that names most comes first.

        Of those that name as much, the strictest comes first.
        """
        kind = Q(kind="") | Q(kind=claim.kind)
        desk = Q(desk=None) | Q(desk=claim.article.desk_id)
        named = models.Case(models.When(~Q(kind=""), then=1), default=0) + models.Case(
            models.When(desk__isnull=False, then=1), default=0
        )
        return self.filter(kind & desk).order_by(named.desc(), F("minimum").desc(), "pk")


@tracked()
class EvidenceDemand(models.Model):
    """A number of origins demanded for a kind of claim, a desk, both, or everything."""

    kind = models.CharField(
        _("kind"),
        max_length=16,
        choices=Claim.Kind,
        blank=True,
        help_text=_("Empty: every kind."),
    )
    desk = models.ForeignKey(
        "articles.Desk",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="demands",
        verbose_name=_("desk"),
        help_text=_("Empty: every desk."),
    )
    minimum = models.PositiveSmallIntegerField(
        _("independent origins"),
        help_text=_("How many a claim needs before a verdict may clear it; 0 asks for none."),
    )

    objects = EvidenceDemandQuerySet.as_manager()

    class Meta:
        verbose_name = _("demand for origins")
        verbose_name_plural = _("demands for origins")
        ordering = ["kind", "desk__name"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "desk"],
                name="one_demand_a_kind_and_desk",
                nulls_distinct=False,
                violation_error_message=_("There is a demand for this kind and desk already."),
            ),
            models.CheckConstraint(name="demand_in_reason", condition=Q(minimum__lte=9)),
        ]

    def __str__(self) -> str:
        kind = self.get_kind_display() if self.kind else _("every kind")
        desk = self.desk or _("every desk")
        return f"{kind}, {desk}: {self.minimum}"
