"""Health checks without requirements, not even a host name."""

import logging

from django.core.cache import caches
from django.db import Error, connection

from factcheck.file_storage import file_store
from factcheck.postgres import PostgresError
from factcheck.postgres.deadlines import within

logger = logging.getLogger(__name__)
FILES_CACHED_SECONDS = 10


def database_answers(seconds: float) -> bool:
    """Return whether the database answers within so many seconds."""
    try:
        with within(seconds), connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except (Error, PostgresError):
        return False
    return True


def files_available() -> bool:
    """Return whether files can be stored; asked at most every ten seconds by a process.

    Everybody may ask for the health, and each question to a bucket is a request of its own.
    """
    cache = caches["process"]
    known = cache.get("files_available")
    if known is None:
        known = _store_answers()
        cache.set("files_available", known, FILES_CACHED_SECONDS)
    return known


def _store_answers() -> bool:
    try:
        file_store().check()
    except OSError as error:
        logger.warning("Files can't be stored: %s", error)
        return False
    return True
