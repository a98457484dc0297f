"""The audit log: sign-ins, failed sign-ins, and changes of accounts."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .history import append_only


def audit_verbs() -> list[tuple[str, str]]:
    """Return the verbs of entries; as a callable, so that a new one needs no migration."""
    return AuditEntry.Verb.choices


class AuditQuerySet(models.QuerySet["AuditEntry"]):
    def with_related(self) -> "AuditQuerySet":
        return self.select_related("actor", "person")

    def earlier_than(self, before: datetime) -> "AuditQuerySet":
        return self.filter(at__lt=before)


class AuditEntry(models.Model):
    """A line of the audit log, never changed; `workflow.purge_audit` deletes by age.

    `actor` is None for a visitor or a command on the server; `person` is the owner of the
    account. Names that somebody typed are never stored: they may be a password in the wrong
    field. `once` is a unique key that keeps frequent events to one line (`workflow.audit`).
    """

    class Verb(models.TextChoices):
        SIGNED_IN = "sign_in.done", _("signed in")
        SIGN_IN_FAILED = "sign_in.failed", _("sign-in failed")
        SIGN_IN_REFUSED = "sign_in.refused", _("sign-in refused after too many attempts")
        NO_ENTRY = "sign_in.no_entry", _("sign-in through the provider refused")
        SIGNED_OUT = "sign_out.done", _("signed out")
        SIGNED_OUT_THERE = "sign_out.by_provider", _("signed out by the sign-in provider")
        PASSWORD_CHANGED = "password.changed", _("password changed")
        PASSWORD_RESET_ASKED = "password.reset_asked", _("password reset requested by email")
        PASSWORD_RESET = "password.reset", _("password set by an emailed link")
        FACTOR_ADDED = "factor.added", _("second factor added")
        FACTOR_REMOVED = "factor.removed", _("second factor removed")
        FACTOR_RESET = "factor.reset", _("second factor reset by an administrator")
        FACTOR_USED = "factor.used", _("second factor used")
        FACTOR_FAILED = "factor.failed", _("second factor failed")
        FACTOR_DEMANDED = "factor.demanded", _("second factor required for the first time")
        TOKEN_MADE = "token.made", _("API token created")
        TOKEN_USED = "token.used", _("API token used")
        TOKEN_REFUSED = "token.refused", _("API token refused")
        TOKEN_REVOKED = "token.revoked", _("API token revoked")
        ACCOUNT_MADE = "account.made", _("account created")
        PERSON_INVITED = "account.invited", _("person invited by email")
        ACCOUNT_LINKED = "account.linked", _("account linked to the sign-in provider")
        ACCOUNT_UNLINKED = "account.unlinked", _("link to the sign-in provider removed")
        ACCOUNT_CHANGED = "account.changed", _("account changed")
        ROLE_CHANGED = "account.role_changed", _("role changed")
        ACCOUNT_CLOSED = "account.closed", _("account deactivated")
        ACCOUNT_OPENED = "account.opened", _("account activated")
        ACCOUNT_ENDED = "account.ended", _("account closed")
        WORK_HANDED_OVER = "work.handed_over", _("work handed over")
        JOB_RETRIED = "job.retried", _("failed job run again")
        JOB_DISCARDED = "job.discarded", _("failed job discarded")
        EXPORTED = "export.done", _("list exported")
        PURGED = "audit.purged", _("old entries of this log deleted")

    at = models.DateTimeField(_("time"), db_index=True)
    verb = models.CharField(_("what happened"), max_length=32, choices=audit_verbs)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("by"),
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("account"),
    )
    address = models.GenericIPAddressField(_("IP address"), null=True)
    user_agent = models.CharField(_("browser or program"), max_length=200, blank=True)
    details = models.JSONField(_("details"), default=dict)
    once = models.CharField(max_length=200, blank=True, editable=False)

    objects = AuditQuerySet.as_manager()

    class Meta:
        verbose_name = _("audit entry")
        verbose_name_plural = _("audit log")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                name="audit_once", fields=["once"], condition=~models.Q(once="")
            ),
        ]
        triggers = [append_only("audit_kept")]

    def __str__(self) -> str:
        return f"{timezone.localtime(self.at):%Y-%m-%d %H:%M} {self.verb}"
