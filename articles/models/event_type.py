"""The public types of events, each declared once: what other systems receive of the history.

A payload holds numbers, codes and hashes only, so neither a secret source nor the words of
a question can get into it. Members may be added to a payload, none is changed or removed.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy
from django.utils.translation import gettext_noop as _

Read = Callable[[str, Mapping[str, Any]], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class EventPayload:
    """What `data` of a public event contains.

    `read` makes it from the verb and the data of a line of the history; `members` describes
    it in the API's document.
    """

    type: str
    read: Read
    members: str


def public(type_: str, label: str, read: Read, members: str) -> tuple[EventPayload, Any]:
    """Return the payload of a type, with the label that Django takes from the end."""
    return EventPayload(type_, read, members), gettext_lazy(label)


def named(*names: str) -> Read:
    """Read the data of these names as they are."""
    return lambda verb, data: {name: data.get(name) for name in names}


def _judged(verb: str, data: Mapping[str, Any]) -> dict[str, Any]:
    act = verb.rpartition(".")[2]
    return {"act": act, "verdict": data.get("verdict"), "rating": data.get("rating")}


def _revoked(verb: str, data: Mapping[str, Any]) -> dict[str, Any]:
    """Say why a clearance was revoked; `new_revision` is the number of the text that came in."""
    code = "withdrawn" if verb == "sign_off.withdrawn" else data.get("why")
    return {"fallen_code": code, "new_revision": (data.get("details") or {}).get("revision")}


def _published(verb: str, data: Mapping[str, Any]) -> dict[str, Any]:
    base, public_id = settings.PUBLIC_URL or settings.LOCAL_URL, data.get("public_id")
    return {"public_id": public_id, "url": f"{base}/verdicts/{public_id}/"}


class EventType(models.TextChoices):
    """A type of event in the API and in webhooks; a type that is out stays as it is."""

    payload: EventPayload

    def __new__(cls, payload: Any) -> Self:
        member = str.__new__(cls, payload.type)
        member._value_ = payload.type
        member.payload = payload
        return member

    ARTICLE_RECEIVED = public(
        "article.received",
        _("article received"),
        named("channel", "claims"),
        "`channel`, `claims`: how it came in, how many claims it has.",
    )
    ARTICLE_SPLIT = public(
        "article.split",
        _("article split"),
        named("claims"),
        "`claims`: how many were found in an imported text that waited to be split.",
    )
    REVISION_RECEIVED = public(
        "revision.received",
        _("revision received"),
        named("revision", "channel", "fates", "signal"),
        "`revision`, `channel`, `fates`: claims counted by their fate; `signal`: "
        "`correction` or `update`, where its sender says so.",
    )
    CLAIM_JUDGED = public(
        "claim.judged",
        _("claim judged"),
        _judged,
        "`act` (given, confirmed, rejected, withdrawn, overridden, context_confirmed), "
        "`verdict`, `rating`.",
    )
    QUESTION_ASKED = public(
        "question.asked",
        _("question asked"),
        named("query"),
        "`query`: id of the question.",
    )
    ARTICLE_CLEARED = public(
        "article.cleared",
        _("article cleared"),
        named("revision", "sha256", "embargoed_until"),
        "`revision`, `sha256`: exactly this text may go out, with `embargoed_until` not "
        "before that time.",
    )
    CLEARANCE_FELL = public(
        "clearance.fell",
        _("clearance revoked"),
        _revoked,
        "`fallen_code`, `new_revision`: why, and which text came in.",
    )
    ARTICLE_KILLED = public(
        "article.killed",
        _("article killed"),
        named("revision", "published"),
        "`revision` that the notice is kept as; `published`: how many verdicts on its claims "
        "are public and stay so.",
    )
    ARTICLE_WITHHELD = public(
        "article.withheld",
        _("article withheld"),
        named("revision", "published"),
        "`revision`, `published`: as of a killed one.",
    )
    ARTICLE_RELEASED = public(
        "article.released",
        _("article released again"),
        named("was"),
        "`was`: `killed` or `withheld`. It has to be signed off again.",
    )
    VERDICT_PUBLISHED = public(
        "verdict.published",
        _("verdict published"),
        _published,
        "`public_id`, `url`.",
    )
    VERDICT_CORRECTED = public(
        "verdict.corrected",
        _("published verdict corrected"),
        _published,
        "`public_id`, `url`.",
    )
    VERDICT_WITHDRAWN = public(
        "verdict.withdrawn",
        _("published verdict withdrawn"),
        _published,
        "`public_id`, `url`.",
    )
    DOCUMENT_RECEIVED = public(
        "document.received",
        _("document received"),
        named("document", "channel", "sha256", "replaces"),
        "`document`: its id; `channel`, `sha256`; `replaces`: id of the document of which it is "
        "a new version. Not sent for secret documents.",
    )
    FINDING_RAISED = public(
        "finding.raised",
        _("contradiction found in a document"),
        lambda verb, data: {
            "finding": data.get("finding"),
            "document": data.get("document"),
            "reason": data.get("reason_code"),
        },
        "`finding`, `document`: ids; `reason`: code of what differs. A machine found it, it is "
        "no verdict. Not sent for secret documents.",
    )
    REPORT_RECEIVED = public(
        "report.received",
        _("reader's report received"),
        named("report"),
        "`report`: its id. What the reader wrote is not sent.",
    )


def event_types() -> list[tuple[str, str]]:
    """Return the public types with their labels; a new one needs no migration."""
    return EventType.choices
