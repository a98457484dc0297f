"""Who checks what."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .history import tracked


@tracked()
class Assignment(models.Model):
    """A checker's charge: the whole article, or one claim of it."""

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
                fields=["article", "claim", "user"],
                name="assigned_once",
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        return str(self.user)
