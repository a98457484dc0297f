"""One process keeps its children running, whatever happens around it."""

import subprocess
import sys
import textwrap
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BEGIN = """
import os, signal, sys, time
from pathlib import Path
import django
from django.conf import settings
settings.configure(USE_I18N=False)
from factcheck.serving import processes
from factcheck.serving.processes import Role, quietly, run_together

processes.TICK_SECONDS = 0.05
notes = Path(sys.argv[1])

def note(name):
    with notes.open("a") as file:
        file.write(f"{name}\\n")

def count(name):
    return notes.read_text().split().count(name) if notes.exists() else 0

def stay(name):
    def run():
        note(name)
        time.sleep(60)
    return run

def stop_when(is_so):
    def look():
        if is_so():
            os.kill(os.getpid(), signal.SIGTERM)
    return look

def say(text):
    note("said")
"""


def run(script: str, tmp_path: Path, **pipes) -> tuple[int, list[str]]:
    """Run `script` in a process of its own; return its exit code and what it noted."""
    notes = tmp_path / "notes"
    outcome = subprocess.run(
        [sys.executable, "-c", BEGIN + textwrap.dedent(script), str(notes)],
        cwd=ROOT,
        timeout=120,
        check=False,
        **pipes,
    )
    return outcome.returncode, notes.read_text().split() if notes.exists() else []


def test_an_error_in_the_check_ends_no_child_process(tmp_path):
    script = """
    stop = stop_when(lambda: count("look") == 2)
    def look():
        stop()
        note("look")
        raise OSError(28, "No space left on device")
    sys.exit(run_together([Role("web", stay("web"))], say, look))
    """

    code, noted = run(script, tmp_path)

    assert code == 0
    assert noted.count("web") == 1


def test_a_killed_child_is_started_again_after_all_were_running(tmp_path):
    script = """
    processes.SETTLED_SECONDS = 0
    def end():
        note("web")
        if count("web") < 2:
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(60)
    roles = [Role("web", end, must_start=True), Role("worker", stay("worker"))]
    sys.exit(run_together(roles, say, stop_when(lambda: count("web") == 2)))
    """

    code, noted = run(script, tmp_path)

    assert code == 0
    assert noted.count("web") == 2
    assert noted.count("worker") == 1


def test_a_required_child_that_never_starts_ends_all(tmp_path):
    script = """
    roles = [Role("web", lambda: sys.exit(3), must_start=True), Role("worker", stay("worker"))]
    sys.exit(run_together(roles, say, lambda: None))
    """

    code, _ = run(script, tmp_path)

    assert code == 1


def test_a_full_disk_for_the_log_ends_no_process(tmp_path):
    script = """
    def end():
        note("worker")
        print("last words")
        if count("worker") > 1:
            time.sleep(60)
    roles = [Role("web", stay("web"), must_start=True), Role("worker", end)]
    say = quietly(print)
    code = run_together(roles, say, stop_when(lambda: count("worker") == 2))
    note("stopped")
    os._exit(code)
    """

    with Path("/dev/full").open("w") as full:
        code, noted = run(script, tmp_path, stdout=full, stderr=full)

    assert code == 0
    assert sorted(noted) == ["stopped", "web", "worker", "worker"]


def test_pauses_between_starts_grow_and_are_bounded():
    from factcheck.serving.processes import Child, Role

    child = Child(Role("worker", lambda: None), started_at=0.0)

    pauses = []
    for now in range(6):
        child.wait(now)
        pauses.append(child.due_at - now)
    child.wait(1000)

    assert pauses == [1, 2, 4, 8, 10, 10]
    assert child.due_at == 1001
