"""Edit the text of an article in place; it becomes the next revision."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from django_htmx.http import reselect, reswap, retarget

from articles import workflow
from articles.models import Article, BlockRow, Revision
from articles.permissions import Act
from articles.queries.comparison import Comparison

from .exception_handler import status_of
from .merged_wordings import MergedWording, merge
from .review.attempts import acting_on_article
from .shortcuts import article_for, current_user
from .stale import StaleArticleView, stale_view
from .text_jobs import go_to
from .text_previews import TextPreviewView

MOST_BLOCKS = 900
"""Django reads 1,000 fields of a form (`DATA_UPLOAD_MAX_NUMBER_FIELDS`)."""
LETTERS_A_LINE = 62


@dataclass(frozen=True, slots=True)
class BlockField:
    """A block in its field; `other` is somebody else's wording of it, None without one."""

    kind: str
    label: str
    words: str
    other: str | None = None

    @property
    def rows(self) -> int:
        """Return about how many lines the words take: without a script, no field grows."""
        return sum(1 + len(line) // LETTERS_A_LINE for line in self.words.split("\n"))


@dataclass(frozen=True, slots=True)
class TextEditView:
    """The data of the page. `unplaced` are typed wordings of a text that is not known."""

    article: Article
    fields: Sequence[BlockField]
    preview: TextPreviewView | None = None
    stale: StaleArticleView | None = None
    unplaced: Sequence[str] = ()
    refusal: str = ""
    status: int = 200

    @property
    def next_number(self) -> int:
        return self.article.revision.number + 1

    @property
    def is_too_long(self) -> bool:
        return len(self.fields) > MOST_BLOCKS

    @property
    def conflicts(self) -> int:
        return sum(field.other is not None for field in self.fields)


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the text in fields; POST shows what a changed one opens again, or saves it."""
    rows = Article.objects.with_related().with_version()
    article = article_for(request, pk, Act.EDIT_TEXT, rows)
    if request.method == "GET":
        return _page(request, TextEditView(article, _fields(article.revision)))
    typed = _typed(request)
    is_preview = request.POST.get("step") == "preview"
    try:
        return _preview(request, article, typed) if is_preview else _save(request, article, typed)
    except workflow.StaleArticle as error:
        return _page(request, _stale(request, rows.get(pk=pk), error, typed))
    except workflow.WorkflowError as error:
        view = TextEditView(
            article, _fields(article.revision, typed), refusal=str(error), status=status_of(error)
        )
        return _page(request, view)


def _typed(request: HttpRequest) -> list[str]:
    return [words.replace("\r\n", "\n") for words in request.POST.getlist("block")]


def _preview(request: HttpRequest, article: Article, typed: Sequence[str]) -> HttpResponse:
    if workflow.is_long(article):
        text = _("This text is too long for a preview. Save it, and compare the revisions.")
        raise workflow.WrongState(text)
    found = workflow.preview_edit(
        article=article,
        version=request.POST.get("version", ""),
        actor=current_user(request),
        at=timezone.now(),
        wordings=typed,
    )
    view = TextEditView(article, _fields(article.revision, typed), TextPreviewView(found))
    if request.htmx:  # type: ignore[attr-defined]
        return render(request, "desk/text_preview.html", {"view": view, "preview": view.preview})
    return _page(request, view)


def _save(request: HttpRequest, article: Article, typed: Sequence[str]) -> HttpResponse:
    act: dict[str, Any] = {"article": article, "wordings": typed} | acting_on_article(request)
    if workflow.is_long(article):
        return go_to(request, workflow.queue_edit(**act))
    received = workflow.edit_text(**act)
    if received.is_new:
        text = _(
            "Revision %(number)d has been received. Claims whose wording changed are open again."
        )
        messages.success(request, text % {"number": received.revision.number})
    else:
        messages.info(request, _("The text is the same as before; nothing has changed."))
    return redirect(article)


def _stale(
    request: HttpRequest, article: Article, error: workflow.StaleArticle, typed: Sequence[str]
) -> TextEditView:
    """Return the page of a text that somebody else changed: both wordings, nothing lost."""
    stale = stale_view(request, error)
    fields = _fields(article.revision)
    found = stale.since.texts
    if found is None or len(found.old.blocks) != len(typed):
        return TextEditView(article, fields, stale=stale, unplaced=typed, status=409)
    fields = [
        replace(field, words=wording.words, other=wording.other)
        for field, wording in zip(fields, _merged(found, typed), strict=True)
    ]
    return TextEditView(article, fields, stale=stale, status=409)


def _merged(found: Comparison, typed: Sequence[str]) -> list[MergedWording]:
    seen, now = (
        [side.revision.text[b.start : b.end].strip() for b in side.blocks]
        for side in (found.old, found.new)
    )
    return merge(seen, [words.strip() for words in typed], now, found.rows)


def _fields(revision: Revision, typed: Sequence[str] = ()) -> list[BlockField]:
    """Return the blocks with what was typed in them."""
    rows = list(revision.blocks.order_by("start"))
    words = [revision.text[row.start : row.end].strip() for row in rows]
    if len(typed) == len(rows):
        words = list(typed)
    return [
        BlockField(row.kind, str(BlockRow.Kind(row.kind).label), text)
        for row, text in zip(rows, words, strict=True)
    ]


def _page(request: HttpRequest, view: TextEditView) -> HttpResponse:
    context = {"view": view, "article": view.article, "stale": view.stale, "preview": view.preview}
    page = render(request, "desk/edit_text.html", context, status=view.status)
    if not request.htmx:  # type: ignore[attr-defined]
        return page
    return reswap(reselect(retarget(page, "#main"), "#main"), "outerHTML")
