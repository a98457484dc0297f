"""Addresses in the environment are checked at the start, and never printed with a password."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from factcheck.environment import Env


@pytest.mark.parametrize(
    "address",
    [
        "imaps://check:se#cret@mail.example.org/INBOX",
        "imaps://check:se/cret@mail.example.org/INBOX",
        "imaps://check:se?cret@mail.example.org/INBOX",
        "imaps://mail.example.org/INBOX",
        "https://check:secret@mail.example.org/",
    ],
)
def test_a_wrong_address_of_a_mailbox_is_refused_without_the_password(monkeypatch, address):
    monkeypatch.setenv("MAILBOX_URL", address)
    with pytest.raises(ImproperlyConfigured, match="%23") as refusal:
        Env().mailbox("MAILBOX_URL")
    assert "cret" not in str(refusal.value)


@pytest.mark.parametrize("address", ["", "imap://a:b%23c@localhost", "imaps://a:b@localhost:1/X"])
def test_an_address_of_a_mailbox_is_read(monkeypatch, address):
    monkeypatch.setenv("MAILBOX_URL", address)
    assert Env().mailbox("MAILBOX_URL") == address
