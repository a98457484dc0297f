"""Ask the author, answer and withdraw questions."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from articles.desk.shortcuts import acting, claim_for
from articles.models import Question
from articles.permissions import Act
from articles.workflow import answer_question, ask_author, withdraw_question

from .attempts import acting_on_claim, attempt, require_valid
from .forms import AnswerForm, QuestionForm, ReasonForm
from .page import answer_act


@require_POST
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask the author about a claim and go on to the next open one."""
    claim = claim_for(request, pk, Act.ASK)
    form = QuestionForm(request.POST)
    with attempt(request, "question") as tried:
        require_valid(form)
        ask_author(claim=claim, **form.cleaned_data, **acting_on_claim(request))
    return answer_act(request, claim.article_id, claim.pk, refusal=tried.refusal, goes_on=True)


@require_POST
def reply(request: HttpRequest, pk: int, question: int) -> HttpResponse:
    """Answer a question about a claim."""
    claim = claim_for(request, pk, Act.ANSWER)
    row = get_object_or_404(Question, pk=question, claim=claim)
    form = AnswerForm(request.POST)
    with attempt(request, f"answer{row.pk}") as tried:
        require_valid(form)
        answer_question(question=row, **acting(request), **form.cleaned_data)
    return answer_act(request, claim.article_id, claim.pk, refusal=tried.refusal)


@require_POST
def withdraw(request: HttpRequest, pk: int, question: int) -> HttpResponse:
    """Withdraw an open question."""
    claim = claim_for(request, pk, Act.ASK)
    row = get_object_or_404(Question, pk=question, claim=claim)
    with attempt(request, "question") as tried:
        require_valid(ReasonForm(request.POST))
        withdraw_question(question=row, **acting_on_claim(request))
    return answer_act(request, claim.article_id, claim.pk, refusal=tried.refusal)
