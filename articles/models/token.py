"""API tokens: shown once, stored as a hash."""

from datetime import datetime

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from .history import tracked
from .user import User


class ApiTokenQuerySet(models.QuerySet["ApiToken"]):
    def of_absent(self, since: datetime) -> "ApiTokenQuerySet":
        """Filter unrevoked tokens of people from the sign-in provider absent since `since`."""
        absent = User.objects.linked_to_provider().unused_since(since)
        return self.filter(revoked_at=None, user__in=absent.values("pk"))

    def expiring(self, since: datetime, until: datetime) -> "ApiTokenQuerySet":
        """Filter tokens that still work at `since` and expire by `until`."""
        usable = self.filter(revoked_at=None, user__is_active=True)
        return usable.filter(expires_at__gt=since, expires_at__lte=until)


@tracked("last_used_at")
class ApiToken(models.Model):
    """A token with scopes. It may do what both its scopes and its owner's role allow.

    `digest` is the SHA-256 of the token (which has 256 random bits, so no salt is needed).
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="api_tokens",
        verbose_name=_("person"),
    )
    name = models.CharField(_("name"), max_length=80)
    hint = models.CharField(_("begins with"), max_length=12)
    digest = models.CharField(max_length=64, unique=True)
    scopes = ArrayField(models.CharField(max_length=40), verbose_name=_("scopes"))
    created_at = models.DateTimeField(_("created at"))
    last_used_at = models.DateTimeField(_("last used at"), null=True, blank=True)
    expires_at = models.DateTimeField(_("expires at"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("revoked at"), null=True, blank=True)

    requests: int | None = None
    """How many requests it sent in the present window; None where they are not counted."""

    objects = ApiTokenQuerySet.as_manager()

    class Meta:
        verbose_name = _("API token")
        verbose_name_plural = _("API tokens")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.name} ({self.hint}…)"

    def is_usable(self, at: datetime) -> bool:
        """Return whether it is neither revoked nor expired, and its owner is active."""
        is_past = self.expires_at is not None and self.expires_at <= at
        return self.revoked_at is None and not is_past and self.user.is_active
