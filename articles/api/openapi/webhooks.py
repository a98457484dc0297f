"""Describe webhooks in the OpenAPI document: one for each type of event."""

from drf_spectacular.utils import OpenApiResponse, OpenApiWebhook, extend_schema

from articles.models import EventType

from ..schemas import EventSchema

DESCRIPTION = (
    "Signed after Standard Webhooks: `webhook-id`, `webhook-timestamp`, `webhook-signature`. "
    "Any 2xx is taken for received; everything else is tried again for 24 hours."
)
# The members of `data` of each type.
MEMBERS = {
    EventType.ARTICLE_RECEIVED: "`channel`, `claims`: how it came in, how many claims it has.",
    EventType.REVISION_RECEIVED: "`revision`, `channel`, `fates`: claims counted by their fate; "
    "`signal`: `correction` or `update`, where its sender says so.",
    EventType.CLAIM_JUDGED: "`act` (given, confirmed, rejected, withdrawn, overridden, "
    "context_confirmed), "
    "`verdict`, `rating`.",
    EventType.QUESTION_ASKED: "`query`: id of the question.",
    EventType.ARTICLE_CLEARED: "`revision`, `sha256`: exactly this text may go out, "
    "with `embargoed_until` not before that time.",
    EventType.CLEARANCE_FELL: "`fallen_code`, `new_revision`: why, and which text came in.",
    EventType.ARTICLE_KILLED: "`revision` that the notice is kept as; `published`: how many "
    "verdicts on its claims are public and stay so.",
    EventType.ARTICLE_WITHHELD: "`revision`, `published`: as of a killed one.",
    EventType.ARTICLE_RELEASED: "`was`: `killed` or `withheld`. It has to be signed off again.",
    EventType.VERDICT_PUBLISHED: "`public_id`, `url`.",
    EventType.VERDICT_CORRECTED: "`public_id`, `url`.",
    EventType.VERDICT_WITHDRAWN: "`public_id`, `url`.",
}
WEBHOOKS = [
    OpenApiWebhook(
        name=kind.value,
        decorator=extend_schema(
            summary=kind.value,
            description=f"`data`: {MEMBERS[kind]}\n\n{DESCRIPTION}",
            request=EventSchema,
            responses={"2XX": OpenApiResponse(description="Received.")},
        ),
    )
    for kind in EventType
]
