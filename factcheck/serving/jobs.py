"""The worker that takes jobs from the queue in PostgreSQL."""

from django.db import connections
from procrastinate.contrib.django import app
from procrastinate.contrib.django.utils import connector_params
from procrastinate.psycopg_connector import PsycopgConnector

from articles.models.event_triggers import DELIVER_WEBHOOKS
from factcheck.postgres.deadlines import begin_jobs
from factcheck.request_ids import trace_job

STOP_SECONDS = 10
# One job may deliver webhooks for long, waiting for receivers; another one runs beside it.
AT_ONCE = 2


def work() -> None:
    """Run jobs until SIGINT or SIGTERM; keep few connections, which cost idle memory.

    Begins with webhooks, which a killed worker may have left.
    """
    begin_jobs()
    app.configure_task(DELIVER_WEBHOOKS).defer()
    connections.close_all()
    connector = PsycopgConnector(kwargs=connector_params(), min_size=1, max_size=3)
    with app.replace_connector(connector):
        app.run_worker(
            name="factcheck",
            concurrency=AT_ONCE,
            delete_jobs="successful",
            worker_middleware=[trace_job],
            shutdown_graceful_timeout=STOP_SECONDS,
        )
