"""Documents that came with an article, and what was read from them."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.documents import DocumentBlock, ReadingFault
from articles.documents.json_lines import blocks_of

from .declared import declare
from .evidence_file import evidence_storage
from .history import tracked
from .labels import choices_of, label_of
from .source import Source

if TYPE_CHECKING:
    from .document_timestamp import DocumentTimestamp


READING_FAULTS = choices_of(ReadingFault)


class DocumentState(models.TextChoices):
    """How far the reading of a document is."""

    QUEUED = "queued", _("not read yet")
    READ = "read", _("read")
    UNREADABLE = "unreadable", _("can't be read")
    KEPT = "kept", _("kept as it is")


class DocumentQuerySet(models.QuerySet["Document"]):
    def current(self) -> "DocumentQuerySet":
        """Exclude documents that were withdrawn or replaced by a newer version."""
        return self.filter(withdrawn_at=None, successor=None)

    def visible_to(self, user) -> "DocumentQuerySet":
        """Exclude secret documents that the user may not see, and for authors those of others.

        The source that was made from a document decides who may see it; before there is one,
        the document itself. Authors see what they brought themselves.
        """
        is_open = Q(source=None, is_secret=False) | Q(source__is_secret=False)
        known = Document.known_to.through.objects.filter(user=user).values("document")
        sources = Source.known_to.through.objects.filter(user=user).values("source")
        rows = self.filter(is_open | Q(source=None, pk__in=known) | Q(source__in=sources))
        if user.role == "author":
            return rows.filter(article__author=user, added_by=user)
        return rows

    def public(self) -> "DocumentQuerySet":
        """Exclude secret documents."""
        return self.filter(Q(source=None, is_secret=False) | Q(source__is_secret=False))

    def secret(self) -> "DocumentQuerySet":
        return self.filter(Q(source=None, is_secret=True) | Q(source__is_secret=True))

    def with_content(self) -> "DocumentQuerySet":
        """Join what was read, without the text, and what lists of documents show."""
        rows = self.select_related("content", "source", "added_by", "successor", "timestamp")
        return rows.defer("content__blocks", "content__prepared", "timestamp__answer")


@tracked("version")
class Document(models.Model):
    """A file, page, mail or pasted text that came with an article; kept byte for byte.

    It is withdrawn or replaced, never deleted. `number` counts from 1 in its article. A mail's
    attachments are documents of their own, `attached_to` it.
    """

    class Channel(models.TextChoices):
        UPLOADED = "uploaded", _("uploaded")
        PASTED = "pasted", _("pasted")
        CAPTURED = "captured", _("sent from the browser")
        API = "api", _("by the API")
        FOLDER = "folder", _("from the watched folder")
        MAIL = "mail", _("by mail")
        COVER = "cover", _("the mail that brought the manuscript")
        ATTACHED = "attached", _("attached to another document")

    # Set by `documents_with_openings`; without it, nothing is known of the text.
    opening: str = ""

    article = models.ForeignKey(
        "articles.Article", models.PROTECT, related_name="documents", verbose_name=_("article")
    )
    number = models.PositiveIntegerField(_("number"), editable=False)
    title = models.CharField(_("title"), max_length=300)
    url = models.URLField(_("address"), max_length=2000, blank=True)
    own_date = models.DateField(
        _("own day"), null=True, blank=True, help_text=_("Empty: as the document says itself.")
    )
    is_secret = models.BooleanField(_("secret"), default=False)
    known_to = models.ManyToManyField(
        settings.AUTH_USER_MODEL, blank=True, related_name="+", verbose_name=_("people with access")
    )
    name = models.CharField(_("name of the file"), max_length=200)
    channel = models.CharField(_("how it came"), max_length=16, choices=Channel)
    media_type = models.CharField(_("media type"), max_length=100)
    file = models.FileField(_("file"), storage=evidence_storage, max_length=100)
    sha256 = models.CharField("SHA-256", max_length=64)
    size = models.PositiveIntegerField(_("size in bytes"))
    source = models.OneToOneField(
        Source,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="document",
        verbose_name=_("source"),
    )
    replaces = models.OneToOneField(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="successor",
        verbose_name=_("replaces"),
    )
    attached_to = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="attachments",
        verbose_name=_("attached to"),
    )
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
    version = models.PositiveIntegerField(default=1, editable=False)

    declared = declare(entered="title url own_date is_secret")
    objects = DocumentQuerySet.as_manager()

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["article_id", "number"]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="document_number_once"),
            models.CheckConstraint(name="document_has_title", condition=~Q(title="")),
            models.CheckConstraint(
                name="document_hash_is_hex", condition=Q(sha256__regex=r"^[0-9a-f]{64}$")
            ),
            models.CheckConstraint(
                name="document_withdrawn_by_somebody",
                condition=Q(withdrawn_at=None, withdrawn_by=None)
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_channel_display(self) -> str:  # type: ignore[no-redef]
        return label_of(self.Channel, self.channel)

    @property
    def etag(self) -> str:
        return f'"document-{self.pk}-{self.version}"'

    @property
    def file_etag(self) -> str:
        return f'"{self.sha256}"'

    @property
    def is_confidential(self) -> bool:
        """Return whether it is secret: its source decides, where there is one."""
        return self.source.is_secret if self.source else self.is_secret

    @property
    def is_replaced(self) -> bool:
        return hasattr(self, "successor")

    @property
    def read_content(self) -> "DocumentContent | None":
        """Return what was read from it, None while it waits to be read."""
        return getattr(self, "content", None)

    @property
    def stored_timestamp(self) -> "DocumentTimestamp | None":
        """Return its time stamp, or why there is none yet; None if none was asked for."""
        return getattr(self, "timestamp", None)

    @property
    def state(self) -> str:
        """Return how far its reading is, a value of `DocumentState`."""
        return self.read_content.outcome if self.read_content else DocumentState.QUEUED.value

    @property
    def day(self) -> date | None:
        """Return its day as a person entered it, else as it says itself; None: not known."""
        content = self.read_content
        return self.own_date or (content.found_date if content else None)


class DocumentContent(models.Model):
    """What was read from a document: its blocks of text, or why there are none.

    `blocks` has a member for each block, with the fields of `DocumentBlock` that aren't empty;
    its place in the list is the block's number, which passages name. One column instead of
    rows: docs/sources.md has the measurement. `prepared` is what matching needs of it, in the
    form of `prepared_version`.
    """

    document = models.OneToOneField(
        Document, models.PROTECT, related_name="content", verbose_name=_("document")
    )
    outcome = models.CharField(_("outcome"), max_length=16, choices=DocumentState)
    faults = ArrayField(
        models.CharField(max_length=32), verbose_name=_("what could not be read"), default=list
    )
    media_type = models.CharField(_("media type"), max_length=100, blank=True)
    title = models.CharField(_("title"), max_length=300, blank=True)
    sender = models.CharField(_("sender"), max_length=300, blank=True)
    found_date = models.DateField(_("day that it gives itself"), null=True, blank=True)
    pages = models.PositiveIntegerField(_("pages"), default=0)
    characters = models.PositiveIntegerField(_("characters"), default=0)
    left_out = ArrayField(
        models.CharField(max_length=300),
        verbose_name=_("attachments that were not taken"),
        default=list,
    )
    blocks = models.JSONField(_("blocks of text"), default=list)
    prepared = models.BinaryField(_("prepared for matching"), null=True, editable=False)
    prepared_version = models.PositiveIntegerField(default=0, editable=False)
    read_at = models.DateTimeField(_("read at"), editable=False)

    class Meta:
        verbose_name = _("text of a document")
        verbose_name_plural = _("texts of documents")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="document_content_outcome_known",
                condition=Q(outcome__in=["read", "unreadable", "kept"]),
            ),
        ]

    def __str__(self) -> str:
        return label_of(DocumentState, self.outcome)

    @property
    def fault_sentences(self) -> list[str]:
        """Return what of it could not be read, as sentences."""
        sentences = [label_of(READING_FAULTS, code) for code in self.faults]
        if self.left_out:
            names = ", ".join(self.left_out)
            sentences.append(_("Attachments that were not taken: %(names)s") % {"names": names})
        return sentences

    @property
    def document_blocks(self) -> tuple[DocumentBlock, ...]:
        rows: list[dict[str, Any]] = self.blocks
        return blocks_of(rows)
