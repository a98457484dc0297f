"""Public events: in order, small, and without free text.

A payload has only numbers, codes and hashes, so neither a secret source nor the words of a
question can leak; clients fetch the rest from the API.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection

from articles.models import Event, User
from articles.models.sql.events import EVENT_HORIZON
from articles.models.verb import TYPE_OF_VERB

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
        cursor.execute(EVENT_HORIZON)
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
    if user is not None:
        rows = rows.readable_by(user)
        if user.role == User.Role.AUTHOR:
            rows = rows.filter(article__author=user)
    if article is not None:
        rows = rows.filter(article=article)
    return [_public(row) for row in rows.order_by("pk").values(*FIELDS)[:limit]]


def read_events(pks: Iterable[int]) -> dict[int, PublicEvent]:
    """Return public events by their numbers, unless their document is secret by now. One query."""
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
        data=kind.payload.read(row["verb"], row["data"]),
    )
