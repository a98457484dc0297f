"""The queue: articles by deadline with their progress, in a fixed number of queries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Exists, F, OuterRef, Q
from django.db.models.functions import JSONObject

from articles.models import Article, Assignment, Claim, Query, SignOff, User
from articles.models.article import ArticleQuerySet

from .progress import Progress

PAGE_SIZE = 50
NOBODY = "nobody"


class Tab(StrEnum):
    """The views of the queue."""

    ALL = "all"
    MINE = "mine"
    ASKED = "asked"
    ANSWERED = "answered"
    FELL = "fell"


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """What to show: `checker` is a pk or `NOBODY`, `state` one of `Article.State` or empty.

    An empty `state` leaves out what is archived.
    """

    tab: Tab = Tab.ALL
    words: str = ""
    desk: int | None = None
    state: str = ""
    checker: int | str | None = None
    page: int = 1


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A line of the queue. `fell`: it was signed off, and something changed since."""

    pk: int
    headline: str
    author: str
    desk: str
    revision: int
    words: int
    state: str
    deadline: datetime | None
    publication_date: date | None
    checkers: tuple[str, ...]
    progress: Progress
    fell: bool


@dataclass(frozen=True, slots=True)
class QueuePage:
    """A page of rows, with how many articles stand under each tab."""

    rows: Sequence[QueueRow]
    counts: dict[Tab, int]
    page: int
    pages: int


def queue_page(user: Any, wanted: QueueFilter) -> QueuePage:
    """Return a page of the queue as `user` may see it (two queries)."""
    articles = _filtered(user, wanted)
    counts = _counts(articles, user)
    pages = max(1, -(-counts[wanted.tab] // PAGE_SIZE))
    page = min(max(wanted.page, 1), pages)
    start = (page - 1) * PAGE_SIZE
    found = articles.filter(_under(wanted.tab, user)).by_deadline()
    rows = _with_columns(found)[start : start + PAGE_SIZE]
    return QueuePage([_row(article) for article in rows], counts, page, pages)


def _filtered(user: Any, wanted: QueueFilter) -> ArticleQuerySet:
    articles = Article.objects.visible_to(user)
    articles = articles.filter(state=wanted.state) if wanted.state else articles.in_work()
    if wanted.desk:
        articles = articles.filter(desk=wanted.desk)
    if wanted.checker == NOBODY:
        articles = articles.filter(~Exists(_assignments()))
    elif wanted.checker:
        articles = articles.filter(Exists(_assignments().filter(user=wanted.checker)))
    for word in wanted.words.split()[:8]:
        articles = articles.filter(_matching(word))
    return articles


def _matching(word: str) -> Q:
    return (
        Q(headline__icontains=word)
        | Q(byline__icontains=word)
        | Q(author__last_name__icontains=word)
        | Q(external_id__icontains=word)
    )


def _under(tab: Tab, user: Any) -> Q:
    """Return the condition of a tab, as correlated subqueries: no joins that multiply rows."""
    queries = Query.objects.filter(claim__article=OuterRef("pk"))
    return {
        Tab.ALL: Q(),
        Tab.MINE: Q(Exists(_assignments().filter(user=user))),
        Tab.ASKED: Q(Exists(queries.open())),
        Tab.ANSWERED: Q(Exists(queries.answered().filter(claim__state=Claim.State.OPEN))),
        Tab.FELL: Q(state=Article.State.IN_WORK) & Q(Exists(_fallen())),
    }[tab]


def _counts(articles: ArticleQuerySet, user: Any) -> dict[Tab, int]:
    """Count the articles under each tab (one query)."""
    counted = {tab.value: Count("pk", filter=_under(tab, user)) for tab in Tab if tab != Tab.ALL}
    found = articles.aggregate(all=Count("pk"), **counted)
    return {tab: found[tab.value] for tab in Tab}


def _with_columns(articles: ArticleQuerySet) -> ArticleQuerySet:
    """Read what a row shows; the text of the revision stays in the database."""
    states = Claim.objects.filter(article=OuterRef("pk")).order_by().values("state")
    people = _assignments().order_by("pk").annotate(**{name: F(f"user__{name}") for name in NAMES})
    return (
        articles.select_related("desk", "author", "current_revision")
        .only(
            "headline",
            "byline",
            "state",
            "deadline",
            "publication_date",
            "desk__name",
            *(f"author__{name}" for name in NAMES),
            "current_revision__number",
            "current_revision__words",
        )
        .annotate(
            states=ArraySubquery(
                states.annotate(n=Count("pk")).values(json=JSONObject(state="state", n="n"))
            ),
            people=ArraySubquery(people.values(json=JSONObject(**{n: n for n in NAMES}))),
            fell=Exists(_fallen()),
        )
    )


NAMES = ("first_name", "last_name", "username")


def _assignments():
    return Assignment.objects.filter(article=OuterRef("pk"), claim=None)


def _fallen():
    return SignOff.objects.filter(article=OuterRef("pk"), fallen_at__isnull=False)


def _row(article: Any) -> QueueRow:
    return QueueRow(
        pk=article.pk,
        headline=article.headline,
        author=article.author_name,
        desk=article.desk.name if article.desk else "",
        revision=article.revision.number,
        words=article.revision.words,
        state=article.state,
        deadline=article.deadline,
        publication_date=article.publication_date,
        checkers=tuple(_short_name(**person) for person in article.people),
        progress=Progress.of({found["state"]: found["n"] for found in article.states}),
        fell=article.fell and article.state == Article.State.IN_WORK,
    )


def _short_name(first_name: str, last_name: str, username: str) -> str:
    return User(first_name=first_name, last_name=last_name, username=username).short_name
