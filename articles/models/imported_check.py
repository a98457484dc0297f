"""Fact checks that other newsrooms have published, as they describe them (ClaimReview)."""

from django.contrib.postgres.indexes import GinIndex, HashIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Q
from django.db.models.functions import MD5
from django.utils.translation import gettext_lazy as _

from articles.facts.languages import LONGEST_TAG

from .archive import PENDING_KB


class ImportedCheck(models.Model):
    """A published fact check of somebody else; imported again, it is replaced by its address.

    `rating` is in the publisher's own words: it is no rating of this newsroom. `search` has
    the stems of the claim, as `ClaimEntry` has those of a sentence. Derived from a document,
    so not tracked.
    """

    url = models.URLField(_("address"), max_length=2000)
    publisher = models.CharField(_("publisher"), max_length=200)
    claim_reviewed = models.TextField(_("claim"))
    rating = models.CharField(_("rating"), max_length=200)
    published_date = models.DateField(_("published on"), null=True, blank=True)
    claimant = models.CharField(_("claimed by"), max_length=300, blank=True)
    claimed_date = models.DateField(_("claimed on"), null=True, blank=True)
    appearance_url = models.URLField(_("where it was claimed"), max_length=2000, blank=True)
    language = models.CharField(_("language"), max_length=LONGEST_TAG)
    imported_at = models.DateTimeField(_("imported at"))
    search = SearchVectorField(editable=False)

    class Meta:
        verbose_name = _("fact check of another newsroom")
        verbose_name_plural = _("fact checks of other newsrooms")
        ordering = ["-published_date", "-pk"]
        indexes = [
            HashIndex(fields=["url"], name="importedcheck_url"),
            GinIndex(
                fields=["search"], name="importedcheck_search", gin_pending_list_limit=PENDING_KB
            ),
        ]
        constraints = [
            # Hashes, since a B-tree has no room for the longest addresses and claims.
            models.UniqueConstraint(
                MD5("url"), MD5("claim_reviewed"), name="imported_check_once_a_page"
            ),
        ]

    def __str__(self) -> str:
        return self.claim_reviewed[:80]


class ImportedFact(models.Model):
    """A fact in the claim of an imported check, as the splitter reads it; see `ClaimEntry`."""

    check_of = models.ForeignKey(
        ImportedCheck, models.CASCADE, related_name="facts", verbose_name=_("fact check")
    )
    kind = models.CharField(max_length=16)
    subject = models.TextField()
    number = models.DecimalField(max_digits=60, decimal_places=30, null=True)
    unit = models.TextField()
    timex = models.TextField()

    class Meta:
        verbose_name = _("fact of an imported check")
        verbose_name_plural = _("facts of imported checks")
        indexes = [
            models.Index(
                fields=["subject", "kind"], name="importedfact_subject", condition=~Q(subject="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.subject or self.number or self.timex}"
