"""The form by which readers report errors: no account, no script."""

import uuid
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from articles import workflow
from articles.desk.forms.reports import ReaderReportForm
from articles.desk.forms.workflow_errors import add_workflow_error, status_of_form
from articles.desk.query_strings import posted
from articles.desk.rate_limits import is_over_limit
from articles.models import Article, Publication
from articles.queries.reports import reported_article

A_MINUTE, AN_HOUR = 5, 20
TOO_MANY = "too_many"


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def report_on_article(request: HttpRequest) -> HttpResponse:
    """Take a report on the article at the address `?article=`, in `?lang=` if it names one."""
    _require_switched_on()
    url = request.GET.get("article", "").replace("\0", "")
    with translation.override(_language(request.GET.get("lang", translation.get_language()))):
        if "sent" in request.GET:
            return _render(request, is_sent=True)
        article = reported_article(url)
        if article is None:
            return _render(request, status=404 if url else 200, address=url, is_unknown=bool(url))
        return _take(request, article, None, address=url)


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def report_on_verdict(request: HttpRequest, public_id: uuid.UUID) -> HttpResponse:
    """Take a report on a published verdict, in its language."""
    _require_switched_on()
    rows = Publication.objects.public().select_related("verdict__claim__article")
    publication = rows.filter(public_id=public_id).first()
    if publication is None:
        raise Http404
    with translation.override(_language(publication.language)):
        article = publication.verdict.claim.article
        return _take(request, article, publication, verdict=publication)


def _take(
    request: HttpRequest, article: Article, publication: Publication | None, **shown: Any
) -> HttpResponse:
    """Show the form, or store what it says; a program's is answered alike and not stored."""
    form = ReaderReportForm(posted(request))
    if form.is_bound and form.is_of_program:
        return _thanks()
    if form.is_valid() and _store(request, form, article, publication):
        return _thanks()
    is_over = form.has_error(NON_FIELD_ERRORS, TOO_MANY)
    return _render(request, status=429 if is_over else status_of_form(form), form=form, **shown)


def _store(
    request: HttpRequest,
    form: ReaderReportForm,
    article: Article,
    publication: Publication | None,
) -> bool:
    """Store a valid report, unless its address sent too many; the form has what was refused."""
    if is_over_limit(request, "report", A_MINUTE, AN_HOUR):
        message = _("Too many reports from your network. Please try again in an hour.")
        form.add_error(None, ValidationError(message, code=TOO_MANY))
        return False
    data = {name: form.cleaned_data[name] for name in ("quote", "text", "link", "email")}
    language = translation.get_language() or settings.LANGUAGE_CODE
    try:
        workflow.receive_report(
            article=article,
            publication=publication,
            at=timezone.now(),
            given=workflow.ReportInput(language=language, **data),
        )
    except workflow.WorkflowError as error:
        add_workflow_error(form, error)
        return False
    return True


def _thanks() -> HttpResponse:
    language = _language(translation.get_language())
    return redirect(f"{reverse('report_error')}?{urlencode({'sent': '1', 'lang': language})}")


def _render(request: HttpRequest, *, status: int = 200, **context: Any) -> HttpResponse:
    context |= {
        "house_name": settings.HOUSE_NAME,
        "takes_reports": settings.READER_REPORTS,
        "days": settings.RETENTION_DAYS["reader_reports"],
    }
    return render(request, "public/report.html", context, status=status)


def _language(wanted: str | None) -> str:
    """Return the language of the page: the one wanted, if there is a translation."""
    short = (wanted or "").partition("-")[0]
    return short if short in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def _require_switched_on() -> None:
    if not settings.READER_REPORTS:
        raise Http404
