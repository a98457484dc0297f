import runpy
from pathlib import Path
from typing import Any

import pytest

SETTINGS = Path(__file__).resolve().parents[2] / "factcheck" / "settings.py"


@pytest.fixture
def settings_in(monkeypatch):
    """Read the settings in a named environment, beside those of this process."""

    def read(**environment: str) -> dict[str, Any]:
        for name in ("DATABASE_URL", "EMAIL_URL"):
            monkeypatch.delenv(name, raising=False)
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(str(SETTINGS))

    return read
