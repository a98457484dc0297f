"""A revision: one immutable text of an article, with its blocks and its hash."""

from django.conf import settings
from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from articles.facts.blocks import BlockKind
from articles.intake.manuscript import NoteKind

from .history import append_only
from .labels import choices_of


def block_kinds() -> list[tuple[str, str]]:
    """Return the kinds of block with their labels; a new one needs no migration."""
    return BlockRow.Kind.choices


def note_kinds() -> list[tuple[str, str]]:
    """Return the kinds of note with their labels; a new one needs no migration."""
    return SourceNote.Kind.choices


class RevisionQuerySet(models.QuerySet["Revision"]):
    def newest_first(self) -> "RevisionQuerySet":
        return self.order_by("-number")

    def light(self) -> "RevisionQuerySet":
        """Defer the text and the original."""
        return self.defer("text", "received")


class Revision(models.Model):
    """An immutable text of an article, never deleted.

    Claims are anchored in `text` by code points; `sha256` is of its UTF-8 bytes; `received`
    is the original file or request, if any. `arrival` is whether it came in order: others
    never were the current text. `wire_version`, `wire_status`, `signal` and `note` are the
    sender's metadata.
    """

    class Channel(models.TextChoices):
        PASTED = "pasted", _("pasted")
        UPLOADED = "uploaded", _("uploaded")
        API = "api", _("sent through the API")
        FOLDER = "folder", _("from the watched folder")
        CORRECTED = "corrected", _("corrections entered at the desk")
        EDITED = "edited", _("edited at the desk")

    class Arrival(models.TextChoices):
        IN_TURN = "in_turn", _("in turn")
        LATE = "late", _("arrived late: older than the newest version")
        NOTICE = "notice", _("a notice that stops the article")

    article = models.ForeignKey(
        "articles.Article",
        models.PROTECT,
        related_name="revisions",
        db_index=False,
        verbose_name=_("article"),
    )
    number = models.PositiveIntegerField(_("number"))
    headline = models.CharField(_("headline"), max_length=300)
    text = models.TextField(_("text"))
    length = models.PositiveIntegerField(_("characters"))
    words = models.PositiveIntegerField(_("words"))
    sha256 = models.CharField("SHA-256", max_length=64)
    channel = models.CharField(_("channel"), max_length=16, choices=Channel)
    filename = models.CharField(_("file name"), max_length=255, blank=True)
    received = models.BinaryField(_("as received"), null=True, editable=False)
    media_type = models.CharField(_("media type"), max_length=120, blank=True)
    warnings = models.JSONField(_("warnings"), default=list, blank=True)
    arrival = models.CharField(
        _("arrival"), max_length=16, choices=Arrival, default=Arrival.IN_TURN
    )
    wire_version = models.CharField(_("sender's version"), max_length=60, blank=True)
    wire_version_at = models.DateTimeField(_("time of that version"), null=True, blank=True)
    wire_status = models.CharField(
        _("status"),
        max_length=16,
        blank=True,
        choices=[
            ("usable", _("usable")),
            ("withheld", _("withheld")),
            ("canceled", _("killed")),
        ],
    )
    signal = models.CharField(
        _("signal"),
        max_length=16,
        blank=True,
        choices=[
            ("kill", _("kill")),
            ("withdraw", _("withdrawal")),
            ("correction", _("correction")),
            ("update", _("update")),
        ],
    )
    note = models.TextField(_("sender's note"), blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("submitted by"),
    )
    created_at = models.DateTimeField(_("received at"))

    objects = RevisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        ordering = ["article_id", "number"]
        triggers = [append_only("revision_kept")]
        indexes = [
            models.Index(fields=["sha256"], name="revision_sha256"),
            # Rows come in its order, as events do.
            BrinIndex(fields=["created_at"], name="revision_created", autosummarize=True),
        ]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="revision_number_once"),
            # The target of a claim's foreign key.
            models.UniqueConstraint(fields=["article", "id"], name="revision_of_article"),
            models.CheckConstraint(name="revision_has_text", condition=Q(length__gt=0)),
            models.CheckConstraint(
                name="revision_hash_is_hex", condition=Q(sha256__regex=r"^[0-9a-f]{64}$")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.headline} ({self.number})"


class BlockRow(models.Model):
    """A block of a revision: kicker, headline, teaser, paragraph … (`facts.Block`)."""

    Kind = choices_of(BlockKind)

    revision = models.ForeignKey(
        Revision,
        models.CASCADE,
        related_name="blocks",
        db_index=False,
        verbose_name=_("revision"),
    )
    kind = models.CharField(_("kind"), max_length=16, choices=block_kinds)
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    repeat_of = models.ForeignKey(
        "self",
        models.CASCADE,
        null=True,
        blank=True,
        db_index=False,
        verbose_name=_("repeats"),
    )

    class Meta:
        verbose_name = _("block")
        verbose_name_plural = _("blocks")
        ordering = ["revision_id", "start"]
        triggers = [append_only("block_kept")]
        constraints = [
            models.UniqueConstraint(fields=["revision", "start"], name="block_start_once"),
            models.CheckConstraint(name="block_span_ordered", condition=Q(start__lt=F("end"))),
            models.CheckConstraint(
                name="block_kind_known",
                condition=Q(
                    kind__in=[
                        "kicker",
                        "headline",
                        "teaser",
                        "paragraph",
                        "crosshead",
                        "caption",
                        "credit",
                        "signoff",
                    ]
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.start}–{self.end}"


class SourceNote(models.Model):
    """What came with the manuscript for some words: a source of the author's, or a remark."""

    Kind = choices_of(NoteKind)

    revision = models.ForeignKey(
        Revision, models.CASCADE, related_name="source_notes", verbose_name=_("revision")
    )
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    text = models.TextField(_("note"))
    author_name = models.CharField(_("author"), max_length=200, blank=True)
    kind = models.CharField(
        _("kind"), max_length=8, choices=note_kinds, default=NoteKind.NOTE.value
    )
    is_reply = models.BooleanField(_("reply to the note before it"), default=False)

    class Meta:
        verbose_name = _("author's source note")
        verbose_name_plural = _("author's source notes")
        ordering = ["revision_id", "start"]
        constraints = [
            models.CheckConstraint(name="note_span_ordered", condition=Q(start__lte=F("end"))),
        ]

    def __str__(self) -> str:
        return self.text
