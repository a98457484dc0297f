"""A claim: a checkable fact at a span of the text; it keeps its identity across revisions."""

from django.conf import settings
from django.db import models
from django.db.models import F, Prefetch, Q
from django.utils.translation import gettext_lazy as _

from articles.facts.kinds import Kind as FactKind

from .archive_triggers import CLAIM_COUNTS, CLAIM_MADE, CLAIM_TURNED, archive_triggers
from .history import tracked
from .labels import choices_of, label_of
from .span_triggers import span_triggers, span_update_trigger


def claim_kinds() -> list[tuple[str, str]]:
    """Return the kinds of claim with their labels; a new one needs no migration."""
    return Claim.Kind.choices


class ClaimQuerySet(models.QuerySet["Claim"]):
    def in_text(self) -> "ClaimQuerySet":
        """Filter claims whose words are in the current text, in reading order."""
        return self.exclude(state=Claim.State.LOST).order_by("start", "-end", "pk")

    def lost(self) -> "ClaimQuerySet":
        return self.filter(state=Claim.State.LOST)

    def blocking(self, article) -> "ClaimQuerySet":
        """Filter claims of `article` that block a sign-off.

        By their state, or because their verdict waits for a second look or for a
        confirmation in a changed context.
        """
        from .verdict import Verdict

        waiting = Verdict.objects.waiting().filter(claim=models.OuterRef("pk"))
        in_text = self.filter(article=article).exclude(state=Claim.State.LOST)
        return in_text.filter(
            Q(state__in=article.blocking_states) | models.Exists(waiting) | Q(context_changed=True)
        )

    def visible_to(self, user) -> "ClaimQuerySet":
        if user.role == "author":
            return self.filter(article__author=user)
        return self

    def with_verdict(self) -> "ClaimQuerySet":
        """Prefetch the live verdict of each claim as a list `live_verdicts` of ≤ 1."""
        from .verdict import Verdict

        live = Verdict.objects.live().select_related("rating", "judged_by")
        return self.prefetch_related(Prefetch("verdicts", queryset=live, to_attr="live_verdicts"))


@tracked(comes_by_the_thousand=True)
class Claim(models.Model):
    """A checkable fact at a span of the article's current text.

    `start` and `end` are code points into the text of `revision`, end exclusive; `quote` is
    exactly those words, `prefix` and `suffix` up to 32 characters around them (W3C Web
    Annotation selectors). A lost claim keeps its last place. `value` is the kind's JSON
    (`articles.facts`), or null. `version` is incremented exactly when words, sentence,
    kind, span, value, state or the live verdict change: acts name it. A claim that nobody
    touched and that the rules no longer find is lost with the fate `retired`: stored, never
    carried over.
    """

    Kind = choices_of(FactKind)

    class State(models.TextChoices):
        OPEN = "open", _("open")
        QUERY = "query", _("question asked")
        RIGHT = "right", _("right")
        WRONG = "wrong", _("to be corrected")
        DISMISSED = "dismissed", _("no fact")
        LOST = "lost", _("no longer in the text")
        HIDDEN = "hidden", _("judged; waits for your second look")
        """Never stored: shown instead of the state while the verdict is hidden from the reader."""

    class Fate(models.TextChoices):
        NEW = "new", _("new")
        UNCHANGED = "unchanged", _("unchanged")
        MOVED = "moved", _("moved")
        TOUCHED = "touched", _("words changed")
        LOST = "lost", _("lost")
        RETIRED = "retired", _("no longer found by the rules")

    # One foreign key for both: a claim's revision belongs to its article
    # (`migrations/0001_initial.py`). Claims come by the thousand, and each index costs as much
    # as a check.
    article = models.ForeignKey(
        "articles.Article",
        models.PROTECT,
        related_name="claims",
        verbose_name=_("article"),
        db_index=False,
        db_constraint=False,
    )
    revision = models.ForeignKey(
        "articles.Revision",
        models.PROTECT,
        related_name="claims",
        verbose_name=_("revision"),
        db_index=False,
        db_constraint=False,
    )
    kind = models.CharField(_("kind"), max_length=16, choices=claim_kinds)
    state = models.CharField(_("state"), max_length=16, choices=State, default=State.OPEN)
    fate = models.CharField(_("fate"), max_length=16, choices=Fate, default=Fate.NEW)
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    quote = models.TextField(_("words"))
    prefix = models.CharField(_("words before"), max_length=32, blank=True)
    suffix = models.CharField(_("words after"), max_length=32, blank=True)
    sentence_start = models.PositiveIntegerField(_("start of the sentence"))
    sentence_end = models.PositiveIntegerField(_("end of the sentence"))
    value = models.JSONField(_("value"), null=True, blank=True)
    context_changed = models.BooleanField(
        _("context changed"),
        default=False,
        help_text=_("Its sentence is unchanged, but what it refers to changed since the verdict."),
    )
    rule = models.CharField(
        _("rule"),
        max_length=80,
        blank=True,
        help_text=_("The rule that found it, also when a person changed it afterwards."),
    )
    marked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("marked by"),
        help_text=_("The person who marked or changed it; nobody when a rule did."),
    )
    version = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(_("marked at"), editable=False)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        verbose_name = _("claim")
        verbose_name_plural = _("claims")
        ordering = ["article_id", "start", "pk"]
        triggers = [
            span_update_trigger("claim_span"),
            *archive_triggers(CLAIM_MADE, CLAIM_TURNED, CLAIM_COUNTS),
        ]
        indexes = [
            models.Index(fields=["article", "start"], name="claim_article_start"),
            models.Index(fields=["kind"], name="claim_kind"),
        ]
        constraints = [
            models.CheckConstraint(
                name="claim_span_ordered",
                condition=Q(start__lt=F("end"))
                & Q(sentence_start__lte=F("start"))
                & Q(sentence_end__gte=F("end")),
            ),
            models.CheckConstraint(
                name="claim_state_known",
                condition=Q(state__in=["open", "query", "right", "wrong", "dismissed", "lost"]),
            ),
            models.CheckConstraint(
                name="claim_fate_known",
                condition=Q(fate__in=["new", "unchanged", "moved", "touched", "lost", "retired"])
                & (~Q(fate="retired") | Q(state="lost")),
            ),
            models.UniqueConstraint(
                name="claim_kind_once_a_span",
                fields=["article", "revision", "kind", "start", "end"],
                condition=~Q(state="lost"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.quote[:60]}"

    def get_absolute_url(self) -> str:
        return f"/articles/{self.article_id}/?claim={self.pk}"

    def get_kind_display(self) -> str:  # type: ignore[no-redef]
        return label_of(self.Kind, self.kind)

    def get_state_display(self) -> str:  # type: ignore[no-redef]
        return label_of(self.State, self.state)

    @property
    def sentence_span(self) -> tuple[int, int]:
        return self.sentence_start, self.sentence_end

    @property
    def verdict(self):
        """Return the live verdict, or None. One query without `with_verdict()`."""
        live = getattr(self, "live_verdicts", None)
        if live is None:
            live = list(self.verdicts.live().select_related("rating", "judged_by"))
        return live[0] if live else None

    @property
    def etag(self) -> str:
        """Return the ETag, which changes with words, sentence, value, state and verdict."""
        return f'"claim-{self.pk}-{self.version}"'


class Placement(models.Model):
    """The place of a claim in a revision that is no longer the current one."""

    claim = models.ForeignKey(
        Claim, models.CASCADE, related_name="placements", verbose_name=_("claim")
    )
    revision = models.ForeignKey(
        "articles.Revision", models.PROTECT, related_name="placements", verbose_name=_("revision")
    )
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    quote = models.TextField(_("words"))
    sentence_start = models.PositiveIntegerField(_("start of the sentence"))
    sentence_end = models.PositiveIntegerField(_("end of the sentence"))
    state = models.CharField(_("state"), max_length=16, choices=Claim.State)

    class Meta:
        verbose_name = _("earlier place of a claim")
        verbose_name_plural = _("earlier places of claims")
        ordering = ["revision_id", "start"]
        triggers = span_triggers("placement_span")
        constraints = [
            models.UniqueConstraint(fields=["claim", "revision"], name="placement_once"),
            models.CheckConstraint(name="placement_span_ordered", condition=Q(start__lt=F("end"))),
        ]

    def __str__(self) -> str:
        return self.quote[:60]
