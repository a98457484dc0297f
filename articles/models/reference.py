"""People and reference facts (Stammwissen)."""

import builtins
from datetime import date, timedelta
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .declared import declare
from .history import tracked
from .labels import label_of


class PersonQuerySet(models.QuerySet["Person"]):
    def named(self, names) -> "PersonQuerySet":
        """Filter people with one of these names, in the preferred or another spelling."""
        names = list(names)
        return self.filter(Q(name__in=names) | Q(spellings__overlap=names))

    def matching(self, words: str) -> "PersonQuerySet":
        """Filter by words in the name or in another spelling."""
        spellings = Func(F("spellings"), Value(" "), function="array_to_string")
        if words.split():
            words_of = Cast(spellings, models.TextField())
            self = self.alias(all_spellings=words_of)  # type: ignore[assignment]
        for word in words.split():
            self = self.filter(Q(name__icontains=word) | Q(all_spellings__icontains=word))
        return self


@tracked("version")
class Person(models.Model):
    """A person in the news, under the preferred spelling."""

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
    version = models.PositiveIntegerField(default=1, editable=False)

    declared = declare(entered="name spellings wikidata_id note")
    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = _("person in the news")
        verbose_name_plural = _("people in the news")
        ordering = ["name"]
        indexes = [
            models.Index(fields=["name"], name="person_name"),
            GinIndex(fields=["spellings"], name="person_spellings"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("person", args=[self.pk])

    @property
    def etag(self) -> str:
        return f'"person-{self.pk}-{self.version}"'


# How long after its day a fact is up to date; properties not named here never expire.
LIFETIMES = {"figure": timedelta(days=365), "office": timedelta(days=182)}


class SubjectKind(models.TextChoices):
    """What a reference fact is about."""

    PERSON = "person", _("person")
    ORGANISATION = "organisation", _("organisation")
    PLACE = "place", _("place")
    OTHER = "other", _("something else")


class ReferenceFactQuerySet(models.QuerySet["ReferenceFact"]):
    def about(self, names) -> "ReferenceFactQuerySet":
        """Filter facts about people with these names (preferred or other spellings).

        Each half uses an index of its own; with OR, PostgreSQL would scan both tables.
        """
        names = list(names)
        people = Person.objects.named(names).values("pk")
        by_person = ReferenceFact.objects.filter(person__in=people).order_by().values("pk")
        by_subject = ReferenceFact.objects.filter(subject__in=names).order_by().values("pk")
        return self.filter(pk__in=by_subject.union(by_person))

    def of_person(self, person: "Person") -> "ReferenceFactQuerySet":
        """Filter the facts about a person, also those that name them without a foreign key."""
        return self.filter(Q(person=person) | Q(person=None, subject=person.name))

    def of_subject(self, name: str) -> "ReferenceFactQuerySet":
        """Filter the facts about a subject of this name without a person row."""
        return self.filter(person=None, subject=name)

    def known_on(self, day: date) -> "ReferenceFactQuerySet":
        """Filter facts that were looked up by this day and valid on it."""
        started = Q(valid_from=None) | Q(valid_from__lte=day)
        lasting = Q(valid_until=None) | Q(valid_until__gte=day)
        return self.filter(started & lasting, as_of__lte=day)

    def with_related(self) -> "ReferenceFactQuerySet":
        return self.select_related("person", "source", "added_by")

    def matching(self, words: str) -> "ReferenceFactQuerySet":
        """Filter by words in the subject."""
        for word in words.split():
            self = self.filter(subject__icontains=word)
        return self


@tracked("version")
class ReferenceFact(models.Model):
    """A fact that the newsroom has looked up: a birth date, an office, a spelling, a figure.

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
    subject_kind = models.CharField(
        _("kind of subject"), max_length=16, choices=SubjectKind, default=SubjectKind.OTHER
    )
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
    version = models.PositiveIntegerField(default=1, editable=False)

    SubjectKind = SubjectKind

    declared = declare(
        entered="person subject subject_kind property value valid_from valid_until as_of "
        "source claim",
    )
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
                violation_error_message=_("The end is before the beginning."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject}: {self.get_property_display()}"

    def get_absolute_url(self) -> str:
        """Return the URL of the fact's subject."""
        if self.person_id:
            return reverse("person", args=[self.person_id])
        return f"{reverse('reference_subject')}?{urlencode({'name': self.subject})}"

    def get_property_display(self) -> str:  # type: ignore[no-redef]
        return label_of(self.Property, self.property)

    def get_subject_kind_display(self) -> str:  # type: ignore[no-redef]
        return label_of(SubjectKind, self.subject_kind)

    def is_old_on(self, day: date) -> bool:
        """Return whether the fact should be looked up again: figures and offices expire.

        An office whose term had ended when it was looked up never expires.
        """
        lifetime = LIFETIMES.get(self.property)
        if lifetime is None or (self.valid_until and self.valid_until < self.as_of):
            return False
        return day - self.as_of > lifetime

    @builtins.property  # `property` is a field here
    def etag(self) -> str:
        return f'"fact-{self.pk}-{self.version}"'
