"""Ed25519 signatures over canonical JSON, and the keys that verify them.

Canonical is JSON as RFC 8785 writes it. Signed is the whole document without
`signature.value`. A key is named by its thumbprint (RFC 7638 with RFC 8037) and published
as a JSON Web Key.
"""

import base64
import binascii
import hashlib
import os
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import rfc8785
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

ALGORITHM = "Ed25519"
CANONICALIZATION = "RFC 8785"
KEY_BYTES = 32


class SignatureCheck(StrEnum):
    """The result of verifying a signature."""

    GENUINE = "genuine"
    UNSIGNED = "unsigned"
    UNKNOWN_KEY = "unknown_key"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A public key as its 32 bytes."""

    raw: bytes

    @property
    def key_id(self) -> str:
        """Return the thumbprint of the key."""
        members = {"crv": ALGORITHM, "kty": "OKP", "x": encoded(self.raw)}
        return encoded(hashlib.sha256(rfc8785.dumps(members)).digest())

    @property
    def jwk(self) -> dict[str, str]:
        """Return the key as a JSON Web Key (RFC 8037)."""
        return {
            "kty": "OKP",
            "crv": ALGORITHM,
            "x": encoded(self.raw),
            "kid": self.key_id,
            "alg": "EdDSA",
            "use": "sig",
        }


def encoded(raw: bytes) -> str:
    """Return base64url without padding."""
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def decoded(text: str) -> bytes:
    """Decode base64url without padding; raises ValueError for any other encoding of the bytes."""
    try:
        raw = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, UnicodeEncodeError) as error:
        raise ValueError(str(error)) from error
    if encoded(raw) != text:
        raise ValueError("not the canonical spelling")
    return raw


def signing_key() -> Ed25519PrivateKey | None:
    """Return the signing key: `CERTIFICATE_KEY`, in development one that is created once.

    None if production has none. Raises `ImproperlyConfigured` for an invalid one.
    """
    text = settings.CERTIFICATE_KEY
    if not text and settings.CERTIFICATE_KEY_FILE:
        text = _kept(Path(settings.CERTIFICATE_KEY_FILE))
    return Ed25519PrivateKey.from_private_bytes(_key_bytes(text)) if text else None


def public_keys() -> list[PublicKey]:
    """Return the keys that verify our signatures: the current one first, then old ones."""
    key = signing_key()
    present = [_public(key)] if key else []
    return present + [PublicKey(_key_bytes(text)) for text in settings.CERTIFICATE_OLD_KEYS]


def keys_of(document: Any) -> list[PublicKey]:
    """Parse a JSON Web Key Set; raises ValueError if it is invalid."""
    try:
        rows = [row for row in document["keys"] if row.get("crv") == ALGORITHM]
        found = [PublicKey(decoded(row["x"])) for row in rows]
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("no JSON Web Key Set") from error
    if any(len(key.raw) != KEY_BYTES for key in found):
        raise ValueError("an Ed25519 key has 32 bytes")
    return found


def signed(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return the document with `signature`, null without a signing key."""
    key = signing_key()
    if key is None:
        return {**document, "signature": None}
    head = {
        "algorithm": ALGORITHM,
        "canonicalization": CANONICALIZATION,
        "key_id": _public(key).key_id,
    }
    value = key.sign(rfc8785.dumps({**document, "signature": head}))
    return {**document, "signature": {**head, "value": encoded(value)}}


def check_signature(document: Mapping[str, Any], keys: Iterable[PublicKey]) -> SignatureCheck:
    """Verify the signature of a document with `keys`."""
    signature = document.get("signature")
    if not isinstance(signature, Mapping) or not isinstance(signature.get("value"), str):
        return SignatureCheck.UNSIGNED
    head = {name: value for name, value in signature.items() if name != "value"}
    key = next((key for key in keys if key.key_id == head.get("key_id")), None)
    if key is None:
        return SignatureCheck.UNKNOWN_KEY
    try:
        message = rfc8785.dumps({**document, "signature": head})
        Ed25519PublicKey.from_public_bytes(key.raw).verify(decoded(signature["value"]), message)
    except (InvalidSignature, ValueError, rfc8785.CanonicalizationError):
        return SignatureCheck.CHANGED
    return SignatureCheck.GENUINE


def _public(key: Ed25519PrivateKey) -> PublicKey:
    return PublicKey(key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))


def _key_bytes(text: str) -> bytes:
    try:
        raw = decoded(text)
    except ValueError as error:
        raise ImproperlyConfigured("A certificate key is base64url without padding.") from error
    if len(raw) != KEY_BYTES:
        raise ImproperlyConfigured("A certificate key has 32 bytes, 43 characters in base64url.")
    return raw


def _kept(path: Path) -> str:
    """Return the key in `path`, created if missing; safe for concurrent processes."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
        new.touch(mode=0o600)
        new.write_text(encoded(secrets.token_bytes(KEY_BYTES)), encoding="ascii")
        try:
            os.link(new, path)
        except FileExistsError:
            pass
        finally:
            new.unlink()
    return path.read_text(encoding="ascii").strip()
