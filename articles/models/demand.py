"""How many independent origins a claim needs before a verdict may clear it."""

from collections.abc import Iterable

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .claim import claim_kinds
from .history import tracked

Demanded = tuple[str, int | None, int]


def required_origins(demands: Iterable[Demanded], kind: str) -> int:
    """Return how many origins a claim of `kind` needs, 0 without a demand.

    `demands` are those of its desk or of every desk: kind, desk, minimum. The most specific
    one that applies counts, and of equals the strictest.
    """
    fitting = (
        (bool(of) + (desk is not None), minimum)
        for of, desk, minimum in demands
        if of in ("", kind)
    )
    return max(fitting, default=(0, 0))[1]


def origin_key(origin: int | None, source: int) -> tuple[str, int]:
    """Return the key under which pieces of evidence count as one.

    A source without an origin counts as one.
    """
    return ("source", source) if origin is None else ("origin", origin)


@tracked()
class EvidenceDemand(models.Model):
    """A required number of origins for a kind of claim, a desk, both, or everything."""

    kind = models.CharField(
        _("kind"),
        max_length=16,
        choices=claim_kinds,
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
        help_text=_("How many a claim needs before a verdict can clear it; 0 means none."),
    )

    class Meta:
        verbose_name = _("origin requirement")
        verbose_name_plural = _("origin requirements")
        ordering = ["kind", "desk__name"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "desk"],
                name="one_demand_a_kind_and_desk",
                nulls_distinct=False,
                violation_error_message=_("There is already a requirement for this kind and desk."),
            ),
            models.CheckConstraint(name="demand_in_reason", condition=Q(minimum__lte=9)),
        ]

    def __str__(self) -> str:
        kind = self.get_kind_display() if self.kind else _("every kind")
        desk = self.desk or _("every desk")
        return f"{kind}, {desk}: {self.minimum}"
