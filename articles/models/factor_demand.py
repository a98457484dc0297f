"""Since when a person needs a second factor."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class FactorDemand(models.Model):
    """When a person first signed in with the requirement; starts the grace period.

    Never deleted: neither another role, nor a reset factor, nor a change of the setting
    starts the period again.
    """

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        primary_key=True,
        related_name="factor_demand",
        verbose_name=_("person"),
    )
    demanded_at = models.DateTimeField(_("demanded at"))

    class Meta:
        verbose_name = _("demand for a second factor")
        verbose_name_plural = _("demands for second factors")

    def __str__(self) -> str:
        return f"{self.user_id} {self.demanded_at:%Y-%m-%d}"
