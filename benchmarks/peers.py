"""Our splitter beside others that read German, on the same text, in the same run.

They do less than a splitter, or something else: the figures say what reading costs, the
number of spans how much was found, neither how well. The peers are installed from the
package index into var/peers, as pinned in benchmarks/peers.txt; one that can't be installed
or doesn't run here is named with its reason.
"""

import contextlib
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

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
LOOK_EVERY = 0.01
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
            print(reader_line(name, size, path), flush=True)


def text(name: str) -> str:
    return (TEXTS / f"{name}.txt").read_text(encoding="utf-8").strip()


def reader_line(name: str, size: int, articles: Path) -> str:
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
    pinned = next(line for line in PINS.read_text().splitlines() if line.startswith(f"{name}=="))
    try:
        run([*pip, "install", "--constraint", str(PINS), pinned])
    except RuntimeError as error:
        raise RuntimeError(f"not installed, is the package index in reach? {error}") from error
    return str(python)


def measured(python: str, name: str, articles: Path) -> dict:
    """Run a reader in a process of its own. Raises RuntimeError."""
    out, memory = run([python, str(RUNNER), name, str(articles)], articles.parent)
    return json.loads(out.splitlines()[-1]) | {"memory": memory}


def run(command: list[str], folder: Path = ROOT) -> tuple[str, float]:
    """Return what a command prints, and the most memory that it and its children held, in MB.

    Raises RuntimeError with its complaint in one line: pip's first error, else the last line.
    """
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as complaint:
        process = subprocess.Popen(command, cwd=folder, stdout=out, stderr=complaint)
        memory = watched(process)
        out.seek(0)
        complaint.seek(0)
        said, lines = out.read(), complaint.read().strip().splitlines()
    if process.returncode:
        error_lines = [line for line in lines if line.startswith("ERROR")] or lines[-1:]
        raise RuntimeError(error_lines[0] if error_lines else f"ended with {process.returncode}")
    return said, memory


def watched(process: subprocess.Popen) -> float:
    """Wait for the process; return the most memory seen in it and its children, in MB."""
    most, until = 0.0, time.monotonic() + MOST_SECONDS
    while process.poll() is None:
        most = max(most, memory_of(process.pid))
        if time.monotonic() > until:
            process.kill()
            process.wait()
            raise RuntimeError(f"stopped after {MOST_SECONDS} s")
        time.sleep(LOOK_EVERY)
    return most


def memory_of(pid: int) -> float:
    """Return the resident memory of a process and its children in MB, 0 when it is gone."""
    total = 0
    with contextlib.suppress(psutil.Error):
        for one in (psutil.Process(pid), *psutil.Process(pid).children(recursive=True)):
            total += one.memory_info().rss
    return total / 1e6


if __name__ == "__main__":
    main()
