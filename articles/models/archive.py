"""The archive's search index: an entry per claim and per article, written by triggers.

Entries are denormalised, so that one index answers a search. Only triggers write them:
`archive_triggers` and `migrations/0002_triggers.sql`.
"""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.facts.languages import LONGEST_TAG

PENDING_KB = 512


class ClaimEntry(models.Model):
    """A claim in the archive, with the sentence that was judged, else the one in the text.

    `day` is the planned publication day, else the day of receipt. `subject` is whom or what
    the value is about, in lower case; `number`, `unit` and `timex` are the value's.
    `verdict`, `rating` and `judged_by` are those of the live verdict. `search` has the
    stems of the sentence and tags: `k:` kind, `r:` rating (0: none), `c:` checker, `d:`
    desk, `y:` year, `p:` each word of the subject.
    """

    # Written from existing claims, by the thousand, so without a foreign key constraint.
    claim = models.OneToOneField(
        "articles.Claim",
        models.CASCADE,
        primary_key=True,
        related_name="+",
        db_constraint=False,
    )
    article = models.ForeignKey(
        "articles.Article",
        models.CASCADE,
        related_name="+",
        db_index=False,
        db_constraint=False,
    )
    desk_id = models.BigIntegerField(null=True)
    day = models.DateField()
    language = models.CharField(max_length=LONGEST_TAG)
    kind = models.CharField(max_length=16)
    subject = models.TextField()
    number = models.DecimalField(max_digits=60, decimal_places=30, null=True)
    unit = models.TextField()
    timex = models.TextField()
    sentence = models.TextField()
    verdict_id = models.BigIntegerField(null=True)
    rating_id = models.BigIntegerField(null=True)
    judged_by_id = models.BigIntegerField(null=True)
    search = SearchVectorField()

    class Meta:
        verbose_name = _("claim in the archive")
        verbose_name_plural = _("claims in the archive")
        indexes = [
            GinIndex(
                fields=["search"], name="claimentry_search", gin_pending_list_limit=PENDING_KB
            ),
            models.Index(fields=["-day", "-claim"], name="claimentry_newest"),
            models.Index(
                fields=["subject", "kind", "-day"],
                name="claimentry_subject",
                condition=~Q(subject=""),
            ),
            models.Index(
                fields=["number"], name="claimentry_number", condition=Q(number__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return self.sentence[:60]


class ArticleEntry(models.Model):
    """An article in the archive: `search` has its words and the tags `d:` and `y:`."""

    article = models.OneToOneField(
        "articles.Article", models.CASCADE, primary_key=True, related_name="+"
    )
    desk_id = models.BigIntegerField(null=True)
    day = models.DateField()
    language = models.CharField(max_length=LONGEST_TAG)
    search = SearchVectorField()

    class Meta:
        verbose_name = _("article in the archive")
        verbose_name_plural = _("articles in the archive")
        indexes = [
            GinIndex(
                fields=["search"], name="articleentry_search", gin_pending_list_limit=PENDING_KB
            ),
            models.Index(fields=["-day", "-article"], name="articleentry_newest"),
        ]

    def __str__(self) -> str:
        return str(self.article_id)
