"""Two web servers, two workers, a replica and a pooler under load, killed (`make cluster`)."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]


def test_processes_that_are_killed_lose_nothing_and_do_nothing_twice():
    command = [sys.executable, "-m", "benchmarks.cluster", "--short", "--seed", "2"]

    outcome = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert outcome.returncode == 0, outcome.stdout[-6000:] + outcome.stderr[-2000:]
    assert "All demands were met." in outcome.stdout
