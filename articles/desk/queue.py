"""The queue of articles by deadline."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.models import Article, Question, TextJob, User
from articles.permissions import Act, may
from articles.queries.presence import readers_of
from articles.queries.queue import (
    NOBODY,
    QueueChoice,
    QueueFilter,
    QueueOrder,
    QueuePage,
    Tab,
    queue_page,
)
from articles.queries.sentences import sentence_words

from .deadlines import Deadline, deadline_in_words
from .query_strings import number_in, page_urls, with_changes, words_in
from .queue_rows import queue_entry, row_tags
from .review.presence import takes_part
from .shortcuts import current_user, permission_required

MOST_JOBS = 10
TABS_OF_AUTHORS = (Tab.ALL, Tab.ASKED)
TABS_OF_CHECKERS = (Tab.ALL, Tab.MINE, Tab.ANSWERED, Tab.SECOND_LOOK, Tab.FELL)


@require_safe
@permission_required(Act.SEE_ARTICLES)
def queue(request: HttpRequest) -> HttpResponse:
    """Show the articles that the person may see, by deadline."""
    user = current_user(request)
    wanted = filter_of(request.GET, user)
    page = queue_page(user, wanted, tabs_for(user))
    context = {"queue": Queue(request, wanted, page, timezone.now())}
    return render(request, "desk/queue.html", context)


def filter_of(query: QueryDict, user: User) -> QueueFilter:
    """Parse the filter of a person from the query string; invalid values are ignored."""
    order = query.get("order", "")
    may_order = order in set(QueueOrder) and may(user, Act.SEE_RISKS)
    tab, state, checker = query.get("tab"), query.get("state", ""), query.get("checker", "")
    return QueueFilter(
        tab=Tab(tab) if tab in set(Tab) else Tab.ALL,
        words=words_in(query),
        desk=number_in(query, "desk"),
        state=state if state in Article.State.values else "",
        checker=NOBODY if checker == NOBODY else number_in(query, "checker"),
        page=number_in(query, "page") or 1,
        order=QueueOrder(order) if may_order else QueueOrder.URGENCY,
    )


@dataclass(frozen=True, slots=True)
class TabLink:
    """A tab with its count and URL."""

    label: str
    count: int
    url: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class QueueQuestion:
    """A question that waits, with its sentence and its deadline in words."""

    question: Question
    sentence: str
    due: Deadline | None


class Queue:
    """What the queue page shows."""

    states = Article.State.choices
    nobody = NOBODY

    def __init__(self, request: HttpRequest, wanted: QueueFilter, page: QueuePage, now: datetime):
        self.request, self.wanted, self.page, self.now = request, wanted, page, now
        self.user = current_user(request)

    @cached_property
    def text_jobs(self) -> list[TextJob]:
        """Return the person's long texts that are not received yet. One query, if any are."""
        if not self.page.beside.has_text_jobs:
            return []
        return list(TextJob.objects.of(self.user).to_show()[:MOST_JOBS])

    @property
    def rows(self) -> SafeString:
        """Return the rows of the table, with who reads each article."""
        pks = [row.pk for row in self.page.rows]
        readers = readers_of(self.user, pks, self.now) if takes_part(self.user) else {}
        entries = (
            queue_entry(row, self.now, readers.get(row.pk, ()), sees_risks=self.sees_risks)
            for row in self.page.rows
        )
        return row_tags(entries, may_assign=may(self.user, Act.ASSIGN))

    @property
    def tabs(self) -> list[TabLink]:
        labels = tab_labels()
        return [
            TabLink(
                labels[tab],
                self.page.counts[tab],
                self._url(tab=tab.value, page=None),
                tab == self.wanted.tab,
            )
            for tab in tabs_for(self.user)
        ]

    @property
    def desks(self) -> Sequence[QueueChoice]:
        return self.page.beside.desks

    @property
    def checkers(self) -> Sequence[QueueChoice]:
        """Return the choices of checkers; none for authors."""
        return [] if self.is_author else self.page.beside.checkers

    @cached_property
    def questions(self) -> list[QueueQuestion]:
        """Return the open questions to the signed-in author."""
        if not self.is_author:
            return []
        waiting = Question.objects.open().visible_to(self.user).select_related("claim__article")
        rows = waiting.annotate(sentence=sentence_words("claim")).order_by("due_at", "pk")
        return [
            QueueQuestion(row, row.sentence.strip(), deadline_in_words(row.due_at, self.now))
            for row in rows
        ]

    @property
    def is_author(self) -> bool:
        return self.user.role == User.Role.AUTHOR

    @property
    def sees_risks(self) -> bool:
        return may(self.user, Act.SEE_RISKS)

    @property
    def orders(self) -> list[tuple[str, str]]:
        """Return what the queue can be sorted by; nothing for who may not see risks."""
        if not self.sees_risks:
            return []
        return [(QueueOrder.URGENCY.value, _("By deadline")), (QueueOrder.RISK.value, _("By risk"))]

    @property
    def is_filtered(self) -> bool:
        return self.wanted != QueueFilter(tab=self.wanted.tab, order=self.wanted.order)

    @property
    def beside(self) -> dict[str, str]:
        """Return the URLs of the pages beside this one."""
        return page_urls(self.request, self.page.page, self.page.pages)

    def _url(self, **changes: object) -> str:
        return with_changes(self.request, **changes)


def tabs_for(user: User) -> tuple[Tab, ...]:
    """Return the tabs for the person's role."""
    return TABS_OF_AUTHORS if user.role == User.Role.AUTHOR else TABS_OF_CHECKERS


def tab_labels() -> dict[Tab, str]:
    """Return the names of the tabs in the active language."""
    return {
        Tab.ALL: _("All"),
        Tab.MINE: _("Mine"),
        Tab.ASKED: _("Questions waiting"),
        Tab.ANSWERED: _("Questions answered"),
        Tab.SECOND_LOOK: _("Second look"),
        Tab.FELL: _("Changed after sign-off"),
    }
