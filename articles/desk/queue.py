"""The queue: what comes in, by deadline."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from articles.models import Article, Desk, Query, User
from articles.permissions import Act, may
from articles.queries.progress import Progress
from articles.queries.queue import NOBODY, QueueFilter, QueuePage, QueueRow, Tab, queue_page

from .access import needs, person
from .deadlines import Deadline, deadline_in_words

BAR_WIDTH = 190
TABS_OF_AUTHORS = (Tab.ALL, Tab.ASKED)
TABS_OF_CHECKERS = (Tab.ALL, Tab.MINE, Tab.ANSWERED, Tab.FELL)


@require_safe
@needs(Act.SEE_ARTICLES)
def queue(request: HttpRequest) -> HttpResponse:
    """Show the articles that the person may see, by deadline."""
    wanted = filter_of(request.GET)
    page = queue_page(person(request), wanted)
    context = {"queue": Queue(request, wanted, page, timezone.now())}
    return render(request, "desk/queue.html", context)


def filter_of(query: QueryDict) -> QueueFilter:
    """Read the filter from an address; what makes no sense there is left out."""
    tab, state, checker = query.get("tab"), query.get("state", ""), query.get("checker", "")
    return QueueFilter(
        tab=Tab(tab) if tab in set(Tab) else Tab.ALL,
        words=query.get("q", "").replace("\0", "").strip()[:200],
        desk=_number(query.get("desk", "")),
        state=state if state in Article.State.values else "",
        checker=NOBODY if checker == NOBODY else _number(checker),
        page=_number(query.get("page", "")) or 1,
    )


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


@dataclass(frozen=True, slots=True)
class TabLink:
    """A tab with its count and address."""

    label: str
    count: int
    url: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the queue as it is shown."""

    row: QueueRow
    deadline: Deadline | None

    @property
    def segments(self):
        return self.row.progress.segments(BAR_WIDTH)

    @property
    def summary(self) -> str:
        return summary_of(self.row.progress)


class Queue:
    """What the queue page shows."""

    states = Article.State.choices
    nobody = NOBODY

    def __init__(self, request: HttpRequest, wanted: QueueFilter, page: QueuePage, now: datetime):
        self.request, self.wanted, self.page, self.now = request, wanted, page, now
        self.user = person(request)

    @property
    def lines(self) -> list[Line]:
        return [Line(row, deadline_in_words(row.deadline, self.now)) for row in self.page.rows]

    @property
    def tabs(self) -> list[TabLink]:
        shown = TABS_OF_AUTHORS if self.is_author else TABS_OF_CHECKERS
        labels = tab_labels()
        return [
            TabLink(
                labels[tab],
                self.page.counts[tab],
                self._url(tab=tab.value, page=None),
                tab == self.wanted.tab,
            )
            for tab in shown
        ]

    @cached_property
    def desks(self) -> list[Desk]:
        return list(Desk.objects.all())

    @cached_property
    def checkers(self) -> list[User]:
        """Return who checks; authors choose no checker."""
        return [] if self.is_author else list(User.objects.who_check())

    @cached_property
    def questions(self) -> list[Query]:
        """Return the questions that wait for the author who looks."""
        if not self.is_author:
            return []
        waiting = Query.objects.open().visible_to(self.user)
        return list(waiting.select_related("claim__article").order_by("due_at", "pk"))

    @property
    def is_author(self) -> bool:
        return self.user.role == User.Role.AUTHOR

    @property
    def is_filtered(self) -> bool:
        return self.wanted != QueueFilter(tab=self.wanted.tab)

    @property
    def may_assign(self) -> bool:
        return may(self.user, Act.ASSIGN)

    @property
    def earlier_url(self) -> str:
        return self._url(page=self.page.page - 1) if self.page.page > 1 else ""

    @property
    def later_url(self) -> str:
        return self._url(page=self.page.page + 1) if self.page.page < self.page.pages else ""

    def _url(self, **changes: object) -> str:
        """Return the address of this view of the queue with `changes` (None: left out)."""
        query = self.request.GET.copy()
        for name, value in changes.items():
            query.pop(name, None)
            if value is not None:
                query[name] = str(value)
        return f"/?{query.urlencode()}"


def tab_labels() -> dict[Tab, str]:
    """Return the names of the tabs in the active language."""
    return {
        Tab.ALL: _("All"),
        Tab.MINE: _("Mine"),
        Tab.ASKED: _("Questions waiting"),
        Tab.ANSWERED: _("Questions answered"),
        Tab.FELL: _("Changed after sign-off"),
    }


def summary_of(progress: Progress) -> str:
    """Return the progress in words: "31 of 45 · 2 wrong · 3 questions"."""
    if not progress.total:
        return _("no claims")
    parts = [_("%(done)d of %(total)d") % {"done": progress.done, "total": progress.total}]
    if progress.wrong:
        parts.append(_("%(count)d wrong") % {"count": progress.wrong})
    if progress.query:
        asked = ngettext("%(count)d question", "%(count)d questions", progress.query)
        parts.append(asked % {"count": progress.query})
    return " · ".join(parts)
