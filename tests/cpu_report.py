"""Add up the CPU seconds of a run by file, and print the total and the most expensive files.

Counted are user and system time of the test process and of all that it started (browser,
servers, commands), of every worker, and of the tests' PostgreSQL, which all workers share.
Seconds on the clock say how busy the machine was; these say what the suite costs.
"""

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

DEAREST = 10
OUTSIDE = "imports, collecting, reporting"
DATABASE = "PostgreSQL"
PROC = Path("/proc")


class Spending:
    """What this process and what it started have spent, by file in CPU seconds."""

    def __init__(self) -> None:
        self.by_file: Counter[str] = Counter()
        self._file = OUTSIDE
        self._spent = 0.0
        self._apart: set[int] = set()
        self._at_first = 0.0

    def turn_to(self, file: str) -> None:
        """Charge what was spent since the last turn, and charge what follows to `file`."""
        if file != self._file:
            self.settle()
            self._file = file

    def settle(self) -> None:
        """Charge what was spent since the last turn."""
        spent = tree_seconds(os.getpid(), self._apart)
        self.by_file[self._file] += max(0.0, spent - self._spent)
        self._spent = spent

    def keep_apart(self, pid: int) -> None:
        """Charge the database server `pid` by itself, as from now."""
        self.settle()
        self._apart.add(pid)
        self._at_first = tree_seconds(pid)
        self._spent = tree_seconds(os.getpid(), self._apart)

    @contextmanager
    def leaving(self, pid: int) -> Iterator[None]:
        """Note what the database server `pid` spent; that it ends here costs this process nothing.

        Every worker notes it, and the last one's figure holds for all.
        """
        self.settle()
        self.by_file[DATABASE] = tree_seconds(pid) - self._at_first
        yield
        self._spent = tree_seconds(os.getpid(), self._apart)


def tree_seconds(pid: int, apart: frozenset[int] | set[int] = frozenset()) -> float:
    """Return the CPU seconds of a process, its ended children and its living descendants.

    Without `/proc` those of this process and of its ended children.
    """
    try:
        fields = (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return sum(os.times()[:4]) if pid == os.getpid() else 0.0
    own = sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
    return own + sum(tree_seconds(child, apart) for child in _children(pid) if child not in apart)


def _children(pid: int) -> set[int]:
    found: set[int] = set()
    with suppress(OSError):
        for task in (PROC / str(pid) / "task").iterdir():
            with suppress(OSError):
                found |= {int(child) for child in (task / "children").read_text().split()}
    return found


SPENDING = pytest.StashKey[Spending]()
WORKERS = pytest.StashKey[list[dict[str, float]]]()


def pytest_configure(config: pytest.Config) -> None:
    """Begin to count."""
    config.stash[SPENDING] = Spending()
    config.stash[WORKERS] = []


@pytest.fixture(scope="session")
def cpu_spending(pytestconfig: pytest.Config) -> Spending:
    return pytestconfig.stash[SPENDING]


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None):
    """Charge a test to its file."""
    item.config.stash[SPENDING].turn_to(item.nodeid.partition("::")[0])
    return (yield)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand what a worker spent to the process that reports."""
    spending = session.config.stash[SPENDING]
    spending.turn_to(OUTSIDE)
    spending.settle()
    if session.config.stash[WORKERS]:  # they are its children, and have counted for themselves
        spending.by_file = Counter({OUTSIDE: sum(os.times()[:2])})
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["cpu_seconds"] = dict(spending.by_file)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node, error: object) -> None:
    """Take what a worker spent."""
    if spent := getattr(node, "workeroutput", {}).get("cpu_seconds"):
        node.config.stash[WORKERS].append(spent)


def pytest_terminal_summary(terminalreporter, config: pytest.Config) -> None:
    """Print the total and the most expensive files."""
    spent = total([*config.stash[WORKERS], config.stash[SPENDING].by_file])
    terminalreporter.section(f"{sum(spent.values()):.0f} CPU seconds")
    for file, seconds in spent.most_common(DEAREST):
        terminalreporter.write_line(f"{seconds:7.1f}  {file}")


def total(accounts: list[dict[str, float]]) -> Counter[str]:
    """Add up the accounts of all workers; the database, which they share, counts once."""
    spent: Counter[str] = Counter()
    for account in accounts:
        spent.update({file: seconds for file, seconds in account.items() if file != DATABASE})
    spent[DATABASE] = max((account.get(DATABASE, 0.0) for account in accounts), default=0.0)
    return spent
