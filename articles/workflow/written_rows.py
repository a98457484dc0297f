"""Say how many rows of claims an act has written, while it still writes others."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_report: ContextVar[Callable[[int], None] | None] = ContextVar("report", default=None)


@contextmanager
def reporting_rows(report: Callable[[int], None]) -> Iterator[None]:
    """Call `report` with the number of rows after each statement that wrote some, inside."""
    token = _report.set(report)
    try:
        yield
    finally:
        _report.reset(token)


def report_rows(number: int) -> None:
    """Report rows that a statement has written, if anybody asked."""
    report = _report.get()
    if report is not None:
        report(number)
