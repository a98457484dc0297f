"""What the house knows (Stammwissen)."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .history import tracked


@tracked()
class Person(models.Model):
    """Somebody articles speak of, under the house's spelling."""

    name = models.CharField(_("name"), max_length=200)
    spellings = ArrayField(
        models.CharField(max_length=200),
        default=list,
        blank=True,
        verbose_name=_("other spellings"),
    )
    wikidata_id = models.CharField(
        "Wikidata",
        max_length=20,
        null=True,
        blank=True,
        unique=True,
        help_text="Q42",
    )
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("person in the news")
        verbose_name_plural = _("people in the news")
        ordering = ["name"]
        indexes = [models.Index(fields=["name"], name="person_name")]

    def __str__(self) -> str:
        return self.name


class ReferenceFactQuerySet(models.QuerySet["ReferenceFact"]):
    def about(self, names) -> "ReferenceFactQuerySet":
        """Return the facts about people with these names (the house's spelling or others)."""
        names = list(names)
        return self.filter(
            Q(subject__in=names) | Q(person__name__in=names) | Q(person__spellings__overlap=names)
        )


@tracked()
class ReferenceFact(models.Model):
    """A fact that the house has looked up: a birth date, an office, a spelling, a figure.

    `value` is the JSON of its kind (`{"timex": "1971-06-28", "type": "DATE"}`); `as_of`
    is the day for which it was true or on which it was looked up.
    """

    class Property(models.TextChoices):
        BIRTH_DATE = "birth_date", _("date of birth")
        DEATH_DATE = "death_date", _("date of death")
        OFFICE = "office", _("office")
        SPELLING = "spelling", _("official spelling")
        FIGURE = "figure", _("figure")

    person = models.ForeignKey(
        Person,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="facts",
        verbose_name=_("person"),
    )
    subject = models.CharField(_("subject"), max_length=200)
    property = models.CharField(_("property"), max_length=16, choices=Property)
    value = models.JSONField(_("value"))
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True)
    as_of = models.DateField(_("as of"))
    source = models.ForeignKey(
        "articles.Source",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="facts",
        verbose_name=_("source"),
    )
    claim = models.ForeignKey(
        "articles.Claim",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="facts",
        verbose_name=_("claim"),
    )
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("added by"),
    )
    added_at = models.DateTimeField(_("added at"), editable=False)

    objects = ReferenceFactQuerySet.as_manager()

    class Meta:
        verbose_name = _("reference fact")
        verbose_name_plural = _("reference facts")
        ordering = ["subject", "property"]
        indexes = [models.Index(fields=["subject"], name="fact_subject")]
        constraints = [
            models.CheckConstraint(
                name="fact_validity_ordered",
                condition=Q(valid_from=None)
                | Q(valid_until=None)
                | Q(valid_from__lte=models.F("valid_until")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject}: {self.get_property_display()}"
