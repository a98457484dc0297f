"""Sources and where they come from."""

from django.apps import apps
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import Count, Exists, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce, Concat, Upper
from django.utils.translation import gettext_lazy as _

from .declared import declare
from .history import tracked
from .labels import label_of


class OriginQuerySet(models.QuerySet["Origin"]):
    def visible_to(self, user) -> "OriginQuerySet":
        """Exclude origins of secret sources only that the user may not see.

        For an origin without sources, its former sources count: a secret one that was moved
        to another origin keeps the old name secret.
        """
        here = {"origin": OuterRef("pk")}
        known = apps.get_model("articles", "Source").objects.visible_to(user)
        present = known.model.objects.filter(**here)
        former = apps.get_model("articles", "SourceHistory").objects.filter(**here)
        was_open = ~Exists(former) | Exists(former.filter(pgh_obj__in=known))
        is_open = Exists(present.filter(pk__in=known))
        return self.filter(is_open | (~Exists(present) & was_open))


@tracked()
class Origin(models.Model):
    """Where several sources come from: one press release, one wire report.

    Five copies of one report have one origin, so independence counts origins.
    """

    name = models.CharField(_("name"), max_length=200, unique=True)
    note = models.TextField(_("note"), blank=True)

    objects = OriginQuerySet.as_manager()

    class Meta:
        verbose_name = _("origin")
        verbose_name_plural = _("origins")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class SourceQuerySet(models.QuerySet["Source"]):
    def visible_to(self, user) -> "SourceQuerySet":
        """Exclude secret sources that the user may not see."""
        if not user.is_authenticated:
            return self.public()
        known = Source.known_to.through.objects.filter(user=user).values("source")
        return self.filter(Q(is_secret=False) | Q(pk__in=known))

    def public(self) -> "SourceQuerySet":
        return self.filter(is_secret=False)

    def known_only_to(self, user) -> "SourceQuerySet":
        """Filter secret sources that `user` knows, and nobody else whose account is open."""
        known = Source.known_to.through.objects.filter(source=OuterRef("pk"))
        others = known.filter(user__is_active=True).exclude(user=user)
        return self.filter(Exists(known.filter(user=user)), ~Exists(others), is_secret=True)

    def matching(self, words: str) -> "SourceQuerySet":
        """Filter by words in title, publisher, author, archive number or URL."""
        named = self.alias(named=SOURCE_NAMES)
        for word in words.split():
            named = named.filter(named__icontains=word)
        return named

    def with_use(self) -> "SourceQuerySet":
        """Annotate `n_evidence`, the count of evidence from each source.

        By a subquery, so that a page of sources counts no others.
        """
        evidence = apps.get_model("articles", "Evidence").objects
        valid = evidence.filter(source=OuterRef("pk"), withdrawn_at=None).order_by()
        counted = valid.values("source").annotate(n=Count("pk")).values("n")
        return self.annotate(n_evidence=Coalesce(Subquery(counted), 0))


# The fields whose words are searched, besides the address.
SEARCHED = ("title", "publisher", "author", "archive_number")
# The expression that `matching` searches; the trigram index has exactly this one, in upper case.
SOURCE_NAMES = Concat(
    *(part for name in SEARCHED for part in (name, Value("\n"))),
    "url",
    output_field=models.TextField(),
)
# The expression that the archive searches sources by; the index has exactly this one, and so has
# `sql/archive.py`.
SOURCE_WORDS = SearchVector(*SEARCHED, config="german")


@tracked("version")
class Source(models.Model):
    """A document, person or data set that can confirm or contradict. Its URL is never fetched."""

    class Kind(models.TextChoices):
        OFFICIAL = "official", _("official document or register")
        DOCUMENT = "document", _("document")
        STUDY = "study", _("study")
        DATA_SET = "data_set", _("data set")
        REPORT = "report", _("annual or company report")
        PRESS_RELEASE = "press_release", _("press release")
        MEDIA = "media", _("media report")
        WIRE = "wire", _("wire report")
        PERSON = "person", _("person")
        INTERVIEW = "interview", _("interview or recording")
        WEB = "web", _("web page")
        REFERENCE = "reference", _("reference work")
        PICTURE = "picture", _("picture")
        READER = "reader", _("named by a reader")
        OTHER = "other", _("other")

    title = models.CharField(_("title"), max_length=300)
    kind = models.CharField(_("kind"), max_length=16, choices=Kind, default=Kind.DOCUMENT)
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    author = models.CharField(_("author"), max_length=200, blank=True)
    url = models.URLField(_("address"), max_length=2000, blank=True)
    archive_number = models.CharField(_("archive number"), max_length=120, blank=True)
    published_date = models.DateField(_("date"), null=True, blank=True)
    origin = models.ForeignKey(
        Origin,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="sources",
        verbose_name=_("origin"),
    )
    is_primary = models.BooleanField(_("primary source"), default=False)
    is_secret = models.BooleanField(_("secret (informant)"), default=False)
    known_to = models.ManyToManyField(
        settings.AUTH_USER_MODEL, blank=True, related_name="+", verbose_name=_("people with access")
    )
    note = models.TextField(_("note"), blank=True)
    interviewee = models.CharField(_("person spoken to"), max_length=200, blank=True)
    contact = models.CharField(_("telephone, mail"), max_length=300, blank=True)
    talked_date = models.DateField(_("day of the conversation"), null=True, blank=True)
    asked = models.TextField(_("what was asked"), blank=True)
    said = models.TextField(_("what was said"), blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("entered by"),
    )
    created_at = models.DateTimeField(_("entered at"), editable=False)

    declared = declare(
        entered="title kind publisher author url archive_number published_date origin "
        "is_primary is_secret note",
        cited="title publisher url origin is_primary is_secret",
        certified="title kind publisher url",
        public="title publisher author url published_date",
        private="interviewee contact talked_date asked said",
    )
    objects = SourceQuerySet.as_manager()

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["title"]
        indexes = [
            GinIndex(SOURCE_WORDS, name="source_words"),
            GinIndex(OpClass(Upper(SOURCE_NAMES), "gin_trgm_ops"), name="source_names"),
        ]
        constraints = [
            models.CheckConstraint(name="source_has_title", condition=~Q(title="")),
        ]

    def __str__(self) -> str:
        return self.title

    def get_kind_display(self) -> str:  # type: ignore[no-redef]
        return label_of(self.Kind, self.kind)

    @property
    def etag(self) -> str:
        return f'"source-{self.pk}-{self.version}"'
