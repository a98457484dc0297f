"""Mark a sentence as risky, and remove the mark."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from articles.desk.shortcuts import article_for
from articles.facts.whole_numbers import parse_number
from articles.models import RiskMark
from articles.permissions import Act
from articles.workflow import mark_risk, unmark_risk

from .attempts import acting_on_article, attempt
from .page import answer_sentence


@require_POST
def mark(request: HttpRequest, pk: int, start: int) -> HttpResponse:
    """Mark the sentence with the risk that is sent."""
    article = article_for(request, pk, Act.MARK_RISKS)
    with attempt(request, "risk") as tried:
        mark_risk(
            article=article,
            start=start,
            risk=request.POST.get("risk", ""),
            **acting_on_article(request),
        )
    return answer_sentence(request, pk, start, refusal=tried.refusal)


@require_POST
def unmark(request: HttpRequest, pk: int, start: int) -> HttpResponse:
    """Remove a risk mark from the sentence."""
    article = article_for(request, pk, Act.MARK_RISKS)
    rows = RiskMark.objects.select_related("revision").filter(revision__article=article)
    found = rows.filter(pk=parse_number(request.POST.get("mark")) or 0).first()
    if found is None:
        raise Http404
    with attempt(request, "risk") as tried:
        unmark_risk(mark=found, **acting_on_article(request))
    return answer_sentence(request, pk, start, refusal=tried.refusal)
