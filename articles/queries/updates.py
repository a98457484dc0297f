"""What changed since a time, for systems that keep a copy."""

from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from articles.models import Article, Claim, Event, Revision
from articles.models.verb import INTERNAL_VERBS


def articles_updated(rows: QuerySet[Article], since: datetime, reader: Any) -> QuerySet[Article]:
    """Filter articles that arrived at `since` or later, or with which something was done.

    Acts that `reader` may not know of don't count.
    """
    done = _events(since, reader).filter(article__isnull=False).values("article")
    arrived = Article.objects.filter(created_at__gte=since).values("pk")
    return rows.filter(pk__in=done.order_by().union(arrived.order_by(), all=True))


def claims_updated(rows: QuerySet[Claim], since: datetime, reader: Any) -> QuerySet[Claim]:
    """Filter claims that were found, or with which something was done, at `since` or later.

    With a new text all claims of the article changed: each has another place. So they did
    when the text was split again. No claim of other articles is read.
    """
    done = _events(since, reader).filter(claim__isnull=False).values("claim")
    texts = Revision.objects.filter(created_at__gte=since).order_by().values("article")
    placed = Claim.objects.filter(article__in=texts).order_by().values("pk")
    resplit = _events(since, reader).filter(verb=Event.Verb.ARTICLE_RESPLIT).order_by()
    found = Claim.objects.filter(article__in=resplit.values("article")).order_by().values("pk")
    return rows.filter(pk__in=done.order_by().union(placed, found, all=True))


def _events(since: datetime, reader: Any) -> QuerySet[Event]:
    done = Event.objects.filter(at__gte=since)
    return done.exclude(verb__in=INTERNAL_VERBS) if reader.role == "author" else done
