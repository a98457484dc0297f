"""History and certificate: what happened, and what was checked, to read and to print."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.desk.access import article_for, claim_for, person
from articles.permissions import Act
from articles.publishing.certificate import certificate
from articles.queries.history import PAGE_SIZE, article_lines, claim_lines

from .page import number


@require_safe
def article_history(request: HttpRequest, pk: int) -> HttpResponse:
    """Tell what happened to the article, newest first; `?before=` turns the page."""
    article = article_for(request, pk, Act.SEE_HISTORY)
    lines = article_lines(article, person(request), number(request.GET.get("before")))
    older = lines[-1].pk if len(lines) == PAGE_SIZE else None
    context = {"article": article, "lines": lines, "older": older}
    return render(request, "desk/review/history.html", context)


@require_safe
def claim_history(request: HttpRequest, pk: int) -> HttpResponse:
    """Tell what happened to a claim, newest first."""
    claim = claim_for(request, pk, Act.SEE_HISTORY)
    context = {
        "article": claim.article,
        "claim": claim,
        "lines": claim_lines(claim, person(request)),
    }
    return render(request, "desk/review/history.html", context)


@require_safe
def article_certificate(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what the newest sign-off vouches for, laid out for printing; 404 without one."""
    article = article_for(request, pk, Act.SEE_CERTIFICATE)
    sign_off = article.sign_offs.first()
    if sign_off is None:
        raise Http404
    context = {"certificate": certificate(sign_off), "article": article}
    return render(request, "desk/review/certificate.html", context)
