"""Pass the actor to the triggers that write the history."""

import json
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.db import connection

from .pending_writes import PendingWrites

SETTINGS = {
    "context_id": "set_config('pghistory.context_id', %s, true)",
    "context_metadata": "set_config('pghistory.context_metadata', %s, true)",
}
COLUMNS = ", ".join(f"{call} AS {name}" for name, call in SETTINGS.items())
WRITES = ("insert", "update", "delete", "merge", "with")


@contextmanager
def attributed(context: Mapping[str, Any], writes: PendingWrites) -> Iterator[None]:
    """Attribute this transaction's history rows to `context`, one new context row for all.

    What is pending in `writes` is written before each statement, which may read it.

    Within a transaction. `pghistory.context` sets it before every statement; a local
    setting lasts for the transaction, so here it is set once, before the first statement
    that writes, and again after a rolled back savepoint, which resets it.
    """
    with connection.execute_wrapper(_Attribution(context, writes)):
        yield


def attribute_copy() -> None:
    """Set the context before a COPY, which bypasses execute wrappers."""
    for attribution in _attributions():
        attribution.writes.flush()
        attribution.apply()


def context_columns() -> tuple[str, list[str]]:
    """Return columns with which a SELECT sets the context as well, and their parameters.

    For the statement that locks a row at the beginning of an act; the row must exist. Empty
    if the context is set already, or without an actor.
    """
    for attribution in _attributions():
        if not attribution.is_set:
            attribution.is_set = True
            return f"{COLUMNS}, ", attribution.values
    return "", []


def _attributions() -> "list[_Attribution]":
    return [row for row in connection.execute_wrappers if isinstance(row, _Attribution)]


class _Attribution:
    """Set the context before the first statement that writes; write what is pending."""

    def __init__(self, context: Mapping[str, Any], writes: PendingWrites) -> None:
        self.writes = writes
        self.values = [str(uuid.uuid4()), json.dumps(context)]
        self.is_set = False

    def apply(self) -> None:
        if not self.is_set:
            self.is_set = True
            with connection.cursor() as cursor:
                cursor.execute(f"SELECT {COLUMNS}", self.values)

    def __call__(self, execute: Callable, sql: Any, params: Any, many: bool, context: Any) -> Any:
        begin = sql.lstrip()[:8].lower() if isinstance(sql, str) else ""
        if begin == "rollback":
            self.writes.discard()
            self.is_set = False
        else:
            self.writes.flush()
        if begin.startswith(WRITES):
            self.apply()
        return execute(sql, params, many, context)
