"""The HTTP API under `/api/v1/`: translate the request, call once, answer.

- `base_view`, `permissions`, `authentication`, `throttling`: who may do what, how often.
- `serializers`: validate requests, field by field.
- `schemas`: responses as dataclasses; the OpenAPI document is generated from them.
- `presenters`: build the schemas from rows.
- `exception_handler`: every error is RFC 9457 `application/problem+json`.
"""
