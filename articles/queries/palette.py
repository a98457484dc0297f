"""What the search over the whole desk finds: articles and sources, by words or number."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, Q

from articles.facts.whole_numbers import parse_number
from articles.models import Article, Source

from .queue import named_by

MOST = 6


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """An article found; `number` is its external ID or its own number."""

    pk: int
    headline: str
    number: str
    desk: str
    state: str


@dataclass(frozen=True, slots=True)
class FoundSource:
    """A source found that the user may see."""

    pk: int
    title: str
    publisher: str
    is_secret: bool


def find_articles_in_work(user: Any, words: str) -> Sequence[FoundArticle]:
    """Return articles that `user` may see by headline, author or number (one query).

    Archived ones are found only by their number: the archive has a search of its own. No
    query without words.
    """
    if not words:
        return ()
    numbered, in_work = _numbered(words), ~Q(state=Article.State.ARCHIVED)
    rows = Article.objects.visible_to(user).filter(in_work & named_by(words) | numbered)
    first = ExpressionWrapper(numbered, BooleanField()).desc(nulls_last=True)
    rows = rows.order_by(first, "-pk")
    columns = rows.values_list("pk", "headline", "external_id", "desk__name", "state")[:MOST]
    return [
        FoundArticle(pk, headline, external or str(pk), desk or "", state)
        for pk, headline, external, desk, state in columns
    ]


def find_sources_by_name(user: Any, words: str) -> Sequence[FoundSource]:
    """Return sources that `user` may see, by words of their names (one query).

    No query without words.
    """
    if not words:
        return ()
    rows = Source.objects.visible_to(user).matching(words).order_by("title", "pk")
    columns = rows.values_list("pk", "title", "publisher", "is_secret")[:MOST]
    return [FoundSource(*row) for row in columns]


def _numbered(words: str) -> Q:
    number = parse_number(words.lstrip("#"))
    return Q(external_id=words) | (Q() if number is None else Q(pk=number))
