"""What the report of CPU seconds counts."""

import os
import subprocess
import sys

from tests.cpu_report import DATABASE, Spending, total, tree_seconds

BURN = "import os\nwhile sum(os.times()[:2]) < 0.3: pass\nprint(flush=True)\ninput()"


def burning() -> subprocess.Popen:
    """Start a process that has spent 0.3 CPU seconds and waits."""
    process = subprocess.Popen(
        [sys.executable, "-c", BURN], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    process.stdout.readline()
    return process


def test_cpu_seconds_of_a_child_process_count_while_it_runs_and_after():
    spending = Spending()
    spending.turn_to("tests/first.py")
    with burning():
        spending.turn_to("tests/second.py")
    spending.settle()

    assert spending.by_file["tests/first.py"] >= 0.2
    assert spending.by_file["tests/second.py"] < 0.2


def test_a_server_kept_apart_is_charged_by_itself():
    spending = Spending()
    with burning() as server:
        apart = tree_seconds(os.getpid(), {server.pid})
        spending.keep_apart(server.pid)

        assert tree_seconds(os.getpid()) - apart >= 0.2


def test_the_database_that_all_workers_share_counts_once():
    workers = [{"a.py": 1.0, DATABASE: 5.0}, {"a.py": 2.0, "b.py": 3.0, DATABASE: 6.0}]

    assert total(workers) == {"a.py": 3.0, "b.py": 3.0, DATABASE: 6.0}
