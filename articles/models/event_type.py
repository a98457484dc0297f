"""Public types of events, each made of some verbs."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class EventType(models.TextChoices):
    """A type of event in the API and in webhooks; a released type never changes."""

    ARTICLE_RECEIVED = "article.received", _("article received")
    REVISION_RECEIVED = "revision.received", _("revision received")
    CLAIM_JUDGED = "claim.judged", _("claim judged")
    QUESTION_ASKED = "question.asked", _("question asked")
    ARTICLE_CLEARED = "article.cleared", _("article cleared")
    CLEARANCE_FELL = "clearance.fell", _("clearance fell")
    ARTICLE_KILLED = "article.killed", _("article killed")
    ARTICLE_WITHHELD = "article.withheld", _("article withheld")
    ARTICLE_RELEASED = "article.released", _("article released again")
    VERDICT_PUBLISHED = "verdict.published", _("verdict published")
    VERDICT_CORRECTED = "verdict.corrected", _("published verdict corrected")
    VERDICT_WITHDRAWN = "verdict.withdrawn", _("published verdict withdrawn")


# The verbs of the history (`Event.Verb`) that the public types are made of. A new one needs
# a migration: the index of public events and the trigger that wakes the worker name them.
TYPE_OF_VERB: dict[str, EventType] = {
    "article.received": EventType.ARTICLE_RECEIVED,
    "revision.received": EventType.REVISION_RECEIVED,
    "verdict.given": EventType.CLAIM_JUDGED,
    "verdict.confirmed": EventType.CLAIM_JUDGED,
    "verdict.rejected": EventType.CLAIM_JUDGED,
    "verdict.withdrawn": EventType.CLAIM_JUDGED,
    "verdict.overridden": EventType.CLAIM_JUDGED,
    "claim.context_confirmed": EventType.CLAIM_JUDGED,
    "query.asked": EventType.QUESTION_ASKED,
    "sign_off.given": EventType.ARTICLE_CLEARED,
    "sign_off.fell": EventType.CLEARANCE_FELL,
    "sign_off.withdrawn": EventType.CLEARANCE_FELL,
    "article.killed": EventType.ARTICLE_KILLED,
    "article.withheld": EventType.ARTICLE_WITHHELD,
    "article.released": EventType.ARTICLE_RELEASED,
    "verdict.published": EventType.VERDICT_PUBLISHED,
    "publication.corrected": EventType.VERDICT_CORRECTED,
    "publication.withdrawn": EventType.VERDICT_WITHDRAWN,
}
PUBLIC_VERBS = tuple(TYPE_OF_VERB)


def verbs_of(types) -> list[str]:
    """Return the verbs behind public types; behind all of them where none is named."""
    return [verb for verb, kind in TYPE_OF_VERB.items() if not types or kind in types]
