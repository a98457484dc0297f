"""The certificate of a sign-off."""

import datetime
from dataclasses import dataclass
from typing import Annotated

from articles.models import Claim as ClaimRow
from articles.models import Revocation
from articles.models.declared import with_fields
from articles.publishing.certified_source import CERTIFIED_COLUMNS

from .articles import UnseenWordsSchema
from .response import ResponseSchema


@dataclass(frozen=True, slots=True)
@with_fields(CERTIFIED_COLUMNS)
class CertifiedSourceSchema(ResponseSchema):
    """A source that may be named. `kind`, `stance` and `method` are words to read."""

    letter: Annotated[str, "Stands for it on paper; the same in all of an article."]
    document_sha256: Annotated[str, "Of its file, where it is a document."]
    stamped_at: Annotated[datetime.datetime | None, "When an authority stamped the document."]
    stamped_by: Annotated[str, "The authority."]


@dataclass(frozen=True, slots=True)
class CertifiedClaimSchema(ResponseSchema):
    """A claim with the verdict that counted when the text was signed off."""

    id: int
    kind: Annotated[str, "A word to read."]
    kind_code: Annotated[str, ClaimRow.Kind]
    start: Annotated[int, "Code points into the signed text."]
    end: int
    quote: str
    sentence: str
    state: Annotated[str, ClaimRow.State]
    rating: Annotated[str, "A word to read."]
    rating_code: str
    explanation: str
    judged_by: str
    judged_at: datetime.datetime | None
    confirmed_by: str
    overridden_by: Annotated[str, "Who decided a dispute against the checker."]
    override_reason: str
    sources: list[CertifiedSourceSchema]
    secret_sources: Annotated[int, "Sources that can't be named."]


@dataclass(frozen=True, slots=True)
class CertifiedSentenceSchema(ResponseSchema):
    """A sentence with claims; sentences that one claim joins are one."""

    start: Annotated[int, "Code points into the signed text."]
    end: int
    text: str
    claims: Annotated[list[int], "The `id` of each claim in it, in reading order."]


@dataclass(frozen=True, slots=True)
class DisputeSchema(ResponseSchema):
    """A verdict that was decided against; it is kept, also after later verdicts."""

    claim: int
    quote: Annotated[str, "The words that were decided on."]
    judged_by: Annotated[str, "Whose verdict was decided against."]
    judged: Annotated[str, "That verdict, a word to read."]
    judged_code: str
    decided_by: str
    decided: Annotated[str, "The decision, a word to read."]
    decided_code: str
    decided_at: datetime.datetime
    reason: str
    counts: Annotated[bool, "False where another verdict came later, or the words changed."]


@dataclass(frozen=True, slots=True)
class CertificateSignatureSchema(ResponseSchema):
    """An Ed25519 signature over the document in canonical JSON, without `value`."""

    algorithm: str
    canonicalization: str
    key_id: Annotated[str, "Thumbprint of the key (RFC 7638); `certificate-keys/` has it."]
    value: Annotated[str, "base64url without padding."]


@dataclass(frozen=True, slots=True)
class CertificateKeySchema(ResponseSchema):
    """A public key as a JSON Web Key (RFC 8037)."""

    kty: str
    crv: str
    x: str
    kid: str
    alg: str
    use: str


@dataclass(frozen=True, slots=True)
class CertificateKeysSchema(ResponseSchema):
    """A JSON Web Key Set."""

    keys: list[CertificateKeySchema]


@dataclass(frozen=True, slots=True)
class CertifiedChecksSchema(ResponseSchema):
    """The sentences that a person decides, and those decided."""

    total: int
    decided: int


@dataclass(frozen=True, slots=True)
class CertificateSchema(ResponseSchema):
    """What a sign-off vouches for: exactly the text with `sha256`. Names are of people."""

    format: str
    issued_at: Annotated[datetime.datetime, "The time it is about; later revocations are possible."]
    is_valid: Annotated[bool, "False: the sign-off was revoked."]
    house: str
    article: int
    headline: str
    author: str
    desk: str
    language: str
    publication_date: datetime.date | None
    embargoed_until: Annotated[
        datetime.datetime | None, "Not before then, as of `issued_at`; null without an embargo."
    ]
    revision: int
    words: int
    sha256: str
    signed_by: str
    signed_at: datetime.datetime
    not_checked: str
    language_note: Annotated[str, "Says that there are no rules for it; empty if there are."]
    coverage_note: Annotated[str, "How many words nobody looked at."]
    not_looked_at: Annotated[list[UnseenWordsSchema], "What the chief named as seen by nobody."]
    coverage: Annotated[dict[str, int], "Words by what was known of them (as in the ledger)."]
    fallen_at: datetime.datetime | None
    fallen_code: Annotated[str, Revocation] | None
    fallen_reason: Annotated[str, "A sentence, by Accept-Language."]
    disputes: list[DisputeSchema]
    checks: CertifiedChecksSchema
    sentences: Annotated[list[CertifiedSentenceSchema], "Those with claims, each once."]
    claims: list[CertifiedClaimSchema]
    signature: Annotated[CertificateSignatureSchema | None, "Null: the house has no key."]
