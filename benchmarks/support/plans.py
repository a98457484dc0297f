"""The plans by which a call's statements are run."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

OPTIONS = "ANALYZE, BUFFERS, COSTS OFF, TIMING OFF, SUMMARY OFF"
READS = re.compile(r"\s*(SELECT|WITH)\b")
WIDE = 110
# The condition that a verdict is not hidden for a second look is the same in most statements.
REPEATED = "articles_sampledverdict"


def plans_of(act: Callable[[], Any]) -> list[str]:
    """Return the plan of each statement that `act` reads rows by."""
    from django.db import connection

    from articles.queries.archive import in_time

    statements: list[tuple[str, Any]] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if READS.match(sql) and "articles_" in sql:
            statements.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        act()
    plans = []
    for sql, params in statements:
        with in_time(60_000), connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN ({OPTIONS}) {sql}", params)
            plans.append("\n".join(_shortened(line for (line,) in cursor.fetchall())))
    return plans


def _shortened(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines without what never ran, and without the subplan of hidden verdicts."""
    block: list[str] = []
    for line in [*lines, ""]:
        if block and _depth(line) > _depth(block[0]):
            block.append(line)
            continue
        if not any(REPEATED in part for part in block):
            yield from block
        block = []
        if line.lstrip().startswith("SubPlan"):
            block = [line]
        elif "Index Searches" not in line and "never executed" not in line:
            yield line if len(line) <= WIDE else line[: WIDE - 2] + " …"


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())
