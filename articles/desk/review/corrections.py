"""Enter suggested wordings into the text: choose which, see the text, one revision."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles import workflow
from articles.desk.shortcuts import article_for, current_user
from articles.desk.text_previews import TextPreviewView
from articles.models import Article, AuthorView, Verdict
from articles.permissions import Act
from articles.queries.talk import suggested_wordings

from .attempts import acting_on_article, attempt, require_valid
from .forms import ReasonForm
from .page import answer_act, parse_number


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A suggested wording, the author's view of it, and whether it is chosen."""

    verdict: Verdict
    view: AuthorView | None
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class CorrectionsView:
    """The data of the page: each sentence once, with its suggested wordings."""

    article: Article
    suggestions: Sequence[Suggestion]
    refusal: str = ""

    @property
    def sentences(self) -> list[tuple[str, list[Suggestion]]]:
        groups = groupby(self.suggestions, key=lambda row: row.verdict.claim.sentence_start)
        return [(self._sentence(rows[0]), rows) for rows in (list(g) for _start, g in groups)]

    @property
    def next_number(self) -> int:
        return self.article.revision.number + 1

    def _sentence(self, row: Suggestion) -> str:
        claim = row.verdict.claim
        return self.article.revision.text[claim.sentence_start : claim.sentence_end].strip()


@require_http_methods(["GET", "POST"])
def corrections(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the suggested wordings to choose from; POST enters the chosen ones.

    All are chosen at first but those to which the author objects. A form that offers no
    choice enters all.
    """
    rows = Article.objects.with_related().with_version()
    article = article_for(request, pk, Act.ENTER_CORRECTIONS, rows)
    if request.method == "GET" or request.POST.get("step") == "preview":
        return _choice(request, article)
    with attempt(request, "corrections") as tried:
        require_valid(ReasonForm(request.POST))
        workflow.enter_corrections(
            article=article, claims=_chosen(request), **acting_on_article(request)
        )
    shown = parse_number(request.POST.get("claim"))
    return answer_act(request, article.pk, shown, refusal=tried.refusal)


def _chosen(request: HttpRequest) -> list[int] | None:
    if "choosing" not in request.POST:
        return None
    return [pk for text in request.POST.getlist("chosen") if (pk := parse_number(text))]


def _choice(request: HttpRequest, article: Article) -> HttpResponse:
    chosen = _chosen(request)
    view = CorrectionsView(article, _suggestions(article, chosen))
    pks = [row.verdict.claim_id for row in view.suggestions if row.is_chosen]
    preview = TextPreviewView(_found(request, article, pks)) if pks else None
    context = {"view": view, "article": article, "preview": preview}
    name = "text_preview" if request.htmx else "enter_corrections"  # type: ignore[attr-defined]
    return render(request, f"desk/{name}.html", context)


def _found(
    request: HttpRequest, article: Article, claims: Sequence[int]
) -> workflow.TextPreview | None:
    return workflow.preview_corrections(
        article=article, actor=current_user(request), at=timezone.now(), claims=claims
    )


def _suggestions(article: Article, chosen: Sequence[int] | None) -> list[Suggestion]:
    found = []
    for verdict in suggested_wordings(article).order_by("claim__start", "pk"):
        view = getattr(verdict, "author_view", None)
        is_chosen = view is None or view.agrees if chosen is None else verdict.claim_id in chosen
        found.append(Suggestion(verdict, view, is_chosen))
    return found
