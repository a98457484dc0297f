"""A claim on a certificate, and a dispute about one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from .certified_source import CertifiedSource


@dataclass(frozen=True, slots=True)
class Dispute:
    """An overridden verdict, by whom and why; always shown.

    `counts` is false after a later verdict or a change of the words.
    """

    claim: int
    quote: str
    judged_by: str
    judged: str
    judged_code: str
    decided_by: str
    decided: str
    decided_code: str
    decided_at: datetime
    reason: str
    counts: bool


@dataclass(frozen=True, slots=True)
class CertifiedClaim:
    """A claim with the verdict that counted. `overridden` is the decision of a dispute.

    Offsets are code points into the signed text. `n_secret` counts secret sources.
    """

    pk: int
    kind: str
    kind_code: str
    start: int
    end: int
    quote: str
    sentence: str
    state: str
    rating: str
    rating_code: str
    explanation: str
    judged_by: str
    judged_at: datetime | None
    confirmed_by: str
    overridden_by: str
    override_reason: str
    sources: Sequence[CertifiedSource]
    n_secret: int
