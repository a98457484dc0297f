"""Describe operations in the OpenAPI document."""

from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema

IF_MATCH = OpenApiParameter(
    "If-Match",
    {"type": "string", "minLength": 1, "pattern": r"\S"},
    OpenApiParameter.HEADER,
    description="The ETag of what you have read, or its version in quotes.",
)
IF_MATCH_ALONE = OpenApiParameter(
    "If-Match",
    {"type": "string", "minLength": 1, "pattern": r"\S"},
    OpenApiParameter.HEADER,
    required=True,
    description="The version of what you have read, in quotes, or its ETag.",
)
ETAG = OpenApiParameter(
    "ETag",
    str,
    OpenApiParameter.HEADER,
    response=[200],
    description="Identifies this version; send it as If-Match with a change.",
)

IF_NONE_MATCH = OpenApiParameter(
    "If-None-Match",
    str,
    OpenApiParameter.HEADER,
    description="ETags of what you have; 304 if one of them is the current state.",
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
    names_version: bool = False,
    names_versions: bool = False,
    has_etag: bool = False,
) -> Any:
    """Return a decorator that describes a method: its request and its responses.

    `gives` is a schema, or maps each media type to one; `also` maps further statuses. A
    change (`needs_match`) and an act (`names_version`) take `If-Match` or a `version` in
    the body; without a body the header is required. An act on several rows
    (`names_versions`) takes only the versions in its body.
    Error responses are added to every operation (`generator.add_problems`), so they aren't
    named here.
    """
    parameters: list[Any] = [query] if query else []
    if needs_match or names_version:
        parameters.append(IF_MATCH if body is not None else IF_MATCH_ALONE)
    parameters += [ETAG] if has_etag else []
    if has_etag and not needs_match:
        parameters.append(IF_NONE_MATCH)
    answers = gives if isinstance(gives, dict) else {status: gives}
    refused: dict[Any, Any] = dict.fromkeys((412, 428)) if names_versions else {}
    responses = {
        code: _response(schema) for code, schema in {**answers, **(also or {}), **refused}.items()
    }
    return extend_schema(
        operation_id=name, parameters=parameters, request=body, responses=responses
    )


def _response(schema: Any) -> Any:
    plain = {dict: OpenApiTypes.OBJECT, bytes: OpenApiTypes.BINARY, str: OpenApiTypes.STR}
    return OpenApiResponse(plain[schema]) if schema in (dict, bytes, str) else schema
