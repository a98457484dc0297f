"""The list of published verdicts as bare as it can be: psycopg, orjson, one query."""

import os
import socket
import sys
import threading

import orjson
import psycopg
from psycopg.rows import dict_row

LIST = """
SELECT p.public_id, p.language, p.claim_reviewed, p.claimant, p.claimant_type, p.claimed_date,
    p.summary, p.published_at, p.changed_at, r.code, r.label_de, r.number, s.worst, s.best
FROM articles_publication p JOIN articles_verdict v ON v.id = p.verdict_id
JOIN articles_rating r ON r.id = v.rating_id JOIN articles_ratingscale s ON s.id = r.scale_id
WHERE p.withdrawn_at IS NULL ORDER BY p.published_at DESC, p.id DESC LIMIT 50
"""
HELD = threading.local()


def application(environ, start_response):
    """Answer every request with the list; each thread holds a connection."""
    if not hasattr(HELD, "connection"):
        HELD.connection = psycopg.connect(
            os.environ["DATABASE_URL"], autocommit=True, row_factory=dict_row
        )
    rows = HELD.connection.execute(LIST).fetchall()
    body = orjson.dumps({"results": rows}, default=str)
    start_response(
        "200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(body)))]
    )
    return [body]


def main() -> None:
    """Serve on the port that is named, with the settings of our own server."""
    from factcheck.serving.web import WebServer

    listener = socket.create_server(("127.0.0.1", int(sys.argv[1])))
    WebServer(application, listener, lambda: None).run()


if __name__ == "__main__":
    main()
