"""The body and headers of a delivery, signed after Standard Webhooks.

Source: https://www.standardwebhooks.com/ (1.0). The signature is HMAC-SHA256 over
`id.timestamp.body`; during a rotation there is one for each valid secret.
"""

import base64
import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime

import orjson

from articles.models import Delivery
from articles.queries.events import VERSION, PublicEvent
from articles.workflow.webhooks import PREFIX

OPTIONS = orjson.OPT_OMIT_MICROSECONDS | orjson.OPT_UTC_Z


def body_of(delivery: Delivery, event: PublicEvent | None) -> bytes:
    """Return the JSON of the event; for a test, the same members without content."""
    if event is not None:
        return orjson.dumps(asdict(event), option=OPTIONS)
    empty = dict.fromkeys(("id", "article", "external_id", "claim"))
    test = {"type": delivery.type, "version": VERSION, "timestamp": delivery.queued_at, "data": {}}
    return orjson.dumps(empty | test, option=OPTIONS)


def headers_of(delivery: Delivery, body: bytes, at: datetime) -> dict[str, str]:
    """Return the headers of an attempt at this time."""
    timestamp = str(int(at.timestamp()))
    secrets = delivery.webhook.secrets_at(at)
    return {
        "Content-Type": "application/json",
        "User-Agent": "Factcheck-Webhooks/1",
        "webhook-id": delivery.message_id,
        "webhook-timestamp": timestamp,
        "webhook-signature": sign(secrets, delivery.message_id, timestamp, body),
    }


def sign(secrets: Iterable[str], message_id: str, timestamp: str, body: bytes) -> str:
    """Return a `v1` signature for each secret, separated by spaces."""
    signed = f"{message_id}.{timestamp}.".encode() + body
    keys = [base64.b64decode(secret.removeprefix(PREFIX)) for secret in secrets]
    digests = [hmac.digest(key, signed, hashlib.sha256) for key in keys]
    return " ".join(f"v1,{base64.b64encode(digest).decode()}" for digest in digests)
