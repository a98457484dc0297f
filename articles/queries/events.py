"""Public events: in order, small, and without free text.

A payload has only numbers, codes and hashes, so neither a secret source nor the words of a
question can leak; clients fetch the rest from the API.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import connection

from articles.models import Event, EventType, User
from articles.models.event_type import TYPE_OF_VERB

# The version of the payloads. Members may be added, but not changed or removed.
VERSION = 1
FIELDS = ("id", "verb", "at", "article_id", "article__external_id", "claim_id", "data")


@dataclass(frozen=True, slots=True)
class PublicEvent:
    """A public event; `data` has the members of its type (docs: webhooks)."""

    id: int
    type: str
    version: int
    timestamp: datetime
    article: int
    external_id: str | None
    claim: int | None
    data: dict[str, Any]


def event_horizon() -> int:
    """Return the number up to which no event can appear later.

    Run it in a statement of its own, before the one that reads events. One query.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT articles_event_horizon()")
        return cursor.fetchone()[0]


def public_events(
    *,
    after: int,
    limit: int,
    user: User | None = None,
    types: Iterable[str] = (),
    article: int | None = None,
) -> list[PublicEvent]:
    """Return the `limit` events after the number `after`, oldest first. Two queries.

    With `user`, only those that this person may see.
    """
    rows = Event.objects.of_types(types).filter(pk__gt=after, pk__lte=event_horizon())
    if user is not None and user.role == User.Role.AUTHOR:
        rows = rows.filter(article__author=user)
    if article is not None:
        rows = rows.filter(article=article)
    return [_public(row) for row in rows.order_by("pk").values(*FIELDS)[:limit]]


def read_events(pks: Iterable[int]) -> dict[int, PublicEvent]:
    """Return public events by their numbers. One query."""
    rows = Event.objects.of_types().filter(pk__in=list(pks)).values(*FIELDS)
    return {row["id"]: _public(row) for row in rows}


def _public(row: Mapping[str, Any]) -> PublicEvent:
    kind = TYPE_OF_VERB[row["verb"]]
    return PublicEvent(
        id=row["id"],
        type=kind.value,
        version=VERSION,
        timestamp=row["at"],
        article=row["article_id"],
        external_id=row["article__external_id"],
        claim=row["claim_id"],
        data=DATA[kind](row["verb"], row["data"]),
    )


def _judged(verb: str, data: Mapping[str, Any]) -> dict[str, Any]:
    act = verb.rpartition(".")[2]
    return {"act": act, "verdict": data.get("verdict"), "rating": data.get("rating")}


def _fell(verb: str, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return why a sign-off was revoked; `new_revision` is the number of the new text."""
    is_withdrawn = verb == Event.Verb.SIGN_OFF_WITHDRAWN
    code = "withdrawn" if is_withdrawn else data.get("why")
    return {"fallen_code": code, "new_revision": (data.get("details") or {}).get("revision")}


def _published(verb: str, data: Mapping[str, Any]) -> dict[str, Any]:
    base, public_id = settings.PUBLIC_URL or settings.LOCAL_URL, data.get("public_id")
    return {"public_id": public_id, "url": f"{base}/verdicts/{public_id}/"}


def _named(*names: str) -> Callable[[str, Mapping[str, Any]], dict[str, Any]]:
    return lambda verb, data: {name: data.get(name) for name in names}


DATA: dict[EventType, Callable[[str, Mapping[str, Any]], dict[str, Any]]] = {
    EventType.ARTICLE_RECEIVED: _named("channel", "claims"),
    EventType.REVISION_RECEIVED: _named("revision", "channel", "fates", "signal"),
    EventType.CLAIM_JUDGED: _judged,
    EventType.QUESTION_ASKED: _named("query"),
    EventType.ARTICLE_CLEARED: _named("revision", "sha256", "embargoed_until"),
    EventType.CLEARANCE_FELL: _fell,
    EventType.ARTICLE_KILLED: _named("revision", "published"),
    EventType.ARTICLE_WITHHELD: _named("revision", "published"),
    EventType.ARTICLE_RELEASED: _named("was"),
    EventType.VERDICT_PUBLISHED: _published,
    EventType.VERDICT_CORRECTED: _published,
    EventType.VERDICT_WITHDRAWN: _published,
}
