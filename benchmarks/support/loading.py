"""Load tables fast: without indexes, and with the defaults that Django keeps in its models."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

# An index that a constraint needs stays.
INDEXES = """
SELECT c.relname, pg_get_indexdef(i.indexrelid)
FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
WHERE t.relname LIKE 'articles_%' AND NOT t.relispartition AND NOT i.indisprimary
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid)
ORDER BY c.relname
"""

HASTY = {"fsync": "off", "full_page_writes": "off", "autovacuum": "off", "max_wal_size": "2GB"}


@contextmanager
def in_haste(cursor: Any) -> Iterator[None]:
    """Have the server write as fast as it can meanwhile; a crash would lose the database."""
    for name, value in HASTY.items():
        cursor.execute(f"ALTER SYSTEM SET {name} = '{value}'")
    cursor.execute("SELECT pg_reload_conf()")
    yield
    for name in HASTY:
        cursor.execute(f"ALTER SYSTEM RESET {name}")
    cursor.execute("SELECT pg_reload_conf(); CHECKPOINT")


@contextmanager
def without_indexes(cursor: Any) -> Iterator[None]:
    """Drop the indexes that no constraint needs, and make them again at the end."""
    cursor.execute(INDEXES)
    found = cursor.fetchall()
    for name, _definition in found:
        cursor.execute(f'DROP INDEX "{name}"')
    yield
    for _name, definition in found:
        cursor.execute(definition.replace(" ON ONLY ", " ON "))


@contextmanager
def column_defaults(cursor: Any) -> Iterator[None]:
    """Give the columns the defaults of their models meanwhile, so that statements name few."""
    from django.apps import apps
    from django.db import connection

    editor = connection.schema_editor()
    found = []
    for model in apps.get_app_config("articles").get_models():
        for field in model._meta.local_concrete_fields:
            default = editor.effective_default(field)
            if default is not None and not field.primary_key:
                found.append((model._meta.db_table, field.column, editor.quote_value(default)))
    for table, column, default in found:
        cursor.execute(f'ALTER TABLE {table} ALTER "{column}" SET DEFAULT {default}')
    yield
    for table, column, _default in found:
        cursor.execute(f'ALTER TABLE {table} ALTER "{column}" DROP DEFAULT')


def add_past_years(cursor: Any, years: range) -> None:
    """Make the partitions of the history of these years before their rows come."""
    from articles.queries.history_years import history_years

    for table in history_years().tables:
        for year in years:
            cursor.execute(
                f"CREATE TABLE IF NOT EXISTS {table}_{year} PARTITION OF {table} "
                f"FOR VALUES FROM ('{year}-01-01 00:00Z') TO ('{year + 1}-01-01 00:00Z')"
            )
