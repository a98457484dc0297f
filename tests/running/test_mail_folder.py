"""Where mail goes when nothing is set: a folder in development, standard output in production."""

import runpy
from pathlib import Path

import pytest

SETTINGS = Path(__file__).resolve().parents[2] / "factcheck" / "settings.py"
PRODUCTION = {
    "SECRET_KEY": "x" * 60,
    "ALLOWED_HOSTS": "a.example",
    "PUBLIC_URL": "https://a.example",
}


@pytest.fixture
def backend_and_folder(monkeypatch):
    """Read the settings in a named environment, beside those of this process."""

    def read(**environment: str) -> tuple[str, str | None]:
        monkeypatch.delenv("EMAIL_URL", raising=False)
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        read = runpy.run_path(str(SETTINGS))
        return read["EMAIL_BACKEND"], read.get("EMAIL_FILE_PATH")

    return read


def test_mail_goes_into_a_folder_in_development(backend_and_folder, tmp_path):
    var = tmp_path / "a folder+über"

    backend, folder = backend_and_folder(VAR_DIR=str(var))

    assert backend.endswith("filebased.EmailBackend")
    assert folder == str(var / "mail")


def test_mail_goes_to_standard_output_in_production(backend_and_folder):
    backend, _ = backend_and_folder(FACTCHECK_ENV="production", **PRODUCTION)

    assert backend.endswith("console.EmailBackend")


def test_a_mail_server_that_is_set_is_used(backend_and_folder):
    backend, _ = backend_and_folder(EMAIL_URL="smtp+tls://user:secret@mail.example:587")

    assert backend.endswith("smtp.EmailBackend")
