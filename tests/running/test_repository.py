"""What surrounds the code: hooks that call the gates, and files as .editorconfig wants them."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import yaml

from tools.check import GATES

ROOT = Path(__file__).resolve().parents[2]
TEXT = (".py", ".md", ".html", ".css", ".js", ".toml", ".yaml", ".yml", ".po", ".lock")


def hooks() -> list[dict[str, str]]:
    written = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text())
    return [hook for repository in written["repos"] for hook in repository["hooks"]]


def test_each_hook_calls_gates_that_exist():
    for hook in hooks():
        python, option, module, *gates = shlex.split(hook["entry"])
        assert (python, option, module) == (".venv/bin/python", "-m", "tools.check")
        assert gates
        assert set(gates) <= set(GATES)


def test_no_hook_downloads_anything():
    assert {hook["language"] for hook in hooks()} == {"system"}


def test_gates_can_be_chosen_by_name():
    command = [sys.executable, "-m", "tools.check"]
    chosen = subprocess.run([*command, "linter"], cwd=ROOT, capture_output=True, text=True)
    unknown = subprocess.run([*command, "spelling"], cwd=ROOT, capture_output=True, text=True)

    assert re.fullmatch(r"ok   linter \(.*\)\nAll checks passed\.\n", chosen.stdout)
    assert unknown.returncode == 1
    assert "No gate is named spelling; there are types, formatter" in unknown.stderr


def test_files_are_as_the_editorconfig_wants_them():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    for name in listed.stdout.split("\0"):
        path = ROOT / name
        if path.suffix in TEXT and path.is_file() and path.stat().st_size:
            text = path.read_bytes().decode()
            assert text.endswith("\n"), name
            assert "\r" not in text, name
            assert not re.search(r"[ \t]+$", text, re.MULTILINE), name
