"""Statements whose best plan depends on their parameters.

After a few executions PostgreSQL may switch to a generic plan. For rare or common words and
short or long periods that plan is mostly wrong: figures of a year took 580 ms with it and
265 without, what changed within an hour among 300,000 claims 243 and 1.4.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

from factcheck.replicas.reading import reading_connection


@contextmanager
def without_generic_plans() -> Iterator[None]:
    """Plan each statement for its parameters. Costs no round trip."""
    connection = reading_connection()
    connection.ensure_connection()
    driver = connection.connection
    threshold = driver.prepare_threshold
    driver.prepare_threshold = None
    try:
        yield
    finally:
        driver.prepare_threshold = threshold


def replanned(is_wanted: bool) -> AbstractContextManager[None]:
    """Plan each statement for its parameters, if that is wanted."""
    return without_generic_plans() if is_wanted else nullcontext()
