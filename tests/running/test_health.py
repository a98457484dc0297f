"""Health checks are answered while every thread is busy, and while there is no database."""

import http.client
import json
import socket
import subprocess
import sys
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.db import connection

from factcheck.serving.worker import CHECK
from tests.relay import through_relay

BUSY_SERVER = """
import socket, sys
from factcheck.serving.web import WebServer

def application(environ, start_response):
    if environ["PATH_INFO"] == "/busy":
        print("busy", flush=True)
        sys.stdin.read(1)
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [environ["PATH_INFO"].encode()]

listener = socket.create_server(("127.0.0.1", int(sys.argv[1])))
WebServer(application, listener, lambda: print("ready", flush=True)).run()
"""
PATIENCE = 60


@pytest.fixture(scope="module")
def busy_port() -> Iterator[int]:
    """Serve with one thread, which is busy with a request until the tests end."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    environment = {"PATH": "/usr/bin:/bin", "WEB_THREADS": "1"}
    with subprocess.Popen(
        [sys.executable, "-c", BUSY_SERVER, str(port)],
        cwd=settings.BASE_DIR,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        try:
            assert server.stdout.readline() == "ready\n"
            busy = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
            busy.request("GET", "/busy")
            assert server.stdout.readline() == "busy\n"
            yield port
            server.stdin.write("x")
            server.stdin.flush()
            assert busy.getresponse().status == 200
        finally:
            server.kill()


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize(
    "path", ["/health/live", "/health/ready", "/health/live/", "/health/live?a"]
)
def test_a_health_check_waits_for_no_thread(busy_port, method, path):
    client = http.client.HTTPConnection("127.0.0.1", busy_port, timeout=PATIENCE)
    client.request(method, path)

    assert client.getresponse().status == 200


def test_a_health_check_waits_for_no_other_one_that_never_ends(busy_port):
    """A head that is not whole must not take the thread of health checks."""
    with socket.create_connection(("127.0.0.1", busy_port)) as half:
        half.sendall(b"GET /health/live HTTP/1.1\r\nHost: a\r\n")
        client = http.client.HTTPConnection("127.0.0.1", busy_port, timeout=PATIENCE)
        for _ in range(3):
            client.request("GET", "/health/live")
            assert client.getresponse().read() == b"/health/live"


@pytest.mark.parametrize(
    "line",
    [
        b"POST /health/live HTTP/1.1",
        b"GET /health/lively HTTP/1.1",
        b"GET /health/ HTTP/1.1",
        b"GET /x/health/live HTTP/1.1",
    ],
)
def test_only_health_checks_skip_the_queue(line):
    assert not CHECK.match(line)


def test_live_asks_no_database_and_counts_on_no_host(client):
    answer = client.get("/health/live", headers={"host": "10.0.0.7"})

    assert answer.status_code == 200
    assert answer.json() == {"ok": True}
    assert "no-store" in answer["Cache-Control"]


def test_checks_are_answered_over_plain_http_in_production(client, settings):
    settings.SECURE_SSL_REDIRECT = True
    settings.ALLOWED_HOSTS = ["check.example.org"]

    assert client.get("/health/live").status_code == 200
    assert client.get("/").status_code == 400


@pytest.mark.django_db(transaction=True)
def test_ready_asks_the_database(client, monkeypatch):
    assert client.get("/health/ready").status_code == 200

    monkeypatch.setattr("factcheck.middleware.READY_SECONDS", 0.01)
    monkeypatch.setattr("factcheck.postgres.deadlines.AT_LEAST_SECONDS", 0.01)
    with through_relay() as relay:
        connection.ensure_connection()
        relay.freeze()
        silent = client.get("/health/ready")

    assert silent.status_code == 503
    assert json.loads(silent.content) == {"ok": False}
    assert silent["Retry-After"] == "5"
    assert client.get("/health/ready").status_code == 200


def test_checks_are_read_only(client):
    assert client.post("/health/live").status_code in (404, 405)
