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
    demanded_at = models.DateTimeField(_("required since"))

    class Meta:
        verbose_name = _("second factor requirement")
        verbose_name_plural = _("second factor requirements")

    def __str__(self) -> str:
        return f"{self.user_id} {self.demanded_at:%Y-%m-%d}"
