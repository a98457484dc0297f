"""Enter suggested wordings into the text: choose which, see the text, one revision."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles import workflow
from articles.desk.exception_handler import status_of
from articles.desk.shortcuts import article_for, current_user
from articles.desk.text_jobs import go_to
from articles.desk.text_previews import TextPreviewView
from articles.facts.whole_numbers import parse_number
from articles.models import Article, AuthorView, Verdict
from articles.permissions import Act
from articles.queries.talk import suggested_wordings

from .attempts import RefusedAct, acting_on_article, attempt, require_valid
from .forms import ReasonForm
from .page import answer_act

FIELD = "chosen"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A suggested wording, the author's view of it, and whether it is chosen."""

    verdict: Verdict
    view: AuthorView | None
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class SuggestionGroup:
    """Suggested wordings for overlapping words, or one alone.

    `has_one_choice`: only one of them can be entered, so they are radio buttons; else some
    of them can be entered together, and are checkboxes. `field` is the name of these.
    `is_none_chosen`: somebody chose none of them; at first nobody has.
    """

    suggestions: Sequence[Suggestion]
    has_one_choice: bool
    is_none_chosen: bool

    @property
    def is_alternative(self) -> bool:
        return len(self.suggestions) > 1

    @property
    def field(self) -> str:
        if not self.has_one_choice:
            return FIELD
        return f"{FIELD}-{self.suggestions[0].verdict.claim_id}"


@dataclass(frozen=True, slots=True)
class CorrectionsView:
    """The data of the page: each sentence once, with its suggested wordings."""

    article: Article
    groups: Sequence[SuggestionGroup]
    refusal: str = ""

    @property
    def sentences(self) -> list[tuple[str, list[SuggestionGroup]]]:
        groups = groupby(self.groups, key=lambda g: g.suggestions[0].verdict.claim.sentence_start)
        return [(self._sentence(rows[0]), rows) for rows in (list(g) for _start, g in groups)]

    @property
    def chosen(self) -> list[int]:
        """Return the claims whose wordings are chosen."""
        rows = (row for group in self.groups for row in group.suggestions)
        return [row.verdict.claim_id for row in rows if row.is_chosen]

    @property
    def next_number(self) -> int:
        return self.article.revision.number + 1

    def _sentence(self, group: SuggestionGroup) -> str:
        claim = group.suggestions[0].verdict.claim
        return self.article.revision.text[claim.sentence_start : claim.sentence_end].strip()


@require_http_methods(["GET", "POST"])
def corrections(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the suggested wordings to choose from; POST enters the chosen ones.

    All are chosen at first but those to which the author objects; of overlapping ones the
    one that includes the others, or none. A form that offers no choice enters all. Where
    the choice is refused the page keeps it.
    """
    rows = Article.objects.with_related().with_version()
    article = article_for(request, pk, Act.ENTER_CORRECTIONS, rows)
    if request.method == "GET" or request.POST.get("step") == "preview":
        return _choice(request, article)
    job = None
    with attempt(request, "corrections") as tried:
        require_valid(ReasonForm(request.POST))
        act: dict[str, Any] = {"article": article, "claims": _chosen(request)}
        act |= acting_on_article(request)
        if workflow.is_long(article):
            job = workflow.queue_corrections(**act)
        else:
            workflow.enter_corrections(**act)
    if job:
        return go_to(request, job)
    if tried.refusal and not tried.refusal.stale:
        return _refused(request, article, tried.refusal)
    shown = parse_number(request.POST.get("claim"))
    return answer_act(request, article.pk, shown, refusal=tried.refusal)


def _chosen(request: HttpRequest) -> list[int] | None:
    if "choosing" not in request.POST:
        return None
    fields = (name for name in request.POST if name.partition("-")[0] == FIELD)
    sent = (text for name in fields for text in request.POST.getlist(name))
    return [pk for text in sent if (pk := parse_number(text))]


def _choice(request: HttpRequest, article: Article) -> HttpResponse:
    view = CorrectionsView(article, _groups(request, article))
    if not view.chosen or workflow.is_long(article):
        return _page(request, view)
    try:
        found = _found(request, article, view.chosen)
    except workflow.CorrectionsOverlap as error:
        view = CorrectionsView(article, view.groups, str(error))
        return _page(request, view, status=status_of(error))
    return _page(request, view, TextPreviewView(found))


def _refused(request: HttpRequest, article: Article, refusal: RefusedAct) -> HttpResponse:
    view = CorrectionsView(article, _groups(request, article), refusal.message)
    return _page(request, view, status=refusal.status)


def _page(
    request: HttpRequest,
    view: CorrectionsView,
    preview: TextPreviewView | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {"view": view, "article": view.article, "preview": preview}
    name = "text_preview" if request.htmx else "enter_corrections"  # type: ignore[attr-defined]
    return render(request, f"desk/{name}.html", context, status=status)


def _found(
    request: HttpRequest, article: Article, claims: Sequence[int]
) -> workflow.TextPreview | None:
    return workflow.preview_corrections(
        article=article, actor=current_user(request), at=timezone.now(), claims=claims
    )


def _groups(request: HttpRequest, article: Article) -> list[SuggestionGroup]:
    chosen = _chosen(request)
    groups = workflow.group_corrections(suggested_wordings(article, current_user(request)))
    return [_group(group, chosen) for group in groups]


def _group(group: workflow.CorrectionGroup, chosen: Sequence[int] | None) -> SuggestionGroup:
    rows = list(_suggestions(group, chosen))
    return SuggestionGroup(
        rows,
        has_one_choice=group.is_alternative and group.excludes_each_other,
        is_none_chosen=chosen is not None and not any(row.is_chosen for row in rows),
    )


def _suggestions(
    group: workflow.CorrectionGroup, chosen: Sequence[int] | None
) -> Iterator[Suggestion]:
    views = {row.pk: getattr(row, "author_view", None) for row in group.verdicts}
    is_disputed = any(view and not view.agrees for view in views.values())
    preferred = None if is_disputed else group.agreed
    for row in group.verdicts:
        is_chosen = row == preferred if chosen is None else row.claim_id in chosen
        yield Suggestion(row, views[row.pk], is_chosen)
