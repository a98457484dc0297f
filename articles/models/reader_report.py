"""What readers report as wrong in a published text."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

LONGEST_QUOTE, LONGEST_TEXT, LONGEST_LINK = 1_000, 4_000, 2_000


class ReaderReportQuerySet(models.QuerySet["ReaderReport"]):
    def open(self) -> "ReaderReportQuerySet":
        return self.filter(state=ReaderReport.State.OPEN)

    def with_words(self) -> "ReaderReportQuerySet":
        """Filter reports whose words are not erased."""
        return self.filter(erased_at=None)

    def with_related(self) -> "ReaderReportQuerySet":
        return self.select_related("article", "publication", "claim", "decided_by")


class ReaderReport(models.Model):
    """A reader's report of an error, and what the desk decided about it.

    `quote` are the words of the text that it is about, as the reader gave them; `link` is where
    it can be read; `language` is that of the page on which it was written. The desk doesn't see
    `email`: it is used for one answer and then removed. Not tracked in the history, which would
    keep the words and the address of a reader beyond their time; the acts are events.
    """

    class State(models.TextChoices):
        OPEN = "open", _("open")
        ACCEPTED = "accepted", _("accepted")
        DECLINED = "declined", _("declined")

    article = models.ForeignKey(
        "articles.Article", models.PROTECT, related_name="reports", verbose_name=_("article")
    )
    publication = models.ForeignKey(
        "articles.Publication",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="reports",
        verbose_name=_("published verdict"),
        help_text=_("The page on which it was written, unless it was about the article."),
    )
    claim = models.ForeignKey(
        "articles.Claim",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="reports",
        verbose_name=_("claim"),
        help_text=_("What is checked because of it."),
    )
    quote = models.TextField(_("words of the text"), max_length=LONGEST_QUOTE, blank=True)
    text = models.TextField(_("what is wrong"), max_length=LONGEST_TEXT, blank=True)
    link = models.URLField(_("address that the reader names"), max_length=LONGEST_LINK, blank=True)
    email = models.EmailField(_("email"), blank=True, editable=False)
    language = models.CharField(_("language"), max_length=8)
    state = models.CharField(_("state"), max_length=16, choices=State, default=State.OPEN)
    received_at = models.DateTimeField(_("received at"))
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("decided by"),
    )
    decided_at = models.DateTimeField(_("decided at"), null=True, blank=True)
    reason = models.TextField(_("reason"), blank=True)
    answered_at = models.DateTimeField(_("answered at"), null=True, blank=True)
    erased_at = models.DateTimeField(_("words erased at"), null=True, blank=True)

    objects = ReaderReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("reader's report")
        verbose_name_plural = _("readers' reports")
        ordering = ["-pk"]
        triggers = [
            pgtrigger.ReadOnly(
                name="reader_report_words_kept",
                fields=[
                    "article",
                    "publication",
                    "quote",
                    "text",
                    "link",
                    "language",
                    "received_at",
                ],
            ),
            pgtrigger.Protect(name="reader_report_kept", operation=pgtrigger.Delete),
        ]
        indexes = [
            models.Index(fields=["state", "-id"], name="reader_report_state"),
            models.Index(
                fields=["received_at"], name="reader_report_words", condition=Q(erased_at=None)
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="reader_report_has_text", condition=~Q(text="") | Q(erased_at__isnull=False)
            ),
            models.CheckConstraint(
                name="reader_report_decided",
                condition=Q(state="open", decided_at=None)
                | Q(state="accepted", decided_at__isnull=False, claim__isnull=False)
                | (Q(state="declined", decided_at__isnull=False) & ~Q(reason="")),
            ),
        ]

    def __str__(self) -> str:
        return self.text[:60]

    def get_absolute_url(self) -> str:
        return f"/reports/{self.pk}/"

    @property
    def may_be_answered(self) -> bool:
        """Return whether it is decided and the reader waits for the result."""
        return bool(self.email) and self.state != self.State.OPEN and self.answered_at is None
