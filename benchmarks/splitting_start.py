"""What loading the splitter costs, in a new process each time."""

import statistics
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.support.house import ROOT
from benchmarks.support.report import heading, line

RUNS = 7
GOAL_MS = 300
LOADINGS = {
    "the engine alone": "import articles.splitting",
    "with German": "from articles.splitting import language_named; language_named('de')",
    "with English": "from articles.splitting import language_named; language_named('en')",
    "with both": "from articles.splitting import language_named as n; n('de'); n('en')",
    "the hash of the German rules": (
        "from articles.splitting.version import splitter_version as v; v('de')"
    ),
}
CLOCK = "import time; began = time.process_time(); {}; print(time.process_time() - began)"


def main() -> None:
    """Print each figure beside its goal."""
    heading("Loading the splitter")
    for what, code in LOADINGS.items():
        line(what, loading_ms(code), GOAL_MS, "CPU ms")


def loading_ms(code: str) -> float:
    """Return the median of some runs, each in a process of its own."""
    command = [sys.executable, "-c", CLOCK.format(code)]
    runs = [
        subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
        for _ in range(RUNS)
    ]
    return statistics.median(float(seconds) * 1000 for seconds in runs)


if __name__ == "__main__":
    main()
