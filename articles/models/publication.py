"""Published verdicts: withdrawn or corrected, never deleted."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Upper
from django.utils.translation import gettext_lazy as _

from .history import tracked


class PublicationQuerySet(models.QuerySet["Publication"]):
    def public(self) -> "PublicationQuerySet":
        return self.filter(withdrawn_at=None)

    def saying(self, claim: str, claimant: str, verdict) -> "PublicationQuerySet":
        """Filter publications of the same claim, claimant and rating, ignoring case."""
        same = self.filter(claim_reviewed__iexact=claim, claimant__iexact=claimant)
        return same.filter(verdict__rating=verdict.rating_id)

    def with_verdict(self) -> "PublicationQuerySet":
        return self.select_related(
            "verdict__rating__scale", "verdict__claim__article", "verdict__judged_by"
        )


@tracked()
class Publication(models.Model):
    """A published verdict.

    `claimant` is the author of the claim outside the newsroom, `claimant_type` whether that
    is a person or an organisation (as another medium), `claimant_url` their page,
    `claimed_date` the day they said it and `appearance_url` where; ClaimReview requires
    such a distinct origin. `summary` is the public text about the check.
    """

    class ClaimantType(models.TextChoices):
        PERSON = "person", _("person")
        ORGANISATION = "organisation", _("organisation")

    verdict = models.ForeignKey(
        "articles.Verdict", models.PROTECT, related_name="publications", verbose_name=_("verdict")
    )
    public_id = models.UUIDField(_("public ID"), default=uuid.uuid4, unique=True, editable=False)
    language = models.CharField(_("language"), max_length=8)
    claim_reviewed = models.CharField(_("claim in one sentence"), max_length=300)
    summary = models.TextField(_("summary"))
    claimant = models.CharField(_("claimant"), max_length=200, blank=True)
    claimant_type = models.CharField(
        _("person or organisation"),
        max_length=16,
        choices=ClaimantType,
        default=ClaimantType.PERSON,
    )
    claimant_url = models.URLField(_("claimant's page"), max_length=2000, blank=True)
    claimed_date = models.DateField(_("claimed on"), null=True, blank=True)
    appearance_url = models.URLField(_("where it was claimed"), max_length=2000, blank=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("published by")
    )
    published_at = models.DateTimeField(_("published at"))
    changed_at = models.DateTimeField(_("changed at"))
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("withdrawn by"),
    )
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)
    withdrawn_reason = models.TextField(_("why it was withdrawn"), blank=True)

    objects = PublicationQuerySet.as_manager()

    class Meta:
        verbose_name = _("published verdict")
        verbose_name_plural = _("published verdicts")
        ordering = ["-published_at", "-pk"]
        indexes = [
            models.Index(fields=["-published_at", "-id"], name="publication_newest"),
            models.Index(fields=["-changed_at", "-id"], name="publication_changed"),
            models.Index(Upper("claim_reviewed"), name="publication_claim"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["verdict"], condition=Q(withdrawn_at=None), name="published_once"
            ),
            models.CheckConstraint(
                name="publication_withdrawn_with_reason",
                condition=Q(withdrawn_at=None) | ~Q(withdrawn_reason=""),
            ),
            models.CheckConstraint(
                name="publication_claimant_type_known",
                condition=Q(claimant_type__in=["person", "organisation"]),
            ),
        ]

    def __str__(self) -> str:
        return self.claim_reviewed

    def get_absolute_url(self) -> str:
        return f"/verdicts/{self.public_id}/"
