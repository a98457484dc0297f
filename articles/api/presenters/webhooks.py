"""Webhooks and their deliveries."""

from articles.api import schemas
from articles.models import Delivery, Webhook


def present_webhook(row: Webhook) -> schemas.WebhookSchema:
    """Return a webhook, without its secrets; `created_by` is loaded."""
    return schemas.WebhookSchema(
        id=row.pk,
        name=row.name,
        url=row.url,
        types=row.types,
        is_active=row.is_active,
        previous_secret_until=row.previous_until,
        created_by=row.created_by.username,
        created_at=row.created_at,
        version=row.version,
    )


def present_delivery(row: Delivery) -> schemas.DeliverySchema:
    """Return a delivery."""
    is_waiting = row.state == Delivery.State.WAITING
    return schemas.DeliverySchema(
        id=row.pk,
        message_id=row.message_id,
        event=row.event_id,
        type=row.type,
        article=row.article_id,
        state=row.state,
        attempts=row.attempts,
        queued_at=row.queued_at,
        next_at=row.next_at if is_waiting else None,
        expires_at=row.expires_at,
        ended_at=row.ended_at,
        status=row.status,
        error=row.error,
    )
