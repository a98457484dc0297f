"""The version of Factcheck; `pyproject.toml` is the only place where it is written."""

import tomllib
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent / "pyproject.toml"


def read_version() -> str:
    """Return the version, such as "0.1.0"."""
    with PROJECT.open("rb") as project:
        return str(tomllib.load(project)["project"]["version"])
