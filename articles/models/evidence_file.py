"""Files of evidence, and the result of the search for the passage in them."""

from django.conf import settings
from django.core.files.storage import storages
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .evidence import Evidence
from .history import append_only
from .labels import label_of


def evidence_storage():
    """Return the storage of evidence files, which is never served by the web server."""
    return storages["evidence"]


class EvidenceFileQuerySet(models.QuerySet["EvidenceFile"]):
    def with_search(self) -> "EvidenceFileQuerySet":
        """Join the result of the search for the passage, and the uploader."""
        return self.select_related("search", "uploaded_by")

    def visible_to(self, user) -> "EvidenceFileQuerySet":
        """Exclude files from secret sources that the user may not see."""
        return self.filter(evidence__in=Evidence.objects.visible_to(user))


class EvidenceFile(models.Model):
    """A file of a piece of evidence, named by its hash; stored byte for byte."""

    evidence = models.ForeignKey(
        Evidence, models.PROTECT, related_name="files", verbose_name=_("evidence")
    )
    file = models.FileField(_("file"), storage=evidence_storage, max_length=100)
    sha256 = models.CharField("SHA-256", max_length=64)
    size = models.PositiveIntegerField(_("size in bytes"))
    media_type = models.CharField(_("media type"), max_length=40)
    name = models.CharField(_("name of the file"), max_length=200)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("uploaded by")
    )
    uploaded_at = models.DateTimeField(_("uploaded at"), editable=False)

    objects = EvidenceFileQuerySet.as_manager()

    class Meta:
        verbose_name = _("file of evidence")
        verbose_name_plural = _("files of evidence")
        ordering = ["evidence_id", "pk"]
        triggers = [append_only("evidence_file_kept")]
        constraints = [
            models.UniqueConstraint(fields=["evidence", "sha256"], name="evidence_file_once"),
            models.CheckConstraint(
                name="evidence_file_hash_is_hex", condition=Q(sha256__regex=r"^[0-9a-f]{64}$")
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def etag(self) -> str:
        return f'"{self.sha256}"'

    @property
    def searched(self) -> "PassageSearch | None":
        """Return the result of the search for the passage, None before it."""
        return getattr(self, "search", None)


class PassageSearch(models.Model):
    """The result of the search for a quoted passage in a file; `page` counts from 1."""

    class Outcome(models.TextChoices):
        FOUND = "found", _("found")
        NOT_FOUND = "not_found", _("not found")
        UNREADABLE = "unreadable", _("can't be read")

    file = models.OneToOneField(
        EvidenceFile, models.PROTECT, related_name="search", verbose_name=_("file")
    )
    outcome = models.CharField(_("outcome"), max_length=16, choices=Outcome)
    page = models.PositiveIntegerField(_("page"), null=True, blank=True)
    pages_read = models.PositiveIntegerField(_("pages read"), default=0)
    is_whole = models.BooleanField(_("read to the end"), default=True)
    searched_at = models.DateTimeField(_("searched at"), editable=False)

    class Meta:
        verbose_name = _("search for a passage")
        verbose_name_plural = _("searches for passages")
        ordering = ["pk"]
        triggers = [append_only("passage_search_kept")]
        constraints = [
            models.CheckConstraint(
                name="passage_search_outcome_known",
                condition=Q(outcome__in=["found", "not_found", "unreadable"]),
            ),
            models.CheckConstraint(
                name="passage_search_page_only_where_found",
                condition=Q(page=None) | Q(outcome="found"),
            ),
        ]

    def __str__(self) -> str:
        return label_of(self.Outcome, self.outcome)
