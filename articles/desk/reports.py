"""Readers' reports at the desk: the list, and what is decided about each."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from articles import workflow
from articles.anchoring.quoted_places import places_of_quote
from articles.models import Article, ReaderReport
from articles.permissions import Act, may
from articles.queries.reports import report_page, reported_places

from .forms.reports import AcceptanceForm, DeclineForm, ReaderAnswerForm
from .forms.workflow_errors import do_if_valid, status_of_form
from .query_strings import number_in
from .review.attempts import seen_article_version
from .shortcuts import acting, permission_required, require_permission
from .stale import FormGone

OPEN = ReaderReport.State.OPEN


@require_safe
@permission_required(Act.SEE_REPORTS)
def reports(request: HttpRequest) -> HttpResponse:
    """List the reports of `?state=`, newest first; `?before=` pages on. Two queries."""
    wanted = request.GET.get("state", OPEN)
    state = wanted if wanted in ReaderReport.State.values else OPEN
    page = report_page(state, before=number_in(request.GET, "before"))
    tabs = [(code, label, page.counts[code]) for code, label in ReaderReport.State.choices]
    context = {"page": page, "state": state, "tabs": tabs}
    return render(request, "desk/reports.html", context)


@require_safe
@permission_required(Act.SEE_REPORTS)
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a report with the places that it may mean."""
    return _page(request, _report(pk))


@require_POST
@permission_required(Act.DECIDE_REPORTS)
def accept_report(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept a report: the chosen words become a claim."""
    row = _report_to_decide(request, pk)
    article = _article(row)
    form = AcceptanceForm(request.POST, places=reported_places(row, article))

    def accept():
        start, end = _span(form, article)
        return workflow.accept_report(
            report=row,
            version=seen_article_version(request),
            start=start,
            end=end,
            kind=form.cleaned_data["kind"],
            **acting(request),
        )

    claim = do_if_valid(form, accept)
    if claim is None:
        return _page(request, row, acceptance=form)
    messages.success(request, _("The report is accepted: these words are checked."))
    return redirect(claim)


@require_POST
@permission_required(Act.DECIDE_REPORTS)
def decline_report(request: HttpRequest, pk: int) -> HttpResponse:
    """Decline a report with a reason."""
    row, form = _report_to_decide(request, pk), DeclineForm(request.POST)
    if not _is_done(request, workflow.decline_report, row, form):
        return _page(request, row, refusal=form)
    messages.success(request, _("The report is declined."))
    return redirect(row if row.email else "reports")


@require_POST
@permission_required(Act.DECIDE_REPORTS)
def answer_reader(request: HttpRequest, pk: int) -> HttpResponse:
    """Mail the result to the reader."""
    row, form = _report_to_decide(request, pk), ReaderAnswerForm(request.POST)
    if not _is_done(request, workflow.answer_reader, row, form):
        return _page(request, row, answer=form)
    messages.success(request, _("The reader gets your answer by email."))
    return redirect("reports")


def _is_done(
    request: HttpRequest, act: Callable[..., ReaderReport], row: ReaderReport, form: forms.Form
) -> bool:
    """Do an act that takes the fields of the form, which has what was refused."""

    def do() -> ReaderReport:
        return act(report=row, **form.cleaned_data, **acting(request))

    return do_if_valid(form, do) is not None


def _report(pk: int) -> ReaderReport:
    return get_object_or_404(ReaderReport.objects.with_related(), pk=pk)


def _report_to_decide(request: HttpRequest, pk: int) -> ReaderReport:
    row = _report(pk)
    require_permission(request, Act.DECIDE_REPORTS, row.article)
    return row


def _article(row: ReaderReport) -> Article:
    return Article.objects.with_version().get(pk=row.article_id)


def _page(request: HttpRequest, row: ReaderReport, **bound: forms.Form) -> HttpResponse:
    """Show the report, with a form that was refused."""
    may_decide = may(request.user, Act.DECIDE_REPORTS, row.article)
    is_open = may_decide and row.state == OPEN and row.erased_at is None
    context: dict[str, Any] = {
        "report": row,
        "may_decide": may_decide,
        "is_open": is_open,
        "refusal": bound.get("refusal") or DeclineForm(),
        "answer": bound.get("answer") or ReaderAnswerForm(),
    }
    if is_open:
        article = _article(row)
        context["article"] = article
        form = bound.get("acceptance") or AcceptanceForm(places=reported_places(row, article))
        context["acceptance"] = form
    may_answer = may_decide and not is_open and row.may_be_answered
    shown = {"acceptance": is_open, "refusal": is_open, "answer": may_answer}
    context["gone"] = [_form_gone(form) for name, form in bound.items() if not shown[name]]
    status = next((status_of_form(form) for form in bound.values()), 200)
    return render(request, "desk/report.html", context, status=status)


def _form_gone(form: forms.Form) -> FormGone:
    """Return a refused form that the report doesn't have any more: somebody was quicker."""
    words = [form.data.get(name, "") for name in ("words", "reason", "text") if name in form.fields]
    return FormGone(
        " ".join(map(str, form.non_field_errors())), [text for text in words if text.strip()]
    )


def _span(form: AcceptanceForm, article: Article) -> tuple[int, int]:
    """Return the chosen place, or that of the words typed; raises `Invalid`."""
    words = form.cleaned_data["words"]
    if not words:
        if not form.cleaned_data["place"]:
            raise workflow.Invalid({"words": [_("Please choose a place, or enter its words.")]})
        start, _colon, end = form.cleaned_data["place"].partition(":")
        return int(start), int(end)
    found = places_of_quote(article.revision.text, words)
    if not found:
        raise workflow.Invalid({"words": [_("These words are not in the current text.")]})
    if len(found) > 1:
        message = ngettext(
            "These words occur there %(count)d time; add more of the words around them.",
            "These words occur there %(count)d times; add more of the words around them.",
            len(found),
        )
        raise workflow.Invalid({"words": [message % {"count": len(found)}]})
    return found[0]
