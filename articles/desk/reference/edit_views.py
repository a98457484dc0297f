"""Add and change people and reference facts."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from articles import workflow
from articles.desk.forms.reference import (
    FactChangeForm,
    FactForm,
    PersonChangeForm,
    PersonForm,
    source_choice,
)
from articles.desk.forms.workflow_errors import do_if_valid, status_of_form
from articles.desk.query_strings import number_in, posted, words_in
from articles.desk.shortcuts import acting, permission_required
from articles.models import Person, ReferenceFact, Source, SubjectKind
from articles.permissions import Act
from articles.queries.sources import most_used

Property = ReferenceFact.Property
SOURCES_OFFERED = 8


@require_http_methods(["GET", "POST"])
@permission_required(Act.KEEP_REFERENCE)
def new_fact(request: HttpRequest) -> HttpResponse:
    """Add a fact; the URL has its property, and its subject if known."""
    wanted = request.GET.get("property", "")
    wanted = wanted if wanted in Property.values else Property.BIRTH_DATE
    pk = number_in(request.GET, "person")
    about = get_object_or_404(Person, pk=pk) if pk else None
    form = FactForm(posted(request), property_=wanted, person=about, initial=_start(request))
    fact = do_if_valid(form, lambda: workflow.enter_fact(fact=form.new_fact(), **acting(request)))
    if fact:
        messages.success(request, _("The fact is entered."))
        return redirect(fact)
    return _show_fact(request, form, about=about)


@require_http_methods(["GET", "POST"])
@permission_required(Act.KEEP_REFERENCE)
def change_fact(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a fact; detects concurrent changes."""
    fact = get_object_or_404(ReferenceFact.objects.with_related(), pk=pk)
    form = FactChangeForm(posted(request), fact=fact)
    changed = do_if_valid(
        form,
        lambda: workflow.change_fact(
            fact=fact,
            expected_version=form.cleaned_data["version"],
            **form.changes(),
            **acting(request),
        ),
        present=lambda: FactChangeForm(fact=ReferenceFact.objects.with_related().get(pk=pk)),
    )
    if changed:
        messages.success(request, _("The fact is saved."))
        return redirect(changed)
    return _show_fact(request, form, fact=fact, about=fact.person)


@require_http_methods(["GET", "POST"])
@permission_required(Act.KEEP_REFERENCE)
def new_person(request: HttpRequest) -> HttpResponse:
    """Enter a person."""
    form = PersonForm(posted(request))
    row = do_if_valid(
        form, lambda: workflow.enter_person(person=form.new_person(), **acting(request))
    )
    if row:
        messages.success(request, _("The person is entered."))
        return redirect(row)
    return _show_person(request, form)


@require_http_methods(["GET", "POST"])
@permission_required(Act.KEEP_REFERENCE)
def change_person(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a person; detects concurrent changes."""
    row = get_object_or_404(Person, pk=pk)
    form = PersonChangeForm(posted(request), person=row)
    done = do_if_valid(
        form,
        lambda: workflow.change_person(
            person=row,
            expected_version=form.cleaned_data["version"],
            **form.changes(),
            **acting(request),
        ),
        present=lambda: PersonChangeForm(person=Person.objects.get(pk=pk)),
    )
    if done:
        messages.success(request, _("The person is saved."))
        return redirect(row)
    return _show_person(request, form, row)


@require_safe
@permission_required(Act.KEEP_REFERENCE)
def sources(request: HttpRequest) -> HttpResponse:
    """Return the public sources that match `?source=`, most used first, as `<option>` elements."""
    words = words_in(request.GET, "source")
    rows = most_used(Source.objects.public().matching(words), SOURCES_OFFERED) if words else []
    context = {"choices": [source_choice(row.source) for row in rows]}
    return render(request, "desk/reference/source_choices.html", context)


def _start(request: HttpRequest) -> dict[str, object]:
    """Return the initial values of a new fact: the subject in the URL, today."""
    kind = request.GET.get("kind", "")
    return {
        "subject": request.GET.get("subject", "")[:200],
        "subject_kind": kind if kind in SubjectKind.values else SubjectKind.ORGANISATION,
        "as_of": timezone.localdate(),
    }


def _show_fact(
    request: HttpRequest,
    form: FactForm,
    *,
    fact: ReferenceFact | None = None,
    about: Person | None = None,
) -> HttpResponse:
    context = {
        "form": form,
        "fact": fact,
        "about": about,
        "property": form.property,
        "properties": Property.choices,
        "subject": request.GET.get("subject", "")[:200],
        "kind": request.GET.get("kind", ""),
    }
    return render(request, "desk/reference/fact_form.html", context, status=status_of_form(form))


def _show_person(request: HttpRequest, form: PersonForm, row: Person | None = None) -> HttpResponse:
    context = {"form": form, "person": row}
    return render(request, "desk/reference/person_form.html", context, status=status_of_form(form))
