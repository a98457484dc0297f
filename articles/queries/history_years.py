"""The tables of the history that have a partition a year: whether all rows are in theirs."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection

from articles.models.sql.housekeeping import HAS_OTHERS, YEARS


@dataclass(frozen=True, slots=True)
class HistoryYears:
    """The names of partitioned tables: all, those with rows of a year without a partition,
    those that lack the partition of the next year.
    """

    tables: Sequence[str]
    with_others: Sequence[str]
    without_next: Sequence[str]

    @property
    def is_complete(self) -> bool:
        return not self.with_others and not self.without_next


def history_years() -> HistoryYears:
    """Ask the database; a query, and one for each table."""
    with connection.cursor() as cursor:
        cursor.execute(YEARS)
        rows = cursor.fetchall()
        others = []
        for table, _has_next in rows:
            cursor.execute(HAS_OTHERS.format(table=table))
            if cursor.fetchone()[0]:
                others.append(table)
    return HistoryYears(
        tables=[table for table, _has_next in rows],
        with_others=others,
        without_next=[table for table, has_next in rows if not has_next],
    )
