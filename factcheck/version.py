"""The version of Factcheck; `pyproject.toml` is the only place where it is written."""

import tomllib
from importlib import metadata

from factcheck.folders import CLONE, IS_CLONE


def read_version() -> str:
    """Return the version, such as "1.2.3"; an installed wheel has it in its metadata."""
    if not IS_CLONE:
        return metadata.version("factcheck")
    with (CLONE / "pyproject.toml").open("rb") as project:
        return str(tomllib.load(project)["project"]["version"])
