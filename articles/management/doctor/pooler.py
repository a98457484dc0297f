"""The pooler of requests: whether it answers, leads to the database, and sets time limits."""

from collections.abc import Iterator

from django.db import Error, connection
from django.utils.translation import gettext as _

from factcheck.postgres.deadlines import within

from .diagnoses import Diagnosis

# Two servers of one database started at different times; a limit of 0 is none.
SAID = """
SELECT pg_postmaster_start_time(), current_database(),
    current_setting('statement_timeout'), current_setting('lock_timeout')
"""
POOLER_SECONDS = 5


def check_pooler() -> Iterator[Diagnosis]:
    """Connect through `DATABASE_POOLER_URL`, as requests do, if there is one."""
    if "POOLER" not in connection.settings_dict:
        return
    subject, pooled = _("Pooler"), connection.copy()
    try:
        with connection.cursor() as cursor:
            cursor.execute(SAID)
            direct = cursor.fetchone()
        with within(POOLER_SECONDS), pooled.cursor() as cursor:
            cursor.execute(SAID)
            said = cursor.fetchone()
    except Error as error:
        text = _("The pooler does not answer: %(reason)s") % {"reason": str(error).strip()}
        yield Diagnosis(subject, text, _("Start it, or correct DATABASE_POOLER_URL."))
        return
    finally:
        pooled.close()
    yield from _compared(subject, direct, said)


def _compared(subject: str, direct: tuple, said: tuple) -> Iterator[Diagnosis]:
    if said[:2] != direct[:2]:
        text = _("It leads to another database than DATABASE_URL.")
        yield Diagnosis(subject, text, _("Correct DATABASE_POOLER_URL, or its [databases]."))
    elif "0" in said[2:]:
        text = _("Statements or locks have no time limit there.")
        yield Diagnosis(subject, text, _("Set connect_query as in deploy/pgbouncer.ini."))
    else:
        yield Diagnosis(subject, _("answers, with time limits"))
