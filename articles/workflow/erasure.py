"""The only way around the history's triggers: for what must be erased by law or setting.

All code that changes or deletes append-only rows uses `unprotected`; `record` what was
erased, how much and by whom, in the same act, so that the history documents its gaps.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import pgtrigger
from django.db import connection
from pgtrigger import registry

KEEPING = (pgtrigger.Protect, pgtrigger.ReadOnly)


@contextmanager
def unprotected() -> Iterator[None]:
    """Allow statements to change and delete append-only rows; within a transaction only.

    All other triggers still run: versions are written, derived rows are updated.
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
