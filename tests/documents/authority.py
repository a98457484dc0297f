"""An authority that stamps hashes with the time (RFC 3161), made with its own keys."""

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from asn1crypto import cms, core, tsp
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID, ObjectIdentifier

STAMPED_AT = datetime(2026, 4, 3, 12, 30, tzinfo=UTC)
DER = serialization.Encoding.DER
SHA256 = {"algorithm": "sha256"}


@dataclass
class Authority:
    """Signs with a certificate of its own root.

    `is_unsorted`: its certificates are in another order than DER demands, as OpenSSL's may be.
    """

    name: str = "Prüfamt"
    stamped_at: datetime = STAMPED_AT
    purpose: ObjectIdentifier = ExtendedKeyUsageOID.TIME_STAMPING
    is_unsorted: bool = False
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: new_key())

    def __post_init__(self) -> None:
        root_key = new_key()
        self.root = certificate(self, "Wurzel", root_key, root_key, "Wurzel")
        self.certificate = certificate(self, self.name, self.key, root_key, "Wurzel")

    @property
    def roots(self) -> list[x509.Certificate]:
        return [self.root]

    def reply(self, query: bytes, *, status: str = "granted") -> bytes:
        """Return the answer to a request."""
        if status != "granted":
            refused = tsp.PKIStatusInfo({"status": status}).dump()
            return core.Sequence(contents=refused).dump()
        asked = tsp.TimeStampReq.load(query)
        stamp = tsp.TSTInfo(
            {
                "version": "v1",
                "policy": "1.2.3.4.1",
                "message_imprint": asked["message_imprint"],
                "serial_number": 7,
                "gen_time": self.stamped_at,
                "nonce": asked["nonce"].native,
            }
        )
        token = cms.ContentInfo({"content_type": "signed_data", "content": self._signed(stamp)})
        answer = {"status": {"status": "granted"}, "time_stamp_token": token}
        der = tsp.TimeStampResp(answer).dump()
        if not self.is_unsorted:
            return der
        first, last = sorted(row.public_bytes(DER) for row in (self.certificate, self.root))
        return der.replace(first + last, last + first)

    def _signed(self, stamp: tsp.TSTInfo) -> cms.SignedData:
        content = stamp.dump()
        own = self.certificate.public_bytes(DER)
        signing = tsp.SigningCertificateV2({"certs": [{"cert_hash": hashlib.sha256(own).digest()}]})
        attributes = cms.CMSAttributes(
            [
                {"type": "content_type", "values": ["tst_info"]},
                {"type": "message_digest", "values": [hashlib.sha256(content).digest()]},
                {"type": "signing_certificate_v2", "values": [signing]},
            ]
        )
        signature = self.key.sign(attributes.dump(), ec.ECDSA(hashes.SHA256()))
        parsed = cms.Certificate.load(own)
        signer = {
            "version": "v1",
            "sid": cms.SignerIdentifier(
                {
                    "issuer_and_serial_number": {
                        "issuer": parsed.issuer,
                        "serial_number": parsed.serial_number,
                    }
                }
            ),
            "digest_algorithm": SHA256,
            "signed_attrs": attributes,
            "signature_algorithm": {"algorithm": "sha256_ecdsa"},
            "signature": signature,
        }
        certificates = [own, self.root.public_bytes(DER)]
        return cms.SignedData(
            {
                "version": "v3",
                "digest_algorithms": [SHA256],
                "encap_content_info": {"content_type": "tst_info", "content": stamp},
                "certificates": [cms.Certificate.load(der) for der in certificates],
                "signer_infos": [signer],
            }
        )


def new_key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


def certificate(
    authority: Authority,
    name: str,
    key: ec.EllipticCurvePrivateKey,
    by: ec.EllipticCurvePrivateKey,
    issuer: str,
) -> x509.Certificate:
    """Return a certificate that is valid for a day around the time of the stamps."""
    is_root = name == issuer
    made = (
        x509.CertificateBuilder()
        .subject_name(named(name))
        .issuer_name(named(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(STAMPED_AT - timedelta(days=1))
        .not_valid_after(STAMPED_AT + timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=is_root, path_length=None), critical=True)
    )
    if not is_root:
        made = made.add_extension(x509.ExtendedKeyUsage([authority.purpose]), critical=True)
    return made.sign(by, hashes.SHA256())


def named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
