"""What changed since a time, for systems that keep a copy."""

from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from articles.models import Article, Claim, Event, Revision
from articles.models.verb import INTERNAL_VERBS

SPLIT = (Event.Verb.ARTICLE_SPLIT, Event.Verb.ARTICLE_RESPLIT)


def articles_updated(rows: QuerySet[Article], since: datetime, reader: Any) -> QuerySet[Article]:
    """Filter articles that arrived at `since` or later, or with which something was done.

    Acts that `reader` may not know of don't count.
    """
    done = _events(since, reader).filter(article__isnull=False).values("article")
    arrived = Article.objects.filter(created_at__gte=since).values("pk")
    return rows.filter(pk__in=done.order_by().union(arrived.order_by(), all=True))


def claims_updated(
    rows: QuerySet[Claim], since: datetime, reader: Any, article: int | None = None
) -> QuerySet[Claim]:
    """Filter claims that were found, or with which something was done, at `since` or later.

    With a new text all claims of the article changed: each has another place. So they did
    when the text was split again. No claim of other articles is read. If `rows` are those of
    one `article`, nothing of others is read however long ago `since` is.
    """
    of_article = {} if article is None else {"article": article}
    events = _events(since, reader).filter(**of_article).order_by()
    texts = Revision.objects.filter(created_at__gte=since, **of_article).order_by()
    placed = Claim.objects.filter(article__in=texts.values("article")).order_by().values("pk")
    resplit = events.filter(verb__in=SPLIT).values("article")
    found = Claim.objects.filter(article__in=resplit).order_by().values("pk")
    done = events.filter(claim__isnull=False).values("claim")
    return rows.filter(pk__in=done.union(placed, found, all=True))


def _events(since: datetime, reader: Any) -> QuerySet[Event]:
    done = Event.objects.filter(at__gte=since)
    return done.exclude(verb__in=INTERNAL_VERBS) if reader.role == "author" else done
