"""The queue: articles by urgency with their progress, in a fixed number of queries."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    BooleanField,
    Count,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
    Value,
)
from django.db.models.functions import JSONObject

from articles.models import (
    Article,
    Assignment,
    Claim,
    Desk,
    Question,
    SignOff,
    TextJob,
    User,
    Verdict,
)
from articles.models.article import ArticleQuerySet, is_being_split
from articles.models.prepared import Prepared
from articles.models.question import QuestionQuerySet
from articles.models.user import short_name
from articles.models.verdict import VerdictQuerySet

from .check_counts import CheckCounts, check_counts, open_risk_count
from .hidden_verdicts import hidden_pks
from .pages import page_within
from .progress import DONE, Progress

PAGE_SIZE = 50
MOST_WORDS = 8
# A cleared article is never urgent, even after its deadline.
BY_URGENCY = (
    ExpressionWrapper(Q(state=Article.State.CLEARED), BooleanField()),
    F("deadline").asc(nulls_last=True),
    "-pk",
)
BY_RISK = (BY_URGENCY[0], F("open_risks").desc(), *BY_URGENCY[1:])
NOBODY = "nobody"


class QueueOrder(StrEnum):
    """What comes first in the queue."""

    URGENCY = ""
    RISK = "risk"


class Tab(StrEnum):
    """The views of the queue."""

    ALL = "all"
    MINE = "mine"
    ASKED = "asked"
    ANSWERED = "answered"
    FELL = "fell"
    SECOND_LOOK = "second_look"


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """The filter: `checker` is a pk or `NOBODY`, `state` one of `Article.State` or "".

    An empty `state` excludes archived articles.
    """

    tab: Tab = Tab.ALL
    words: str = ""
    desk: int | None = None
    state: str = ""
    checker: int | str | None = None
    page: int = 1
    order: QueueOrder = QueueOrder.URGENCY


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A row of the queue.

    `hold`: it was killed or withheld (`Hold`), or "". `embargoed_until`: the end of its
    embargo. `is_being_split`: its claims aren't all there. `fell`: its sign-off was revoked.
    `waiting`: how many verdicts wait for a second look. `overdue`: an answer of the author is
    overdue.
    """

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
    checks: CheckCounts
    hold: str
    embargoed_until: datetime | None
    is_being_split: bool
    fell: bool
    waiting: int
    overdue: bool


@dataclass(frozen=True, slots=True)
class QueueChoice:
    """What the queue can be filtered by."""

    pk: int
    name: str


@dataclass(frozen=True, slots=True)
class BesideQueue:
    """What is read with the counts: desks, people who check, whether the person has text jobs."""

    desks: Sequence[QueueChoice]
    checkers: Sequence[QueueChoice]
    has_text_jobs: bool


@dataclass(frozen=True, slots=True)
class QueuePage:
    """A page of rows, with the number of articles of each tab."""

    rows: Sequence[QueueRow]
    counts: dict[Tab, int]
    page: int
    pages: int
    beside: BesideQueue


def queue_page(user: Any, wanted: QueueFilter, tabs: Iterable[Tab] = ()) -> QueuePage:
    """Return a page of the queue as `user` may see it, with counts of `tabs` (three queries)."""
    hidden = tuple(hidden_pks(user))
    keys = {"reader": user.pk} | _keys(wanted)
    shape = (user.role, replace(_with_keys(wanted, dict.fromkeys(keys)), page=1), hidden)
    counted = tuple(sorted({wanted.tab, *tabs} - {Tab.ALL}))
    is_usual = not hidden and not wanted.words
    ask = COUNTS.rows if is_usual else COUNTS.rows_once
    found = ask(*shape, counted, **keys)[0]
    counts = {tab: found[tab] for tab in (Tab.ALL, *counted)}
    page, pages, here = page_within(wanted.page, counts[wanted.tab], PAGE_SIZE)
    ask = ROWS.rows if is_usual and page == 1 else ROWS.rows_once
    rows = ask(*shape, here.start, here.stop, **keys)
    return QueuePage([_row(row) for row in rows], counts, page, pages, _beside(found))


def _beside(found: dict[str, Any]) -> BesideQueue:
    people = [
        (row["pk"], short_name(**{name: row[name] for name in NAMES})) for row in found["checkers"]
    ]
    return BesideQueue(
        [QueueChoice(**desk) for desk in found["desks"]],
        [QueueChoice(*person) for person in people],
        found["has_text_jobs"],
    )


def _keys(wanted: QueueFilter) -> dict[str, int]:
    """Return the keys in the filter, by name."""
    found = {"desk": wanted.desk, "checker": wanted.checker}
    return {name: key for name, key in found.items() if isinstance(key, int)}


def _with_keys(wanted: QueueFilter, keys: Mapping[str, Any]) -> QueueFilter:
    """Return the filter with these keys instead of its own."""
    return replace(wanted, **{name: key for name, key in keys.items() if name != "reader"})


def _filtered(user: Any, wanted: QueueFilter) -> ArticleQuerySet:
    articles = Article.objects.visible_to(user)
    articles = articles.filter(state=wanted.state) if wanted.state else articles.in_work()
    if wanted.desk:
        articles = articles.filter(desk=wanted.desk)
    if wanted.checker == NOBODY:
        articles = articles.filter(~Exists(_assignments()))
    elif isinstance(wanted.checker, int):
        articles = articles.filter(Exists(_assignments().filter(user=wanted.checker)))
    return articles.filter(named_by(wanted.words))


def _ordered(articles: ArticleQuerySet, order: QueueOrder) -> ArticleQuerySet:
    if order == QueueOrder.RISK:
        return articles.annotate(open_risks=open_risk_count()).order_by(*BY_RISK)
    return articles.order_by(*BY_URGENCY)


def named_by(words: str) -> Q:
    """Return the condition that each of `words` is in headline, author or external ID."""
    found = Q()
    for word in words.split()[:MOST_WORDS]:
        found &= (
            Q(headline__icontains=word)
            | Q(byline__icontains=word)
            | Q(author__last_name__icontains=word)
            | Q(external_id__icontains=word)
        )
    return found


def _under(tab: Tab, user: Any, hidden: Sequence[int]) -> Q:
    """Return the condition of a tab.

    Each is a subquery that runs once over articles in work, not once per article: counts
    stay cheap with many articles or many old questions.
    """
    return {
        Tab.ALL: lambda: Q(),
        Tab.MINE: lambda: Q(pk__in=_assigned_to(user).values("article")),
        Tab.ASKED: lambda: Q(pk__in=_queries().open().values("claim__article")),
        Tab.ANSWERED: lambda: Q(pk__in=_answered().values("claim__article")),
        Tab.SECOND_LOOK: lambda: Q(pk__in=_waiting(hidden).values("claim__article")),
        Tab.FELL: lambda: Q(pk__in=_fallen_in_work().values("article")),
    }[tab]()


def _assigned_to(user: Any) -> QuerySet[Assignment]:
    """Filter the articles with assignments of a person."""
    return Assignment.objects.filter(user=user)


def _queries() -> QuestionQuerySet:
    return Question.objects.exclude(claim__article__state=Article.State.ARCHIVED)


def _answered() -> QuestionQuerySet:
    """Return answered questions whose claim has not been judged since."""
    return _queries().answered().filter(claim__state=Claim.State.OPEN)


def _waiting(hidden: Sequence[int]) -> VerdictQuerySet:
    """Return verdicts that wait for a second look in what is in work, and aren't hidden."""
    return (
        Verdict.objects.waiting()
        .exclude(claim__in=hidden)
        .filter(claim__article__state=Article.State.IN_WORK)
    )


def _fallen_in_work() -> QuerySet[SignOff]:
    fallen = SignOff.objects.filter(fallen_at__isnull=False)
    return fallen.filter(article__state=Article.State.IN_WORK)


def _counts(
    role: str, wanted: QueueFilter, hidden: Sequence[int], tabs: Iterable[Tab], **keys: int
) -> QuerySet[Any, dict[str, int]]:
    """Count all articles, and those under each of `tabs`; one row, with what is beside them."""
    user, wanted = User(pk=keys["reader"], role=role), _with_keys(wanted, keys)
    counted = {tab.value: Count("pk", filter=_under(tab, user, hidden)) for tab in tabs}
    together = _filtered(user, wanted).order_by().annotate(one=Value(1)).values("one")
    names = {name: F(name) for name in NAMES}
    return together.annotate(
        all=Count("pk"),
        **counted,
        desks=ArraySubquery(Desk.objects.values(json=JSONObject(pk="pk", name="name"))),
        checkers=ArraySubquery(User.objects.who_check().values(json=JSONObject(pk="pk", **names))),
        has_text_jobs=Exists(TextJob.objects.of(user).to_show()),
    ).values("all", *counted, "desks", "checkers", "has_text_jobs")


def _rows(
    role: str, wanted: QueueFilter, hidden: Sequence[int], first: int, last: int, **keys: int
) -> QuerySet[Any, dict[str, Any]]:
    user, wanted = User(pk=keys["reader"], role=role), _with_keys(wanted, keys)
    found = _filtered(user, wanted).filter(_under(wanted.tab, user, hidden))
    # What is beside an article is read for those that are shown, and not to sort all.
    shown = _ordered(found, wanted.order).values("pk")[first:last]
    articles = Article.objects.filter(pk__in=shown)
    return _columns(_ordered(articles, wanted.order), hidden)


COUNTS = Prepared(_counts)
ROWS = Prepared(_rows)


def _columns(articles: ArticleQuerySet, hidden: Sequence[int]) -> Any:
    """Select the columns of a row as dictionaries, without the revision's text."""
    claims = Claim.objects.filter(article=OuterRef("pk")).order_by()
    claims = claims.exclude(pk__in=hidden)
    states = claims.values("state", "context_changed")
    people = _assignments().order_by("pk").annotate(**{name: F(f"user__{name}") for name in NAMES})
    return articles.annotate(
        states=ArraySubquery(
            states.annotate(n=Count("pk")).values(
                json=JSONObject(state="state", turned="context_changed", n="n")
            )
        ),
        checks=check_counts(),
        people=ArraySubquery(people.values(json=JSONObject(**{name: name for name in NAMES}))),
        has_fallen=Exists(_fallen()),
        has_overdue=Exists(_queries().overdue().filter(claim__article=OuterRef("pk"))),
        waiting=ArraySubquery(_waiting(hidden).filter(claim__article=OuterRef("pk")).values("pk")),
    ).values(
        "pk",
        "headline",
        "byline",
        "state",
        "deadline",
        "publication_date",
        "hold",
        "embargoed_until",
        "splitter",
        "desk__name",
        *(f"author__{name}" for name in NAMES),
        "current_revision__number",
        "current_revision__words",
        "states",
        "checks",
        "people",
        "has_fallen",
        "has_overdue",
        "waiting",
    )


NAMES = ("first_name", "last_name", "username")


def _assignments() -> QuerySet[Assignment]:
    return Assignment.objects.filter(article=OuterRef("pk"))


def _fallen() -> QuerySet[SignOff]:
    return SignOff.objects.filter(article=OuterRef("pk"), fallen_at__isnull=False)


def _progress(counted: Sequence[dict[str, Any]]) -> Progress:
    states: Counter[str] = Counter()
    for row in counted:
        states[row["state"]] += row["n"]
    turned = sum(row["n"] for row in counted if row["turned"] and row["state"] in DONE)
    return Progress.of(states, turned)


def _row(found: dict[str, Any]) -> QueueRow:
    author = {name: found[f"author__{name}"] for name in NAMES}
    return QueueRow(
        pk=found["pk"],
        headline=found["headline"],
        author=found["byline"] or (short_name(**author) if author["username"] else ""),
        desk=found["desk__name"] or "",
        revision=found["current_revision__number"],
        words=found["current_revision__words"],
        state=found["state"],
        deadline=found["deadline"],
        publication_date=found["publication_date"],
        checkers=tuple(dict.fromkeys(short_name(**person) for person in found["people"])),
        progress=_progress(found["states"]),
        checks=CheckCounts(*found["checks"]),
        hold=found["hold"],
        embargoed_until=found["embargoed_until"],
        is_being_split=is_being_split(found["splitter"], found["state"]),
        fell=found["has_fallen"] and found["state"] == Article.State.IN_WORK,
        waiting=len(found["waiting"]),
        overdue=found["has_overdue"],
    )
