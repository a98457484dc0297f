"""Take back the person's newest act, which the page names."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from articles.desk.shortcuts import article_for, current_user
from articles.facts.whole_numbers import parse_number
from articles.models import Article, Claim, Dismissal, Evidence, Verdict
from articles.permissions import Act
from articles.workflow import recall_dismissal, undo_act, undo_evidence, unmark_claim

from .attempts import acting_on_article, acting_on_claim, attempt
from .page import answer_act, answer_sentence


@require_POST
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back a verdict or evidence with its act, a dismissal or a mark of who asks."""
    article = article_for(request, pk, Act.JUDGE)
    takes_back = {
        "verdict": _undo,
        "dismissal": _recall,
        "evidence": _withdraw,
        "mark": _unmark,
    }
    for field, take_back in takes_back.items():
        named = parse_number(request.POST.get(field))
        if named is not None:
            answer = take_back(request, article, named)
            if answer:
                return answer
    return answer_act(request, article.pk, parse_number(request.POST.get("claim")))


def _undo(request: HttpRequest, article: Article, pk: int) -> HttpResponse | None:
    mine = Verdict.objects.filter(claim__article=article, judged_by=current_user(request))
    verdict = mine.select_related("claim").filter(pk=pk).first()
    if verdict is None:
        return None
    with attempt(request, "undo") as tried:
        undo_act(verdict=verdict, **acting_on_claim(request))
    return answer_sentence(request, article.pk, verdict.claim.start, refusal=tried.refusal)


def _recall(request: HttpRequest, article: Article, pk: int) -> HttpResponse | None:
    mine = Dismissal.objects.filter(revision__article=article, dismissed_by=current_user(request))
    found = mine.select_related("revision").filter(pk=pk).first()
    if found is None:
        return None
    with attempt(request, "undo") as tried:
        recall_dismissal(dismissal=found, **acting_on_article(request))
    return answer_sentence(request, article.pk, found.start, refusal=tried.refusal)


def _withdraw(request: HttpRequest, article: Article, pk: int) -> HttpResponse | None:
    mine = Evidence.objects.current().filter(claim__article=article, added_by=current_user(request))
    found = mine.select_related("claim").filter(pk=pk).first()
    if found is None:
        return None
    with attempt(request, "undo") as tried:
        undo_evidence(evidence=found, **acting_on_claim(request))
    return answer_sentence(request, article.pk, found.claim.start, refusal=tried.refusal)


def _unmark(request: HttpRequest, article: Article, pk: int) -> HttpResponse | None:
    claim = Claim.objects.filter(article=article, pk=pk).first()
    if claim is None:
        return None
    with attempt(request, "undo") as tried:
        unmark_claim(claim=claim, **acting_on_claim(request))
    return answer_sentence(request, article.pk, claim.start, refusal=tried.refusal)
