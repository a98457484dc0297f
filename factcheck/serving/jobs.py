"""The worker that takes jobs from the queue in PostgreSQL."""

from django.db import connections
from procrastinate.contrib.django import app
from procrastinate.contrib.django.utils import connector_params
from procrastinate.psycopg_connector import PsycopgConnector

from articles.models.event_triggers import DELIVER_WEBHOOKS
from factcheck.postgres.deadlines import begin_jobs
from factcheck.request_ids import trace_job

STOP_SECONDS = 10
# One job may deliver webhooks for long, waiting for receivers; another one is done beside it.
AT_ONCE = 2


def work() -> None:
    """Take jobs until SIGINT or SIGTERM; each connection costs idle memory, so few are kept.

    Begins with the webhooks: a worker before this one may have been killed over them.
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
