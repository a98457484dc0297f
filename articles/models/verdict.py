"""Verdicts: judgements on a claim. Appended, never rewritten; one counts."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .archive_triggers import VERDICT_GIVEN, VERDICT_TURNED, archive_triggers
from .history import tracked
from .memory_triggers import memory_trigger
from .sample import hidden_claims


class VerdictQuerySet(models.QuerySet["Verdict"]):
    def live(self) -> "VerdictQuerySet":
        return self.filter(status=Verdict.Status.LIVE)

    def waiting(self) -> "VerdictQuerySet":
        """Filter live verdicts that wait for a second look."""
        return self.live().filter(needs_confirmation=True, confirmed_by=None)

    def visible_to(self, user) -> "VerdictQuerySet":
        """Filter verdicts that a person may see; not those hidden for a second look."""
        if user.role == "author":
            return self.filter(claim__article__author=user)
        return self.exclude(claim__in=hidden_claims(user))

    def newest_first(self) -> "VerdictQuerySet":
        return self.order_by("-pk")

    def with_related(self) -> "VerdictQuerySet":
        return self.select_related(
            "rating", "error_class", "judged_by", "confirmed_by", "author_view"
        )


@tracked(comes_by_the_thousand=True)
class Verdict(models.Model):
    """A judgement on the words in `quote` and `sentence`.

    `status` is `live` for the verdict that counts, or `superseded` by a newer one,
    `withdrawn` by a person, or `void` because the words it was about changed. A claim has
    at most one live verdict, and nobody confirms their own; the database enforces both.
    `text_stands`: the article reports a false claim of somebody else and corrects it
    itself, so nothing in it needs to be changed.
    """

    class Status(models.TextChoices):
        LIVE = "live", _("in force")
        SUPERSEDED = "superseded", _("replaced by a newer one")
        WITHDRAWN = "withdrawn", _("withdrawn")
        VOID = "void", _("void: the words changed")

    claim = models.ForeignKey(
        "articles.Claim", models.PROTECT, related_name="verdicts", verbose_name=_("claim")
    )
    revision = models.ForeignKey(
        "articles.Revision", models.PROTECT, related_name="verdicts", verbose_name=_("revision")
    )
    rating = models.ForeignKey(
        "articles.Rating", models.PROTECT, related_name="verdicts", verbose_name=_("rating")
    )
    explanation = models.TextField(_("explanation"), blank=True)
    correction = models.TextField(_("suggested wording"), blank=True)
    error_class = models.ForeignKey(
        "articles.ErrorClass",
        models.PROTECT,
        null=True,
        blank=True,
        db_index=False,
        related_name="verdicts",
        verbose_name=_("error class"),
    )
    text_stands = models.BooleanField(
        _("the text stays as it is"),
        default=False,
        help_text=_("The article reports somebody else's claim and corrects it itself."),
    )
    context_revision = models.ForeignKey(
        "articles.Revision",
        models.PROTECT,
        null=True,
        blank=True,
        db_index=False,
        related_name="+",
        verbose_name=_("context confirmed in"),
        help_text=_("The revision in which somebody confirmed it after its context had changed."),
    )
    follows = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        db_index=False,
        related_name="followers",
        verbose_name=_("follows the verdict"),
        help_text=_("The verdict on another mention of the same name, which this one repeats."),
    )
    quote = models.TextField(_("words judged"))
    sentence = models.TextField(_("sentence judged"))
    status = models.CharField(_("status"), max_length=16, choices=Status, default=Status.LIVE)
    judged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="verdicts", verbose_name=_("checker")
    )
    judged_at = models.DateTimeField(_("judged at"))
    needs_confirmation = models.BooleanField(
        _("needs a second look"),
        default=False,
        help_text=_("A second look is required; the sign-off waits until another person confirms."),
    )
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("confirmed by"),
    )
    confirmed_at = models.DateTimeField(_("confirmed at"), null=True, blank=True)

    objects = VerdictQuerySet.as_manager()

    class Meta:
        verbose_name = _("verdict")
        verbose_name_plural = _("verdicts")
        ordering = ["claim_id", "-pk"]
        triggers = [*archive_triggers(VERDICT_GIVEN, VERDICT_TURNED), memory_trigger()]
        indexes = [
            models.Index(fields=["judged_at"], name="verdict_judged"),
            models.Index(
                fields=["follows"],
                name="verdict_followers",
                condition=Q(follows__isnull=False),
            ),
            models.Index(
                fields=["claim"],
                condition=Q(status="live", needs_confirmation=True, confirmed_by=None),
                name="verdict_waits_for_confirmation",
            ),
            models.Index(
                fields=["error_class", "claim"],
                include=["status", "text_stands", "rating"],
                name="verdict_states_of_error_class",
                condition=Q(error_class__isnull=False),
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["claim"], condition=Q(status="live"), name="one_live_verdict_a_claim"
            ),
            models.CheckConstraint(
                name="verdict_status_known",
                condition=Q(status__in=["live", "superseded", "withdrawn", "void"]),
            ),
            models.CheckConstraint(
                name="verdict_confirmed_by_another",
                condition=Q(confirmed_by=None) | ~Q(confirmed_by=F("judged_by")),
            ),
            models.CheckConstraint(
                name="verdict_confirmed_at_some_time",
                condition=Q(confirmed_by=None, confirmed_at=None)
                | Q(confirmed_by__isnull=False, confirmed_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rating}: {self.quote[:60]}"

    @property
    def context_id(self) -> int:
        """Return the pk of the text in whose context it was given or last confirmed."""
        return self.context_revision_id or self.revision_id

    @property
    def is_live(self) -> bool:
        return self.status == self.Status.LIVE

    @property
    def waits_for_confirmation(self) -> bool:
        """Return whether it counts, but a missing second look blocks the sign-off."""
        return self.is_live and self.needs_confirmation and self.confirmed_by_id is None

    @property
    def claim_state(self) -> str:
        """Return the state of its claim while it counts."""
        return "right" if self.text_stands else self.rating.claim_state


@tracked()
class Override(models.Model):
    """A dispute decided against the checker, with name and reason, always visible."""

    verdict = models.OneToOneField(
        Verdict, models.PROTECT, related_name="override", verbose_name=_("verdict")
    )
    against = models.ForeignKey(
        Verdict, models.PROTECT, related_name="overridden_by", verbose_name=_("decided against")
    )
    reason = models.TextField(_("reason"))
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("decided by")
    )
    decided_at = models.DateTimeField(_("decided at"))

    class Meta:
        verbose_name = _("decision in a dispute")
        verbose_name_plural = _("decisions in disputes")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(name="override_has_reason", condition=~Q(reason="")),
            models.CheckConstraint(name="override_of_another", condition=~Q(verdict=F("against"))),
        ]

    def __str__(self) -> str:
        return self.reason[:60]
