"""Health checks without requirements, not even a host name."""

from django.db import Error, connection

from factcheck.postgres import PostgresError
from factcheck.postgres.deadlines import within


def database_answers(seconds: float) -> bool:
    """Return whether the database answers within so many seconds."""
    try:
        with within(seconds), connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except (Error, PostgresError):
        return False
    return True
