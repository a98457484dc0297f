"""The database: whether it answers, is the right one, and what its queues say."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.conf import settings
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor
from django.template.defaultfilters import filesizeformat
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from procrastinate.contrib.django.models import ProcrastinateWorker

from articles.queries.attention import attention
from articles.queries.history_years import history_years
from factcheck.postgres import PostgresError
from factcheck.postgres.programs import OLDEST
from factcheck.postgres.releases import release
from factcheck.postgres.state import DatabaseState, read_state
from factcheck.serving.migration_files import changed_files
from factcheck.serving.preparation import unknown_migrations

from .diagnoses import Diagnosis

EXTENSIONS = {"btree_gin", "pg_trgm", "unaccent"}
CLOCKS_MAY_DIFFER = timedelta(seconds=5)
# procrastinate renews the heartbeat every 10 seconds and drops a worker after 30.
WORKER_IS_GONE_AFTER = timedelta(seconds=30)


def check_database() -> Iterator[Diagnosis]:
    """Check server, extensions, migrations, clock, workers and jobs, as far as it answers."""
    try:
        before = timezone.now()
        state = read_state(connection)
        after = timezone.now()
        yield from _of_server(state)
        yield from _of_clock(state, before, after)
        migrations = list(_of_migrations())
        yield from migrations
        if all(diagnosis.is_ok for diagnosis in migrations):
            yield from _of_history()
            yield from _of_workers()
            yield from _of_jobs()
    except (Error, PostgresError) as error:
        yield Diagnosis(
            _("Database"),
            _("It does not answer: %(reason)s") % {"reason": str(error).strip()},
            _("Start the server, or correct DATABASE_URL."),
        )


def _of_server(state: DatabaseState) -> Iterator[Diagnosis]:
    subject, found = _("Database"), release(state.version)
    faults = []
    if found.major < OLDEST:
        text = _("PostgreSQL %(number)s is too old.") % {"number": found.number}
        faults.append((text, _("Install PostgreSQL %(oldest)d or newer.") % {"oldest": OLDEST}))
    elif found.is_old(timezone.localdate()):
        text = _("PostgreSQL %(number)s is more than six months old.") % {"number": found.number}
        faults.append((text, _("Install the newest minor release: it fixes security holes.")))
    if state.encoding != "UTF8":
        text = _("The database's encoding is %(encoding)s.") % {"encoding": state.encoding}
        faults.append((text, _("Make a new one with createdb --encoding UTF8, and restore.")))
    for name in sorted(EXTENSIONS.difference(state.extensions)):
        text = _("The extension %(name)s is missing.") % {"name": name}
        faults.append((text, f"CREATE EXTENSION {name};"))
    for table in state.tables_without_trigger:
        text = _("Triggers of %(table)s are disabled: history has gaps.") % {"table": table}
        faults.append((text, f"ALTER TABLE {table} ENABLE TRIGGER USER;"))
    yield from (Diagnosis(subject, text, advice) for text, advice in faults)
    if not faults:
        yield Diagnosis(subject, f"PostgreSQL {found.number}, {filesizeformat(state.size)}")


def _of_clock(state: DatabaseState, before: datetime, after: datetime) -> Iterator[Diagnosis]:
    subject = _("Clock")
    difference = max(before - state.at, state.at - after, timedelta())
    if difference > CLOCKS_MAY_DIFFER:
        seconds = round(difference.total_seconds())
        text = _("This machine and the database differ by %(seconds)d seconds.")
        advice = _("Let both set their clocks by NTP: deadlines and sign-ins depend on them.")
        yield Diagnosis(subject, text % {"seconds": seconds}, advice)
    else:
        yield Diagnosis(subject, _("the same as the database's"))


def _of_migrations() -> Iterator[Diagnosis]:
    subject = _("Migrations")
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    changed = changed_files(connection, executor.loader)
    if foreign := changed + unknown_migrations(executor.loader):
        text = _("Another release made this database: %(name)s") % {"name": foreign[-1]}
        yield Diagnosis(subject, text, _("Use that release, or restore a backup of this one."))
    elif plan:
        text = ngettext(
            "%(count)d migration is not applied.",
            "%(count)d migrations are not applied.",
            len(plan),
        )
        yield Diagnosis(subject, text % {"count": len(plan)}, _("Run: factcheck prepare"))
    else:
        yield Diagnosis(subject, _("all applied"))


def _of_history() -> Iterator[Diagnosis]:
    subject, years = _("Years of the history"), history_years()
    if years.is_complete:
        text = ngettext(
            "%(count)d table has a partition for each year",
            "%(count)d tables have a partition for each year",
            len(years.tables),
        )
        yield Diagnosis(subject, text % {"count": len(years.tables)})
    for tables, text in (
        (years.without_next, _("%(tables)s: the next year has no partition.")),
        (years.with_others, _("%(tables)s: there are rows of a year without a partition.")),
    ):
        if tables:
            advice = _("Run: factcheck prepare (the worker does it every night)")
            yield Diagnosis(subject, text % {"tables": ", ".join(tables)}, advice)


def _of_workers() -> Iterator[Diagnosis]:
    subject = _("Workers")
    since = timezone.now() - WORKER_IS_GONE_AFTER
    count = ProcrastinateWorker.objects.filter(last_heartbeat__gte=since).count()
    if count:
        text = ngettext("%(count)d worker runs", "%(count)d workers run", count)
        yield Diagnosis(subject, text % {"count": count})
    else:
        advice = _("Start the service (factcheck serve), or: factcheck procrastinate worker")
        yield Diagnosis(subject, _("No worker runs: nothing is mailed or delivered."), advice)


def _of_jobs() -> Iterator[Diagnosis]:
    subject = _("Jobs")
    counts = attention(at=timezone.now(), second_factor_roles=settings.SECOND_FACTOR_ROLES)
    faults = []
    if count := counts.failed_jobs:
        text = ngettext("%(count)d job failed.", "%(count)d jobs failed.", count)
        advice = _("Run them again once the cause is fixed, or discard them.")
        faults.append((text % {"count": count}, advice))
    if minutes := counts.late_jobs_minutes:
        text = ngettext(
            "A job has been waiting for %(count)d minute.",
            "A job has been waiting for %(count)d minutes.",
            minutes,
        )
        advice = _("Is the worker running? Without it nothing is emailed or delivered.")
        faults.append((text % {"count": minutes}, advice))
    if count := counts.dead_deliveries:
        text = ngettext(
            "%(count)d delivery to a webhook was given up.",
            "%(count)d deliveries to webhooks were given up.",
            count,
        )
        faults.append((text % {"count": count}, _("Send them again when the receiver answers.")))
    yield from (Diagnosis(subject, text, advice) for text, advice in faults)
    if not faults:
        yield Diagnosis(subject, _("none failed, none is late"))
