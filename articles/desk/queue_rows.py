"""The rows of the queue's table as HTML; a template takes eight times as long for fifty."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape

from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.models import Article, Claim, Hold
from articles.models.labels import label_of
from articles.queries.check_counts import CheckCounts
from articles.queries.progress import Progress
from articles.queries.queue import QueueRow

from .deadlines import Deadline, deadline_in_words

BAR_WIDTH = 190


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


def row_tags(entries: Iterable[QueueEntry], *, may_assign: bool) -> SafeString:
    """Return a `<tr>` for each entry, as short as possible: end tags of cells may be left out."""
    return mark_safe("".join(_row_tags(entry, may_assign) for entry in entries))  # noqa: S308


def _row_tags(entry: QueueEntry, may_assign: bool) -> str:
    due, checkers = entry.deadline, escape(entry.checkers)
    if may_assign:
        checkers = f'<a href="/articles/{entry.pk}/checkers/">{checkers}</a>'
    state = f" · <i>{escape(entry.state)}</i>" if entry.state else ""
    alarm = f" · <b>{escape(entry.alarm)}</b>" if entry.alarm else ""
    late = ' class="late"' if due and due.is_late else ""
    readers = f"<small>{escape(entry.readers)}</small>" if entry.readers else ""
    return (
        f'<tr><td><a href="/articles/{entry.pk}/">{escape(entry.headline)}</a>'
        f"<small>{escape(entry.facts)}</small>\n"
        f"<td{late}>{_due(due)}\n"
        f"<td><svg>{entry.bar}</svg><small>{escape(entry.summary)}{state}{alarm}</small>\n"
        f"<td>{entry.to_do}\n<td>{checkers}{readers}\n<td>{escape(entry.desk)}\n"
    )


def _due(deadline: Deadline | None) -> str:
    relative = f"<b>{escape(deadline.relative)}</b>" if deadline and deadline.relative else ""
    return f"{relative}<small>{escape(deadline.exact) if deadline else ''}</small>"
