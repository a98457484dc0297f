"""An article: a piece of work through all its revisions."""

import uuid
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import HashIndex
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.expressions import RawSQL
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from articles.facts.languages import LONGEST_TAG, language_name, language_tag, rules_for

from .archive_triggers import ARTICLE_MADE, ARTICLE_TURNED, archive_triggers
from .article_version import ArticleVersion
from .history import tracked
from .sql.counters import CLAIMS_VERSION

if TYPE_CHECKING:
    from .revision import Revision


TIME_TO_CHECK = timedelta(hours=2)
GIVEN_ONLY = "given"
"""What `Article.splitter` says where the rules are to find nothing: its claims were given."""
WAITING = "waiting"
"""What `Article.splitter` says until a worker has split the text of an imported article."""


class Desk(models.Model):
    """A newsroom's desk (Ressort)."""

    name = models.CharField(_("name"), max_length=80, unique=True)
    folded_kinds = ArrayField(
        models.CharField(max_length=16),
        verbose_name=_("kinds that are not checked separately"),
        default=list,
        blank=True,
        help_text=_("Claims of these kinds are judged only together with their sentence."),
    )
    demands_sources = models.BooleanField(
        _("each sentence must have a source"),
        default=False,
        help_text=_(
            "Articles can be signed off only when the author noted a source at each sentence to "
            "be checked, or the desk has evidence for it."
        ),
    )

    class Meta:
        verbose_name = _("desk")
        verbose_name_plural = _("desks")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Hold(models.TextChoices):
    """Why an article may not be published, even if it is signed off."""

    WITHHELD = "withheld", _("withheld")
    KILLED = "killed", _("killed")


def require_tag(value: str) -> None:
    """Raise `ValidationError` for an invalid or unnormalised BCP 47 tag."""
    if language_tag(value) != value:
        raise ValidationError(_("This is not a language tag (BCP 47) such as de, en-GB or fr."))


def house_demands_coverage() -> bool:
    """Return the default of `demands_coverage` for new articles."""
    return settings.WHOLE_COVERAGE


def is_being_split(splitter: str, state: str) -> bool:
    """Return whether an article with these columns waits for a worker that splits its text."""
    return splitter == WAITING and state != Article.State.ARCHIVED


def in_language(field: str, language: str) -> Q:
    """Return the condition that a tag is of a language, in any region: en, en-GB."""
    return Q(**{field: language}) | Q(**{f"{field}__startswith": f"{language}-"})


def sees_every_article(user: Any) -> bool:
    """Return whether a user sees all articles; authors see their own."""
    return bool(user.role != "author")


class ArticleQuerySet(models.QuerySet["Article"]):
    def in_work(self) -> "ArticleQuerySet":
        return self.exclude(state=Article.State.ARCHIVED)

    def visible_to(self, user) -> "ArticleQuerySet":
        """Filter the articles that a user may see: authors see their own, others all."""
        return self if sees_every_article(user) else self.filter(author=user)

    def read_by_older_rules(self, versions: Mapping[str, str]) -> "ArticleQuerySet":
        """Filter articles split by an older version of the rules; `versions` by language.

        Not articles with supplied claims that were not to be split.
        """
        today = Q(splitter=GIVEN_ONLY)
        read = Q()
        for language, version in versions.items():
            read |= in_language("language", language)
            today |= in_language("language", language) & Q(splitter=version)
        return self.filter(read | ~Q(splitter="")).exclude(today)

    def waiting_to_be_split(self) -> "ArticleQuerySet":
        """Filter the articles whose text a worker still has to split."""
        return self.in_work().filter(splitter=WAITING)

    def with_version(self) -> "ArticleQuerySet":
        """Annotate the parts of `seen_version`, in the statement that reads the article."""
        claims = RawSQL(CLAIMS_VERSION, [])  # noqa: S611
        return self.select_related("current_revision").annotate(claims_version=claims)

    def with_related(self) -> "ArticleQuerySet":
        """Join desk, author and revision, as lists show them."""
        rows = self.select_related("desk", "author", "current_revision")
        return rows.defer("current_revision__received")


@tracked("version", "splitter", "wire_version", "wire_version_at", "wire_sha256")
class Article(models.Model):
    """A piece of work through all its revisions.

    `version` is incremented when the article's own fields or its state change. With the
    number of the text and the versions of the claims it forms `seen_version`, which acts
    name.
    """

    class State(models.TextChoices):
        IN_WORK = "in_work", _("in work")
        CLEARED = "cleared", _("cleared")
        ARCHIVED = "archived", _("archived")

    # Set by `with_version`.
    claims_version: int

    external_id = models.CharField(
        _("external ID"), max_length=200, null=True, blank=True, unique=True
    )
    headline = models.CharField(_("headline"), max_length=300)
    desk = models.ForeignKey(
        Desk, models.PROTECT, null=True, blank=True, related_name="articles", verbose_name=_("desk")
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="articles",
        verbose_name=_("author"),
        help_text=_("The account that answers questions; a byline alone is possible too."),
    )
    byline = models.CharField(_("byline"), max_length=200, blank=True)
    public_url = models.URLField(
        _("public address"),
        max_length=2000,
        blank=True,
        help_text=_("Where readers find it."),
    )
    language = models.CharField(
        _("language"),
        max_length=LONGEST_TAG,
        validators=[require_tag],
        help_text=_("As a BCP 47 tag: de, en-GB, fr."),
    )
    publication_date = models.DateField(_("planned publication day"), null=True, blank=True)
    deadline = models.DateTimeField(_("deadline"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=16, choices=State, default=State.IN_WORK)
    current_revision = models.OneToOneField(
        "articles.Revision",
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("current revision"),
    )
    splitter = models.CharField(
        _("read by rules"),
        max_length=16,
        blank=True,
        editable=False,
        help_text=_("Short hash of the rules that read the current text."),
    )
    is_partial_check = models.BooleanField(_("partial check"), default=False)
    demands_full_coverage = models.BooleanField(
        _("every word must be covered"),
        default=house_demands_coverage,
        help_text=_(
            "Can be signed off only when every word is in a claim, dismissed by a person, or "
            "listed in the sign-off as not looked at."
        ),
    )
    scope_note = models.TextField(_("what is not checked"), blank=True)
    hold = models.CharField(
        _("must not be published"),
        max_length=16,
        choices=Hold,
        blank=True,
        editable=False,
        help_text=_("Killed or withheld by its sender until somebody lifts the hold."),
    )
    hold_note = models.TextField(_("sender's note"), blank=True, editable=False)
    held_at = models.DateTimeField(_("held since"), null=True, blank=True, editable=False)
    embargoed_until = models.DateTimeField(_("embargoed until"), null=True, blank=True)
    wire_version = models.CharField(
        _("sender's newest version"), max_length=60, blank=True, editable=False
    )
    wire_version_at = models.DateTimeField(
        _("time of that version"), null=True, blank=True, editable=False
    )
    wire_sha256 = models.CharField(
        _("SHA-256 of that version"), max_length=64, blank=True, editable=False
    )
    version = models.PositiveIntegerField(default=1, editable=False)
    public_id = models.UUIDField(_("public ID"), default=uuid.uuid4, unique=True, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("received from"),
    )
    created_at = models.DateTimeField(_("received at"), editable=False)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ["-pk"]
        triggers = archive_triggers(ARTICLE_MADE, ARTICLE_TURNED)
        indexes = [
            models.Index(fields=["state", "deadline"], name="article_state_deadline"),
            models.Index(fields=["created_at"], name="article_created"),
            # A B-tree has no room for the longest addresses.
            HashIndex(
                fields=["public_url"], name="article_public_url", condition=~Q(public_url="")
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="article_state_known",
                condition=Q(state__in=["in_work", "cleared", "archived"]),
            ),
            models.CheckConstraint(
                name="article_language_tag",
                condition=Q(language__regex=r"^[a-z]{2,8}(-[A-Za-z0-9]{2,8})*$"),
            ),
            models.CheckConstraint(
                name="article_hold_known", condition=Q(hold__in=["", "withheld", "killed"])
            ),
            models.CheckConstraint(name="article_has_headline", condition=~Q(headline="")),
        ]

    def __str__(self) -> str:
        return self.headline

    def get_absolute_url(self) -> str:
        return f"/articles/{self.pk}/"

    def is_visible_to(self, user) -> bool:
        """Return whether `ArticleQuerySet.visible_to` has it for this user."""
        return sees_every_article(user) or self.author_id == user.pk

    @property
    def revision(self) -> "Revision":
        """Return the current revision; every stored article has one."""
        if self.current_revision is None:
            raise ValueError("This article has no text yet.")
        return self.current_revision

    @property
    def text_day(self) -> date:
        """Return the day with which its words are compared."""
        return self.text_day_if(self.publication_date)

    def text_day_if(self, planned: date | None) -> date:
        """Return the planned day of publication, without one the day of the text's arrival."""
        return planned or timezone.localdate(self.created_at)

    def is_embargoed(self, now: datetime) -> bool:
        """Return whether it is still under embargo at `now`."""
        return self.embargoed_until is not None and self.embargoed_until > now

    @property
    def is_split(self) -> bool:
        """Return whether its text is to be split, if there are rules for its language."""
        return self.splitter != GIVEN_ONLY

    @property
    def is_being_split(self) -> bool:
        """Return whether a worker still has to split its text: its claims aren't all there."""
        return is_being_split(self.splitter, self.state)

    @property
    def house_language(self) -> str:
        """Return the language of texts about the article: its own, if the desk has it."""
        return rules_for(self.language) or settings.LANGUAGE_CODE

    def get_language_display(self) -> str:
        """Return the name of the language in the active language."""
        return language_name(self.language, get_language() or settings.LANGUAGE_CODE)

    @property
    def blocking_states(self) -> tuple[str, ...]:
        """Return the states of claims that block a sign-off.

        A partial check may leave claims open: its certificate lists them.
        """
        return ("query", "wrong") if self.is_partial_check else ("open", "query", "wrong")

    @property
    def author_name(self) -> str:
        """Return the byline, else the account's name, else ""."""
        return self.byline or (self.author.short_name if self.author else "")

    def answers_due(self, now: datetime) -> datetime | None:
        """Return the default deadline for answers of the author.

        Two hours before the article's deadline; the deadline itself if that is past
        already.
        """
        if self.deadline is None:
            return None
        dues = (self.deadline - TIME_TO_CHECK, self.deadline)
        return next((due for due in dues if due > now), None)

    @property
    def seen_version(self) -> str:
        """Return the version that acts on the article name; requires `with_version`.

        Never loaded later: what is shown must not be older than its version.
        """
        return str(ArticleVersion(self.revision.number, self.version, self.claims_version))

    @property
    def etag(self) -> str:
        """Return the ETag of the article with its text and claims; requires `with_version`."""
        return f'"article-{self.pk}-{self.seen_version}"'
