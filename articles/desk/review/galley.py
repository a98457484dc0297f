"""The galley: the text with all marks of the check, to print."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.desk.exception_handler import refused_response
from articles.desk.shortcuts import article_page_for, current_user
from articles.permissions import Act, may
from articles.publishing.galley_pdf import LONGEST, galley_context, galley_pdf
from articles.publishing.pdf import PdfUnavailable
from articles.queries.galley import Galley, galley_of

from .files import attachment


@require_safe
def galley(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the galley for printing, with the sources that the person's role may see."""
    found = _galley(request, pk)
    context = galley_context(found, timezone.now()) | {"has_pdf": _is_short(found)}
    return render(request, "desk/review/galley.html", context)


@require_safe
def galley_file(request: HttpRequest, pk: int) -> HttpResponse:
    """Return the galley as PDF; of a text that is too long for it, say so."""
    found = _galley(request, pk)
    if not _is_short(found):
        message = _("This text is too long for a PDF. Print the galley from the browser.")
        return refused_response(request, message, 422)
    try:
        body = galley_pdf(found, timezone.now())
    except PdfUnavailable as error:
        return refused_response(request, error, 501)
    return attachment(body, f"galley-{pk}-{found.revision.number}.pdf", "application/pdf")


def _galley(request: HttpRequest, pk: int) -> Galley:
    page = article_page_for(request, pk, Act.SEE_ARTICLES)
    sees = may(current_user(request), Act.SEE_EVIDENCE, page.article)
    return galley_of(page, with_evidence=sees)


def _is_short(galley: Galley) -> bool:
    return len(galley.revision.text) <= LONGEST
