"""The author's answer to a question: signed in, or through the link in a mail."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from articles import workflow
from articles.models import Question
from articles.permissions import Act

from .deadlines import deadline_in_words
from .exception_handler import refused_response
from .forms.questions import AuthorAnswerForm
from .forms.workflow_errors import add_workflow_error, status_of_form
from .query_strings import posted
from .rate_limits import is_over_limit
from .shortcuts import acting, current_user, require_permission

ATTEMPTS_A_MINUTE = 30


@require_http_methods(["GET", "POST"])
def answer_question(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer a question about an article that the person wrote."""
    questions = _with_words().visible_to(current_user(request))
    question = get_object_or_404(questions, pk=pk)
    require_permission(request, Act.ANSWER, question.claim.article)

    def answer(text: str) -> None:
        workflow.answer_question(question=question, **acting(request), answer=text)

    return _answer(request, question, answer) or _done(request)


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def answer_by_link(request: HttpRequest, key: str) -> HttpResponse:
    """Answer the question of the link's key; nothing else is shown."""
    if is_over_limit(request, "answer", ATTEMPTS_A_MINUTE):
        return refused_response(request, _("Too many attempts. Please wait a minute."), 429)
    question = get_object_or_404(_with_words(), answer_key=key)

    def answer(text: str) -> None:
        workflow.answer_by_key(key=key, at=timezone.now(), answer=text)

    return _answer(request, question, answer) or redirect(request.path)


@dataclass(frozen=True, slots=True)
class QuotedClaim:
    """The sentence around a claim in three pieces."""

    before: str
    words: str
    after: str


def quoted(question: Question) -> QuotedClaim:
    """Return the sentence that the question is about, from the claim's revision."""
    claim = question.claim
    text = claim.revision.text
    return QuotedClaim(
        text[claim.sentence_start : claim.start],
        text[claim.start : claim.end],
        text[claim.end : claim.sentence_end],
    )


def _with_words():
    return Question.objects.select_related("claim__article__author", "claim__revision", "asked_by")


def _answer(
    request: HttpRequest, question: Question, answer: Callable[[str], None]
) -> HttpResponse | None:
    """Show the question with its form, or store a valid answer and return None."""
    form = AuthorAnswerForm(posted(request))
    if form.is_valid():
        try:
            answer(form.cleaned_data["answer"])
        except workflow.WorkflowError as error:
            add_workflow_error(form, error)
        else:
            return None
    due = deadline_in_words(question.due_at, timezone.now())
    context = {"question": question, "quoted": quoted(question), "form": form, "due": due}
    return render(request, "desk/answer.html", context, status=status_of_form(form))


def _done(request: HttpRequest) -> HttpResponse:
    messages.success(request, _("Thank you. Your answer has been sent to the checker."))
    return redirect("/")
