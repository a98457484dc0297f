"""Who acts, handed to the triggers that write the history."""

import json
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.db import connection

SETTING = (
    "SELECT set_config('pghistory.context_id', %s, true), "
    "set_config('pghistory.context_metadata', %s, true); "
)
WRITES = ("insert", "update", "delete", "merge", "with")


@contextmanager
def attributed(context: Mapping[str, Any]) -> Iterator[None]:
    """Let the history rows of this transaction point to `context`, one new context for all.

    Within a transaction. `pghistory.context` says it again before every statement; the
    transaction keeps what it was told, so here the first statement that writes says it,
    and again after a savepoint was rolled back, which takes it back.
    """
    with connection.execute_wrapper(_Attribution(context)):
        yield


def attribute_copy() -> None:
    """Say it before a COPY, which passes by what goes before statements."""
    for wrapper in connection.execute_wrappers:
        if isinstance(wrapper, _Attribution):
            wrapper.tell()


class _Attribution:
    """Go before the first statement that writes."""

    def __init__(self, context: Mapping[str, Any]) -> None:
        self._told = [str(uuid.uuid4()), json.dumps(context)]
        self._is_told = False

    def tell(self) -> None:
        if not self._is_told:
            with connection.cursor() as cursor:
                cursor.execute(SETTING, self._told)
            self._is_told = True

    def __call__(self, execute: Callable, sql: Any, params: Any, many: bool, context: Any) -> Any:
        begin = sql.lstrip()[:8].lower() if isinstance(sql, str) else ""
        if begin == "rollback":
            self._is_told = False
        if self._is_told or not begin.startswith(WRITES):
            return execute(sql, params, many, context)
        self._is_told = True
        if many or isinstance(params, dict):
            execute(SETTING, self._told, False, context)
            return execute(sql, params, many, context)
        answer = execute(SETTING + sql, [*self._told, *(params or ())], many, context)
        while answer is not None and answer.nextset():
            pass
        return answer
