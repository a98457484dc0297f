"""What the documents of an article say of its claims: computed by the worker, and stored."""

from django.conf import settings
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _

from articles.matching import OPEN, PassageRelation, Reason

from .claim import Claim
from .document import Document
from .history import tracked
from .labels import choices_of, label_of

DIFFERS = PassageRelation.DIFFERS.value
REASONS = choices_of(Reason)


def reasons() -> list[tuple[str, str]]:
    """Return the reasons with their labels; a new one needs no migration."""
    return REASONS.choices


class ArticleComparisonQuerySet(models.QuerySet["ArticleComparison"]):
    def compared_by_older_rules(self, version: str) -> "ArticleComparisonQuerySet":
        """Filter comparisons that are done, by another version of the rules."""
        return self.filter(asked=F("compared")).exclude(matcher=version)


class ArticleComparison(models.Model):
    """How far the comparison of an article with its documents is.

    `asked` counts how often it was asked for, `compared` is the count at which the stored
    passages were computed: they are current if both are equal. `matcher` is the version of the
    rules that computed them.
    """

    article = models.OneToOneField(
        "articles.Article", models.CASCADE, related_name="comparison", verbose_name=_("article")
    )
    asked = models.PositiveIntegerField(_("asked for"), default=0)
    compared = models.PositiveIntegerField(_("compared"), default=0)
    compared_at = models.DateTimeField(_("compared at"), null=True)
    matcher = models.CharField(_("rules"), max_length=12, blank=True, editable=False)

    objects = ArticleComparisonQuerySet.as_manager()

    class Meta:
        verbose_name = _("comparison with documents")
        verbose_name_plural = _("comparisons with documents")

    def __str__(self) -> str:
        return f"{self.article_id}: {self.compared}/{self.asked}"

    @property
    def is_current(self) -> bool:
        return self.asked == self.compared


class OfDocumentQuerySet(models.QuerySet):
    """Rows that were computed from documents."""

    def visible_to(self, user) -> "OfDocumentQuerySet":
        """Exclude what is from documents that the user may not see, or that are no longer used."""
        return self.filter(document__in=Document.objects.current().visible_to(user))


class FoundPassageQuerySet(OfDocumentQuerySet):
    def with_blocks(self) -> "FoundPassageQuerySet":
        """Set `stored_block`, the fields of the block that the passage is in."""
        path = (F("document__content__blocks"), Cast("block", models.TextField()))
        found = Func(*path, function="jsonb_extract_path", output_field=models.JSONField())
        return self.annotate(stored_block=found)


class DocumentFindingQuerySet(OfDocumentQuerySet):
    def current(self) -> "DocumentFindingQuerySet":
        """Exclude findings whose words or passages are gone, or that somebody dismissed."""
        rows = self.filter(gone_at=None, dismissed_at=None)
        return rows.exclude(claim__state=Claim.State.LOST)


@tracked()
class DocumentFinding(models.Model):
    """A passage of a document that contradicts a claim; a machine found it, no verdict.

    `digest` is of the claim's words and of what was found: the same contradiction keeps its
    row, also where somebody dismissed it. `gone_at` is when it was no longer found.
    """

    claim = models.ForeignKey(
        Claim, models.CASCADE, related_name="document_findings", verbose_name=_("claim")
    )
    document = models.ForeignKey(
        Document, models.PROTECT, related_name="findings", verbose_name=_("document")
    )
    digest = models.CharField(max_length=64, editable=False)
    reason = models.CharField(_("what it rests on"), max_length=32, choices=reasons)
    quote = models.TextField(_("words of the claim"))
    passage = models.TextField(_("passage"))
    claimed = models.TextField(_("what the text says"), blank=True)
    found = models.TextField(_("what the document says"), blank=True)
    raised_at = models.DateTimeField(_("found at"), editable=False)
    gone_at = models.DateTimeField(_("no longer found since"), null=True, blank=True)
    dismissed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("dismissed by"),
    )
    dismissed_at = models.DateTimeField(_("dismissed at"), null=True, blank=True)

    objects = DocumentFindingQuerySet.as_manager()

    class Meta:
        verbose_name = _("finding in a document")
        verbose_name_plural = _("findings in documents")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "document", "digest"], name="document_finding_once"
            ),
            models.CheckConstraint(
                name="document_finding_dismissed_by_somebody",
                condition=Q(dismissed_at=None, dismissed_by=None)
                | Q(dismissed_at__isnull=False, dismissed_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claimed or self.quote} ≠ {self.found or self.passage}"

    def get_reason_display(self) -> str:  # type: ignore[no-redef]
        return label_of(REASONS, self.reason)


class FoundPassage(models.Model):
    """A passage of a document that bears on a claim; replaced whenever it is computed again.

    `rank` counts from 1, best first; of each document one can be anything but `mentions`. All of a
    claim are `related`, or none: no document has what is claimed then. `block`
    is the number of the block in `DocumentContent.blocks`, `start` and `end` are code points of
    its text, end exclusive; a row of a table is a whole block. `claimed` and `found` are the
    words that the reason compares. `hint` is why a reader should look at the first passage
    although it only mentions the claim; `claimed` and `found` are then what the hint compares.
    """

    claim = models.ForeignKey(
        Claim, models.CASCADE, related_name="found_passages", verbose_name=_("claim")
    )
    document = models.ForeignKey(
        Document, models.CASCADE, related_name="found_passages", verbose_name=_("document")
    )
    rank = models.PositiveSmallIntegerField(_("rank"))
    relation = models.CharField(_("relation"), max_length=16)
    reason = models.CharField(_("what it rests on"), max_length=32, choices=reasons)
    quote = models.TextField(_("passage"))
    claimed = models.TextField(_("what the text says"), blank=True)
    found = models.TextField(_("what the document says"), blank=True)
    hint = models.CharField(_("hint"), max_length=32, choices=reasons, blank=True)
    block = models.PositiveIntegerField(_("block"))
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    page = models.PositiveIntegerField(_("page"), null=True)
    line = models.PositiveIntegerField(_("line"), null=True)
    timecode = models.CharField(_("timecode"), max_length=16, blank=True)
    finding = models.ForeignKey(
        DocumentFinding,
        models.SET_NULL,
        null=True,
        related_name="passages",
        verbose_name=_("finding"),
    )

    objects = FoundPassageQuerySet.as_manager()

    class Meta:
        verbose_name = _("passage found in a document")
        verbose_name_plural = _("passages found in documents")
        ordering = ["claim_id", "rank", "pk"]

    def __str__(self) -> str:
        return self.quote

    def get_reason_display(self) -> str:  # type: ignore[no-redef]
        return label_of(REASONS, self.reason)

    def get_hint_display(self) -> str:  # type: ignore[no-redef]
        return label_of(REASONS, self.hint) if self.hint else ""

    @property
    def standing_relation(self) -> str:
        """Return the relation; a contradiction that somebody dismissed only mentions."""
        is_dismissed = self.relation == DIFFERS and not self.is_contradiction
        return PassageRelation.MENTIONS.value if is_dismissed else self.relation

    @property
    def is_open(self) -> bool:
        """Return whether it establishes nothing."""
        return self.relation in OPEN

    @property
    def is_contradiction(self) -> bool:
        """Return whether it contradicts the claim and nobody dismissed that."""
        is_dismissed = self.finding is not None and self.finding.dismissed_at is not None
        return self.relation == DIFFERS and not is_dismissed
