"""Partitions of the history, one a year ([decision](docs/decisions/0011-history-by-year.md))."""

from django.db import connection

from articles.models.sql.housekeeping import ADD_YEARS


def add_history_years() -> int:
    """Make the partitions that are missing: this year's, the next one's, those of stray rows.

    Return how many were made. One query; none of its locks is held for longer than the rows
    that are moved take.
    """
    with connection.cursor() as cursor:
        cursor.execute(ADD_YEARS)
        return cursor.fetchone()[0]
