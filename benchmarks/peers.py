"""Our splitter beside others that read German, on the same text, in the same run.

They do less than a splitter, or something else: the figures say what reading costs, the
number of spans how much was found, neither how well. The peers are installed from the
package index into var/peers, as pinned in benchmarks/peers.txt; one that can't be installed
or doesn't run here is named with its reason.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.support.peer_readers import READERS
from benchmarks.support.report import heading

ROOT = Path(__file__).resolve().parent.parent
PINS = ROOT / "benchmarks" / "peers.txt"
HOME = ROOT / "var" / "peers"
RUNNER = ROOT / "benchmarks" / "support" / "peer_readers.py"
TEXTS = ROOT / "articles" / "management" / "demo" / "texts"
GERMAN = ("danzig", "brakenburg", "faehre", "gletscher", "ostermark")
ROUNDS = 2  # under 30,000 characters, which HeidelTime's wrapper reads in one piece
MOST_SECONDS = 600
COLUMNS = "  {:<36}{:>12}{:>12}{:>12}{:>10}"


def main() -> None:
    """Print a line a reader."""
    articles = [text(name) for _ in range(ROUNDS) for name in GERMAN]
    size = sum(map(len, articles))
    heading(f"Beside its peers: {len(articles)} German articles, {size:,} characters")
    print(COLUMNS.format("", "characters/s", "start (s)", "memory (MB)", "spans"))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.json"
        path.write_text(json.dumps(articles), encoding="utf-8")
        for name in READERS:
            print(told(name, size, path), flush=True)


def text(name: str) -> str:
    return (TEXTS / f"{name}.txt").read_text(encoding="utf-8").strip()


def told(name: str, size: int, articles: Path) -> str:
    """Return the line of one reader: its figures, or why it has none."""
    try:
        python = sys.executable if name == "factcheck" else installed(name)
        figures = measured(python, name, articles)
    except RuntimeError as error:
        return f"  {name:<36}not measured: {error}"
    return COLUMNS.format(
        f"{name} {figures['version']}".strip(),
        f"{size / figures['seconds']:,.0f}",
        f"{figures['start']:.2f}",
        f"{figures['memory']:,.0f}",
        figures["spans"],
    )


def installed(name: str) -> str:
    """Install a peer into the common environment; return its Python. Raises RuntimeError."""
    python = HOME / "bin" / "python"
    if not python.exists():
        run([sys.executable, "-m", "venv", str(HOME)])
    pip = [str(python), "-m", "pip", "--quiet", "--disable-pip-version-check"]
    run([*pip, "install", "--constraint", str(PINS), name])
    return str(python)


def measured(python: str, name: str, articles: Path) -> dict:
    """Run a reader in a process of its own. Raises RuntimeError."""
    out = run([python, str(RUNNER), name, str(articles)], cwd=articles.parent)
    return json.loads(out.splitlines()[-1])


def run(command: list[str], cwd: Path = ROOT) -> str:
    """Return what a command prints; raises RuntimeError with the last line that it complains."""
    try:
        done = subprocess.run(
            command, cwd=cwd, capture_output=True, text=True, timeout=MOST_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise RuntimeError(f"stopped after {MOST_SECONDS} s") from error
    if done.returncode:
        lines = (done.stderr or done.stdout).strip().splitlines()
        raise RuntimeError(lines[-1] if lines else f"ended with {done.returncode}")
    return done.stdout


if __name__ == "__main__":
    main()
