"""The certificate as the JSON document that is signed and verified."""

import dataclasses
import json
from datetime import UTC, date, datetime
from typing import Any

from articles.queries.coverage import Unseen

from .certificate import Certificate
from .certified_claim import CertifiedClaim, Dispute
from .certified_sentence import CertifiedChecks, CertifiedSentence
from .certified_source import CertifiedSource
from .signing import signed

FORMAT = "factcheck-certificate/1"
RENAMED = {"article_pk": "article", "pk": "id", "n_secret": "secret_sources"}
Tree = dict[str, Any]
Member = CertifiedClaim | CertifiedSentence | CertifiedSource | CertifiedChecks | Dispute | Unseen


class UnreadableCertificate(ValueError):
    """The input is no certificate."""


def certificate_document(found: Certificate, *, at: datetime) -> Tree:
    """Return the signed document as plain JSON values; words are in the active language.

    It shows the state `at` a time: a sign-off revoked later has another document.
    """
    document = {"format": FORMAT, "issued_at": _plain(at), "is_valid": found.is_valid}
    document |= _members(found)
    document["fallen_code"] = found.fallen_code or None
    return signed(document)


def read_certificate(text: str) -> Tree:
    """Parse a certificate from JSON; raises `UnreadableCertificate`.

    Duplicate members are rejected: parsers would disagree on them.
    """
    try:
        document = json.loads(text, object_pairs_hook=_once, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise UnreadableCertificate(str(error)) from error
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise UnreadableCertificate(f"no {FORMAT}")
    return document


def _members(row: Certificate | Member) -> Tree:
    """Return the fields of a dataclass by their names in the document."""
    names = [field.name for field in dataclasses.fields(row)]
    return {RENAMED.get(name, name): _plain(getattr(row, name)) for name in names}


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Member):
        return _members(value)
    if isinstance(value, list):
        return [_plain(member) for member in value]
    if isinstance(value, dict):
        return {str(name): _plain(member) for name, member in value.items()}
    return value if value is None or isinstance(value, int) else str(value)


def _once(pairs: list[tuple[str, Any]]) -> Tree:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a member stands twice in an object")
    return found


def _refuse(name: str) -> None:
    raise ValueError(f"{name} is no number")
