"""Responses stored for a day, so that a repeated request is done once."""

from datetime import datetime, timedelta
from typing import Any

from django.db import connection, models
from django.utils.translation import gettext_lazy as _

from .sql.counters import TAKE

KEPT_FOR = timedelta(hours=24)


class StoredAnswerQuerySet(models.QuerySet["StoredAnswer"]):
    def expired(self, at: datetime) -> "StoredAnswerQuerySet":
        return self.filter(created_at__lte=at - KEPT_FOR)

    def take(self, *, owner: str, key: str, fingerprint: str, at: datetime) -> "StoredAnswer":
        """Return the row for a response; call it within a transaction.

        Its `status` is None without a response; then one must be stored (`keep`) in the
        same transaction. Waits for a concurrent transaction that has the row, at most for
        the `lock_timeout` of the connection.
        """
        values: dict[str, Any] = {"owner": owner, "key": key, "fingerprint": fingerprint, "at": at}
        with connection.cursor() as cursor:
            cursor.execute(TAKE, values | {"expired": at - KEPT_FOR})
            row = cursor.fetchone()
        if row:
            return StoredAnswer(pk=row[0], owner=owner, key=key, fingerprint=fingerprint)
        return self.get(owner=owner, key=key)


class StoredAnswer(models.Model):
    """The response to a request with an `Idempotency-Key`.

    Written in the transaction of the act itself. `owner` is the token or the person that
    the key belongs to; `fingerprint` is the SHA-256 of the request, in hex.
    """

    owner = models.CharField(_("asked by"), max_length=40)
    key = models.CharField(_("key"), max_length=280)
    fingerprint = models.CharField(_("request"), max_length=64)
    status = models.PositiveSmallIntegerField(_("status"), null=True)
    headers = models.JSONField(_("headers"), default=dict)
    body = models.BinaryField(_("body"), default=b"")
    created_at = models.DateTimeField(_("asked at"))

    objects = StoredAnswerQuerySet.as_manager()

    class Meta:
        verbose_name = _("stored answer")
        verbose_name_plural = _("stored answers")
        constraints = [
            models.UniqueConstraint(fields=["owner", "key"], name="stored_answer_key_once"),
        ]
        indexes = [models.Index(fields=["created_at"], name="stored_answer_created")]

    def __str__(self) -> str:
        return f"{self.owner}: {self.key}"

    def keep(self, status: int, headers: dict[str, str], body: bytes) -> None:
        """Store the response."""
        self.status, self.headers, self.body = status, headers, body
        mine = StoredAnswer.objects.filter(pk=self.pk)
        mine.update(status=status, headers=headers, body=body)
