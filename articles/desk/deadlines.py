"""Deadlines in words: how long there is, and when exactly."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

SOON = timedelta(hours=2)
HOURS_SHOWN = timedelta(hours=12)
DAYS_SHOWN = 14
EXACT = {"de": ("D, j.n., H:i", "D, j.n.Y, H:i"), "en": ("D j M, H:i", "D j M Y, H:i")}


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline to be shown; `relative` is empty where only the day is of use."""

    relative: str
    exact: str
    is_late: bool


def deadline_in_words(deadline: datetime | None, now: datetime) -> Deadline | None:
    """Return the deadline as it looks at `now`, in the active language and time zone."""
    if deadline is None:
        return None
    left = deadline - now
    return Deadline(_relative(deadline, now, left), _exact(deadline, now), left < SOON)


def _relative(deadline: datetime, now: datetime, left: timedelta) -> str:
    days = (timezone.localdate(deadline) - timezone.localdate(now)).days
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


def _exact(moment: datetime, now: datetime) -> str:
    moment, now = timezone.localtime(moment), timezone.localtime(now)
    short, long = EXACT.get((get_language() or "de")[:2], EXACT["en"])
    return date_format(moment, short if moment.year == now.year else long)
