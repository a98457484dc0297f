"""What the newsroom has printed, as constraints on later articles.

Constraints are derived: `workflow/memory.py` fills them in the transaction of the verdict, a
trigger (`memory_triggers.py`) deletes them when the verdict no longer counts, the import of
an archive adds those of texts that nobody checked here.
"""

from django.contrib.postgres.fields import ArrayField, DateRangeField, DecimalRangeField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.db.models.expressions import RawSQL
from django.utils.translation import gettext_lazy as _

from articles.plausibility.memory import ConstraintKind as Limited
from articles.plausibility.remembering import MOST_NAMES as MOST_KEYS

from .labels import choices_of
from .memory_triggers import names_trigger, removal_trigger
from .sample import hidden_claims
from .sql.memory import NEWEST_WITH_KEYS


def constraint_kinds() -> list[tuple[str, str]]:
    """Return the kinds of constraints with their labels; a new one needs no migration."""
    return MemoryConstraint.Kind.choices


class ImportedText(models.Model):
    """A text of the newsroom's archive that was imported: what to cite, not the text itself.

    `external_id` is its name in the archive, by which an import is repeated without effect.
    """

    external_id = models.CharField(_("external id"), max_length=200, unique=True)
    headline = models.CharField(_("headline"), max_length=300, blank=True)
    url = models.URLField(_("address"), max_length=500, blank=True)
    day = models.DateField(_("publication day"))
    imported_at = models.DateTimeField(_("imported at"))

    class Meta:
        verbose_name = _("imported text")
        verbose_name_plural = _("imported texts")
        ordering = ["-day", "-pk"]

    def __str__(self) -> str:
        return self.headline or self.external_id


class MemoryConstraintQuerySet(models.QuerySet["MemoryConstraint"]):
    def newest_with_keys(self, keys, most: int) -> "MemoryConstraintQuerySet":
        """Filter the newest `most` constraints that have one of these keys.

        Reads at most as many entries of an index for each key, however many there are.
        """
        params = [list(keys), *[most] * MOST_KEYS, most]
        is_newest = RawSQL(NEWEST_WITH_KEYS, params, models.BooleanField())  # noqa: S611
        return self.filter(is_newest)

    def of_others(self, article) -> "MemoryConstraintQuerySet":
        """Exclude those that come from the article itself."""
        return self.exclude(article=article)

    def visible_to(self, reader) -> "MemoryConstraintQuerySet":
        """Exclude those of claims whose verdicts are hidden from `reader`, if there is one."""
        return self.exclude(claim__in=hidden_claims(reader)) if reader else self


def _indexes_of_keys() -> list[models.Index]:
    """Return an index for each place of the keys: most constraints have one key."""
    return [
        models.Index(
            F(f"keys__{place}"),
            F("day").desc(),
            F("id").desc(),
            name=f"memory_key_{place + 1}",
            condition=Q(**{f"keys__{place}__isnull": False}),
        )
        for place in range(MOST_KEYS)
    ]


class MemoryConstraint(models.Model):
    """What a cleared claim, or an imported text, says about later articles.

    `days` is the range of a birth or of a date, else the day on which it was true; `numbers`
    are those that a figure may be rounded from. A constraint has a verdict with claim and
    article, or an imported text. `keys` are those of `plausibility.memory.Constraint`.
    """

    Kind = choices_of(Limited)

    kind = models.CharField(_("kind"), max_length=8, choices=constraint_kinds)
    subject = models.CharField(_("subject"), max_length=200)
    wording = models.CharField(_("words"), max_length=200)
    keys = ArrayField(models.TextField(), verbose_name=_("keys"))
    days = DateRangeField(_("days"))
    numbers = DecimalRangeField(_("numbers"), null=True)
    words = ArrayField(models.TextField(), default=list, verbose_name=_("words of the sentence"))
    day = models.DateField(_("publication day"))
    article = models.ForeignKey(
        "articles.Article", models.CASCADE, null=True, related_name="+", verbose_name=_("article")
    )
    claim = models.ForeignKey(
        "articles.Claim",
        models.CASCADE,
        null=True,
        db_index=False,
        db_constraint=False,
        related_name="+",
        verbose_name=_("claim"),
    )
    verdict = models.ForeignKey(
        "articles.Verdict",
        models.CASCADE,
        null=True,
        db_index=False,
        related_name="+",
        verbose_name=_("verdict"),
    )
    imported_text = models.ForeignKey(
        ImportedText,
        models.CASCADE,
        null=True,
        related_name="+",
        verbose_name=_("imported text"),
    )

    objects = MemoryConstraintQuerySet.as_manager()

    class Meta:
        verbose_name = _("constraint from an earlier article")
        verbose_name_plural = _("constraints from earlier articles")
        ordering = ["-day", "-pk"]
        triggers = [names_trigger(), removal_trigger()]
        # Of a name or key that thousands of texts have, only the newest are read. With what is
        # included, the index of names is enough, and the planner reads it in its order.
        indexes = [
            *_indexes_of_keys(),
            models.Index(
                fields=["subject", "-day", "-id"],
                include=["article", "claim"],
                condition=Q(kind="name"),
                name="memory_names",
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["verdict", "kind"], name="memory_once_a_verdict"),
            models.CheckConstraint(
                name="memory_has_one_origin",
                condition=Q(
                    verdict__isnull=False,
                    claim__isnull=False,
                    article__isnull=False,
                    imported_text=None,
                )
                | Q(verdict=None, claim=None, article=None, imported_text__isnull=False),
            ),
            models.CheckConstraint(name="memory_days_known", condition=Q(days__isempty=False)),
        ]

    def __str__(self) -> str:
        return f"{self.subject}: {self.wording}"


class HouseSpelling(models.Model):
    """A full name as the newsroom has printed it.

    `neighbours` are the hashes of `plausibility.names.neighbours`, by which names that differ
    by a letter find each other. `texts` counts the imported texts that have it, `imported_text`
    is one of them; articles that were checked have a constraint of the kind "name".
    """

    name = models.CharField(_("name"), max_length=200, unique=True)
    first_name = models.CharField(_("first name"), max_length=200)
    surname = models.CharField(_("surname"), max_length=200)
    neighbours = ArrayField(models.IntegerField(), verbose_name=_("hashes of similar names"))
    texts = models.PositiveIntegerField(_("imported texts"), default=0)
    imported_text = models.ForeignKey(
        ImportedText,
        models.SET_NULL,
        null=True,
        db_index=False,
        related_name="+",
        verbose_name=_("imported text"),
    )

    class Meta:
        verbose_name = _("spelling in earlier articles")
        verbose_name_plural = _("spellings in earlier articles")
        ordering = ["name"]
        indexes = [
            GinIndex(fields=["neighbours"], name="spelling_neighbours", fastupdate=False),
            models.Index(fields=["first_name"], name="spelling_first_name"),
            models.Index(fields=["surname"], name="spelling_surname"),
        ]

    def __str__(self) -> str:
        return self.name
