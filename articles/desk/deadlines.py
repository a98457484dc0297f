"""Deadlines in words: remaining time and exact time."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.dates import MONTHS_3, WEEKDAYS_ABBR
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

SOON = timedelta(hours=2)
HOURS_SHOWN = timedelta(hours=12)
DAYS_SHOWN = 14
# Not through Django's date formats: the queue writes fifty of these a page.
EXACT = {
    "de": "{weekday}, {day}.{month}.{year}, {clock}",
    "en": "{weekday} {day} {month_name}{year}, {clock}",
}


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline for display; `relative` is "" if only the day matters."""

    relative: str
    exact: str
    is_late: bool


def deadline_in_words(
    deadline: datetime | None, now: datetime, *, is_done: bool = False
) -> Deadline | None:
    """Return the deadline at `now`, in the active language and time zone.

    A finished article is never late: only the day is shown.
    """
    if deadline is None:
        return None
    deadline, now = timezone.localtime(deadline), timezone.localtime(now)
    if is_done:
        return Deadline("", _exact(deadline, now.year), False)
    left = deadline - now
    days = (deadline.date() - now.date()).days
    return Deadline(_relative(left, days), _exact(deadline, now.year), left < SOON)


def _relative(left: timedelta, days: int) -> str:
    if abs(left) < timedelta(minutes=1):
        return _("due now")
    if left < timedelta():
        return _overdue(-left, -days)
    if left < HOURS_SHOWN:
        return _("%(hours)s h left") % {"hours": _clock(left)}
    if days < 2:
        return _("tomorrow") if days else _("today")
    if days <= DAYS_SHOWN:
        return ngettext("in %(count)d day", "in %(count)d days", days) % {"count": days}
    return ""


def _overdue(over: timedelta, days: int) -> str:
    if over < HOURS_SHOWN:
        return _("%(hours)s h overdue") % {"hours": _clock(over)}
    days = max(days, 1)
    return ngettext("%(count)d day overdue", "%(count)d days overdue", days) % {"count": days}


def _clock(span: timedelta) -> str:
    minutes = int(span.total_seconds()) // 60
    return f"{minutes // 60}:{minutes % 60:02d}"


def _exact(moment: datetime, this_year: int) -> str:
    language = (get_language() or "de")[:2]
    gap = " " if language == "en" else ""
    return EXACT.get(language, EXACT["en"]).format(
        weekday=WEEKDAYS_ABBR[moment.weekday()],
        day=moment.day,
        month=moment.month,
        month_name=MONTHS_3[moment.month].capitalize(),
        year="" if moment.year == this_year else f"{gap}{moment.year}",
        clock=f"{moment:%H:%M}",
    )
