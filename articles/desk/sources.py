"""The sources of the house: found, entered, changed, and what they bear on."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from articles import workflow
from articles.models import Origin, Source
from articles.permissions import Act, may
from articles.queries.sources import evidence_from, source_page

from .access import needs, person, source_for
from .addresses import number_in, posted, with_changes
from .forms.refusals import show_refusal
from .forms.sources import SourceChangeForm, SourceForm


@require_safe
@needs(Act.SEE_SOURCES)
def sources(request: HttpRequest) -> HttpResponse:
    """List the sources that the person may know, by words and kind."""
    words = request.GET.get("q", "").replace("\0", "").strip()[:200]
    kind = request.GET.get("kind", "")
    kind = kind if kind in Source.Kind.values else ""
    found = source_page(person(request), words, kind, number_in(request.GET, "page") or 1)
    context = {
        "found": found,
        "words": words,
        "kind": kind,
        "kinds": Source.Kind.choices,
        "may_enter": may(request.user, Act.ENTER_SOURCES),
        "earlier_url": with_changes(request, page=found.page - 1) if found.page > 1 else "",
        "later_url": with_changes(request, page=found.page + 1) if found.page < found.pages else "",
    }
    return render(request, "desk/sources.html", context)


@require_safe
def source(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one source and the claims it bears on."""
    row = source_for(request, pk, Act.SEE_SOURCES)
    context = {
        "source": row,
        "evidence": evidence_from(row),
        "knowers": list(row.known_to.all()) if row.is_secret else [],
        "may_enter": may(request.user, Act.ENTER_SOURCES),
    }
    return render(request, "desk/source.html", context)


@require_http_methods(["GET", "POST"])
@needs(Act.ENTER_SOURCES)
def new_source(request: HttpRequest) -> HttpResponse:
    """Enter a source."""
    form = SourceForm(posted(request))
    if form.is_valid():
        try:
            row = workflow.enter_source(
                actor=person(request), at=timezone.now(), source=form.new_source()
            )
        except workflow.WorkflowError as error:
            show_refusal(form, error)
        else:
            messages.success(request, _("The source is entered."))
            return redirect("source", row.pk)
    return _show(request, form)


@require_http_methods(["GET", "POST"])
def change_source(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a source; who edits an older version than the present one is told."""
    row = source_for(request, pk, Act.ENTER_SOURCES)
    form = SourceChangeForm(posted(request), source=row)
    if form.is_valid():
        try:
            workflow.change_source(
                source=row,
                actor=person(request),
                at=timezone.now(),
                expected_version=form.cleaned_data["version"],
                **form.changes(),
            )
        except workflow.WorkflowError as error:
            show_refusal(form, error)
        else:
            messages.success(request, _("The source is saved."))
            return redirect("source", row.pk)
    return _show(request, form, row)


def _show(request: HttpRequest, form: SourceForm, row: Source | None = None) -> HttpResponse:
    context = {
        "form": form,
        "source": row,
        "origins": Origin.objects.values_list("name", flat=True),
    }
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "desk/source_form.html", context, status=status)
