"""Inject faults into a served newsroom: each figure beside its limit.

Serves the demo newsroom on loopback and breaks what it depends on: the database hangs,
loses connections, is killed, has none left; the disk is full or read-only. Takes a few
minutes at most. Exits with an error if a limit is exceeded.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psutil
import psycopg

from benchmarks.faults import asking as clients
from benchmarks.faults.asking import Notes, asking, checking
from benchmarks.faults.disks import disk, fill, remount, upload
from benchmarks.faults.newsroom import Newsroom, open_newsroom, run
from benchmarks.support.report import heading

SLOWEST_SECONDS = 10
RACES = Path(__file__).resolve().parents[1] / "races.py"

END_OTHERS = (
    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
    "WHERE backend_type = 'client backend' AND pid <> ALL(%s)"
)

missed: list[str] = []


@dataclass
class Length:
    """How long trials take, and by how much a busy machine may exceed limits in seconds."""

    hang_seconds: float = float(os.environ.get("HANG_SECONDS", "60"))
    kill_seconds: float = 20
    wait_seconds: float = 8
    slack: int = 1
    every: int = 1

    def shorten(self) -> None:
        """Make it that of the tests: a few seconds each, few requests, slack for a busy machine.

        Of what happens on a full disk, the first and the worst are tried.
        """
        self.hang_seconds, self.kill_seconds, self.wait_seconds = 4, 5, 2
        self.slack, self.every = 6, len(STRIKES) - 1
        clients.PAUSE_SECONDS = 0.3  # enough requests are under way, and not as many as possible


length = Length()


def demand(what: str, figure: float, most: float, unit: str = "") -> None:
    """Print one figure beside its limit."""
    if unit == "s":
        most *= length.slack
    is_met = figure <= most
    if not is_met:
        missed.append(what)
    verdict = "met" if is_met else "MISSED"
    print(f"  {what:<58}{figure:>8.1f} {unit:<3} at most {most:>6g}  {verdict}", flush=True)


def print_limits(notes: Notes, newsroom: Newsroom) -> None:
    """Print the limits that every trial has for its responses."""
    statuses = sorted(Counter(answer.status for answer in notes.answers).items())
    print(f"    answers: {', '.join(f'{count} × {status}' for status, count in statuses)}")
    for answer in notes.unfit[:5]:
        print(f"    unfit: {answer.path} {answer.status} {answer.body[:160]!r}")
    demand("answers that are neither done nor 503 with Retry-After", len(notes.unfit), 0)
    demand("slowest answer", notes.slowest, SLOWEST_SECONDS, "s")
    demand("until pages, lists and writes work again", newsroom.seconds_until_well(), 10, "s")
    demand("acknowledged articles that are missing", newsroom.missing(notes.stored), 0)
    demand("until no job is left that is due", newsroom.seconds_until_jobs_are_done(), 90, "s")
    demand("requests that failed by a fault of ours", newsroom.log.count("Server Error: "), 0)


def hang(newsroom: Newsroom) -> None:
    """Stop the database and all its processes, without closing a socket."""
    heading(f"The database hangs for {length.hang_seconds:g} s")
    with watched_folder(newsroom) as folder, ExitStack() as stack:
        live = stack.enter_context(checking(newsroom.port, "/health/live"))
        ready = stack.enter_context(checking(newsroom.port, "/health/ready"))
        notes = stack.enter_context(asking(newsroom.port, newsroom.token, newsroom.cookie))
        time.sleep(2)
        with stopped(newsroom):
            (folder / "in.txt").write_text("Schlagzeile\n\nDie Werft hat 312 Leute.")
            began = time.monotonic()
            time.sleep(length.hang_seconds)
            during = [a for a in ready.answers if a.began > began]
        time.sleep(3)
        arrived = seconds_until(lambda: has_article(newsroom, "in.txt"), 30 * length.slack)
    demand("live checks that did not say 200", len(live.answers) - live.count(200), 0)
    demand("slowest live check", live.slowest, 2, "s")
    demand("ready checks that said 200 meanwhile", sum(a.status == 200 for a in during), 0)
    demand("until the watched folder's file is taken", arrived, 30, "s")
    print_limits(notes, newsroom)


def kill(newsroom: Newsroom) -> None:
    """End connections in mid-request, kill processes of the database, then the database."""
    heading(f"Connections break, and the database is killed, for {length.kill_seconds:g} s")
    with asking(newsroom.port, newsroom.token, newsroom.cookie) as notes:
        until = time.monotonic() + length.kill_seconds
        for turn in range(10_000):
            if time.monotonic() > until:
                break
            with suppress(psycopg.Error, psutil.Error, OSError):
                break_something(newsroom, turn)
            time.sleep(0.4)
        time.sleep(2)
    print_limits(notes, newsroom)


def break_something(newsroom: Newsroom, turn: int) -> None:
    if turn % 8 == 7:
        how = signal.SIGKILL if turn % 16 == 7 else signal.SIGQUIT  # SIGQUIT: immediate shutdown
        newsroom.postmaster().send_signal(how)
        time.sleep(3)
    elif turn % 4 == 3:
        newsroom.backends()[0].kill()
    else:
        with newsroom.connect() as connection:
            connection.execute(END_OTHERS, [[connection.info.backend_pid]])


def used_up(newsroom: Newsroom) -> None:
    """Take all connections that the database has."""
    heading("All connections are used up")
    with asking(newsroom.port, newsroom.token, newsroom.cookie) as notes:
        time.sleep(1)
        taken = all_connections(newsroom)
        time.sleep(length.wait_seconds)
        for one in taken:
            one.close()
        time.sleep(1)
    print(f"    connections taken: {len(taken)}")
    second = newsroom.database_log.count("lock file") + newsroom.log.count("did not start")
    demand("starts of a second database", second, 0)
    print_limits(notes, newsroom)


def all_connections(newsroom: Newsroom) -> list[psycopg.Connection]:
    """Take connections, also those that others have, until there are none but ours."""
    taken: list[psycopg.Connection] = [newsroom.connect()]
    until = time.monotonic() + 10
    while time.monotonic() < until:
        try:
            while True:
                taken.append(newsroom.connect())
        except psycopg.OperationalError:
            ours = [one.info.backend_pid for one in taken]
            ended = taken[0].execute(END_OTHERS, [ours]).fetchone()
            if not ended[0]:
                break
    return taken


def full_disk(newsroom: Newsroom) -> None:
    """Fill the disk that the database and all files lie on; then let the database end on it."""
    for title, strike in list(STRIKES.items())[:: length.every]:
        heading(f"The disk is full{title}")
        full_disk_and(newsroom, strike)


def full_disk_and(newsroom: Newsroom, strike: Callable[[Newsroom], object]) -> None:
    filler = newsroom.home / "filler"
    before = web_processes(newsroom)
    with ExitStack() as stack:
        live = stack.enter_context(checking(newsroom.port, "/health/live"))
        notes = stack.enter_context(asking(newsroom.port, newsroom.token, newsroom.cookie))
        time.sleep(1)
        fill(filler)
        files = upload(newsroom)
        with suppress(psycopg.Error, psutil.Error, OSError):
            strike(newsroom)
        time.sleep(length.wait_seconds)
        filler.unlink()
        time.sleep(3)
    demand("uploads that are neither done nor 503", files not in (201, 503), 0)
    demand("live checks that did not say 200", len(live.answers) - live.count(200), 0)
    ended = len(before - web_processes(newsroom))
    demand("web processes that ended", ended, 0)
    if ended:
        print_tails(newsroom)
    print_limits(notes, newsroom)


def write_much(newsroom: Newsroom) -> None:
    """Fill the write-ahead log, so that the database can't write on, and ask for checkpoints."""
    for _ in range(10):
        with suppress(psycopg.Error), newsroom.connect() as connection:
            connection.execute("SELECT pg_logical_emit_message(true, '', repeat('x', 20000000))")
            connection.execute("CHECKPOINT")


STRIKES: dict[str, Callable[[Newsroom], object]] = {
    "": lambda _: None,
    ", and the write-ahead log has no room": write_much,
    ", and a process of the database is killed": lambda it: it.backends()[0].kill(),
    ", and the database is killed": lambda it: it.postmaster().kill(),
}


def print_tails(newsroom: Newsroom) -> None:
    """Print the ends of both logs."""
    for name, log in (("serve.log", newsroom.log), ("server.log", newsroom.database_log)):
        print(f"    the end of {name}:")
        print("".join(f"      {line[:200]}\n" for line in log.splitlines()[-25:]))


def read_only(newsroom: Newsroom) -> None:
    """Let the folder of evidence have no room, then let nothing be written there."""
    heading("The folder of evidence is full, then read-only")
    folder = Path(newsroom.environment["EVIDENCE_ROOT"])
    notes = Notes()
    before = set(folder.rglob("*"))  # whole files of uploads whose rows the full disk refused
    fill(folder / "filler")
    full = upload(newsroom)
    partial = [p for p in set(folder.rglob("*")) - before if p.is_file() and p.name != "filler"]
    (folder / "filler").unlink()
    remount(folder, "ro")
    closed = upload(newsroom)
    remount(folder, "rw")
    demand("answers other than 503 while it is full", full != 503, 0)
    demand("half files that stayed", len(partial), 0)
    demand("answers other than 503 while it is read-only", closed != 503, 0)
    demand("answers other than 201 behind that", upload(newsroom) != 201, 0)
    print_limits(notes, newsroom)


def collide(_newsroom: Newsroom) -> None:
    """Let acts on one claim race, as `races.py` does."""
    heading("Acts that collide")
    if not RACES.exists():
        print("    not tried: there is no benchmarks/races.py")
        return
    outcome = subprocess.run([sys.executable, str(RACES)], timeout=1800)
    demand("races that ended otherwise than promised", outcome.returncode, 0)


@contextmanager
def stopped(newsroom: Newsroom) -> Iterator[None]:
    """Stop the database's processes with SIGSTOP, and let them go on."""
    postmaster = newsroom.postmaster()
    postmaster.suspend()
    family = [postmaster, *postmaster.children(recursive=True)]
    try:
        for process in family:
            process.suspend()
        yield
    finally:
        for process in reversed(family):
            with suppress(psutil.NoSuchProcess):
                process.resume()


@contextmanager
def watched_folder(newsroom: Newsroom) -> Iterator[Path]:
    folder = newsroom.home / "watched"
    folder.mkdir(exist_ok=True)
    process = run(newsroom, "watch_folder", str(folder), "--user", "weiss")
    try:
        (folder / "before.txt").write_text("Schlagzeile\n\nDer Hafen hat 41 Kräne.")
        seconds_until(lambda: has_article(newsroom, "before.txt"), 60)
        yield folder
    finally:
        process.terminate()
        process.wait(20)


def has_article(newsroom: Newsroom, name: str) -> bool:
    with newsroom.connect() as connection:
        found = connection.execute(
            "SELECT 1 FROM articles_article WHERE external_id LIKE %s", [f"%{name}"]
        ).fetchone()
    return found is not None


def web_processes(newsroom: Newsroom) -> set[int]:
    """Return the processes that listen: the one that serves, gunicorn and its workers.

    A job worker may end with the database, and is started again.
    """
    found = set()
    for one in psutil.Process().children(recursive=True):
        with suppress(psutil.Error):
            if any(it.laddr.port == newsroom.port for it in one.net_connections() if it.laddr):
                found.add(one.pid)
    return found


def seconds_until(is_so: Callable[[], bool], limit: float) -> float:
    began = time.monotonic()
    while time.monotonic() - began < limit:
        if is_so():
            return time.monotonic() - began
        time.sleep(0.2)
    return limit + 1


TRIALS = {
    "hang": hang,
    "kill": kill,
    "connections": used_up,
    "disk": full_disk,
    "read-only": read_only,
    "races": collide,
}
NEEDS_MOUNT = ("disk", "read-only")


def chosen_trials() -> tuple[list[str], str | None]:
    """Return the trials that the command line names, or all, and its installation.

    Sets the length of trials.
    """
    parser = argparse.ArgumentParser(prog="benchmarks.faults", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("trials", nargs="*", metavar="TRIAL", help=", ".join(TRIALS))
    parser.add_argument("--short", action="store_true", help="a few seconds each, as in the tests")
    parser.add_argument("--installation", help="begin with a copy of this one, not with a new one")
    given = parser.parse_args()
    if given.short:
        length.shorten()
    names: list[str] = given.trials
    if unknown := [name for name in names if name not in TRIALS]:
        parser.error(f"no such trial: {', '.join(unknown)}")
    return names or list(TRIALS), given.installation


def main() -> None:
    """Run the chosen trials on a newsroom of their own."""
    chosen, installation = chosen_trials()
    home = Path(tempfile.mkdtemp(prefix="factcheck-faults-"))
    can_mount = os.geteuid() == 0 and shutil.which("mount") is not None
    try:
        with ExitStack() as stack:
            if can_mount:
                stack.enter_context(disk(home / "var", 700))
                stack.enter_context(disk(home / "var" / "evidence", 2))
            if installation:
                shutil.copytree(installation, home / "var", dirs_exist_ok=True)
            evidence = str(home / "var" / "evidence")
            newsroom = stack.enter_context(open_newsroom(home / "var", EVIDENCE_ROOT=evidence))
            for name in chosen:
                if name in NEEDS_MOUNT and not can_mount:
                    print(f"\n{name}: not tried, since only root may mount a small disk")
                    continue
                TRIALS[name](newsroom)
            if os.environ.get("KEEP_LOG"):
                shutil.copy(home / "var" / "serve.log", os.environ["KEEP_LOG"])
    finally:
        shutil.rmtree(home, ignore_errors=True)
    if missed:
        sys.exit(f"\n{len(missed)} demands were missed.")
    print("\nAll demands were met.")


if __name__ == "__main__":
    main()
