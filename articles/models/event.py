"""The append-only log of what people and machines did."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .history import kept_for_ever


def verbs() -> list[tuple[str, str]]:
    """Return the acts that an event can tell of; a new one needs no migration."""
    return Event.Verb.choices


class EventQuerySet(models.QuerySet["Event"]):
    def newest_first(self) -> "EventQuerySet":
        return self.order_by("-pk")

    def with_faces(self) -> "EventQuerySet":
        return self.select_related("actor", "article", "claim")


class Event(models.Model):
    """One line of the history: who did what to which article and claim, and why.

    Written in the transaction of the act itself; can't be changed or deleted. `data`
    holds the few words and numbers that its sentence needs (`queries.history`).
    """

    class Verb(models.TextChoices):
        ARTICLE_RECEIVED = "article.received", _("article received")
        ARTICLE_CHANGED = "article.changed", _("article changed")
        ARTICLE_ASSIGNED = "article.assigned", _("article assigned")
        ARTICLE_UNASSIGNED = "article.unassigned", _("assignment ended")
        ARTICLE_ARCHIVED = "article.archived", _("article archived")
        REVISION_RECEIVED = "revision.received", _("revision received")
        CLAIM_MARKED = "claim.marked", _("claim marked")
        CLAIM_CHANGED = "claim.changed", _("claim changed")
        CLAIM_TOUCHED = "claim.touched", _("claim opened again")
        CLAIM_REREAD = "claim.reread", _("claim opened again by another publication day")
        CLAIM_LOST = "claim.lost", _("claim no longer in the text")
        STRETCH_DISMISSED = "stretch.dismissed", _("stretch without a fact")
        STRETCH_RECALLED = "stretch.recalled", _("stretch to be checked after all")
        EVIDENCE_ADDED = "evidence.added", _("evidence added")
        EVIDENCE_WITHDRAWN = "evidence.withdrawn", _("evidence withdrawn")
        VERDICT_GIVEN = "verdict.given", _("verdict given")
        VERDICT_WITHDRAWN = "verdict.withdrawn", _("verdict withdrawn")
        VERDICT_CONFIRMED = "verdict.confirmed", _("verdict confirmed")
        VERDICT_OVERRIDDEN = "verdict.overridden", _("dispute decided")
        VERDICT_PUBLISHED = "verdict.published", _("verdict published")
        PUBLICATION_CORRECTED = "publication.corrected", _("publication corrected")
        PUBLICATION_WITHDRAWN = "publication.withdrawn", _("publication withdrawn")
        QUERY_ASKED = "query.asked", _("question asked")
        QUERY_ANSWERED = "query.answered", _("question answered")
        QUERY_WITHDRAWN = "query.withdrawn", _("question withdrawn")
        SIGNED_OFF = "sign_off.given", _("article signed off")
        SIGN_OFF_FELL = "sign_off.fell", _("sign-off fell")
        SIGN_OFF_WITHDRAWN = "sign_off.withdrawn", _("sign-off withdrawn")
        SOURCE_ENTERED = "source.entered", _("source entered")
        SOURCE_CHANGED = "source.changed", _("source changed")
        SOURCE_SHARED = "source.shared", _("secret source shared")
        SOURCE_UNSHARED = "source.unshared", _("secret source no longer shared")
        PERSON_ENTERED = "person.entered", _("person entered")
        PERSON_CHANGED = "person.changed", _("person changed")
        FACT_ENTERED = "fact.entered", _("reference fact entered")
        FACT_CHANGED = "fact.changed", _("reference fact changed")
        ERROR_CLASS_ENTERED = "error_class.entered", _("error class entered")
        ERROR_CLASS_CHANGED = "error_class.changed", _("error class changed")
        TOKEN_MADE = "token.made", _("API token made")
        TOKEN_REVOKED = "token.revoked", _("API token revoked")

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
        verbose_name=_("article"),
    )
    claim = models.ForeignKey(
        "articles.Claim", models.PROTECT, null=True, related_name="events", verbose_name=_("claim")
    )
    data = models.JSONField(_("details"), default=dict)
    reason = models.TextField(_("reason"), blank=True)

    objects = EventQuerySet.as_manager()

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ["-pk"]
        triggers = [kept_for_ever("event_kept")]
        indexes = [
            models.Index(fields=["article", "-id"], name="event_article"),
            models.Index(fields=["claim", "-id"], name="event_claim"),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.verb}"
