"""The HTTP API under `/api/v1/`: translate the request, call once, answer.

- `route`, `rights`, `authentication`, `throttling`: who is asking, and may they.
- `requests`: what comes in, checked field by field.
- `shapes`: what goes out, as dataclasses; the OpenAPI document is made from them.
- `views`: one module a resource.
- `problems`: every error is RFC 9457 `application/problem+json`.
"""
