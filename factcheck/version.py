"""The version of Factcheck; `pyproject.toml` is the only place where it is written."""

import tomllib
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent / "pyproject.toml"


def read_version() -> str:
    """Return the version, such as "1.2.3"."""
    with PROJECT.open("rb") as project:
        return str(tomllib.load(project)["project"]["version"])
