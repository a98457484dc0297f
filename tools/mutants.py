"""Break the code in many places, one at a time, and list the breaks that no test notices.

    python -m tools.mutants articles/workflow --count 80 tests/workflow tests/api

runs the tests once to record which of them reach which place, then only those for each mutant,
the quickest first, until one fails. All of it is one process with one test database, since
Django's start and a database a mutant would take longer than the tests. A mutant that no
test gets to survives. Code that runs at import, and code in other processes, is left out.

Two versions of the tests are compared by the same mutants in a checkout of each:

    python -m tools.mutants articles/workflow --also-in ../before/articles/workflow tests/workflow
"""

import argparse
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from tools.mutation import Importer, Mutant, mutants_below, sample, shared

QUIET = ("-o", "addopts=", "-qq", "--capture=sys", "-p", "no:cacheprovider")
LEAST_SECONDS = 2.0


def main() -> int:
    """Run the mutants that the arguments name; return 1 if one of them survives."""
    parser = argparse.ArgumentParser(prog="python -m tools.mutants")
    parser.add_argument("package", type=Path, help="the file, or the folder whose files, to break")
    parser.add_argument("tests", nargs="*", default=["tests"], help="which tests to run")
    parser.add_argument("--count", type=int, default=80, help="how many mutants")
    parser.add_argument("--seed", type=int, default=1, help="another seed, other mutants")
    parser.add_argument("--only", action="append", help="draw only mutants with this in their line")
    parser.add_argument("--also-in", type=Path, help="draw only mutants that are here, too")
    options = parser.parse_intermixed_args()
    run = Run(options.package.resolve(), drawn(options))
    sys.meta_path.insert(0, Importer(run.mutants, run.ask))
    pytest.main([*QUIET, "-m", "not journey", *options.tests], plugins=[run])
    return run.report()


def drawn(options: argparse.Namespace) -> list[Mutant]:
    """Return the mutants that the arguments describe."""
    mutants = mutants_below(options.package)
    if options.also_in:
        mutants = shared(mutants, mutants_below(options.also_in))
    only = options.only or [""]
    mutants = [one for one in mutants if any(words in str(one) for words in only)]
    return sample(mutants, options.count, options.seed)


@dataclass(eq=False)
class Run:
    """A pytest plugin: run all tests as they are, then each mutant's tests with the mutant."""

    package: Path
    mutants: list[Mutant]
    active: Mutant | None = None
    seconds: float = 0.0
    reached: set[Mutant] = field(default_factory=set)
    tests: dict[Mutant, dict[Any, float]] = field(default_factory=lambda: defaultdict(dict))
    killers: dict[Mutant, str] = field(default_factory=dict)

    def ask(self, mutant: Mutant) -> bool:
        """Record that a test got to the place of `mutant`; return whether it is broken now."""
        self.reached.add(mutant)
        return mutant is self.active

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self) -> Iterator[None]:
        """Limit the test, and not what pytest does with its result."""
        with limit(self.seconds):
            return (yield)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Replace pytest's loop over the tests."""
        for item, following in zip(session.items, [*session.items[1:], session], strict=True):
            self._observe(item, following)
        for mutant in self.mutants:
            killer = self._killer(mutant, session) or "SURVIVES"
            print(f"{mutant}  {killer}", file=sys.__stdout__, flush=True)
        session._setupstate.teardown_exact(None)
        return True

    def report(self) -> int:
        """Print how many mutants were killed, how many not, and how many no test gets to."""
        survivors = [one for one in self.mutants if not self.killers.get(one)]
        unreached = sum(not self.tests[one] for one in survivors)
        print(f"{len(self.mutants)} mutants, {len(survivors)} survive ({unreached} not reached)")
        return int(bool(survivors))

    def _observe(self, item: pytest.Item, following: Any) -> None:
        """Run a test as it is, and record its seconds for each place it gets to."""
        self.reached.clear()
        start = time.process_time()
        self._clear_caches()
        if why := failure(item, following):
            raise pytest.UsageError(f"A test fails without a mutant: {why}")
        for mutant in self.reached:
            self.tests[mutant][item] = time.process_time() - start

    def _killer(self, mutant: Mutant, session: pytest.Session) -> str:
        """Return the first test that fails with `mutant`, empty if none does.

        The test must pass again without it: else it failed because of what an earlier mutant
        left behind.
        """
        seconds = self.tests[mutant]
        for item in sorted(seconds, key=lambda one: seconds[one]):
            self._clear_caches()
            self.active = mutant
            self.seconds = LEAST_SECONDS + 10 * seconds[item]
            killed = failure(item, session)
            self.active, self.seconds = None, 0.0
            self._clear_caches()
            if killed and (why := failure(item, session)):
                raise pytest.UsageError(f"A test fails after {mutant}: {why}")
            if killed:
                self.killers[mutant] = item.nodeid
                return item.nodeid
        return ""

    def _clear_caches(self) -> None:
        """Clear the caches of the package's functions, and of the tests'."""
        package = f"{self.package}/" if self.package.is_dir() else str(self.package)
        folders = (package, f"{Path('tests').resolve()}/")
        for module in list(sys.modules.values()):
            if (getattr(module, "__file__", None) or "").startswith(folders):
                for one in vars(module).values():
                    if callable(clear := getattr(one, "cache_clear", None)):
                        clear()


def failure(item: pytest.Item, following: Any) -> str:
    """Run a test; return why it failed. The fixtures of `following` are kept."""
    reports = runtestprotocol(item, nextitem=following, log=False)
    return "\n".join(f"{item.nodeid}\n{one.longreprtext}" for one in reports if one.failed)


@contextmanager
def limit(seconds: float) -> Iterator[None]:
    """Raise `TimeoutError` after CPU seconds (0: never), and again each second after that."""
    signal.signal(signal.SIGPROF, expire)
    signal.setitimer(signal.ITIMER_PROF, seconds, 1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def expire(*_: object) -> None:
    """Stop a test that takes much longer than without the mutant."""
    raise TimeoutError("the mutant takes too long")


if __name__ == "__main__":
    sys.exit(main())
