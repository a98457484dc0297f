"""What tests of `factcheck doctor` share: a healthy installation, and what is found in it."""

import json
from collections import namedtuple
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone, translation

from factcheck.serving.preparation import STAMP

Usage = namedtuple("Usage", "total used free")


@pytest.fixture
def in_english():
    with translation.override("en"):
        yield


@pytest.fixture
def healthy(settings, tmp_path, monkeypatch):
    """Give the test a prepared installation with a worker; what a test breaks is the rest."""
    settings.VAR_DIR = settings.MEDIA_ROOT = tmp_path
    settings.STATIC_ROOT = tmp_path / "staticfiles"
    settings.STATIC_ROOT.mkdir()
    settings.LOCALE_PATHS = []
    settings.CERTIFICATE_KEY_FILE = tmp_path / "certificate-key"
    monkeypatch.setattr("factcheck.serving.preparation._fingerprint", lambda: "of this release")
    (settings.STATIC_ROOT / STAMP).write_text("of this release")
    monkeypatch.setattr("shutil.disk_usage", lambda _: Usage(10**12, 0, 10**12))
    beat(timedelta())


def beat(age: timedelta) -> None:
    """Let the only worker have been heard of `age` ago."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_workers")
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (%s)",
            [timezone.now() - age],
        )


def examine(capsys) -> tuple[int, list[dict]]:
    """Return the exit code and what was found."""
    code = 0
    try:
        call_command("doctor", "--json")
    except SystemExit as end:
        code = end.code
    said = json.loads(capsys.readouterr().out)
    assert said["ok"] is (code == 0)
    return code, said["diagnoses"]


def faults(capsys) -> list[tuple[str, str, str]]:
    """Return subject, text and advice of each diagnosis that is no good one."""
    code, diagnoses = examine(capsys)
    wrong = [one for one in diagnoses if not one["ok"]]
    assert code == bool(wrong)
    return [(one["subject"], one["text"], one["advice"]) for one in wrong]
