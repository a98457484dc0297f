"""Who has an article open at the moment, and at which sentence."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import connection, models
from django.utils.translation import gettext_lazy as _

from .sql.presence import READERS, SEE
from .user import initials_of, short_name

PRESENT_FOR = timedelta(seconds=30)
WRITTEN_EVERY = timedelta(seconds=10)
MOST_PRESENT = 12


@dataclass(frozen=True, slots=True)
class Present:
    """Another person on the article; `sentence` is an offset into its text, or None."""

    name: str
    initials: str
    sentence: int | None


class PresenceQuerySet(models.QuerySet["Presence"]):
    def at_present(self, at: datetime) -> "PresenceQuerySet":
        return self.filter(seen_at__gt=at - PRESENT_FOR)

    def past(self, at: datetime) -> "PresenceQuerySet":
        return self.filter(seen_at__lte=at - PRESENT_FOR)

    def see(self, *, article: int, user: int, sentence: int | None, at: datetime) -> list[Present]:
        """Store where a person is; return who else is on the article. One query.

        Written when the sentence is another one, else once in ten seconds.
        """
        values = {
            "article": article,
            "user": user,
            "sentence": sentence,
            "at": at,
            "worn": at - WRITTEN_EVERY,
            "since": at - PRESENT_FOR,
            "most": MOST_PRESENT,
        }
        with connection.cursor() as cursor:
            cursor.execute(SEE, values)
            return [
                Present(short_name(*names), initials_of(*names), sentence)
                for *names, sentence in cursor.fetchall()
            ]

    def readers_of(
        self, articles: Collection[int], *, but: int, at: datetime
    ) -> list[tuple[int, str, str, str]]:
        """Return who but `but` reads these articles: of each an article and the parts of a name.

        By last name. One query.
        """
        values: dict[str, Any] = {
            "articles": list(articles),
            "user": but,
            "since": at - PRESENT_FOR,
        }
        with connection.cursor() as cursor:
            cursor.execute(READERS, values)
            return cursor.fetchall()


class Presence(models.Model):
    """A person on an article; `sentence` is where one begins, in code points of its text.

    Unlogged: empty after a crash of the database. Without history, and removed by age.
    """

    article = models.ForeignKey(
        "articles.Article", models.CASCADE, related_name="+", verbose_name=_("article")
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("person")
    )
    sentence = models.PositiveIntegerField(_("sentence"), null=True)
    seen_at = models.DateTimeField(_("seen at"))

    objects = PresenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("presence")
        verbose_name_plural = _("presences")
        constraints = [
            models.UniqueConstraint(name="presence_once", fields=["article", "user"]),
        ]

    def __str__(self) -> str:
        return f"{self.user_id}: {self.article_id}"
