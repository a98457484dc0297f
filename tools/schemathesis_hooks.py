"""Hooks for schemathesis: encode bodies, set fresh keys.

Loaded by `schemathesis.toml` for the command line, and by the tests.
"""

import json
import uuid

import schemathesis

from articles.intake import DOCUMENT_TYPES

# Documents that are sent as they are; JSON is encoded as JSON.
DOCUMENTS = tuple(kind for kind in DOCUMENT_TYPES if "json" not in kind)
LINES = ("application/x-ndjson", "application/jsonl", "application/octet-stream")


@schemathesis.hook
def before_load_schema(_context, raw_schema):
    """Generate JSON lines from the schema of a line, not as any text."""
    for path in raw_schema["paths"].values():
        for operation in path.values():
            for media in operation.get("requestBody", {}).get("content", {}).values():
                media["schema"] = media["schema"].get("contentSchema", media["schema"])


@schemathesis.serializer(*LINES)
def as_lines(_context, value):
    """Send the generated body as two lines."""
    line = json.dumps(value).encode()
    return line + b"\n" + line


@schemathesis.serializer(*DOCUMENTS)
def as_it_is(_context, value):
    """Send a document unencoded, not as a JSON string."""
    if isinstance(value, bytes):
        return value
    return (value if isinstance(value, str) else json.dumps(value)).encode(errors="replace")


@schemathesis.hook
def before_call(context, case, kwargs):
    """Make valid generated requests valid for this server.

    A key is used once, and a cursor comes from the previous page: neither can be generated.
    """
    if case.meta is None or not case.meta.generation.mode.is_positive:
        return
    if case.headers and "Idempotency-Key" in case.headers:
        case.headers["Idempotency-Key"] = str(uuid.uuid4())
    if case.query:
        case.query.pop("cursor", None)
