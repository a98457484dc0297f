"""The entries of `DATABASES`: the primary server and its replicas."""

from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured

from factcheck.environment import Env
from factcheck.postgres.paths import embedded_database

ENGINE = "factcheck.postgres"
CONNECT_SECONDS = 5  # until an unresponsive database counts as unavailable
PREPARE_AFTER = 5  # executions of a statement on a connection; psycopg's default


def read_databases(env: Env, var_dir: Path) -> dict[str, dict[str, Any]]:
    """Return `default`, embedded without `DATABASE_URL`, and `replica1`, `replica2` and so on.

    `default` may have a `POOLER`, through which requests connect. Raises ImproperlyConfigured
    for replicas and poolers of the embedded server, which has none.
    """
    is_embedded = "DATABASE_URL" not in env.ENVIRON
    urls = env.list("DATABASE_REPLICA_URL", default=[])
    for name in ("DATABASE_REPLICA_URL", "DATABASE_POOLER_URL"):
        if is_embedded and env.str(name, ""):
            raise ImproperlyConfigured(
                f"{name} needs DATABASE_URL: the embedded database has no replica and no pooler."
            )
    primary = (
        embedded_database(var_dir / "postgres")
        if is_embedded
        else env.db_url("DATABASE_URL", engine=ENGINE)
    )
    if env.str("DATABASE_POOLER_URL", ""):
        primary["POOLER"] = env.db_url("DATABASE_POOLER_URL", engine=ENGINE)
    replicas = {
        f"replica{number}": env.db_url_config(url, engine=ENGINE) | {"TEST": {"MIRROR": "default"}}
        for number, url in enumerate(urls, start=1)
    }
    return {name: _entry(env, one) for name, one in {"default": primary, **replicas}.items()}


def _entry(env: Env, database: dict[str, Any]) -> dict[str, Any]:
    """Complete the entry of one server.

    A repeated statement is planned once per connection (prepared statements): planning takes
    PostgreSQL longer than running most of them.
    """
    options = {
        "connect_timeout": CONNECT_SECONDS,
        **database.get("OPTIONS", {}),
        "server_side_binding": True,
        "prepare_threshold": PREPARE_AFTER if env.bool("PREPARED_STATEMENTS", True) else None,
    }
    return {
        "CONN_MAX_AGE": env.int("CONN_MAX_AGE", 600),
        "CONN_HEALTH_CHECKS": True,
        **database,
        "OPTIONS": options,
    }
