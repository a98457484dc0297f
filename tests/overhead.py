"""Leave out what pytest and its plugins do for each test, and no test here needs.

There are so many tests that a millisecond for each is a thirtieth of the run.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]

# pytest-django's fixtures for every test, by the marker without which they do nothing.
OF_MARKERS = {
    "urls": "_django_set_urlconf",
    "django_isolate_apps": "_django_isolate_apps",
    "ignore_template_errors": "_template_string_if_invalid_marker",
}
# For the sites framework, which is not installed, and for mails, as `_fresh_process` does.
OTHERS = {"_django_clear_site_cache", "_dj_autoclear_mailbox"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    """Take those fixtures out of all tests, and let a worker of xdist send what is reported."""
    # Where pytest keeps their names is its own affair: another release may keep them elsewhere.
    of_every_test = getattr(session._fixturemanager, "_node_autousenames", {}).get(session, [])
    unused = {*OF_MARKERS.values(), *OTHERS}
    of_every_test[:] = [name for name in of_every_test if name not in unused]
    if session.config.getoption("durations") is not None:
        return
    for plugin in session.config.pluginmanager.get_plugins():
        if type(plugin).__name__ == "WorkerInteractor":
            plugin.sendevent = partial(send_reported, plugin.sendevent)


@pytest.hookimpl(trylast=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """Import in a worker all modules of tests, each worker from another place on.

    pytest compiles them with more than Python does for `assert`, which takes longer than all else
    of collecting, and stores that. In a fresh clone workers that collect in the same order compile
    each module at the same time, and each of them all.
    """
    told = getattr(session.config, "workerinput", None)
    if told is None:
        return
    folders = [Path(arg) for arg in session.config.args if Path(arg).is_dir()]
    names = [name for folder in folders for name in modules_in(folder)]
    number = int(told["workerid"].removeprefix("gw"))
    for name in in_turn(names, number, told["workercount"]):
        with suppress(Exception):  # collecting reports it
            import_module(name)


def modules_in(folder: Path) -> list[str]:
    """Return the names of the modules of tests in a folder."""
    paths = (path.resolve().relative_to(ROOT) for path in sorted(folder.rglob("test_*.py")))
    return [".".join(path.with_suffix("").parts) for path in paths]


def in_turn(names: Sequence[str], number: int, workers: int) -> list[str]:
    """Return all names, those first that worker `number` of so many begins with."""
    first = len(names) * number // workers
    return [*names[first:], *names[:first]]


def send_reported(send: Callable[..., None], name: str, **event: Any) -> None:
    """Send an event, but none that a test began, was set up or taken down, if that went well."""
    report = event.get("data")
    is_told = name != "testreport" or report["when"] == "call" or report["outcome"] != "passed"
    if is_told and name != "logstart":
        send(name, **event)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Refuse a marker whose fixture was taken out."""
    for item in items:
        for name in OF_MARKERS:
            if item.get_closest_marker(name):
                raise pytest.UsageError(f"{item.nodeid}: tests/overhead.py leaves out “{name}”")
