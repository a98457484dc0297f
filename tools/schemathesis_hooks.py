"""What schemathesis can't know of the API: how its bodies are written, which keys are fresh.

Loaded by `schemathesis.toml` for the command line, and by the tests.
"""

import json
import uuid

import schemathesis

DOCUMENTS = (
    *("text/plain", "text/markdown", "text/html", "application/xhtml+xml"),
    *("application/xml", "text/xml", "application/nitf+xml", "application/vnd.iptc.nitf+xml"),
    *("application/vnd.iptc.g2.newsitem+xml", "application/vnd.iptc.g2.newsmessage+xml"),
    "application/newsml+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
)


@schemathesis.serializer("application/x-ndjson", "application/jsonl")
def as_lines(_context, value):
    """Send what was generated as two lines."""
    line = json.dumps(value).encode()
    return line + b"\n" + line


@schemathesis.serializer(*DOCUMENTS)
def as_it_is(_context, value):
    """Send a document as it is, not as a text within a document."""
    if isinstance(value, bytes):
        return value
    return (value if isinstance(value, str) else json.dumps(value)).encode(errors="replace")


@schemathesis.hook
def before_call(context, case, kwargs):
    """Let what was generated right be right for this server too.

    A key is used once, and a cursor comes from the page before: neither can be made up.
    """
    if case.meta is None or not case.meta.generation.mode.is_positive:
        return
    if case.headers and "Idempotency-Key" in case.headers:
        case.headers["Idempotency-Key"] = str(uuid.uuid4())
    if case.query:
        case.query.pop("cursor", None)
