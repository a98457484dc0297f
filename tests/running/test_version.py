"""`factcheck` runs the commands of manage.py, from any folder; its version is written once."""

import subprocess
import tomllib
from pathlib import Path

import pytest

from tools import environment

ROOT = Path(__file__).resolve().parents[2]


def printed_version() -> str:
    return tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]


@pytest.fixture
def script(monkeypatch, tmp_path) -> Path:
    """Write the script for this project into a folder with a space in its name."""
    path = tmp_path / "a clone" / "factcheck"
    path.parent.mkdir()
    monkeypatch.setattr(environment, "SCRIPT", path)
    environment.write_script()
    return path


def run(script: Path, *arguments: str, **options: str) -> str:
    command = [str(script), *arguments]
    done = subprocess.run(command, cwd="/", capture_output=True, text=True, check=True, **options)
    return done.stdout


def test_factcheck_prints_its_version(script):
    assert run(script, "--version") == f"Factcheck {printed_version()}\n"


def test_factcheck_runs_a_command_from_any_folder_and_names_itself(script):
    assert "usage: factcheck create_token" in run(script, "create_token", "--help")


def test_an_outdated_script_is_rewritten(script):
    script.write_text("old")

    environment.write_script()

    assert script.read_text().startswith("#!/bin/sh")


def test_a_python_in_a_folder_with_a_space_is_found(monkeypatch, script):
    python = script.with_name("python")
    python.write_text(f'#!/bin/sh\nexec "{environment.PYTHON}" "$@"\n')
    python.chmod(0o755)
    monkeypatch.setattr(environment, "PYTHON", python)
    environment.write_script()

    assert run(script, "--version") == f"Factcheck {printed_version()}\n"


def test_the_version_is_written_in_no_other_place():
    version = printed_version()
    listed = subprocess.run(
        ["git", "grep", "-lF", f'"{version}"', "--", "*.py", "*.toml"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert listed.stdout.split() == ["pyproject.toml"]
