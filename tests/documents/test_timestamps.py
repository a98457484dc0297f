"""Time stamps: valid ones of this document by a trusted authority, and nothing else."""

import hashlib
import shutil
import subprocess
from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.x509.oid import ExtendedKeyUsageOID
from hypothesis import given
from hypothesis import strategies as st

from articles.documents.timestamps import (
    InvalidTimestamp,
    timestamp_request,
    verify_timestamp,
)
from tests.documents.authority import STAMPED_AT, Authority

OPENSSL_AUTHORITY = """
[req]
distinguished_name = name
[name]
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
[own]
extendedKeyUsage = critical, timeStamping
[tsa]
default_tsa = authority
[authority]
serial = serial
signer_cert = own.pem
signer_key = own.key
certs = root.pem
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
"""
CONTENT = b"Die Werft hat 312 Leute."
SHA256 = hashlib.sha256(CONTENT).hexdigest()
AUTHORITY = Authority()
REQUEST = timestamp_request(CONTENT)
ANSWER = AUTHORITY.reply(REQUEST.body)


def fault(answer=ANSWER, sha256=SHA256, roots=AUTHORITY.roots, nonce=None):
    with pytest.raises(InvalidTimestamp) as caught:
        verify_timestamp(answer, sha256, roots, nonce)
    return caught.value.fault


def test_a_stamp_names_its_time_and_its_authority():
    found = verify_timestamp(ANSWER, SHA256, AUTHORITY.roots, REQUEST.nonce)
    assert (found.stamped_at, found.authority) == (STAMPED_AT, "Prüfamt")


def test_a_stamp_is_verified_as_of_its_own_time_so_that_it_outlives_its_certificate():
    assert AUTHORITY.certificate.not_valid_after_utc < STAMPED_AT + timedelta(days=2)
    assert verify_timestamp(ANSWER, SHA256, AUTHORITY.roots)


@pytest.mark.parametrize("is_reversed", [False, True])
def test_the_order_of_the_certificates_does_not_matter(is_reversed):
    authority = Authority(is_unsorted=is_reversed)
    answer = authority.reply(REQUEST.body)
    assert verify_timestamp(answer, SHA256, authority.roots, REQUEST.nonce)


def test_the_request_has_the_hash_and_not_the_document():
    assert bytes.fromhex(SHA256) in REQUEST.body
    assert CONTENT not in REQUEST.body
    assert timestamp_request(CONTENT).nonce != REQUEST.nonce


def test_the_stamp_of_another_document_is_refused():
    assert fault(sha256=hashlib.sha256(b"other").hexdigest()) == "other_content"


def test_a_stamp_by_an_authority_of_another_root_is_refused():
    assert fault(roots=Authority().roots) == "untrusted"
    assert fault(roots=[]) == "untrusted"


def test_of_two_roots_with_the_same_name_either_may_be_the_right_one():
    renewed = Authority().roots
    assert renewed[0].subject == AUTHORITY.roots[0].subject
    for roots in (renewed + AUTHORITY.roots, AUTHORITY.roots + renewed):
        assert verify_timestamp(ANSWER, SHA256, roots)


def test_an_answer_to_another_request_is_refused():
    assert fault(nonce=REQUEST.nonce + 1) == "other_request"


def test_a_certificate_for_another_purpose_is_refused():
    server = Authority(purpose=ExtendedKeyUsageOID.SERVER_AUTH)
    assert fault(server.reply(REQUEST.body), roots=server.roots) == "untrusted"


def test_a_certificate_that_had_expired_at_the_time_of_the_stamp_is_refused():
    late = Authority(stamped_at=STAMPED_AT + timedelta(days=3))
    assert fault(late.reply(REQUEST.body), roots=late.roots) == "expired"


def test_a_hash_exchanged_in_a_signed_stamp_is_noticed():
    other = hashlib.sha256(b"other").hexdigest()
    forged = ANSWER.replace(bytes.fromhex(SHA256), bytes.fromhex(other))
    assert forged != ANSWER
    assert fault(forged, other) == "untrusted"


def test_a_refusal_of_the_authority_is_none_of_its_stamps():
    assert fault(AUTHORITY.reply(REQUEST.body, status="rejection")) == "refused"


@pytest.mark.parametrize("answer", [b"", b"<html>busy</html>", ANSWER[:300], ANSWER + b"x"])
def test_what_is_no_time_stamp_is_refused(answer):
    assert fault(answer) == "broken"


@pytest.mark.parametrize("byte", [0x0D, 0x30, 0xFF])
def test_a_signer_whose_name_cannot_be_read_is_not_trusted(byte):
    issuer = AUTHORITY.roots[0].subject.public_bytes()
    first = ANSWER.rindex(issuer)
    for place in range(first, first + len(issuer)):
        if ANSWER[place] != byte:
            changed = ANSWER[:place] + bytes([byte]) + ANSWER[place + 1 :]
            assert fault(changed) in ("untrusted", "broken")


@given(st.integers(0, len(ANSWER) - 1), st.integers(1, 255))
def test_a_changed_byte_never_yields_another_time_or_document(place, change):
    changed = bytearray(ANSWER)
    changed[place] ^= change
    try:
        found = verify_timestamp(bytes(changed), SHA256, AUTHORITY.roots, REQUEST.nonce)
    except InvalidTimestamp:
        return
    assert found.stamped_at == STAMPED_AT


@pytest.mark.skipif(not shutil.which("openssl"), reason="openssl is not installed")
def test_openssl_as_an_authority_is_understood_and_verifies_what_is_stored(tmp_path):
    answer = openssl_reply(tmp_path, REQUEST.body)
    root = x509.load_pem_x509_certificate((tmp_path / "root.pem").read_bytes())
    found = verify_timestamp(answer, SHA256, [root], REQUEST.nonce)
    assert found.authority == "Stempel, Zeitamt"
    (tmp_path / "document").write_bytes(CONTENT)
    (tmp_path / "stamp.tsr").write_bytes(answer)
    verified = openssl(tmp_path, "ts -verify -in stamp.tsr -data document -CAfile root.pem")
    assert b"Verification: OK" in verified


def openssl_reply(folder, query):
    """Return the answer of `openssl ts` with a certificate of a root of its own."""
    (folder / "ts.cnf").write_text(OPENSSL_AUTHORITY)
    (folder / "serial").write_text("01")
    (folder / "query").write_bytes(query)
    new = "req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -config ts.cnf"
    openssl(folder, f"{new} -x509 -keyout root.key -out root.pem -subj /CN=Wurzel -extensions root")
    openssl(folder, f"{new} -keyout own.key -out own.csr -subj /O=Zeitamt/CN=Stempel")
    signed = "x509 -req -in own.csr -CA root.pem -CAkey root.key -CAcreateserial -out own.pem"
    openssl(folder, f"{signed} -extfile ts.cnf -extensions own")
    openssl(folder, "ts -reply -config ts.cnf -queryfile query -out reply")
    return (folder / "reply").read_bytes()


def openssl(folder, words):
    done = subprocess.run(["openssl", *words.split()], cwd=folder, capture_output=True, check=True)
    return done.stdout
