"""Database and browser of the tests; a skipped test fails."""

import gc
import os
import shutil

import hypothesis
import pytest
from django.conf import settings
from django.core import mail
from django.core.cache import cache, caches
from django.core.files.storage import storages
from django.db import connections, transaction
from django.utils import translation

from factcheck.postgres.base import join_server
from factcheck.postgres.paths import embedded_database
from factcheck.serving.preparation import compile_translations
from tests.database import (
    OF_A_PROCESS,
    check_shared_rows_once,
    empty_in_one_statement,
    keep_statements,
    spread_keys,
    use_template,
)
from tests.drawn import IN_PART, register_profiles

pytest_plugins = [
    "tests.browser",
    "tests.cpu_report",
    "tests.file_stores",
    "tests.newsroom",
    "tests.overhead",
    "tests.patience",
]

register_profiles()


def pytest_configure(config: pytest.Config) -> None:
    """Configure tests: cheap password hashes, uncollected static files.

    Texts are compiled here, once for all workers: a fresh clone has none.
    """
    gc.disable()
    if not config.getoption("--hypothesis-profile"):
        hypothesis.settings.load_profile(IN_PART)
    if not hasattr(config, "workerinput"):
        compile_translations()
    # Most tests sign texts off without covering each word.
    settings.WHOLE_COVERAGE = False
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.STORAGES["staticfiles"]["BACKEND"] = (
        "django.contrib.staticfiles.storage.StaticFilesStorage"
    )
    settings.WHITENOISE_AUTOREFRESH = True
    settings.CACHES = settings.CACHES | {"default": settings.CACHES["process"] | {"LOCATION": "x"}}
    # Each process its own: a file is named after its content, and one test deletes it.
    evidence = settings.VAR_DIR / "tests" / "evidence" / str(os.getpid())
    settings.STORAGES["evidence"]["OPTIONS"]["location"] = evidence
    storages["evidence"]._location = evidence  # the models' own, made when they were loaded


def pytest_unconfigure() -> None:
    """Remove the evidence that tests stored, and end without looking for garbage."""
    gc.freeze()
    shutil.rmtree(storages["evidence"].location, ignore_errors=True)


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name a test after the argument, not after its value, where that is a ZIP.

    The time at which it was made stands in it, and workers that collect other tests end at once.
    """
    return argname if isinstance(val, bytes) and val.startswith(b"PK") else None


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put files with slow tests first: one that begins last leaves the other worker idle.

    Not those with a browser, whose event loop stays for all tests that follow.
    """
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    slow -= {item.path for item in items if item.get_closest_marker("journey")}
    items.sort(key=lambda item: item.path not in slow)


def pytest_collection_finish() -> None:
    """Freeze tests and modules for the garbage collector, which then runs less often.

    Modules and tests stay to the end, and what one test makes is little.
    """
    gc.freeze()
    gc.set_threshold(200_000, 20, 1000)
    gc.enable()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]):
    """Make a skipped test fail."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail"):
        report.outcome, report.longrepr = "failed", f"skipped: {report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector):
    """Make a skipped module fail, too."""
    report = yield
    if report.outcome == "skipped":
        report.outcome, report.longrepr = "failed", f"skipped: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix,
    django_db_blocker,
    django_test_environment,
    cpu_spending,
):
    """Use a separate embedded server for tests, unless `DATABASE_URL` is set."""
    connections["default"].settings_dict["TEST"]["NAME"] = f"{OF_A_PROCESS}{os.getpid()}"
    if not settings.EMBEDDED_POSTGRES:
        yield
        return
    embedded = embedded_database(settings.VAR_DIR / "tests", is_durable=False)
    connections["default"].settings_dict.update(embedded)
    server = join_server(embedded["EMBEDDED"])
    pid = server.pid()
    cpu_spending.keep_apart(pid)
    with django_db_blocker.unblock():
        use_template()
    keep_statements()
    yield
    connections.close_all()
    with cpu_spending.leaving(pid):
        server.stop()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Keep what migrations stored; at the end close connections of the live server's threads.

    With them the database could not be dropped.
    """
    with django_db_blocker.unblock():
        empty_in_one_statement()
        spread_keys()
    check_shared_rows_once()
    yield
    with django_db_blocker.unblock(), connections["default"].cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


@pytest.fixture(scope="module")
def module_rows(django_db_setup, django_db_blocker):
    """Share rows among the tests of a module: their transactions are nested in this one."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def _fresh_process():
    """Clear what an earlier test left: counts of failed sign-ins, mails, a request's language.

    One fixture for all: each that every test has costs a second of the suite.
    """
    cache.clear()
    caches["process"].clear()
    mail.outbox.clear()
    translation.activate(settings.LANGUAGE_CODE)
