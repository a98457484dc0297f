"""How many independent origins a claim needs before a verdict may clear it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .claim import claim_kinds
from .history import tracked

Demanded = tuple[str, int | None, int, bool]


@dataclass(frozen=True, slots=True)
class RequiredOrigins:
    """How many independent origins a claim needs; one primary source may be enough."""

    minimum: int = 0
    is_primary_enough: bool = False

    def is_met(self, n_origins: int, *, has_primary: bool) -> bool:
        """Return whether evidence from so many origins, with a primary source or not, is enough."""
        return n_origins >= self.minimum or (self.is_primary_enough and has_primary)


def required_origins(demands: Iterable[Demanded], kind: str) -> RequiredOrigins:
    """Return how many origins a claim of `kind` needs, none without a demand.

    `demands` are those of its desk or of every desk: kind, desk, minimum, whether a primary
    source is enough. The most specific one that applies counts, and of equals the strictest.
    """
    fitting = (
        (bool(of) + (desk is not None), minimum, not is_primary_enough)
        for of, desk, minimum, is_primary_enough in demands
        if of in ("", kind)
    )
    _specific, minimum, is_strict = max(fitting, default=(0, 0, True))
    return RequiredOrigins(minimum, not is_strict)


def origin_key(origin: int | None, source: int, url: str) -> tuple[str, int | str]:
    """Return the key under which pieces of evidence count as one.

    Sources without an origin count as one where their address is the same: a page that was
    stored twice.
    """
    if origin is not None:
        return ("origin", origin)
    return ("address", url) if url else ("source", source)


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

    is_primary_enough = models.BooleanField(
        _("a primary source is enough"),
        default=False,
        help_text=_("One supporting source that is marked as primary meets the requirement."),
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
            models.CheckConstraint(
                name="demand_in_reason",
                condition=Q(minimum__lte=9),
                violation_error_message=_("At most 9 origins can be required."),
            ),
        ]

    def __str__(self) -> str:
        kind = self.get_kind_display() if self.kind else _("every kind")
        desk = self.desk or _("every desk")
        return f"{kind}, {desk}: {self.minimum}"
