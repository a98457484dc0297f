"""Verdicts that a person is not to see before their own second look at the sentence."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import connection

from articles.models import Article, User
from articles.models.sql.samples import HIDDEN_CLAIMS, HIDDEN_IN_ARTICLE


@dataclass(frozen=True, slots=True)
class HiddenPlace:
    """Where a hidden verdict is looked at: the pk of a sample, and the position in it."""

    sample: int
    position: int


def hidden_pks(reader: User) -> list[int]:
    """Return the claims of all articles whose verdict is hidden from `reader`.

    One query. For statements that need them more than once: PostgreSQL plans the subquery
    each time.
    """
    with connection.cursor() as cursor:
        cursor.execute(HIDDEN_CLAIMS, [reader.pk])
        return [pk for (pk,) in cursor.fetchall()]


def hidden_places(article: Article, reader: User) -> Mapping[int, HiddenPlace]:
    """Return the claims of `article` whose verdict is hidden from `reader`, by pk. One query."""
    with connection.cursor() as cursor:
        cursor.execute(HIDDEN_IN_ARTICLE, [reader.pk, article.pk])
        return {pk: HiddenPlace(*place) for pk, *place in cursor.fetchall()}
