"""The lists of the desk as CSV and XLSX, with the current filter."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from articles.models import Article, Claim, Rating, Source, User
from articles.models.labels import label_of
from articles.permissions import Act, may
from articles.publishing.tables import table_answer
from articles.queries.archive import (
    BEGIN,
    END,
    Hits,
    TooBroad,
    find_articles,
    find_claims,
    find_sources,
)
from articles.queries.queue import QueueFilter, QueueRow, queue_page
from factcheck.replicas.requests import behind_where_allowed

from .archive import LISTS
from .forms.archive import SearchForm
from .queue import filter_of
from .shortcuts import current_user, permission_required

ROWS_A_PAGE = 500
MARKS = {ord(BEGIN): "", ord(END): ""}


@require_safe
@permission_required(Act.SEE_ARTICLES)
def queue_table(request: HttpRequest, form: str) -> HttpResponseBase:
    """Return the queue as a table."""
    head = [
        _("Number"),
        _("Article"),
        _("Author"),
        _("Desk"),
        _("Revision"),
        _("Words"),
        _("State"),
        _("Due"),
        _("Planned publication day"),
        _("Checkers"),
        _("Claims"),
        _("Checked"),
        _("Open"),
        _("Wrong"),
        _("Sentences to decide"),
        _("Sentences decided"),
    ]
    user = current_user(request)
    rows = _queue_rows(user, filter_of(request.GET, user))
    if not may(user, Act.SEE_RISKS):
        return table_answer(form, "queue", head, (_queue_cells(row) for row in rows))
    cells = ([*_queue_cells(row), row.checks.open_risks] for row in rows)
    return table_answer(form, "queue", [*head, _("Open sentences with a risk")], cells)


def _queue_rows(user: User, wanted: QueueFilter) -> Iterator[QueueRow]:
    number, pages = 1, 1
    while number <= pages:
        page = queue_page(user, replace(wanted, page=number))
        yield from page.rows
        number, pages = number + 1, page.pages


def _queue_cells(row: QueueRow) -> list[Any]:
    return [
        row.pk,
        row.headline,
        row.author,
        row.desk,
        row.revision,
        row.words,
        label_of(Article.State, row.state),
        row.deadline and timezone.localtime(row.deadline),
        row.publication_date,
        ", ".join(row.checkers),
        row.progress.total,
        row.progress.done,
        row.progress.to_do,
        row.progress.wrong,
        row.checks.total,
        row.checks.decided,
    ]


@require_safe
@permission_required(Act.SEARCH_ARCHIVE)
def archive_table(request: HttpRequest, form: str) -> HttpResponseBase:
    """Return the results of an archive search as a table.

    404 if the search is invalid or takes too long.
    """
    shown = request.GET.get("in", "")
    shown = shown if shown in LISTS else LISTS[0]
    asked, user = SearchForm(request.GET), current_user(request)
    if not asked.is_valid():
        raise Http404
    search = asked.search

    def page(cursor: str) -> Hits:
        if shown == "articles":
            return find_articles(search, cursor, ROWS_A_PAGE)
        if shown == "sources":
            return find_sources(user, search, cursor, ROWS_A_PAGE)
        return find_claims(search, user, cursor, ROWS_A_PAGE)

    page = behind_where_allowed(request, page)
    try:
        first = page("")
    except TooBroad as error:
        raise Http404 from error
    ratings = {row.pk: row.label for row in Rating.objects.all()}
    heads, cells = TABLES[shown]
    rows = (cells(hit, ratings) for hit in _hits(first, page))
    return table_answer(form, f"archive-{shown}", [str(head) for head in heads], rows)


def _hits(first: Hits, page: Any) -> Iterator[Any]:
    yield from first.rows
    cursor = first.cursor
    while cursor:
        found = page(cursor)
        yield from found.rows
        cursor = found.cursor


def _claim_cells(hit: Any, ratings: dict[int, str]) -> list[Any]:
    return [
        hit.claim,
        hit.day,
        hit.headline,
        label_of(Claim.Kind, hit.kind),
        hit.quote,
        hit.sentence.translate(MARKS),
        label_of(Claim.State, hit.state),
        ratings.get(hit.rating, ""),
    ]


def _article_cells(hit: Any, ratings: dict[int, str]) -> list[Any]:
    return [hit.article, hit.day, hit.headline, hit.byline, hit.desk]


def _source_cells(hit: Any, ratings: dict[int, str]) -> list[Any]:
    return [
        hit.source,
        hit.title,
        label_of(Source.Kind, hit.kind),
        hit.publisher,
        hit.published_date,
    ]


TABLES: dict[str, tuple[list[Any], Any]] = {
    "claims": (
        [
            gettext_lazy("Number"),
            gettext_lazy("Day"),
            gettext_lazy("Article"),
            gettext_lazy("Kind"),
            gettext_lazy("Words"),
            gettext_lazy("Sentence"),
            gettext_lazy("State"),
            gettext_lazy("Rating"),
        ],
        _claim_cells,
    ),
    "articles": (
        [
            gettext_lazy("Number"),
            gettext_lazy("Day"),
            gettext_lazy("Article"),
            gettext_lazy("Author"),
            gettext_lazy("Desk"),
        ],
        _article_cells,
    ),
    "sources": (
        [
            gettext_lazy("Number"),
            gettext_lazy("Source"),
            gettext_lazy("Kind"),
            gettext_lazy("Publisher"),
            gettext_lazy("Date"),
        ],
        _source_cells,
    ),
}
