"""Updates for open pages."""

from typing import Any

from django.db.models import OuterRef, Subquery
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from articles.desk.shortcuts import article_for, current_user
from articles.facts.whole_numbers import parse_number
from articles.models import Article, Event
from articles.permissions import Act
from articles.queries.article_page import article_page
from articles.queries.page_rows import page_articles

from .page import PageView, changed_parts, portions_loaded
from .presence import with_presence


@require_safe
@with_presence
def changes(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer 204 without events after `?since=`, else the changed parts of the page.

    Polled every two seconds by every open page: without events it only queries session,
    user, article and who else is there.
    """
    newest = Event.objects.filter(article=OuterRef("pk")).order_by("-pk").values("pk")[:1]
    rows = Article.objects.annotate(last_event=Subquery(newest))
    article: Any = article_for(request, pk, Act.SEE_ARTICLES, rows)
    since = parse_number(request.GET.get("since")) or 0
    if (article.last_event or 0) <= since:
        return HttpResponse(status=204)
    page = article_page(page_articles().get(pk=pk), current_user(request))
    claim = page.claim(parse_number(request.GET.get("claim")))
    start = parse_number(request.GET.get("sentence"))
    loaded = portions_loaded(request)
    view = PageView(page, request.user, claim, start=start, loaded=loaded)
    return changed_parts(request, view, since=since)
