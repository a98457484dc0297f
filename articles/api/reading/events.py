"""Events as the list tells of them."""

from articles.api import shapes
from articles.queries.events import PublicEvent


def event_shape(event: PublicEvent) -> shapes.Event:
    """Return an event, member by member what a webhook gets."""
    return shapes.Event(
        id=event.id,
        type=event.type,
        version=event.version,
        timestamp=event.timestamp,
        article=event.article,
        external_id=event.external_id,
        claim=event.claim,
        data=event.data,
    )
