"""The one way past the triggers that keep the history: for what must be erased by law or rule.

Everything that changes or removes kept rows goes through `unprotected`; `record` what was
erased, how much and by whom, within the same act, so that the history tells of its gaps.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import pgtrigger
from django.db import connection
from pgtrigger import registry

KEEPING = (pgtrigger.Protect, pgtrigger.ReadOnly)


@contextmanager
def unprotected() -> Iterator[None]:
    """Let the statements inside change and remove kept rows; within a transaction only.

    All other triggers work on: versions are written, derived rows follow.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("Kept rows are changed within a transaction.")
    keepers = [
        trigger.get_pgid(model)
        for model, trigger in registry.registered()
        if isinstance(trigger, KEEPING)
    ]
    _ignore("{" + ",".join(keepers) + "}")
    try:
        yield
    finally:
        if not connection.needs_rollback:
            _ignore("{}")


def _ignore(triggers: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pgtrigger.ignore', %s, true)", [triggers])
