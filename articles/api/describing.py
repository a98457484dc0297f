"""How operations are described in the OpenAPI document."""

from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema

IF_MATCH = OpenApiParameter(
    "If-Match",
    str,
    OpenApiParameter.HEADER,
    required=True,
    description="The ETag of what you have read, or `*` for any.",
)
ETAG = OpenApiParameter(
    "ETag",
    str,
    OpenApiParameter.HEADER,
    response=[200],
    description="Names this state; send it as If-Match with a change.",
)

IF_NONE_MATCH = OpenApiParameter(
    "If-None-Match",
    str,
    OpenApiParameter.HEADER,
    description="ETags of what you have; 304 where one of them is the present state.",
)


def operation(
    name: str,
    gives: Any,
    *,
    query: type | None = None,
    body: Any = None,
    status: int | tuple[int, str] = 200,
    also: dict[Any, Any] | None = None,
    needs_match: bool = False,
    has_etag: bool = False,
) -> Any:
    """Return a decorator that describes a method: what it takes and what it gives.

    `also` maps further statuses to what they give. Refusals are added to every operation
    (`schema.add_problems`), so they aren't named here.
    """
    parameters: list[Any] = [query] if query else []
    parameters += [IF_MATCH] if needs_match else []
    parameters += [ETAG] if has_etag else []
    if has_etag and not needs_match:
        parameters.append(IF_NONE_MATCH)
    responses = {code: _response(shape) for code, shape in {status: gives, **(also or {})}.items()}
    return extend_schema(
        operation_id=name, parameters=parameters, request=body, responses=responses
    )


def _response(shape: Any) -> Any:
    return OpenApiResponse(OpenApiTypes.OBJECT) if shape is dict else shape
