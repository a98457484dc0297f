"""The list of subjects, and the page of one subject with its reference facts."""

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.desk.query_strings import number_in, page_urls, words_in
from articles.desk.shortcuts import permission_required
from articles.models import Person, ReferenceFact
from articles.permissions import Act, may
from articles.queries.fact_texts import FactEntry, fact_entry
from articles.queries.reference import facts_about, facts_of, subject_page
from articles.workflow import OF_PEOPLE

Property = ReferenceFact.Property


@require_safe
@permission_required(Act.SEE_REFERENCE)
def reference(request: HttpRequest) -> HttpResponse:
    """List people and other subjects, by words and property."""
    words = words_in(request.GET)
    wanted = request.GET.get("property", "")
    wanted = wanted if wanted in Property.values else ""
    found = subject_page(words, wanted, number_in(request.GET, "page") or 1)
    context = {
        "found": found,
        "rows": [(row, fact_entries(row.facts)) for row in found.rows],
        "words": words,
        "property": wanted,
        "properties": Property.choices,
        "may_keep": may(request.user, Act.KEEP_REFERENCE),
        **page_urls(request, found.page, found.pages),
    }
    return render(request, "desk/reference/list.html", context)


@require_safe
@permission_required(Act.SEE_REFERENCE)
def person(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a person with all reference facts about them."""
    row = get_object_or_404(Person, pk=pk)
    return _show(request, row.name, facts_of(row), row)


@require_safe
@permission_required(Act.SEE_REFERENCE)
def subject(request: HttpRequest) -> HttpResponse:
    """Show all reference facts about a subject without a person row."""
    name = request.GET.get("name", "").replace("\0", "")[:200]
    facts = facts_about(name)
    if not facts:
        raise Http404
    return _show(request, name, facts)


def fact_entries(facts: Sequence[ReferenceFact]) -> list[FactEntry]:
    """Return facts in words, as of today."""
    today = timezone.localdate()
    return [fact_entry(fact, today) for fact in facts]


def _show(
    request: HttpRequest, name: str, facts: Sequence[ReferenceFact], row: Person | None = None
) -> HttpResponse:
    context = {
        "name": name,
        "kind": facts[0].subject_kind if facts else "",
        "person": row,
        "entries": fact_entries(facts),
        "may_keep": may(request.user, Act.KEEP_REFERENCE),
        "properties": [p for p in Property.choices if row or p[0] not in OF_PEOPLE],
    }
    return render(request, "desk/reference/subject.html", context)
