"""The append-only log of acts."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models.expressions import RawSQL
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .event_triggers import event_triggers
from .event_type import PUBLIC_VERBS, verbs_of
from .history import kept_for_ever


def verbs() -> list[tuple[str, str]]:
    """Return the verbs of events; as a callable, so that a new one needs no migration."""
    return Event.Verb.choices


# A source may have become secret after its title was stored in an event.
HIDDEN_BY_NOW = """
    EXISTS (SELECT FROM articles_source s WHERE s.is_secret AND s.id = CASE
        WHEN articles_event.verb LIKE 'source.%%' THEN (articles_event.data->>'source')::bigint
        WHEN jsonb_typeof(articles_event.data->'evidence') = 'number' THEN (SELECT e.source_id
            FROM articles_evidence e WHERE e.id = (articles_event.data->>'evidence')::bigint)
        END)"""


INTERNAL = ("comment.written", "comment.withdrawn")


class EventQuerySet(models.QuerySet["Event"]):
    def discreet(self) -> "EventQuerySet":
        """Annotate `is_of_secret`: whether the event is about a source that is secret now."""
        is_of_secret = RawSQL(HIDDEN_BY_NOW, [], models.BooleanField())  # noqa: S611
        return self.annotate(is_of_secret=is_of_secret)

    def of_types(self, types=()) -> "EventQuerySet":
        """Filter public events of these types, or of all."""
        return self.filter(verb__in=verbs_of(types))

    def told_to(self, user: Any) -> "EventQuerySet":
        """Exclude events that authors don't see: those of comments."""
        return self.exclude(verb__in=INTERNAL) if user.role == "author" else self

    def newest_first(self) -> "EventQuerySet":
        return self.order_by("-pk")

    def with_related(self) -> "EventQuerySet":
        return self.select_related("actor", "article", "claim")


class Event(models.Model):
    """An act: who did what to which article and claim, and why.

    Written in the transaction of the act itself; can't be changed or deleted. `data` has
    the parameters of its sentence (`queries.history`).
    """

    class Verb(models.TextChoices):
        ARTICLE_RECEIVED = "article.received", _("article received")
        ARTICLE_CHANGED = "article.changed", _("article changed")
        ARTICLE_ASSIGNED = "article.assigned", _("article assigned")
        ARTICLE_UNASSIGNED = "article.unassigned", _("assignment ended")
        BLOCK_ASSIGNED = "block.assigned", _("block assigned")
        BLOCK_UNASSIGNED = "block.unassigned", _("block taken back")
        CLAIM_ASSIGNED = "claim.assigned", _("claim assigned")
        CLAIM_UNASSIGNED = "claim.unassigned", _("claim taken back")
        CONFLICT_NOTED = "conflict.noted", _("conflict of interest noted")
        CONFLICT_LIFTED = "conflict.lifted", _("conflict of interest lifted")
        ARTICLE_KILLED = "article.killed", _("article killed")
        ARTICLE_WITHHELD = "article.withheld", _("article withheld")
        ARTICLE_RELEASED = "article.released", _("article released again")
        ARTICLE_ARCHIVED = "article.archived", _("article archived")
        REVISION_RECEIVED = "revision.received", _("revision received")
        REVISION_LATE = "revision.late", _("older version arrived late")
        ARTICLE_RESPLIT = "article.resplit", _("article read by today's rules")
        CLAIM_MARKED = "claim.marked", _("claim marked")
        CLAIM_CHANGED = "claim.changed", _("claim changed")
        CLAIM_TOUCHED = "claim.touched", _("claim opened again")
        CLAIM_REREAD = "claim.reread", _("claim opened again by another publication day")
        CONTEXT_CHANGED = "claim.context_changed", _("context of a judged claim changed")
        CONTEXT_CONFIRMED = "claim.context_confirmed", _("verdict found right in a new context")
        CLAIM_LOST = "claim.lost", _("claim no longer in the text")
        CLAIM_RESPLIT = "claim.resplit", _("claim read otherwise by the rules")
        CLAIM_RETIRED = "claim.retired", _("claim no longer found by the rules")
        STRETCH_DISMISSED = "stretch.dismissed", _("stretch without a fact")
        STRETCH_RECALLED = "stretch.recalled", _("stretch to be checked after all")
        EVIDENCE_ADDED = "evidence.added", _("evidence added")
        EVIDENCE_TAKEN_OVER = "evidence.taken_over", _("evidence taken over")
        EVIDENCE_WITHDRAWN = "evidence.withdrawn", _("evidence withdrawn")
        EVIDENCE_FILED = "evidence.filed", _("file added to evidence")
        EVIDENCE_SEARCHED = "evidence.searched", _("passage looked for in a file")
        VERDICT_GIVEN = "verdict.given", _("verdict given")
        VERDICT_WITHDRAWN = "verdict.withdrawn", _("verdict withdrawn")
        VERDICT_CONFIRMED = "verdict.confirmed", _("verdict confirmed")
        VERDICT_REJECTED = "verdict.rejected", _("verdict rejected at the second look")
        VERDICT_OVERRIDDEN = "verdict.overridden", _("dispute decided")
        VERDICT_PUBLISHED = "verdict.published", _("verdict published")
        PUBLICATION_CORRECTED = "publication.corrected", _("publication corrected")
        PUBLICATION_WITHDRAWN = "publication.withdrawn", _("publication withdrawn")
        QUERY_ASKED = "query.asked", _("question asked")
        QUERY_ANSWERED = "query.answered", _("question answered")
        QUERY_OVERDUE = "query.overdue", _("question overdue")
        CORRECTION_AGREED = "correction.agreed", _("author agrees with a wording")
        CORRECTION_REFUSED = "correction.refused", _("author objects to a wording")
        QUERY_WITHDRAWN = "query.withdrawn", _("question withdrawn")
        SIGNED_OFF = "sign_off.given", _("article signed off")
        SIGN_OFF_FELL = "sign_off.fell", _("sign-off fell")
        SIGN_OFF_WITHDRAWN = "sign_off.withdrawn", _("sign-off withdrawn")
        SOURCE_ENTERED = "source.entered", _("source entered")
        SOURCE_CHANGED = "source.changed", _("source changed")
        SOURCE_SHARED = "source.shared", _("secret source shared")
        SOURCE_UNSHARED = "source.unshared", _("secret source no longer shared")
        DEMAND_SET = "demand.set", _("demand for origins set")
        DEMAND_DROPPED = "demand.dropped", _("demand for origins dropped")
        PERSON_ENTERED = "person.entered", _("person entered")
        PERSON_CHANGED = "person.changed", _("person changed")
        FACT_ENTERED = "fact.entered", _("reference fact entered")
        FACT_CHANGED = "fact.changed", _("reference fact changed")
        SECOND_LOOK_DEMANDED = "second_look.demanded", _("second look demanded")
        SECOND_LOOK_ENDED = "second_look.ended", _("second look no longer demanded")
        ERROR_CLASS_ENTERED = "error_class.entered", _("error class entered")
        ERROR_CLASS_CHANGED = "error_class.changed", _("error class changed")
        COMMENT_WRITTEN = "comment.written", _("comment written")
        COMMENT_WITHDRAWN = "comment.withdrawn", _("comment withdrawn")
        ACCOUNT_ANONYMISED = "account.anonymised", _("account anonymised")
        RETENTION_APPLIED = "retention.applied", _("erased by age")
        TOKEN_MADE = "token.made", _("API token made")
        TOKEN_REVOKED = "token.revoked", _("API token revoked")
        WEBHOOK_MADE = "webhook.made", _("webhook made")
        WEBHOOK_CHANGED = "webhook.changed", _("webhook changed")
        WEBHOOK_SECRET_ROTATED = "webhook.secret_rotated", _("secret of a webhook rotated")
        WEBHOOK_REPLAYED = "webhook.replayed", _("deliveries sent again")
        WEBHOOK_GONE = "webhook.gone", _("webhook switched off: its receiver is gone")

    at = models.DateTimeField(_("at"))
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("actor"),
    )
    verb = models.CharField(_("act"), max_length=32, choices=verbs)
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
        triggers = [kept_for_ever("event_kept"), *event_triggers()]
        indexes = [
            models.Index(fields=["article", "-id"], name="event_article"),
            models.Index(fields=["claim", "-id"], name="event_claim"),
            models.Index(
                fields=["id"], name="event_public", condition=models.Q(verb__in=PUBLIC_VERBS)
            ),
        ]

    def __str__(self) -> str:
        return f"{timezone.localtime(self.at):%Y-%m-%d %H:%M} {self.verb}"

    @property
    def told(self) -> dict[str, Any]:
        """Return `data`, without the title of a source that is secret by now.

        Empty for events that were not loaded by `discreet`.
        """
        if not getattr(self, "is_of_secret", True):
            return self.data
        return {name: value for name, value in self.data.items() if name != "title"}
