"""Time stamps by an authority, which signs the SHA-256 of a document with the time (RFC 3161).

The libraries that make and verify them take 9 MB, so they are loaded where one is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from articles.facts.translation import LabelledCode, gettext_noop

if TYPE_CHECKING:
    from cryptography import x509


class TimestampFault(LabelledCode):
    """Why there is no time stamp yet."""

    UNREACHABLE = "unreachable", gettext_noop("The authority could not be reached.")
    SLOW = "slow", gettext_noop("The authority did not answer in time.")
    FORBIDDEN = "forbidden", gettext_noop("The authority's address is in a private network.")
    REFUSED = "refused", gettext_noop("The authority refused the request.")
    BROKEN = "broken", gettext_noop("What the authority sent is no time stamp.")
    OTHER_REQUEST = "other_request", gettext_noop("The time stamp answers another request.")
    EXPIRED = (
        "expired",
        gettext_noop("The authority's certificate was not valid at the time of the stamp."),
    )
    OTHER_CONTENT = "other_content", gettext_noop("The time stamp is about another document.")
    UNTRUSTED = (
        "untrusted",
        gettext_noop("The time stamp is not signed by an authority that is trusted here."),
    )
    NO_FILE = "no_file", gettext_noop("The file is missing, or no longer as it came.")


class InvalidTimestamp(Exception):
    """An answer is no valid time stamp of the document."""

    def __init__(self, fault: TimestampFault):
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class TimestampRequest:
    """What is sent to the authority: `body` has the SHA-256 and `nonce`, never the document."""

    body: bytes
    nonce: int


@dataclass(frozen=True, slots=True)
class Timestamp:
    """A verified time stamp: when, and the names in the certificate of who signed it."""

    stamped_at: datetime
    authority: str


def timestamp_request(content: bytes) -> TimestampRequest:
    """Return a request for the time stamp of a file, with a random nonce."""
    from articles.documents import rfc3161

    return TimestampRequest(*rfc3161.request(content))


def verify_timestamp(
    answer: bytes, sha256: str, roots: "Sequence[x509.Certificate]", nonce: int | None = None
) -> Timestamp:
    """Return the time stamp in an authority's answer, if it is one of this document.

    Without `nonce`, as for a stored answer, any is accepted. Raises `InvalidTimestamp`.
    """
    from articles.documents import rfc3161

    return rfc3161.verified(answer, sha256, roots, nonce)
