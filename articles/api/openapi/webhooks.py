"""Describe webhooks in the OpenAPI document: one for each type of event."""

from drf_spectacular.utils import OpenApiResponse, OpenApiWebhook, extend_schema

from articles.models import EventType

from ..schemas import EventSchema

DESCRIPTION = (
    "Signed after Standard Webhooks: `webhook-id`, `webhook-timestamp`, `webhook-signature`. "
    "Any 2xx means received; everything else is retried for 24 hours."
)
WEBHOOKS = [
    OpenApiWebhook(
        name=kind.value,
        decorator=extend_schema(
            operation_id=f"receive_{kind.value.replace('.', '_')}",
            tags=["webhooks"],
            summary=kind.value,
            description=f"`data`: {kind.payload.members}\n\n{DESCRIPTION}",
            request=EventSchema,
            responses={"2XX": OpenApiResponse(description="Received.")},
        ),
    )
    for kind in EventType
]
