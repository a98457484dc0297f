"""The append-only log of acts."""

from typing import Any

from django.conf import settings
from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.db.models.expressions import RawSQL
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .event_triggers import event_triggers
from .history import append_only
from .sql.events import HIDDEN_BY_NOW, OF_SECRET_DOCUMENT, OF_UNKNOWN_DOCUMENT
from .sql.samples import OF_HIDDEN
from .verb import INTERNAL_VERBS, Verb, verbs_of

OF_FINDINGS = [verb for verb in Verb if verb.startswith("finding.")]
OF_DOCUMENTS = [*OF_FINDINGS, *(verb for verb in Verb if verb.startswith("document."))]
IN_ACT = "in_act"
"""The name under which `data` say that the line of a larger act stands for this event."""


def verbs() -> list[tuple[str, str]]:
    """Return the verbs of events; as a callable, so that a new one needs no migration."""
    return Verb.choices


class EventQuerySet(models.QuerySet["Event"]):
    def hide_secrets(self) -> "EventQuerySet":
        """Annotate `is_of_secret`: whether the event is about a source that is secret now."""
        is_of_secret = RawSQL(HIDDEN_BY_NOW, [], models.BooleanField())  # noqa: S611
        return self.annotate(is_of_secret=is_of_secret)

    def in_own_line(self) -> "EventQuerySet":
        """Exclude events about claims which the line of a larger act represents."""
        return self.exclude(data__has_key=IN_ACT)

    def of_types(self, types=()) -> "EventQuerySet":
        """Filter public events of these types, or of all; not of documents secret by now."""
        is_secret = RawSQL(OF_SECRET_DOCUMENT, [], models.BooleanField())  # noqa: S611
        rows = self.filter(is_public=True, verb__in=verbs_of(types))
        return rows.exclude(is_secret, verb__in=OF_DOCUMENTS)

    def readable_by(self, user: Any) -> "EventQuerySet":
        """Exclude what a person may not know.

        Comments for authors, what tells a verdict hidden for a second look for others.
        """
        rows = self.about_known_documents(user)
        if user.role == "author":
            return rows.exclude(verb__in=INTERNAL_VERBS)
        is_hidden = RawSQL(OF_HIDDEN, [user.pk] * 4, models.BooleanField())  # noqa: S611
        return rows.exclude(is_hidden)

    def about_known_documents(self, user: Any) -> "EventQuerySet":
        """Exclude contradictions in secret documents that a person doesn't know.

        The desk may know that there is such a document; authors not even that.
        """
        is_unknown = RawSQL(OF_UNKNOWN_DOCUMENT, [user.pk] * 2, models.BooleanField())  # noqa: S611
        verbs = OF_DOCUMENTS if user.role == "author" else OF_FINDINGS
        return self.exclude(is_unknown, verb__in=verbs)

    def newest_first(self) -> "EventQuerySet":
        return self.order_by("-pk")

    def with_related(self) -> "EventQuerySet":
        return self.select_related("actor", "article", "claim")


class Event(models.Model):
    """An act: who did what to which article and claim, and why.

    Written in the transaction of the act itself; can't be changed or deleted. `data` has
    the parameters of its sentence (`verb`, `queries.history`). `is_public` is whether the
    verb had a public type when the event was written: index and trigger read it, so neither
    lists verbs and a new verb needs no migration.
    """

    Verb = Verb

    at = models.DateTimeField(_("time"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("actor"),
    )
    verb = models.CharField(_("act"), max_length=32, choices=verbs)
    is_public = models.BooleanField(_("sent to other systems"), editable=False)
    article = models.ForeignKey(
        "articles.Article",
        models.PROTECT,
        null=True,
        related_name="events",
        db_index=False,
        verbose_name=_("article"),
    )
    claim = models.ForeignKey(
        "articles.Claim",
        models.PROTECT,
        null=True,
        related_name="events",
        db_index=False,
        verbose_name=_("claim"),
    )
    data = models.JSONField(_("details"), default=dict)
    reason = models.TextField(_("reason"), blank=True)

    objects = EventQuerySet.as_manager()

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ["-pk"]
        triggers = [append_only("event_kept"), *event_triggers()]
        indexes = [
            models.Index(fields=["article", "-id"], name="event_article"),
            models.Index(fields=["claim", "-id"], name="event_claim"),
            models.Index(fields=["id"], name="event_public", condition=models.Q(is_public=True)),
            # Rows come in its order; without summaries of new ones all would be read.
            BrinIndex(fields=["at"], name="event_at", autosummarize=True),
        ]

    def __str__(self) -> str:
        return f"{timezone.localtime(self.at):%Y-%m-%d %H:%M} {self.verb}"

    @property
    def is_own_line(self) -> bool:
        return IN_ACT not in self.data

    @property
    def readable_data(self) -> dict[str, Any]:
        """Return `data`, without the title of a source that is secret by now.

        Empty for events that were not loaded by `discreet`.
        """
        if not getattr(self, "is_of_secret", True):
            return self.data
        return {name: value for name, value in self.data.items() if name != "title"}
