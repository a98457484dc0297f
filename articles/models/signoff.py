"""Clearance of one revision, exactly this text."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.facts.languages import LONGEST_TAG

from .history import tracked
from .revocation import Revocation, revocation_in_words


class SignOffQuerySet(models.QuerySet["SignOff"]):
    def current(self) -> "SignOffQuerySet":
        return self.filter(fallen_at=None)


@tracked()
class SignOff(models.Model):
    """A chief's clearance of one revision, bound to the hash of its text.

    It is revoked when the text or a checked claim changes, or when a chief withdraws it:
    `fallen_code` and `fallen_details` say why (`models.revocation`), `fallen_reason` is
    what a person wrote. `not_checked` lists what a partial check left out. `words` counts
    the words of the text by cover (`queries.ledger.Cover`). `not_looked_at` are the
    uncovered words that the chief named: `start`, `end`, `words`, `quote`. `language` is
    that of the text; without rules for it, `language_reason` says why it was cleared
    nevertheless.
    """

    article = models.ForeignKey(
        "articles.Article", models.PROTECT, related_name="sign_offs", verbose_name=_("article")
    )
    revision = models.ForeignKey(
        "articles.Revision", models.PROTECT, related_name="sign_offs", verbose_name=_("revision")
    )
    sha256 = models.CharField("SHA-256", max_length=64)
    signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("signed by")
    )
    signed_at = models.DateTimeField(_("signed at"))
    not_checked = models.TextField(_("not checked"), blank=True)
    counts = models.JSONField(_("claims by state"), default=dict)
    words = models.JSONField(_("words by cover"), default=dict)
    language = models.CharField(
        _("language of the text"), max_length=LONGEST_TAG, blank=True, default=""
    )
    language_reason = models.TextField(
        _("why a text that no rules read was cleared"), blank=True, default=""
    )
    not_looked_at = models.JSONField(_("words that nobody looked at"), default=list, blank=True)
    not_looked_at_reason = models.TextField(
        _("why nobody had to look at them"), blank=True, default=""
    )
    fallen_at = models.DateTimeField(_("sign-off revoked at"), null=True, blank=True)
    fallen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("revoked because of"),
    )
    fallen_code = models.CharField(
        _("why it was revoked"), max_length=16, choices=Revocation, blank=True
    )
    fallen_details = models.JSONField(_("details of the revocation"), default=dict, blank=True)
    fallen_reason = models.TextField(_("why it was revoked, in a person's words"), blank=True)

    objects = SignOffQuerySet.as_manager()

    class Meta:
        verbose_name = _("sign-off")
        verbose_name_plural = _("sign-offs")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["article"], condition=Q(fallen_at=None), name="one_standing_sign_off"
            ),
            models.CheckConstraint(
                name="sign_off_of_unread_language_has_reason",
                condition=Q(language="")
                | Q(language__regex=r"^(de|en)(-|$)")
                | ~Q(language_reason=""),
            ),
            models.CheckConstraint(
                name="sign_off_falls_with_reason",
                condition=Q(fallen_at=None) | ~Q(fallen_code="") | ~Q(fallen_reason=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article_id} · {self.sha256[:8]}"

    @property
    def why_revoked(self) -> str:
        """Return why it was revoked, in the active language; "" if it wasn't."""
        return revocation_in_words(self.fallen_code, self.fallen_details, self.fallen_reason)
