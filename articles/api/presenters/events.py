"""Events of the list."""

from articles.api import schemas
from articles.queries.events import PublicEvent


def present_event(event: PublicEvent) -> schemas.EventSchema:
    """Return an event, the same as a webhook gets."""
    return schemas.EventSchema(
        id=event.id,
        type=event.type,
        version=event.version,
        timestamp=event.timestamp,
        article=event.article,
        external_id=event.external_id,
        claim=event.claim,
        data=event.data,
    )
