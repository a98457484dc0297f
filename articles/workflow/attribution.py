"""Who acts, handed to the triggers that write the history."""

import json
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.db import connection

TELLING = {
    "told_id": "set_config('pghistory.context_id', %s, true)",
    "told_context": "set_config('pghistory.context_metadata', %s, true)",
}
COLUMNS = ", ".join(f"{call} AS {name}" for name, call in TELLING.items())
WRITES = ("insert", "update", "delete", "merge", "with")


@contextmanager
def attributed(context: Mapping[str, Any]) -> Iterator[None]:
    """Let the history rows of this transaction point to `context`, one new context for all.

    Within a transaction. `pghistory.context` says it again before every statement; the
    transaction keeps what it was told, so here it is said once, before the first statement
    that writes, and again after a savepoint was rolled back, which takes it back.
    """
    with connection.execute_wrapper(_Attribution(context)):
        yield


def attribute_copy() -> None:
    """Say it before a COPY, which passes by what goes before statements."""
    for attribution in _attributions():
        attribution.tell()


def telling() -> tuple[str, list[str]]:
    """Return columns with which a SELECT says it on the way, and their parameters.

    For the statement that locks a row at the beginning of an act: it has to find the row.
    Nothing and no parameters where it is said already, or where nobody acts.
    """
    for attribution in _attributions():
        if not attribution.is_told:
            attribution.is_told = True
            return f"{COLUMNS}, ", attribution.told
    return "", []


def _attributions() -> "list[_Attribution]":
    return [row for row in connection.execute_wrappers if isinstance(row, _Attribution)]


class _Attribution:
    """Go before the first statement that writes."""

    def __init__(self, context: Mapping[str, Any]) -> None:
        self.told = [str(uuid.uuid4()), json.dumps(context)]
        self.is_told = False

    def tell(self) -> None:
        if not self.is_told:
            self.is_told = True
            with connection.cursor() as cursor:
                cursor.execute(f"SELECT {COLUMNS}", self.told)

    def __call__(self, execute: Callable, sql: Any, params: Any, many: bool, context: Any) -> Any:
        begin = sql.lstrip()[:8].lower() if isinstance(sql, str) else ""
        if begin == "rollback":
            self.is_told = False
        elif begin.startswith(WRITES):
            self.tell()
        return execute(sql, params, many, context)
