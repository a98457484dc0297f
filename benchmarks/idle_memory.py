"""Memory of a served newsroom at rest: web server, job worker and PostgreSQL together.

Serves what `make setup` prepared, opens pages, waits, and adds up the proportional set
size (PSS) of all processes, in which shared pages count once. Linux only.
"""

import os
import platform
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("accounts/login/", "health/", "admin/login/")
ROUNDS = 20
REST_SECONDS = 5
GOAL_MB = 230


def main() -> None:
    """Print the memory of each process and the sum against the goal."""
    port = free_port()
    with subprocess.Popen(
        [sys.executable, "manage.py", "serve", "--port", str(port)],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        try:
            wait_for(port)
            for _ in range(ROUNDS):
                for page in PAGES:
                    fetch(port, page)
            time.sleep(REST_SECONDS)
            report(family(server.pid))
        finally:
            server.send_signal(signal.SIGINT)


def report(pids: list[int]) -> None:
    """Print a line a process, and the sum."""
    sizes = {pid: pss_mb(pid) for pid in pids}
    print(f"Idle memory, PSS, Python {platform.python_version()}, {platform.platform()}")
    for pid, size in sizes.items():
        print(f"  {size:6.1f} MB  {command(pid)}")
    print(f"  {sum(sizes.values()):6.1f} MB  together (goal: at most {GOAL_MB} MB)")


def family(ancestor: int) -> list[int]:
    """Return `ancestor` and all its descendants."""
    parents = {int(path.name): parent_of(path) for path in Path("/proc").glob("[0-9]*")}
    found = [ancestor]
    for pid in found:
        found += [child for child, parent in parents.items() if parent == pid]
    return found


def parent_of(process: Path) -> int:
    """Return the parent's id; 0 for a process that just ended."""
    try:
        return int((process / "stat").read_text().rpartition(")")[2].split()[1])
    except (FileNotFoundError, ProcessLookupError):
        return 0


def pss_mb(pid: int) -> float:
    """Return the proportional set size in MB (2^20 bytes)."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def command(pid: int) -> str:
    """Return the command line, shortened."""
    words = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    return words.strip().replace(str(ROOT), ".")[-70:]


def free_port() -> int:
    """Return a port that is free now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port: int) -> None:
    """Wait up to a minute until the server listens."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            return fetch(port, PAGES[0])
        except OSError:
            time.sleep(0.1)
    raise SystemExit("The server did not start within a minute.")


def fetch(port: int, page: str) -> None:
    """Read a page; an answer of 4xx counts as one."""
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/{page}", headers={"Host": f"127.0.0.1:{port}"}
    )
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            answer.read()
    except urllib.error.HTTPError:
        return


if __name__ == "__main__":
    os.chdir(ROOT)
    main()
