"""Read the rows that an article's page needs beside the article, in the article's query."""

from collections.abc import Collection, Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from articles.intake import NoteKind
from articles.models import Article, ErrorClass, User
from articles.models.demand import Demanded
from articles.models.prepared import Prepared
from articles.models.sql.article_page import BESIDE
from articles.models.user import short_name

from .risks import PageRiskMark, RiskOfKind


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A part of the text; offsets are code points, end exclusive."""

    kind: str
    start: int
    end: int
    is_repeat: bool


@dataclass(frozen=True, slots=True)
class PageNote:
    """What came with the manuscript for some words: a source of the author's, or a remark."""

    start: int
    end: int
    text: str
    author_name: str
    kind: str
    is_reply: bool

    @property
    def is_resolved(self) -> bool:
        return self.kind == NoteKind.RESOLVED


@dataclass(frozen=True, slots=True)
class PageSearch:
    """A place to search for claims of some kinds, or of all; `address` has placeholders."""

    name: str
    address: str
    kinds: Sequence[str]

    def is_for(self, kind: str) -> bool:
        return not self.kinds or kind in self.kinds


@dataclass(frozen=True, slots=True)
class PageRows:
    """The rows of other tables that belong to an article's page.

    The fields are those of `ArticlePage` with the same names.
    """

    blocks: Sequence[PageBlock]
    notes: Sequence[PageNote]
    conflicted: Collection[int]
    given: Sequence[tuple[int, int | None, int | None, int | None]]
    billion_passages: Sequence[tuple[int, str]]
    demands: Sequence[Demanded]
    error_classes: Mapping[int, ErrorClass]
    asked: Container[int]
    waiting_answers: Collection[int]
    kept: Container[int]
    published: Collection[int]
    risk_marks: Sequence[PageRiskMark]
    risk_demands: Sequence[RiskOfKind]
    searches: Sequence[PageSearch]
    has_sample: bool
    last_event: int


def page_articles() -> QuerySet[Article]:
    """Select articles with the relations and rows that `article_page` needs."""
    beside = {name: RawSQL(sql, []) for name, sql in BESIDE.items()}  # noqa: S611
    return Article.objects.with_related().with_version().annotate(**beside)


def _readable_articles(role: str, reader: int, article: int) -> QuerySet[Article]:
    reading = User(pk=reader, role=role)
    return page_articles().visible_to(reading).filter(pk=article)  # type: ignore[attr-defined]


READABLE_ARTICLES = Prepared(_readable_articles)


def readable_article(pk: int, reader: User) -> Article | None:
    """Return an article with these rows, None for one that `reader` may not see. One query."""
    found = READABLE_ARTICLES.rows(reader.role, reader=reader.pk, article=pk)
    return next(iter(found), None)


def page_rows(article: Article) -> PageRows | None:
    """Return the rows that were selected with `article`; None if not by `page_articles`."""
    selected = vars(article)
    if not BESIDE.keys() <= selected.keys():
        return None
    rows = {name: selected[name] or () for name in BESIDE}
    return PageRows(
        blocks=[PageBlock(*row) for row in rows["block_rows"]],
        notes=[PageNote(*row) for row in rows["note_rows"]],
        conflicted=rows["conflicted"],
        given=[(user, claim, start, end) for user, claim, start, end in rows["given_rows"]],
        billion_passages=[(pk, passage) for pk, passage in rows["billion_rows"]],
        demands=[(kind, desk, least, enough) for kind, desk, least, enough in rows["demand_rows"]],
        error_classes={row[0]: ErrorClass(*row) for row in rows["error_class_rows"]},
        asked=rows["asked"],
        waiting_answers=rows["waiting_answers"],
        kept=rows["kept"],
        published=rows["published"],
        risk_marks=[_risk_mark(**row) for row in rows["risk_rows"]],
        risk_demands=[(kind, risk) for kind, risk in rows["risk_demand_rows"]],
        searches=[PageSearch(*row) for row in rows["search_rows"]],
        has_sample=bool(rows["has_sample"]),
        last_event=rows["last_event"] or 0,
    )


def _risk_mark(at: str, person: tuple[str, str, str], **fields: Any) -> PageRiskMark:
    first, last, username = person
    marker = short_name(first_name=first, last_name=last, username=username)
    moment = datetime.fromisoformat(at)
    return PageRiskMark(marked_at=moment, marked_by=username, marker=marker, **fields)
