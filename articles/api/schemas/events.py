"""Events, as the list and the webhooks show them."""

import datetime
from dataclasses import dataclass
from typing import Annotated, Any

from articles.models import EventType

from .response import NEXT, ResponseSchema


@dataclass(frozen=True, slots=True)
class EventSchema(ResponseSchema):
    """Something that happened to an article. Small: ask the API for the rest."""

    id: Annotated[int, "Grows from event to event; the same number is the same event."]
    type: Annotated[str, EventType]
    version: Annotated[int, "Of the payload's form; members may be added to it."]
    timestamp: Annotated[datetime.datetime, "When it happened."]
    article: Annotated[int, "Id of the article."]
    external_id: Annotated[str | None, "The article's id in your system."]
    claim: Annotated[int | None, "Id of the claim."]
    data: Annotated[dict[str, Any], "Further data of the type; see the guide to webhooks."]


@dataclass(frozen=True, slots=True)
class EventPageSchema(ResponseSchema):
    """A page of events, oldest first."""

    results: list[EventSchema]
    next: NEXT
    after: Annotated[int, "Send it with the next request, which continues from here."]
