"""The fault trials, a few seconds each, with slack for a busy machine (`make faults`)."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.installations import copy_installation

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]


def test_injected_faults_lose_nothing_and_give_only_documented_answers(tmp_path):
    copy_installation(tmp_path / "var", demo=True)
    trials = ["hang", "kill", "connections", "disk", "read-only"]
    options = ["--short", "--installation", tmp_path / "var"]
    command = [sys.executable, "-m", "benchmarks.faults", *options, *trials]

    outcome = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert outcome.returncode == 0, outcome.stdout[-6000:] + outcome.stderr[-2000:]
    assert "All demands were met." in outcome.stdout
