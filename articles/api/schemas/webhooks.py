"""Webhooks and their deliveries."""

import datetime
from dataclasses import dataclass
from typing import Annotated

from articles.models import Delivery as DeliveryRow
from articles.models import EventType

from .response import ResponseSchema


@dataclass(frozen=True, slots=True)
class WebhookSchema(ResponseSchema):
    """An address that receives events."""

    id: int
    name: str
    url: str
    types: Annotated[list[Annotated[str, EventType]], "Empty: all."]
    is_active: bool
    previous_secret_until: Annotated[
        datetime.datetime | None, "Until when the earlier secret signs beside the present one."
    ]
    created_by: str
    created_at: datetime.datetime
    version: int


@dataclass(frozen=True, slots=True)
class NewWebhookSchema(ResponseSchema):
    """A webhook with its new secret."""

    webhook: WebhookSchema
    secret: Annotated[str, "`whsec_` and base64. Shown this once."]


@dataclass(frozen=True, slots=True)
class DeliverySchema(ResponseSchema):
    """The delivery of an event to a webhook."""

    id: int
    message_id: Annotated[str, "The `webhook-id` that the receiver gets, through all attempts."]
    event: Annotated[int | None, "Id of the event; null: a test."]
    type: str
    article: int | None
    state: Annotated[str, DeliveryRow.State]
    attempts: int
    queued_at: datetime.datetime
    next_at: Annotated[datetime.datetime | None, "Of the next attempt, while it waits."]
    expires_at: Annotated[datetime.datetime, "When it fails for good."]
    ended_at: datetime.datetime | None
    status: Annotated[int | None, "HTTP status of the last attempt."]
    error: Annotated[str, "What went wrong with the last attempt, in a word."]


@dataclass(frozen=True, slots=True)
class ReplayedSchema(ResponseSchema):
    """How many deliveries are sent again."""

    count: int
