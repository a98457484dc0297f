"""Requests of each API caller within a minute, over all hosts."""

import hashlib

from django.db import connection, models
from django.utils.translation import gettext_lazy as _

from .sql.counters import COUNT


class RequestCountQuerySet(models.QuerySet["RequestCount"]):
    def past(self, window: int) -> "RequestCountQuerySet":
        return self.filter(window_number__lt=window)

    def of(self, caller: str, since: int) -> "RequestCountQuerySet":
        """Return the count of `caller`, if it is of the window `since` or a later one."""
        return self.filter(caller=digest(caller), window_number__gte=since)

    def add(self, caller: str, window: int) -> int:
        """Count one more request of `caller` in `window`; return how many there are. One query.

        Fast: outside a transaction the row lock is released at once, and the table is
        unlogged, so nothing is flushed to disk.
        """
        with connection.cursor() as cursor:
            cursor.execute(COUNT, [digest(caller), window])
            count: int = cursor.fetchone()[0]
        return count


class RequestCount(models.Model):
    """The requests of one caller in one window; the caller's name or address is not stored.

    Empty after a crash of the database, which resets all counts.
    """

    caller = models.CharField(_("hash of the caller"), max_length=32, primary_key=True)
    window_number = models.BigIntegerField(_("window"))
    count = models.BigIntegerField(_("requests"))

    objects = RequestCountQuerySet.as_manager()

    class Meta:
        verbose_name = _("count of requests")
        verbose_name_plural = _("counts of requests")

    def __str__(self) -> str:
        return f"{self.caller}: {self.count}"


def digest(caller: str) -> str:
    return hashlib.blake2b(caller.encode(), digest_size=16).hexdigest()
