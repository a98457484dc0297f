"""Make requests for time stamps, and verify the answers, by rfc3161-client.

The signature, its certificates and the purpose of the signer's certificate are verified at the
time of the stamp, so that a stamp outlives its certificate.
"""

from collections.abc import Sequence

from asn1crypto import tsp
from cryptography import x509
from cryptography.x509.oid import NameOID
from rfc3161_client import (
    HashAlgorithm,
    PKIStatus,
    TimestampRequestBuilder,
    TimeStampResponse,
    VerificationError,
    VerifierBuilder,
    decode_timestamp_response,
)

from articles.documents.timestamps import InvalidTimestamp, Timestamp, TimestampFault


def request(content: bytes) -> tuple[bytes, int]:
    """Return a request for the time stamp of a file, and its random nonce."""
    made = TimestampRequestBuilder(data=content, hash_algorithm=HashAlgorithm.SHA256).build()
    return made.as_bytes(), made.nonce or 0


def verified(
    answer: bytes, sha256: str, roots: Sequence[x509.Certificate], nonce: int | None
) -> Timestamp:
    """Return the time stamp in an answer; see `timestamps.verify_timestamp`."""
    if not roots:
        raise InvalidTimestamp(TimestampFault.UNTRUSTED)
    response = _parsed(answer)
    if response.status != PKIStatus.GRANTED:
        raise InvalidTimestamp(TimestampFault.REFUSED)
    try:
        info = response.tst_info
        if info.message_imprint.message != bytes.fromhex(sha256):
            raise InvalidTimestamp(TimestampFault.OTHER_CONTENT)
        if nonce is not None and info.nonce != nonce:
            raise InvalidTimestamp(TimestampFault.OTHER_REQUEST)
        _verify(response, sha256, roots, nonce)
        return Timestamp(info.gen_time, _signer(response))
    except VerificationError as error:
        raise InvalidTimestamp(_why_invalid(response)) from error
    except ValueError as error:
        raise InvalidTimestamp(TimestampFault.BROKEN) from error


def _verify(
    response: TimeStampResponse, sha256: str, roots: Sequence[x509.Certificate], nonce: int | None
) -> None:
    """Verify a time stamp with one root of a name at a time: an authority renews its keys.

    Of two roots with the same name OpenSSL would try one only. Raises VerificationError.
    """
    failed: VerificationError | None = None
    for root in roots:
        trusted = [root, *(other for other in roots if other.subject != root.subject)]
        verifier = VerifierBuilder(roots=trusted, nonce=nonce).build()
        try:
            verifier.verify(response, bytes.fromhex(sha256))
        except VerificationError as error:
            failed = error
        else:
            return
    raise failed or VerificationError("No root.")


def _parsed(answer: bytes) -> TimeStampResponse:
    """Parse an answer, also one whose certificates are in another order than DER demands.

    OpenSSL's authorities send such answers, which rfc3161-client refuses. No signature covers
    the set of certificates.
    """
    try:
        return decode_timestamp_response(answer)
    except ValueError:
        pass
    try:
        return decode_timestamp_response(_in_order(answer))
    except (ValueError, TypeError) as error:
        raise InvalidTimestamp(TimestampFault.BROKEN) from error


def _in_order(answer: bytes) -> bytes:
    parsed = tsp.TimeStampResp.load(answer, strict=True)
    signed = parsed["time_stamp_token"]["content"]
    certificates = signed["certificates"]
    signed["certificates"] = type(certificates)(sorted(certificates, key=lambda row: row.dump()))
    return bytes(parsed.dump())


def _why_invalid(response: TimeStampResponse) -> TimestampFault:
    """Return why a signature does not count: an expired certificate has to be renewed there."""
    try:
        signer = _signer_certificate(response)
    except (ValueError, KeyError, TypeError):  # a name that can't be read
        return TimestampFault.UNTRUSTED
    at = response.tst_info.gen_time
    if signer and not signer.not_valid_before_utc <= at <= signer.not_valid_after_utc:
        return TimestampFault.EXPIRED
    return TimestampFault.UNTRUSTED


def _signer_certificate(response: TimeStampResponse) -> x509.Certificate | None:
    """Return the certificate that an answer names as that of who signed it."""
    [signer] = response.signed_data.signer_infos
    certificates = [x509.load_der_x509_certificate(d) for d in response.signed_data.certificates]
    named = (signer.issuer, signer.serial_number)
    return next((row for row in certificates if (row.issuer, row.serial_number) == named), None)


def _signer(response: TimeStampResponse) -> str:
    """Return organisation and name in the signer's certificate, or all of its subject."""
    certificate = _signer_certificate(response)
    if certificate is None:
        raise ValueError("The signer's certificate is missing.")
    names = [
        str(row.value)
        for kind in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME)
        for row in certificate.subject.get_attributes_for_oid(kind)
    ]
    return ", ".join(dict.fromkeys(names)) or certificate.subject.rfc4514_string()
