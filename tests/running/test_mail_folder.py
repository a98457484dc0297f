"""Where mail goes when nothing is set: a folder in development, standard output in production."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ASK = "from django.conf import settings as s; print(s.EMAIL_BACKEND, s.EMAIL_FILE_PATH, sep='|')"
PRODUCTION = {
    "SECRET_KEY": "x" * 60,
    "ALLOWED_HOSTS": "a.example",
    "PUBLIC_URL": "https://a.example",
}


def backend_and_folder(**environment: str) -> list[str]:
    inherited = {name: value for name, value in os.environ.items() if name != "EMAIL_URL"}
    done = subprocess.run(
        [sys.executable, "-c", ASK],
        cwd=ROOT,
        env=inherited | {"DJANGO_SETTINGS_MODULE": "factcheck.settings"} | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip().split("|")


def test_mail_goes_into_a_folder_in_development(tmp_path):
    var = tmp_path / "a folder+über"

    backend, folder = backend_and_folder(VAR_DIR=str(var))

    assert backend.endswith("filebased.EmailBackend")
    assert folder == str(var / "mail")


def test_mail_goes_to_standard_output_in_production():
    backend, _ = backend_and_folder(FACTCHECK_ENV="production", **PRODUCTION)

    assert backend.endswith("console.EmailBackend")


def test_a_mail_server_that_is_set_is_used():
    backend, _ = backend_and_folder(EMAIL_URL="smtp+tls://user:secret@mail.example:587")

    assert backend.endswith("smtp.EmailBackend")
