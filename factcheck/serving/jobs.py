"""The worker that takes jobs from the queue in PostgreSQL."""

from procrastinate.contrib.django import app
from procrastinate.contrib.django.utils import connector_params
from procrastinate.psycopg_connector import PsycopgConnector

STOP_SECONDS = 10
# One job may deliver webhooks for long, waiting for receivers; another one is done beside it.
AT_ONCE = 2


def work() -> None:
    """Take jobs until SIGINT or SIGTERM; each connection costs idle memory, so few are kept."""
    connector = PsycopgConnector(kwargs=connector_params(), min_size=1, max_size=3)
    with app.replace_connector(connector):
        app.run_worker(
            name="factcheck",
            concurrency=AT_ONCE,
            delete_jobs="successful",
            shutdown_graceful_timeout=STOP_SECONDS,
        )
