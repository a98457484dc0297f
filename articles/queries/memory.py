"""What the newsroom has printed about the names, figures and offices of a text.

Two queries; two more where a name is nearly one that the newsroom has printed.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BooleanField, OuterRef, Q
from django.db.models.expressions import RawSQL
from django.db.models.functions import JSONObject

from articles.models import Article, HouseSpelling, ImportedText, MemoryConstraint, User
from articles.models.memory import MemoryConstraintQuerySet
from articles.models.sql.memory import NEAR
from articles.plausibility import CheckedText
from articles.plausibility.days import Span
from articles.plausibility.memory import (
    Constraint,
    ConstraintKind,
    EarlierArticle,
    HouseMemory,
    HouseName,
    Remembered,
)
from articles.plausibility.names import folded, neighbours
from articles.plausibility.remembering import full_names_of, keys_of

MOST_CONSTRAINTS = 500
"""Constraints that are read for one text, newest first."""
MOST_NAMES = 300
"""Names of a text that are looked up, and names that are nearly the same."""
MOST_ARTICLES = 100
"""Articles of a name that are counted; the memory has no use for a larger number."""


def house_memory(
    manuscript: CheckedText, article: Article, reader: User | None = None
) -> HouseMemory:
    """Return what other articles say about the same as `manuscript`, the text of `article`.

    Not what says which claims were cleared whose verdicts are hidden from `reader`.
    """
    constraints = MemoryConstraint.objects.of_others(article).visible_to(reader)
    names = full_names_of(manuscript)[:MOST_NAMES]
    known = _house_names(names, constraints)
    parts = _parts_that_differ(names, known)
    return HouseMemory(
        remembered=tuple(_remembered(keys_of(manuscript), constraints)),
        names=tuple(known),
        first_names=_held_by_others("first_name", parts, names),
        surnames=_held_by_others("surname", parts, names),
    )


def imported_texts(external_ids: Collection[str]) -> frozenset[str]:
    """Return which of these texts of the archive were imported. One query."""
    rows = ImportedText.objects.filter(external_id__in=external_ids)
    return frozenset(rows.values_list("external_id", flat=True))


def _remembered(
    keys: Collection[str], constraints: MemoryConstraintQuerySet
) -> Iterable[Remembered]:
    if not keys:
        return
    rows = constraints.newest_with_keys(keys, MOST_CONSTRAINTS).exclude(kind=ConstraintKind.NAME)
    rows = rows.select_related("article", "imported_text")
    for row in rows.order_by("-day", "-pk")[:MOST_CONSTRAINTS]:
        yield Remembered(_constraint(row), _earlier_article(row), row.claim_id)


def _constraint(row: MemoryConstraint) -> Constraint:
    days, numbers = row.days, row.numbers
    return Constraint(
        kind=ConstraintKind(row.kind),
        subject=row.subject,
        said=row.wording,
        keys=frozenset(row.keys),
        days=Span(days.lower, days.upper - timedelta(days=1)),
        low=Decimal(numbers.lower) if numbers else None,
        high=Decimal(numbers.upper) if numbers else None,
        words=frozenset(row.words),
    )


def _earlier_article(row: MemoryConstraint) -> EarlierArticle:
    if row.article is not None:
        return EarlierArticle(row.article_id, row.article.headline, row.day)
    text = row.imported_text
    headline = text.headline if text else ""
    return EarlierArticle(f"imported-{row.imported_text_id}", headline, row.day, is_checked=False)


def _house_names(names: Sequence[str], constraints: MemoryConstraintQuerySet) -> list[HouseName]:
    """Return the names as the newsroom has printed them, and those that differ by a letter."""
    hashes = sorted({form for name in names for form in neighbours(name)})
    if not hashes:
        return []
    cleared = (
        constraints.filter(kind=ConstraintKind.NAME, subject=OuterRef("name"))
        .order_by("-day", "-pk")
        .values(row=JSONObject(article="article", headline="article__headline", day="day"))
    )
    near = RawSQL(NEAR, [hashes], output_field=BooleanField())  # noqa: S611
    rows = HouseSpelling.objects.filter(near).select_related("imported_text")
    rows = rows.annotate(cleared=ArraySubquery(cleared[:MOST_ARTICLES])).order_by("name")
    found = (_house_name(row, row.cleared) for row in rows[:MOST_NAMES])
    return [name for name in found if name is not None]


def _house_name(row: HouseSpelling, cleared: Sequence[dict]) -> HouseName | None:
    if cleared:
        newest = cleared[0]
        day = date.fromisoformat(newest["day"])
        article = EarlierArticle(newest["article"], newest["headline"], day)
        return HouseName(row.name, len({one["article"] for one in cleared}), row.texts, article)
    text = row.imported_text
    if text is None or not row.texts:
        return None
    article = EarlierArticle(f"imported-{text.pk}", text.headline, text.day, is_checked=False)
    return HouseName(row.name, 0, row.texts, article)


def _parts_that_differ(names: Sequence[str], known: Sequence[HouseName]) -> set[str]:
    """Return the parts of the text's names that no printed name has in the same place."""
    others = {part for row in known if row.name not in names for part in folded(row.name).split()}
    if not others:
        return set()
    return {part for name in names for part in folded(name).split()} - others


def _held_by_others(column: str, parts: Collection[str], names: Sequence[str]) -> frozenset[str]:
    """Return which parts are the first name or surname of people whom the text doesn't name."""
    if not parts:
        return frozenset()
    rows = HouseSpelling.objects.filter(Q(**{f"{column}__in": parts})).exclude(name__in=names)
    return frozenset(rows.order_by().values_list(column, flat=True).distinct())
