"""Ask the authority of the settings for the time stamps of documents, one after another.

An authority that fails is asked for one document a run, not for all that wait.
"""

import http.client
import logging
from collections.abc import Callable
from datetime import datetime

from django.conf import settings

from articles.documents.timestamps import InvalidTimestamp, TimestampFault
from articles.models import DocumentTimestamp
from articles.workflow import note_timestamp, note_timestamp_fault, prepare_timestamp
from factcheck.file_storage import FilesUnavailable

from .outgoing import Refused, post

HEADERS = {"Content-Type": "application/timestamp-query", "User-Agent": "Factcheck/1"}
"""Source: RFC 3161, section 3.4."""
MOST_AT_ONCE = 200

logger = logging.getLogger(__name__)


def stamp_documents(now: Callable[[], datetime]) -> int:
    """Ask for the time stamps that are due; return how many are there now."""
    due = DocumentTimestamp.objects.due(now()).select_related("document__source")
    stamped = 0
    for row in due[:MOST_AT_ONCE] if settings.TIMESTAMP_URL else []:
        try:
            request = prepare_timestamp(row)
        except FilesUnavailable as error:
            logger.warning("Documents can't be stamped now: %s", error)
            break
        except InvalidTimestamp as error:
            note_timestamp_fault(row=row, at=now(), fault=error.fault)
            continue
        try:
            answer = _ask(request.body)
        except InvalidTimestamp as error:
            note_timestamp_fault(row=row, at=now(), fault=error.fault)
            break
        if not note_timestamp(row=row, at=now(), answer=answer, nonce=request.nonce):
            break
        stamped += 1
    return stamped


def _ask(body: bytes) -> bytes:
    """Return the authority's answer; raises `InvalidTimestamp`.

    Without encryption, too, since the answer is signed and the request names only a hash.
    """
    try:
        reply = post(settings.TIMESTAMP_URL, body, HEADERS, needs_tls=False)
    except Refused as error:
        raise InvalidTimestamp(TimestampFault.FORBIDDEN) from error
    except TimeoutError as error:
        raise InvalidTimestamp(TimestampFault.SLOW) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise InvalidTimestamp(TimestampFault.UNREACHABLE) from error
    if reply.status != http.client.OK:
        raise InvalidTimestamp(TimestampFault.REFUSED)
    return reply.body
