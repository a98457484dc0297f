"""Signatures: what is genuine is known, and one changed character is found."""

import json
import secrets

import pytest
import rfc8785
from django.core.exceptions import ImproperlyConfigured
from django.test import override_settings
from hypothesis import assume, given
from hypothesis import strategies as st

from articles.publishing.certificate_document import UnreadableCertificate, read_certificate
from articles.publishing.signing import (
    SignatureCheck,
    check_signature,
    decoded,
    keys_of,
    public_keys,
    signed,
)

DOCUMENT = {
    "format": "factcheck-certificate/1",
    "headline": "Werft sucht „Leute“ – 30 %\n😀",
    "is_valid": True,
    "fallen_at": None,
    "claims": [{"id": 7, "quote": "30 Prozent", "sources": [{"title": "Register"}]}],
}


@pytest.fixture(autouse=True)
def _key():
    with override_settings(CERTIFICATE_KEY=secrets.token_urlsafe(32)):
        yield


def test_a_signature_is_valid_whatever_the_layout_of_the_json():
    document = signed(DOCUMENT)

    for indent in (None, 4):
        text = json.dumps(document, indent=indent, ensure_ascii=bool(indent))
        assert check_signature(read_certificate(text), public_keys()) is SignatureCheck.GENUINE


@pytest.fixture(scope="module")
def genuine():
    """A signed text, and the keys that check it."""
    with override_settings(CERTIFICATE_KEY=secrets.token_urlsafe(32)):
        return rfc8785.dumps(signed(DOCUMENT)).decode(), public_keys()


@given(st.data())
def test_one_changed_character_is_found(genuine, data):
    text, keys = genuine
    at = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.sampled_from('0aZ9 "{}[],:-\\') | st.characters(codec="utf-8"))
    assume(other != text[at])
    try:
        document = read_certificate(text[:at] + other + text[at + 1 :])
    except UnreadableCertificate:
        return

    assert check_signature(document, keys) is not SignatureCheck.GENUINE


def test_only_one_encoding_of_a_signature_is_valid():
    document = signed(DOCUMENT)
    value = document["signature"]["value"]
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    for last in alphabet.replace(value[-1], ""):
        document["signature"]["value"] = value[:-1] + last
        assert check_signature(document, public_keys()) is SignatureCheck.CHANGED


def test_a_repeated_member_is_refused():
    text = json.dumps(signed(DOCUMENT))

    with pytest.raises(UnreadableCertificate):
        read_certificate('{"headline": "Anders",' + text[1:])


def test_an_old_key_still_checks_what_it_signed(settings):
    document, old = signed(DOCUMENT), public_keys()[0]
    settings.CERTIFICATE_KEY = secrets.token_urlsafe(32)
    assert check_signature(document, public_keys()) is SignatureCheck.UNKNOWN_KEY

    settings.CERTIFICATE_OLD_KEYS = [old.jwk["x"]]

    assert check_signature(document, public_keys()) is SignatureCheck.GENUINE
    assert keys_of({"keys": [key.jwk for key in public_keys()]}) == public_keys()


def test_the_thumbprint_is_that_of_the_standard():
    # RFC 8037, appendix A.3
    (key,) = keys_of(
        {"keys": [{"crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]}
    )

    assert key.key_id == "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"


def test_development_makes_a_key_once(settings, tmp_path):
    settings.CERTIFICATE_KEY, settings.CERTIFICATE_KEY_FILE = "", tmp_path / "var" / "key"

    first, again = public_keys(), public_keys()

    assert first == again
    assert settings.CERTIFICATE_KEY_FILE.stat().st_mode & 0o777 == 0o600
    assert len(decoded(settings.CERTIFICATE_KEY_FILE.read_text())) == 32


def test_without_a_key_the_document_says_that_it_is_unsigned(settings):
    settings.CERTIFICATE_KEY, settings.CERTIFICATE_KEY_FILE = "", None

    document = signed(DOCUMENT)

    assert document["signature"] is None
    assert check_signature(document, public_keys()) is SignatureCheck.UNSIGNED


@pytest.mark.parametrize("text", ["kurz", "ä" * 43, "A" * 42 + "B"])
def test_an_invalid_key_is_refused(settings, text):
    settings.CERTIFICATE_KEY = text

    with pytest.raises(ImproperlyConfigured):
        signed(DOCUMENT)
