"""The queue of articles by deadline."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from articles.models import Article, Claim, Desk, Hold, Question, TextJob, User
from articles.models.labels import label_of
from articles.permissions import Act, may
from articles.queries.check_counts import CheckCounts
from articles.queries.presence import readers_of
from articles.queries.progress import Progress
from articles.queries.queue import (
    NOBODY,
    QueueFilter,
    QueueOrder,
    QueuePage,
    QueueRow,
    Tab,
    queue_page,
)
from articles.queries.sentences import sentence_words

from .deadlines import Deadline, deadline_in_words
from .query_strings import number_in, page_urls, with_changes, words_in
from .review.presence import takes_part
from .shortcuts import current_user, permission_required

BAR_WIDTH = 190
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
class QueueEntry:
    """A row of the queue for display; numbers are formatted strings."""

    pk: str
    headline: str
    facts: str
    deadline: Deadline | None
    bar: SafeString
    summary: str
    state: str
    alarm: str
    to_do: str
    checkers: str
    desk: str
    readers: str


def queue_entry(
    row: QueueRow, now: datetime, readers: Sequence[str] = (), *, sees_risks: bool = False
) -> QueueEntry:
    """Return the row for display at `now` in the active language.

    `readers` are the names of those who have the article open.
    """
    summary = [_("being split")] if row.is_being_split else [summary_of(row.progress)]
    summary += _checks(row.checks)
    if sees_risks and row.checks.open_risks:
        summary.append(risks_in_words(row.checks.open_risks))
    is_done = row.state != Article.State.IN_WORK
    return QueueEntry(
        pk=str(row.pk),
        headline=row.headline,
        facts=_facts(row),
        deadline=deadline_in_words(row.deadline, now, is_done=is_done),
        bar=bar_of(row.progress),
        summary=" · ".join([*summary, *_waiting(row)]),
        state=str(Article.State(row.state).label) if is_done else "",
        alarm=_alarm(row, now),
        to_do=str(row.progress.to_do),
        checkers=", ".join(row.checkers) or _("nobody"),
        desk=row.desk,
        readers=_("being read by %(people)s") % {"people": ", ".join(readers)} if readers else "",
    )


def _facts(row: QueueRow) -> str:
    words = ngettext("%(count)s word", "%(count)s words", row.words)
    facts = [
        row.author,
        _("revision %(number)d") % {"number": row.revision},
        words % {"count": f"{row.words:,}".replace(",", "\u202f")},
    ]
    return " · ".join(fact for fact in facts if fact)


def _alarm(row: QueueRow, now: datetime) -> str:
    """Return the row's warning; for a cleared or archived article, only a hold or embargo."""
    alarms = [label_of(Hold, row.hold).upper()] if row.hold else []
    if row.embargoed_until and row.embargoed_until > now:
        until = deadline_in_words(row.embargoed_until, now, is_done=True)
        alarms.append(_("embargoed until %(at)s") % {"at": until.exact if until else ""})
    if row.state != Article.State.IN_WORK:
        return " · ".join(alarms)
    alarms += [_("changed after sign-off")] if row.fell and not row.hold else []
    return " · ".join([*alarms, *([_("answer overdue")] if row.overdue else [])])


def _checks(checks: CheckCounts) -> list[str]:
    if not checks.to_do:
        return []
    text = ngettext("%(count)d sentence open", "%(count)d sentences open", checks.to_do)
    return [text % {"count": checks.to_do}]


def risks_in_words(count: int) -> str:
    """Return how many of the open sentences are risky: "2 with a risk"."""
    return ngettext("%(count)d with a risk", "%(count)d with a risk", count) % {"count": count}


def _waiting(row: QueueRow) -> list[str]:
    if not row.waiting:
        return []
    return [_("waiting for a second look: %(count)d") % {"count": row.waiting}]


def bar_of(progress: Progress) -> SafeString:
    """Return the content of the progress bar's SVG; open claims are the background."""
    done = (part for part in progress.segments(BAR_WIDTH) if part.state != Claim.State.OPEN)
    strokes = ((part.state[0], part.x, part.width) for part in done)
    return format_html_join("", '<path class="{}" d="M{},4h{}"/>', strokes)


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
        """Return the person's long texts that are not received yet. One query."""
        return list(TextJob.objects.of(self.user).to_show()[:MOST_JOBS])

    @property
    def entries(self) -> list[QueueEntry]:
        pks = [row.pk for row in self.page.rows]
        readers = readers_of(self.user, pks, self.now) if takes_part(self.user) else {}
        return [
            queue_entry(row, self.now, readers.get(row.pk, ()), sees_risks=self.sees_risks)
            for row in self.page.rows
        ]

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

    @cached_property
    def desks(self) -> list[Desk]:
        return list(Desk.objects.all())

    @cached_property
    def checkers(self) -> list[User]:
        """Return the choices of checkers; none for authors."""
        return [] if self.is_author else list(User.objects.who_check())

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
    def may_assign(self) -> bool:
        return may(self.user, Act.ASSIGN)

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
    if progress.out_of_context:
        turned = ngettext(
            "%(count)d context changed", "%(count)d contexts changed", progress.out_of_context
        )
        parts.append(turned % {"count": progress.out_of_context})
    return " · ".join(parts)
