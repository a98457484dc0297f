"""The talk between author and checker: all questions and wordings of an article on one page."""

from collections.abc import Callable
from datetime import datetime
from typing import TypedDict

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from articles import workflow
from articles.models import Article, Question, User, Verdict
from articles.permissions import Act, may
from articles.queries.talk import AskedQuestion, SuggestedWording, Talk, talk_about

from .deadlines import Deadline, deadline_in_words
from .exception_handler import refused_response, status_of
from .query_strings import number_in
from .rate_limits import is_over_limit
from .shortcuts import article_for, current_user, require_permission
from .stale import FormGone

ATTEMPTS_A_MINUTE = 60


class AuthorViewDraft(TypedDict):
    """The author's view of a wording."""

    agrees: bool
    note: str


class TalkView:
    """The data of the page. `refused` is a refused act, shown at its question or wording."""

    def __init__(
        self,
        request: HttpRequest,
        talk: Talk,
        refused: workflow.WorkflowError | None = None,
        *,
        by_link: bool,
    ):
        self.request, self.talk, self.by_link, self.refused = request, talk, by_link, refused
        self.now = timezone.now()
        is_shut = talk.article.state == Article.State.ARCHIVED
        self.may_answer = not is_shut and (by_link or may(request.user, Act.ANSWER, talk.article))

    @property
    def key(self) -> str:
        """Return the key of the link by which the author came."""
        match = self.request.resolver_match
        return str(match.kwargs.get("key", "")) if match else ""

    @property
    def overdue(self) -> int:
        return self.talk.overdue(self.now)

    @property
    def questions(self) -> list[tuple[AskedQuestion, Deadline | None, bool, str]]:
        """Return each question with its deadline, whether it is overdue, and refused input."""
        return [
            (
                asked,
                deadline_in_words(asked.question.due_at, self.now),
                asked.question.is_overdue(self.now),
                self._typed("query", asked.question.pk, "answer"),
            )
            for asked in self.talk.questions
        ]

    @property
    def suggestions(self) -> list[tuple[SuggestedWording, str]]:
        """Return each suggested wording with refused input."""
        return [
            (row, self._typed("verdict", row.verdict.pk, "note")) for row in self.talk.suggestions
        ]

    @property
    def refused_question(self) -> int | None:
        """Return the question whose answer was refused."""
        return number_in(self.request.POST, "query") if self.refused else None

    @property
    def refused_verdict(self) -> int | None:
        """Return the verdict on whose wording a view was refused."""
        return number_in(self.request.POST, "verdict") if self.refused else None

    @property
    def gone(self) -> FormGone | None:
        """Return the refused act if its form is gone: somebody was quicker."""
        asked = (row.question for row in self.talk.questions)
        forms = {row.pk for row in asked if row.state == Question.State.OPEN}
        wordings = {row.verdict.pk for row in self.talk.suggestions}
        is_there = self.refused_question in forms or self.refused_verdict in wordings
        if self.refused is None or (is_there and self.may_answer):
            return None
        words = [self.request.POST.get(name, "") for name in ("answer", "note")]
        return FormGone(str(self.refused), [text for text in words if text.strip()])

    def _typed(self, name: str, pk: int, field: str) -> str:
        is_this = self.refused and number_in(self.request.POST, name) == pk
        return self.request.POST.get(field, "") if is_this else ""


@require_http_methods(["GET", "POST"])
def talk(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the talk about an article; store an answer, or a view of a wording."""
    article = article_for(request, pk, Act.SEE_CLAIMS)

    def answer(question: int, at: datetime) -> None:
        row = get_object_or_404(Question, pk=question, claim__article=article)
        require_permission(request, Act.ANSWER, article)
        text = request.POST.get("answer", "")
        workflow.answer_question(question=row, actor=current_user(request), at=at, answer=text)

    def view(verdict: int, at: datetime) -> None:
        row = get_object_or_404(Verdict, pk=verdict, claim__article=article)
        require_permission(request, Act.ANSWER, article)
        workflow.view_correction(
            verdict=row, actor=current_user(request), at=at, **_view_in(request)
        )

    return _talk(request, article, answer, view, by_link=False)


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def talk_by_link(request: HttpRequest, key: str) -> HttpResponse:
    """Show the talk to the author by the link in a mail, and nothing else."""
    if is_over_limit(request, "talk", ATTEMPTS_A_MINUTE):
        return refused_response(request, _("Too many attempts. Please wait a minute."), 429)
    try:
        article = workflow.article_of_key(key)
    except Article.DoesNotExist as error:
        raise Http404 from error

    def answer(question: int, at: datetime) -> None:
        text = request.POST.get("answer", "")
        workflow.answer_in_talk(key=key, question=question, at=at, answer=text)

    def view(verdict: int, at: datetime) -> None:
        workflow.view_correction_in_talk(key=key, verdict=verdict, at=at, **_view_in(request))

    return _talk(request, article, answer, view, by_link=True)


def _view_in(request: HttpRequest) -> AuthorViewDraft:
    return {"agrees": request.POST.get("agrees") == "1", "note": request.POST.get("note", "")}


def _talk(
    request: HttpRequest,
    article: Article,
    answer: Callable[[int, datetime], None],
    view: Callable[[int, datetime], None],
    *,
    by_link: bool,
) -> HttpResponse:
    refused = None
    if request.method == "POST":
        try:
            _act(request, answer, view)
        except workflow.WorkflowError as error:
            refused = error
        except (Question.DoesNotExist, Verdict.DoesNotExist) as error:
            raise Http404 from error
        else:
            messages.success(request, _("Thank you. Your reply has been sent to the checker."))
            return redirect(request.path)
    context = {
        "view": TalkView(request, talk_about(article, _reader(request)), refused, by_link=by_link)
    }
    status = status_of(refused) if refused else 200
    return render(request, "desk/talk.html", context, status=status)


def _reader(request: HttpRequest) -> User | None:
    """Return the signed-in person; None for the author who came by the link of a mail."""
    return current_user(request) if request.user.is_authenticated else None


def _act(
    request: HttpRequest,
    answer: Callable[[int, datetime], None],
    view: Callable[[int, datetime], None],
) -> None:
    question, verdict = number_in(request.POST, "query"), number_in(request.POST, "verdict")
    if question:
        answer(question, timezone.now())
    elif verdict:
        view(verdict, timezone.now())
    else:
        raise Http404
