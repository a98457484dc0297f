"""Rating scales are rows, so that a desk can set its own steps."""

from django.db import connection, models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .columns import columns, from_columns
from .history import tracked
from .labels import label_in
from .sql.ratings import OFFERED


class RatingScale(models.Model):
    """A set of steps with the worst and best number for ClaimReview."""

    name = models.CharField(_("name"), max_length=80, unique=True)
    is_default = models.BooleanField(_("default scale"), default=False)
    worst = models.PositiveSmallIntegerField(_("worst number"), default=1)
    best = models.PositiveSmallIntegerField(_("best number"), default=5)

    class Meta:
        verbose_name = _("rating scale")
        verbose_name_plural = _("rating scales")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["is_default"], condition=Q(is_default=True), name="one_default_scale"
            ),
            models.CheckConstraint(
                name="scale_numbers_ordered",
                condition=Q(worst__gte=1) & Q(best__gt=F("worst")),
                violation_error_message=_(
                    "The worst number is at least 1, and the best is higher than the worst."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class RatingQuerySet(models.QuerySet["Rating"]):
    def offered(self) -> "RatingQuerySet":
        """Filter the steps of the default scale that are in use, in order."""
        return self.filter(scale__is_default=True, is_active=True).order_by("position")

    def offered_as(self, code: str) -> "Rating | None":
        """Return the rating of `offered` with this code, or None."""
        with connection.cursor() as cursor:
            cursor.execute(OFFERED.format(rating=columns(Rating, "rating")), [code])
            row = cursor.fetchone()
        return from_columns(Rating, row) if row else None


@tracked()
class Rating(models.Model):
    """A step of a scale.

    `clears`: the claim may be printed as it is. `needs_correction`: it comes with a
    suggested wording. `is_no_fact`: there is nothing to check. `number` is the value for
    ClaimReview, null for steps that have none there.
    """

    scale = models.ForeignKey(
        RatingScale, models.PROTECT, related_name="ratings", verbose_name=_("scale")
    )
    code = models.SlugField(_("code"), max_length=40)
    label_de = models.CharField(_("German label"), max_length=60)
    label_en = models.CharField(_("English label"), max_length=60)
    position = models.PositiveSmallIntegerField(_("position"))
    clears = models.BooleanField(_("clears the claim"), default=False)
    needs_correction = models.BooleanField(_("needs a correction"), default=False)
    is_no_fact = models.BooleanField(_("means: no fact"), default=False)
    number = models.PositiveSmallIntegerField(_("number for ClaimReview"), null=True, blank=True)
    is_active = models.BooleanField(_("in use"), default=True)

    class Tone(models.TextChoices):
        """The basic meaning of a step, independent of its label."""

        RIGHT = "right", _("correct")
        NO_FACT = "no_fact", _("no fact")
        IMPRECISE = "imprecise", _("imprecise or misleading")
        UNVERIFIABLE = "unverifiable", _("not verifiable")
        FALSE = "false", _("false")

    objects = RatingQuerySet.as_manager()

    class Meta:
        verbose_name = _("rating")
        verbose_name_plural = _("ratings")
        ordering = ["scale_id", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["scale", "code"],
                name="rating_code_once",
                violation_error_message=_("Another rating of this scale has this code."),
            ),
            models.UniqueConstraint(
                fields=["scale", "position"],
                name="rating_position_once",
                deferrable=models.Deferrable.DEFERRED,
                violation_error_message=_("Another rating of this scale has this position."),
            ),
            models.CheckConstraint(
                name="rating_clears_or_corrects",
                condition=~(Q(clears=True) & Q(needs_correction=True)),
                violation_error_message=_(
                    "A rating either clears the claim or needs a correction, not both."
                ),
            ),
            models.CheckConstraint(
                name="rating_no_fact_clears",
                condition=Q(is_no_fact=False) | Q(clears=True),
                violation_error_message=_("A rating that means “no fact” also clears the claim."),
            ),
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """Return the label in the active language."""
        return label_in(self.label_de, self.label_en)

    @property
    def is_offered(self) -> bool:
        """Return whether it is one of `offered()`; its scale is loaded."""
        return self.is_active and self.scale.is_default

    @property
    def tone(self) -> Tone:
        """Return its basic meaning; its scale is loaded."""
        if self.is_no_fact:
            return self.Tone.NO_FACT
        if self.clears:
            return self.Tone.RIGHT
        if self.number is None:
            return self.Tone.UNVERIFIABLE
        is_worst = self.number == self.scale.worst
        return self.Tone.FALSE if is_worst else self.Tone.IMPRECISE

    @property
    def claim_state(self) -> str:
        """Return the state of a claim with this rating."""
        if self.is_no_fact:
            return "dismissed"
        return "right" if self.clears else "wrong"
