"""`check --deploy` names the settings that a publishing newsroom lacks; nothing if all are set."""

import os
import secrets

import pytest
from django.core.checks import run_checks

OURS = "factcheck."


@pytest.fixture(autouse=True)
def production(settings):
    settings.CERTIFICATE_KEY_FILE = None
    settings.CERTIFICATE_KEY = secrets.token_urlsafe(32)
    settings.CERTIFICATE_OLD_KEYS = []


def found(*, deploy: bool = True) -> list[str]:
    messages = run_checks(include_deployment_checks=deploy)
    return [message.id for message in messages if str(message.id).startswith(OURS)]


def test_complete_settings_give_no_warning():
    assert found() == []


def test_production_without_a_key_is_warned(settings):
    settings.CERTIFICATE_KEY = ""
    assert found() == ["factcheck.W001"]


def test_development_makes_its_own_key_and_is_not_warned(settings, tmp_path):
    settings.CERTIFICATE_KEY, settings.CERTIFICATE_KEY_FILE = "", tmp_path / "key"
    assert found() == []


@pytest.mark.parametrize("name", ["CERTIFICATE_KEY", "CERTIFICATE_OLD_KEYS"])
def test_an_invalid_key_is_an_error(settings, name):
    setattr(settings, name, "abc" if name == "CERTIFICATE_KEY" else ["abc"])
    assert found() == ["factcheck.E001"]


def test_a_folder_of_evidence_that_cant_be_written_is_an_error(settings, tmp_path, monkeypatch):
    evidence = settings.STORAGES["evidence"]["OPTIONS"] | {"location": str(tmp_path / "a" / "b")}
    storage = settings.STORAGES["evidence"] | {"OPTIONS": evidence}
    settings.STORAGES = settings.STORAGES | {"evidence": storage}
    assert found() == []

    access = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: not mode & os.W_OK and access(path, mode))

    assert found() == ["factcheck.E002"]


def test_a_bucket_that_cant_be_used_is_an_error_with_the_reason(s3_store, use_store):
    use_store(s3_store)
    assert found() == []

    s3_store.bucket_name = "nowhere"

    assert found() == ["factcheck.E003"]


def test_only_a_deployment_is_asked(settings):
    settings.CERTIFICATE_KEY = ""
    assert found(deploy=False) == []
