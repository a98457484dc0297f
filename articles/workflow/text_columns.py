"""Find and replace words in all text columns of the database."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from django.db import connection

from articles.models.sql.erasure import COLUMNS

TEXTS = ("text", "varchar", "json", "jsonb", "_text", "_varchar")


@dataclass(frozen=True, slots=True)
class TextColumn:
    """A column of the database with text, lists of texts, or JSON in it."""

    table: str
    name: str
    type: str

    def replace(self, pattern: str, words: str) -> None:
        """Replace matches of a PostgreSQL `pattern` by `words`, ignoring case.

        `words` must contain no character that JSON or an array escapes.
        """
        cast = {"_text": "text[]", "_varchar": "varchar[]"}.get(self.type, self.type)
        table, name = map(connection.ops.quote_name, (self.table, self.name))
        with connection.cursor() as cursor:
            cursor.execute(
                f"UPDATE {table} SET {name} = "  # noqa: S608
                f"regexp_replace({name}::text, %s, %s, 'gi')::{cast} WHERE {name}::text ~* %s",
                [pattern, words, pattern],
            )


def text_columns(leave_out: Collection[str]) -> Iterator[TextColumn]:
    """Yield the text columns of all tables except the named ones."""
    with connection.cursor() as cursor:
        cursor.execute(COLUMNS, [list(TEXTS)])
        for table, name, kind in cursor.fetchall():
            if table not in leave_out:
                yield TextColumn(table, name, kind)
