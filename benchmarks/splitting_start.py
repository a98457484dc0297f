"""What loading the splitter costs, in a new process each time, as compiled before.

The bytecode lies in a folder of its own, also where the environment lets none be written.
"""

import os
import statistics
import subprocess
import sys
import tempfile
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
    with tempfile.TemporaryDirectory() as compiled:
        for what, code in LOADINGS.items():
            line(what, loading_ms(code, compiled), GOAL_MS, "CPU ms")


def loading_ms(code: str, compiled: str) -> float:
    """Return the median of some runs behind a first one that compiles."""
    _, *runs = [seconds(code, compiled) for _ in range(1 + RUNS)]
    return statistics.median(runs) * 1000


def seconds(code: str, compiled: str) -> float:
    """Return the CPU time of a process that loads the splitter, its bytecode in `compiled`."""
    result = subprocess.run(
        [sys.executable, "-c", CLOCK.format(code)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPYCACHEPREFIX": compiled, "PYTHONDONTWRITEBYTECODE": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    return float(result.stdout)


if __name__ == "__main__":
    main()
