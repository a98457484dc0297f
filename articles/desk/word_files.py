"""An article as a Word file, for its author."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from articles import workflow
from articles.models import Article
from articles.permissions import Act, may
from articles.publishing.word_file import MEDIA_TYPE, word_file, word_file_name

from .exception_handler import refused_response
from .rate_limits import is_over_limit
from .review.files import attachment
from .shortcuts import article_for, current_user

FILES_A_MINUTE = 20


@require_safe
def word_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how the article goes out as a Word file and comes back."""
    article = article_for(request, pk, Act.SEE_CLAIMS)
    sees = may(current_user(request), Act.SEE_EVIDENCE, article)
    return render(request, "desk/word.html", {"article": article, "sees_sources": sees})


@require_safe
def word(request: HttpRequest, pk: int) -> HttpResponse:
    """Return the article as a Word file; with its sources for who sees them and wants them."""
    article = article_for(request, pk, Act.SEE_CLAIMS)
    reader = current_user(request)
    with_sources = "sources" in request.GET and may(reader, Act.SEE_EVIDENCE, article)
    body = word_file(article, reader, timezone.now(), with_sources=with_sources)
    return attachment(body, word_file_name(article), MEDIA_TYPE)


@login_not_required
@never_cache
@require_safe
def word_by_link(request: HttpRequest, key: str) -> HttpResponse:
    """Return the Word file to the author by the link in a mail, without sources."""
    if is_over_limit(request, "word", FILES_A_MINUTE):
        return refused_response(request, _("Too many attempts. Please wait a minute."), 429)
    try:
        article = workflow.article_of_key(key)
    except Article.DoesNotExist as error:
        raise Http404 from error
    body = word_file(article, None, timezone.now())
    return attachment(body, word_file_name(article), MEDIA_TYPE)
