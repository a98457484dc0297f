"""The program's time limits are long in tests: that a machine is busy is no fault of the program.

Here a browser, servers and other tests share the cores with what is waited for, and an answer
that takes a second in production may take twenty. A test of a limit sets it itself.
"""

from importlib import import_module
from typing import Any

from django.conf import settings

PATIENCE = 120  # seconds
SETTINGS = ("REQUEST_DATABASE_SECONDS", "STATEMENT_TIMEOUT", "LOCK_TIMEOUT", "EMAIL_TIMEOUT")
CONSTANTS = """
    factcheck.postgres.deadlines.AT_LEAST_SECONDS
    factcheck.postgres.server.CONNECT_SECONDS
    factcheck.postgres.server.LET_IN_SECONDS
    factcheck.postgres.server.REVIVE_SECONDS
    articles.publishing.outgoing.TOTAL_SECONDS
    articles.publishing.outgoing.STEP_SECONDS
    articles.desk.provider.openid.KEYS_SECONDS
    articles.management.doctor.surroundings.MAIL_SECONDS
""".split()
# The same for processes that tests start; those of `make faults` keep the limits of production.
IN_PROCESSES = {name: str(PATIENCE) for name in SETTINGS if name != "EMAIL_TIMEOUT"}


def pytest_configure() -> None:
    """Lengthen all limits that are not the subject of a test."""
    for name in SETTINGS:
        lengthen(settings, name)
    for entry in settings.DATABASES.values():
        entry["OPTIONS"]["connect_timeout"] = PATIENCE
    for name in CONSTANTS:
        module, _, constant = name.rpartition(".")
        lengthen(import_module(module), constant)


def lengthen(holder: Any, name: str) -> None:
    """Set a limit to `PATIENCE`; fails if there is none of that name."""
    assert getattr(holder, name) < PATIENCE, f"{name} is long already"
    setattr(holder, name, PATIENCE)
