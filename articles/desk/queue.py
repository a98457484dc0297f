"""The queue: what comes in, by deadline."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.models import Article
from articles.permissions import Act

from .access import needs


@require_safe
@needs(Act.SEE_ARTICLES)
def queue(request: HttpRequest) -> HttpResponse:
    """Show the articles in work that the person may see."""
    articles = Article.objects.in_work().visible_to(request.user).by_deadline()[:50]
    return render(request, "desk/queue.html", {"articles": articles})
