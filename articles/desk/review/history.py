"""History and certificate, for screen and print."""

import json

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.desk.exception_handler import refused_response
from articles.desk.shortcuts import article_for, claim_for, current_user
from articles.facts.whole_numbers import parse_number
from articles.models import Article
from articles.permissions import Act
from articles.publishing.certificate import Certificate, certificate
from articles.publishing.certificate_document import certificate_document
from articles.publishing.certificate_pdf import certificate_pdf
from articles.publishing.pdf import PdfTooLong, PdfUnavailable
from articles.queries.history import PAGE_SIZE, entries_of_article, entries_of_claim
from articles.workflow.samples import require_no_hidden_verdict

from .files import attachment


@require_safe
def article_history(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the article's history, newest first; `?before=` is the next page."""
    article = article_for(request, pk, Act.SEE_HISTORY)
    entries = entries_of_article(
        article, current_user(request), parse_number(request.GET.get("before"))
    )
    older = entries[-1].pk if len(entries) == PAGE_SIZE else None
    context = {"article": article, "entries": entries, "older": older}
    return render(request, "desk/review/history.html", context)


@require_safe
def claim_history(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a claim's history, newest first."""
    claim = claim_for(request, pk, Act.SEE_HISTORY)
    context = {
        "article": claim.article,
        "claim": claim,
        "entries": entries_of_claim(claim, current_user(request)),
    }
    return render(request, "desk/review/history.html", context)


@require_safe
def article_certificate(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the certificate of the newest sign-off for printing; 404 without one."""
    article = article_for(request, pk, Act.SEE_CERTIFICATE)
    context = {"certificate": _newest(request, article), "article": article}
    return render(request, "desk/review/certificate.html", context)


@require_safe
def certificate_json(request: HttpRequest, pk: int) -> HttpResponse:
    """Return the signed certificate as JSON."""
    found = _newest(request, article_for(request, pk, Act.SEE_CERTIFICATE))
    document = certificate_document(found, at=timezone.now())
    body = json.dumps(document, ensure_ascii=False, indent=1)
    return attachment(body.encode(), f"certificate-{pk}.json", "application/json")


@require_safe
def certificate_file(request: HttpRequest, pk: int) -> HttpResponse:
    """Return the certificate as PDF, or what this installation lacks for it."""
    found = _newest(request, article_for(request, pk, Act.SEE_CERTIFICATE))
    try:
        body = certificate_pdf(found, certificate_document(found, at=timezone.now()))
    except PdfUnavailable as error:
        status = 422 if isinstance(error, PdfTooLong) else 501
        return refused_response(request, error, status)
    return attachment(body, f"certificate-{pk}.pdf", "application/pdf")


def _newest(request: HttpRequest, article: Article) -> Certificate:
    sign_off = article.sign_offs.first()
    if sign_off is None:
        raise Http404
    require_no_hidden_verdict(article, current_user(request))
    return certificate(sign_off)
