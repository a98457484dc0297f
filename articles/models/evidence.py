"""Evidence: one source for one claim."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .declared import declare
from .history import tracked
from .labels import label_of
from .sample import hidden_claims
from .source import Source


class EvidenceQuerySet(models.QuerySet["Evidence"]):
    def current(self) -> "EvidenceQuerySet":
        return self.filter(withdrawn_at=None)

    def with_source(self) -> "EvidenceQuerySet":
        return self.select_related("source", "source__origin", "added_by")

    def visible_to(self, user) -> "EvidenceQuerySet":
        """Filter evidence that the user may see.

        Not that from secret sources, nor, since it says how a source bears on the claim, that
        of a claim whose verdict is hidden for a second look.
        """
        return self.known_to(user).exclude(claim__in=hidden_claims(user))

    def known_to(self, user) -> "EvidenceQuerySet":
        """Exclude evidence from secret sources that the user may not see."""
        known = Source.known_to.through.objects.filter(user=user).values("source")
        return self.filter(models.Q(source__is_secret=False) | models.Q(source__in=known))

    def supporting(self) -> "EvidenceQuerySet":
        return self.filter(stance=Evidence.Stance.SUPPORTS)

    def examined(self) -> "EvidenceQuerySet":
        """Exclude what a reader named and nobody at the desk has read: it proves nothing."""
        return self.exclude(method=Evidence.Method.NAMED)

    def public(self) -> "EvidenceQuerySet":
        return self.current().examined().filter(source__is_secret=False)


@tracked(comes_by_the_thousand=True)
class Evidence(models.Model):
    """What a source says about a claim, and where; withdrawn, never deleted."""

    class Stance(models.TextChoices):
        SUPPORTS = "supports", _("supports")
        CONTRADICTS = "contradicts", _("contradicts")
        CONTEXT = "context", _("context")

    class Method(models.TextChoices):
        READ = "read", _("read")
        ASKED = "asked", _("asked")
        CALCULATED = "calculated", _("calculated")
        SEEN = "seen", _("seen or heard")
        NAMED = "named", _("named by a reader, not read")

    claim = models.ForeignKey(
        "articles.Claim", models.PROTECT, related_name="evidence", verbose_name=_("claim")
    )
    source = models.ForeignKey(
        "articles.Source", models.PROTECT, related_name="evidence", verbose_name=_("source")
    )
    locator = models.CharField(
        _("where"), max_length=200, blank=True, help_text=_("Page, paragraph, timecode.")
    )
    passage = models.TextField(_("passage"), blank=True)
    stance = models.CharField(_("stance"), max_length=16, choices=Stance, default=Stance.SUPPORTS)
    method = models.CharField(_("method"), max_length=16, choices=Method, default=Method.READ)
    accessed_date = models.DateField(_("accessed on"))
    note = models.TextField(_("note"), blank=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("added by")
    )
    added_at = models.DateTimeField(_("added at"), editable=False)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("withdrawn by"),
    )
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)

    declared = declare(
        entered="locator passage stance method accessed_date note",
        certified="locator passage stance method accessed_date",
        public="locator stance accessed_date",
    )
    objects = EvidenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("piece of evidence")
        verbose_name_plural = _("evidence")
        ordering = ["claim_id", "pk"]
        constraints = [
            models.CheckConstraint(
                name="evidence_stance_known",
                condition=models.Q(stance__in=["supports", "contradicts", "context"]),
            ),
            models.CheckConstraint(
                name="evidence_withdrawn_by_somebody",
                condition=models.Q(withdrawn_at=None, withdrawn_by=None)
                | models.Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source} {self.locator}".strip()

    def get_stance_display(self) -> str:  # type: ignore[no-redef]
        return label_of(self.Stance, self.stance)

    def get_method_display(self) -> str:  # type: ignore[no-redef]
        return label_of(self.Method, self.method)
