"""Time stamps of documents by an outside authority, or why there is none yet."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.documents.timestamps import (
    InvalidTimestamp,
    Timestamp,
    TimestampFault,
    verify_timestamp,
)

from .document import Document
from .labels import choices_of, label_of

TIMESTAMP_FAULTS = choices_of(TimestampFault)


class DocumentTimestampQuerySet(models.QuerySet["DocumentTimestamp"]):
    def due(self, at) -> "DocumentTimestampQuerySet":
        """Return those to ask for at a time, those tried least first; not of erased files."""
        rows = self.filter(stamped_at=None, due_at__lte=at).exclude(document__file="")
        return rows.order_by("attempts", "due_at", "pk")


class DocumentTimestamp(models.Model):
    """The time stamp of a document (RFC 3161); kept unchanged once it is there.

    `answer` is the authority's answer as it came, in DER. Before it is there, `fault` is why
    the last attempt failed, and `due_at` when the next one is due.
    """

    document = models.OneToOneField(
        Document, models.PROTECT, related_name="timestamp", verbose_name=_("document")
    )
    answer = models.BinaryField(_("answer of the authority"), null=True, editable=False)
    stamped_at = models.DateTimeField(_("stamped at"), null=True, editable=False)
    authority = models.CharField(_("authority"), max_length=300, blank=True)
    fault = models.CharField(_("fault"), max_length=16, choices=TIMESTAMP_FAULTS, blank=True)
    attempts = models.PositiveIntegerField(_("attempts"), default=0)
    tried_at = models.DateTimeField(_("last tried at"), null=True, editable=False)
    due_at = models.DateTimeField(_("due at"), editable=False)

    objects = DocumentTimestampQuerySet.as_manager()

    class Meta:
        verbose_name = _("time stamp of a document")
        verbose_name_plural = _("time stamps of documents")
        ordering = ["pk"]
        triggers = [
            pgtrigger.Protect(
                name="document_timestamp_kept",
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Q(old__stamped_at__isnull=False),
            )
        ]
        constraints = [
            models.CheckConstraint(
                name="document_timestamp_has_answer",
                condition=Q(stamped_at=None, answer=None, authority="")
                | Q(stamped_at__isnull=False, answer__isnull=False, fault=""),
            ),
        ]
        indexes = [
            models.Index(
                fields=["due_at"], name="document_timestamp_due", condition=Q(stamped_at=None)
            )
        ]

    def __str__(self) -> str:
        return self.authority if self.stamped_at else self.why_missing

    @property
    def is_stamped(self) -> bool:
        return self.stamped_at is not None

    @property
    def why_missing(self) -> str:
        """Return why the last attempt failed, as a sentence; empty before the first one."""
        return label_of(TIMESTAMP_FAULTS, self.fault) if self.fault else ""

    @property
    def verified(self) -> Timestamp | None:
        """Verify the stored answer with the roots trusted today; None if it isn't valid.

        `document` is loaded. Takes about a millisecond.
        """
        if not self.answer:
            return None
        try:
            roots = settings.TIMESTAMP_ROOTS
            return verify_timestamp(bytes(self.answer), self.document.sha256, roots)
        except InvalidTimestamp:
            return None
