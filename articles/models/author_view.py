"""The author's view of a suggested wording."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .history import tracked


@tracked()
class AuthorView(models.Model):
    """The author's view of the wording that a verdict suggests; the newest counts.

    `given_by` is null if it came by the link in a mail. It changes no verdict.
    """

    verdict = models.OneToOneField(
        "articles.Verdict",
        models.PROTECT,
        related_name="author_view",
        verbose_name=_("verdict"),
    )
    agrees = models.BooleanField(_("agrees"))
    note = models.TextField(_("objection"), blank=True)
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("given by"),
    )
    given_at = models.DateTimeField(_("given at"))

    class Meta:
        verbose_name = _("author's view of a wording")
        verbose_name_plural = _("authors' views of wordings")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="author_objects_with_words", condition=Q(agrees=True) | ~Q(note="")
            ),
        ]

    def __str__(self) -> str:
        return self.note[:60] or str(_("agrees"))
