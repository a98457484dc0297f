"""One call that loads a row and checks the right; a login is the middleware's part.

A page without a login has Django's `login_not_required` and is in the list of
`tests/desk/test_access.py`.
"""

from collections.abc import Callable
from functools import wraps
from typing import cast

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone

from articles.models import Article, Claim, Source, User
from articles.permissions import Act, may
from articles.queries.article_page import ArticlePage, article_page
from articles.queries.page_rows import readable_article
from articles.workflow import Acting


def current_user(request: HttpRequest) -> User:
    """Return the signed-in user."""
    return cast(User, request.user)


def acting(request: HttpRequest) -> Acting:
    """Return the signed-in user and the present time, as arguments of an act."""
    return {"actor": current_user(request), "at": timezone.now()}


def require_permission(request: HttpRequest, act: Act, article: Article | None = None) -> None:
    """Raise PermissionDenied unless the person may do `act`, on `article` if one is given."""
    if not may(request.user, act, article):
        raise PermissionDenied


def permission_required(act: Act) -> Callable:
    """Return a view decorator that requires the right to `act`."""

    def decorate(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def guarded(request: HttpRequest, *args, **kwargs) -> HttpResponse:
            require_permission(request, act)
            return view(request, *args, **kwargs)

        return guarded

    return decorate


def article_for(
    request: HttpRequest, pk: int, act: Act, rows: QuerySet[Article] | None = None
) -> Article:
    """Return the article if the person may do `act` on it.

    Raises Http404 if they may not see it, PermissionDenied if they may see it but not do
    `act`. `rows` is a QuerySet with the joins of the page; by default desk, author and
    revision (one query).
    """
    rows = Article.objects.with_related() if rows is None else rows
    article = get_object_or_404(rows.visible_to(request.user), pk=pk)  # type: ignore[attr-defined]
    require_permission(request, act, article)
    return article


def article_page_for(request: HttpRequest, pk: int, act: Act) -> ArticlePage:
    """Return the page of an article as the person sees it; raises as `article_for` does."""
    user = current_user(request)
    article = readable_article(pk, user)
    if article is None:
        raise Http404
    require_permission(request, act, article)
    return article_page(article, user)


def claim_for(
    request: HttpRequest, pk: int, act: Act, rows: QuerySet[Claim] | None = None
) -> Claim:
    """Return the claim, with its article, if the person may do `act` on that.

    Raises Http404 and PermissionDenied as `article_for` does.
    """
    rows = Claim.objects.select_related("article__author", "revision") if rows is None else rows
    claim = get_object_or_404(rows.visible_to(request.user), pk=pk)  # type: ignore[attr-defined]
    require_permission(request, act, claim.article)
    return claim


def source_for(request: HttpRequest, pk: int, act: Act) -> Source:
    """Return the source if the person may do `act`; a secret one that isn't shared is 404."""
    require_permission(request, act)
    return get_object_or_404(
        Source.objects.visible_to(request.user).select_related("origin", "created_by"), pk=pk
    )
