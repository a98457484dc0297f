"""What a connected server says about itself, for those who look after it."""

from dataclasses import dataclass
from datetime import datetime

from django.db.backends.base.base import BaseDatabaseWrapper

STATE = """
    SELECT current_setting('server_version_num')::int,
           current_setting('server_encoding'),
           ARRAY(SELECT extname::text FROM pg_extension ORDER BY extname),
           ARRAY(SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger
                  WHERE NOT tgisinternal AND tgenabled = 'D' ORDER BY 1),
           pg_database_size(current_database()),
           clock_timestamp()
"""


@dataclass(frozen=True, slots=True)
class DatabaseState:
    """Version (180006 is 18.6), encoding, installed extensions, tables with a disabled trigger,
    size in bytes, and the server's time when it answered.
    """

    version: int
    encoding: str
    extensions: tuple[str, ...]
    tables_without_trigger: tuple[str, ...]
    size: int
    at: datetime


def read_state(connection: BaseDatabaseWrapper) -> DatabaseState:
    """Ask the server once; raises `django.db.Error`."""
    with connection.cursor() as cursor:
        cursor.execute(STATE)
        version, encoding, extensions, tables, size, at = cursor.fetchone()
    return DatabaseState(version, encoding, tuple(extensions), tuple(tables), size, at)
