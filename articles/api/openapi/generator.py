"""Generate the OpenAPI document from schemas, the rights table and the problems."""

import dataclasses
import inspect
import types
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from drf_spectacular.authentication import SessionScheme
from drf_spectacular.extensions import (
    OpenApiAuthenticationExtension,
    OpenApiSerializerExtension,
)
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import build_array_type, build_object_type, resolve_type_hint

from articles.permissions import RIGHTS

from ..exception_handler import MEDIA_TYPE, problem
from ..schemas import ResponseSchema
from .examples import add_examples

REFUSALS = {
    400: "The request can't be read.",
    401: "No token or session, or one that can't be used.",
    403: "The role or the scopes don't allow it.",
    404: "There is nothing, or nothing that you may see.",
    406: "There is no answer in this media type.",
    409: "It conflicts with the current state, or somebody was faster.",
    412: "It changed since you read it; `present` is its current state, `seen` the earlier one.",
    411: "The body has no Content-Length.",
    413: "The body is too large.",
    415: "The body has a media type or a `Content-Encoding` that isn't supported.",
    422: "Fields are invalid; `errors` points at them.",
    428: "The version that you have read is missing: `If-Match`, or `version` in the body.",
    429: "Too many requests; `Retry-After` says when to try again.",
    501: "The installation can't make PDF; the same is there as JSON.",
    503: "The database can't be reached; `Retry-After` says when to try again.",
}
CODES = {
    400: "invalid_query",
    401: "token_unusable",
    403: "scope_missing",
    404: "not_found",
    406: "not_acceptable",
    409: "wrong_state",
    411: "length_required",
    412: "stale",
    413: "too_large",
    415: "unsupported_media_type",
    422: "invalid",
    428: "version_required",
    429: "throttled",
    501: "pdf_unavailable",
    503: "unavailable",
}
RETRY_AFTER = {"description": "Seconds to wait.", "schema": {"type": "integer"}}
IDEMPOTENCY_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "description": "Makes the request safe to repeat for 24 hours: it is done once, and each "
    "repetition gets the first answer. 422 if the key was sent with another request before.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 255, "pattern": r"^[!-~]+$"},
    "example": "5bd5a0b6-9f0c-4a0e-8f1c-0d6a3c1c7c55",
}
TOO_LONG = {
    "description": "The address is longer than the web server reads (4,094 bytes with gunicorn); "
    "its answer doesn't come from Factcheck and is no problem document."
}
LIMIT_HEADERS = {
    "RateLimitPolicy": {
        "description": "How many requests (q) in how many seconds (w).",
        "schema": {"type": "string"},
        "example": '"requests";q=6000;w=60',
    },
    "RateLimit": {
        "description": "How many are left (r), and when all are available again, in seconds (t).",
        "schema": {"type": "string"},
        "example": '"requests";r=5990;t=42',
    },
}
LIMIT_REFERENCES = {
    "RateLimit-Policy": {"$ref": "#/components/headers/RateLimitPolicy"},
    "RateLimit": {"$ref": "#/components/headers/RateLimit"},
}
SIGNATURE = {
    "type": "apiKey",
    "in": "header",
    "name": "webhook-signature",
    "description": "What we sign a webhook with, after Standard Webhooks; check it.",
}
PROBLEM: dict[str, Any] = {
    "type": "object",
    "description": "RFC 9457. Some codes bring more members, such as `present` or `claims`.",
    "properties": {
        "type": {"type": "string", "format": "uri-reference"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "code": {"type": "string", "description": "For programs; it never changes."},
        "detail": {"type": "string", "description": "A sentence, by Accept-Language."},
        "request_id": {
            "type": "string",
            "description": "As in `X-Request-ID`; for support.",
        },
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "pointer": {"type": "string", "description": "Into the body, RFC 6901."},
                    "line": {"type": "integer", "description": "Of an XML document."},
                    "parameter": {"type": "string", "description": "Of the query."},
                    "detail": {"type": "string"},
                },
                "required": ["detail"],
            },
        },
    },
    "required": ["type", "title", "status", "code", "detail"],
    "additionalProperties": True,
}


class OperationSchema(AutoSchema):
    """Describe a view: its text from the method, its scope from the rights table."""

    def get_summary(self) -> str:
        return self._lines()[0].rstrip(".")

    def get_description(self) -> str:  # type: ignore[override]
        parts = ["\n".join(self._lines()[1:]).strip(), self._right()]
        return "\n\n".join(part for part in parts if part)

    def _lines(self) -> list[str]:
        method = getattr(self.view, self.method.lower())
        return [line.strip() for line in (method.__doc__ or "").strip().splitlines()] or [""]

    def get_auth(self):
        act = self._act()
        if act is None:
            return []
        scope = RIGHTS[act].scope
        ways = [way for way in super().get_auth() if scope or "token" not in way]
        return [{"token": [str(scope)]} if "token" in way else way for way in ways]

    def _act(self):
        return getattr(self.view, "acts", {}).get(self.method)

    def _right(self) -> str:
        act = self._act()
        if act is None:
            return ""
        right = RIGHTS[act]
        scope = f"Scope: `{right.scope}`." if right.scope else "By session only, not by token."
        return f"{scope} Roles: {', '.join(sorted(right.roles))}."


class ResponseSchemaExtension(OpenApiSerializerExtension):
    """Describe a schema by its fields; every field is required."""

    target_class = ResponseSchema
    match_subclasses = True

    def get_name(self, auto_schema, direction) -> str:
        return str(self.target.__name__.removesuffix("Schema"))

    def map_serializer(self, auto_schema, direction) -> dict[str, Any]:
        hints = get_type_hints(self.target, include_extras=True)
        properties = {
            field.name: _describe(hints[field.name], auto_schema)
            for field in dataclasses.fields(self.target)
        }
        return build_object_type(
            properties=properties,
            required=list(properties),
            description=inspect.cleandoc(self.target.__doc__ or ""),
        )


class BearerScheme(OpenApiAuthenticationExtension):
    """Describe the token."""

    target_class = "articles.api.authentication.BearerAuthentication"
    name = "token"

    def get_security_definition(self, auto_schema) -> dict[str, str]:
        return {
            "type": "http",
            "scheme": "bearer",
            "description": "A token with scopes, made at the desk or by `create_token`.",
        }


class DeskSessionScheme(SessionScheme):
    """Describe the session of the desk's own pages."""

    name = "session"
    priority = 1


def add_problems(result: dict[str, Any], generator, request, public) -> dict[str, Any]:
    """Add to every operation: error responses, headers, examples, strict bodies."""
    components = result["components"]
    schemas = components["schemas"]
    schemas["Problem"] = PROBLEM
    components["responses"] = {f"Refusal{code}": _problem(code) for code in REFUSALS}
    components["responses"]["NotModified"] = {"description": "You have the current state."}
    components["responses"]["TooLong"] = TOO_LONG
    components["parameters"] = {"IdempotencyKey": IDEMPOTENCY_KEY}
    components["headers"] = LIMIT_HEADERS
    components["securitySchemes"]["signature"] = SIGNATURE
    for webhook in result["webhooks"].values():
        webhook["post"]["security"] = [{"signature": []}]
    for path, methods in result["paths"].items():
        for method, operation in methods.items():
            _complete(path, method, operation)
    for name, schema in schemas.items():
        if name.endswith("Request") and schema.get("type") == "object":
            schema["additionalProperties"] = False
    add_examples(result)
    return result


def _complete(path: str, method: str, operation: dict[str, Any]) -> None:
    """Add an operation's other responses, and its parameters."""
    if operation.get("security"):
        for response in operation["responses"].values():
            response.setdefault("headers", {}).update(LIMIT_REFERENCES)
    for status in _refusals(path, method, operation):
        refusal = {"$ref": f"#/components/responses/Refusal{status}"}
        operation["responses"][str(status)] = refusal
    parameters = operation.setdefault("parameters", [])
    if any(parameter.get("name") == "If-None-Match" for parameter in parameters):
        operation["responses"]["304"] = {"$ref": "#/components/responses/NotModified"}
    for parameter in parameters:
        if parameter.get("in") == "query":
            # `QueryString`: an empty value is treated as missing
            if parameter.get("required"):
                parameter["schema"] |= {"minLength": 1, "pattern": r"\S"}
            else:
                parameter["allowEmptyValue"] = True
            operation["responses"]["414"] = {"$ref": "#/components/responses/TooLong"}
    if method == "post":
        parameters.append({"$ref": "#/components/parameters/IdempotencyKey"})
    if not parameters:
        del operation["parameters"]


def _refusals(path: str, method: str, operation: dict[str, Any]) -> list[int]:
    """Return the error statuses of an operation."""
    found = {400, 406, 503}
    if operation.get("security"):
        found |= {401, 403, 429}
    if "{" in path:
        found |= {404}
    if "application/pdf" in operation["responses"].get("200", {}).get("content", {}):
        found |= {501}
    if method in ("post", "patch"):
        found |= {409, 411, 413, 415, 422}
    if method == "delete":
        found |= {409}
    if any(parameter.get("name") == "If-Match" for parameter in operation.get("parameters", ())):
        found |= {412, 428}
    found |= {status for status in REFUSALS if str(status) in operation["responses"]}
    return sorted(found)


def _problem(status: int) -> dict[str, Any]:
    example = problem(status, CODES[status], REFUSALS[status])
    if status in (400, 422):
        place = "parameter" if status == 400 else "pointer"
        example["errors"] = [{place: "limit" if status == 400 else "/quote", "detail": "…"}]
    content = {"schema": {"$ref": "#/components/schemas/Problem"}, "example": example}
    response = {"description": REFUSALS[status], "content": {MEDIA_TYPE: content}}
    if status in (409, 429, 503):
        response["headers"] = {"Retry-After": RETRY_AFTER}
    return response


def _describe(hint: Any, auto_schema: AutoSchema) -> dict[str, Any]:
    if _is_schema(hint):
        return auto_schema.resolve_serializer(hint, "response").ref
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _annotated(hint, auto_schema)
    if origin is list:
        return build_array_type(_describe(args[0], auto_schema))
    inner = [arg for arg in args if arg is not types.NoneType]
    if origin in (Union, types.UnionType) and len(inner) == 1:
        return _or_null(_describe(inner[0], auto_schema))
    if origin in (Union, types.UnionType) and all(_is_schema(arg) for arg in inner):
        return {"oneOf": [_describe(arg, auto_schema) for arg in inner]}
    return resolve_type_hint(hint)


def _is_schema(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, ResponseSchema)


def _annotated(hint: Any, auto_schema: AutoSchema) -> dict[str, Any]:
    """Describe a type with its choices and description, if any."""
    kind, *notes = get_args(hint)
    choices = next((note for note in notes if isinstance(note, type)), kind)
    texts = [note for note in notes if isinstance(note, str)]
    return _describe(choices, auto_schema) | ({"description": texts[0]} if texts else {})


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    if isinstance(schema.get("type"), str) and "enum" not in schema:
        return schema | {"type": [schema["type"], "null"]}
    return {"oneOf": [schema, {"type": "null"}]}
