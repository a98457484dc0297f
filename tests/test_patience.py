"""No test depends on how busy the machine is: what is waited for may take half a minute."""

import ast
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.conf import settings

from factcheck.postgres.deadlines import Work, begin_request, current_work, end_request
from tests.patience import PATIENCE, lengthen

TESTS = Path(__file__).parent
LEAST = 30  # seconds
PACE = 1  # what is waited for again and again, in a loop
WAITS = {"wait", "join", "communicate", "result", "get"}


def short_waits(code: str) -> Iterator[int]:
    """Yield the lines of calls that give up after so many seconds, fewer than a test has."""
    for call in ast.walk(ast.parse(code)):
        if not isinstance(call, ast.Call):
            continue
        given = [word.value for word in call.keywords if word.arg == "timeout"]
        if isinstance(call.func, ast.Attribute) and call.func.attr in WAITS:
            given += call.args[:1]
        for value in given:
            seconds = getattr(value, "value", None)
            if type(seconds) in (int, float) and PACE < seconds < LEAST:
                yield call.lineno


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ("process.wait(5)", [1]),
        ("\nurlopen(url, timeout=10.0)", [2]),
        ("thread.join(timeout=2); event.wait(29)", [1, 1]),
        ("process.wait(60); event.wait(0.1); thread.join(); ', '.join(names)", []),
    ],
)
def test_a_wait_that_is_too_short_is_found(code, lines):
    assert list(short_waits(code)) == lines


def test_no_test_gives_up_within_half_a_minute():
    files = {path: list(short_waits(path.read_text())) for path in TESTS.rglob("*.py")}

    assert {str(path.relative_to(TESTS)): lines for path, lines in files.items() if lines} == {}


def test_a_request_of_a_test_waits_longer_for_the_database_than_in_production():
    begin_request()
    work = current_work()
    end_request()

    assert isinstance(work, Work)
    assert (work.patience, work.limits.statement, work.limits.lock) == (PATIENCE,) * 3
    assert settings.DATABASES["default"]["OPTIONS"]["connect_timeout"] == PATIENCE


def test_a_limit_that_was_renamed_is_not_overlooked():
    with pytest.raises(AttributeError):
        lengthen(SimpleNamespace(SECONDS=5), "SECOND")
